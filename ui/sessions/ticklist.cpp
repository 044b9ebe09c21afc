#include "ui/sessions/ticklist.h"
#include "ui/widgets/textlabel.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <algorithm>

namespace tandem {

static constexpr int nameWidth = 160;

TickList::TickList(Texts texts, QWidget *parent)
    : QWidget(parent)
    , m_texts(texts)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void TickList::makeRow()
{
    Row row;
    row.box = new QWidget(this);
    row.check = new QCheckBox(row.box);
    row.text = new TextLabel({}, TextLabel::Body, row.box);
    row.detail = new TextLabel({}, TextLabel::Small, row.box);
    const bool isName = m_texts == Texts::Names;
    row.text->setWordWrap(!isName);
    row.text->setElided(isName);
    row.detail->setElided(isName);
    row.detail->setAlignment(Qt::AlignRight | (isName ? Qt::AlignVCenter : Qt::AlignTop));
    row.text->setAlignment(Qt::AlignLeft | (isName ? Qt::AlignVCenter : Qt::AlignTop));
    auto *line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 5, 0, 5);
    line->setSpacing(8);
    const Qt::Alignment place = isName ? Qt::AlignVCenter : Qt::AlignTop;
    line->addWidget(row.check, 0, place);
    line->addWidget(row.text, isName ? 0 : 1);
    line->addWidget(row.detail, isName ? 1 : 0);
    row.check->installEventFilter(this);
    row.text->installEventFilter(this);
    const size_t index = m_rows.size();
    connect(row.check, &QCheckBox::clicked, this, [this, index](bool on) {
        // What is shown is what is stored; the tick comes back with the change.
        emit ticked(m_rows[index].id, on);
    });
    if (!m_rows.empty())
        setTabOrder(m_rows.back().check, row.check);
    m_column->addWidget(row.box);
    m_rows.push_back(row);
}

void TickList::setTicks(const std::vector<Tick> &ticks)
{
    // The rows are kept, so that the focus stays where it is.
    while (m_rows.size() > ticks.size()) {
        delete m_rows.back().box;
        m_rows.pop_back();
    }
    while (m_rows.size() < ticks.size())
        makeRow();
    for (size_t i = 0; i < ticks.size(); ++i) {
        Row &row = m_rows[i];
        row.id = ticks[i].id;
        row.text->setText(ticks[i].text);
        if (m_texts == Texts::Names)
            row.text->setMinimumWidth(std::min(row.text->sizeHint().width(), nameWidth));
        row.detail->setText(ticks[i].detail);
        row.detail->setVisible(!ticks[i].detail.isEmpty());
        row.check->setChecked(ticks[i].ticked);
        row.check->setAccessibleName(ticks[i].text);
        row.check->setAccessibleDescription(ticks[i].detail);
        row.check->setEnabled(!m_readOnly);
    }
}

void TickList::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Row &row : m_rows)
        row.check->setEnabled(!readOnly);
}

bool TickList::holds(qint64 id) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [id](const Row &row) { return row.id == id; });
}

bool TickList::focusTick(qint64 id)
{
    if (m_rows.empty())
        return false;
    const Row *found = &m_rows.front();
    for (const Row &row : m_rows) {
        if (row.id == id)
            found = &row;
    }
    found->check->setFocus(Qt::OtherFocusReason);
    return true;
}

bool TickList::eventFilter(QObject *watched, QEvent *event)
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        if (watched == row.text && event->type() == QEvent::MouseButtonRelease) {
            row.check->click();
            return true;
        }
        if (watched != row.check || event->type() != QEvent::KeyPress)
            continue;
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            const size_t next = key == Qt::Key_Down ? i + 1 : i - 1;
            if (next < m_rows.size()) // below 0 it wraps to the largest number
                m_rows[next].check->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            row.check->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tandem
