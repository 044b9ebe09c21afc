#include "tests/support/testprogram.h"
#include "ui/charts/burnupchart.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace tandem;
using namespace tandem::charts;

namespace {

constexpr QRectF burnUpRoom{20, 20, 560, 260};
const QDate burnUpStart(2027, 1, 11);

/// Ten days, one milestone a day planned; four done on day 6.
BurnUpData tenDays()
{
    BurnUpData data;
    for (int i = 0; i < 10; ++i)
        data.points.push_back({burnUpStart.addDays(i), i + 1, i < 6 ? std::min(i + 1, 4) : -1});
    data.total = 10;
    data.today = burnUpStart.addDays(5);
    data.agreedEnd = burnUpStart.addDays(9);
    data.forecastEnd = burnUpStart.addDays(13);
    data.plannedName = QStringLiteral("baseline");
    data.doneName = QStringLiteral("done");
    data.todayName = QStringLiteral("today");
    return data;
}

QImage burnUpImage(const BurnUpData &data, const Palette &colours, const BurnUpOptions &options = {})
{
    QImage image(600, 300, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    painter.fillRect(burnUpRoom, colours.surface);
    paintBurnUp(painter, burnUpRoom, colours, data, options);
    return image;
}

int pixelsOf(const QImage &image, const QColor &colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return found;
}

} // namespace

class TestBurnUpChart : public QObject
{
    Q_OBJECT

private slots:
    void whatIsDoneStandsWhereItIs()
    {
        const BurnUpData data = tenDays();
        const QPointF now = burnUpPoint(burnUpRoom, data, data.today, 4);
        for (const Palette *colours : {&Palette::light(), &Palette::dark()}) {
            const QImage image = burnUpImage(data, *colours);
            QCOMPARE(image.pixelColor(now.toPoint()), colours->accent);
            QVERIFY(pixelsOf(image, colours->bad) > 20); // the forecast is after the baseline
        }
        QVERIFY(burnUpPoint(burnUpRoom, data, data.forecastEnd, 10).x() >
                burnUpPoint(burnUpRoom, data, data.agreedEnd, 10).x());
        QVERIFY(burnUpPoint(burnUpRoom, data, data.today, 10).y() < now.y());
    }

    void aForecastInTimeIsNotRed()
    {
        BurnUpData data = tenDays();
        data.forecastEnd = data.agreedEnd;
        QCOMPARE(pixelsOf(burnUpImage(data, Palette::light()), Palette::light().bad), 0);
    }

    void itStaysInItsRoom()
    {
        for (const bool compact : {false, true}) {
            const QImage image = burnUpImage(tenDays(), Palette::light(), {compact});
            for (int x = 0; x < image.width(); ++x)
                QCOMPARE(image.pixelColor(x, 10), QColor(Qt::magenta));
            for (int y = 0; y < image.height(); ++y) {
                QCOMPARE(image.pixelColor(10, y), QColor(Qt::magenta));
                QCOMPARE(image.pixelColor(590, y), QColor(Qt::magenta));
            }
        }
    }

    void nothingIsPaintedOfNoPlan()
    {
        QCOMPARE(pixelsOf(burnUpImage({}, Palette::light()), Palette::light().accent), 0);
    }
};

QTEST_MAIN(TestBurnUpChart)
#include "tst_burnupchart.moc"
