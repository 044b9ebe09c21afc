// How the parts of an agreed panel share its height.
#include "ui/sessions/agreedpanel.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/scrollbody.h"
#include <QApplication>
#include <QKeyEvent>
#include <QPointer>
#include <algorithm>

namespace tandem {

/// The reason takes what room is left, so that nothing scrolls where it need not.
void AgreedPanel::fitReason()
{
    constexpr int fewest = 3;
    constexpr int enough = 7;
    constexpr int pitch = 19;
    if (m_isLow) {
        m_reason->setLines(2, 4); // the originals want the room
        return;
    }
    m_reason->setLines(fewest, mostLines);
    const QLayout *content = m_scroll->widget()->layout();
    const int width = m_scroll->viewport()->width();
    const int needed = content->hasHeightForWidth() ? content->totalHeightForWidth(width)
                                                    : content->totalSizeHint().height();
    const int spare = m_scroll->viewport()->height() - needed;
    m_reason->setLines(std::clamp(fewest + spare / pitch, fewest, enough), mostLines);
}

/// In a low window the originals alone scroll, so that the score and its reason stay in sight.
void AgreedPanel::arrange()
{
    constexpr int lowBelow = 600;
    const bool low = height() < lowBelow;
    if (low == m_isLow)
        return;
    m_isLow = low;
    const QPointer<QWidget> keys = QApplication::focusWidget();
    const bool hadKeys = keys && m_form->isAncestorOf(keys);
    const int side = low ? padding : 0;
    m_form->layout()->setContentsMargins(side, 0, side, 0);
    if (low)
        body()->insertWidget(body()->indexOf(m_foot), m_form);
    else
        m_scroll->column()->insertWidget(m_scroll->column()->count() - 1, m_form);
    m_form->setHidden(m_scroll->isHidden());
    if (hadKeys)
        keys->setFocus(Qt::OtherFocusReason);
    fitReason();
}

void AgreedPanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    arrange();
}

bool AgreedPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport()) {
        if (event->type() == QEvent::Resize)
            fitReason();
        return false;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        emit left();
        return true;
    }
    return Card::eventFilter(watched, event);
}

} // namespace tandem
