#include "core/exchange/agreementexport.h"
#include "core/agreement/columnorder.h"
#include "core/agreement/snapshots.h"
#include "core/base/translate.h"
#include "core/exchange/workbook.h"
#include "core/storage/safefile.h"

namespace tandem {

/// Roles in their order, then every other column as it is read.
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
    return roles + inReadingOrder(out);
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
    storage::writeWhole(path, [&](const QString &temporary) {
        const auto book =
            newWorkbook(temporary, tr("Operating agreement"), info.organisation, workspace.lastChange());
        for (const auto document :
             {AgreementDocument::Scope, AgreementDocument::Raci, AgreementDocument::Escalation})
            writeSheet(*book, snapshotOf(workspace, document));
        book->close();
    });
}

void writeAgreementMarkdown(const QString &markdown, const QString &path)
{
    storage::writeWhole(path, markdown.toUtf8());
}

} // namespace tandem
