#include "core/robustness/sureness.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/scoring/criterion.h"
#include <algorithm>
#include <cmath>

namespace tandem {

QString sharePercent(double share, const QLocale &locale)
{
    const double percent = std::round(share * 100);
    if (share > 0 && percent < 1)
        return tr("less than 1%");
    if (share < 1 && percent > 99)
        return tr("more than 99%");
    return locale.toString(percent, 'f', 0) + u'%';
}

namespace {

/// From here on a pick that nothing else speaks against is called sure enough.
constexpr double sureEnough = 0.9;

class Words
{
public:
    Words(const ScoreSheet &sheet, const ExactFigures &exact, const Acceptability *around,
          const Acceptability *uniform, const QLocale &locale)
        : m_sheet(sheet)
        , m_ranking(sheet.ranking)
        , m_exact(exact)
        , m_around(around)
        , m_uniform(uniform)
        , m_locale(locale)
    {
        for (const int index : m_ranking.order) {
            if (m_ranking.figures[static_cast<size_t>(index)].eligible)
                m_eligible.push_back(index);
        }
    }

    Sureness write();

private:
    void writeOfNobody();
    QString ofWeights();
    QString ofDraws() const;
    QString ofTheWorst();
    QString ofOpenPlaces() const;
    QString ofTheHidden() const;
    QString ofUniform() const;
    QString ofAbsence(const std::vector<WithoutOne> &lost) const;
    QString ofOneMean(const CellBreakEven &fall) const;
    QString headline() const;

    QString provider(int index) const { return m_sheet.providers[index]; }
    QString criterion(int index) const { return m_sheet.criteria[index]; }
    QString evaluator(int index) const { return m_sheet.evaluators[index]; }
    bool allCount() const;
    QString names(const std::vector<int> &indexes) const;
    QString percent(double share, int decimals) const
    {
        return m_locale.toString(share * 100, 'f', decimals) + u'%';
    }
    QString firstIn(double share, const Acceptability &drawn) const;
    /// The share of draws in which the provider is first.
    double first(const Acceptability &drawn, int index) const;
    int mostOften(const Acceptability &drawn, int butNot) const;

