#include "ui/charts/burnupchart.h"

#include "ui/charts/chartpainting.h"
#include "ui/theme/fonts.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tandem::charts {

namespace {

constexpr double labelHeight = 18;
constexpr double lineGap = 8;

QString dayLabel(QDate day)
{
    return QLocale().toString(day, QStringLiteral("d MMM"));
}

QString countLabel(int count)
{
    return QLocale().toString(count);
}

QDate firstDay(const BurnUpData &data)
{
    return data.points.front().day;
}

QDate lastDay(const BurnUpData &data)
{
    return std::max(data.points.back().day, data.forecastEnd);
}

/// The room of the lines: labels of the counts stand at its left, days below it, names at its right.
QRectF plotOf(const QRectF &rect, const BurnUpData &data, const BurnUpOptions &options)
{
    if (options.compact)
        return rect.adjusted(2, 3, -5, -3);
    const QFont font = uiFont(12);
    const double left = widthOf(countLabel(data.total), font) + lineGap;
    const double right = std::max(widthOf(data.plannedName, font), widthOf(data.doneName, font));
    return rect.adjusted(left, labelHeight, -std::max(right * 0.5, 24.0), -labelHeight - 4);
}

double xOf(const QRectF &plot, const BurnUpData &data, QDate day)
{
    // The day before the first one is the left edge: nothing is done then.
    const double days = static_cast<double>(firstDay(data).daysTo(lastDay(data))) + 1;
    return plot.left() + plot.width() * (static_cast<double>(firstDay(data).daysTo(day)) + 1) / days;
}

double yOf(const QRectF &plot, const BurnUpData &data, double count)
{
    return plot.bottom() - plot.height() * count / std::max(1, data.total);
}

/// Steps: what is done on a day rises within it.
QPainterPath stepsOf(const QRectF &plot, const BurnUpData &data, int BurnUpData::Point::*count)
{
    QPainterPath path(QPointF(plot.left(), plot.bottom()));
    double y = plot.bottom();
    for (const BurnUpData::Point &point : data.points) {
        if (point.*count < 0)
            break;
        const double x = xOf(plot, data, point.day);
        path.lineTo(x, y);
        y = yOf(plot, data, point.*count);
        path.lineTo(x, y);
    }
    return path;
}

const BurnUpData::Point *lastDone(const BurnUpData &data)
{
    const BurnUpData::Point *last = nullptr;
    for (const BurnUpData::Point &point : data.points) {
        if (point.done >= 0)
            last = &point;
    }
    return last;
}

void paintGrid(QPainter &painter, const QRectF &plot, const Palette &colours, const BurnUpData &data)
{
    const QFont font = uiFont(12);
    std::vector<int> counts{0, data.total};
    if (data.total > 3 && plot.height() > 90)
        counts.push_back(data.total / 2);
    for (const int count : counts) {
        const double y = yOf(plot, data, count);
        painter.fillRect(QRectF(plot.left(), y - 0.5, plot.width(), 1), colours.border);
        text(painter, QRectF(plot.left() - 60, y - 9, 60 - lineGap, 18), countLabel(count), font,
             colours.text2, Qt::AlignRight);
    }
}

/// The days that matter, from left to right, as far as their names leave room for each other.
void paintDays(QPainter &painter, const QRectF &rect, const QRectF &plot, const Palette &colours,
               const BurnUpData &data)
{
    struct Mark
    {
        QDate day;
        bool strong = false;
    };
    std::vector<Mark> marks{{firstDay(data), false}};
    if (data.agreedEnd.isValid())
        marks.push_back({data.agreedEnd, false});
    if (data.forecastEnd.isValid() && data.forecastEnd != data.agreedEnd)
        marks.push_back({data.forecastEnd, true});
    double taken = rect.right() + 1;
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
        const QFont font = uiFont(12, mark->strong ? QFont::DemiBold : QFont::Normal);
        const QString label = dayLabel(mark->day);
        const double width = widthOf(label, font) + 1;
        const double x = xOf(plot, data, mark->day);
        const double left = std::clamp(x - width / 2, rect.left(), rect.right() - width);
        if (left + width + lineGap > taken)
            continue;
        taken = left;
        painter.fillRect(QRectF(x - 0.5, plot.bottom(), 1, 4), colours.borderStrong);
        text(painter, QRectF(left, plot.bottom() + 4, width, labelHeight), label, font,
             mark->strong ? colours.text : colours.text2);
    }
}

