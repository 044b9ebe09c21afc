#include "core/onboarding/gates.h"
#include "core/base/translate.h"
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace tandem {

// ---- the register

bool VendorAccount::isComplete() const
{
    return gapsOf(*this).isEmpty();
}

QStringList gapsOf(const VendorAccount &account)
{
    QStringList out;
    if (account.portal.isEmpty() && account.contact.isEmpty() && account.contactPhone.isEmpty())
        out << tr("no portal and no contact");
    if (account.accountNumber.isEmpty())
        out << tr("no account number");
    if (account.vaultItem.isEmpty())
        out << tr("no reference yet");
    if (!account.custodian)
        out << tr("no custodian");
    if (account.mfa == Mfa::Off)
        out << tr("MFA off");
    if (account.mfa == Mfa::Unknown)
        out << tr("MFA not known");
    if (!account.rotatedOn.isValid())
        out << tr("never rotated");
    return out;
}

QStringList gapsOf(const RecurringProcess &process)
{
    QStringList out;
    if (!process.hasOwner())
        out << tr("no owner");
    if (process.runbook.isEmpty())
        out << tr("no runbook");
    return out;
}

CoverageLine RunbookCoverage::total(CoverageLine::Part part) const
{
    CoverageLine sum;
    sum.part = part;
    for (const CoverageLine &line : lines) {
        if (line.part != part)
            continue;
        sum.complete += line.complete;
        sum.rows += line.rows;
    }
    return sum;
}

RunbookCoverage runbookCoverage(const OnboardingPicture &picture)
{
    RunbookCoverage out;
    for (const Frequency frequency : everyFrequency) {
        CoverageLine line;
        line.frequency = frequency;
        line.name = frequencyWord(frequency);
        for (const RecurringProcess &process : picture.processes) {
            line.rows += process.frequency == frequency ? 1 : 0;
            line.complete += process.frequency == frequency && process.isComplete() ? 1 : 0;
        }
        if (line.rows > 0)
            out.lines.push_back(line);
    }
    for (const VendorCategory category : everyVendorCategory) {
        CoverageLine line;
        line.part = CoverageLine::Part::Vendor;
        line.category = category;
        line.name = vendorCategoryWord(category);
        for (const VendorAccount &account : picture.vendorAccounts) {
            line.rows += account.category == category ? 1 : 0;
            line.complete += account.category == category && account.isComplete() ? 1 : 0;
        }
        if (line.rows > 0)
            out.lines.push_back(line);
    }
    CoverageLine contacts;
    contacts.part = CoverageLine::Part::Escalation;
    contacts.name = tr("Tiers 1 to 3");
    contacts.rows = 6;
    contacts.complete = picture.escalationContacts;
    out.lines.push_back(contacts);
    for (const CoverageLine &line : out.lines) {
        out.rows += line.rows;
        out.complete += line.complete;
    }
    return out;
}

// ---- conditions

int quietCheckIns(const OnboardingPicture &picture, const QDateTime &now)
{
    int run = 0;
    for (auto one = picture.checkIns.rbegin(); one != picture.checkIns.rend(); ++one) {
        if (one->startsAt > now || one->state == MeetingState::Cancelled)
            continue;
        if (one->isMissed(now) || (one->state == MeetingState::Held && one->surprise != Surprise::No))
            break;
        run += one->state == MeetingState::Held ? 1 : 0;
    }
    return run;
}

namespace {

QString percentText(double percent)
{
    // Rounded down: what is short of the threshold may not look as if it reached it.
    return tr("%1 %").arg(QLocale().toString(static_cast<int>(std::floor(percent + 1e-9))));
}

QString outOf(int part, int whole)
{
    return tr("%1 of %2").arg(part).arg(whole);
}

void judgeCoverage(const OnboardingPicture &picture, const GateCondition &condition, ConditionState &state)
{
    const RunbookCoverage coverage = runbookCoverage(picture);
    state.text = tr("Runbook coverage %1 %").arg(condition.threshold);
    state.figure = percentText(coverage.percent());
    // A register without processes or accounts covers nothing, even if every contact is named.
    state.isMet = !picture.processes.empty() && !picture.vendorAccounts.empty() &&
                  coverage.complete * 100 >= condition.threshold * coverage.rows;
}

void judgeMisalignments(const OnboardingPicture &picture, ConditionState &state)
{
    const auto open = std::count_if(
        picture.misalignments.begin(), picture.misalignments.end(),
        [](const Misalignment &one) { return one.isOpen() && one.seriousness == Seriousness::Serious; });
    state.text = tr("No serious misalignment");
    state.figure = tr("%1 open").arg(open);
    state.isMet = open == 0;
}

void judgeProcesses(const OnboardingPicture &picture, ConditionState &state)
{
    const auto seen = std::count_if(
        picture.processes.begin(), picture.processes.end(), [](const RecurringProcess &process) {
            return std::any_of(process.steps.begin(), process.steps.end(),
                               [](const RecurringProcess::Step &step) { return step.day.isValid(); });
        });
    state.text = tr("Every process shadowed");
    state.figure = outOf(static_cast<int>(seen), static_cast<int>(picture.processes.size()));
    state.isMet = !picture.processes.empty() && static_cast<size_t>(seen) == picture.processes.size();
}

void judgeMilestones(const OnboardingPicture &picture, const GateCondition &condition, ConditionState &state)
{
    const Milestone *gate = picture.milestone(condition.gate);
    int done = 0;
    int all = 0;
    for (const Milestone &milestone : picture.plan.milestones) {
        if (!gate || milestone.phase != gate->phase || milestone.id == gate->id ||
            milestone.status == MilestoneStatus::Dropped)
            continue;
        ++all;
        done += milestone.isDone() ? 1 : 0;
    }
    state.text = tr("Every milestone of the phase done");
    state.figure = outOf(done, all);
    state.isMet = done == all;
}

void judgeReview(const OnboardingPicture &picture, ConditionState &state)
{
    state.text = tr("First quarterly review held");
    state.isMet = std::any_of(picture.reviews.begin(), picture.reviews.end(),
                              [](const Review &review) { return review.state == MeetingState::Held; });
    const Review *review = picture.firstReview();
    state.figure = state.isMet                            ? tr("held")
                   : review && review->startsAt.isValid() ? tr("date agreed")
                                                          : tr("no date");
}

} // namespace

ConditionState conditionState(const OnboardingPicture &picture, const GateCondition &condition,
                              const QDateTime &now)
{
    ConditionState state;
    state.id = condition.id;
    state.kind = condition.kind;
    state.isComputed = condition.kind != ConditionKind::Ticked;
    switch (condition.kind) {
    case ConditionKind::Ticked:
        state.isMet = condition.tickedOn.isValid();
        break;
    case ConditionKind::RunbookCoverage:
        judgeCoverage(picture, condition, state);
        break;
    case ConditionKind::NoSeriousMisalignment:
        judgeMisalignments(picture, state);
        break;
    case ConditionKind::ProcessesShadowed:
        judgeProcesses(picture, state);
        break;
    case ConditionKind::QuietCheckIns: {
        const int run = quietCheckIns(picture, now);
        state.text = tr("%1 check-ins running without an ownership surprise").arg(condition.threshold);
        state.figure = outOf(std::min(run, condition.threshold), condition.threshold);
        state.isMet = run >= condition.threshold;
        break;
    }
    case ConditionKind::ReviewHeld:
        judgeReview(picture, state);
        break;
    case ConditionKind::MilestonesDone:
        judgeMilestones(picture, condition, state);
        break;
    }
    if (!condition.text.isEmpty())
        state.text = condition.text;
    return state;
}

int GateState::met() const
{
    return static_cast<int>(std::count_if(conditions.begin(), conditions.end(),
                                          [](const ConditionState &one) { return one.isMet; }));
}

GateState gateState(const OnboardingPicture &picture, const Milestone &gate, const QDateTime &now)
{
    GateState state;
    state.gate = gate.id;
    state.phase = gate.phase;
    state.name = gate.name;
    state.dueOn = gate.plannedTo;
    if (gate.plannedTo.isValid())
        state.daysTo = static_cast<int>(now.toLocalTime().date().daysTo(gate.plannedTo));
    for (const GateCondition *condition : picture.conditionsOf(gate.id))
        state.conditions.push_back(conditionState(picture, *condition, now));
    if (const GatePassage *passage = picture.passage(gate.id)) {
        state.isPassed = true;
        state.passage = *passage;
    }
    return state;
}

std::vector<GateState> gateStates(const OnboardingPicture &picture, const QDateTime &now)
{
    std::vector<GateState> out;
    for (const Milestone &milestone : picture.plan.milestones) {
        if (milestone.kind == MilestoneKind::Gate && milestone.status != MilestoneStatus::Dropped)
            out.push_back(gateState(picture, milestone, now));
    }
    return out;
}

QString passProblem(const GateState &state, const QString &internalName, const QString &partnerName,
                    const QString &reason)
{
    if (internalName.trimmed().isEmpty())
        return tr("Say who passes the gate for the internal side.");
    if (partnerName.trimmed().isEmpty())
        return tr("Say who passes the gate for the partner.");
    if (state.open() > 0 && reason.trimmed().isEmpty())
        return tr("Conditions are open: say why the gate is passed all the same.");
    return {};
}

QString gateWords(const GateState &state)
{
    if (state.isPassed) {
        const auto lines = state.passage.openConditions.split(QLatin1Char('\n'), Qt::SkipEmptyParts).size();
        return lines == 0   ? tr("passed")
               : lines == 1 ? tr("passed, 1 condition open")
                            : tr("passed, %1 conditions open").arg(lines);
    }
    const QString met = state.conditions.empty() ? tr("no conditions")
                        : state.open() == 0
                            ? tr("all met")
                            : tr("%1 of %2 met").arg(state.met()).arg(state.conditions.size());
    if (!state.dueOn.isValid())
        return tr("no date, %1").arg(met);
    if (state.daysTo == 0)
        return tr("today, %1").arg(met);
    if (state.daysTo == 1)
        return tr("tomorrow, %1").arg(met);
    return state.daysTo > 0     ? tr("in %1 days, %2").arg(state.daysTo).arg(met)
           : state.daysTo == -1 ? tr("1 day late, %1").arg(met)
                                : tr("%1 days late, %2").arg(-state.daysTo).arg(met);
}

QString gateText(const GateState &state)
{
    return tr("Gate %1").arg(gateWords(state));
}

} // namespace tandem
