#pragma once
#include "core/scoring/evaluation.h"
#include <memory>

namespace tandem {

/// The evaluation as every evaluator may see it, for what leaves the window: exports and reports. That is the
/// given one, or one of its own without a viewer where the given one's viewer sees more. Valid as long as
/// nothing is edited.
class EverybodysPicture
{
public:
    explicit EverybodysPicture(const Evaluation &shown)
        : m_own(shown.showsMoreThanEverybodySees() ? std::make_unique<Evaluation>(shown.workspace())
                                                   : nullptr)
        , m_picture(m_own ? *m_own : shown)
    {
    }

    const Evaluation &evaluation() const { return m_picture; }

private:
    std::unique_ptr<Evaluation> m_own;
    const Evaluation &m_picture;
};

} // namespace tandem
