#include "tests/support/testprogram.h"
#include "ui/charts/calibrationchart.h"
#include "ui/charts/dotplotchart.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace tandem;
using namespace tandem::charts;

namespace {

constexpr QRectF room{20, 20, 560, 360};

/// What a chart paints on a surface of its own colour; the rest of the picture stays magenta.
template <class Paint>
QImage painted(const Palette &colours, Paint paint)
{
    QImage image(600, 400, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    painter.fillRect(room, colours.surface);
    paint(painter);
    return image;
}

bool staysInside(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (!room.contains(QPointF(x + 0.5, y + 0.5)) && image.pixelColor(x, y) != QColor(Qt::magenta))
                return false;
        }
    }
    return true;
}

DotPlotData dots(const std::vector<double> &values)
{
    DotPlotData data;
    for (const double value : values)
        data.dots.push_back({value, QStringLiteral("MW"), {}});
    return data;
}

QImage plotted(const DotPlotData &data, const Palette &colours = Palette::light(), const QRectF &plot = room)
{
    return painted(colours, [&](QPainter &painter) {
        paintDotPlot(painter, plot, colours, colours.surface, data,
                     DotPlotLook::forEvaluators(data.dots.size()));
    });
}

/// How many rows of pixels have `colour` at a score's place, beside the initials in a dot's middle.
int rowsOf(const QImage &image, double score, const QColor &colour, size_t evaluators)
{
    const DotPlotLook look = DotPlotLook::forEvaluators(evaluators);
    const int x = static_cast<int>(dotPlotX(room, look, score) + look.diameter / 2 - 4);
    int rows = 0;
    for (int y = 0; y < image.height(); ++y)
        rows += image.pixelColor(x, y) == colour ? 1 : 0;
    return rows;
}

CalibrationData calibration(int providers, int criteria)
{
    CalibrationData data;
    for (int p = 0; p < providers; ++p)
        data.providers.push_back({QStringLiteral("A provider with a long name"), QStringLiteral("16 Nov")});
    for (int k = 0; k < criteria; ++k) {
        CalibrationData::Row row;
        row.name = QStringLiteral("Named account team");
        for (int p = 0; p < providers; ++p) {
            const std::optional<double> value = p % 4 == 3 ? std::nullopt : std::optional(p * 0.7);
            row.cells.push_back({value, p == 1, p == 1 && k == 0});
            row.means.push_back(value);
        }
        row.change = QStringLiteral("−2.4");
        row.steady = k == 1;
        data.rows.push_back(row);
    }
    data.all = data.rows.empty() ? CalibrationData::Row() : data.rows.front();
    return data;
}

} // namespace

class TestSessionCharts : public QObject
{
    Q_OBJECT

private slots:
    void bothEndsOfTheScaleAreInside()
    {
        for (const Palette *colours : {&Palette::light(), &Palette::dark()}) {
            DotPlotData data = dots({0, 5, 5, 2.5});
            data.agreed = 5;
            data.flagged = true;
            data.dots[3].before = 0;
            QVERIFY(staysInside(plotted(data, *colours)));
        }
    }

    void equalScoresStandAboveEachOther()
    {
        const QColor accent = Palette::light().accent;
        const int one = rowsOf(plotted(dots({3})), 3, accent, 1);
        QVERIFY(one > 5);
        const int three = rowsOf(plotted(dots({3, 3, 3})), 3, accent, 3);
        QVERIFY(three >= 3 * one - 3);
        QCOMPARE(rowsOf(plotted(dots({3, 4})), 3, accent, 2), one);
    }

    void scoresCloserThanADotStandAboveEachOtherToo()
    {
        const QRectF narrow(20, 20, dotPlotMinimumWidth({}), 360);
        const QColor accent = Palette::light().accent;
        const auto painted = [&](const std::vector<double> &values) {
            const QImage image = plotted(dots(values), Palette::light(), narrow);
            int pixels = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    pixels += image.pixelColor(x, y) == accent ? 1 : 0;
            }
            return pixels;
        };
        QVERIFY(painted({3, 3.2}) > painted({3}) * 1.9);
    }

    void manyEqualScoresNeverLeaveThePlot()
    {
        const QRectF low(room.x(), room.y(), room.width(), 60);
        const DotPlotData data = dots(std::vector<double>(12, 4));
        const QImage image = painted(Palette::light(), [&](QPainter &painter) {
            paintDotPlot(painter, low, Palette::light(), Palette::light().surface, data,
                         DotPlotLook::forEvaluators(12));
        });
        for (int y = static_cast<int>(low.bottom()); y < room.bottom(); ++y) {
            for (int x = 20; x < 580; ++x)
                QCOMPARE(image.pixelColor(x, y), Palette::light().surface);
        }
    }

    void theRangeIsInTheColourOfCautionWhenItIsFlagged()
    {
        const auto has = [](const QImage &image, const QColor &colour) {
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y) == colour)
                        return true;
                }
            }
            return false;
        };
        DotPlotData data = dots({1, 4});
        QVERIFY(!has(plotted(data), Palette::light().caution));
        data.flagged = true;
        QVERIFY(has(plotted(data), Palette::light().caution));
    }

    void nothingToShowIsNoTrouble()
    {
        QVERIFY(staysInside(plotted({})));
        QVERIFY(dotPlotHeight({}, {}, 0) > 0);
        QVERIFY(staysInside(painted(Palette::light(), [](QPainter &painter) {
            paintCalibration(painter, room, Palette::light(), {}, {-1, -1}, false);
        })));
    }

    void theCalibrationStaysInItsRectangle()
    {
        const CalibrationData data = calibration(3, 5);
        QVERIFY(calibrationMinimumSize(data).width() <= room.width());
        QVERIFY(calibrationMinimumSize(data).height() <= room.height());
        for (const Palette *colours : {&Palette::light(), &Palette::dark()}) {
            QVERIFY(staysInside(painted(*colours, [&](QPainter &painter) {
                paintCalibration(painter, room, *colours, data, {2, 4}, true);
            })));
        }
    }

    void cellsOfTheCalibrationDoNotOverlap()
    {
        const CalibrationData data = calibration(4, 6);
        for (int row = 0; row < 6; ++row) {
            for (int p = 0; p < 4; ++p) {
                const QRectF cell = calibrationCell(room, data, row, p);
                QVERIFY(cell.left() >= room.x() + calibrationHeads(room, data).width());
                QVERIFY(p == 0 || !cell.intersects(calibrationCell(room, data, row, p - 1)));
                QVERIFY(row == 0 || !cell.intersects(calibrationCell(room, data, row - 1, p)));
            }
        }
    }
};

QTEST_MAIN(TestSessionCharts)
#include "tst_sessioncharts.moc"
