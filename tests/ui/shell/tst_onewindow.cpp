#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"

using namespace tandem;

/// A widget that is shown before it has a parent is a window for a moment: it flashes, and takes the keys.
class TestOneWindow : public QObject
{
    Q_OBJECT

    struct Shown : QObject
    {
        bool eventFilter(QObject *object, QEvent *event) override
        {
            if (event->type() == QEvent::Show && object->isWidgetType() &&
                static_cast<QWidget *>(object)->isWindow())
                windows.push_back(QString::fromLatin1(object->metaObject()->className()));
            return false;
        }
        QStringList windows;
    };

private slots:
    void noPageOpensAWindowOfItsOwnWhenItIsMade()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        Shown shown;
        qApp->installEventFilter(&shown);
        for (int page = 0; page < pageCount; ++page) {
            fixture.window->view()->show(static_cast<PageId>(page));
            QCoreApplication::processEvents();
            QVERIFY2(shown.windows.isEmpty(),
                     qPrintable(
                         QStringLiteral("page %1: %2").arg(page).arg(shown.windows.join(QLatin1Char(' ')))));
        }
        for (const SessionPart part :
             {SessionPart::Plan, SessionPart::Reveal, SessionPart::Record, SessionPart::Calibration}) {
            Place place{PageId::LiveSession, fixture.evaluation().providers()[0].id, {}, {}};
            place.part = part;
            fixture.window->view()->goTo(place);
            QCoreApplication::processEvents();
            QCOMPARE(shown.windows, QStringList());
        }
        QVERIFY(fixture.window->isActiveWindow());
    }
};

QTEST_MAIN(TestOneWindow)
#include "tst_onewindow.moc"
