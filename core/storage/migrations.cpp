#include "core/storage/migrations.h"
#include "core/base/resources.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace tandem::storage {

/// So that opening a file need not make a database of its version first. Each step adds one; a test says
/// which.
static std::vector<QByteArray> publishedSchemas()
{
    return {
        "b891c919cff178b97efcbff951c8c83a39589051263d3bb38f658d7f3ee2c5cb",
        "09ef33b887e0b9959b53189344fbd01c669244e8eed402fa760e1a50d885d6bf",
        "68b867f7b663b2eaef9b025d986026195c111155c7fb06672443557fabffcbd8",
        "c3a1b9dd9c5047a3be189498dd291179b49186cfb757cfce243d0cb3b76d5135",
        "ab4f72eb444e821cb0d1d092a96ddc872fab8f7f86e3d800be35386d410bec69",
    };
}

const Migrations &Migrations::current()
{
    static const Migrations all = [] {
        useCoreResources();
        std::vector<QByteArray> steps;
        const QDir folder(QStringLiteral(":/core/migrations"));
        for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                steps.push_back(file.readAll());
        }
        return Migrations(std::move(steps), publishedSchemas());
    }();
    return all;
}

void Migrations::migrate(Connection &connection, int upTo) const
{
    const int target = upTo > 0 ? upTo : latest();
    Transaction transaction(connection);
    for (int version = schemaVersion(connection); version < target; ++version)
        connection.script(m_steps[static_cast<size_t>(version)]);
    connection.execute(QByteArray("PRAGMA user_version=" + QByteArray::number(target)).constData());
    connection.execute(QByteArray("PRAGMA application_id=" + QByteArray::number(applicationId)).constData());
    transaction.commit();
}

QByteArray Migrations::expectedSchema(int version) const
{
    Connection scratch(QStringLiteral(":memory:"), Connection::Mode::Create);
    migrate(scratch, version);
    return schemaText(scratch);
}

static QByteArray hashOf(const QByteArray &schema)
{
    return QCryptographicHash::hash(schema, QCryptographicHash::Sha256).toHex();
}

bool Migrations::isSchema(const QByteArray &schema, int version) const
{
    const auto index = static_cast<size_t>(version) - 1;
    return (index < m_schemaHashes.size() && hashOf(schema) == m_schemaHashes[index]) ||
           schema ==
               expectedSchema(version); // in full: what SQLite writes may differ from release to release
}

QByteArray schemaText(Connection &connection)
{
    QByteArray text;
    Query q = connection.query("SELECT type, name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name");
    while (q.next())
        text += q.text(0).toUtf8() + ' ' + q.text(1).toUtf8() + ' ' + q.text(2).toUtf8() + '\n';
    return text;
}

int schemaVersion(Connection &connection)
{
    return static_cast<int>(connection.integer("PRAGMA user_version"));
}

} // namespace tandem::storage