void paintToday(QPainter &painter, const QRectF &rect, const QRectF &plot, const Palette &colours,
                const BurnUpData &data, const BurnUpOptions &options)
{
    if (data.today < firstDay(data) || data.today > lastDay(data))
        return;
    const double x = xOf(plot, data, data.today);
    painter.fillRect(QRectF(x - 0.5, plot.top(), 1, plot.height()), colours.text2);
    if (options.compact || data.todayName.isEmpty())
        return;
    const QFont font = uiFont(12, QFont::DemiBold);
    const double width = widthOf(data.todayName, font) + 1;
    text(painter,
         QRectF(std::clamp(x - width / 2, rect.left(), rect.right() - width), rect.top(), width,
                labelHeight - 2),
         data.todayName, font, colours.text);
}

/// Beside the line that it names, and out of the other name's way.
void paintNames(QPainter &painter, const QRectF &rect, const QRectF &plot, const Palette &colours,
                const BurnUpData &data, const BurnUpData::Point &now)
{
    const QFont plain = uiFont(12);
    const QFont strong = uiFont(12, QFont::DemiBold);
    const double x = xOf(plot, data, now.day);
    const double done = yOf(plot, data, now.done);
    const double planned = yOf(plot, data, now.planned);
    const bool behind = done > planned; // y grows downwards
    const QString name = data.doneName;
    const double width = widthOf(name, strong) + 1;
    const double below = std::min(done + 4, plot.bottom() - labelHeight);
    const double above = std::max(done - labelHeight - 2, plot.top());
    const double right = std::min(x + lineGap, rect.right() - width);
    text(painter, QRectF(behind ? right : x - width - lineGap, behind ? below : above, width, labelHeight),
         name, strong, colours.accent);
    const double plannedWidth = widthOf(data.plannedName, plain) + 1;
    const double plannedY = behind ? std::max(planned - labelHeight - 2, plot.top())
                                   : std::min(planned + 4, plot.bottom() - labelHeight);
    const double plannedX = behind ? x - plannedWidth - lineGap : x + lineGap;
    text(painter,
         QRectF(std::clamp(plannedX, rect.left(), rect.right() - plannedWidth), plannedY, plannedWidth,
                labelHeight),
         data.plannedName, plain, colours.text2);
}

} // namespace

double burnUpHeight()
{
    return 260;
}

double burnUpMinimumHeight()
{
    return 110;
}

double burnUpMinimumWidth()
{
    return 220;
}

QPointF burnUpPoint(const QRectF &rect, const BurnUpData &data, QDate day, double count,
                    const BurnUpOptions &options)
{
    if (data.points.empty())
        return rect.bottomLeft();
    const QRectF plot = plotOf(rect, data, options);
    return {xOf(plot, data, day), yOf(plot, data, count)};
}

void paintBurnUp(QPainter &painter, const QRectF &rect, const Palette &colours, const BurnUpData &data,
                 const BurnUpOptions &options)
{
    if (data.points.empty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(rect, Qt::IntersectClip);
    const QRectF plot = plotOf(rect, data, options);
    if (options.compact)
        painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), colours.border);
    else
        paintGrid(painter, plot, colours, data);
    const BurnUpData::Point *now = lastDone(data);
    const QPainterPath done = stepsOf(plot, data, &BurnUpData::Point::done);
    if (now) { // the area below what is done; solid, for paper has no transparency
        QPainterPath area = done;
        area.lineTo(xOf(plot, data, now->day), plot.bottom());
        area.closeSubpath();
        painter.fillPath(area, colours.accentSubtle);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(colours.text3, options.compact ? 1.25 : 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPath(stepsOf(plot, data, &BurnUpData::Point::planned));
    paintToday(painter, rect, plot, colours, data, options);
    if (now) {
        const QPointF at(xOf(plot, data, now->day), yOf(plot, data, now->done));
        if (data.forecastEnd.isValid() && data.forecastEnd > now->day && now->done < data.total) {
            const bool late = data.agreedEnd.isValid() && data.forecastEnd > data.agreedEnd;
            painter.setPen(QPen(late ? colours.bad : colours.accent, options.compact ? 1.25 : 1.5,
                                Qt::DashLine, Qt::FlatCap));
            painter.drawLine(at, QPointF(xOf(plot, data, data.forecastEnd), yOf(plot, data, data.total)));
        }
        painter.setPen(
            QPen(colours.accent, options.compact ? 1.75 : 2.25, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawPath(done);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accent);
        const double radius = options.compact ? 2.5 : 4;
        painter.drawEllipse(at, radius, radius);
    }
    if (!options.compact) {
        paintDays(painter, rect, plot, colours, data);
        if (now)
            paintNames(painter, rect, plot, colours, data, *now);
    }
    painter.restore();
}

} // namespace tandem::charts
