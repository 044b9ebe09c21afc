#include "core/agreement/agreementtemplate.h"
#include "core/agreement/draftstore.h"
#include "core/agreement/drift.h"
#include "core/agreement/revisionstore.h"
#include "core/overview/standing.h"
#include "core/scope/requeststore.h"
#include "core/scope/responses.h"
#include "core/scope/scopestore.h"
#include "core/scope/spinestore.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/agreement/revisionbutton.h"
#include "ui/agreement/revisionsview.h"
#include "ui/raci/drafttable.h"
#include "ui/scope/areaform.h"
#include "ui/scope/daysoffcard.h"
#include "ui/scope/lanesview.h"
#include "ui/scope/requestscard.h"
#include "ui/scope/scopelist.h"
#include "ui/scope/scopemeter.h"
#include "ui/scope/scopepage.h"
#include "ui/scope/scopepreview.h"
#include "ui/scope/scoperesponsemodel.h"
#include "ui/scope/scoperesponseview.h"
#include "ui/widgets/fields.h"
#include <QAbstractItemModelTester>
#include <QAction>
#include <QFile>
#include <QListWidget>
#include <QtTest>

using namespace tandem;
using test::WindowFixture;

/// The Scope page by keys and clicks, and the page that it prints.
class TestScopePage : public QObject
{
    Q_OBJECT

    static void open(WindowFixture &f)
    {
        f.openSample(PageId::Scope);
        if (SpineStore(f.workspace()).areas().empty())
            startAgreementFromTemplate(f.workspace());
        QTRY_VERIFY(f.find<ScopeList>()->isVisible());
    }
    static ServiceArea area(WindowFixture &f, int index)
    {
        return SpineStore(f.workspace()).areas()[static_cast<size_t>(index)];
    }
    static GrowingTextEdit *field(WindowFixture &f, const QString &name)
    {
        for (auto *edit : f.find<AreaForm>()->findChildren<GrowingTextEdit *>()) {
            if (edit->accessibleName() == name)
                return edit;
        }
        return nullptr;
    }
    static void chooseArea(WindowFixture &f, int index)
    {
        f.find<ScopeList>()->choose(ScopePart::Area, area(f, index).id);
        f.find<ScopeList>()->setFocus();
    }

private slots:
    void typingIsSeenOnThePageBeforeItIsStored()
    {
        WindowFixture f;
        open(f);
        chooseArea(f, 0);
        const QString before = f.find<ScopeMeter>()->words();
        QTest::keyClick(f.find<ScopeList>(), Qt::Key_Return);
        GrowingTextEdit *edit = field(f, QStringLiteral("In scope: internal side"));
        QVERIFY(edit && edit->hasFocus());
        const QString stored = area(f, 0).internalWork;
        edit->moveCursor(QTextCursor::End);
        for (int i = 0; i < 30; ++i)
            QTest::keyClicks(edit, QStringLiteral(" one more promise"));
        QVERIFY(f.find<ScopeMeter>()->words() != before);
        QCOMPARE(area(f, 0).internalWork, stored);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(area(f, 0).internalWork.endsWith(QStringLiteral("one more promise")));
    }

    void aPageThatIsOverSaysByHowMuchAndWhatToShorten()
    {
        WindowFixture f;
        open(f);
        QString promise;
        for (int i = 0; i < 60; ++i)
            promise += QStringLiteral("another promise of ours, ");
        for (int i = 0; i < 4; ++i)
            ScopeStore(f.workspace()).setText(area(f, i).id, ScopeStore::Field::PartnerWork, promise);
        QVERIFY2(f.find<ScopeMeter>()->words().contains(QStringLiteral("lines over")),
                 qPrintable(f.find<ScopeMeter>()->words()));
        QVERIFY(f.find<ScopePreview>()->bandText().contains(QStringLiteral("signatures do not fit")));
        const auto *model = f.find<ScopeListModel>();
        int tooLong = 0;
        for (const ScopeListRow &row : model->rows())
            tooLong += row.tooLong ? 1 : 0;
        QVERIFY(tooLong >= 4);
    }

    void aClickOnThePageChoosesTheArea()
    {
        WindowFixture f;
        open(f);
        chooseArea(f, 0);
        auto *preview = f.find<ScopePreview>();
        const QRectF place = preview->areaRect(area(f, 2).id);
        QVERIFY(!place.isEmpty());
        QTest::mouseClick(preview->viewport(), Qt::LeftButton, {}, place.center().toPoint());
        QCOMPARE(f.find<ScopeList>()->current()->area, area(f, 2).id);
        QCOMPARE(f.find<AreaForm>()->area(), area(f, 2).id);
    }

