#include "core/ballots/ballotsheet.h"
#include "core/onboarding/planstore.h"
#include "core/scoring/scorestore.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/reports/reportchoice.h"
#include "ui/reports/reportspage.h"
#include <QComboBox>
#include <QProcess>
#include <QPushButton>
#include <QtTest>

using namespace tandem;

/// The session record and the ballots, beside the evaluation summary.
class TestReportsPage : public QObject
{
    Q_OBJECT

    static ReportsPage *page(test::WindowFixture &fixture)
    {
        return qobject_cast<ReportsPage *>(fixture.page());
    }
    static QComboBox *box(test::WindowFixture &fixture, const QString &name)
    {
        for (auto *box : page(fixture)->choice()->findChildren<QComboBox *>()) {
            if (box->accessibleName() == name)
                return box;
        }
        return nullptr;
    }
    static void choose(QComboBox *box, const QString &text)
    {
        box->setCurrentIndex(box->findText(text));
        emit box->activated(box->currentIndex());
    }
    static QString pdfText(const QString &path)
    {
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    static QString exported(test::WindowFixture &fixture, const QString &name)
    {
        const QString path = fixture.file(name);
        fixture.dialogs.files.push_back(path);
        page(fixture)->exportShown();
        return pdfText(path);
    }

private slots:
    void aSessionIsRecordedAndItsScoresStaySealedUntilTheReveal()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Reports);
        const Provider provider = fixture.evaluation().providers()[1];
        ScoreStore(fixture.workspace()).set(fixture.evaluation().keyAt(1, 0, 1), 4.1234);
        SessionStore sessions(fixture.workspace());
        for (const Session &session : sessions.all())
            sessions.remove(session.id);
        const SessionId id = sessions.plan(provider.id, {}, 60, {});
        page(fixture)->choice()->setKind(ReportChoice::Kind::Session);
        QCOMPARE(box(fixture, QStringLiteral("Provider"))->count(), 1);
        const QString sealed = exported(fixture, QStringLiteral("sealed.pdf"));
        QVERIFY2(sealed.contains(provider.name), qPrintable(sealed));
        QVERIFY(sealed.contains(QStringLiteral("The scores are sealed.")));
        QVERIFY(!sealed.contains(QStringLiteral("4.12")));
        sessions.reveal(id);
        QVERIFY(exported(fixture, QStringLiteral("open.pdf")).contains(QStringLiteral("4.12")));
    }

    void ballotsGoOutOnPaperAndAsASpreadsheet()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Reports);
        page(fixture)->choice()->setKind(ReportChoice::Kind::Ballots);
        const Provider provider = fixture.evaluation().providers()[1];
        const Person evaluator = fixture.evaluation().evaluators()[1];
        choose(box(fixture, QStringLiteral("Provider")), provider.name);
        QVERIFY(!exported(fixture, QStringLiteral("anybody.pdf")).contains(evaluator.name));
        choose(box(fixture, QStringLiteral("Evaluator")), evaluator.name);
        const QString text = exported(fixture, QStringLiteral("one.pdf"));
        QVERIFY(text.contains(evaluator.name));
        QVERIFY(text.contains(QStringLiteral("abstain")));
        const QString path = fixture.file(QStringLiteral("one.xlsx"));
        fixture.dialogs.files.push_back(path);
        page(fixture)->exportSpreadsheet();
        const ReturnedBallots back = readBallotXlsx(fixture.workspace(), path);
        QCOMPARE(back.ballots.at(0).theirs.evaluator, evaluator.id);
        QCOMPARE(back.ballots.at(0).theirs.provider, provider.id);
    }

    void theOnboardingGoesOutAsAPageOrWhole()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Reports);
        if (!PlanStore(fixture.workspace()).plan().exists)
            PlanStore(fixture.workspace()).start(builtInOnboarding(), QDate(2027, 1, 11));
        page(fixture)->choice()->setKind(ReportChoice::Kind::OnboardingStatus);
        QVERIFY(!box(fixture, QStringLiteral("Provider"))->isVisible());
        const QString status = exported(fixture, QStringLiteral("status.pdf"));
        QVERIFY2(status.contains(QStringLiteral("Shadow operations")), qPrintable(status));
        QVERIFY(!status.contains(QStringLiteral("Gates and their conditions")));
        page(fixture)->choice()->setKind(ReportChoice::Kind::OnboardingPlan);
        QVERIFY(exported(fixture, QStringLiteral("plan.pdf"))
                    .contains(QStringLiteral("Gates and their conditions")));
    }

    void aSpreadsheetIsOfferedForBallotsAlone()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Reports);
        const auto offered = [&] {
            QStringList texts;
            for (const auto *button : fixture.window->findChildren<QPushButton *>()) {
                if (button->isVisible() && button->text().startsWith(QLatin1String("Export")))
                    texts << QString(button->text()).remove(QLatin1Char('&'));
            }
            texts.sort();
            return texts;
        };
        QCOMPARE(offered(), QStringList{QStringLiteral("Export PDF")});
        page(fixture)->choice()->setKind(ReportChoice::Kind::Ballots);
        QCOMPARE(offered(),
                 (QStringList{QStringLiteral("Export PDF"), QStringLiteral("Export spreadsheet")}));
        page(fixture)->choice()->setKind(ReportChoice::Kind::Session);
        QCOMPARE(offered(), QStringList{QStringLiteral("Export PDF")});
    }

    void eachProviderHasOnePageOnEitherPaper()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Reports);
        for (const print::PaperSize paper : {print::PaperSize::A4, print::PaperSize::Letter}) {
            const print::PagedReport report(page(fixture)->choice()->document(), paper);
            std::vector<int> pages;
            for (const print::OutlineEntry &entry : report.outline()) {
                for (const Provider &provider : fixture.evaluation().providers()) {
                    if (entry.title == provider.name)
                        pages.push_back(entry.page);
                }
            }
            QCOMPARE(pages.size(), size_t(5));
            for (size_t i = 0; i < pages.size(); ++i)
                QCOMPARE(pages[i], report.pageCount() - 5 + static_cast<int>(i));
        }
    }

    void theMenuExportsTheSummaryWhateverIsShown()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Reports);
        page(fixture)->choice()->setKind(ReportChoice::Kind::Ballots);
        const QString path = fixture.file(QStringLiteral("summary.pdf"));
        fixture.dialogs.files.push_back(path);
        page(fixture)->exportReport();
        QVERIFY(pdfText(path).contains(QStringLiteral("How the totals are made")));
    }
};

QTEST_MAIN(TestReportsPage)
#include "tst_reportspage.moc"
