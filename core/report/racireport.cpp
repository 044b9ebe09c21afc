#include "core/report/racireport.h"

#include "core/raci/racirules.h"
#include "core/report/letterhead.h"
#include "core/report/wording.h"

namespace tandem::report {

using T = ReportText;

namespace {

RichText styledLetters(RaciLetters letters)
{
    return raciText(letters);
}

Table gridOf(const AgreementPicture &picture, const ServiceArea &area)
{
    Table table;
    table.columns.push_back({area.name, 150, Align::Left, Table::CellStyle::Normal});
    const double each = 350.0 / std::max<double>(1, static_cast<double>(picture.roles.size()));
    for (const Role &role : picture.roles)
        table.columns.push_back({role.name, each, Align::Centre, Table::CellStyle::Normal});
    table.continuedTitle = T::tr("%1 (continued)").arg(area.name);
    for (const Activity *activity : picture.activitiesOf(area.id)) {
        if (!activity->inRaci)
            continue;
        Table::Row row;
        row.cells.push_back({activity->name, {}, {}, Mark::None});
        for (const Role &role : picture.roles) {
            const RaciLetters letters = picture.letters(activity->id, role.id);
            std::optional<Table::CellStyle> style;
            if (letters & RaciLetter::Accountable)
                style = Table::CellStyle::Strong;
            else if (letters & RaciLetter::Responsible)
                style = Table::CellStyle::Medium;
            else
                style = Table::CellStyle::Secondary;
            row.cells.push_back({styledLetters(letters), style, {}, Mark::None});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Who holds which role and what it carries.
Table rolesOf(const AgreementPicture &picture)
{
    Table table;
    table.columns = {{T::tr("Side"), 60, Align::Left, Table::CellStyle::Secondary},
                     {T::tr("Role"), 130, Align::Left, Table::CellStyle::Medium},
                     {T::tr("Held by"), 120, Align::Left, Table::CellStyle::Normal},
                     {T::tr("Deputy"), 120, Align::Left, Table::CellStyle::Normal},
                     {T::tr("Accountable"), 60, Align::Right, Table::CellStyle::Normal},
                     {T::tr("Responsible"), 60, Align::Right, Table::CellStyle::Normal}};
    const std::vector<RaciLoad> loads = loadPerRole(picture);
    for (size_t r = 0; r < picture.roles.size(); ++r) {
        const Role &role = picture.roles[r];
        const Person *person = picture.person(role.person);
        const Person *deputy = picture.person(role.deputy);
        Table::Row row;
        for (const QString &text :
             {sideWord(role.side), role.name, person ? person->name : T::tr("nobody yet"),
              deputy ? deputy->name : T::tr("none"), QString::number(loads[r].accountable),
              QString::number(loads[r].responsible)})
            row.cells.push_back({text, {}, {}, Mark::None});
        table.rows.push_back(std::move(row));
    }
    return table;
}

int rowCount(const AgreementPicture &picture)
{
    return static_cast<int>(std::count_if(picture.activities.begin(), picture.activities.end(),
                                          [](const Activity &activity) { return activity.inRaci; }));
}

} // namespace

Document raciReport(const AgreementPicture &picture, const WorkspaceInfo &info, const SummaryOptions &options)
{
    Document document = letterhead(info, options, T::tr("RACI"), T::tr("RACI"));
    document.kind = picture.partnerName.isEmpty()
                        ? T::tr("RACI")
                        : T::tr("RACI · %1 and %2").arg(info.organisation, picture.partnerName);
    document.subject = T::tr("Who is responsible, accountable, consulted and informed");
    document.footer = Wording(options.locale).date(options.stamp.date());
    document.landscape = true;
    Heading title;
    title.level = Heading::Level::Title;
    title.text = T::tr("Who answers for what");
    document.blocks.push_back(title);
    if (rowCount(picture) == 0) {
        document.blocks.push_back(Paragraph{T::tr("The RACI has no activities yet."), TextRole::Body, 12});
        return document;
    }
    document.blocks.push_back(Paragraph{
        T::tr("%1 in %2. A is accountable and answers for it, one person in each row; R is responsible and "
              "does the work; C is consulted before; I is informed afterwards; A/R does both.")
            .arg(Wording::capitalised(
                     Wording::count(rowCount(picture), T::tr("one activity"), T::tr("%1 activities"))),
                 Wording::count(static_cast<int>(picture.areas.size()), T::tr("one service area"),
                                T::tr("%1 service areas"))),
        TextRole::Secondary, 10});
    document.blocks.push_back(rolesOf(picture));
    bool first = true;
    for (const ServiceArea &area : picture.areas) {
        Table grid = gridOf(picture, area);
        if (grid.rows.empty())
            continue;
        if (first)
            document.blocks.push_back(PageBreak{});
        first = false;
        document.blocks.push_back(std::move(grid));
    }
    return document;
}

} // namespace tandem::report
