#pragma once
#include "core/robustness/running.h"
#include "core/scoring/figures.h"
#include <QObject>
#include <QTimer>
#include <optional>

namespace tandem {

/// The drawn figures that several views share, and what is known of them now. Every change of the scores, the
/// weights or the settings is answered in two steps, in the background: at once with a few draws, so that a
/// weight can be dragged, and with all of them when the hand rests. Figures of before a change stay, marked
/// as such, until the new ones are there.
class DrawnFigures : public QObject
{
    Q_OBJECT

public:
    explicit DrawnFigures(QObject *parent = nullptr);

    const DrawSettings &settings() const { return m_settings; }
    void setSettings(const DrawSettings &settings);

    /// The scores and weights to be drawn for. Figures of providers that are not the same any more, or may
    /// not be seen any more, are dropped at once.
    void follow(const Ranking &ranking);
    /// Nothing is drawn while nobody looks; what changed meanwhile is drawn when somebody does.
    void setWatched(bool watched);
    /// While a weight is dragged there are quick draws only.
    void setHandMoves(bool moves);
    /// Keeps nothing.
    void forget();

    /// Null until there are some.
    const Acceptability *figures() const { return m_figures ? &*m_figures : nullptr; }
    /// Their pairs, row over column, as pairwiseTable() has them.
    const std::vector<std::vector<double>> &pairs() const { return m_pairs; }
    /// What figures() were drawn for.
    const Problem &problem() const { return m_drawnFor; }
    /// figures() answer the last change, with as many draws as they say.
    bool isCurrent() const { return m_figures && !m_isStale; }
    /// All the draws that were asked for.
    bool isWhole() const { return isCurrent() && m_figures->draws >= m_settings.draws; }
    /// All draws are being made, after the quick ones.
    bool isRefining() const { return m_isRefining; }
    double progress() const { return m_progress; } ///< of the refining, 0..1

    void cancel(); ///< leaves it at what is there
    void refine(); ///< draws all after all

    /// Enough to see what a move does, and done within a frame.
    static constexpr std::int64_t quickDraws = 10'000;

signals:
    void changed();
    void progressed(double done);

private:
    void restart();
    void take(const Acceptability &figures, const std::vector<std::vector<double>> &pairs);

    AcceptabilityRun m_run;
    QTimer m_rest;
    DrawSettings m_settings;
    Problem m_problem;
    Problem m_drawnFor;
    std::optional<Acceptability> m_figures;
    std::vector<std::vector<double>> m_pairs;
    double m_progress = 0;
    bool m_isStale = true;
    bool m_isRefining = false;
    bool m_isWatched = false;
    bool m_handMoves = false;
};

} // namespace tandem
