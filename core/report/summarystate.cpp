#include "core/report/summarystate.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace tandem::report {

namespace {

constexpr double pointsPerScore = 100.0 / maximumScore;

size_t at(int index)
{
    return static_cast<size_t>(index);
}

} // namespace

SummaryState::SummaryState(const Evaluation &e, const SummaryOptions &o)
    : evaluation(e)
    , ranking(e.ranking())
    , options(o)
    , say(Wording::localeFor(o.locale))
{
    for (int k = 0; k < static_cast<int>(ranking.shares.size()); ++k) {
        if (ranking.shares[at(k)] > 0)
            criteria.push_back(k);
    }
    for (const int index : ranking.order) {
        if (figure(index).eligible)
            eligible.push_back(index);
    }
    findOutcome();
    if (leader >= 0) {
        rival = ranking.rivalOf(leader);
        if (figure(leader).total)
            ranges = weightRanges(ranking, leader);
    }
}

void SummaryState::findOutcome()
{
    const auto set = [this](Outcome found, int first = -1) {
        outcome = found;
        leader = first;
    };
    for (const int index : eligible) {
        if (figure(index).rank == 1)
            front.push_back(index);
    }
    if (evaluation.providers().empty())
        return set(Outcome::NoProviders);
    if (criteria.empty())
        return set(Outcome::NoCriteria);
    if (std::ranges::none_of(ranking.order, [this](int i) { return anythingScored(i); }))
        return set(Outcome::NothingScored);
    if (eligible.empty())
        return set(Outcome::NoneEligible);
    if (eligible.size() == 1)
        return set(Outcome::OnlyOne, eligible.front());
    if (ranking.leader() >= 0)
        return set(Outcome::Leads, ranking.leader());
    for (const int index : eligible) {
        const ProviderFigure &f = figure(index);
        if (!f.total && f.bestRank == 1 && f.worstRank == 1)
            return set(Outcome::LeadsOpen, index);
    }
    const double best = front.empty() ? -1 : *figure(front.front()).total;
    for (const int index : eligible) {
        if (!figure(index).total && figure(index).highest > best + tieTolerance)
            chasers.push_back(index);
    }
    set(chasers.empty() && front.size() > 1 ? Outcome::Tied : Outcome::Open);
}

const ProviderFigure &SummaryState::figure(int provider) const
{
    return ranking.figures[at(provider)];
}
const Criterion &SummaryState::criterion(int index) const
{
    return evaluation.criteria()[at(index)];
}
QString SummaryState::name(int provider) const
{
    return Wording::glued(evaluation.providers()[at(provider)].name);
}

QString SummaryState::shortName(int index) const
{
    const Criterion &c = criterion(index);
    return c.shortName.isEmpty() ? c.name : c.shortName;
}

QString SummaryState::totalText(int provider) const
{
    return anythingScored(provider) ? say.interval(figure(provider).lowest, figure(provider).highest, 1)
                                    : QString();
}

bool SummaryState::anythingScored(int provider) const
{
    return std::ranges::any_of(criteria,
                               [&](int k) { return figure(provider).cells[at(k)].mean.has_value(); });
}

std::vector<int> SummaryState::missingCriteria(int provider) const
{
    std::vector<int> missing;
    std::ranges::copy_if(criteria, std::back_inserter(missing),
                         [&](int k) { return !figure(provider).cells[at(k)].mean; });
    return missing;
}

int SummaryState::missingScores(int provider) const
{
    const ProviderFigure &f = figure(provider);
    return std::max(0, f.expected - f.given - f.abstained);
}

int SummaryState::missingScores() const
{
    int sum = 0;
    for (const int index : ranking.order)
        sum += missingScores(index);
    return sum;
}

std::vector<int> SummaryState::bestOn(int k) const
{
    std::vector<int> best;
    double highest = -1;
    for (const int index : eligible) {
        const std::optional<double> mean = figure(index).cells[at(k)].mean;
        if (!mean || *mean < highest - tieTolerance)
            continue;
        if (*mean > highest + tieTolerance)
            best.clear();
        highest = std::max(highest, *mean);
        best.push_back(index);
    }
    return best;
}

Evidence SummaryState::evidence(int provider, int k) const
{
    Evidence strongest = Evidence::None;
    for (int e = 0; e < static_cast<int>(evaluation.evaluators().size()); ++e) {
        const Evidence evidence = evaluation.score(provider, k, e).evidence;
        if (evidence != Evidence::Refused)
            strongest = std::max(strongest, evidence);
    }
    return strongest;
}

bool SummaryState::isFarApart(const CellFigure &cell) const
{
    return cell.scored > 1 &&
           cell.highest - cell.lowest > evaluation.info().spreadFlag * maximumScore - tieTolerance;
}

QString SummaryState::farApartText() const
{
    const double points = evaluation.info().spreadFlag * maximumScore;
    if (std::abs(points - std::round(points)) > 1e-6)
        return ReportText::tr("%1 points").arg(say.score(points));
    return Wording::count(static_cast<int>(std::lround(points)), ReportText::tr("one point"),
                          ReportText::tr("%1 points"));
}

QStringList SummaryState::evaluatorInitials() const
{
    QStringList result;
    for (const Person &person : evaluation.evaluators()) {
        const QString plain = initials(person.name);
        QString unique = plain;
        for (int n = 2; result.contains(unique); ++n)
            unique = plain + QString::number(n);
        result << unique;
    }
    return result;
}

std::vector<int> SummaryState::firstAt(int k, double share) const
{
    return tandem::firstAt(ranking, k, share);
}

std::pair<double, double> SummaryState::widestBounds(int provider) const
{
    const auto evaluators = static_cast<int>(evaluation.evaluators().size());
    double low = 0;
    double high = 0;
    for (const int k : criteria) {
        const CellFigure &cell = figure(provider).cells[at(k)];
        const int missing = std::max(0, evaluators - cell.scored - cell.abstained);
        const double factor = ranking.shares[at(k)] * pointsPerScore;
        const int all = cell.scored + missing;
        const double sum = cell.mean.value_or(0) * cell.scored;
        // All abstained: the criterion stays without a mean, and counts from 0 to 5 as it does in the
        // ranking.
        low += factor * (all > 0 ? sum / all : 0);
        high += factor * (all > 0 ? (sum + missing * maximumScore) / all : maximumScore);
    }
    return {low, high};
}

QStringList SummaryState::names(const std::vector<int> &providers) const
{
    QStringList result;
    for (const int index : providers)
        result << name(index);
    return result;
}

QStringList SummaryState::shortNames(const std::vector<int> &indexes) const
{
    QStringList result;
    for (const int index : indexes)
        result << shortName(index);
    return result;
}

Heading part(const QString &text, const QString &caption)
{
    return {Heading::Level::Part, text, caption, {}, {}};
}

} // namespace tandem::report
