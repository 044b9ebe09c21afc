// Every page of the sample workspace, light and dark, at 1360x860 and 1280x720, the start page, dialogs, and
// every page of every report, as PNG files, for looking at. `gallery FOLDER PART` renders one part: window,
// sessions, presenter, compare, raci, escalation, scope, onboarding or report.
#include "core/ballots/ballotfile.h"
#include "core/ballots/package.h"
#include "core/escalation/escalationstore.h"
#include "core/report/evaluationsummary.h"
#include "core/scoring/scorestore.h"
#include "core/sessions/agenda.h"
#include "core/sessions/sessionstore.h"
#include "tests/gallery/onboardingpictures.h"
#include "tests/support/windowfixture.h"
#include "ui/agreement/revisionbutton.h"
#include "ui/escalation/contacteditor.h"
#include "ui/escalation/contactscard.h"
#include "ui/escalation/oncallcard.h"
#include "ui/escalation/prioritydialog.h"
#include "ui/escalation/responsecard.h"
#include "ui/escalation/walkpanel.h"
#include "ui/print/pagedreport.h"
#include "ui/print/reportprinter.h"
#include "ui/raci/draftview.h"
#include "ui/raci/racipage.h"
#include "ui/robustness/stabilitytab.h"
#include "ui/robustness/stabilityview.h"
#include "ui/scope/scopepage.h"
#include "ui/scoring/comparepage.h"
#include "ui/sessions/ballotimportdialog.h"
#include "ui/sessions/handover.h"
#include "ui/sessions/handovernames.h"
#include "ui/sessions/paperentry.h"
#include "ui/sessions/presenterwindow.h"
#include "ui/shell/helpdialog.h"
#include "ui/shell/historydialog.h"
#include "ui/shell/navigation.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tableview.h"
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPainter>

using namespace tandem;

