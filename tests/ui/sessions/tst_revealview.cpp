#include "tests/support/testprogram.h"
#include "tests/ui/sessions/revealdesk.h"
#include "ui/sessions/agreedpanel.h"
#include "ui/sessions/effectbox.h"
#include "ui/sessions/reveallist.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/scorekeys.h"
#include "ui/widgets/textlabel.h"
#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>

using namespace tandem;
using test::RevealDesk;

class TestRevealView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }

    void theSentenceAndTheFirstRowSayWhatIsWorthDiscussing();
    void anAgreedScoreIsRecordedByKeysAlone();
    void theEffectIsShownBeforeItIsRecorded();
    void aReasonIsRequiredAndSaidBesideItsField();
    void lettersBelongToTheReasonWhileItHasTheFocus();
    void whatIsTypedStaysWithItsCriterion();
    void anAgreementIsWithdrawnAndUndone();
    void keepingTheMeanMovesOn();
    void aChangeAfterTheRevealIsMarked();
    void beforeTheRevealNoScoreIsInAnyText();
    void theRevealIsAButtonWhenAllCardsAreComplete();
    void aClosedSessionAndFinalScoresAreLocked();
    void moreThanFourEvaluatorsHaveSmallDots();
    void rowsSpeak();
    void everyControlHasAName();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestRevealView::theSentenceAndTheFirstRowSayWhatIsWorthDiscussing()
{
    RevealDesk d;
    QVERIFY(d.view->showsScores());
    QCOMPARE(d.view->sentence(),
             QStringLiteral("Three criteria are flagged. Only Escalation paths in writing "
                            "could change the cut."));
    const std::vector<RevealRow> &rows = d.view->list()->rows();
    QCOMPARE(rows.size(), size_t(6));
    QCOMPARE(rows[0].criterion, d.f.criterion(RevealDesk::escalation));
    QCOMPARE(rows[0].weight, QStringLiteral("Weight 20%"));
    QCOMPARE(rows[0].spread, QStringLiteral("60%"));
    QVERIFY(rows[0].plot.flagged);
    QCOMPARE(rows[0].mean, QStringLiteral("3.25"));
    QCOMPARE(rows[0].answer, QStringLiteral("Yes"));
    QCOMPARE(rows[0].detail, QStringLiteral("from 4.13 it replaces Ostrel Partners"));
    QCOMPARE(rows[1].answer, QStringLiteral("No"));
    QCOMPARE(rows[0].plot.dots.size(), size_t(4));
}

void TestRevealView::anAgreedScoreIsRecordedByKeysAlone()
{
    RevealDesk d;
    d.press(Qt::Key_4);
    d.press(Qt::Key_Return); // to the reason, as there is a score
    QCOMPARE(d.view->window()->focusWidget(), d.view->panel()->reasonField());
    d.type(QStringLiteral("The annex names all tiers"));
    d.press(Qt::Key_Return, Qt::ControlModifier);
    const AgreedScore *agreed = d.agreed(RevealDesk::escalation);
    QVERIFY(agreed);
    QCOMPARE(agreed->value, 4.0);
    QCOMPARE(agreed->reason, QStringLiteral("The annex names all tiers"));
    QVERIFY(!agreed->calibrated);
    QVERIFY(d.feedback.undoOffered);
    // The row keeps its place and says both.
    const RevealRow &row = d.view->list()->rows().front();
    QCOMPARE(row.criterion, d.f.criterion(RevealDesk::escalation));
    QCOMPARE(row.answer, QStringLiteral("Settled"));
    QCOMPARE(row.detail, QStringLiteral("mean 3.25, agreed 4.0"));
    QCOMPARE(row.plot.agreed, std::optional(4.0));
    QCOMPARE(d.view->window()->focusWidget(), d.view->list());
    d.press(Qt::Key_N);
    QCOMPARE(d.view->list()->current().y(), 1);
    d.press(Qt::Key_P);
    QCOMPARE(d.view->list()->current().y(), 0);
}

void TestRevealView::theEffectIsShownBeforeItIsRecorded()
{
    RevealDesk d;
    QCOMPARE(d.view->panel()->effect()->total(), QStringLiteral("72.5"));
    d.press(Qt::Key_4);
    QCOMPARE(d.view->panel()->effect()->total(), QStringLiteral("72.5 → 75.5"));
    QCOMPARE(d.view->panel()->effect()->rank(), QStringLiteral("third, 0.5 behind Ostrel Partners"));
    QVERIFY(!d.agreed(RevealDesk::escalation));
    d.view->panel()->valueField()->setFocus();
    d.view->panel()->valueField()->selectAll();
    d.type(QStringLiteral("4.5"));
    QCOMPARE(d.view->panel()->effect()->total(), QStringLiteral("72.5 → 77.5"));
    d.view->panel()->valueField()->selectAll();
    d.type(QStringLiteral("7"));
    QCOMPARE(d.view->panel()->effect()->total(), QStringLiteral("72.5"));
}

