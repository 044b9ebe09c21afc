#include "core/agreement/agreement.h"
#include "core/agreement/findingstore.h"
#include "core/agreement/revisionstore.h"
#include "core/escalation/escalationchecks.h"
#include "core/escalation/escalationstore.h"
#include "core/overview/agreementattention.h"
#include "core/overview/standing.h"
#include "core/raci/racirules.h"
#include "core/raci/racistore.h"
#include "core/scope/scopestore.h"
#include "core/scope/spinestore.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/agreement/differencescard.h"
#include "ui/agreement/differencesmodel.h"
#include "ui/agreement/revisionbutton.h"
#include "ui/agreement/revisionsview.h"
#include "ui/escalation/contactscard.h"
#include "ui/escalation/oncallcard.h"
#include "ui/escalation/responsecard.h"
#include "ui/escalation/responsemodel.h"
#include "ui/scope/scopelist.h"
#include "ui/shell/navigation.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tableview.h"
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListWidget>
#include <algorithm>

using namespace tandem;
using test::WindowFixture;

/// The operating agreement in the whole window: what the navigation counts, and where an undo leads.
class TestAgreementInWindow : public QObject
{
    Q_OBJECT

    static int badge(const WindowFixture &f, const QString &page)
    {
        for (const auto *row : f.window->view()->navigation().findChildren<NavigationRow *>()) {
            if (row->text() == page)
                return row->accessibleDescription().toInt();
        }
        return -1;
    }
    static void undo(const WindowFixture &f)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : f.window.get(), Qt::Key_Z, Qt::ControlModifier);
    }