namespace {

QString g_folder;

void settle()
{
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // editors that were closed
    QCoreApplication::processEvents();
}

void save(QWidget &widget, const QString &name)
{
    settle();
    const QPixmap picture = widget.grab();
    const QString path = QDir(g_folder).filePath(name + QStringLiteral(".png"));
    if (!picture.save(path))
        qFatal("cannot write %s", qPrintable(path));
    printf("%s\n", qPrintable(path));
}

void renderWindow(Appearance appearance, const QString &suffix)
{
    test::WindowFixture fixture(appearance);
    for (const QSize size : {QSize(1360, 860), QSize(1280, 720)}) {
        const QString tail = QStringLiteral("-%1x%2%3").arg(size.width()).arg(size.height()).arg(suffix);
        fixture.window->closeWorkspace();
        fixture.window->resize(size);
        save(*fixture.window, QStringLiteral("start") + tail);
        fixture.openWholeSample();
        for (const PageInfo &info : pageInfos()) {
            fixture.window->view()->show(info.id);
            save(*fixture.window, info.title.toLower() + tail);
        }
        fixture.window->find();
        save(*fixture.window, QStringLiteral("find") + tail);
        fixture.window->view()->show(PageId::Overview);
    }
    HistoryDialog history(fixture.evaluation(), fixture.window.get());
    history.show();
    save(history, QStringLiteral("history") + suffix);
    HelpDialog help(fixture.window.get());
    help.show();
    save(help, QStringLiteral("help") + suffix);
}

/// Reveals every session whose cards are complete, as if the week were over.
void revealAll(const test::WindowFixture &fixture)
{
    SessionStore store(fixture.workspace());
    const std::vector<Provider> providers = fixture.evaluation().providers();
    for (const Provider &provider : providers) {
        const auto session = store.ofProvider(provider.id);
        const SessionId id = session ? session->id : store.plan(provider.id, {}, standardSessionMinutes, {});
        if (fixture.evaluation().allCardsComplete(fixture.evaluation().indexOf(provider.id)) &&
            !(session && session->isRevealed()))
            store.reveal(id);
    }
}

/// A session's plan and record, and what comes after the meeting: the scores laid open, and the providers
/// compared.
void renderAfterTheSessions(Appearance appearance, const QString &suffix)
{
    test::WindowFixture fixture(appearance);
    fixture.openSample(PageId::LiveSession);
    revealAll(fixture);
    const Evaluation &evaluation = fixture.evaluation();
    const ProviderId provider = evaluation.providers()[2].id; // the one whose evaluators differ most
    for (const QSize size : {QSize(1360, 860), QSize(1280, 720)}) {
        const QString tail = QStringLiteral("-%1x%2%3").arg(size.width()).arg(size.height()).arg(suffix);
        fixture.window->resize(size);
        for (const auto &[part, name] :
             {std::pair(SessionPart::Plan, "session-plan"), std::pair(SessionPart::Reveal, "reveal"),
              std::pair(SessionPart::Record, "session-record"),
              std::pair(SessionPart::Calibration, "calibration")}) {
            fixture.page()->reveal({PageId::LiveSession, provider, {}, {}, part});
            save(*fixture.window, QLatin1String(name) + tail);
        }
    }
}

/// A meeting in its last minutes: all have scored four criteria, and the fifth is discussed.
SessionId holdMeeting(const Evaluation &evaluation, ProviderId provider, QDateTime &now)
{
    Workspace &workspace = evaluation.workspace();
    const int p = evaluation.indexOf(provider);
    const int evaluators = static_cast<int>(evaluation.evaluators().size());
    for (int k = 4; k < 6; ++k) {
        for (int e = k == 4 ? 2 : 0; e < evaluators; ++e) {
            const CellKey key = evaluation.keyAt(p, k, e);
            ScoreStore(workspace).clear(std::span(&key, 1));
        }
    }
    SessionStore store(workspace);
    const SessionId id = store.plan(provider, now, standardSessionMinutes,
                                    agendaByWeight(standardSessionMinutes, evaluation.criteria()));
    store.start(id, evaluation.criteria()[0].id);
    now = now.addSecs(41 * 60);
    const CriterionId team = evaluation.criteria()[4].id;
    for (const char *note : {"QBR deck: 12 months of ticket trend", "Deck has no forward list",
                             "Technical lead runs two clients"}) {
        store.addNote(id, team, QString::fromLatin1(note));
        now = now.addSecs(3 * 60);
    }
    store.jump(id, team);
    std::vector<EvidenceItemId> shown;
    for (const EvidenceItem *item : evaluation.evidenceItemsOf(team))
        shown.push_back(item->id);
    shown.pop_back();
    for (const EvidenceItemId item : shown)
        store.setSeen(id, item, true);
    now = now.addSecs(108);
    return id;
}

/// A scorecard package that came back, with a conflict.
void renderImport(const test::WindowFixture &fixture, ProviderId provider, const QString &suffix)
{
    const Evaluation &evaluation = fixture.evaluation();
    const int p = evaluation.indexOf(provider);
    const QString path = fixture.file(QStringLiteral("card.tandem"));
    exportPackage(evaluation, evaluation.evaluators()[0].id, std::span(&provider, 1), path);
    const CellKey both = evaluation.keyAt(p, 2, 0);
    {
        const auto card = Workspace::open(path, {});
        ScoreStore(*card).set(evaluation.keyAt(p, 5, 0), 4);
        ScoreStore(*card).setNote(evaluation.keyAt(p, 1, 0), QStringLiteral("The portal is the only way in"));
        ScoreStore(*card).set(both, 1);
    }
    ScoreStore(evaluation.workspace()).set(both, 5);
    BallotImportDialog dialog(evaluation, readBallotFile(evaluation.workspace(), path));
    dialog.show();
    save(dialog, QStringLiteral("ballotimport") + suffix);
}

/// The meeting: what is projected, the laptop going round, a ballot on paper, and one that came back.
void renderPresenter(Appearance appearance, const QString &suffix)
{
    QDateTime now(QDate(2026, 11, 20), QTime(14, 0), Qt::UTC);
    test::WindowFixture fixture(appearance);
    fixture.window->setClock([&now] { return now; });
    fixture.openSample();
    Evaluation &evaluation = fixture.window->view()->evaluation();
    const ProviderId provider = evaluation.providers().back().id;
    const SessionId session = holdMeeting(evaluation, provider, now);
    evaluation.setViewer(evaluation.evaluators().front().id);
    for (const QSize size : {QSize(1360, 860), QSize(1280, 720), QSize(1920, 1080)}) {
        const QString tail = QStringLiteral("-%1x%2%3").arg(size.width()).arg(size.height()).arg(suffix);
        PresenterWindow window(evaluation, session, fixture.window->feedback());
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.resize(size);
        window.show();
        save(window, QStringLiteral("presenter") + tail);
        QTest::keyClick(&window, Qt::Key_Escape);
        save(window, QStringLiteral("presenter-leaving") + tail);
        QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
        QTest::keyClick(&window, Qt::Key_H);
        save(window, QStringLiteral("handover") + tail);
        QTest::keyClick(window.handOver()->names(), Qt::Key_1);
        save(window, QStringLiteral("scorecard") + tail);
    }
    PaperEntry paper(evaluation, provider, fixture.window->feedback());
    paper.show();
    save(paper, QStringLiteral("paperentry") + suffix);
    renderImport(fixture, provider, suffix);
}

/// The tabs of the comparison, with all draws made, a what-if, and the weights by their swings.
void renderCompare(Appearance appearance, const QString &suffix)
{
    test::WindowFixture fixture(appearance);
    fixture.openSample(PageId::Compare);
    auto &page = dynamic_cast<ComparePage &>(*fixture.page());
    for (const QSize size : {QSize(1360, 860), QSize(1280, 720)}) {
        const QString tail = QStringLiteral("-%1x%2%3").arg(size.width()).arg(size.height()).arg(suffix);
        fixture.window->resize(size);
        for (const auto &[tab, name] : {std::pair(ComparePage::Tab::Stability, "stability"),
                                        std::pair(ComparePage::Tab::Acceptability, "acceptability"),
                                        std::pair(ComparePage::Tab::HeadToHead, "headtohead"),
                                        std::pair(ComparePage::Tab::Panel, "panel")}) {
            page.showTab(tab);
            (void)QTest::qWaitFor([&] { return page.drawn().isWhole(); });
            save(*fixture.window, QStringLiteral("compare-") + QLatin1String(name) + tail);
        }
        page.showTab(ComparePage::Tab::Stability);
        QTest::keyClick(page.stability()->strips(), Qt::Key_Down);
        QTest::keyClick(page.stability()->strips(), Qt::Key_End);
        (void)QTest::qWaitFor([&] { return page.drawn().isWhole(); });
        save(*fixture.window, QStringLiteral("compare-stability-whatif") + tail);
        QTest::keyClick(page.stability()->resetButton(), Qt::Key_Space);
        for (QAction *action : page.menuActions()) {
            if (action->text().contains(QStringLiteral("s&wings")))
                action->trigger();
        }
        save(*fixture.window, QStringLiteral("compare-swings") + tail);
    }
}

/// The RACI with its findings, by side, and beside a provider's draft.
void renderRaci(Appearance appearance, const QString &suffix)
{
    test::WindowFixture fixture(appearance);
    fixture.openSample(PageId::Raci);
    auto *page = qobject_cast<RaciPage *>(fixture.page());
    for (const QSize size : {QSize(1360, 860), QSize(1280, 720)}) {
        const QString tail = QStringLiteral("-%1x%2%3").arg(size.width()).arg(size.height()).arg(suffix);
        fixture.window->resize(size);
        page->run(RaciCommand::NextFinding);
        save(*fixture.window, QStringLiteral("raci-finding") + tail);
        page->showLoad(true);
        page->columnsChoice()->setCurrentIndex(1);
        save(*fixture.window, QStringLiteral("raci-side") + tail);
        page->columnsChoice()->setCurrentIndex(0);
        page->compare(true);
        save(*fixture.window, QStringLiteral("raci-draft") + tail);
        for (const auto decision : {DraftDecision::Rejected, DraftDecision::Taken, DraftDecision::Question})
            page->draftView()->decide(decision);
        page->draftView()->choice()->setCurrentIndex(1);
        save(*fixture.window, QStringLiteral("raci-draft-decided") + tail);
        page->draftView()->showBeside(true);
        save(*fixture.window, QStringLiteral("raci-draft-beside") + tail);
        page->compare(false);
    }
}

/// The escalation matrix with its findings laid open, scrolled, with a cell and a time in edit, and as it is
/// before anybody is named.
void renderEscalation(Appearance appearance, const QString &suffix)
{
    test::WindowFixture fixture(appearance);
    fixture.openSample(PageId::Escalation);
    Page *page = fixture.page();
    auto *contacts = page->findChild<ContactsCard *>();
    auto *responses = page->findChild<ResponseCard *>();
    auto *scroll = page->findChild<ScrollBody *>();
    for (const QSize size : {QSize(1360, 860), QSize(1280, 720)}) {
        const QString tail = QStringLiteral("-%1x%2%3").arg(size.width()).arg(size.height()).arg(suffix);
        fixture.window->resize(size);
        settle();
        save(*fixture.window, QStringLiteral("escalation-top") + tail);
        contacts->cell(2, Side::Internal)->click();
        save(*fixture.window, QStringLiteral("escalation-contact") + tail);
        QTest::keyClick(page->focusWidget(), Qt::Key_Escape);
        responses->setOutOfHours(true);
        responses->choose(3, Response::First);
        responses->table()->setFocus();
        scroll->ensureWidgetVisible(page->findChild<OnCallCard *>());
        save(*fixture.window, QStringLiteral("escalation-scrolled") + tail);
        QTest::keyClick(responses->table(), Qt::Key_F2);
        QTest::keyClicks(responses->table()->findChild<QLineEdit *>(), QStringLiteral("soon"));
        save(*fixture.window, QStringLiteral("escalation-time") + tail);
        QTest::keyClick(responses->table()->findChild<QLineEdit *>(), Qt::Key_Escape);
        settle();
        page->findChild<WalkPanel *>()->choose(3, 8, QTime(23, 40));
        save(*fixture.window, QStringLiteral("escalation-waits") + tail);
        page->findChild<WalkPanel *>()->choose(1, 6, QTime(2, 10));
    }
    emit responses->rulesRequested();
    auto *rules = page->findChild<PriorityDialog *>();
    save(*rules, QStringLiteral("escalation-rules") + suffix);
    rules->close();
    EscalationStore store(fixture.workspace());
    for (int tier = 1; tier <= tierCount; ++tier) {
        for (const Side side : bothSides)
            store.clear(tier, side);
    }
    const EscalationMatrix matrix = store.matrix();
    for (const Side side : bothSides) {
        for (const OnCallPerson &entry : matrix.onCallOf(side))
            store.removeOnCall(entry.id);
    }
    scroll->ensureWidgetVisible(contacts->cell(1, Side::Internal));
    save(*fixture.window, QStringLiteral("escalation-empty") + suffix);
}

/// The scope over its page, as lanes, beside a provider's response, and its revisions.
void renderScope(Appearance appearance, const QString &suffix)
{
    test::WindowFixture fixture(appearance);
    fixture.openSample(PageId::Scope);
    auto *page = qobject_cast<ScopePage *>(fixture.page());
    for (const QSize size : {QSize(1360, 860), QSize(1280, 720)}) {
        const QString tail = QStringLiteral("-%1x%2%3").arg(size.width()).arg(size.height()).arg(suffix);
        fixture.window->resize(size);
        for (const auto &[view, name] :
             {std::pair(ScopePage::View::Editor, "editor"), std::pair(ScopePage::View::Lanes, "lanes"),
              std::pair(ScopePage::View::Responses, "responses"),
              std::pair(ScopePage::View::Revisions, "revisions")}) {
            page->setView(view);
            if (view == ScopePage::View::Revisions) // somebody objected
                page->reveal(RevisionButton::placeOf(AgreementDocument::Escalation));
            save(*fixture.window, QStringLiteral("scope-") + QLatin1String(name) + tail);
        }
    }
}

void renderReport()
{
    test::WindowFixture fixture;
    fixture.openSample();
    const Evaluation &evaluation = fixture.evaluation();
    const print::PagedReport report(
        report::evaluationSummary(evaluation, report::summaryOptionsFor(evaluation)), print::PaperSize::A4);
    constexpr double scale = 2;
    for (int page = 0; page < report.pageCount(); ++page) {
        QImage image((report.pageSizePt() * scale).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(scale, scale);
        report.paintPage(painter, page);
        painter.end();
        const QString path =
            QDir(g_folder).filePath(QStringLiteral("report-evaluation-%1.png").arg(page + 1));
        if (!image.save(path))
            qFatal("cannot write %s", qPrintable(path));
        printf("%s\n", qPrintable(path));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    print::useStableHashing();
    QApplication application(argc, argv);
    g_folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(TANDEM_BINARY_DIR "/gallery");
    QDir().mkpath(g_folder);
    const QString only = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    const auto wanted = [&](const char *part) { return only.isEmpty() || only == QLatin1String(part); };
    const std::pair<const char *, std::function<void(Appearance, const QString &)>> parts[] = {
        {"window", renderWindow},
        {"sessions", renderAfterTheSessions},
        {"presenter", renderPresenter},
        {"compare", renderCompare},
        {"raci", renderRaci},
        {"escalation", renderEscalation},
        {"scope", renderScope},
        {"onboarding", [](Appearance a, const QString &s) { gallery::renderOnboarding(a, s, save); }}};
    for (const auto &[appearance, suffix] :
         {std::pair(Appearance::Light, QString()), std::pair(Appearance::Dark, QStringLiteral("-dark"))}) {
        for (const auto &[part, render] : parts) {
            if (wanted(part))
                render(appearance, suffix);
        }
    }
    if (wanted("report"))
        renderReport();
    return 0;
}
