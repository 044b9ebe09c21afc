#pragma once
#include "core/overview/place.h"
#include "core/scoring/evaluation.h"
#include <QWidget>

namespace tandem {

/// Between the cards of a part, in pixels.
inline constexpr int tabGap = 14;

class WhatIf;
class DrawnFigures;
class ComputedFigures;

/// What the parts of the Compare page work on; all of it outlives them.
struct CompareSources
{
    const Evaluation &evaluation;
    WhatIf &whatIf;
    DrawnFigures &drawn;
    ComputedFigures &computed;
};

/// One part of the Compare page besides the ranking: what stands behind one of its tabs.
class ComparePart : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePart(const CompareSources &sources, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_sources(sources)
    {
    }

    /// The scores, the weights or the what-if are new.
    virtual void refresh() = 0;
    /// What is shown may not be seen any more: nothing of it stays in any widget.
    virtual void forget() = 0;
    /// Needs the drawn figures.
    virtual bool draws() const { return false; }
    /// Needs the exact figures.
    virtual bool computes() const { return false; }
    /// Takes the focus to what the part is about; on a criterion, if it is one.
    virtual void enter(CriterionId criterion) = 0;

signals:
    void goTo(const tandem::Place &place);
    void applyRequested(); ///< of the what-if

protected:
    const Evaluation &evaluation() const { return m_sources.evaluation; }
    WhatIf &whatIf() const { return m_sources.whatIf; }
    DrawnFigures &drawn() const { return m_sources.drawn; }
    ComputedFigures &computed() const { return m_sources.computed; }

private:
    CompareSources m_sources;
};

} // namespace tandem
