#include "core/overview/calibration.h"
#include "core/base/text.h"
#include "core/overview/phrases.h"
#include "core/scoring/raters.h"
#include "core/sessions/sessionstore.h"
#include <algorithm>
#include <cmath>

namespace tandem {

using overview::Text;

static constexpr double noticeableChange = 0.1 * maximumScore;
static constexpr double steadyCorrelation = 0.7;

bool Drift::isSteady() const
{
    return canBeTold() && std::abs(change) >= noticeableChange - tieTolerance &&
           std::abs(correlation) >= steadyCorrelation;
}

Drift driftOf(std::span<const std::optional<double>> inOrder)
{
    std::vector<double> x;
    std::vector<double> y;
    for (size_t i = 0; i < inOrder.size(); ++i) {
        if (inOrder[i]) {
            x.push_back(static_cast<double>(i));
            y.push_back(*inOrder[i]);
        }
    }
    Drift drift;
    drift.sessions = static_cast<int>(x.size());
    if (x.size() < 2)
        return drift;
    const auto count = static_cast<double>(x.size());
    double sumX = 0;
    double sumY = 0;
    for (size_t i = 0; i < x.size(); ++i) {
        sumX += x[i];
        sumY += y[i];
    }
    double xx = 0;
    double xy = 0;
    for (size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - sumX / count) * (x[i] - sumX / count);
        xy += (x[i] - sumX / count) * (y[i] - sumY / count);
    }
    drift.change = xy / xx * (x.back() - x.front());
    drift.correlation = correlationOf(x, y).value_or(0.0);
    return drift;
}

// ---- what is compared

static std::optional<double> meanOfPanel(const Evaluation &evaluation, int provider)
{
    double sum = 0;
    int count = 0;
    for (size_t k = 0; k < evaluation.criteria().size(); ++k) {
        const CellFigure &cell = evaluation.figure(provider).cells[k];
        if (evaluation.criteria()[k].applicable && cell.panelMean) {
            sum += *cell.panelMean;
            ++count;
        }
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

static std::optional<double> meanOfEvaluator(const Evaluation &evaluation, int provider, int evaluator)
{
    double sum = 0;
    int count = 0;
    for (int k = 0; k < static_cast<int>(evaluation.criteria().size()); ++k) {
        const std::optional<double> &value = evaluation.score(provider, k, evaluator).value;
        if (evaluation.criteria()[static_cast<size_t>(k)].applicable && value) {
            sum += *value;
            ++count;
        }
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

static void addColumns(const Evaluation &evaluation, Calibration &out)
{
    std::vector<bool> seen(evaluation.providers().size(), false);
    const SessionStore store(evaluation.workspace());
    for (const Session &session : store.all()) {
        const int p = evaluation.indexOf(session.provider);
        if (p < 0 || isOut(evaluation.providers()[static_cast<size_t>(p)].stage))
            continue;
        if (store.ofProvider(session.provider)->id != session.id)
            continue; // an earlier one
        seen[static_cast<size_t>(p)] = true;
        if (session.isRevealed() && !evaluation.isSealed(p))
            out.columns.push_back({p, session, meanOfPanel(evaluation, p)});
        else
            out.waiting.push_back(p);
    }
    for (size_t p = 0; p < seen.size(); ++p) {
        if (!seen[p] && !isOut(evaluation.providers()[p].stage))
            out.without.push_back(static_cast<int>(p));
    }
}

Calibration calibrationOf(const Evaluation &evaluation)
{
    Calibration out;
    addColumns(evaluation, out);
    std::vector<std::optional<double>> values;
    const auto along = [&](auto valueOf) {
        values.clear();
        for (const Calibration::Column &column : out.columns)
            values.push_back(valueOf(column));
        return driftOf(values);
    };
    for (size_t k = 0; k < evaluation.criteria().size(); ++k) {
        if (!evaluation.criteria()[k].applicable)
            continue;
        out.criteria.push_back(static_cast<int>(k));
        out.drifts.push_back(along([&](const Calibration::Column &column) {
            return evaluation.figure(column.provider).cells[k].panelMean;
        }));
    }
    out.overall = along([](const Calibration::Column &column) { return column.mean; });
    for (int e = 0; e < static_cast<int>(evaluation.evaluators().size()); ++e)
        out.byEvaluator.push_back(along([&](const Calibration::Column &column) {
            return meanOfEvaluator(evaluation, column.provider, e);
        }));
    return out;
}

// ---- in words

QString Calibration::sentence(const Evaluation &evaluation) const
{
    if (columns.size() < 2)
        return Text::tr("There is nothing to compare before two providers are revealed.");
    const auto nameOf = [&](const Column &column) {
        return evaluation.providers()[static_cast<size_t>(column.provider)].name;
    };
    const Column &first = columns.front();
    const Column &last = columns.back();
    if (!overall.canBeTold() || !first.mean || !last.mean)
        return Text::tr("With %1 sessions, drift cannot be told from a difference between the providers.")
            .arg(countInWords(overall.sessions));
    if (!overall.isSteady())
        return Text::tr("No drift to be seen: the scores neither rise nor fall steadily from session to "
                        "session.");
    const double apart = *last.mean - *first.mean;
    return (apart > 0
                ? Text::tr("The first provider, %1, was scored %2 lower on average than the last, %3.")
                : Text::tr("The first provider, %1, was scored %2 higher on average than the last, %3."))
        .arg(nameOf(first), overview::points(std::abs(apart)), nameOf(last));
}

QString Calibration::question() const
{
    if (!overall.isSteady())
        return {};
    return overall.change > 0
               ? Text::tr("The scores rise from session to session. Was the panel harder at first?")
               : Text::tr("The scores fall from session to session. Did the panel become harder?");
}

QString Calibration::evaluatorSentence(const Evaluation &evaluation) const
{
    QStringList rising;
    QStringList falling;
    for (size_t e = 0; e < byEvaluator.size(); ++e) {
        if (byEvaluator[e].isSteady())
            (byEvaluator[e].change > 0 ? rising : falling) << evaluation.evaluators()[e].name;
    }
    QStringList parts;
    if (!rising.isEmpty())
        parts << (rising.size() == 1 ? Text::tr("%1 scored higher from session to session.")
                                     : Text::tr("%1 each scored higher from session to session."))
                     .arg(overview::shortList(rising));
    if (!falling.isEmpty())
        parts << (falling.size() == 1 ? Text::tr("%1 scored lower from session to session.")
                                      : Text::tr("%1 each scored lower from session to session."))
                     .arg(overview::shortList(falling));
    return parts.join(u' ');
}

} // namespace tandem
