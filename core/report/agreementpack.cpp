#include "core/report/agreementpack.h"

#include "core/agreement/agreement.h"
#include "core/agreement/columnorder.h"
#include "core/agreement/snapshots.h"
#include "core/base/markdowntable.h"
#include "core/report/escalationdocument.h"
#include "core/report/racireport.h"
#include "core/report/revisiondocument.h"
#include "core/report/wording.h"

#include <array>

namespace tandem::report {

using T = ReportText;

namespace {

constexpr std::array documents = {AgreementDocument::Scope, AgreementDocument::Raci,
                                  AgreementDocument::Escalation};

/// One of the three as it stands.
struct Part
{
    AgreementDocument document;
    DocumentStanding standing;
    Edition edition;
    Snapshot snapshot;
};

Part partOf(Workspace &workspace, AgreementDocument document, QDate today)
{
    Part part{document, standingOf(workspace, document), {}, snapshotOf(workspace, document)};
    part.edition = editionNow(part.standing, today);
    return part;
}

QString signedText(const DocumentStanding &standing)
{
    if (!standing.latest)
        return T::tr("nothing published yet");
    QStringList parts;
    if (standing.lastSigned)
        parts << T::tr("revision %1 signed by both sides").arg(standing.lastSigned->number);
    if (standing.lastSigned && standing.lastSigned->number == standing.latest->number)
        return parts.front();
    QStringList objecting;
    for (const Signature &signature : standing.signatures) {
        if (signature.state == SignatureState::Objected)
            objecting << signature.name;
    }
    parts << (objecting.isEmpty()
                  ? T::tr("revision %1 not signed by both sides yet").arg(standing.latest->number)
                  : T::tr("revision %1: %2 objected")
                        .arg(QString::number(standing.latest->number), objecting.join(QStringLiteral(", "))));
    return parts.join(QStringLiteral("; "));
}

Table standingTable(const std::vector<Part> &parts, const Wording &say)
{
    Table table;
    table.columns = {{T::tr("Document"), 90, Align::Left, Table::CellStyle::Strong},
                     {T::tr("In this pack"), 150, Align::Left, Table::CellStyle::Normal},
                     {T::tr("Signed"), 170, Align::Left, Table::CellStyle::Normal},
                     {T::tr("Changes since"), 90, Align::Right, Table::CellStyle::Normal}};
    const auto cell = [](const QString &text) { return Table::Cell{text, {}, {}, Mark::None}; };
    for (const Part &part : parts) {
        const qsizetype changes = sentencesOf(part.standing.sinceSigned).size();
        table.rows.push_back(
            {{cell(documentName(part.document)), cell(editionText(part.edition, say)),
              cell(signedText(part.standing)),
              cell(part.standing.lastSigned ? QString::number(changes) : QStringLiteral("–"))},
             -1,
             false});
    }
    return table;
}

void appendCover(const ScopePicture &picture, const std::vector<Part> &parts, const Wording &say,
                 std::vector<Block> &blocks)
{
    Heading title;
    title.level = Heading::Level::Title;
    title.label = picture.organisation;
    title.text = picture.partnerName.isEmpty()
                     ? T::tr("The operating agreement")
                     : T::tr("The operating agreement with %1").arg(picture.partnerName);
    title.outline = T::tr("The operating agreement");
    blocks.push_back(title);
    blocks.push_back(
        Paragraph{T::tr("Who owns what, who does what, and who is called. The three documents name the "
                        "same service areas; what is said once holds in all of them."),
                  TextRole::Lead, 10});
    blocks.push_back(standingTable(parts, say));
    for (const Part &part : parts) {
        if (part.standing.lastSigned)
            appendDifferences(part.standing.sinceSigned,
                              T::tr("%1: changed since revision %2 was signed")
                                  .arg(documentName(part.document))
                                  .arg(part.standing.lastSigned->number),
                              blocks);
    }
}

} // namespace

Document agreementPack(Workspace &workspace, const SummaryOptions &options)
{
    const Wording say(options.locale);
    const ScopePicture picture = scopePictureOf(workspace);
    std::vector<Part> parts;
    for (const AgreementDocument document : documents)
        parts.push_back(partOf(workspace, document, options.stamp.date()));
    Document pack =
        agreementLetterhead(picture, options, T::tr("Operating agreement"), parts.front().edition);
    pack.kind = T::tr("Operating agreement");
    pack.footer = say.date(options.stamp.date());
    appendCover(picture, parts, say, pack.blocks);
    pack.parts = {scopeDocument(picture, options, parts[0].edition),
                  raciReport(agreementPictureOf(workspace), picture, options, parts[1].edition),
                  escalationDocument(workspace, options)};
    for (size_t i = 0; i < parts.size(); ++i) {
        Document &part = pack.parts[i];
        part.subject = documentName(parts[i].document);
        part.kind =
            T::tr("Operating agreement · %1 · %2").arg(part.subject, editionText(parts[i].edition, say));
        part.footer = pack.footer;
    }
    return pack;
}

// ---- Markdown

/// The columns that any row of the group uses: roles in their order, then the others.
static QStringList columnsOf(const Snapshot &snapshot, const std::vector<const Snapshot::Row *> &rows)
{
    QStringList out;
    for (const Snapshot::Column &column : snapshot.columns) {
        for (const Snapshot::Row *row : rows) {
            if (!row->cell(column.key).isEmpty() && !out.contains(column.key))
                out << column.key;
        }
    }
    QStringList others;
    for (const Snapshot::Row *row : rows) {
        for (const auto &[column, value] : row->cells) {
            if (!out.contains(column) && !others.contains(column))
                others << column;
        }
    }
    return out + inReadingOrder(others);
}

/// What stands alone is read from top to bottom: the facts of the engagement.
static QString factsOf(const Snapshot &snapshot, const Snapshot::Row &row)
{
    std::vector<QStringList> lines;
    for (const QString &column : columnsOf(snapshot, {&row}))
        lines.push_back({columnWord(snapshot, column), valueWord(column, row.cell(column))});
    return u'\n' + markdownTable({row.name, QString()}, lines);
}

/// Sentences that stand alone: a list.
static QString statementsOf(const std::vector<const Snapshot::Row *> &rows)
{
    QString out(u'\n');
    for (const Snapshot::Row *row : rows)
        out += QStringLiteral("- %1\n").arg(markdownCell(row->cell(QStringLiteral("text"))));
    return out;
}

static QString markdownOf(const Snapshot &snapshot)
{
    QString out;
    std::vector<std::pair<QString, std::vector<const Snapshot::Row *>>> groups;
    for (const Snapshot::Row &row : snapshot.rows) {
        if (groups.empty() || groups.back().first != groupWord(row))
            groups.push_back({groupWord(row), {}});
        groups.back().second.push_back(&row);
    }
    for (const auto &[group, rows] : groups) {
        if (!group.isEmpty())
            out += QStringLiteral("\n### %1\n").arg(markdownCell(group));
        if (group.isEmpty() && rows.size() == 1) {
            out += factsOf(snapshot, *rows.front());
            continue;
        }
        if (rows.front()->key.startsWith(QLatin1String("statement "))) {
            out += statementsOf(rows);
            continue;
        }
        const QStringList columns = columnsOf(snapshot, rows);
        QStringList head{QString()};
        for (const QString &column : columns)
            head << columnWord(snapshot, column);
        std::vector<QStringList> lines;
        for (const Snapshot::Row *row : rows) {
            QStringList cells{row->name};
            for (const QString &column : columns)
                cells << valueWord(column, row->cell(column));
            lines.push_back(cells);
        }
        out += u'\n' + markdownTable(head, lines);
    }
    return out;
}

QString agreementMarkdown(Workspace &workspace, const SummaryOptions &options)
{
    const Wording say(options.locale);
    const ScopePicture picture = scopePictureOf(workspace);
    QString out = QStringLiteral("# %1\n").arg(markdownCell(
        picture.partnerName.isEmpty()
            ? T::tr("Operating agreement of %1").arg(picture.organisation)
            : T::tr("Operating agreement of %1 with %2").arg(picture.organisation, picture.partnerName)));
    for (const AgreementDocument document : documents) {
        const Part part = partOf(workspace, document, options.stamp.date());
        out += QStringLiteral("\n## %1\n\n%2\n")
                   .arg(documentName(document), markdownCell(editionText(part.edition, say)));
        out += markdownOf(part.snapshot);
        for (const Signature &signature :
             part.edition.draft ? std::vector<Signature>() : part.standing.signatures)
            out += QStringLiteral("\n- %1: %2, %3, %4")
                       .arg(sideWord(signature.side), markdownCell(signature.name),
                            markdownCell(signature.role), signatureWord(signature.state));
        out += u'\n';
    }
    return out;
}

} // namespace tandem::report
