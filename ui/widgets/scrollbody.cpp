#include "ui/widgets/scrollbody.h"
#include <QScrollBar>
#include <QVBoxLayout>

namespace tandem {

ScrollBody::ScrollBody(QWidget *parent)
    : QScrollArea(parent)
    , m_column(new QVBoxLayout)
{
    auto *content = new QWidget;
    content->setLayout(m_column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    // The card shows through; a ground of its own would also give the labels another colour.
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

void ScrollBody::scrollToTop()
{
    verticalScrollBar()->setValue(0);
}

} // namespace tandem
