#pragma once
#include "core/overview/standing.h"
#include "ui/shell/page.h"
#include "ui/widgets/card.h"
#include <array>

namespace tandem {

class ListRow;
class PushButton;
class TextLabel;

/// What a fresh workspace shows: the steps to the first ranking, one after the other, and the next one as a
/// button.
class SetupGuide : public Card
{
    Q_OBJECT

public:
    explicit SetupGuide(QWidget *parent = nullptr);

    /// True while criteria, providers or evaluators are missing.
    static bool isNeeded(const Evaluation &evaluation);
    void show(const Evaluation &evaluation);
    using Card::show;
    PushButton *nextButton() const { return m_next; }

signals:
    void followed(const tandem::Place &place);

private:
    static constexpr std::array<PageId, 4> pages = {PageId::Criteria, PageId::Providers, PageId::People,
                                                    PageId::Scores};

    std::array<ListRow *, pages.size()> m_rows{};
    PushButton *m_next;
    PageId m_nextPage = PageId::Providers;
};

} // namespace tandem
