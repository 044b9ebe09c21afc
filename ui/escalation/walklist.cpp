#include "ui/escalation/walklist.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace tandem {

static constexpr int timeWidth = 44;
static constexpr double markX = 53;
static constexpr double markY = 11;
static constexpr int textLeft = 73;

static QString kindWord(WalkStep::Kind kind)
{
    switch (kind) {
    case WalkStep::Kind::Alert:
        return WalkStepRow::tr("alert");
    case WalkStep::Kind::Waits:
        return WalkStepRow::tr("waits");
    case WalkStep::Kind::Called:
        return WalkStepRow::tr("called");
    case WalkStep::Kind::Told:
        return WalkStepRow::tr("told");
    case WalkStep::Kind::Gap:
        break;
    }
    return WalkStepRow::tr("gap");
}

WalkStepRow::WalkStepRow(const WalkStep &step, bool isLast, QWidget *parent)
    : QWidget(parent)
    , m_step(step)
    , m_isLast(isLast)
{
    const bool gap = step.kind == WalkStep::Kind::Gap;
    setAccessibleName(
        tr("%1, %2: %3. %4")
            .arg(step.at.isValid() ? step.at.time().toString(QStringLiteral("HH:mm")) : tr("same time"),
                 kindWord(step.kind), step.title, step.detail));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *text = new QVBoxLayout;
    text->setContentsMargins(textLeft, 1, 0, isLast ? 4 : 14);
    text->setSpacing(1);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    auto *title = new TextLabel(step.title, TextLabel::BodyStrong);
    title->setWordWrap(true);
    if (gap)
        title->setTone(Tone::Bad);
    head->addWidget(title, 1);
    if (!step.phone.isEmpty())
        head->addWidget(new TextLabel(step.phone, TextLabel::Small), 0, Qt::AlignTop);
    text->addLayout(head);
    auto *detail = new TextLabel(step.detail, TextLabel::Small);
    detail->setWordWrap(true);
    text->addWidget(detail);
    if (!step.mends.empty()) {
        text->addSpacing(5);
        auto *buttons = new FlowLayout;
        for (const GapMend mend : step.mends) {
            auto *button = new PushButton(gapMendText(mend));
            button->setCompact(true);
            button->setAccessibleDescription(step.title);
            buttons->addWidget(button);
            connect(button, &QPushButton::clicked, this, [this, mend] { emit mendChosen(mend); });
        }
        text->addLayout(buttons);
    }
    row->addLayout(text);
}

void WalkStepRow::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool gap = m_step.kind == WalkStep::Kind::Gap;
    if (!m_isLast) {
        painter.setPen(gap ? QPen(c.bad, 2, Qt::DashLine) : QPen(c.borderStrong, 2));
        painter.drawLine(QPointF(markX, markY + 8), QPointF(markX, height() + markY - 8));
    }
    if (m_step.at.isValid())
        drawText(painter, QRectF(0, markY - 9, timeWidth, 18),
                 m_step.at.time().toString(QStringLiteral("HH:mm")), uiFont(12.5), gap ? c.bad : c.text2);
    if (gap) {
        drawRounded(painter, QRectF(markX - 8, markY - 8, 16, 16), 8, c.bad);
        drawText(painter, QRectF(markX - 8, markY - 8, 16, 16), QStringLiteral("!"),
                 uiFont(11, QFont::DemiBold), c.onBad, Qt::AlignCenter);
    } else if (m_step.kind == WalkStep::Kind::Called) {
        drawRounded(painter, QRectF(markX - 5, markY - 5, 10, 10), 5, c.accent);
    } else {
        drawRounded(painter, QRectF(markX - 5, markY - 5, 10, 10), 5, c.surface, QPen(c.text2, 2));
    }
}

WalkList::WalkList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void WalkList::showWalk(const Walk &walk)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // its own button may have asked for this
        }
        delete item;
    }
    QDate day = walk.steps.empty() ? QDate() : walk.steps.front().at.date();
    for (size_t i = 0; i < walk.steps.size(); ++i) {
        const WalkStep &step = walk.steps[i];
        if (step.at.isValid() && step.at.date() != day) {
            day = step.at.date();
            auto *head = new TextLabel(QLocale().standaloneDayName(day.dayOfWeek(), QLocale::LongFormat),
                                       TextLabel::FieldLabel);
            head->setContentsMargins(textLeft, 2, 0, 8);
            m_column->addWidget(head);
        }
        auto *row = new WalkStepRow(step, i + 1 == walk.steps.size());
        m_column->addWidget(row);
        connect(
            row, &WalkStepRow::mendChosen, this,
            [this, tier = step.tier, side = step.side](GapMend mend) { emit mendChosen(tier, side, mend); });
    }
    m_column->addStretch();
}

} // namespace tandem
