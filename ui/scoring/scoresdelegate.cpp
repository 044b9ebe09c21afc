#include "ui/scoring/scoresdelegate.h"
#include "ui/scoring/scorepainting.h"
#include "ui/scoring/scoresmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>

namespace tandem {

using namespace scoregeometry;

ScoresDelegate::ScoresDelegate(ScoresModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

// ---- painting

static void paintScoredCount(QPainter &painter, const QRectF &rect, const ScoresModel &model, int row,
                             const Palette &c)
{
    const bool isDue = !model.progress(row).complete() && !isOut(model.provider(row).stage);
    drawText(painter, rect.adjusted(0, 0, -inset, 0),
             model.index(row, model.scoredColumn()).data().toString(), uiFont(13, QFont::Medium),
             isDue ? c.caution : c.text2, Qt::AlignRight | Qt::AlignVCenter);
}

void ScoresDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Palette &c = paletteOf(option.widget);
    const bool isLast = index.column() == m_model.scoredColumn();
    const QRect &r = option.rect;
    if (m_block && (option.state & QStyle::State_Selected))
        painter->fillRect(r, c.accentSubtle);
    if (index.row() > 0)
        painter->fillRect(QRect(r.left(), r.top(), r.width() - (isLast ? inset : 0), 1), c.border);
    if (isLast) {
        paintScoredCount(*painter, r, m_model, index.row(), c);
        return;
    }
    const QRectF box = scoreRect(r);
    if (index != m_edited)
        paintScoreCell(*painter, box, m_model.cell(index.row(), index.column()), c);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && index == view->currentIndex() && index != m_edited)
        paintScoreRing(*painter, box, view->hasFocus() ? c.accent : mix(c.surface, c.accent, 0.6));
}

QSize ScoresDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {column, rowPitch};
}

// ---- editing

QWidget *ScoresDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setFont(uiFont(16, QFont::DemiBold));
    editor->setAlignment(Qt::AlignCenter);
    editor->setMaxLength(12);
    editor->setAccessibleName(
        tr("Score for %1 on %2")
            .arg(m_model.provider(index.row()).name, m_model.criterion(index.column()).name));
    m_edited = index;
    connect(editor, &QLineEdit::textChanged, this, [this](const QString &text) {
        // "3." is on the way to 3.5; an error at this point would only be in the way.
        emit problemChanged(m_edited, scoreProblem(text));
    });
    return editor;
}

void ScoresDelegate::setEditorData(QWidget *widget, const QModelIndex &index) const
{
    auto *editor = qobject_cast<QLineEdit *>(widget);
    if (!editor || editor->isModified())
        return;
    if (m_start.isEmpty()) {
        editor->setText(index.data(Qt::EditRole).toString());
        editor->selectAll();
    } else {
        editor->setText(m_start);
        editor->setModified(true);
        m_start.clear();
    }
}

void ScoresDelegate::setModelData(QWidget *widget, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *editor = qobject_cast<QLineEdit *>(widget))
        model->setData(index, editor->text());
}

void ScoresDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const
{
    editor->setGeometry(scoreRect(option.rect).toRect());
}

void ScoresDelegate::destroyEditor(QWidget *editor, const QModelIndex &index) const
{
    emit problemChanged(m_edited, {});
    m_edited = QModelIndex();
    QStyledItemDelegate::destroyEditor(editor, index);
}

void ScoresDelegate::finish(QLineEdit &editor, Then then)
{
    const QPersistentModelIndex index = m_edited;
    if (const QString problem = scoreProblem(editor.text()); !problem.isEmpty()) {
        emit problemChanged(index, problem);
        editor.selectAll();
        return;
    }
    m_finishing = true; // the focus goes back to the grid, which is no second commit
    emit commitData(&editor);
    emit closeEditor(&editor, NoHint);
    m_finishing = false;
    emit finished(index, then);
}

/// The focus went elsewhere: a score is taken, anything else is dropped and named.
void ScoresDelegate::leave(QLineEdit &editor)
{
    const QPersistentModelIndex index = m_edited;
    const QString problem = scoreProblem(editor.text());
    m_finishing = true;
    if (problem.isEmpty())
        emit commitData(&editor);
    emit closeEditor(&editor, NoHint);
    m_finishing = false;
    // A click that takes the focus is still on its way to the grid and counts as going on; what is said here
    // comes after.
    if (!problem.isEmpty())
        QMetaObject::invokeMethod(
            this, [this, index, problem] { emit discarded(index, problem); }, Qt::QueuedConnection);
}

bool ScoresDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *editor = qobject_cast<QLineEdit *>(watched);
    if (!editor || m_finishing)
        return false;
    if (event->type() == QEvent::FocusOut) {
        // A context menu or another window takes the focus for a while only.
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            leave(*editor);
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        finish(*editor, Then::MoveOn);
        return true;
    case Qt::Key_Backtab:
        finish(*editor, Then::Back);
        return true;
    case Qt::Key_Up:
        finish(*editor, Then::Up);
        return true;
    case Qt::Key_Down:
        finish(*editor, Then::Down);
        return true;
    case Qt::Key_Escape:
        m_finishing = true;
        emit closeEditor(editor, RevertModelCache);
        m_finishing = false;
        emit finished(m_edited, Then::Stay);
        return true;
    default:
        return false;
    }
}

} // namespace tandem
