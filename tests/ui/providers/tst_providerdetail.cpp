#include "tests/support/testprogram.h"
#include "tests/ui/providers/providersdesk.h"

using namespace tandem;
using test::Desk;

/// The chosen provider, edited in place beside the table.
class TestProviderDetail : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_settings;

private slots:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(QStringLiteral("TandemTest"));
        m_theme = std::make_unique<Theme>();
        m_theme->apply(Appearance::Light);
    }

    void init() { QSettings().clear(); }

    void theDetailEditsWhatItShows()
    {
        Desk desk;
        auto *site = desk.named<QLineEdit>(QStringLiteral("Website"));
        site->setFocus();
        QTest::keyClicks(site, QStringLiteral("www.lanthorn.example"));
        auto *email = desk.named<QLineEdit>(QStringLiteral("Contact: E-mail"));
        email->setFocus();
        QTest::keyClicks(email, QStringLiteral("ines@lanthorn.example"));
        QTest::keyClick(email, Qt::Key_Return);
        QCOMPARE(desk.provider(0).website, QStringLiteral("www.lanthorn.example"));
        QCOMPARE(desk.file.evaluation->contactOf(desk.file.provider(0))->email,
                 QStringLiteral("ines@lanthorn.example"));
        auto *day = desk.named<QLineEdit>(QStringLiteral("Working session"));
        day->setFocus();
        QTest::keyClicks(day, QStringLiteral("whenever"));
        QTest::keyClick(day, Qt::Key_Return);
        QVERIFY(!day->accessibleDescription().isEmpty());
        QVERIFY(!desk.provider(0).sessionOn.isValid());
        day->selectAll();
        QTest::keyClicks(day, QStringLiteral("16 Nov"));
        QTest::keyClick(day, Qt::Key_Return);
        QCOMPARE(desk.provider(0).sessionOn, QDate(2026, 11, 16));
        day->selectAll();
        QTest::keyClick(day, Qt::Key_Delete);
        QTest::keyClick(day, Qt::Key_Return);
        QVERIFY(!desk.provider(0).sessionOn.isValid());
        QVERIFY(desk.said.reported.isEmpty());
    }

    void factsAreAddedChangedAndRemoved()
    {
        Desk desk;
        const ProviderId id = desk.file.provider(0);
        QTest::mouseClick(desk.button(QStringLiteral("Add a key fact")), Qt::LeftButton);
        QTest::keyClicks(desk.editor(), QStringLiteral("Staff"));
        QTest::keyClick(desk.editor(), Qt::Key_Tab);
        QTest::keyClicks(desk.editor(), QStringLiteral("64"));
        desk.enter();
        QCOMPARE(desk.file.providers().facts(id).size(), size_t(1));
        QCOMPARE(desk.file.providers().facts(id)[0].label, QStringLiteral("Staff"));
        QTest::keyClicks(desk.editor(), QStringLiteral(" people"));
        desk.enter();
        QCOMPARE(desk.file.providers().facts(id)[0].value, QStringLiteral("64 people"));
        QTest::mouseClick(desk.named<QToolButton>(QStringLiteral("Remove the fact: Staff")), Qt::LeftButton);
        QVERIFY(desk.file.providers().facts(id).empty());
        QVERIFY(desk.said.undoOffered);
    }

    void aRedFlagIsLiftedOnlyWithAReason()
    {
        Desk desk;
        const ProviderId id = desk.file.provider(0);
        RedFlagId breaker;
        for (const RedFlag &flag : desk.file.evaluation->redFlags())
            breaker = flag.dealBreaker ? flag.id : breaker;
        desk.file.scores().raise(id, breaker);
        QVERIFY(!desk.file.evaluation->figure(0).eligible);
        desk.dialogs.texts = {QStringLiteral("  "), QStringLiteral("The portal is optional, in writing")};
        QTest::mouseClick(desk.button(QStringLiteral("Lift…")), Qt::LeftButton);
        QVERIFY(!desk.file.evaluation->figure(0).eligible);
        QTest::mouseClick(desk.button(QStringLiteral("Lift…")), Qt::LeftButton);
        QVERIFY(desk.file.evaluation->figure(0).eligible);
        QTRY_VERIFY(desk.button(QStringLiteral("Reinstate")));
        QTest::mouseClick(desk.button(QStringLiteral("Reinstate")), Qt::LeftButton);
        QVERIFY(!desk.file.evaluation->figure(0).eligible);
    }

    void aMissingScoreLeadsToItsCell()
    {
        Desk desk;
        for (int k = 0; k < 6; ++k) {
            for (int e = 0; e < 2; ++e) {
                if (k != 4 || e != 1)
                    desk.file.scores().set(desk.file.cell(0, k, e), 3);
            }
        }
        QSignalSpy spy(desk.page.get(), &Page::goTo);
        const auto rows = desk.detail->findChildren<ListRow *>();
        ListRow *last = nullptr;
        for (ListRow *row : rows)
            last = row->isVisible() ? row : last;
        QVERIFY(last);
        QCOMPARE(last->detail(), QStringLiteral("Not scored by Tomas Lindqvist"));
        QTest::mouseClick(last, Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        const Place place = spy[0][0].value<Place>();
        QVERIFY(place.page == PageId::Scores && place.provider == desk.file.provider(0) &&
                place.criterion == desk.file.criterion(4) && place.person == desk.file.evaluator(1));
    }

    void whatIsTypedIsStoredWhenThePageGoes()
    {
        Desk desk;
        auto *site = desk.named<QLineEdit>(QStringLiteral("Website"));
        site->setFocus();
        QTest::keyClicks(site, QStringLiteral("late.example"));
        desk.page.reset();
        QCOMPARE(desk.provider(0).website, QStringLiteral("late.example"));
    }
};

QTEST_MAIN(TestProviderDetail)
#include "tst_providerdetail.moc"
