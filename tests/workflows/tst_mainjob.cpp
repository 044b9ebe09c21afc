#include "core/base/text.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/reports/reportspage.h"
#include "ui/scoring/comparepage.h"
#include "ui/scoring/scoresgrid.h"
#include "ui/scoring/scorespage.h"
#include <QAbstractButton>
#include <QClipboard>
#include <QProcess>

using namespace tandem;

/// The whole main job as a person does it: from New to a PDF, with the keyboard, in the real window.
class TestMainJob : public QObject
{
    Q_OBJECT

private:
    static void press(QWidget *window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window, key, modifiers);
        QCoreApplication::processEvents();
    }

    static void paste(test::WindowFixture &fixture, const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        press(fixture.window.get(), Qt::Key_V, Qt::ControlModifier);
    }

    static void goTo(test::WindowFixture &fixture, PageId page)
    {
        test::pressForPage(*fixture.window, page);
        QCoreApplication::processEvents();
        QCOMPARE(fixture.page()->id(), page);
        fixture.page()->reveal({page, {}, {}, {}});
    }

    static QString pdfText(const QString &path)
    {
        QProcess pdftotext;
        pdftotext.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
        pdftotext.waitForFinished();
        return QString::fromUtf8(pdftotext.readAllStandardOutput());
    }

private slots:
    void fromNewToThePdf()
    {
        test::WindowFixture fixture;
        const QString path = fixture.file(QStringLiteral("Brook & Sons.tandem"));

        // A new workspace has the six criteria and nothing else.
        fixture.dialogs.texts.push_back(QStringLiteral("Brook & Sons"));
        fixture.dialogs.files.push_back(path);
        press(fixture.window.get(), Qt::Key_N, Qt::ControlModifier);
        QVERIFY(fixture.window->view());
        QCOMPARE(fixture.evaluation().criteria().size(), size_t(6));

        // Providers come from a spreadsheet.
        goTo(fixture, PageId::Providers);
        paste(fixture, QStringLiteral("Name\tWebsite\nAlder IT\thttps://alder.example\nBirch "
                                      "Systems\t\nCedar Managed\t\nDogwood\t\n"));
        QCOMPARE(fixture.evaluation().providers().size(), size_t(4));
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Providers"));

        // So do two evaluators.
        goTo(fixture, PageId::People);
        paste(fixture, QStringLiteral("Ada Brook\tIT lead\nBen Cole\tFinance\n"));
        QCOMPARE(fixture.evaluation().evaluators().size(), size_t(2));

        // Each scores every provider on every criterion with the digits alone.
        goTo(fixture, PageId::Scores);
        const std::vector<QString> cards = {QStringLiteral("545434334343233243232122"),
                                            QStringLiteral("544434344333233143222112")};
        for (size_t e = 0; e < cards.size(); ++e) {
            fixture.page()->reveal({PageId::Scores, fixture.evaluation().providers()[0].id,
                                    fixture.evaluation().criteria()[0].id,
                                    fixture.evaluation().evaluators()[e].id});
            QCoreApplication::processEvents();
            for (const QChar digit : cards[e])
                press(fixture.window.get(), static_cast<Qt::Key>(Qt::Key_0 + digit.digitValue()));
        }
        const Ranking &ranking = fixture.evaluation().ranking();
        QCOMPARE(ranking.given, 48);
        QCOMPARE(ranking.given, ranking.expected);

        // Alder: means 5 4.5 4.5 4 3.5 4... times 5 4 4 3 2 2 of 20, worked by hand below.
        // Ada: 5 4 5 4 3 4, Ben: 5 4 4 4 3 4 -> means 5, 4, 4.5, 4, 3, 4
        // (5*5 + 4*4 + 4*4.5 + 3*4 + 2*3 + 2*4) / 20 / 5 * 100 = 85
        QVERIFY(std::abs(*ranking.figures[0].total - 85.0) < 1e-9);
        QCOMPARE(ranking.leader(), 0);

        // The ranking is on the Compare page, best first.
        goTo(fixture, PageId::Compare);
        QVERIFY(fixture.page()->contextLine().contains(QStringLiteral("Alder IT leads")));

        // The PDF names the leader, and everything is still there after a restart.
        goTo(fixture, PageId::Reports);
        const QString pdf = fixture.file(QStringLiteral("summary.pdf"));
        fixture.dialogs.files.push_back(pdf);
        press(fixture.window.get(), Qt::Key_E, Qt::ControlModifier);
        QVERIFY(QFile::exists(pdf));
        const QString text = pdfText(pdf);
        QVERIFY2(text.contains(QStringLiteral("Alder IT leads by")), qPrintable(text.left(600)));
        QVERIFY(text.contains(QStringLiteral("85.0")));
        QVERIFY(text.contains(QStringLiteral("Ada Brook")));

        fixture.window->closeWorkspace();
        QVERIFY(fixture.window->openWorkspace(path));
        QCOMPARE(fixture.evaluation().ranking().given, 48);

        // Undo still reaches the last score, and goes to its cell.
        press(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(fixture.evaluation().ranking().given, 47);
        QCOMPARE(fixture.page()->id(), PageId::Scores);
    }

    void theSamePdfTwiceHasTheSameBytes()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Reports);
        QList<QByteArray> bytes;
        for (const QString &name : {QStringLiteral("a.pdf"), QStringLiteral("b.pdf")}) {
            const QString path = fixture.file(name);
            fixture.dialogs.files.push_back(path);
            press(fixture.window.get(), Qt::Key_E, Qt::ControlModifier);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            bytes.push_back(file.readAll());
        }
        QVERIFY(bytes.at(0).startsWith("%PDF-1.4"));
        QCOMPARE(bytes.at(0), bytes.at(1));
    }

    void theButtonsAboveOverviewAndCompareExportAtOnce()
    {
        test::WindowFixture fixture;
        for (const PageId from : {PageId::Overview, PageId::Compare}) {
            fixture.openSample(from);
            auto *button = qobject_cast<QAbstractButton *>(fixture.page()->headerActions().front());
            QVERIFY(button->isVisible());
            button->click(); // and Cancel in the dialog
            QCOMPARE(fixture.page()->id(), from);
            const QString pdf = fixture.file(QStringLiteral("from %1.pdf").arg(static_cast<int>(from)));
            fixture.dialogs.files.push_back(pdf);
            button->click();
            QVERIFY(pdfText(pdf).contains(QStringLiteral("How the totals are made")));
            QCOMPARE(fixture.page()->id(), PageId::Reports); // where it is opened from
            fixture.window->closeWorkspace();
        }
    }

    void anExportThatFailsLeavesTheOldFile()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Reports);
        const QString folder = fixture.file(QStringLiteral("no such folder/summary.pdf"));
        fixture.dialogs.files.push_back(folder);
        press(fixture.window.get(), Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(fixture.dialogs.problems.size(), 1);
        QVERIFY(!QFile::exists(folder));
    }
};

QTEST_MAIN(TestMainJob)
#include "tst_mainjob.moc"
