#include "core/exchange/agreementexport.h"
#include "core/agreement/snapshots.h"
#include "core/base/error.h"
#include "core/base/translate.h"
#include "core/exchange/workbook.h"
#include "core/storage/safefile.h"
#include <QDir>
#include <QFile>

namespace tandem {

/// Roles in their order, then every other column as it comes.
static QStringList columnsOf(const Snapshot &snapshot)
{
    QStringList out;
    for (const Snapshot::Row &row : snapshot.rows) {
        for (const auto &[column, value] : row.cells) {
            if (!snapshot.column(column) && !out.contains(column))
                out << column;
        }
    }
    QStringList roles;
    for (const Snapshot::Column &column : snapshot.columns)
        roles << column.key;
    return roles + out;
}

static void writeSheet(Workbook &book, const Snapshot &snapshot)
{
    constexpr double nameWidth = 34;
    constexpr double roleWidth = 16;
    constexpr double textWidth = 40;
    const QStringList keys = columnsOf(snapshot);
    std::vector<Workbook::Column> columns = {{tr("Group"), 20, Workbook::Kind::Text},
                                             {tr("Name"), nameWidth, Workbook::Kind::Text}};
    for (const QString &key : keys) {
        const bool role = snapshot.column(key) != nullptr;
        columns.push_back({columnWord(snapshot, key), role ? roleWidth : textWidth,
                           role ? Workbook::Kind::Text : Workbook::Kind::Prose});
    }
    book.beginSheet(documentName(snapshot.document), columns);
    for (const Snapshot::Row &row : snapshot.rows) {
        book.text(groupWord(row));
        book.text(row.name);
        for (const QString &key : keys)
            book.text(valueWord(key, row.cell(key)));
        book.endRow();
    }
    book.endSheet();
}

void exportAgreementXlsx(Workspace &workspace, const QString &path)
{
    const WorkspaceInfo info = workspace.info();
    const QString temporary = storage::temporaryBeside(path);
    try {
        const auto book =
            newWorkbook(temporary, tr("Operating agreement"), info.organisation, workspace.lastChange());
        for (const auto document :
             {AgreementDocument::Scope, AgreementDocument::Raci, AgreementDocument::Escalation})
            writeSheet(*book, snapshotOf(workspace, document));
        book->close();
        storage::replaceFile(temporary, path);
    } catch (...) {
        QFile::remove(temporary);
        throw;
    }
}

void writeAgreementMarkdown(const QString &markdown, const QString &path)
{
    const QByteArray bytes = markdown.toUtf8();
    const QString temporary = storage::temporaryBeside(path);
    try {
        QFile file(temporary);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
            throw Error(ErrorCode::Io, tr("The agreement could not be written."),
                        QDir::toNativeSeparators(path),
                        tr("Check the disk and your permission for the folder."));
        file.close();
        storage::replaceFile(temporary, path);
    } catch (...) {
        QFile::remove(temporary);
        throw;
    }
}

} // namespace tandem
