// What the page does with the plan as a whole: its start, its days off and its baseline.
#include "core/base/publicholidays.h"
#include "core/onboarding/daysoff.h"
#include "core/onboarding/gatestore.h"
#include "core/onboarding/onboardingtemplate.h"
#include "core/onboarding/planstore.h"
#include "ui/onboarding/onboardingpage.h"
#include "ui/onboarding/plantab.h"
#include "ui/providers/dateinput.h"
#include "ui/scope/daysoffcard.h"
#include "ui/widgets/buttons.h"
#include <QDialog>
#include <QVBoxLayout>

namespace tandem {

void OnboardingPage::start(bool fromTemplate)
{
    if (!canEdit())
        return;
    const QDate today = m_status.today.isValid() ? m_status.today : workspace().now().toLocalTime().date();
    const QDate first = workingDayFrom(today, m_onboarding.picture().daysOff);
    const auto typed = dialogs().askText(this, tr("Start the plan"),
                                         tr("On which day does the onboarding start? It places everything."),
                                         dateInWords(first, today), tr("Start"));
    if (!typed)
        return;
    const auto day = typed->trimmed().isEmpty() ? std::optional<QDate>(QDate()) : parseDay(*typed, today);
    if (!day) {
        feedback().say(tr("%1 is no day.").arg(*typed));
        return;
    }
    const QString place = holidayPlaceOf(QLocale());
    int daysOff = 0;
    if (!attempt([&] {
            daysOff = startOnboarding(workspace(), fromTemplate ? builtInOnboarding() : emptyOnboarding(),
                                      *day, place);
        }))
        return;
    if (daysOff > 0)
        feedback().say(tr("The public holidays count as days off: %1").arg(holidayPlaceName(place)), true);
    m_plan->reveal({});
}

void OnboardingPage::askStart()
{
    const QDate today = m_status.today;
    const auto typed =
        dialogs().askText(this, tr("Move the start"), tr("Day 1. What is not done moves along."),
                          dateInWords(m_onboarding.picture().startsOn(), today), tr("Move"));
    if (!typed)
        return;
    if (const auto day = parseDay(*typed, today))
        attempt([&] { PlanStore(workspace()).setStart(*day); });
    else
        feedback().say(tr("%1 is no day.").arg(*typed));
}

void OnboardingPage::showDaysOff()
{
    constexpr QSize size(420, 480);
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Days off"));
    dialog.resize(size);
    auto *card = new DaysOffCard(context());
    auto *close = new PushButton(tr("&Close"), {}, PushButton::Normal);
    close->setAutoDefault(false); // Enter adds a day
    connect(close, &QPushButton::clicked, &dialog, &QDialog::reject);
    connect(&m_onboarding, &Onboarding::changed, card, &DaysOffCard::refresh);
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(18, 18, 18, 18);
    column->setSpacing(14);
    column->addWidget(card, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    card->refresh();
    dialog.exec();
}

void OnboardingPage::freeze()
{
    if (attempt([&] { GateStore(workspace()).freeze({}); }))
        feedback().say(tr("The dates are frozen: they count as the baseline once both sides have signed"),
                       true);
}

void OnboardingPage::signBaseline(Side side)
{
    const auto &baselines = m_onboarding.picture().plan.baselines;
    if (baselines.empty())
        return;
    const auto name =
        dialogs().askText(this, tr("Sign the baseline"), tr("Who signs for this side?"),
                          side == Side::Internal ? workspace().author() : QString(), tr("Sign"));
    if (name && !name->trimmed().isEmpty())
        attempt([&] { GateStore(workspace()).sign(baselines.back().id, side, *name, m_status.today); });
}

void OnboardingPage::removePlan()
{
    if (attempt([&] { PlanStore(workspace()).remove(); }))
        feedback().say(tr("The plan is removed; the register and the logs stay"), true);
}

} // namespace tandem
