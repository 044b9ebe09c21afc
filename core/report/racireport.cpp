#include "core/report/racireport.h"

#include "core/agreement/agreement.h"
#include "core/raci/racirules.h"
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

static QString whenText(const ScopePicture &sides, const Edition &edition, const Wording &say)
{
    const QDate review = sides.engagement.nextReviewOn;
    const QString next = review.isValid() ? u' ' + T::tr("Next review %1.").arg(say.date(review)) : QString();
    return edition.draft
               ? T::tr("As of %1. It holds once both sides have signed.").arg(say.date(edition.date))
               : T::tr("Published %1.").arg(say.date(edition.date)) + next;
}

RaciSheet raciSheet(const AgreementPicture &picture, const ScopePicture &sides, const SummaryOptions &options,
                    const Edition &edition)
{
    const Wording say(options.locale);
    RaciSheet sheet;
    sheet.title = T::tr("Who answers for what");
    sheet.continuedTitle = T::tr("Who answers for what, continued");
    sheet.rowsPattern = T::tr("Rows %1 to %2 of %3");
    sheet.rolesPattern = T::tr("Roles %1 to %2 of %3");
    sheet.keyTitle = T::tr("How to read it");
    sheet.keys = {{QStringLiteral("A"), T::tr("accountable:"), T::tr("answers for it; one in each row")},
                  {QStringLiteral("R"), T::tr("responsible:"), T::tr("does the work")},
                  {QStringLiteral("C"), T::tr("consulted"), T::tr("before it is done")},
                  {QStringLiteral("I"), T::tr("informed"), T::tr("when it is done")},
                  {QStringLiteral("A/R"), T::tr("both:"), T::tr("answers for it and does it")}};
    sheet.loadTitle = T::tr("Load by role");
    sheet.edition = !edition.draft       ? T::tr("Revision %1").arg(edition.number)
                    : edition.number > 0 ? T::tr("Draft of revision %1").arg(edition.number)
                                         : T::tr("Draft");
    sheet.note = whenText(sides, edition, say);
    sheet.signTitle =
        edition.draft ? T::tr("To be signed") : T::tr("Agreed, revision %1").arg(edition.number);
    sheet.signatures = signaturesFor(sides, edition, say);
    sheet.areaTitle = T::tr("Service area");
    sheet.activityTitle = T::tr("Activity");
    sheet.internalTitle = T::tr("Internal");
    sheet.internalName = sides.organisation;
    sheet.partnerTitle = T::tr("Partner");
    sheet.partnerName = sides.partnerName;
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

Document raciReport(const AgreementPicture &picture, const ScopePicture &sides, const SummaryOptions &options,
                    const Edition &edition)
{
    Document document = agreementLetterhead(sides, options, T::tr("RACI"), edition);
    document.subject = T::tr("Who is responsible, accountable, consulted and informed");
    document.landscape = true;
    document.blocks.push_back(raciSheet(picture, sides, options, edition));
    return document;
}

Document raciReport(Workspace &workspace, const SummaryOptions &options)
{
    const Edition edition = editionNow(standingOf(workspace, AgreementDocument::Raci), options.stamp.date());
    return raciReport(agreementPictureOf(workspace), scopePictureOf(workspace), options, edition);
}

} // namespace tandem::report