void TestRevealView::aReasonIsRequiredAndSaidBesideItsField()
{
    RevealDesk d;
    d.press(Qt::Key_4);
    d.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!d.agreed(RevealDesk::escalation));
    QCOMPARE(d.view->window()->focusWidget(), d.view->panel()->reasonField());
    bool said = false;
    for (const auto *label : d.view->panel()->findChildren<TextLabel *>())
        said = said || (label->isVisible() && label->text().contains(QLatin1String("needs a reason")));
    QVERIFY(said);
    QVERIFY(d.feedback.reported.isEmpty());
}

void TestRevealView::lettersBelongToTheReasonWhileItHasTheFocus()
{
    RevealDesk d;
    d.press(Qt::Key_3);
    d.press(Qt::Key_Return);
    d.type(QStringLiteral("npnp 5"));
    QCOMPARE(d.view->panel()->reasonField()->toPlainText(), QStringLiteral("npnp 5"));
    QCOMPARE(d.view->list()->current().y(), 0);
    d.press(Qt::Key_Escape);
    QCOMPARE(d.view->window()->focusWidget(), d.view->list());
    d.press(Qt::Key_N);
    QCOMPARE(d.view->list()->current().y(), 1);
}

void TestRevealView::whatIsTypedStaysWithItsCriterion()
{
    RevealDesk d;
    d.press(Qt::Key_4);
    d.press(Qt::Key_N);
    QVERIFY(d.view->panel()->valueField()->text().isEmpty());
    d.f.scores().setNote(d.f.cell(0, 0, 0), QStringLiteral("Something else happens"));
    d.press(Qt::Key_P);
    QCOMPARE(d.view->panel()->valueField()->text(), QStringLiteral("4.0"));
    d.f.scores().setNote(d.f.cell(0, 0, 0), QStringLiteral("And again"));
    QCOMPARE(d.view->panel()->valueField()->text(), QStringLiteral("4.0"));
}

void TestRevealView::anAgreementIsWithdrawnAndUndone()
{
    RevealDesk d;
    d.press(Qt::Key_4);
    d.press(Qt::Key_Return);
    d.type(QStringLiteral("Page 9"));
    d.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(d.view->panel()->meanButton()->text(), QStringLiteral("Back to the mean"));
    QVERIFY(!d.view->panel()->recordButton()->isEnabled()); // nothing new to record
    d.view->panel()->meanButton()->click();
    QVERIFY(!d.agreed(RevealDesk::escalation));
    QVERIFY(d.view->panel()->valueField()->text().isEmpty());
    d.f.workspace->undo();
    QVERIFY(d.agreed(RevealDesk::escalation));
    QCOMPARE(d.view->panel()->valueField()->text(), QStringLiteral("4.0"));
    QCOMPARE(d.view->panel()->reasonField()->toPlainText(), QStringLiteral("Page 9"));
    d.f.workspace->undo();
    QVERIFY(!d.agreed(RevealDesk::escalation));
    QVERIFY(d.view->panel()->reasonField()->toPlainText().isEmpty());
}

void TestRevealView::keepingTheMeanMovesOn()
{
    RevealDesk d;
    d.press(Qt::Key_4);
    d.view->panel()->meanButton()->click();
    QCOMPARE(d.view->list()->current().y(), 1);
    d.press(Qt::Key_P);
    QVERIFY(d.view->panel()->valueField()->text().isEmpty());
}

void TestRevealView::aChangeAfterTheRevealIsMarked()
{
    RevealDesk d;
    QVERIFY(!d.view->list()->rows()[0].changed);
    d.f.scores().set(d.f.cell(RevealDesk::tidewick, RevealDesk::escalation, 0), 4);
    const RevealRow &row = d.view->list()->rows()[0];
    QVERIFY(row.changed);
    QCOMPARE(row.plot.dots[0].value, 4.0);
    QCOMPARE(row.plot.dots[0].before, std::optional(2.0));
    QVERIFY(row.spoken.contains(QLatin1String("Maren Okafor: 4, was 2 at the reveal")));
    QStringList texts;
    for (const auto *label : d.view->panel()->findChildren<TextLabel *>())
        texts << label->text();
    QVERIFY(texts.contains(QStringLiteral("After the reveal")));
    QVERIFY(texts.contains(QStringLiteral("Maren Okafor: 2 → 4")));
    QVERIFY(texts.contains(QStringLiteral("Changed since, now 4")));
}

/// Everything a person or a screen reader could find in a widget and what is below it.
static QString allTexts(QWidget *root)
{
    QStringList out;
    const auto add = [&](const QWidget *w) {
        out << w->accessibleName() << w->accessibleDescription() << w->toolTip() << w->windowTitle();
        if (const auto *label = qobject_cast<const QLabel *>(w))
            out << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(w))
            out << button->text();
        if (const auto *line = qobject_cast<const QLineEdit *>(w))
            out << line->text();
        if (const auto *edit = qobject_cast<const QTextEdit *>(w))
            out << edit->toPlainText();
    };
    add(root);
    for (const QWidget *child : root->findChildren<QWidget *>()) {
        add(child);
        if (const auto *list = qobject_cast<const RevealList *>(child)) {
            for (int row = 0; row < list->rowCount(); ++row)
                out << list->spoken(row, 0);
            for (const QStringList &cells : list->cells())
                out << cells;
        }
    }
    return out.join(u'\n');
}

