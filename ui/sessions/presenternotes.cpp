#include "ui/sessions/presenternotes.h"
#include "ui/sessions/stagepaint.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace tandem {

/// The latest notes from the bottom up, each as a whole.
class NotesList : public QWidget
{
public:
    using QWidget::QWidget;

    void show(const std::vector<PresenterNotes::Note> &notes)
    {
        m_notes = notes;
        QStringList lines;
        for (const PresenterNotes::Note &note : notes)
            lines.push_back(note.time + QLatin1Char(' ') + note.text);
        setAccessibleName(lines.isEmpty() ? PresenterNotes::tr("No notes yet")
                                          : lines.join(QLatin1Char('\n')));
        setToolTip(plainToolTip(lines.join(QLatin1Char('\n'))));
        update();
    }

    void setScale(const StageScale &scale)
    {
        m_scale = scale;
        setFont(scale.font(16));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Palette &c = paletteOf(this);
        QPainter painter(this);
        const StageText text = StageText::of(m_scale, 16, 25);
        const double timeWidth =
            std::ceil(QFontMetricsF(text.font).horizontalAdvance(QStringLiteral("00:00"))) + m_scale.px(12);
        const double width = this->width() - timeWidth;
        size_t first = m_notes.size();
        double height = 0;
        while (first > 0) {
            const double next = text.height(m_notes[first - 1].text, width) + m_scale.px(3);
            // The last one is shown even where it has to be cut.
            if (height + next > this->height() && first < m_notes.size())
                break;
            height += next;
            --first;
        }
        double top = 0;
        for (size_t i = first; i < m_notes.size(); ++i) {
            const double own = text.height(m_notes[i].text, width);
            drawText(painter, QRectF(0, top, timeWidth, text.pitch), m_notes[i].time, text.font, c.text2);
            text.paint(painter, QRectF(timeWidth, top, width, std::min(own, this->height() - top)),
                       m_notes[i].text, c.text);
            top += own + m_scale.px(3);
        }
    }

private:
    StageScale m_scale;
    std::vector<PresenterNotes::Note> m_notes;
};

PresenterNotes::PresenterNotes(QWidget *parent)
    : QWidget(parent)
    , m_list(new NotesList(this))
    , m_field(new QLineEdit(this))
{
    setAccessibleName(tr("Notes"));
    m_field->setPlaceholderText(tr("Type a note"));
    m_field->setAccessibleName(tr("Note on this criterion"));
    m_field->setAccessibleDescription(tr("Enter keeps it, Esc goes back to the keys"));
    m_field->setFocusPolicy(Qt::ClickFocus);
    m_field->installEventFilter(this);
    setScale({});
}

void PresenterNotes::show(const std::vector<Note> &notes)
{
    m_list->show(notes);
}

void PresenterNotes::setEditable(bool editable)
{
    m_field->setEnabled(editable);
}

void PresenterNotes::keep()
{
    const QString text = m_field->text().trimmed();
    m_field->clear();
    if (!text.isEmpty())
        emit noted(text);
}

bool PresenterNotes::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            keep();
            return true;
        }
        if (key == Qt::Key_Escape) {
            keep();
            emit left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PresenterNotes::setScale(const StageScale &scale)
{
    m_scale = scale;
    setFont(scale.font(16));
    m_list->setScale(scale);
    m_field->setFont(scale.font(16));
    arrange();
}

void PresenterNotes::arrange()
{
    const int side = m_scale.px(20);
    const int field = m_scale.px(44, 40);
    const int head = m_scale.px(44, 40);
    const int bottom = m_scale.px(14, 10);
    m_field->setGeometry(side, height() - field - bottom, width() - 2 * side, field);
    m_list->setGeometry(side, head, width() - 2 * side, m_field->y() - head - m_scale.px(8, 6));
}

void PresenterNotes::resizeEvent(QResizeEvent *)
{
    arrange();
}

void PresenterNotes::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    drawRounded(painter, rect(), cardRadius * m_scale.factor, c.surface, QPen(c.border, 1));
    const double side = m_scale.px(20);
    const double head = m_scale.px(44, 40);
    const QString key = tr("T");
    drawText(painter, QRectF(side, m_scale.px(3), width() - 2 * side, head), tr("Notes"),
             m_scale.font(18, QFont::DemiBold), c.text);
    paintStageKey(painter, width() - side - stageKeyWidth(m_scale, key), head / 2 + m_scale.px(3), key,
                  m_scale, c);
}

} // namespace tandem
