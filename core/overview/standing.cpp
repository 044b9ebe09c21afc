#include "core/overview/standing.h"
#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/overview/phrases.h"
#include "core/robustness/stability.h"
#include <algorithm>

namespace tandem {

using overview::Text;

static const ProviderFigure &figureOf(const Ranking &ranking, int index)
{
    return ranking.figures[static_cast<size_t>(index)];
}

// ---- time

double Schedule::weekShare(int index) const
{
    const int length = std::min(5, of - 5 * index);
    return length > 0 ? std::clamp((day - 5.0 * index) / length, 0.0, 1.0) : 0.0;
}

Schedule scheduleOf(const WorkspaceInfo &info, QDate today)
{
    Schedule schedule;
    schedule.today = today;
    schedule.startedOn = info.startedOn;
    schedule.cutOn = info.cutOn;
    schedule.signOn = info.signOn;
    schedule.of = workingDaysBetween(info.startedOn, info.signOn);
    if (schedule.of == 0)
        return schedule;
    schedule.day = std::min(workingDaysBetween(info.startedOn, today), schedule.of);
    schedule.state = today < info.startedOn ? Schedule::State::Before
                     : today > info.signOn  ? Schedule::State::Over
                                            : Schedule::State::Running;
    return schedule;
}

QDate todayOf(const Workspace &workspace)
{
    return workspace.now().toLocalTime().date();
}

// ---- who is first

bool isScored(const ProviderFigure &figure, const Ranking &ranking)
{
    for (size_t k = 0; k < figure.cells.size(); ++k) {
        if (ranking.shares[k] > 0 && figure.cells[k].mean)
            return true;
    }
    return false;
}

int certainLeader(const Ranking &ranking)
{
    const std::vector<int> leader = theLeader(ranking);
    return leader.empty() ? -1 : leader.front();
}

std::optional<std::array<int, 2>> certainCut(const Ranking &ranking)
{
    std::vector<int> inside;
    for (const int index : ranking.order) {
        const ProviderFigure &figure = figureOf(ranking, index);
        if (figure.eligible && figure.worstRank <= 2)
            inside.push_back(index);
    }
    if (inside.size() != 2)
        return std::nullopt;
    return std::array{inside[0], inside[1]};
}

static void findLead(Standing &standing, const Ranking &ranking)
{
    std::vector<int> eligible;
    bool scored = false;
    for (const int index : ranking.order) {
        scored = scored || isScored(figureOf(ranking, index), ranking);
        if (figureOf(ranking, index).eligible)
            eligible.push_back(index);
    }
    const bool counts =
        std::any_of(ranking.shares.begin(), ranking.shares.end(), [](double s) { return s > 0; });
    if (ranking.figures.empty()) {
        standing.lead = Lead::NoProviders;
    } else if (!counts) {
        standing.lead = Lead::NoCriteria;
    } else if (!scored) {
        standing.lead = Lead::NothingScored;
    } else if (eligible.empty()) {
        standing.lead = Lead::NoneEligible;
    } else if (eligible.size() == 1) {
        standing.lead = Lead::OnlyOne;
        standing.leader = eligible.front();
    } else if (const int leader = certainLeader(ranking); leader >= 0) {
        standing.lead = Lead::Leads;
        standing.leader = leader;
    } else {
        std::copy_if(eligible.begin(), eligible.end(), std::back_inserter(standing.first),
                     [&](int i) { return figureOf(ranking, i).bestRank == 1; });
        const bool sure = std::all_of(standing.first.begin(), standing.first.end(),
                                      [&](int i) { return figureOf(ranking, i).total.has_value(); });
        standing.lead = sure ? Lead::Tied : Lead::Open;
    }
}

/// Out of the ranking because its scores may not be seen yet, and for no other reason.
static bool isOnlyHidden(const ProviderFigure &figure)
{
    return figure.sealed && std::none_of(figure.cells.begin(), figure.cells.end(),
                                         [](const CellFigure &cell) { return cell.openDealBreaker; });
}

Standing standingOf(const Evaluation &evaluation, const Ranking &ranking, QDate today)
{
    Standing standing;
    findLead(standing, ranking);
    if (standing.leader >= 0)
        standing.rival = ranking.rivalOf(standing.leader);
    if (standing.rival >= 0) {
        const ProviderFigure &rival = figureOf(ranking, standing.rival);
        standing.rivalIncomplete = !rival.complete;
        standing.margin = figureOf(ranking, standing.leader).lowest - rival.highest;
    }
    for (size_t i = 0; i < evaluation.providers().size(); ++i) {
        const Stage stage = evaluation.providers()[i].stage;
        const ProviderFigure &figure = ranking.figures[i];
        ++standing.stages[static_cast<size_t>(stage)];
        standing.compared += isOut(stage) ? 0 : 1;
        standing.ineligible += !isOut(stage) && !figure.eligible && !isOnlyHidden(figure) ? 1 : 0;
        standing.hidden += !isOut(stage) && figure.sealed ? 1 : 0;
        standing.incomplete += figure.eligible && !figure.complete ? 1 : 0;
    }
    standing.given = ranking.given;
    standing.abstained = ranking.abstained;
    standing.expected = ranking.expected;
    standing.schedule = scheduleOf(evaluation.info(), today);
    return standing;
}

Standing standingOf(const Evaluation &evaluation)
{
    return standingOf(evaluation, evaluation.ranking(), todayOf(evaluation.workspace()));
}

// ---- in words

QString rankLabel(const ProviderFigure &figure, const Ranking &ranking)
{
    if (!figure.eligible || !isScored(figure, ranking))
        return QStringLiteral("–");
    if (figure.bestRank == figure.worstRank || figure.worstRank < figure.bestRank)
        return QString::number(figure.bestRank);
    return QStringLiteral("%1–%2").arg(figure.bestRank).arg(figure.worstRank);
}

QString totalLabel(const ProviderFigure &figure, const Ranking &ranking)
{
    if (isOnlyHidden(figure))
        return Text::tr("Hidden");
    if (!figure.eligible)
        return Text::tr("Ineligible");
    return isScored(figure, ranking) ? overview::interval(figure.lowest, figure.highest)
                                     : Text::tr("Not scored");
}

/// Of those whose scores may be seen.
static QString seenLeadSentence(const Evaluation &evaluation, const Standing &standing)
{
    const auto name = [&](int index) { return evaluation.providers()[static_cast<size_t>(index)].name; };
    switch (standing.lead) {
    case Lead::NoProviders:
        return Text::tr("No providers yet");
    case Lead::NoCriteria:
        return Text::tr("No criterion counts");
    case Lead::NothingScored:
        return Text::tr("Nothing is scored yet");
    case Lead::NoneEligible:
        return Text::tr("No provider is eligible");
    case Lead::OnlyOne:
        return Text::tr("%1 is the only one eligible").arg(name(standing.leader));
    case Lead::Tied:
    case Lead::Open:
        break;
    case Lead::Leads:
        if (*standing.margin < tieTolerance)
            return Text::tr("%1 leads; %2 can draw level").arg(name(standing.leader), name(standing.rival));
        return Text::tr("%1 leads by %2 points")
            .arg(name(standing.leader), overview::margin(*standing.margin));
    }
    // It stands in one line: of more than two, their number says enough.
    const auto count = static_cast<int>(standing.first.size());
    if (count > 2)
        return (standing.lead == Lead::Tied ? Text::tr("%1 providers share first place")
                                            : Text::tr("No leader yet: %1 providers can still be first"))
            .arg(standing.lead == Lead::Tied ? overview::capitalised(countInWords(count))
                                             : countInWords(count));
    QStringList names;
    for (const int index : standing.first)
        names.push_back(name(index));
    if (standing.lead == Lead::Tied)
        return Text::tr("%1 share first place").arg(listInWords(names));
    return Text::tr("No leader yet: first place is open between %1").arg(listInWords(names));
}

QString leadSentence(const Evaluation &evaluation, const Standing &standing)
{
    const QString sentence = seenLeadSentence(evaluation, standing);
    // Who is hidden can still take first place, and so nothing is said without naming it.
    if (standing.hidden == 0)
        return sentence;
    return standing.hidden == 1 ? Text::tr("%1; one provider is hidden until its reveal").arg(sentence)
                                : Text::tr("%1; %2 providers are hidden until their reveal")
                                      .arg(sentence, countInWords(standing.hidden));
}

} // namespace tandem
