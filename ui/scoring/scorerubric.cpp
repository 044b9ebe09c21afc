#include "ui/scoring/scorerubric.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QPainter>
#include <QTextLayout>
#include <cmath>

namespace tandem {

static constexpr double textLeft = 36;
static constexpr double textRight = 10;
static constexpr double linePitch = 18;
static constexpr double padding = 6;
static constexpr double rowGap = 2;
static constexpr double chip = 18;

ScoreRubric::ScoreRubric(QWidget *parent)
    : QWidget(parent)
{
    // Not Fixed: a layout centres a fixed widget in the height that its text needs at the final width, and
    // cuts it off.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Rubric"));
}

void ScoreRubric::setRubric(const std::array<QString, 4> &texts)
{
    if (texts == m_texts)
        return;
    m_texts = texts;
    describe();
    updateGeometry();
    update();
}

void ScoreRubric::setScore(std::optional<double> score)
{
    if (score == m_score)
        return;
    m_score = score;
    update();
}

void ScoreRubric::describe()
{
    QStringList lines;
    for (int row = 0; row < 4; ++row)
        lines.push_back(tr("%1: %2").arg(rubricLevels[static_cast<size_t>(row)]).arg(textOf(row)));
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
}

QString ScoreRubric::textOf(int row) const
{
    const QString &text = m_texts[static_cast<size_t>(row)];
    return text.isEmpty() ? tr("not described") : text;
}

bool ScoreRubric::isNear(int row) const
{
    if (!m_score)
        return false;
    const int level = rubricLevels[static_cast<size_t>(row)];
    if (*m_score == level)
        return true;
    // Between two levels both are near.
    for (size_t i = 0; i + 1 < rubricLevels.size(); ++i) {
        if (*m_score > rubricLevels[i] && *m_score < rubricLevels[i + 1])
            return level == rubricLevels[i] || level == rubricLevels[i + 1];
    }
    return false;
}

static double layOut(QTextLayout &layout, double width)
{
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + (linePitch - line.height()) / 2});
        y += linePitch;
    }
    layout.endLayout();
    return y;
}

double ScoreRubric::textHeight(int row, double width) const
{
    QTextLayout layout(textOf(row), uiFont(13));
    return std::max(layOut(layout, width - textLeft - textRight), linePitch);
}

int ScoreRubric::heightForWidth(int width) const
{
    double height = 0;
    for (int row = 0; row < 4; ++row)
        height += textHeight(row, width) + 2 * padding + (row > 0 ? rowGap : 0);
    return static_cast<int>(std::ceil(height));
}

QSize ScoreRubric::sizeHint() const
{
    return {304, heightForWidth(width() > 100 ? width() : 304)};
}

void ScoreRubric::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    double y = 0;
    for (int row = 0; row < 4; ++row) {
        const double height = textHeight(row, width()) + 2 * padding;
        const bool near = isNear(row);
        if (near) {
            // Two tinted rows are one field.
            const bool joins = row < 3 && isNear(row + 1);
            painter.fillRect(QRectF(0, y, width(), height + (joins ? rowGap : 0)), c.accentSubtle);
        }
        const QRectF mark(8, y + padding, chip, chip);
        drawRounded(painter, mark, 4, near ? c.surface : c.window, QPen(c.border, 1));
        drawText(painter, mark, QString::number(rubricLevels[static_cast<size_t>(row)]),
                 uiFont(12, QFont::DemiBold), c.text2, Qt::AlignCenter);
        QTextLayout layout(textOf(row), uiFont(13));
        layOut(layout, width() - textLeft - textRight);
        const bool missing = m_texts[static_cast<size_t>(row)].isEmpty();
        painter.setPen(missing ? (near ? c.text2 : c.text3) : c.text);
        layout.draw(&painter, {textLeft, y + padding});
        y += height + rowGap;
    }
}

} // namespace tandem
