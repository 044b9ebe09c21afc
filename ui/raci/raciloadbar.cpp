#include "ui/raci/raciloadbar.h"
#include "core/base/text.h"
#include "ui/raci/racigrid.h"
#include "ui/raci/raciheads.h"
#include "ui/raci/racimodel.h"
#include "ui/raci/racipainting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace tandem {

using namespace racigeometry;

static constexpr int barHeight = 56;

RaciLoadBar::RaciLoadBar(const RaciModel &model, const RaciGrid &grid, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_grid(grid)
{
    setFixedHeight(barHeight);
    setAccessibleName(tr("Load per person"));
    setCursor(Qt::PointingHandCursor);
    connect(&grid, &RaciGrid::columnsMoved, this, [this] { update(); });
    const auto refresh = [this] {
        if (m_loads == m_model.loads() && !m_isStale)
            return;
        m_isStale = false;
        m_loads = m_model.loads();
        m_people = static_cast<qsizetype>(loadPerPerson(m_model.picture(), m_loads).size());
        setAccessibleDescription(spoken());
        update();
    };
    connect(&model, &RaciModel::findingsChanged, this, refresh);
    connect(&model, &QAbstractItemModel::modelReset, this, [this, refresh] {
        m_isStale = true; // who holds which role may be new
        refresh();
    });
    refresh();
}

QSize RaciLoadBar::sizeHint() const
{
    return {400, barHeight};
}

QString RaciLoadBar::spoken() const
{
    QStringList lines;
    for (const PersonLoad &load : loadPerPerson(m_model.picture(), m_loads))
        lines << tr("%1: accountable for %2, responsible for %3")
                     .arg(m_model.picture().person(load.person)->name)
                     .arg(load.load.accountable)
                     .arg(load.load.responsible);
    return lines.isEmpty() ? tr("No role is held by anybody yet.") : lines.join(QLatin1Char('\n'));
}

static void paintFigure(QPainter &painter, const QRectF &rect, int count, int most, const QColor &bar,
                        const Palette &c)
{
    const QRectF figure(rect.left(), rect.top(), rect.width() / 2 - 5, rect.height());
    drawText(painter, figure, QString::number(count), uiFont(12, count > 0 ? QFont::DemiBold : QFont::Normal),
             count > 0 ? c.text : c.text2, Qt::AlignRight | Qt::AlignVCenter);
    if (count == 0 || most == 0)
        return;
    const QRectF track(rect.left() + rect.width() / 2 + 1, rect.center().y() - 2, rect.width() / 2 - 8, 4);
    drawRounded(painter, track, 2, c.track);
    drawRounded(painter, QRectF(track.left(), track.top(), std::max(4.0, track.width() * count / most), 4), 2,
                bar);
}

void RaciLoadBar::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(0, 0, width(), 1), c.border);
    std::vector<RaciLoad> loads = m_loads;
    int accountable = 0;
    int responsible = 0;
    for (const RaciLoad &load : loads) {
        accountable += load.accountable;
        responsible += load.responsible;
    }
    if (m_model.isBySide()) {
        std::vector<RaciLoad> sides(2);
        for (size_t r = 0; r < loads.size(); ++r) {
            RaciLoad &side = sides[m_model.picture().roles[r].side == Side::Internal ? 0 : 1];
            side.accountable += loads[r].accountable;
            side.responsible += loads[r].responsible;
        }
        loads = sides;
    }
    const int names = m_grid.activities()->width();
    drawText(painter, QRectF(inset, 9, names - 100, 18), tr("Load per person"), uiFont(12, QFont::DemiBold),
             c.text);
    const QString sums = tr("%1 As, %2 Rs").arg(accountable).arg(responsible);
    const QString people = tr("%1, %2").arg(counted(m_people, tr("1 person"), tr("%1 people")), sums);
    const QRectF below(inset, 28, names - inset - 90, 18);
    const bool fits = QFontMetricsF(uiFont(12)).horizontalAdvance(people) <= below.width();
    drawText(painter, below, fits ? people : sums, uiFont(12), c.text2);
    for (const auto &[y, text] : {std::pair(9, tr("Accountable")), std::pair(28, tr("Responsible"))})
        drawText(painter, QRectF(names - 90, y, 78, 18), text, uiFont(12), c.text2,
                 Qt::AlignRight | Qt::AlignVCenter);
    int mostA = 0;
    int mostR = 0;
    for (const RaciLoad &load : loads) {
        mostA = std::max(mostA, load.accountable);
        mostR = std::max(mostR, load.responsible);
    }
    painter.setClipRect(QRect(names, 0, width() - names, height()));
    for (int k = 0; k < static_cast<int>(loads.size()) && k < m_model.columnCount(); ++k) {
        const double x = m_grid.roleX(k);
        const double w = m_grid.columnWidth(k);
        if (x + w < names || x > width())
            continue; // scrolled out of sight
        const RaciLoad &load = loads[static_cast<size_t>(k)];
        paintFigure(painter, QRectF(x, 9, w, 18), load.accountable, mostA, c.accent, c);
        paintFigure(painter, QRectF(x, 28, w, 18), load.responsible, mostR, c.accentMuted, c);
    }
}

void RaciLoadBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit opened();
}

bool RaciLoadBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                           spoken() + QLatin1Char('\n') + tr("Click: person by person"), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace tandem
