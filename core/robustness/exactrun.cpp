#include "core/robustness/exactrun.h"

namespace tandem {

ExactRun::ExactRun(QObject *parent)
    : QObject(parent)
    , m_computation(&exactFigures)
{
}

void ExactRun::start(ScoreSheet sheet)
{
    m_work.start([this, computation = m_computation, sheet = std::move(sheet)](const LatestWork::Turn &turn) {
        const std::optional<ExactFigures> figures = computation(sheet, [&turn] { return turn.isWanted(); });
        if (figures)
            turn.finish([this, figures = *figures] { emit ready(figures); });
    });
}

} // namespace tandem
