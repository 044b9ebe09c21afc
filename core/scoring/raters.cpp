#include "core/scoring/raters.h"
#include "core/base/translate.h"
#include "core/scoring/criterion.h"
#include <QLocale>
#include <cmath>
#include <numeric>

namespace tandem {

// From here on a difference is worth a word: a tenth, and a fifth, of the scale.
static constexpr double noticeableLean = 0.1 * maximumScore;
static constexpr double noticeableDistance = 0.2 * maximumScore;
static constexpr int fewestForAWord = 3;

static double meanOf(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

std::optional<double> correlationOf(const std::vector<double> &x, const std::vector<double> &y)
{
    if (x.size() < 3 || x.size() != y.size())
        return std::nullopt;
    const double mx = meanOf(x);
    const double my = meanOf(y);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - mx) * (x[i] - mx);
        yy += (y[i] - my) * (y[i] - my);
        xy += (x[i] - mx) * (y[i] - my);
    }
    if (xx < tieTolerance || yy < tieTolerance)
        return std::nullopt;
    return xy / std::sqrt(xx * yy);
}

namespace {

/// What one evaluator gave, and the means of the others at the same places.
struct Pairs
{
    std::vector<double> own; ///< all that were given
    std::vector<double> paired;
    std::vector<double> others;
};

} // namespace

static std::optional<double> meanOfOthers(const ScoreSheet &sheet, int p, int k, int evaluator)
{
    double sum = 0;
    int count = 0;
    for (int e = 0; e < sheet.evaluatorCount(); ++e) {
        const ScoreSheet::Given &score = sheet.given(p, k, e);
        if (e != evaluator && score.value) {
            sum += *score.value;
            ++count;
        }
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

static Pairs pairsOf(const ScoreSheet &sheet, int evaluator)
{
    Pairs pairs;
    for (int p = 0; p < sheet.providerCount(); ++p) {
        if (sheet.figure(p).sealed)
            continue;
        for (int k = 0; k < sheet.criterionCount(); ++k) {
            const ScoreSheet::Given &score = sheet.given(p, k, evaluator);
            if (!sheet.applicable[static_cast<size_t>(k)] || !score.value)
                continue;
            pairs.own.push_back(*score.value);
            if (const auto others = meanOfOthers(sheet, p, k, evaluator)) {
                pairs.paired.push_back(*score.value);
                pairs.others.push_back(*others);
            }
        }
    }
    return pairs;
}

/// The same score for everybody on each criterion; what was not scored is passed over, but at least one
/// criterion has to have been scored for two providers.
static bool scoresAlike(const ScoreSheet &sheet, int evaluator)
{
    bool compared = false;
    for (int k = 0; k < sheet.criterionCount(); ++k) {
        std::optional<double> first;
        for (int p = 0; p < sheet.providerCount(); ++p) {
            const std::optional<double> &value = sheet.given(p, k, evaluator).value;
            if (sheet.figure(p).sealed || !value || !sheet.applicable[static_cast<size_t>(k)])
                continue;
            if (first && std::abs(*first - *value) > tieTolerance)
                return false;
            compared = compared || first;
            first = value;
        }
    }
    return compared;
}

std::vector<RaterFigure> raterFigures(const ScoreSheet &sheet)
{
    std::vector<RaterFigure> out;
    for (int e = 0; e < sheet.evaluatorCount(); ++e) {
        const Pairs pairs = pairsOf(sheet, e);
        RaterFigure figure;
        figure.evaluator = e;
        figure.scored = static_cast<int>(pairs.own.size());
        figure.alike = scoresAlike(sheet, e);
        if (!pairs.own.empty())
            figure.mean = meanOf(pairs.own);
        if (pairs.own.size() > 1) {
            double squares = 0;
            for (const double value : pairs.own)
                squares += (value - *figure.mean) * (value - *figure.mean);
            figure.deviation = std::sqrt(squares / static_cast<double>(pairs.own.size() - 1));
        }
        if (!pairs.paired.empty()) {
            double lean = 0;
            double distance = 0;
            for (size_t i = 0; i < pairs.paired.size(); ++i) {
                lean += pairs.paired[i] - pairs.others[i];
                distance += std::abs(pairs.paired[i] - pairs.others[i]);
            }
            figure.lean = lean / static_cast<double>(pairs.paired.size());
            figure.distance = distance / static_cast<double>(pairs.paired.size());
        }
        figure.correlation = correlationOf(pairs.paired, pairs.others);
        out.push_back(figure);
    }
    return out;
}

QString RaterFigure::sentence() const
{
    const auto points = [](double value) { return QLocale().toString(value, 'f', 1); };
    if (scored == 0)
        return tr("No scores yet.");
    if (alike)
        return tr("Every provider has the same scores, so this card does not tell them apart. It may help to "
                  "look at it again beside the notes.");
    if (!lean)
        return tr("Nobody else scored the same places yet.");
    if (scored < fewestForAWord)
        return tr("Too few scores to say more.");
    if (*lean >= noticeableLean)
        return tr("Scores %1 higher than the others on average. A fair view, as long as it is the same for "
                  "every provider.")
            .arg(points(*lean));
    if (*lean <= -noticeableLean)
        return tr("Scores %1 lower than the others on average. A fair view, as long as it is the same for "
                  "every provider.")
            .arg(points(-*lean));
    if (*distance >= noticeableDistance)
        return tr("Often sees things differently, %1 points apart on average. Worth hearing why.")
            .arg(points(*distance));
    return tr("Close to the panel.");
}

} // namespace tandem