private slots:
    /// Each page of the agreement counts its open findings, and the count follows edits and acceptances.
    void theNavigationCountsTheFindingsOfEachDocument()
    {
        WindowFixture f;
        f.openSample(PageId::People);
        Workspace &w = f.workspace();
        const auto raci = [&] { return raciFindings(agreementPictureOf(w)); };
        const int inRaci = openCount(raci());
        QVERIFY(inRaci > 2);
        QTRY_COMPARE(badge(f, QStringLiteral("RACI")), inRaci);
        QTRY_COMPARE(badge(f, QStringLiteral("Escalation")), openCount(escalationFindings(w)));
        const int inScope = badge(f, QStringLiteral("Scope"));
        QVERIFY(inScope > 0);

        for (const AgreementFinding &finding : raci()) {
            if (!finding.isOpen())
                continue;
            FindingStore(w).accept(finding, QStringLiteral("As agreed by mail"));
            break;
        }
        QTRY_COMPARE(badge(f, QStringLiteral("RACI")), inRaci - 1);
        undo(f);
        QTRY_COMPARE(badge(f, QStringLiteral("RACI")), inRaci);

        const ServiceAreaId area = SpineStore(w).addArea(QStringLiteral("Printing"));
        QTRY_COMPARE(badge(f, QStringLiteral("Scope")), inScope + 1); // nobody owns it
        ScopeStore(w).setText(area, ScopeStore::Field::PartnerWork,
                              QStringLiteral("line\n").repeated(60)); // and the page is too long
        QTRY_COMPARE(badge(f, QStringLiteral("Scope")), inScope + 2);
    }

    void anUndoOfATimeLeadsToItsCell()
    {
        WindowFixture f;
        f.openSample(PageId::Escalation);
        EscalationStore store(f.workspace());
        auto *card = f.find<ResponseCard>();
        card->choose(1, Response::First);
        store.setResponse(4, true, Response::UpdateEvery, ResponseTime::days(3)); // its row is made by this
        store.setExample(2, QStringLiteral("The till is down"));
        f.window->view()->show(PageId::People);

        undo(f);
        QCOMPARE(f.page()->id(), PageId::Escalation);
        QCOMPARE(card->table()->currentIndex().row(), 1);
        QCOMPARE(card->table()->currentIndex().column(), int(ResponseModel::Example));
        QVERIFY(card->table()->hasFocus());

        f.window->view()->show(PageId::People);
        undo(f);
        QVERIFY(card->isOutOfHours());
        QCOMPARE(card->table()->currentIndex().row(), 3);
        QCOMPARE(ResponseModel::responseOf(card->table()->currentIndex().column()), Response::UpdateEvery);
        QVERIFY(card->table()->hasFocus());
    }

    void anUndoOfWhoIsCalledLeadsThere()
    {
        WindowFixture f;
        f.openSample(PageId::Escalation);
        EscalationStore store(f.workspace());
        store.clear(2, Side::Partner);
        store.moveOnCall(store.matrix().onCallOf(Side::Partner).at(1).id, 0);
        f.window->view()->show(PageId::People);
        undo(f);
        QVERIFY(f.find<OnCallCard>()->list(Side::Partner)->hasFocus());
        f.window->view()->show(PageId::People);
        undo(f);
        QVERIFY(f.find<ContactsCard>()->cell(2, Side::Partner)->hasFocus());
        f.window->view()->show(PageId::People);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(f.find<ContactsCard>()->cell(2, Side::Partner)->hasFocus()); // though its row is gone
    }

    void anUndoOfTheScopesTermsLeadsToTheirPart()
    {
        WindowFixture f;
        f.openSample(PageId::Scope);
        ScopeStore store(f.workspace());
        store.setStatements(StatementKind::OutOfScope, {QStringLiteral("Workshop machines")});
        Engagement engagement = SpineStore(f.workspace()).engagement();
        engagement.termMonths = 36;
        store.setEngagement(engagement, QStringLiteral("term"));
        const auto chosen = [&] { return f.find<ScopeList>()->current()->part; };
        f.window->view()->show(PageId::People);
        undo(f);
        QCOMPARE(f.page()->id(), PageId::Scope);
        QCOMPARE(chosen(), ScopePart::Facts);
        undo(f);
        QCOMPARE(chosen(), ScopePart::OutOfScope);
    }

    /// "The scope review was due": its link leads to the date that has to be set anew.
    void aLateReviewLeadsToItsDate()
    {
        WindowFixture f;
        f.openSample(PageId::Overview);
        Engagement engagement = SpineStore(f.workspace()).engagement();
        engagement.nextReviewOn = todayOf(f.workspace()).addDays(-1);
        ScopeStore(f.workspace()).setEngagement(engagement, QStringLiteral("next review"));
        for (const AttentionItem &item : agreementAttention(f.workspace())) {
            if (item.kind == AttentionKind::Due)
                f.window->view()->goTo(item.place);
        }
        QCOMPARE(f.page()->id(), PageId::Scope);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QCOMPARE(field->accessibleName(), QStringLiteral("Next review"));
        QVERIFY(f.page()->contextLine().contains(QStringLiteral("review overdue")));
    }

    /// A signature that is taken back is seen where it is: among the revisions of its document.
    void anUndoOfASignatureLeadsToItsRevision()
    {
        WindowFixture f;
        f.openSample(PageId::People);
        RevisionStore store(f.workspace());
        const Revision revision = *store.latest(AgreementDocument::Escalation);
        const std::vector<Signature> signatures = store.signatures(revision.id);
        const auto objected = std::ranges::find(signatures, SignatureState::Objected, &Signature::state);
        QVERIFY(objected != signatures.end() && !objected->reason.isEmpty());
        store.sign(objected->id, SignatureState::Aligned);
        undo(f);
        QCOMPARE(f.page()->id(), PageId::Scope);
        QCOMPARE(f.find<RevisionsView>()->document(), AgreementDocument::Escalation);
        QCOMPARE(store.lastSigned(AgreementDocument::Escalation)->number, revision.number - 1);
    }

    /// What changed is told as sentences, and cell by cell with what was and what is.
    void whatChangedIsShownAsSentencesAndAsCells()
    {
        WindowFixture f;
        f.openSample(PageId::Scope);
        f.page()->reveal(RevisionButton::placeOf(AgreementDocument::Raci));
        auto *card = f.find<DifferencesCard>();
        QVERIFY(card->sentences().contains(
            QStringLiteral("Change approval (CAB): accountable moved from internal to partner")));
        QVERIFY(card->sentences().contains(
            QStringLiteral("Firewall rule changes: Technical lead is now accountable, too")));
        card->choice()->setFocus();
        QTest::keyClick(card->choice(), Qt::Key_Right);
        QVERIFY(card->table()->isVisible());
        const QAbstractItemModelTester tester(&card->model());
        QStringList rows;
        for (int row = 0; row < card->model().rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < DifferencesModel::ColumnCount; ++column)
                cells << card->model().index(row, column).data().toString();
            rows << cells.join(QStringLiteral(" | "));
        }
        QVERIFY2(rows.contains(QStringLiteral("Change approval (CAB) | IT lead | A/R | R")),
                 qPrintable(rows.join(u'\n')));
    }
};

QTEST_MAIN(TestAgreementInWindow)
#include "tst_agreementinwindow.moc"
