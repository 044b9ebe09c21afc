#include "tests/support/testprogram.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QFileDialog>
#include <QFontInfo>
#include <QIcon>
#include <QLineEdit>
#include <QMainWindow>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>
#include <QVBoxLayout>

using namespace tandem;

namespace {

/// The colour that covers most of what is not transparent.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) == 255)
                ++counts[image.pixel(x, y)];
    QRgb best = 0;
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it)
        if (it.value() > counts.value(best))
            best = it.key();
    return QColor(best);
}

bool near(const QColor &first, const QColor &second)
{
    return qAbs(first.red() - second.red()) < 12 && qAbs(first.green() - second.green()) < 12 &&
           qAbs(first.blue() - second.blue()) < 12;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void switchingReachesEveryWidgetBeforeChangedIsHeard()
    {
        Theme theme;
        theme.apply(Appearance::Light);
        QWidget window;
        auto *edit = new QLineEdit(&window);
        window.show();
        QColor heard;
        connect(&theme, &Theme::changed, edit, [&] { heard = edit->palette().color(QPalette::Text); });

        theme.apply(Appearance::Dark);

        QCOMPARE(heard, Palette::dark().text);
        QVERIFY(theme.isDark());
        QVERIFY(paletteOf(edit).isDark);
    }

    void applyingTheSameAppearanceAgainChangesNothing()
    {
        Theme theme;
        theme.apply(Appearance::Dark);
        QSignalSpy changes(&theme, &Theme::changed);
        theme.apply(Appearance::Dark);
        QCOMPARE(changes.count(), 0);
    }

    void theBundledFontIsUsedWithTabularDigits()
    {
        loadFonts();
        const QFont font = uiFont(13);
        QCOMPARE(QFontInfo(font).family(), QStringLiteral("Tandem Sans"));
        const QFontMetricsF metrics(font);
        QCOMPARE(metrics.horizontalAdvance(QLatin1Char('1')), metrics.horizontalAdvance(QLatin1Char('8')));
    }

    void fractionsOfPixelsAreKept()
    {
        // The font engine rounds to the pixels of the screen, so it is the request that is compared.
        QCOMPARE(uiFont(11.5).pointSizeF() * 96 / 72, 11.5);
        QCOMPARE(uiFont(12).pixelSize(), 12);
    }

    void anIconFollowsTheThemeAndTheState()
    {
        Theme theme;
        const QIcon check = icon(QStringLiteral("minus"));
        QVERIFY(!check.isNull());
        for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
            theme.apply(appearance);
            const Palette &c = Palette::of(appearance == Appearance::Dark);
            QVERIFY(near(inkOf(check.pixmap(64, QIcon::Normal)), c.text2));
            QVERIFY(near(inkOf(check.pixmap(64, QIcon::Disabled)), c.text3));
            QVERIFY(near(inkOf(check.pixmap(64, QIcon::Selected)), c.accent));
            QVERIFY(near(inkOf(check.pixmap(64, QIcon::Normal, QIcon::On)), c.accent));
        }
    }

    void anUnknownIconIsNoIcon()
    {
        QVERIFY(icon(QStringLiteral("no-such-icon")).isNull());
        QVERIFY(!hasIcon(QStringLiteral("no-such-icon")));
    }

    void thePixmapOfAnIconKnowsItsScale()
    {
        const QPixmap pixmap = iconPixmap(QStringLiteral("check"), 16, Qt::red, 2);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }

    void theRingShowsForTheKeyboardAndNotForTheMouse()
    {
        Theme theme;
        QMainWindow window;
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        auto *first = new QPushButton(QStringLiteral("First"));
        auto *second = new QPushButton(QStringLiteral("Second"));
        column->addWidget(first);
        column->addWidget(second);
        window.setCentralWidget(content);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));

        QTest::mouseClick(first, Qt::LeftButton);
        QVERIFY(first->hasFocus());
        QVERIFY(!focusIsVisible(first));
        QTest::keyClick(first, Qt::Key_Tab);
        QVERIFY(second->hasFocus());
        QVERIFY(focusIsVisible(second));
    }

    void everyStandardIconCanBeAskedFor()
    {
        Theme theme;
        theme.apply(Appearance::Light);
        for (int which = 0; which <= int(QStyle::SP_LineEditClearButton); ++which) {
            qApp->style()->standardIcon(QStyle::StandardPixmap(which));
            qApp->style()->standardPixmap(QStyle::StandardPixmap(which));
        }
        QVERIFY(!qApp->style()->standardIcon(QStyle::SP_ComputerIcon).isNull());
    }

    void theFileDialogOfQtOpensWhereTheSystemHasNone()
    {
        Theme theme;
        theme.apply(Appearance::Light);
        QFileDialog dialog;
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
