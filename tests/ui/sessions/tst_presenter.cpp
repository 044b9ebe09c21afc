#include "core/scoring/agreementstore.h"
#include "tests/support/presenterfixture.h"
#include "tests/support/shownwords.h"
#include "tests/support/testprogram.h"
#include "ui/sessions/presenternotes.h"
#include "ui/sessions/presenterstage.h"
#include "ui/sessions/presenterticks.h"
#include "ui/sessions/stagebutton.h"
#include "ui/sessions/stagelegend.h"
#include "ui/sessions/stageprompt.h"
#include <QLineEdit>

using namespace tandem;
using test::PresenterFixture;

class TestPresenter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QAccessible::setActive(true); }

    void aDigitScoresForWhoHoldsTheLaptop()
    {
        PresenterFixture f;
        f.press(Qt::Key_4);
        QVERIFY(!f.score(0, 0).value);
        QVERIFY(sentence(f).contains(QStringLiteral("Space starts it")));
        f.press(Qt::Key_Space);
        f.press(Qt::Key_4);
        QCOMPARE(f.score(0, 0).value.value_or(-1), 4.0);
        QCOMPARE(sentence(f), QStringLiteral("Scope and RACI is scored."));
        f.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!f.score(0, 0).value);
    }

    void withNobodyAtTheLaptopNothingIsScored()
    {
        PresenterFixture f(false);
        f.evaluation.evaluation->setViewer({});
        f.show();
        f.press(Qt::Key_Space);
        f.press(Qt::Key_4);
        QVERIFY(sentence(f).contains(QStringLiteral("H hands it over")));
        for (int e = 0; e < 3; ++e)
            QVERIFY(!f.score(0, e).isSettled());
    }

    void whatWasChosenIsNeverShown()
    {
        // GIVEN the same session, in which one number or another is pressed
        QStringList texts;
        QList<QImage> pictures;
        for (const int key : {Qt::Key_1, Qt::Key_5}) {
            PresenterFixture f;
            f.press(Qt::Key_Space);
            f.press(key);
            texts.push_back(test::textsOf(f.window));
            f.press(Qt::Key_Shift); // without the sentence, too
            texts.push_back(test::textsOf(f.window));
            pictures.push_back(f.window->grab().toImage());
        }
        // THEN nobody can tell which
        QCOMPARE(texts.at(0), texts.at(2));
        QCOMPARE(texts.at(1), texts.at(3));
        QCOMPARE(pictures.at(0), pictures.at(1));
    }

    void whatEvaluatorsWroteIsNeverShown()
    {
        PresenterFixture f;
        f.press(Qt::Key_Space);
        for (int e = 0; e < 3; ++e) {
            f.evaluation.scores().set(f.evaluation.cell(0, 0, e), 4.437);
            f.evaluation.scores().setNote(f.evaluation.cell(0, 0, e), QStringLiteral("Xylophone"));
            f.evaluation.scores().abstain(f.evaluation.cell(0, 1, e), QStringLiteral("Xylophone"));
        }
        const QString before = test::textsOf(f.window);
        f.press(Qt::Key_N);
        f.press(Qt::Key_Escape);
        const QString texts = before + test::textsOf(f.window);
        QVERIFY(!texts.contains(QStringLiteral("4.4")));
        QVERIFY(!texts.contains(QStringLiteral("Xylophone")));
    }

    void theChipsAndTheStripTellWhatIsSettled()
    {
        PresenterFixture f;
        f.press(Qt::Key_Space);
        f.press(Qt::Key_3);
        QString texts = test::textsOf(f.window);
        QVERIFY(texts.contains(QStringLiteral("Maren Okafor, Scoring now, 1 of 6")));
        QVERIFY(texts.contains(QStringLiteral("Tomas Lindqvist, 0 of 6, this one open")));
        QVERIFY(texts.contains(QStringLiteral("current, open")));
        f.evaluation.scores().set(f.evaluation.cell(0, 0, 1), 3);
        f.evaluation.scores().abstain(f.evaluation.cell(0, 0, 2), QStringLiteral("was late"));
        texts = test::textsOf(f.window);
        QVERIFY(texts.contains(QStringLiteral("current, settled by everybody")));
    }

    void keysMoveBetweenTheCriteria()
    {
        PresenterFixture f;
        const auto current = [&] { return f.store().clock(f.session).criterion; };
        f.press(Qt::Key_Space);
        f.press(Qt::Key_N);
        QCOMPARE(current(), f.evaluation.criterion(1));
        f.press(Qt::Key_Right);
        f.press(Qt::Key_P);
        QCOMPARE(current(), f.evaluation.criterion(1));
        f.press(Qt::Key_J);
        f.press(Qt::Key_5);
        QCOMPARE(current(), f.evaluation.criterion(4));
        QVERIFY(!f.score(4, 0).isSettled()); // the digit was no score
        f.press(Qt::Key_PageUp);
        f.press(Qt::Key_Left);
        QCOMPARE(current(), f.evaluation.criterion(2));
        f.press(Qt::Key_2);
        QCOMPARE(f.score(2, 0).value.value_or(-1), 2.0);
    }

    void anAbstentionNeedsAReason()
    {
        PresenterFixture f;
        f.press(Qt::Key_Space);
        f.press(Qt::Key_A);
        QVERIFY(f.window->prompt()->isAsking());
        f.press(Qt::Key_Return);
        QVERIFY(f.window->prompt()->isAsking());
        f.type(QStringLiteral("no insight, 5 reasons"));
        f.press(Qt::Key_Return);
        QVERIFY(!f.window->prompt()->isAsking());
        QVERIFY(f.score(0, 0).abstained);
        QCOMPARE(f.score(0, 0).abstainReason, QStringLiteral("no insight, 5 reasons"));
    }

    void aRefusalTakesTwoPresses()
    {
        PresenterFixture f;
        f.press(Qt::Key_Space);
        f.press(Qt::Key_R);
        f.press(Qt::Key_Escape);
        QVERIFY(!f.score(0, 0).isSettled());
        f.press(Qt::Key_R);
        QVERIFY(!f.score(0, 0).isSettled());
        f.press(Qt::Key_R);
        QCOMPARE(f.score(0, 0).evidence, Evidence::Refused);
        QCOMPARE(f.score(0, 0).value.value_or(-1), 0.0);
    }

    void evidenceIsTickedAsItIsShown()
    {
        PresenterFixture f;
        f.press(Qt::Key_Space);
        f.press(Qt::Key_E);
        QVERIFY(f.window->stage()->evidence()->isNumbered());
        f.press(Qt::Key_2);
        QVERIFY(!f.window->stage()->evidence()->isNumbered());
        const auto items = f.evaluation.evaluation->evidenceItemsOf(f.evaluation.criterion(0));
        QCOMPARE(f.store().seenEvidence(f.session).size(), size_t(1));
        QCOMPARE(f.store().seenEvidence(f.session).front().item, items[1]->id);
        QVERIFY(!f.score(0, 0).isSettled());
        f.press(Qt::Key_E);
        f.press(Qt::Key_2);
        QVERIFY(f.store().seenEvidence(f.session).empty());
        f.press(Qt::Key_E);
        f.press(Qt::Key_Escape); // the digits are scores again, and nobody left
        QVERIFY(!f.window->prompt()->isAsking());
        f.press(Qt::Key_3);
        QCOMPARE(f.score(0, 0).value.value_or(-1), 3.0);
    }

    void aRedFlagIsOneKeyAway()
    {
        PresenterFixture f;
        f.press(Qt::Key_F);
        f.press(Qt::Key_1);
        const auto flags = f.evaluation.evaluation->redFlagsOf(f.evaluation.criterion(0));
        QVERIFY(f.evaluation.evaluation->raisedFlag(f.evaluation.provider(0), flags[0]->id));
        f.press(Qt::Key_F);
        f.press(Qt::Key_1);
        QVERIFY(!f.evaluation.evaluation->raisedFlag(f.evaluation.provider(0), flags[0]->id));
    }

    void anotherRedFlagIsWrittenDownAndRaisedInOneStep()
    {
        PresenterFixture f;
        const size_t before = f.evaluation.evaluation->redFlags().size();
        f.press(Qt::Key_F);
        f.press(Qt::Key_0);
        f.type(QStringLiteral("Speaks for the absent lead"));
        f.press(Qt::Key_Return);
        QCOMPARE(f.evaluation.evaluation->redFlags().size(), before + 1);
        QCOMPARE(f.evaluation.evaluation->raisedFlags().size(), size_t(1));
        f.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.evaluation.evaluation->redFlags().size(), before);
        QVERIFY(f.evaluation.evaluation->raisedFlags().empty());
    }

    void whileANoteIsTypedNoKeyIsACommand()
    {
        PresenterFixture f;
        f.press(Qt::Key_Space);
        f.press(Qt::Key_T);
        QVERIFY(f.window->stage()->notes()->field()->hasFocus());
        f.type(QStringLiteral("ran 5 of 3 nights"));
        f.press(Qt::Key_Up);
        f.press(Qt::Key_Return);
        f.pass(5);
        f.type(QStringLiteral("H"));
        f.press(Qt::Key_Escape);
        QVERIFY(f.window->hasFocus());
        const auto notes = f.store().notes(f.session);
        QCOMPARE(notes.size(), size_t(2));
        QCOMPARE(notes[0].text, QStringLiteral("ran 5 of 3 nights"));
        QCOMPARE(notes[0].at, f.evaluation.now.addSecs(-5));
        QCOMPARE(notes[0].criterion, f.evaluation.criterion(0));
        QVERIFY(!f.score(0, 0).isSettled());
        QVERIFY(f.store().clock(f.session).isRunning());
    }

    void afterTheRevealNothingIsScoredHere()
    {
        PresenterFixture f;
        f.press(Qt::Key_Space);
        f.settleAll();
        f.store().end(f.session);
        f.store().reveal(f.session);
        f.press(Qt::Key_5);
        QCOMPARE(f.score(0, 0).value.value_or(-1), 3.0);
        QVERIFY(sentence(f).contains(QStringLiteral("revealed")));
    }

    void nothingIsSmallerThanTheBackOfTheRoomCanRead()
    {
        PresenterFixture f;
        f.press(Qt::Key_Space);
        f.settleAll(2);
        const auto check = [&](const char *where) {
            for (const QWidget *widget : f.window->findChildren<QWidget *>())
                QVERIFY2(!widget->isVisible() || widget->font().pixelSize() >= 16,
                         qPrintable(QStringLiteral("%1: %2 %3")
                                        .arg(QLatin1String(where),
                                             QLatin1String(widget->metaObject()->className()),
                                             widget->accessibleName())));
            for (const test::PaintedText &painted : test::paintedTexts(*f.window))
                QVERIFY2(painted.pixels >= 16, qPrintable(QStringLiteral("%1: “%2” is painted with %3 px")
                                                              .arg(QLatin1String(where), painted.text)
                                                              .arg(painted.pixels)));
        };
        check("presenter");
        for (const int key : {Qt::Key_E, Qt::Key_F, Qt::Key_J}) {
            f.press(key);
            check("with digits");
        }
        f.press(Qt::Key_Escape);
        f.press(Qt::Key_A);
        check("abstention");
        f.press(Qt::Key_Escape);
        f.press(Qt::Key_Escape);
        check("prompt");
        f.press(Qt::Key_Escape);
        f.press(Qt::Key_H);
        check("names");
        f.press(Qt::Key_1);
        check("card");
    }

    void everythingHasANameForScreenReaders()
    {
        PresenterFixture f;
        f.press(Qt::Key_Space);
        for (const QAbstractButton *button : f.window->findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                QVERIFY(!button->accessibleName().isEmpty());
        }
        for (const QLineEdit *field : f.window->findChildren<QLineEdit *>()) {
            if (field->isVisible())
                QVERIFY(!field->accessibleName().isEmpty());
        }
    }

private:
    static QString sentence(const PresenterFixture &f) { return f.window->stage()->legend()->sentence(); }
};

QTEST_MAIN(TestPresenter)
#include "tst_presenter.moc"
