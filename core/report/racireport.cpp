#include "core/report/racireport.h"

#include "core/raci/racirules.h"
#include "core/report/letterhead.h"
#include "core/report/wording.h"

namespace tandem::report {

using T = ReportText;

namespace {

void addRoles(const AgreementPicture &picture, RaciSheet &sheet)
{
    const std::vector<RaciLoad> loads = loadPerRole(picture);
    for (size_t r = 0; r < picture.roles.size(); ++r) {
        const Role &role = picture.roles[r];
        const Person *person = picture.person(role.person);
        sheet.roles.push_back({role.name, person ? shortPersonName(person->name) : T::tr("nobody yet"),
                               role.side == Side::Partner, QString::number(loads[r].accountable),
                               QString::number(loads[r].responsible)});
    }
}

int addAreas(const AgreementPicture &picture, RaciSheet &sheet)
{
    int count = 0;
    for (const ServiceArea &area : picture.areas) {
        RaciSheet::Area out{area.name, {}};
        for (const Activity *activity : picture.activitiesOf(area.id)) {
            if (!activity->inRaci)
                continue;
            RaciSheet::Row row{activity->name, {}};
            for (const Role &role : picture.roles)
                row.cells << raciText(picture.letters(activity->id, role.id));
            out.rows.push_back(std::move(row));
            ++count;
        }
        if (!out.rows.empty())
            sheet.areas.push_back(std::move(out));
    }
    return count;
}

} // namespace

RaciSheet raciSheet(const AgreementPicture &picture, const WorkspaceInfo &info, const SummaryOptions &options)
{
    RaciSheet sheet;
    sheet.title = T::tr("Who answers for what");
    sheet.keyTitle = T::tr("How to read it");
    sheet.keys = {{QStringLiteral("A"), T::tr("accountable:"), T::tr("answers for it; one in each row")},
                  {QStringLiteral("R"), T::tr("responsible:"), T::tr("does the work")},
                  {QStringLiteral("C"), T::tr("consulted"), T::tr("before it is done")},
                  {QStringLiteral("I"), T::tr("informed"), T::tr("when it is done")},
                  {QStringLiteral("A/R"), T::tr("both:"), T::tr("answers for it and does it")}};
    sheet.loadTitle = T::tr("Load by role");
    sheet.noteTitle = T::tr("As of %1").arg(Wording(options.locale).date(options.stamp.date()));
    sheet.note = T::tr("Agreed once both sides have signed.");
    sheet.areaTitle = T::tr("Service area");
    sheet.activityTitle = T::tr("Activity");
    sheet.internalTitle = T::tr("Internal");
    sheet.internalName = info.organisation;
    sheet.partnerTitle = T::tr("Partner");
    sheet.partnerName = picture.partnerName;
    sheet.signers = {
        T::tr("%1, date").arg(info.organisation),
        T::tr("%1, date").arg(picture.partnerName.isEmpty() ? T::tr("Partner") : picture.partnerName)};
    addRoles(picture, sheet);
    const int count = addAreas(picture, sheet);
    sheet.lead = count == 0 ? T::tr("The RACI has no activities yet.")
                            : T::tr("%1 in %2. Each row has one who is accountable, on one side only.")
                                  .arg(Wording::capitalised(Wording::count(count, T::tr("one activity"),
                                                                           T::tr("%1 activities"))),
                                       Wording::count(static_cast<int>(sheet.areas.size()),
                                                      T::tr("one service area"), T::tr("%1 service areas")));
    return sheet;
}

Document raciReport(const AgreementPicture &picture, const WorkspaceInfo &info, const SummaryOptions &options)
{
    Document document = letterhead(info, options, T::tr("RACI"), T::tr("RACI"));
    document.kind = picture.partnerName.isEmpty()
                        ? T::tr("RACI")
                        : T::tr("RACI · %1 and %2").arg(info.organisation, picture.partnerName);
    document.subject = T::tr("Who is responsible, accountable, consulted and informed");
    document.footer = Wording(options.locale).date(options.stamp.date());
    document.landscape = true;
    document.blocks.push_back(raciSheet(picture, info, options));
    return document;
}

} // namespace tandem::report