void TestRevealView::beforeTheRevealNoScoreIsInAnyText()
{
    RevealDesk d(false);
    // A score that cannot be anything else, with a note, on another's card, and a card that stays open.
    d.f.scores().set(d.f.cell(RevealDesk::tidewick, 0, 1), 3.917);
    d.f.scores().setNote(d.f.cell(RevealDesk::tidewick, 0, 1), QStringLiteral("secretnote"));
    const CellKey open = d.f.cell(RevealDesk::tidewick, 1, 0);
    d.f.scores().clear({&open, 1});
    for (const BlindMode mode : {BlindMode::UntilCardComplete, BlindMode::Always, BlindMode::Never}) {
        WorkspaceInfo info = d.f.workspace->info();
        info.blind = mode;
        d.f.workspace->setInfo(info, QStringLiteral("blind"));
        QVERIFY(!d.view->showsScores());
        const QString texts = allTexts(d.view.get());
        QVERIFY2(!texts.contains(QLatin1String("3.917")), qPrintable(texts));
        QVERIFY(!texts.contains(QLatin1String("3.92")));
        QVERIFY(!texts.contains(QLatin1String("secretnote")));
        QVERIFY(!texts.contains(QLatin1String("72.5")));
        QVERIFY(texts.contains(QLatin1String("Maren Okafor has one criterion to go")));
        QVERIFY(!d.view->sealed()->action()->isEnabled());
    }
}

void TestRevealView::theRevealIsAButtonWhenAllCardsAreComplete()
{
    RevealDesk d(false);
    QVERIFY(d.view->sealed()->isVisible());
    QVERIFY(d.view->sealed()->action()->isEnabled());
    d.view->sealed()->action()->setFocus();
    d.press(Qt::Key_Space);
    QVERIFY(d.view->showsScores());
    QVERIFY(SessionStore(*d.f.workspace).find(d.session)->isRevealed());
    d.f.workspace->undo(); // and what was shown is gone again
    QVERIFY(!d.view->showsScores());
    QVERIFY(d.view->list()->rows().empty());
    d.f.workspace->redo();
    QVERIFY(d.view->showsScores());
    d.view->hide();
    d.f.workspace->undo(); // even where nobody looks
    QVERIFY(d.view->list()->rows().empty());
}

void TestRevealView::aClosedSessionAndFinalScoresAreLocked()
{
    RevealDesk d;
    SessionStore(*d.f.workspace).close(d.session);
    d.press(Qt::Key_4);
    QVERIFY(d.view->panel()->valueField()->text().isEmpty());
    QVERIFY(!d.view->panel()->keys()->isEnabled());
    QVERIFY(allTexts(d.view.get()).contains(QLatin1String("The session is closed.")));
    SessionStore(*d.f.workspace).reopen(d.session);
    QVERIFY(d.view->panel()->keys()->isEnabled());
    AgreementStore(*d.f.workspace).finalise();
    QVERIFY(!d.view->panel()->keys()->isEnabled());
    QVERIFY(allTexts(d.view.get()).contains(QLatin1String("The scores were made final: Maren Okafor")));
}

void TestRevealView::moreThanFourEvaluatorsHaveSmallDots()
{
    QVERIFY(charts::DotPlotLook::forEvaluators(4).initials);
    QVERIFY(!charts::DotPlotLook::forEvaluators(5).initials);
    QCOMPARE(charts::DotPlotLook::forEvaluators(5).diameter, 16.0);
    RevealDesk d(false, 6);
    for (int e = 0; e < 6; ++e) {
        for (int k = 0; k < 6; ++k)
            d.f.scores().set(d.f.cell(RevealDesk::tidewick, k, e), 3);
    }
    SessionStore(*d.f.workspace).reveal(d.session);
    QCOMPARE(d.view->list()->rows()[0].plot.dots.size(), size_t(6));
    // Six equal scores stand above each other within their row.
    const auto look = charts::DotPlotLook::forEvaluators(6);
    const double least = charts::dotPlotHeight(d.view->list()->rows()[0].plot, look, 200);
    QVERIFY(least >= 16 * (1 + 5 * 0.75)); // three quarters of each can be seen
    QVERIFY(d.view->list()->itemRect(0, 0).height() >= least);
    QCOMPARE(d.view->list()->rows()[0].answer, QStringLiteral("No"));
}

void TestRevealView::rowsSpeak()
{
    RevealDesk d;
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(d.view->list());
    QCOMPARE(list->childCount(), 6);
    const QString spoken = list->child(0)->text(QAccessible::Name);
    QVERIFY(spoken.startsWith(QLatin1String("Escalation paths in writing, weight 20%. Maren Okafor: 2")));
    QVERIFY(spoken.contains(QLatin1String("Spread 60%, flagged.")));
    QVERIFY(
        spoken.contains(QLatin1String("Could change the cut: yes, from 4.13 it replaces Ostrel Partners.")));
}

void TestRevealView::everyControlHasAName()
{
    RevealDesk d;
    for (const QWidget *widget : d.view->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestRevealView)
#include "tst_revealview.moc"
