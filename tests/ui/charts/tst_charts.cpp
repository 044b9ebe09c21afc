#include "tests/support/testprogram.h"
#include "ui/charts/contributionschart.h"
#include "ui/charts/heatmapchart.h"
#include "ui/charts/rankingchart.h"
#include "ui/theme/fonts.h"

#include <QGuiApplication>
#include <QImage>
#include <QLocale>
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

std::vector<RankingBar> bars(int count)
{
    std::vector<RankingBar> result;
    for (int i = 0; i < count; ++i) {
        RankingBar bar;
        bar.rank = i % 4 == 3 ? QStringLiteral("–") : QString::number(i + 1);
        bar.name = QStringLiteral("A provider with a name that is longer than its column %1").arg(i);
        bar.lowest = 100.0 - i;
        bar.highest = i % 3 == 1 ? 100.0 : bar.lowest;
        bar.eligible = i % 4 != 3;
        bar.leading = i == 0;
        bar.reason =
            bar.eligible ? QString() : QStringLiteral("insists on its own portal, and on nothing else");
        bar.scored = i % 5 != 4;
        if (i == 2)
            bar.before = 60;
        result.push_back(bar);
    }
    return result;
}

HeatMapData heatMap(int providers, int criteria)
{
    HeatMapData data;
    for (int k = 0; k < criteria; ++k) {
        data.criteria.push_back(QStringLiteral("Criterion with a long short name %1").arg(k));
        data.cells.emplace_back();
        for (int p = 0; p < providers; ++p)
            data.cells.back().push_back(
                {p % 3 ? std::optional(p % 6 * 1.0) : std::nullopt, p % 2 == 0, p % 5 == 0});
    }
    for (int p = 0; p < providers; ++p)
        data.providers.push_back({QStringLiteral("Provider"), QStringLiteral("PR"), p % 4 != 3});
    return data;
}

ContributionsData contributions(int providers, int criteria)
{
    ContributionsData data;
    for (int k = 0; k < criteria; ++k)
        data.criteria.push_back({QStringLiteral("Criterion %1").arg(k), 100.0 / criteria});
    for (int p = 0; p < providers; ++p) {
        ContributionsData::Row row{QStringLiteral("Provider %1").arg(p), p == 0, p % 4 != 3, {}};
        for (int k = 0; k < criteria; ++k)
            row.points.push_back({50.0 / criteria, k % 3 ? 50.0 / criteria : 100.0 / criteria});
        data.rows.push_back(row);
    }
    return data;
}

} // namespace

class ChartsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        loadFonts();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void aValueIsATotalARangeOrAWord()
    {
        RankingBar bar;
        bar.lowest = bar.highest = 80.46;
        QCOMPARE(rankingValue(bar), QStringLiteral("80.5"));
        bar.lowest = 54;
        bar.highest = 64;
        QCOMPARE(rankingValue(bar), QStringLiteral("54.0–64.0"));
        bar.scored = false;
        QCOMPARE(rankingValue(bar), QStringLiteral("Not scored"));
        bar.eligible = false;
        QCOMPARE(rankingValue(bar), QStringLiteral("Ineligible"));
    }

    void chartsKeepToTheirRoom_data()
    {
        QTest::addColumn<int>("providers");
        QTest::addColumn<int>("criteria");
        QTest::addColumn<bool>("dark");
        for (const bool dark : {false, true}) {
            QTest::addRow("none, %d", dark) << 0 << 0 << dark;
            QTest::addRow("one, %d", dark) << 1 << 1 << dark;
            QTest::addRow("usual, %d", dark) << 5 << 6 << dark;
            QTest::addRow("full, %d", dark) << 9 << 8 << dark;
        }
    }
    void chartsKeepToTheirRoom()
    {
        QFETCH(int, providers);
        QFETCH(int, criteria);
        QFETCH(bool, dark);
        const Palette &colours = Palette::of(dark);
        QVERIFY(staysInside(painted(colours, [&](QPainter &p) {
            paintRanking(p, room, colours, bars(providers), {0, true});
        })));
        QVERIFY(staysInside(
            painted(colours, [&](QPainter &p) { paintThinRanking(p, room, colours, bars(providers)); })));
        QVERIFY(staysInside(painted(
            colours, [&](QPainter &p) { paintHeatMap(p, room, colours, heatMap(providers, criteria)); })));
        QVERIFY(staysInside(painted(colours, [&](QPainter &p) {
            paintContributions(p, room, colours, contributions(providers, criteria));
        })));
    }

    void rowsLieOneBelowTheOther()
    {
        for (const int count : {1, 5, 9}) {
            for (int i = 0; i + 1 < count; ++i) {
                QCOMPARE(rankingRow(room, count, i).bottom(), rankingRow(room, count, i + 1).top());
                QCOMPARE(thinRankingRow(room, count, i).bottom(), thinRankingRow(room, count, i + 1).top());
            }
            QVERIFY(rankingRow(room, count, count - 1).bottom() <= room.bottom());
        }
    }

    void aLongerChartAsksForMoreRoom()
    {
        QVERIFY(rankingMinimumHeight(40) > room.height());
        QVERIFY(rankingMinimumHeight(40) < rankingHeight(40));
        QVERIFY(heatMapMinimumSize(heatMap(40, 30)).width() > heatMapMinimumSize(heatMap(5, 6)).width());
        QVERIFY(contributionsMinimumSize(contributions(5, 30)).width() >
                contributionsMinimumSize(contributions(5, 6)).width());
    }

    void cellsDoNotOverlap()
    {
        const HeatMapData data = heatMap(8, 6);
        for (int k = 0; k < 6; ++k) {
            for (int p = 0; p + 1 < 8; ++p)
                QVERIFY(!heatMapCell(room, data, k, p).intersects(heatMapCell(room, data, k, p + 1)));
        }
    }

    void aHigherScoreHasADeeperShade()
    {
        const Palette &colours = Palette::light();
        HeatMapData data = heatMap(2, 1);
        data.cells[0] = {{1.0, false, false}, {5.0, false, false}};
        const QImage image = painted(colours, [&](QPainter &p) { paintHeatMap(p, room, colours, data); });
        const auto shade = [&](int provider) {
            return qGray(
                image.pixel((heatMapCell(room, data, 0, provider).bottomLeft() + QPointF(8, -3)).toPoint()));
        };
        QVERIFY(shade(0) > shade(1));
    }
};

QTEST_MAIN(ChartsTest)
#include "tst_charts.moc"
