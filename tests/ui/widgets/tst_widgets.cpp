#include "tests/support/testprogram.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/listrow.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/scorekeys.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/wording.h"

#include <QAccessible>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace tandem;

namespace {

QString spokenName(QWidget &widget)
{
    auto *access = QAccessible::queryAccessibleInterface(&widget);
    return access ? access->text(QAccessible::Name) : QString();
}

QAccessible::Role spokenRole(QWidget &widget)
{
    auto *access = QAccessible::queryAccessibleInterface(&widget);
    return access ? access->role() : QAccessible::NoRole;
}

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

    Theme m_theme;

private slots:
    void init() { m_theme.apply(Appearance::Light); }

    void aLabelFollowsTheThemeLive()
    {
        TextLabel label(QStringLiteral("Weighted total"), TextLabel::Small);
        label.show();
        QCOMPARE(label.palette().color(QPalette::WindowText), Palette::light().text2);
        m_theme.apply(Appearance::Dark);
        QCOMPARE(label.palette().color(QPalette::WindowText), Palette::dark().text2);
        label.setTone(Tone::Bad);
        QCOMPARE(label.palette().color(QPalette::WindowText), Palette::dark().bad);
    }

    void anElidedLabelMayBeNarrow()
    {
        TextLabel label(QStringLiteral("Tidewick Technology: evaluators disagree"));
        const int whole = label.minimumSizeHint().width();
        label.setElided(true);
        QVERIFY(label.minimumSizeHint().width() < whole / 2);
        QCOMPARE(label.sizeHint().width(), whole);
    }

    void whatPeopleTypeIsNotMarkup()
    {
        TextLabel label(QStringLiteral("<b>A & B</b>"));
        QCOMPARE(label.textFormat(), Qt::PlainText);
    }