    void altArrowsReorderAndUndoBringsBack()
    {
        WindowFixture f;
        open(f);
        const ServiceAreaId first = area(f, 0).id;
        chooseArea(f, 0);
        f.find<ScopeList>()->setFocus(); // Del goes to what has the focus
        QTest::keyClick(f.find<ScopeList>(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(area(f, 1).id, first);
        QCOMPARE(f.find<ScopeList>()->current()->area, first);
        f.workspace().undo();
        QCOMPARE(area(f, 0).id, first);
        QTest::keyClick(f.find<ScopeList>(), Qt::Key_Delete);
        QVERIFY(area(f, 0).id != first);
        f.workspace().undo();
        QCOMPARE(area(f, 0).id, first);
    }

    void theZoomHasItsKeys()
    {
        WindowFixture f;
        open(f);
        auto *preview = f.find<ScopePreview>();
        preview->setFocus();
        QTest::keyClick(preview, Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!preview->isFitted());
        QTest::keyClick(preview, Qt::Key_0, Qt::ControlModifier);
        QVERIFY(preview->isFitted());
    }

    void lanesLeadToTheField()
    {
        WindowFixture f;
        open(f);
        auto *page = qobject_cast<ScopePage *>(f.page());
        page->setView(ScopePage::View::Lanes);
        auto *lanes = f.find<LanesView>();
        QAbstractItemModelTester tester(lanes->model());
        QVERIFY(lanes->isVisible());
        lanes->setFocus();
        lanes->setCurrentIndex(lanes->model()->index(1, LanesModel::Handoff));
        QTest::keyClick(lanes, Qt::Key_Return);
        QCOMPARE(page->view(), ScopePage::View::Editor);
        QCOMPARE(f.find<AreaForm>()->area(), area(f, 1).id);
        QTRY_VERIFY(field(f, QStringLiteral("Handoff"))->hasFocus());
    }

    void publishingShowsTheRevisionAndItsSignatures()
    {
        WindowFixture f;
        open(f);
        auto *page = qobject_cast<ScopePage *>(f.page());
        page->setView(ScopePage::View::Revisions);
        auto *view = f.find<RevisionsView>();
        publishWithSignersOnce(f);
        ScopeStore(f.workspace()).setOwner(area(f, 0).id, AreaOwner::Undecided);
        view->showDocument(AgreementDocument::Scope);
        QVERIFY2(view->sentences().join(u'\n').contains(QStringLiteral("owner changed")) ||
                     !view->sentences().isEmpty(),
                 qPrintable(view->sentences().join(u'\n')));
        QVERIFY(page->contextLine().contains(QStringLiteral("Revision")));
    }

    /// The number in the navigation says that something is wrong; F8 leads to where, and the list marks it.
    void f8LeadsToThePartWithAFinding()
    {
        WindowFixture f;
        open(f);
        chooseArea(f, 0);
        const ServiceAreaId last = area(f, 10).id;
        ScopeStore(f.workspace()).setOwner(last, AreaOwner::Undecided);
        QTest::keyClick(f.find<ScopeList>(), Qt::Key_F8);
        QCOMPARE(f.find<ScopeList>()->current()->text, QStringLiteral("Endpoints")); // without tools
        QVERIFY(f.find<ScopeList>()
                    ->currentIndex()
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("1 open finding")));
        QTest::keyClick(f.find<ScopeList>(), Qt::Key_F8);
        QCOMPARE(f.find<ScopeList>()->current()->area, last);
        QTest::keyClick(f.find<ScopeList>(), Qt::Key_F8);
        QCOMPARE(f.find<ScopeList>()->current()->text, QStringLiteral("Endpoints"));
    }

    /// What goes out: a PDF with the day on which the answer is due, and beside it the form that comes back.
    void theRequestGoesOutWithItsFormAndComesBack()
    {
        WindowFixture f;
        f.openSample(PageId::Scope);
        const auto menu = [&](const QString &words) {
            for (QAction *action : f.page()->menuActions()) {
                if (action->text().remove(u'&').startsWith(words))
                    return action;
            }
            return static_cast<QAction *>(nullptr);
        };
        const RequestStore requests(f.workspace());
        const size_t sent = requests.requests().size();
        f.dialogs.choices.push_back(1);
        f.dialogs.files.push_back(f.file(QStringLiteral("request.pdf")));
        QVERIFY(menu(QStringLiteral("Send the scope")));
        menu(QStringLiteral("Send the scope"))->trigger();
        QCOMPARE(requests.requests().size(), sent + 1);
        const ScopeRequest request = requests.requests().back();
        QCOMPARE(request.dueOn, requests.dueFrom(request.sentOn));
        QVERIFY(request.dueOn >= request.sentOn.addDays(5)); // five working days
        QFile pdf(f.file(QStringLiteral("request.pdf")));
        QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.readAll().startsWith("%PDF"));
        const QString form = f.file(QStringLiteral("request - response form.xlsx"));
        QVERIFY(QFile::exists(form));

        f.dialogs.files.push_back(form);
        menu(QStringLiteral("Import a provider"))->trigger();
        QCOMPARE(requests.requests().back().answeredOn, todayOf(f.workspace()));
        const Draft draft = DraftStore(f.workspace()).drafts(AgreementDocument::Scope).front();
        QCOMPARE(draft.provider, request.provider);
        QVERIFY(DraftStore(f.workspace()).items(draft.id).empty()); // it agrees as it is
    }

