#include "core/scoring/agreementstore.h"
#include "core/scoring/evidencestore.h"
#include "tests/support/testprogram.h"
#include "tests/ui/sessions/livedesk.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/listrow.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>

using namespace tandem;
using Desk = test::LiveDesk;

/// What a session left behind, written down with real keys and clicks.
class TestRecordTab : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

    static void showRecord(Desk &desk, int provider = 0)
    {
        desk.open();
        desk.page->reveal({PageId::LiveSession, desk.file.provider(provider), {}, {}, SessionPart::Record});
        QCoreApplication::processEvents(); // everything is in its place
    }
    static QStringList rows(const Desk &desk)
    {
        QStringList out;
        for (const ListRow *row : desk.page->findChildren<ListRow *>()) {
            if (row->isVisible())
                out.push_back(row->title());
        }
        return out;
    }

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>();
        m_theme->apply(Appearance::Light);
    }

    void aNoteIsKeptWithItsTimeAndChangedInPlace()
    {
        Desk desk;
        const SessionId id = desk.plan(0);
        showRecord(desk);
        auto *fresh = desk.named<GrowingTextEdit>(QStringLiteral("New note"));
        QVERIFY(fresh && fresh->hasFocus());
        desk.named<QComboBox>(QStringLiteral("What the note is about"))->setCurrentIndex(2);
        QTest::keyClicks(fresh, QStringLiteral("Shows the deck"));
        QTest::keyClick(fresh, Qt::Key_Return);
        QCOMPARE(desk.sessions().notes(id).size(), size_t{1});
        QCOMPARE(desk.sessions().notes(id)[0].criterion, desk.file.criterion(1));
        QVERIFY(fresh->toPlainText().isEmpty());
        GrowingTextEdit *note = nullptr;
        for (GrowingTextEdit *text : desk.page->findChildren<GrowingTextEdit *>()) {
            if (text->toPlainText() == QStringLiteral("Shows the deck"))
                note = text;
        }
        QVERIFY(note);
        note->setFocus();
        note->moveCursor(QTextCursor::End);
        QTest::keyClicks(note, QStringLiteral(" twice"));
        QTest::keyClick(note, Qt::Key_Return);
        QCOMPARE(desk.sessions().notes(id)[0].text, QStringLiteral("Shows the deck twice"));
        note->setFocus();
        note->selectAll();
        QTest::keyClick(note, Qt::Key_Delete);
        QTest::keyClick(note, Qt::Key_Return);
        QVERIFY(desk.sessions().notes(id).empty());
    }

    void theReactionIsAFieldOfItsOwn()
    {
        Desk desk;
        desk.plan(0);
        showRecord(desk);
        auto *reaction =
            desk.named<GrowingTextEdit>(QStringLiteral("The IT lead's reaction to their working style"));
        reaction->setFocus();
        QTest::keyClicks(reaction, QStringLiteral("Listens."));
        QTest::keyClick(reaction, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.session(0).reaction, QStringLiteral("Listens."));
    }

    void aMeetingIsBegunEndedAndGoneOnWith()
    {
        Desk desk;
        desk.plan(0);
        showRecord(desk);
        QTest::mouseClick(desk.button(QStringLiteral("Begin now")), Qt::LeftButton);
        QVERIFY(desk.session(0).isUnderWay());
        desk.file.now = desk.file.now.addSecs(58 * 60);
        QTest::mouseClick(desk.button(QStringLiteral("End the meeting")), Qt::LeftButton);
        QVERIFY(desk.session(0).endedAt.isValid());
        QVERIFY(desk.button(QStringLiteral("Go on")));
        bool ran = false;
        for (const QLabel *label : desk.page->findChildren<QLabel *>())
            ran = ran || (label->isVisible() && label->text() == QStringLiteral("58 min"));
        QVERIFY(ran);
    }

    void whoCameAndWhatWasShownIsTicked()
    {
        Desk desk;
        const SessionId id = desk.plan(0);
        EvidenceStore(*desk.file.workspace)
            .replace(desk.file.criterion(0), {QStringLiteral("A draft of ours")});
        showRecord(desk);
        auto *maren = desk.named<QCheckBox>(QStringLiteral("Maren Okafor"));
        maren->setFocus();
        QTest::keyClick(maren, Qt::Key_Space);
        QVERIFY(desk.sessions().attendance(id)[0].came);
        auto *draft = desk.named<QCheckBox>(QStringLiteral("A draft of ours"));
        draft->setFocus();
        QTest::keyClick(draft, Qt::Key_Return);
        QCOMPARE(desk.sessions().seenEvidence(id).size(), size_t{1});
    }

    void aRaisedFlagLeadsToItsScores()
    {
        Desk desk;
        desk.plan(0);
        const RedFlag flag = desk.file.evaluation->redFlags().front();
        desk.file.scores().raise(desk.file.provider(0), flag.id);
        showRecord(desk);
        QVERIFY(rows(desk).contains(flag.text));
        Place place;
        connect(desk.page.get(), &Page::goTo, [&](const Place &to) { place = to; });
        for (ListRow *row : desk.page->findChildren<ListRow *>()) {
            if (row->title() == flag.text)
                row->click();
        }
        QCOMPARE(place.page, PageId::Scores);
        QCOMPARE(place.criterion, flag.criterion);
    }

    void whatChangedAfterTheRevealStandsThereAndNothingBefore()
    {
        Desk desk;
        const SessionId id = desk.plan(0);
        desk.score(0);
        showRecord(desk);
        desk.file.scores().set(desk.file.cell(0, 0, 1), 4); // before the reveal: nobody's business
        QVERIFY(!rows(desk).join(QLatin1Char(' ')).contains(QStringLiteral("Tomas Lindqvist on")));
        desk.sessions().reveal(id);
        desk.file.now = desk.file.now.addSecs(600);
        desk.file.scores().set(desk.file.cell(0, 0, 1), 2);
        AgreementStore(*desk.file.workspace)
            .agree(desk.file.provider(0), desk.file.criterion(1), 3.5, QStringLiteral("We saw the annex"));
        const auto shown = [&] { return rows(desk).join(QLatin1Char('\n')); };
        QTRY_VERIFY(shown().contains(QStringLiteral("Tomas Lindqvist on")));
        QVERIFY2(shown().contains(QStringLiteral("4 → 2")), qPrintable(shown()));
        QVERIFY2(shown().contains(QStringLiteral("Agreed score on")), qPrintable(shown()));
    }
};

QTEST_MAIN(TestRecordTab)
#include "tst_recordtab.moc"
