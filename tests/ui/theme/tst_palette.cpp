#include "tests/support/testprogram.h"
#include "ui/theme/palette.h"

#include <QTest>

using namespace tandem;

namespace {

constexpr double readable = 4.5;
constexpr double visible = 3; // shapes, rings and large marks

struct Pair
{
    const char *name;
    QColor text;
    QColor ground;
};

QList<Pair> textPairs(const Palette &c)
{
    return {
        {"text on window", c.text, c.window},
        {"text on surface", c.text, c.surface},
        {"text on sidebar", c.text, c.sidebar},
        {"text on selection", c.text, c.accentSubtle},
        {"text on hover", c.text, c.hover},
        {"text on group row", c.text, c.groupRow},
        {"text on current row", c.text, c.currentRow},
        {"text on R chip", c.text, c.chipR},
        {"text on neutral chip", c.text, c.chipNeutral},
        {"text on segment track", c.text, c.segmentTrack},
        {"text on caution ground", c.text, c.cautionBg},
        {"text on bad ground", c.text, c.badBg},
        {"text on good ground", c.text, c.goodBg},
        {"secondary on window", c.text2, c.window},
        {"secondary on surface", c.text2, c.surface},
        {"secondary on sidebar", c.text2, c.sidebar},
        {"secondary on selection", c.text2, c.accentSubtle},
        {"secondary on hover", c.text2, c.hover},
        {"secondary on neutral chip", c.text2, c.chipNeutral},
        {"secondary on group row", c.text2, c.groupRow},
        {"secondary on segment track", c.text2, c.segmentTrack},
        {"tertiary on window", c.text3, c.window},
        {"tertiary on surface", c.text3, c.surface},
        {"accent on surface", c.accent, c.surface},
        {"accent on window", c.accent, c.window},
        {"accent on selection", c.accent, c.accentSubtle},
        {"on accent", c.onAccent, c.accent},
        {"on accent, hovered", c.onAccent, c.accentHover},
        {"on accent, pressed", c.onAccent, c.accentPressed},
        {"good on surface", c.good, c.surface},
        {"good on its ground", c.good, c.goodBg},
        {"caution on surface", c.caution, c.surface},
        {"caution on segment", c.caution, c.segment},
        {"caution on its ground", c.caution, c.cautionBg},
        {"bad on surface", c.bad, c.surface},
        {"bad on its ground", c.bad, c.badBg},
        {"on bad", c.onBad, c.bad},
        {"on tip", c.onTip, c.tip},
        {"link on tip", c.tipAccent, c.tip},
    };
}

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private slots:
    void textReadsOnEveryGroundItIsUsedOn_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const Palette *palette : {&Palette::light(), &Palette::dark()})
            for (const Pair &pair : textPairs(*palette))
                QTest::addRow("%s: %s", palette->isDark ? "dark" : "light", pair.name)
                    << pair.text << pair.ground;
    }

    void textReadsOnEveryGroundItIsUsedOn()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        const double found = contrast(text, ground);
        QVERIFY2(found >= readable, qPrintable(QString::number(found, 'f', 2)));
    }

    void oneTextColourReadsOnEveryScore()
    {
        for (const Palette *palette : {&Palette::light(), &Palette::dark()})
            for (int tenths = 0; tenths <= 50; ++tenths) {
                const double found = contrast(onHeat(*palette), heat(*palette, tenths / 10.0));
                QVERIFY2(found >= readable, qPrintable(QStringLiteral("%1 at %2").arg(found).arg(tenths)));
            }
    }

    void aHigherScoreIsAlwaysAStrongerColour()
    {
        for (const Palette *palette : {&Palette::light(), &Palette::dark()})
            for (int tenths = 1; tenths <= 50; ++tenths)
                QVERIFY(contrast(heat(*palette, tenths / 10.0), palette->surface) >
                        contrast(heat(*palette, (tenths - 1) / 10.0), palette->surface));
    }

    void scoresOutsideTheScaleAreHeldAtItsEnds()
    {
        QCOMPARE(heat(Palette::light(), -1), heat(Palette::light(), 0));
        QCOMPARE(heat(Palette::light(), 9), heat(Palette::light(), 5));
    }

    void theFocusRingIsVisibleOnEveryGround()
    {
        for (const Palette *palette : {&Palette::light(), &Palette::dark()})
            for (const QColor &ground :
                 {palette->window, palette->surface, palette->sidebar, palette->accentSubtle})
                QVERIFY(contrast(palette->accent, ground) >= visible);
    }

    void contrastFollowsItsDefinition()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    }

    void mixingGoesFromOneColourToTheOther()
    {
        QCOMPARE(mix(Qt::black, Qt::white, 0).rgb(), QColor(Qt::black).rgb());
        QCOMPARE(mix(Qt::black, Qt::white, 1).rgb(), QColor(Qt::white).rgb());
        QCOMPARE(mix(Qt::black, Qt::white, 0.5).red(), 128);
    }

    void stockWidgetsGetTheColoursOfTheTheme()
    {
        const QPalette palette = qtPalette(Palette::dark());
        QCOMPARE(palette.color(QPalette::Window), Palette::dark().window);
        QCOMPARE(palette.color(QPalette::Text), Palette::dark().text);
        QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), Palette::dark().text3);
    }
};

QTEST_APPLESS_MAIN(TestPalette)
#include "tst_palette.moc"
