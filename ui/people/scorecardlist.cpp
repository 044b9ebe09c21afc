#include "ui/people/scorecardlist.h"
#include "core/scoring/evaluation.h"
#include "ui/people/peoplemodel.h"
#include "ui/widgets/listrow.h"
#include <QVBoxLayout>

namespace tandem {

static constexpr int rowHeight = 34;

ScorecardList::ScorecardList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void ScorecardList::setCount(size_t count)
{
    while (m_rows.size() > count) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    while (m_rows.size() < count) {
        auto *row = new ListRow({}, {}, this);
        const size_t place = m_rows.size();
        row->setFixedHeight(rowHeight);
        connect(row, &QAbstractButton::clicked, this, [this, place] { emit opened(m_providers[place]); });
        m_column->addWidget(row);
        if (QWidget *before = m_rows.empty() ? m_before : m_rows.back())
            setTabOrder(before, row);
        m_rows.push_back(row);
    }
}

void ScorecardList::show(const Evaluation &evaluation, PersonId evaluator)
{
    const int index = evaluation.evaluatorIndexOf(evaluator);
    const std::vector<Provider> &providers = evaluation.providers();
    m_providers.clear();
    // The rows are kept, so that the focus stays where it is.
    setCount(index < 0 ? 0 : providers.size());
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Evaluation::Progress card = evaluation.cardProgress(static_cast<int>(i), index);
        m_providers.push_back(providers[i].id);
        m_rows[i]->setTitle(providers[i].name);
        m_rows[i]->setIconName(card.complete() ? QStringLiteral("circle-check")
                                               : QStringLiteral("circle-dashed"),
                               card.complete() ? Tone::Good : Tone::Caution);
        m_rows[i]->setRightText(progressInWords(card.done, card.of));
    }
}

} // namespace tandem