    const ScoreSheet &m_sheet;
    const Ranking &m_ranking;
    const ExactFigures &m_exact;
    const Acceptability *m_around;
    const Acceptability *m_uniform;
    QLocale m_locale;
    std::vector<int> m_eligible; ///< best first: the alternatives of the draws
    Sureness m_out;
    bool m_flips = false;    ///< some weights make another first
    bool m_doubtful = false; ///< one evaluator less, or one mean within the spread, changes the pick
};

QString Words::names(const std::vector<int> &indexes) const
{
    constexpr size_t most = 3;
    QStringList list;
    for (size_t i = 0; i < indexes.size() && i < most; ++i)
        list.push_back(provider(indexes[i]));
    if (indexes.size() > most)
        list.push_back(tr("others"));
    return listInWords(list);
}

double Words::first(const Acceptability &drawn, int index) const
{
    const auto at = std::find(m_eligible.begin(), m_eligible.end(), index) - m_eligible.begin();
    const auto row = static_cast<size_t>(at);
    return row < drawn.ranks.size() ? drawn.ranks[row].front() : 0;
}

int Words::mostOften(const Acceptability &drawn, int butNot) const
{
    int most = -1;
    for (const int index : m_eligible) {
        if (index != butNot && (most < 0 || first(drawn, index) > first(drawn, most)))
            most = index;
    }
    return most;
}

QString Words::firstIn(double share, const Acceptability &drawn) const
{
    if (share >= 1)
        return tr("in every one of %1 draws").arg(m_locale.toString(static_cast<qlonglong>(drawn.draws)));
    return share > 0 ? tr("in %1 of cases").arg(sharePercent(share, m_locale)) : tr("in none");
}

// ---- the weights

/// In a what-if a criterion may weigh nothing, and then nothing is known of its flips.
bool Words::allCount() const
{
    for (int k = 0; k < m_sheet.criterionCount(); ++k) {
        if (m_sheet.applicable[static_cast<size_t>(k)] && m_ranking.shares[static_cast<size_t>(k)] <= 0)
            return false;
    }
    return true;
}

QString Words::ofWeights()
{
    const auto nearest = nearestFlip(m_exact.pickRanges);
    const QString leader = provider(m_out.leader);
    if (!nearest) {
        m_out.decisiveRival = m_ranking.rivalOf(m_out.leader);
        if (!allCount()) {
            m_flips = true; // nobody knows that they do not
            return tr("Criteria at 0% count nothing, so nothing is said of what their weights would change; "
                      "no other weight alone puts anybody ahead of %1.")
                .arg(leader);
        }
        return tr("No weights at all put another provider ahead of %1: it is at least level on every "
                  "criterion.")
            .arg(leader);
    }
    m_flips = true;
    const Flip &flip = nearest->flip;
    m_out.decisiveCriterion = nearest->criterion;
    m_out.decisiveRival = flip.rival;
    const double now = m_ranking.shares[static_cast<size_t>(nearest->criterion)];
    // As round a share as can be at which what is said is so.
    constexpr int mostDecimals = 4;
    for (int decimals = 0; decimals <= mostDecimals; ++decimals) {
        const double unit = std::pow(10, decimals + 2);
        const double steps = flip.share * unit;
        const double share =
            (nearest->up ? std::floor(steps + 1e-6) + 1 : std::ceil(steps - 1e-6) - 1) / unit;
        if (share < 0 || share > 1 ||
            firstAt(m_ranking, nearest->criterion, share) != std::vector{flip.rival})
            continue;
        const int nowDecimals =
            std::abs(now * 100 - std::round(now * 100)) < 1e-9 ? 0 : std::max(1, decimals);
        const QString sentence =
            flip.rivalIncomplete
                ? tr("The weight that matters most is that of %1: at %2 instead of %3, %4 could be first, "
                     "given full marks on what is missing.")
                : tr("The weight that matters most is that of %1: at %2 instead of %3, %4 would be first.");
        return sentence.arg(criterion(nearest->criterion), percent(share, decimals),
                            percent(now, nowDecimals), provider(flip.rival));
    }
    return tr("The slightest change in the weight of %1 can put %2 level with %3.")
        .arg(criterion(nearest->criterion), provider(flip.rival), leader);
}

// ---- the draws

QString Words::ofUniform() const
{
    const double share = first(*m_uniform, m_out.leader);
    const int next = mostOften(*m_uniform, m_out.leader);
    const double nextShare = next >= 0 ? first(*m_uniform, next) : 0;
    // What weighs nothing is not drawn either.
    const QString view =
        allCount() ? tr("with no view on weights at all") : tr("with no view on the weights above 0%");
    if (nextShare > share)
        return tr("%1 it is %2 that comes first most often, %3, and %4 %5")
            .arg(view, provider(next), firstIn(nextShare, *m_uniform), provider(m_out.leader),
                 firstIn(share, *m_uniform));
    const QString self = m_around ? tr("it") : provider(m_out.leader);
    if (nextShare > 0)
        return tr("%1 %2 is first %3, with %4 next at %5")
            .arg(view, self, firstIn(share, *m_uniform), provider(next), sharePercent(nextShare, m_locale));
    return tr("%1 %2 is first %3").arg(view, self, firstIn(share, *m_uniform));
}

QString Words::ofDraws() const
{
    QStringList parts;
    if (m_around)
        parts.push_back(tr("if each of the weights were off by up to %1, %2 would come first %3")
                            .arg(sharePercent(m_around->settings.spread, m_locale), provider(m_out.leader),
                                 firstIn(first(*m_around, m_out.leader), *m_around)));
    if (m_uniform)
        parts.push_back(ofUniform());
    if (parts.isEmpty())
        return {};
    const Acceptability &any = m_around ? *m_around : *m_uniform;
    QString sentence = parts.join(QStringLiteral("; "));
    if (any.settings.scoresVary)
        sentence = tr("with every score drawn from what its evaluators gave, %1").arg(sentence);
    sentence.front() = sentence.front().toUpper();
    return sentence + u'.';
}

// ---- the worst case

QString Words::ofAbsence(const std::vector<WithoutOne> &lost) const
{
    if (lost.size() > 1) {
        QStringList people;
        for (const WithoutOne &without : lost)
            people.push_back(evaluator(without.evaluator));
        return tr("At worst it hangs on one person: leave out any one of %1, and %2 no longer leads for "
                  "certain.")
            .arg(listInWords(people), provider(m_out.leader));
    }
    const WithoutOne &without = lost.front();
    if (without.leader < 0)
        return tr("At worst it hangs on one person: without %1 nobody would lead for certain.")
            .arg(evaluator(without.evaluator));
    return tr("At worst it hangs on one person: without %1, %2 would lead.")
        .arg(evaluator(without.evaluator), provider(without.leader));
}

QString Words::ofOneMean(const CellBreakEven &fall) const
{
    // At or below the point of equality, so that what is said is so.
    const double shown = std::floor(*fall.level * 100 + 1e-7) / 100;
    return tr("At worst one mean is enough: at %1 instead of %2 for %3 on %4, %5 would be level or ahead, "
              "and "
              "that is within what the evaluators gave.")
        .arg(m_locale.toString(shown, 'f', 2), m_locale.toString(fall.now, 'f', 2), provider(fall.provider),
             criterion(fall.criterion), provider(fall.rival));
}

QString Words::ofTheWorst()
{
    const std::vector<WithoutOne> &all = m_exact.without;
    std::vector<WithoutOne> lost;
    std::copy_if(all.begin(), all.end(), std::back_inserter(lost),
                 [this](const WithoutOne &without) { return without.leader != m_out.leader; });
    if (all.size() < 2) {
        m_doubtful = true;
        return tr("All scores come from one evaluator, so nothing here says how others see it.");
    }
    if (!lost.empty()) {
        m_doubtful = true;
        return ofAbsence(lost);
    }
    const std::optional<CellBreakEven> &fall = m_exact.fall;
    if (fall && fall->withinSpread) {
        m_doubtful = true;
        return ofOneMean(*fall);
    }
    const auto least = std::min_element(all.begin(), all.end(), [](const auto &one, const auto &other) {
        return one.margin.value_or(0) < other.margin.value_or(0);
    });
    return tr("%1 leads whichever one evaluator is left out; at worst, without %2, by %3 of 100 points.")
        .arg(provider(m_out.leader), evaluator(least->evaluator),
             m_locale.toString(least->margin.value_or(0), 'f', 1));
}

// ---- nobody

QString Words::ofOpenPlaces() const
{
    std::vector<int> possible;
    bool complete = true;
    for (const int index : m_eligible) {
        const ProviderFigure &figure = m_ranking.figures[static_cast<size_t>(index)];
        if (figure.bestRank == 1) {
            possible.push_back(index);
            complete = complete && figure.complete;
        }
    }
    if (possible.size() == 1)
        return tr("%1 is first whatever the missing scores say, but it has no total yet.")
            .arg(provider(possible.front()));
    return complete ? tr("%1 are level in first place.").arg(names(possible))
                    : tr("Missing scores leave first place open: %1 can each still be first.")
                          .arg(names(possible));
}

void Words::writeOfNobody()
{
    m_out.headline = tr("Nobody leads for certain");
    if (m_eligible.empty() || m_ranking.given == 0) {
        m_out.sentences = {
            tr("There is nothing yet to be sure about: no eligible provider has been scored.")};
        return;
    }
    m_out.sentences = {ofOpenPlaces()};
    if (m_around && m_eligible.size() > 1) {
        const int most = mostOften(*m_around, -1);
        m_out.sentences.push_back(tr("If each of the weights were off by up to %1, %2 would come first most "
                                     "often, %3.")
                                      .arg(sharePercent(m_around->settings.spread, m_locale), provider(most),
                                           firstIn(first(*m_around, most), *m_around)));
    }
}

QString Words::ofTheHidden() const
{
    QStringList hidden;
    for (int p = 0; p < m_sheet.providerCount(); ++p) {
        if (m_sheet.figure(p).sealed && !m_sheet.out[static_cast<size_t>(p)])
            hidden.push_back(provider(p));
    }
    return hidden.isEmpty() ? QString()
                            : tr("Hidden until the reveal and not in this: %1.").arg(listInWords(hidden));
}

QString Words::headline() const
{
    if (!m_flips && !m_doubtful)
        return tr("Sure, as far as these scores go");
    const Acceptability *drawn = m_around ? m_around : m_uniform;
    const bool often = drawn && first(*drawn, m_out.leader) >= sureEnough;
    if (often || !drawn) {
        return m_doubtful ? tr("Ahead, with a doubt to settle first")
               : often    ? tr("Sure enough to negotiate, not beyond doubt")
                          : tr("Ahead, as long as the weights are about right");
    }
    return m_around || m_doubtful ? tr("A close call") : tr("Ahead, but not whatever the weights");
}

Sureness Words::write()
{
    m_out.leader = m_ranking.leader();
    if (m_out.leader < 0) {
        writeOfNobody();
    } else if (m_eligible.size() < 2) {
        m_out.headline = tr("There is no other to choose");
        m_out.sentences = {
            tr("Only %1 can be chosen, so there is nobody to compare it with.").arg(provider(m_out.leader))};
    } else {
        m_out.sentences = {ofWeights()};
        if (const QString draws = ofDraws(); !draws.isEmpty())
            m_out.sentences.push_back(draws);
        m_out.sentences.push_back(ofTheWorst());
        m_out.headline = headline();
    }
    if (const QString hidden = ofTheHidden(); !hidden.isEmpty())
        m_out.sentences.push_back(hidden);
    return m_out;
}

} // namespace

Sureness surenessOf(const ScoreSheet &sheet, const Acceptability *around, const Acceptability *uniform,
                    const QLocale &locale)
{
    return surenessOf(sheet, figuresForWords(sheet), around, uniform, locale);
}

Sureness surenessOf(const ScoreSheet &sheet, const ExactFigures &exact, const Acceptability *around,
                    const Acceptability *uniform, const QLocale &locale)
{
    return Words(sheet, exact, around, uniform, locale).write();
}

} // namespace tandem
