#include "ui/sessions/presenterheading.h"
#include "ui/sessions/stagepaint.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"
#include <QFontMetricsF>
#include <QPainter>

namespace tandem {

static constexpr double contextHeight = 23;
static constexpr double nameHeight = 50;
static constexpr double nameHeightLow = 45;
static constexpr double afterName = 4;
static constexpr int mostQuestionLines = 3;

static StageText questionText(const StageScale &scale)
{
    return StageText::of(scale, 22, scale.isLow ? 29 : 31);
}

PresenterHeading::PresenterHeading(QWidget *parent)
    : QWidget(parent)
{
    setScale({});
}

void PresenterHeading::setContext(const QString &context)
{
    if (context == m_context)
        return;
    m_context = context;
    update(0, 0, width(), m_scale.px(contextHeight));
    setAccessibleDescription(m_context);
}

void PresenterHeading::show(const QString &name, const QString &question)
{
    m_name = name;
    m_question = question;
    setAccessibleName(question.isEmpty() ? name : tr("%1: %2").arg(name, question));
    describe();
    update();
}

void PresenterHeading::setScale(const StageScale &scale)
{
    m_scale = scale;
    setFont(scale.font(16));
    update();
}

/// The designed size, or a smaller one that lets a long name stand in one line.
double PresenterHeading::nameSize(double width) const
{
    for (const double size : {36.0, 32.0, 28.0}) {
        if (QFontMetricsF(m_scale.font(size, QFont::DemiBold)).horizontalAdvance(m_name) <= width)
            return size;
    }
    return 26;
}

int PresenterHeading::heightForWidth(int width) const
{
    const StageText text = questionText(m_scale);
    const int lines = std::min(text.lines(m_question, width), mostQuestionLines);
    return m_scale.px(contextHeight) + m_scale.px(nameHeight, nameHeightLow) +
           (lines > 0 ? m_scale.px(afterName) + static_cast<int>(std::ceil(lines * text.pitch)) : 0);
}

void PresenterHeading::describe()
{
    const bool isCut = questionText(m_scale).lines(m_question, width()) > mostQuestionLines ||
                       QFontMetricsF(m_scale.font(26, QFont::DemiBold)).horizontalAdvance(m_name) > width();
    setToolTip(isCut ? plainToolTip(m_name + QLatin1Char('\n') + m_question) : QString());
}

void PresenterHeading::resizeEvent(QResizeEvent *)
{
    describe();
}

void PresenterHeading::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    double top = 0;
    drawText(painter, QRectF(0, top, width(), m_scale.px(contextHeight)), m_context, m_scale.font(16),
             c.text2);
    top += m_scale.px(contextHeight);
    const double name = m_scale.px(nameHeight, nameHeightLow);
    drawText(painter, QRectF(0, top, width(), name), m_name, m_scale.font(nameSize(width()), QFont::DemiBold),
             c.text);
    top += name + m_scale.px(afterName);
    questionText(m_scale).paint(painter, QRectF(0, top, width(), height() - top), m_question, c.text);
}

} // namespace tandem