    void scoreKeysReportTheDigitThatWasTyped()
    {
        ScoreKeys keys;
        keys.show();
        QSignalSpy chosen(&keys, &ScoreKeys::chosen);
        QTest::keyClick(&keys, Qt::Key_4);
        QTest::keyClick(&keys, Qt::Key_7);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toInt(), 4);
    }

    void scoreKeysMarkOnlyAWholeScore()
    {
        ScoreKeys keys;
        const auto buttons = keys.findChildren<QAbstractButton *>();
        QCOMPARE(buttons.size(), 6);
        keys.setScore(2);
        QVERIFY(buttons[2]->isChecked());
        keys.setScore(2.5);
        for (auto *button : buttons)
            QVERIFY(!button->isChecked());
    }

    void inASessionNoKeyShowsWhatWasChosen()
    {
        ScoreKeys keys;
        keys.setShowsChosen(false);
        keys.setScore(4);
        const auto buttons = keys.findChildren<QAbstractButton *>();
        QTest::mouseClick(buttons[4], Qt::LeftButton);
        for (auto *button : buttons) {
            QVERIFY(!button->isChecked());
            QVERIFY(!button->isCheckable());
        }
    }

    void clickingAKeyLeavesTheMarkToTheStoredScore()
    {
        ScoreKeys keys;
        keys.setScore(1);
        const auto buttons = keys.findChildren<QAbstractButton *>();
        QSignalSpy chosen(&keys, &ScoreKeys::chosen);
        QTest::mouseClick(buttons[3], Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(buttons[1]->isChecked());
        QVERIFY(!buttons[3]->isChecked());
    }

    void aToastGoesByItselfAndOffersItsAction()
    {
        QWidget window;
        window.resize(800, 600);
        QPushButton page(QStringLiteral("Has the focus"), &window);
        window.show();
        page.setFocus();
        Toast toast(&window);
        toast.setDuration(20);
        toast.show(QStringLiteral("Removed a red flag"), QStringLiteral("Undo"));
        QVERIFY(toast.isVisible());
        QCOMPARE(spokenRole(toast), QAccessible::AlertMessage);
        QCOMPARE(spokenName(toast), QStringLiteral("Removed a red flag"));
        QTRY_VERIFY(!toast.isVisible());

        QSignalSpy undone(&toast, &Toast::actionTriggered);
        toast.setDuration(60000);
        toast.show(QStringLiteral("Removed a red flag"), QStringLiteral("Undo"));
        QTest::mouseClick(toast.findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(undone.count(), 1);
        QVERIFY(!toast.isVisible());
    }

    void aToastStaysInTheMiddleWhenTheWindowGrows()
    {
        QWidget window;
        window.resize(800, 600);
        window.show();
        Toast toast(&window);
        toast.show(QStringLiteral("Pasted 12 cells"));
        window.resize(1000, 700);
        QTRY_VERIFY(qAbs(toast.geometry().center().x() - 500) <= 1);
        QVERIFY(toast.geometry().bottom() < 700);
    }

    void rowsAreFollowedFromTheKeyboard()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *first = new ListRow(QStringLiteral("First"), QStringLiteral("detail"));
        auto *second = new ListRow(QStringLiteral("Second"));
        column->addWidget(first);
        column->addWidget(second);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        first->setFocus();
        QSignalSpy followed(second, &QAbstractButton::clicked);
        QTest::keyClick(first, Qt::Key_Down);
        QVERIFY(second->hasFocus());
        QTest::keyClick(second, Qt::Key_Return);
        QCOMPARE(followed.count(), 1);
        QTest::keyClick(second, Qt::Key_Up);
        QVERIFY(first->hasFocus());
        QCOMPARE(spokenName(*first), QStringLiteral("First"));
    }

    void aRowThatIsCutSaysAllInItsToolTip()
    {
        ListRow row(QStringLiteral("Smith & Jones Managed Services: not scored by anybody"),
                    QStringLiteral("detail"));
        row.setRightText(QStringLiteral("Scores"));
        row.resize(700, 57);
        QVERIFY(!row.isCut());
        row.resize(260, 57);
        QVERIFY(row.isCut());
        QCOMPARE(plainToolTip(QStringLiteral("Smith & <b>\nJones")),
                 QStringLiteral("<span>Smith &amp; &lt;b&gt;<br>Jones</span>"));
    }

    void customPaintedWidgetsSpeakTheirValues()
    {
        BarTrack bar;
        bar.setValue(0.8);
        QCOMPARE(spokenRole(bar), QAccessible::ProgressBar);
        QCOMPARE(QAccessible::queryAccessibleInterface(&bar)->valueInterface()->currentValue().toInt(), 80);
        Pill pill(QStringLiteral("Shortlisted"), Tone::Good);
        QCOMPARE(spokenName(pill), QStringLiteral("Shortlisted"));
        Avatar avatar(QStringLiteral("Maren Okafor"));
        QCOMPARE(spokenName(avatar), QStringLiteral("Maren Okafor"));
        Card card(QStringLiteral("Ranking"));
        QCOMPARE(spokenRole(card), QAccessible::Grouping);
        QCOMPARE(spokenName(card), QStringLiteral("Ranking"));
        InlineMessage message(InlineMessage::Caution, QStringLiteral("Two people are accountable."));
        QCOMPARE(spokenName(message), QStringLiteral("Caution: Two people are accountable."));
        IconButton remove(QStringLiteral("trash-2"), QStringLiteral("Remove"));
        QCOMPARE(spokenName(remove), QStringLiteral("Remove"));
    }

    void initialsTellPeopleApart_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initials");
        QTest::newRow("two words") << "Maren Okafor"
                                   << "MO";
        QTest::newRow("three words") << "Lanthorn Managed IT"
                                     << "LM";
        QTest::newRow("one word") << "Finance"
                                  << "FI";
        QTest::newRow("one letter") << "x"
                                    << "X";
        QTest::newRow("sign between") << "Harbour & Pine"
                                      << "HP";
        QTest::newRow("nothing") << ""
                                 << "";
    }

    void initialsTellPeopleApart()
    {
        QFETCH(QString, name);
        QFETCH(QString, initials);
        QCOMPARE(Avatar::initialsOf(name), initials);
    }

    void anEmptyStateShowsItsWholeSentence()
    {
        EmptyState empty(
            QStringLiteral("scale"), QStringLiteral("No criteria yet"),
            QStringLiteral("Six criteria make providers comparable. Start from the built-in set and "
                           "change what does not fit your business."),
            QStringLiteral("Use the built-in set"));
        empty.resize(600, 400);
        empty.show();
        const auto labels = empty.findChildren<TextLabel *>();
        for (const TextLabel *label : labels)
            QVERIFY(label->height() >= label->heightForWidth(label->width()));
        QSignalSpy triggered(&empty, &EmptyState::actionTriggered);
        QTest::mouseClick(empty.action(), Qt::LeftButton);
        QCOMPARE(triggered.count(), 1);
    }

    void aFlowWrapsWhenItGetsNarrow()
    {
        QWidget window;
        auto *flow = new FlowLayout(&window);
        for (int i = 0; i < 4; ++i)
            flow->addWidget(new PushButton(QStringLiteral("Button %1").arg(i)));
        const int wide = flow->heightForWidth(1000);
        QVERIFY(flow->heightForWidth(150) > 2 * wide);
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
