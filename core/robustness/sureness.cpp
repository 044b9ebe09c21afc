#include "core/robustness/sureness.h"
#include "core/robustness/stability.h"
#include "core/robustness/withoutone.h"
#include <QCoreApplication>
#include <cmath>

namespace tandem {

QString sharePercent(double share, const QLocale &locale)
{
    const double percent = std::round(share * 100);
    if (share > 0 && percent < 1)
        return QCoreApplication::translate("Sureness", "less than 1%");
    if (share < 1 && percent > 99)
        return QCoreApplication::translate("Sureness", "more than 99%");
    return locale.toString(percent, 'f', 0) + u'%';
}

Sureness surenessOf(const Evaluation &evaluation, const Acceptability *around, const Acceptability *uniform,
                    const QLocale &locale)
{
    Sureness out;
    const Ranking &ranking = evaluation.ranking();
    Q_UNUSED(around)
    Q_UNUSED(uniform)
    Q_UNUSED(locale)
    out.leader = ranking.leader();
    if (out.leader < 0) {
        out.headline = QCoreApplication::translate("Sureness", "Nobody leads yet");
        out.sentences = {QCoreApplication::translate("Sureness", "Nobody leads for sure yet.")};
        return out;
    }
    out.headline = QCoreApplication::translate("Sureness", "How sure is this");
    if (const auto flip = nearestFlip(weightRanges(ranking, out.leader))) {
        out.decisiveCriterion = flip->criterion;
        out.decisiveRival = flip->flip.rival;
    }
    return out;
}

} // namespace tandem