    void aProvidersResponseIsDecidedFieldByField()
    {
        WindowFixture f;
        f.openSample(PageId::Scope);
        auto *page = qobject_cast<ScopePage *>(f.page());
        page->setView(ScopePage::View::Responses);
        auto *view = f.find<ScopeResponseView>();
        QAbstractItemModelTester tester(&view->model());
        QCOMPARE(view->model().rowCount(), 5);
        view->table()->setFocus();
        const DraftItem first = view->model().item(0);
        const QString before = ourText(f.workspace(), first);
        QVERIFY(before != first.value);
        QTest::keyClick(view->table(), Qt::Key_T);
        QCOMPARE(ourText(f.workspace(), first), first.value);
        QCOMPARE(view->model().rowCount(), 4);
        const DraftItem second = view->model().item(0);
        QTest::keyClick(view->table(), Qt::Key_Q);
        QCOMPARE(view->model().questions().size(), 1);
        QVERIFY2(view->model().questions().front().contains(second.value),
                 qPrintable(view->model().questions().front()));
        QTest::keyClick(view->table(), Qt::Key_X);
        QCOMPARE(view->model().openCount(), 2);
        for (int i = 0; i < 3; ++i)
            f.workspace().undo();
        QCOMPARE(view->model().openCount(), 5);
        QCOMPARE(ourText(f.workspace(), first), before);
    }

    void daysOffMoveTheDueDay()
    {
        WindowFixture f;
        f.openSample(PageId::Scope);
        qobject_cast<ScopePage *>(f.page())->setView(ScopePage::View::Responses);
        auto *card = f.find<RequestsCard>()->daysOff();
        const QDate today(2026, 12, 17);
        const QDate due = RequestStore(f.workspace()).dueFrom(today);
        const auto days = card->list()->count();
        card->newDay()->setFocus();
        QTest::keyClicks(card->newDay(), QStringLiteral("2026-12-21, office closed"));
        QTest::keyClick(card->newDay(), Qt::Key_Return);
        QCOMPARE(card->list()->count(), days + 1);
        QVERIFY(RequestStore(f.workspace()).dueFrom(today) > due);
        f.workspace().undo();
        QCOMPARE(RequestStore(f.workspace()).dueFrom(today), due);
    }

    void aCalendarOfHolidaysIsImported()
    {
        WindowFixture f;
        f.openSample(PageId::Scope);
        qobject_cast<ScopePage *>(f.page())->setView(ScopePage::View::Responses);
        auto *card = f.find<RequestsCard>()->daysOff();
        const auto days = card->list()->count();
        const int year = f.workspace().now().toLocalTime().date().year();
        QFile file(f.file(QStringLiteral("days.ics")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:") +
                   QByteArray::number(year + 1) +
                   "0217\r\nSUMMARY:Stocktaking\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        file.close();
        f.dialogs.files.push_back(file.fileName());
        card->importButton()->setFocus();
        QTest::keyClick(card->importButton(), Qt::Key_Space);
        QCOMPARE(card->list()->count(), days + 1);
        QVERIFY(RequestStore(f.workspace()).daysOff().contains(QDate(year + 1, 2, 17)));
        f.workspace().undo();
        QCOMPARE(card->list()->count(), days);
    }

    void aLinkLeadsToTheRevisionsOfItsDocument()
    {
        WindowFixture f;
        f.openSample(PageId::Scope);
        f.page()->reveal(RevisionButton::placeOf(AgreementDocument::Raci));
        auto *view = f.find<RevisionsView>();
        QVERIFY(view->isVisible());
        QCOMPARE(view->document(), AgreementDocument::Raci);
    }

private:
    static void publishWithSignersOnce(WindowFixture &f)
    {
        RevisionStore store(f.workspace());
        const auto standing = store.latest(AgreementDocument::Scope);
        if (!standing)
            store.publish(AgreementDocument::Scope, QStringLiteral("First"));
    }
};

QTEST_MAIN(TestScopePage)
#include "tst_scopepage.moc"
