#include "ui/widgets/fields.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace tandem {

namespace {

constexpr int linePitch = 19;
// One line makes 34 px and stands where it stands in a line edit.
constexpr int documentMargin = 2;
constexpr int topMargin = 3;
constexpr int sideMargin = 5;

// A context menu takes the focus for a moment; the person is still editing.
bool leavesField(const QFocusEvent &event)
{
    return event.reason() != Qt::PopupFocusReason;
}

} // namespace

CommitLineEdit::CommitLineEdit(QWidget *parent)
    : QLineEdit(parent)
{
}

void CommitLineEdit::setStoredText(const QString &text)
{
    const bool typing = hasFocus() && this->text() != m_stored;
    m_stored = text;
    if (!typing && this->text() != text)
        setText(text);
}

void CommitLineEdit::commit()
{
    if (text() == m_stored || !hasAcceptableInput())
        return;
    m_stored = text();
    emit committed(m_stored);
}

void CommitLineEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && text() != m_stored) {
        setText(m_stored);
        selectAll();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        commit();
    QLineEdit::keyPressEvent(event);
}

void CommitLineEdit::focusOutEvent(QFocusEvent *event)
{
    const int start = selectionStart();
    const auto length = static_cast<int>(selectedText().size());
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::MenuBarFocusReason && length > 0)
        setSelection(start, length); // the Edit menu is about to act on it
    if (leavesField(*event))
        commit();
}

GrowingTextEdit::GrowingTextEdit(QWidget *parent)
    : QTextEdit(parent)
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setViewportMargins(sideMargin, topMargin, sideMargin, 0);
    document()->setDocumentMargin(documentMargin);
    spaceLines();
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingTextEdit::fit);
    fit();
}

void GrowingTextEdit::setLines(int minimum, int maximum)
{
    m_minimum = minimum;
    m_maximum = std::max(minimum, maximum);
    fit();
}

void GrowingTextEdit::spaceLines()
{
    // Not a step that Ctrl+Z should stop at.
    const bool undo = isUndoRedoEnabled();
    setUndoRedoEnabled(false);
    QTextBlockFormat format;
    // A distance rather than a height: it goes below the line, so the placeholder stands where the text will.
    format.setLineHeight(linePitch - std::ceil(QFontMetricsF(font()).height()),
                         QTextBlockFormat::LineDistanceHeight);
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(format);
    setUndoRedoEnabled(undo);
}

void GrowingTextEdit::replaceText(const QString &text)
{
    setPlainText(text);
    spaceLines();
}

void GrowingTextEdit::setStoredText(const QString &text)
{
    const bool typing = hasFocus() && toPlainText() != m_stored;
    m_stored = text;
    if (!typing && toPlainText() != text)
        replaceText(text);
}

void GrowingTextEdit::commit()
{
    const QString text = toPlainText();
    if (text == m_stored)
        return;
    m_stored = text;
    emit committed(text);
}

int GrowingTextEdit::heightFor(int lines) const
{
    return lines * linePitch + 2 * documentMargin + topMargin + 2 * frameWidth();
}

void GrowingTextEdit::fit()
{
    if (m_fitting)
        return;
    m_fitting = true; // the new height comes back as a resize
    const int lines = std::max(
        1, static_cast<int>(std::lround((document()->size().height() - 2 * documentMargin) / linePitch)));
    const int shown = std::clamp(lines, m_minimum, m_maximum);
    setVerticalScrollBarPolicy(lines > m_maximum ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (height() != heightFor(shown) || minimumHeight() != maximumHeight())
        setFixedHeight(heightFor(shown));
    m_fitting = false;
}

QSize GrowingTextEdit::sizeHint() const
{
    return {240, maximumHeight() == minimumHeight() ? minimumHeight() : heightFor(m_minimum)};
}

QSize GrowingTextEdit::minimumSizeHint() const
{
    return {80, heightFor(m_minimum)};
}

void GrowingTextEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && ((event->modifiers() & Qt::ControlModifier) ||
                  (m_enterCommits && !(event->modifiers() & Qt::ShiftModifier)))) {
        commit();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (!m_escapeCommits) {
            event->ignore();
            return;
        }
        // Several lines are too much to lose by one key; undo brings back what was there.
        commit();
        emit left();
        if (hasFocus())
            clearFocus();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void GrowingTextEdit::insertFromMimeData(const QMimeData *source)
{
    // As text only, whatever the source; the lines keep their spacing.
    textCursor().insertText(source->text());
    ensureCursorVisible();
}

void GrowingTextEdit::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    if (leavesField(*event))
        commit();
}

void GrowingTextEdit::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fit();
}

void GrowingTextEdit::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    // Qt makes buttons of both and names neither.
    const QStringList names = {tr("Search"), tr("Clear")};
    const QList<QToolButton *> buttons = findChildren<QToolButton *>();
    for (qsizetype i = 0; i < std::min(names.size(), buttons.size()); ++i)
        buttons[i]->setAccessibleName(names[i]);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            emit left();
        else
            clear();
        return;
    case Qt::Key_Down:
        emit enterResults();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        QLineEdit::keyPressEvent(event);
        emit enterResults();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace tandem
