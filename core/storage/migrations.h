#pragma once
#include "core/storage/connection.h"
#include <QByteArray>
#include <vector>

namespace tandem::storage {

/// "TAND": marks an SQLite file as a Tandem workspace (its application_id).
inline constexpr qint64 applicationId = 0x54414E44;

/// The steps from an empty file to the present schema. Step n (from 1) makes schema version n.
class Migrations
{
public:
    /// `schemaHashes` are the SHA-256, in hex, of the schemas from version 1 on, as far as they are known.
    explicit Migrations(std::vector<QByteArray> steps, std::vector<QByteArray> schemaHashes = {})
        : m_steps(std::move(steps))
        , m_schemaHashes(std::move(schemaHashes))
    {
    }

    /// Those of this version of the program, from its resources.
    static const Migrations &current();

    int latest() const { return static_cast<int>(m_steps.size()); }

    /// Brings the open file from its version to the latest, all or nothing. `upTo` is for tests.
    void migrate(Connection &connection, int upTo = 0) const;

    /// The whole schema as text, as it must be at `version`; compare with schemaText() of an opened file.
    QByteArray expectedSchema(int version) const;
    /// True if `schema` is the expected one. Where its hash is known, no database is built to find out.
    bool isSchema(const QByteArray &schema, int version) const;
    const std::vector<QByteArray> &schemaHashes() const { return m_schemaHashes; }

private:
    std::vector<QByteArray> m_steps;
    std::vector<QByteArray> m_schemaHashes;
};

/// The schema of an open file: one line per object, sorted.
QByteArray schemaText(Connection &connection);

int schemaVersion(Connection &connection);

} // namespace tandem::storage
