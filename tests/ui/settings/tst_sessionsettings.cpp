#include "core/people/peoplestore.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/settings/sessionsettings.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>

using namespace tandem;

/// How sessions are scored, set by a person with real keys and clicks.
class TestSessionSettings : public QObject
{
    Q_OBJECT

    static SessionSettings &card(const test::WindowFixture &fixture)
    {
        return *fixture.page()->findChild<SessionSettings *>();
    }
    template <class T>
    static T *named(const test::WindowFixture &fixture, const QString &name)
    {
        for (T *widget : card(fixture).findChildren<T *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

private slots:
    void untilWhenScoresAreHiddenIsOneKey()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Settings);
        auto *blind = named<SegmentedControl>(fixture, QStringLiteral("Others' scores are hidden"));
        QCOMPARE(fixture.evaluation().info().blind, BlindMode::UntilCardComplete);
        blind->setFocus();
        QTest::keyClick(blind, Qt::Key_Left);
        QCOMPARE(fixture.evaluation().info().blind, BlindMode::Always);
        QTest::keyClick(blind, Qt::Key_End);
        QCOMPARE(fixture.evaluation().info().blind, BlindMode::Never);
        while (fixture.evaluation().info().blind != BlindMode::UntilCardComplete)
            fixture.window->undo();
        QCOMPARE(blind->currentIndex(), 1);
    }

    void theSpreadIsAShareOfTheScale()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Settings);
        auto *spread = named<QSpinBox>(fixture, QStringLiteral("Spread that is pointed out"));
        QCOMPARE(spread->value(), 40);
        spread->setFocus();
        QTest::keyClick(spread, Qt::Key_Up);
        QCOMPARE(fixture.evaluation().info().spreadFlag, 0.5);
    }

    void whoLeadsIsAnInternalPerson()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Settings);
        auto *lead = named<QComboBox>(fixture, QStringLiteral("Who leads"));
        int internal = 0;
        for (const Person &person : fixture.evaluation().people())
            internal += person.side == Side::Internal ? 1 : 0;
        QCOMPARE(lead->count(), internal + 1);
        lead->setFocus();
        const PersonId before = fixture.evaluation().info().lead;
        QTest::keyClick(lead, Qt::Key_Down);
        QVERIFY(fixture.evaluation().info().lead);
        QVERIFY(fixture.evaluation().info().lead != before);
    }

    void aPinIsSetChangedAndRemoved()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Settings);
        const Person person = fixture.evaluation().evaluators()[1];
        const PeopleStore people(fixture.workspace());
        QPushButton *set = named<QPushButton>(fixture, QStringLiteral("Set a PIN for %1").arg(person.name));
        fixture.dialogs.texts = {QStringLiteral("12"), QStringLiteral("2468")};
        set->click();
        QVERIFY(!fixture.evaluation().evaluators()[1].hasPin); // too short
        set->click();
        QVERIFY(fixture.evaluation().evaluators()[1].hasPin);
        QVERIFY(!people.checkPin(person.id, QStringLiteral("1234")));
        QVERIFY(people.checkPin(person.id, QStringLiteral("2468")));
        QCOMPARE(set->accessibleName(), QStringLiteral("Change the PIN of %1").arg(person.name));
        named<QPushButton>(fixture, QStringLiteral("Remove the PIN of %1").arg(person.name))->click();
        QVERIFY(!fixture.evaluation().evaluators()[1].hasPin);
    }
};

QTEST_MAIN(TestSessionSettings)
#include "tst_sessionsettings.moc"
