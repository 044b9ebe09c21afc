#include "ui/raci/drafttable.h"
#include <QKeyEvent>

namespace tandem {

std::optional<DraftDecision> draftDecisionFor(const QKeyEvent &event)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return std::nullopt;
    switch (event.key()) {
    case Qt::Key_T:
        return DraftDecision::Taken;
    case Qt::Key_X:
        return DraftDecision::Rejected;
    case Qt::Key_Q:
        return DraftDecision::Question;
    case Qt::Key_Delete:
        return DraftDecision::Open;
    default:
        return std::nullopt;
    }
}

bool DraftTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && draftDecisionFor(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return TableView::event(event);
}

void DraftTable::keyPressEvent(QKeyEvent *event)
{
    if (const auto decision = draftDecisionFor(*event))
        emit decided(*decision);
    else
        TableView::keyPressEvent(event);
}

} // namespace tandem
