#include "ui/sessions/handovernames.h"
#include "core/sessions/sessionstore.h"
#include "ui/sessions/stagelegend.h"
#include "ui/sessions/stagepaint.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/textlabel.h"
#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

namespace tandem {

/// One evaluator, with the digit that chooses them.
class NameRow : public QAbstractButton
{
public:
    explicit NameRow(QWidget *parent)
        : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
    }

    void say(const Person &person, int number, const Evaluation::Progress &progress)
    {
        m_number = number <= 9 ? QString::number(number) : QString();
        m_hasPin = person.hasPin;
        m_isFinished = progress.complete();
        m_status = m_isFinished ? HandOverNames::tr("Card finished")
                                : HandOverNames::tr("%1 of %2").arg(progress.done).arg(progress.of);
        setText(person.name);
        setAccessibleName(HandOverNames::tr("%1, %2").arg(person.name, m_status));
        setAccessibleDescription(m_hasPin ? HandOverNames::tr("asks for a PIN") : QString());
        update();
    }

    void setLook(const StageScale &scale, bool isCurrent)
    {
        m_scale = scale;
        m_isCurrent = isCurrent;
        setFont(scale.font(16));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Palette &c = paletteOf(this);
        QPainter painter(this);
        const QRectF box = rect();
        drawRounded(painter, box, cardRadius * m_scale.factor, underMouse() ? c.hover : c.surface,
                    QPen(m_isCurrent ? c.accent : c.border, m_isCurrent ? 2 : 1));
        const double middle = box.center().y();
        double left = m_scale.px(20);
        if (!m_number.isEmpty())
            paintStageKey(painter, left, middle, m_number, m_scale, c);
        left += m_scale.px(44);
        const double avatar = m_scale.px(42);
        Avatar::paint(painter, QRectF(left, middle - avatar / 2, avatar, avatar), Avatar::initialsOf(text()),
                      c);
        left += avatar + m_scale.px(16);
        double right = box.right() - m_scale.px(20);
        const double status = std::ceil(QFontMetricsF(font()).horizontalAdvance(m_status));
        drawText(painter, QRectF(right - status, 0, status, height()), m_status, font(),
                 m_isFinished ? c.good : c.text2);
        right -= status + m_scale.px(12);
        const double icon = m_scale.px(18);
        if (m_hasPin) {
            right -= icon;
            paintIcon(painter, QStringLiteral("lock"), QRectF(right, middle - icon / 2, icon, icon), c.text2);
            right -= m_scale.px(12);
        }
        drawText(painter, QRectF(left, 0, right - left, height()), text(), m_scale.font(20, QFont::DemiBold),
                 c.text);
    }

private:
    StageScale m_scale;
    QString m_number;
    QString m_status;
    bool m_hasPin = false;
    bool m_isFinished = false;
    bool m_isCurrent = false;
};

HandOverNames::HandOverNames(const Evaluation &evaluation, SessionId session, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
    , m_session(session)
    , m_title(new TextLabel(tr("Who scores now?"), TextLabel::PageTitle, this))
    , m_text(new TextLabel(tr("The card shows what you score, so turn the screen away from the room."),
                           TextLabel::Secondary, this))
    , m_scroll(new QScrollArea(this))
    , m_list(new QWidget)
    , m_legend(new StageLegend(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(m_title->text());
    m_text->setWordWrap(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(m_list);
    m_list->setAutoFillBackground(false);
    m_legend->setEntries({{{tr("1"), QStringLiteral("–"), tr("9")}, tr("take the laptop")},
                          {{QStringLiteral("↑"), QStringLiteral("↓"), tr("Enter")}, tr("choose")},
                          {{tr("Esc")}, tr("back to the session")}});
}

void HandOverNames::refresh()
{
    const auto session = SessionStore(m_evaluation.workspace()).find(m_session);
    const int provider = session ? m_evaluation.indexOf(session->provider) : -1;
    m_shown = provider < 0 ? 0 : static_cast<int>(m_evaluation.evaluators().size());
    while (static_cast<int>(m_rows.size()) < m_shown) {
        auto *row = new NameRow(m_list);
        const int index = static_cast<int>(m_rows.size());
        connect(row, &QAbstractButton::clicked, this, [this, index] { emit chosen(index); });
        m_rows.push_back(row);
    }
    int firstOpen = -1;
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
        NameRow *row = m_rows[static_cast<size_t>(i)];
        row->setVisible(i < m_shown);
        if (i >= m_shown)
            continue;
        const Evaluation::Progress progress = m_evaluation.cardProgress(provider, i);
        row->say(m_evaluation.evaluators()[static_cast<size_t>(i)], i + 1, progress);
        if (firstOpen < 0 && !progress.complete())
            firstOpen = i;
    }
    m_current = std::max(0, firstOpen);
    arrange();
}

void HandOverNames::setCurrent(int index)
{
    m_current = std::clamp(index, 0, std::max(0, m_shown - 1));
    arrange();
    if (m_current < m_shown)
        m_scroll->ensureWidgetVisible(m_rows[static_cast<size_t>(m_current)], 0, m_scale.px(10));
}

void HandOverNames::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key > Qt::Key_0 && key <= Qt::Key_9) {
        if (key - Qt::Key_1 < m_shown)
            emit chosen(key - Qt::Key_1);
    } else if (key == Qt::Key_Up)
        setCurrent(m_current - 1);
    else if (key == Qt::Key_Down)
        setCurrent(m_current + 1);
    else if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        emit chosen(m_current);
    else if (key == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

void HandOverNames::resizeEvent(QResizeEvent *)
{
    m_scale = StageScale::of(size());
    setFont(m_scale.font(16));
    m_title->setTextSize(m_scale.font(36).pixelSize());
    m_text->setTextSize(m_scale.font(18).pixelSize());
    m_legend->setScale(m_scale);
    arrange();
}

void HandOverNames::arrange()
{
    const int column = std::min(m_scale.px(760), width() - m_scale.px(56));
    const int left = (width() - column) / 2;
    const int title = m_scale.px(50);
    const int text = m_text->heightForWidth(column);
    const int pitch = m_scale.px(78, 70);
    const int legend = m_scale.px(52, 42);
    const int head = title + text + m_scale.px(30, 22);
    const int room = height() - legend - m_scale.px(70, 40) - head;
    const int rows = std::min(m_shown * pitch, std::max(pitch, room));
    const int top = std::max(m_scale.px(28), (height() - legend - head - rows) / 2);
    m_title->setGeometry(left, top, column, title);
    m_text->setGeometry(left, top + title + m_scale.px(6), column, text);
    m_scroll->setGeometry(left, top + head, column + m_scale.px(16), rows);
    m_list->resize(column, m_shown * pitch);
    for (int i = 0; i < m_shown; ++i) {
        NameRow *row = m_rows[static_cast<size_t>(i)];
        row->setGeometry(0, i * pitch, column, pitch - m_scale.px(12, 10));
        row->setLook(m_scale, i == m_current);
    }
    m_legend->setGeometry(m_scale.px(28), height() - legend - m_scale.px(6, 4), width() - m_scale.px(56),
                          legend);
}

} // namespace tandem
