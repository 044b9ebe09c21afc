#include "core/exchange/onboardingxlsx.h"
#include "core/base/translate.h"
#include "core/exchange/workbook.h"
#include "core/onboarding/onboardingstatus.h"
#include "core/storage/safefile.h"

namespace tandem {

namespace {

using SheetKind = Workbook::Kind;

void writePlanSheet(Workbook &book, const OnboardingPicture &picture, const OnboardingStatus &status)
{
    book.beginSheet(tr("Plan"),
                    {{tr("Phase"), 22, SheetKind::Text},          {tr("Milestone"), 40, SheetKind::Text},
                     {tr("Kind"), 12, SheetKind::Text},           {tr("Day from"), 9, SheetKind::Whole},
                     {tr("Day to"), 9, SheetKind::Whole},         {tr("Planned from"), 13, SheetKind::Date},
                     {tr("Planned to"), 13, SheetKind::Date},     {tr("Baseline to"), 13, SheetKind::Date},
                     {tr("Forecast"), 13, SheetKind::Date},       {tr("Slip in days"), 10, SheetKind::Whole},
                     {tr("Days late"), 10, SheetKind::Whole},     {tr("Status"), 12, SheetKind::Text},
                     {tr("Progress"), 10, SheetKind::Whole},      {tr("Reason"), 30, SheetKind::Prose},
                     {tr("Started"), 13, SheetKind::Date},        {tr("Done"), 13, SheetKind::Date},
                     {tr("Internal owner"), 22, SheetKind::Text}, {tr("Partner owner"), 22, SheetKind::Text},
                     {tr("Done when"), 44, SheetKind::Prose},     {tr("Evidence"), 34, SheetKind::Prose},
                     {tr("Notes"), 34, SheetKind::Prose}});
    for (size_t i = 0; i < picture.plan.milestones.size(); ++i) {
        const Milestone &m = picture.plan.milestones[i];
        const MilestoneOutlook &outlook = status.outlooks[i];
        const Phase *phase = picture.phase(m.phase);
        const BaselineItem *agreed = picture.agreed(m.id);
        book.text(phase ? phase->name : QString());
        book.text(m.name);
        book.text(milestoneKindWord(m.kind));
        book.number(m.dayFrom);
        book.number(m.dayTo);
        book.date(m.plannedFrom);
        book.date(m.plannedTo);
        book.date(agreed ? agreed->plannedTo : QDate());
        book.date(outlook.forecast.to);
        book.number(outlook.hasBaseline ? std::optional<double>(outlook.slip) : std::nullopt);
        book.number(outlook.daysLate);
        book.text(milestoneStatusWord(m.status));
        book.number(m.progress);
        book.text(m.reason);
        book.date(m.startedOn);
        book.date(m.doneOn);
        book.text(picture.ownerName(m, Side::Internal));
        book.text(picture.ownerName(m, Side::Partner));
        book.text(m.doneWhen);
        book.text(m.evidence);
        book.text(m.notes);
        book.endRow();
    }
    book.endSheet();
}

void writeProcessSheet(Workbook &book, const OnboardingPicture &picture)
{
    book.beginSheet(tr("Processes"), {{tr("Process"), 36, SheetKind::Text},
                                      {tr("Category"), 16, SheetKind::Text},
                                      {tr("How often"), 12, SheetKind::Text},
                                      {tr("Owner"), 22, SheetKind::Text},
                                      {tr("Runbook"), 30, SheetKind::Text},
                                      {tr("Last done"), 13, SheetKind::Date},
                                      {tr("Observed"), 13, SheetKind::Date},
                                      {tr("Done together"), 13, SheetKind::Date},
                                      {tr("Done alone"), 13, SheetKind::Date},
                                      {tr("Still lacks"), 24, SheetKind::Text},
                                      {tr("Notes"), 34, SheetKind::Prose}});
    for (const RecurringProcess &one : picture.processes) {
        book.text(one.name);
        book.text(one.category);
        book.text(frequencyWord(one.frequency));
        book.text(picture.ownerName(one));
        book.text(one.runbook);
        book.date(one.lastDoneOn);
        for (const ShadowStage stage : everyShadowStage)
            book.date(one.step(stage).day);
        book.text(gapsOf(one).join(QStringLiteral(", ")));
        book.text(one.notes);
        book.endRow();
    }
    book.endSheet();
}

void writeVendorSheet(Workbook &book, const OnboardingPicture &picture)
{
    book.beginSheet(tr("Vendor accounts"), {{tr("Vendor"), 24, SheetKind::Text},
                                            {tr("Category"), 20, SheetKind::Text},
                                            {tr("Covers"), 26, SheetKind::Text},
                                            {tr("Portal"), 30, SheetKind::Text},
                                            {tr("Account number"), 18, SheetKind::Text},
                                            {tr("Renews on"), 13, SheetKind::Date},
                                            {tr("Contact"), 22, SheetKind::Text},
                                            {tr("Phone"), 18, SheetKind::Text},
                                            {tr("Vault"), 14, SheetKind::Text},
                                            {tr("Vault reference"), 18, SheetKind::Text},
                                            {tr("Custodian"), 20, SheetKind::Text},
                                            {tr("MFA"), 12, SheetKind::Text},
                                            {tr("Last rotation"), 13, SheetKind::Date},
                                            {tr("Still lacks"), 30, SheetKind::Text},
                                            {tr("Notes"), 34, SheetKind::Prose}});
    for (const VendorAccount &one : picture.vendorAccounts) {
        for (const QString &value :
             {one.vendor, vendorCategoryWord(one.category), one.covers, one.portal, one.accountNumber})
            book.text(value);
        book.date(one.renewsOn);
        for (const QString &value : {one.contact, one.contactPhone, one.vault, one.vaultItem,
                                     picture.nameOf(one.custodian), mfaWord(one.mfa)})
            book.text(value);
        book.date(one.rotatedOn);
        book.text(gapsOf(one).join(QStringLiteral(", ")));
        book.text(one.notes);
        book.endRow();
    }
    book.endSheet();
}

void writeMisalignmentSheet(Workbook &book, const OnboardingPicture &picture)
{
    book.beginSheet(tr("Misalignments"), {{tr("Day"), 13, SheetKind::Date},
                                          {tr("Misalignment"), 34, SheetKind::Text},
                                          {tr("Seriousness"), 12, SheetKind::Text},
                                          {tr("What happened"), 44, SheetKind::Prose},
                                          {tr("Internal believed"), 40, SheetKind::Prose},
                                          {tr("Partner believed"), 40, SheetKind::Prose},
                                          {tr("Raised by"), 20, SheetKind::Text},
                                          {tr("Closed on"), 13, SheetKind::Date},
                                          {tr("Closed by"), 40, SheetKind::Text}});
    for (const Misalignment &one : picture.misalignments) {
        book.date(one.happenedAt.toLocalTime().date());
        for (const QString &value : {one.title, seriousnessWord(one.seriousness), one.what,
                                     one.internalBelieved, one.partnerBelieved, one.raisedBy})
            book.text(value);
        book.date(one.closedOn);
        book.text(one.change.text);
        book.endRow();
    }
    book.endSheet();
}

void writeMeetingSheets(Workbook &book, const OnboardingPicture &picture, const QDateTime &now)
{
    std::vector<Workbook::Column> columns = {{tr("Day"), 13, SheetKind::Date},
                                             {tr("State"), 12, SheetKind::Text},
                                             {tr("Ownership surprise"), 18, SheetKind::Text}};
    for (const AgendaPart part : everyAgendaPart)
        columns.push_back({agendaPartName(part), 34, SheetKind::Prose});
    columns.push_back({tr("Decisions"), 40, SheetKind::Prose});
    book.beginSheet(tr("Check-ins"), columns);
    for (const CheckIn &one : picture.checkIns) {
        book.date(one.startsAt.toLocalTime().date());
        book.text(one.isMissed(now) ? tr("missed") : meetingStateWord(one.state));
        book.text(surpriseWord(one.surprise));
        for (const AgendaPart part : everyAgendaPart)
            book.text(one.noteOn(part));
        book.text(one.decisions);
        book.endRow();
    }
    book.endSheet();
    book.beginSheet(tr("Actions"), {{tr("Action"), 50, SheetKind::Prose},
                                    {tr("Kind"), 16, SheetKind::Text},
                                    {tr("Owner"), 22, SheetKind::Text},
                                    {tr("Raised on"), 13, SheetKind::Date},
                                    {tr("Due on"), 13, SheetKind::Date},
                                    {tr("Done on"), 13, SheetKind::Date},
                                    {tr("Dropped because"), 30, SheetKind::Prose}});
    for (const ActionItem &one : picture.actions) {
        book.text(one.text);
        book.text(actionKindWord(one.kind));
        book.text(picture.ownerName(one));
        book.date(one.raisedOn);
        book.date(one.dueOn);
        book.date(one.doneOn);
        book.text(one.droppedReason);
        book.endRow();
    }
    book.endSheet();
}

} // namespace

void exportOnboardingXlsx(const OnboardingPicture &picture, const QDateTime &now, const QDateTime &changed,
                          const QString &path)
{
    const OnboardingStatus status = onboardingStatus(picture, now);
    storage::writeWhole(path, [&](const QString &temporary) {
        const auto book = newWorkbook(temporary, tr("Onboarding"), picture.organisation, changed);
        writePlanSheet(*book, picture, status);
        writeProcessSheet(*book, picture);
        writeVendorSheet(*book, picture);
        writeMisalignmentSheet(*book, picture);
        writeMeetingSheets(*book, picture, now);
        book->close();
    });
}

} // namespace tandem
