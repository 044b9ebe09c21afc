#pragma once
#include "core/agreement/finding.h"
#include <QByteArray>
#include <QString>
#include <map>
#include <vector>

namespace tandem {

/// A document of the agreement at one moment: rows and columns, every cell a text in the words of the file.
/// It needs nothing else to be read: people and roles are in it by name. What a revision freezes, and what
/// differences are made from.
struct Snapshot
{
    struct Column
    {
        QString key;  ///< "owner", "role 42"
        QString name; ///< of a role; other columns are named by columnWord()
        QString side; ///< of a role: "internal" or "partner"
        bool operator==(const Column &) const = default;
    };
    struct Row
    {
        QString key;   ///< "area 42", "activity 7", "engagement"
        QString group; ///< the heading above it; empty for none
        QString name;
        std::map<QString, QString> cells; ///< by the column's key; without empty ones

        QString cell(const QString &column) const;
        void set(const QString &column, const QString &value); ///< an empty value leaves no cell
        bool operator==(const Row &) const = default;
    };
    AgreementDocument document = AgreementDocument::Scope;
    std::vector<Column> columns; ///< the roles of a RACI, in their order
    std::vector<Row> rows;

    const Row *row(const QString &key) const;
    const Column *column(const QString &key) const;
    bool operator==(const Snapshot &) const = default;
};

/// Canonical JSON: the same snapshot gives the same bytes. Keys are sorted, no white space.
QByteArray toJson(const Snapshot &snapshot);
/// Throws Error(Damaged) for anything that toJson() did not write.
Snapshot snapshotFromJson(const QByteArray &json);

/// The heading above a row, as a person reads it.
QString groupWord(const Snapshot::Row &row);
/// What a column is called in a sentence: "owner", "internal side", "first response".
QString columnWord(const Snapshot &snapshot, const QString &column);
/// A cell's value as a person reads it: "Shared" for "shared".
QString valueWord(const QString &column, const QString &value);

} // namespace tandem
