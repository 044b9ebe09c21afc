#include "core/exchange/racitable.h"
#include "core/base/markdowntable.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/exchange/csv.h"
#include "core/exchange/spreadsheet.h"
#include "core/exchange/tablecolumns.h"
#include "core/raci/racistore.h"
#include "core/scope/spinestore.h"
#include <QLocale>

namespace tandem {

namespace {

using Kind = RaciColumn::Kind;

TextTable fromCsv(const QByteArray &bytes)
{
    const CsvTable csv = parseCsv(bytes);
    TextTable table;
    table.headings = csv.header.fields;
    table.findings = csv.findings;
    for (const CsvRecord &record : csv.records) {
        table.rows.push_back(record.fields);
        table.lines.push_back(record.line);
    }
    return table;
}

QString textOf(const Spreadsheet::Cell &cell)
{
    return cell.kind == Spreadsheet::Cell::Kind::Number ? QLocale::c().toString(cell.number) : cell.text;
}

TextTable fromSheet(const Spreadsheet::Sheet &sheet)
{
    TextTable table;
    std::map<int, std::map<int, QString>> rows;
    for (const auto &[place, cell] : sheet.cells)
        rows[place.row][place.column] = textOf(cell);
    int first = 0;
    int width = 0;
    for (const auto &[row, cells] : rows) {
        if (table.headings.isEmpty() && cells.size() < 2)
            continue; // a title above the table
        QStringList fields;
        if (table.headings.isEmpty()) {
            first = cells.begin()->first;
            width = cells.rbegin()->first + 1;
        }
        for (int column = first; column < width; ++column) {
            const auto at = cells.find(column);
            fields << (at == cells.end() ? QString() : at->second);
        }
        if (table.headings.isEmpty()) {
            table.headings = fields;
        } else {
            table.rows.push_back(fields);
            table.lines.push_back(row + 1);
        }
    }
    return table;
}

bool holdsLetters(const TextTable &table, int column)
{
    bool any = false;
    for (const QStringList &row : table.rows) {
        const auto letters = raciFromText(row.value(column));
        if (!letters)
            return false;
        any = any || *letters;
    }
    return any;
}

const QStringList &wordsFor(Kind kind)
{
    static const std::map<Kind, QStringList> words = {
        {Kind::Area,
         {QStringLiteral("service area"), QStringLiteral("area"), QStringLiteral("service"),
          QStringLiteral("group"), QStringLiteral("category"), QStringLiteral("domain")}},
        {Kind::Activity,
         {QStringLiteral("activity"), QStringLiteral("task"), QStringLiteral("process"),
          QStringLiteral("activities"), QStringLiteral("deliverable"), QStringLiteral("responsibility")}},
        {Kind::ActivityKind, {QStringLiteral("kind")}},
        {Kind::InScope, {QStringLiteral("in scope"), QStringLiteral("scope")}},
        {Kind::Notes,
         {QStringLiteral("notes"), QStringLiteral("note"), QStringLiteral("comment"),
          QStringLiteral("comments"), QStringLiteral("remarks")}}};
    return words.at(kind);
}

/// "Partner: Technical lead" is the technical lead of the partner; without a prefix the side is unknown.
std::pair<std::optional<Side>, QString> sideAndName(const QString &heading)
{
    const QString name = cleanName(heading);
    const qsizetype colon = name.indexOf(QLatin1Char(':'));
    const QString prefix = name.left(std::max<qsizetype>(0, colon));
    if (sameName(prefix, QStringLiteral("internal")))
        return {Side::Internal, cleanName(name.mid(colon + 1))};
    if (sameName(prefix, QStringLiteral("partner")))
        return {Side::Partner, cleanName(name.mid(colon + 1))};
    return {std::nullopt, name};
}

RaciColumn roleColumn(const QString &heading, const AgreementPicture &picture)
{
    const auto [side, name] = sideAndName(heading);
    QString bare = name;
    for (const QString &word :
         {QStringLiteral("partner "), QStringLiteral("provider "), QStringLiteral("msp ")}) {
        if (bare.startsWith(word, Qt::CaseInsensitive))
            bare = bare.mid(word.size());
    }
    for (const Role &role : picture.roles) {
        const bool fits = sameName(role.name, name) || sameName(role.name, bare);
        if (fits && (!side || *side == role.side))
            return {Kind::Role, role.id, role.side, {}};
    }
    const bool partner = bare != name || name.contains(QLatin1String("noc"), Qt::CaseInsensitive) ||
                         name.contains(QLatin1String("account manager"), Qt::CaseInsensitive);
    return {Kind::NewRole, {}, side.value_or(partner ? Side::Partner : Side::Internal), name};
}

} // namespace

TextTable readTextTable(const QByteArray &bytes)
{
    if (!bytes.startsWith("PK")) {
        const auto markdown = firstMarkdownTable(QString::fromUtf8(bytes));
        return markdown ? TextTable{markdown->headings, markdown->rows, markdown->lines, {}} : fromCsv(bytes);
    }
    const Spreadsheet book = readSpreadsheet(bytes);
    for (const Spreadsheet::Sheet &sheet : book.sheets) {
        TextTable table = fromSheet(sheet);
        if (!table.rows.empty())
            return table;
    }
    TextTable none;
    none.findings.push_back({Finding::Weight::Table, 0, tr("The workbook holds no table."),
                             tr("The first sheet needs a row of headings and rows below it.")});
    return none;
}

std::vector<RaciColumn> guessRaciColumns(const TextTable &table, const AgreementPicture &picture,
                                         const std::map<QString, RaciColumn> &remembered)
{
    std::vector<RaciColumn> out;
    for (int column = 0; column < static_cast<int>(table.headings.size()); ++column) {
        const QString heading = table.headings.at(column);
        RaciColumn guess;
        const auto known = remembered.find(nameKey(heading));
        const bool gone = known != remembered.end() && known->second.kind == Kind::Role &&
                          picture.indexOf(known->second.role) < 0;
        if (known != remembered.end() && !gone) {
            out.push_back(known->second);
            continue;
        }
        for (const Kind kind : {Kind::Area, Kind::Activity, Kind::ActivityKind, Kind::InScope, Kind::Notes}) {
            const bool taken = std::any_of(out.begin(), out.end(),
                                           [kind](const RaciColumn &other) { return other.kind == kind; });
            const QStringList &words = wordsFor(kind);
            const bool named = std::any_of(words.begin(), words.end(),
                                           [&](const QString &word) { return sameName(word, heading); });
            if (guess.kind == Kind::Ignored && named && !taken)
                guess.kind = kind;
        }
        if (guess.kind == Kind::Ignored && !cleanName(heading).isEmpty()) {
            const RaciColumn role = roleColumn(heading, picture);
            // Our own tables name the side, also of a role that has no letter yet.
            if (role.kind == Kind::Role || sideAndName(heading).first || holdsLetters(table, column))
                guess = role;
        }
        out.push_back(guess);
    }
    return out;
}

QString raciColumnKey(const RaciColumn &column)
{
    switch (column.kind) {
    case Kind::Area:
        return QStringLiteral("area");
    case Kind::Activity:
        return QStringLiteral("activity");
    case Kind::ActivityKind:
        return QStringLiteral("kind");
    case Kind::InScope:
        return QStringLiteral("in scope");
    case Kind::Notes:
        return QStringLiteral("notes");
    case Kind::Role:
        return QStringLiteral("role %1").arg(column.role.value);
    case Kind::NewRole:
        return column.side == Side::Partner ? QStringLiteral("new partner") : QStringLiteral("new internal");
    case Kind::Ignored:
        break;
    }
    return QStringLiteral("ignored");
}

RaciColumn raciColumnFromKey(const QString &key, const QString &heading)
{
    if (key.startsWith(QLatin1String("role ")))
        return {Kind::Role, RoleId{key.mid(5).toLongLong()}, Side::Internal, {}};
    if (key == QLatin1String("new partner") || key == QLatin1String("new internal"))
        return {Kind::NewRole,
                {},
                key.endsWith(QLatin1String("partner")) ? Side::Partner : Side::Internal,
                sideAndName(heading).second};
    for (const Kind kind : {Kind::Area, Kind::Activity, Kind::ActivityKind, Kind::InScope, Kind::Notes}) {
        const RaciColumn column{kind, {}, Side::Internal, {}};
        if (raciColumnKey(column) == key)
            return column;
    }
    return {};
}

} // namespace tandem
