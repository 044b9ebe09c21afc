#include "core/exchange/scoperesponse.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/exchange/spreadsheet.h"
#include "core/providers/providerstore.h"
#include "core/scope/scopestore.h"
#include "core/scope/spinestore.h"
#include <QLocale>
#include <algorithm>
#include <array>

namespace tandem {

using Field = ScopeStore::Field;
using Cell = FormBook::Cell;

static const QString hiddenName = QStringLiteral("tandem");
static const QString formKind = QStringLiteral("tandem scope response 2");

/// The columns behind the name: what can be answered.
static constexpr std::array answered = {Field::PartnerWork, Field::InternalWork, Field::Handoff,
                                        Field::OutOfScope,  Field::CoverageText, Field::ServiceLevel,
                                        Field::Tools};
static constexpr int firstAnswer = 1;
static constexpr int commentColumn = firstAnswer + static_cast<int>(answered.size());

static Cell entry(const QString &text)
{
    return {Cell::Kind::Entry, fittingFormText(text), std::nullopt, -1};
}

/// Hours are one answer, whether they are usual ones or a text.
static QString proposed(const ServiceArea &area, Field field)
{
    return field == Field::CoverageText ? coverageText(area) : textOf(area, field);
}

static std::vector<Cell> rowOf(const ServiceArea &area)
{
    std::vector<Cell> row{{Cell::Kind::Strong, area.name, std::nullopt, -1}};
    for (const Field field : answered)
        row.push_back(entry(proposed(area, field)));
    row.push_back(entry({}));
    return row;
}

FormBook scopeResponseForm(Workspace &workspace, ProviderId provider, QDate dueOn)
{
    const auto found = ProviderStore(workspace).find(provider);
    const std::vector<ServiceArea> areas = SpineStore(workspace).areas();
    if (!found || areas.empty())
        throw Error(ErrorCode::Invalid, tr("A form needs a provider and service areas to answer."));
    const WorkspaceInfo info = workspace.info();
    FormBook::Sheet sheet;
    sheet.name = tr("Response");
    sheet.title = tr("Scoped response of %1").arg(found->name);
    sheet.subtitle = tr("To %1, due %2")
                         .arg(info.organisation,
                              QLocale(QLocale::English).toString(dueOn, QStringLiteral("dddd d MMMM yyyy")));
    sheet.instructions = {
        tr("Each row shows what we propose for a service area. Leave a cell as it is where you "
           "agree; write over it where you would do it otherwise."),
        tr("Say why in the last column. Do not move the rows. Save as .xlsx and send it back.")};
    sheet.columns = {{tr("Service area"), 20, false},  {tr("Partner side: what you do"), 36, false},
                     {tr("Internal side"), 32, false}, {tr("Handoff"), 32, false},
                     {tr("Out of scope"), 26, false},  {tr("Hours: 8x5, 24x7 or your own"), 18, false},
                     {tr("Service level"), 24, false}, {tr("Tools you work in"), 24, false},
                     {tr("Your comment"), 36, false}};
    sheet.footer = QStringLiteral("%1 · %2").arg(info.organisation, found->name);
    FormBook form;
    form.title = sheet.title;
    form.author = info.organisation;
    form.created = workspace.lastChange();
    form.hiddenName = hiddenName;
    form.hidden = {{formKind, info.uuid, QString::number(provider.value), found->name,
                    QString::number(FormBook::firstRow(sheet))}};
    for (const ServiceArea &area : areas) {
        sheet.rows.push_back(rowOf(area));
        form.hidden.push_back({QString::number(area.id.value), area.name});
    }
    form.sheets.push_back(std::move(sheet));
    return form;
}

// ---- reading it again

static Error notAForm()
{
    return Error(ErrorCode::Invalid, tr("This is not a response form that was made here."), {},
                 tr("Choose the spreadsheet that was sent to the provider."));
}

static QString columnOf(Field field)
{
    switch (field) {
    case Field::InternalWork:
        return QStringLiteral("internal_work");
    case Field::PartnerWork:
        return QStringLiteral("partner_work");
    case Field::Handoff:
        return QStringLiteral("handoff");
    case Field::OutOfScope:
        return QStringLiteral("out_of_scope");
    case Field::CoverageText:
        return QStringLiteral("coverage_text");
    case Field::ServiceLevel:
        return QStringLiteral("service_level");
    case Field::Tools:
        break;
    }
    return QStringLiteral("tools");
}

static QString textAt(const Spreadsheet::Sheet &sheet, int row, int column, QStringList &problems)
{
    const Spreadsheet::Cell &cell = sheet.at(row, column);
    if (cell.kind == Spreadsheet::Cell::Kind::Formula)
        problems << tr("%1: a formula is no answer; enter the text itself.").arg(cellName(row, column));
    else if (cell.kind == Spreadsheet::Cell::Kind::Number)
        return QString::number(cell.number, 'g', 10);
    return cleanText(cell.text);
}

static DraftItem itemFor(const ServiceArea &area, const QString &field, const QString &value)
{
    DraftItem item;
    item.area = area.name;
    item.field = field;
    item.ourArea = area.id;
    item.value = value;
    return item;
}

/// What a provider says otherwise in the row of one area.
static void readRow(const Spreadsheet::Sheet &sheet, int row, const ServiceArea &area, ScopeResponse &out)
{
    for (size_t i = 0; i < answered.size(); ++i) {
        const QString theirs = textAt(sheet, row, firstAnswer + static_cast<int>(i), out.problems);
        const QString ours = cleanText(fittingFormText(proposed(area, answered[i])));
        if (theirs != ours)
            out.items.push_back(itemFor(area, columnOf(answered[i]), theirs));
    }
    if (const QString comment = textAt(sheet, row, commentColumn, out.problems); !comment.isEmpty())
        out.items.push_back(itemFor(area, QStringLiteral("comment"), comment));
    ++out.areas;
}

ScopeResponse readScopeResponse(Workspace &workspace, const QByteArray &xlsx)
{
    const Spreadsheet book = readSpreadsheet(xlsx);
    const Spreadsheet::Sheet *hidden = book.find(hiddenName);
    if (!hidden || book.sheets.empty() || hidden->at(0, 0).text != formKind)
        throw notAForm();
    if (hidden->at(0, 1).text != workspace.info().uuid)
        throw Error(ErrorCode::Invalid, tr("This form belongs to another workspace."));
    ScopeResponse out;
    out.provider = ProviderId{hidden->at(0, 2).text.toLongLong()};
    const auto provider = ProviderStore(workspace).find(out.provider);
    if (!provider)
        throw Error(ErrorCode::Invalid, tr("The provider of this form is not there any more."));
    out.providerName = provider->name;
    const Spreadsheet::Sheet &sheet = book.sheets.front();
    const int first = hidden->at(0, 4).text.toInt();
    const std::vector<ServiceArea> areas = SpineStore(workspace).areas();
    for (int i = 0; !hidden->at(i + 1, 0).text.isEmpty(); ++i) {
        const ServiceAreaId id{hidden->at(i + 1, 0).text.toLongLong()};
        const QString name = hidden->at(i + 1, 1).text;
        if (cleanName(sheet.at(first + i, 0).text) != cleanName(fittingFormText(name))) {
            out.problems
                << tr("%1: “%2” should stand here; the row is left out.").arg(cellName(first + i, 0), name);
            continue;
        }
        const auto area =
            std::find_if(areas.begin(), areas.end(), [id](const ServiceArea &a) { return a.id == id; });
        if (area == areas.end())
            out.problems << tr("“%1” is no service area any more; its row is left out.").arg(name);
        else
            readRow(sheet, first + i, *area, out);
    }
    return out;
}

} // namespace tandem
