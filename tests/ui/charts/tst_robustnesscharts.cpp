#include "tests/support/testprogram.h"
#include "ui/charts/acceptabilitychart.h"
#include "ui/charts/concordancechart.h"
#include "ui/charts/headtoheadchart.h"
#include "ui/charts/stabilitychart.h"
#include "ui/theme/fonts.h"

#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QTest>

using namespace tandem;
using namespace tandem::charts;

namespace {

constexpr QRectF room{20, 20, 760, 400};

template <class Paint>
QImage painted(const Palette &colours, Paint paint)
{
    QImage image(800, 440, QImage::Format_RGB32);
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

QString longName(int i)
{
    return QStringLiteral("A name that is a good deal longer than the column it stands in %1").arg(i);
}

StabilityData stability(int criteria)
{
    StabilityData data;
    data.heading = QStringLiteral("Stays first");
    for (int i = 0; i < criteria; ++i) {
        StabilityStrip strip;
        strip.criterion = longName(i);
        strip.share = i == 0 ? 0 : i == 1 ? 1 : 1.0 / criteria;
        if (i % 2 == 0)
            strip.above = {std::min(0.999, strip.share + 0.01), longName(i)};
        if (i % 3 == 1)
            strip.below = {std::max(0.001, strip.share - 0.01), longName(i)};
        if (i % 4 == 3)
            strip.stated = 0.5;
        strip.words = QStringLiteral("12.3% to 34.7%");
        data.strips.push_back(strip);
    }
    return data;
}

AcceptabilityData acceptability(int providers)
{
    AcceptabilityData data;
    for (int i = 0; i < providers; ++i) {
        std::vector<double> ranks(static_cast<size_t>(providers), 0.0);
        ranks[static_cast<size_t>(i)] = 0.999;
        ranks[static_cast<size_t>((i + 1) % providers)] += 0.001;
        data.rows.push_back({longName(i), i == 0, ranks, 0.5});
    }
    return data;
}

HeadToHeadData headToHead(int providers)
{
    HeadToHeadData data;
    for (int i = 0; i < providers; ++i) {
        data.providers.push_back({longName(i), QStringLiteral("LN")});
        data.beats.emplace_back(static_cast<size_t>(providers), 0.5);
    }
    return data;
}

DifferencesData differences(int criteria)
{
    DifferencesData data;
    data.first = longName(1);
    data.second = longName(2);
    for (int i = 0; i < criteria; ++i)
        data.rows.push_back({longName(i), i % 2 ? -10.0 : 5.0, i % 3 ? 5.0 : 12.0});
    data.total = {QStringLiteral("Total"), -3, 40};
    return data;
}

ConcordanceData concordance(int criteria)
{
    ConcordanceData data;
    for (int i = 0; i < criteria; ++i)
        data.rows.push_back(
            {longName(i), i % 2 ? std::optional(1.0) : std::nullopt,
             i % 2 ? QString() : QStringLiteral("undefined, for a reason that is long enough"),
             i + 1 == criteria});
    return data;
}

} // namespace

class RobustnessChartsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        loadFonts();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void chartsKeepToTheirRoom_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("dark");
        for (const bool dark : {false, true}) {
            for (const int count : {0, 1, 2, 6, 9})
                QTest::addRow("%d, %d", count, dark) << count << dark;
        }
    }
    void chartsKeepToTheirRoom()
    {
        QFETCH(int, count);
        QFETCH(bool, dark);
        const Palette &colours = Palette::of(dark);
        const auto keeps = [&](auto paint) { return staysInside(painted(colours, paint)); };
        QVERIFY(keeps([&](QPainter &p) { paintStability(p, room, colours, stability(count), {0}); }));
        QVERIFY(keeps([&](QPainter &p) { paintAcceptability(p, room, colours, acceptability(count), {0}); }));
        QVERIFY(keeps([&](QPainter &p) { paintHeadToHead(p, room, colours, headToHead(count)); }));
        QVERIFY(keeps([&](QPainter &p) { paintDifferences(p, room, colours, differences(count), {0}); }));
        QVERIFY(keeps([&](QPainter &p) { paintConcordance(p, room, colours, concordance(count), {0}); }));
    }

    void theStableIntervalIsTintedAndEndsAtTheFlip()
    {
        const Palette &colours = Palette::light();
        StabilityData data = stability(1);
        data.strips[0] = {QStringLiteral("Tooling"), 0.2, {}, {}, StabilityFlip{0.5, {}}, QString(), true};
        const QImage image = painted(colours, [&](QPainter &p) { paintStability(p, room, colours, data); });
        const QRectF track = stabilityTrack(room, data, 0);
        const auto at = [&](double share) {
            return image.pixelColor((track.topLeft() + QPointF(track.width() * share, 4)).toPoint());
        };
        QCOMPARE(at(0.05), at(0.45));
        QVERIFY(at(0.45) != at(0.55));
        QCOMPARE(at(0.55), colours.track);
        data.decided = false; // nobody leads: nothing is stable
        const QImage open = painted(colours, [&](QPainter &p) { paintStability(p, room, colours, data); });
        QCOMPARE(open.pixelColor((track.topLeft() + QPointF(track.width() * 0.05, 4)).toPoint()),
                 colours.track);
    }

    void aShareIsNeverRoundedToCertainty()
    {
        QCOMPARE(drawnShare(0.5), QStringLiteral("50%"));
        QCOMPARE(drawnShare(0.004), QStringLiteral("<1%"));
        QCOMPARE(drawnShare(0.996), QStringLiteral(">99%"));
        QCOMPARE(drawnShare(0.00001, 1), QStringLiteral("<0.1%"));
        QCOMPARE(drawnShare(0), QStringLiteral("0%"));
        QCOMPARE(drawnShare(1), QStringLiteral("100%"));
    }

    void oldFiguresArePaler()
    {
        const Palette &colours = Palette::light();
        AcceptabilityData data = acceptability(2);
        const auto ink = [&] {
            const QImage image =
                painted(colours, [&](QPainter &p) { paintAcceptability(p, room, colours, data); });
            const QRectF row = acceptabilityRow(room, data, 0);
            return qGray(image.pixel(QPointF(row.left() + row.width() * 0.4, row.center().y()).toPoint()));
        };
        const int now = ink();
        data.dimmed = true;
        QVERIFY(ink() > now + 40);
    }

    void manyRanksShareTheLastSegment()
    {
        QCOMPARE(rankName(4, 12), QStringLiteral("Rank 5"));
        QCOMPARE(rankName(5, 12), QStringLiteral("Rank 6 and lower"));
        QCOMPARE(rankName(5, 6), QStringLiteral("Rank 6"));
    }

    void aDifferenceHasASign()
    {
        QCOMPARE(differenceText({{}, 5, 5}), QStringLiteral("+5.0"));
        QCOMPARE(differenceText({{}, -4, -4}), QStringLiteral("−4.0"));
        QCOMPARE(differenceText({{}, -2, 8}), QStringLiteral("−2.0 to +8.0"));
        QCOMPARE(differenceText({{}, 0.01, 0.01}), QStringLiteral("0.0"));
    }

    void aLongerChartAsksForMoreRoom()
    {
        QVERIFY(stabilityMinimumHeight(stability(40)) > room.height());
        QVERIFY(acceptabilityMinimumHeight(acceptability(40)) > room.height());
        QVERIFY(headToHeadMinimumSize(headToHead(40)).width() > room.width());
        QVERIFY(differencesMinimumHeight(differences(40)) > room.height());
        QVERIFY(concordanceMinimumHeight(concordance(40)) > room.height());
    }
};

QTEST_MAIN(RobustnessChartsTest)
#include "tst_robustnesscharts.moc"
