#include "core/ballots/ballotmerge.h"
#include "core/ballots/ballotsheet.h"
#include "core/exchange/formbook.h"
#include "core/exchange/spreadsheet.h"
#include "core/exchange/zipparts.h"
#include "core/scoring/agreementstore.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/caught.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::EvaluationFixture;

/// Spreadsheet ballots go out and come back.
class TestBallotSheet : public QObject
{
    Q_OBJECT

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray exported(EvaluationFixture &f, std::vector<ProviderId> providers = {})
    {
        if (providers.empty())
            providers = {f.provider(0)};
        const QString path = f.folder() + QStringLiteral("/Ballot.xlsx");
        exportBallotXlsx(*f.evaluation, f.evaluator(0), providers, path);
        return bytesOf(path);
    }
    /// As a person would fill it in: the form with other entries.
    static QByteArray filled(EvaluationFixture &f, const std::function<void(FormBook &)> &fill)
    {
        FormBook form = ballotForm(*f.evaluation, f.evaluator(0), {f.provider(0)});
        fill(form);
        const QString path = f.folder() + QStringLiteral("/Filled.xlsx");
        writeForm(form, path);
        return bytesOf(path);
    }
    static FormBook::Cell &cell(FormBook &form, int row, int column)
    {
        return form.sheets[0].rows[static_cast<size_t>(row)][static_cast<size_t>(column)];
    }
    /// What the one sheet's part says, with its own XML.
    static QByteArray withPart(const QByteArray &book, const std::string &name,
                               const std::function<void(QByteArray &)> &change)
    {
        ZipParts parts = unzip(book);
        change(parts[name]);
        return zip(parts, "[Content_Types].xml");
    }
    static QString refusal(EvaluationFixture &f, const QByteArray &bytes)
    {
        const auto error = test::caught([&] { readBallotXlsx(*f.workspace, bytes); });
        return error ? error->happened() : QString();
    }
    static constexpr int score = 3, evidence = 4, note = 5, reason = 6;

private slots:
    void whatWasScoredComesBackAsItWentOut()
    {
        EvaluationFixture f(2, 2);
        f.scores().set(f.cell(0, 0, 0), 3.5);
        f.scores().setEvidence(f.cell(0, 0, 0), Evidence::DocumentHeld);
        f.scores().setNote(f.cell(0, 0, 0), QStringLiteral("=2+2 is\nno formula"));
        f.scores().abstain(f.cell(0, 1, 0), QStringLiteral("@home that day"));
        f.scores().refuse(f.cell(0, 2, 0));
        f.scores().set(f.cell(0, 0, 1), 1);
        const ReturnedBallots back = readBallotXlsx(*f.workspace, exported(f));
        QCOMPARE(back.problems, QStringList());
        QCOMPARE(back.ballots.size(), size_t(1));
        const Ballot present = presentBallot(*f.workspace, f.provider(0), f.evaluator(0));
        QCOMPARE(back.ballots[0].base.provider, present.provider);
        QCOMPARE(back.ballots[0].base.evaluator, present.evaluator);
        QVERIFY(back.ballots[0].base.cells == present.cells);
        QVERIFY(back.ballots[0].theirs.cells == present.cells);
        QVERIFY(!planMerge(*f.workspace, back.ballots[0].base, back.ballots[0].theirs).changesAnything());
    }

    void theSameWorkspaceGivesTheSameBytes()
    {
        EvaluationFixture f(1, 1);
        QCOMPARE(exported(f), exported(f));
    }

    void entriesAreTaken()
    {
        EvaluationFixture f(1, 1);
        const QByteArray book = filled(f, [](FormBook &form) {
            cell(form, 0, score).number = 4;
            cell(form, 1, score).text = QStringLiteral(" 2,5 ");
            cell(form, 2, score).text = QStringLiteral("Abstain");
            cell(form, 2, reason).text = QStringLiteral("Was out of the room");
            cell(form, 3, score).text = QStringLiteral("refused");
            cell(form, 4, score).text = QStringLiteral("0");
            cell(form, 4, evidence).text = QStringLiteral("confirmed by a REFERENCE");
            cell(form, 5, note).number = 12.5;
        });
        const ReturnedBallots back = readBallotXlsx(*f.workspace, book);
        QCOMPARE(back.problems, QStringList());
        const std::vector<BallotCell> &cells = back.ballots.at(0).theirs.cells;
        QStringList said;
        for (size_t i = 0; i < 6; ++i)
            said << describe(cells[i].state);
        QCOMPARE(said, (QStringList{QStringLiteral("4"), QStringLiteral("2.5"),
                                    QStringLiteral("abstained: Was out of the room"),
                                    QStringLiteral("refused to be measured"),
                                    QStringLiteral("0, confirmed by a reference"),
                                    QStringLiteral("not scored, note: 12.5")}));
        MergePlan plan = planMerge(*f.workspace, back.ballots[0].base, back.ballots[0].theirs);
        QCOMPARE(plan.takes(), 6);
        applyMerge(*f.workspace, plan,
                   importOperation(*f.workspace, Action::ImportBallot, f.evaluator(0), {f.provider(0)}));
        QCOMPARE(f.scores().find(f.cell(0, 1, 0))->value, std::optional(2.5));
        f.workspace->undo();
        QVERIFY(!f.scores().find(f.cell(0, 1, 0)));
    }

    void everyProblemNamesItsCell()
    {
        EvaluationFixture f(1, 1);
        const QByteArray book = filled(f, [](FormBook &form) {
            cell(form, 0, score).number = 6;
            cell(form, 1, score).number = -1;
            cell(form, 2, score).text = QStringLiteral("good");
            cell(form, 3, score).text = QStringLiteral("abstain");
            cell(form, 4, score).number = 3;
            cell(form, 4, reason).text = QStringLiteral("Because");
            cell(form, 5, evidence).text = QStringLiteral("Gossip");
        });
        const ReturnedBallots back = readBallotXlsx(*f.workspace, book);
        QVERIFY(back.ballots.empty());
        QCOMPARE(back.problems,
                 (QStringList{
                     QStringLiteral("D7: 6 is not between 0 and 5."),
                     QStringLiteral("D8: -1 is not between 0 and 5."),
                     QStringLiteral("D9: “good” is no score; enter 0 to 5, abstain or refused."),
                     QStringLiteral("G10: abstaining needs a reason."),
                     QStringLiteral("G11: there is a reason for abstaining, but the score is not “abstain”."),
                     QStringLiteral("E12: “Gossip” is no grade of evidence.")}));
    }

    void aFormulaIsNoScoreEvenWithAResult()
    {
        EvaluationFixture f(1, 1);
        const QByteArray book = filled(f, [](FormBook &form) { cell(form, 0, score).number = 4; });
        const QByteArray formula = withPart(book, "xl/worksheets/sheet1.xml", [](QByteArray &part) {
            QVERIFY(part.contains("<v>4</v>"));
            part.replace("<v>4</v></c>", "<f>2+2</f><v>4</v></c>");
        });
        QCOMPARE(readBallotXlsx(*f.workspace, formula).problems,
                 QStringList(QStringLiteral("D7: a formula is no score; enter the number itself.")));
    }

    void aBallotOfSomewhereElseIsRefused()
    {
        EvaluationFixture f(1, 1);
        const QByteArray book = exported(f);
        EvaluationFixture other(1, 1);
        QVERIFY(refusal(other, book).contains(QLatin1String("another workspace")));
        const PersonId evaluators[] = {f.evaluator(0)};
        f.people().remove(evaluators);
        QVERIFY(refusal(f, book).contains(QLatin1String("who is no evaluator here")));
        f.workspace->undo();
        QCOMPARE(refusal(f, book), QString());
        const ProviderId providers[] = {f.provider(0)};
        f.providers().remove(providers);
        QVERIFY(refusal(f, book).contains(QLatin1String("which is not in this workspace")));
    }

    void aBallotThatWasTamperedWithIsRefused()
    {
        EvaluationFixture f(2, 2);
        f.scores().set(f.cell(0, 0, 0), 3);
        const QByteArray book = exported(f);
        const QByteArray id = QByteArray::number(f.evaluator(0).value);
        const QByteArray forged = withPart(book, "xl/sharedStrings.xml", [&](QByteArray &part) {
            QVERIFY(part.contains(id));
            part.replace(id, QByteArray::number(f.evaluator(1).value));
        });
        QVERIFY(refusal(f, forged).contains(QLatin1String("is damaged")));
        const QByteArray bare = withPart(book, "xl/workbook.xml", [](QByteArray &part) {
            part.replace("name=\"Tandem\"", "name=\"Other\"");
        });
        QVERIFY(refusal(f, bare).contains(QLatin1String("no ballot that Tandem exported")));
        const QByteArray moved =
            filled(f, [](FormBook &form) { std::swap(form.sheets[0].rows[0], form.sheets[0].rows[1]); });
        QVERIFY(readBallotXlsx(*f.workspace, moved).problems.value(0).startsWith(QStringLiteral("B7: “")));
    }

    void severalProvidersHaveASheetEach()
    {
        EvaluationFixture f(3, 1);
        const QByteArray book = exported(f, {f.provider(2), f.provider(0)});
        const Spreadsheet sheets = readSpreadsheet(book);
        QCOMPARE(sheets.sheets.size(), size_t(3));
        const ReturnedBallots back = readBallotXlsx(*f.workspace, book);
        QCOMPARE(back.ballots.size(), size_t(2));
        QCOMPARE(back.ballots[0].theirs.provider, f.provider(2));
        QCOMPARE(back.ballots[1].theirs.provider, f.provider(0));
    }

    void aSealedBallotBeginsEmpty()
    {
        EvaluationFixture f(1, 2);
        f.scores().set(f.cell(0, 0, 0), 4.1234);
        f.scores().setNote(f.cell(0, 0, 0), QStringLiteral("topsecret"));
        SessionStore(*f.workspace).plan(f.provider(0), {}, 60, {});
        const auto shows = [&] {
            for (const auto &[name, part] : unzip(exported(f))) {
                if (part.contains("4.1234") || part.contains("topsecret"))
                    return true;
            }
            return false;
        };
        QVERIFY(!shows());
        const ReturnedBallots back = readBallotXlsx(*f.workspace, exported(f));
        QVERIFY(!planMerge(*f.workspace, back.ballots[0].base, back.ballots[0].theirs).changesAnything());
        f.evaluation->setViewer(f.evaluator(1));
        QVERIFY(!shows());
        f.evaluation->setViewer(f.evaluator(0)); // one's own
        QVERIFY(shows());
        SessionStore(*f.workspace).reveal(SessionStore(*f.workspace).ofProvider(f.provider(0))->id);
        f.evaluation->setViewer({});
        QVERIFY(shows());
    }

    void nothingIsWrittenWhereNoFileCanBe()
    {
        EvaluationFixture f(1, 1);
        const auto error = test::caught([&] {
            exportBallotXlsx(*f.evaluation, f.evaluator(0), {f.provider(0)},
                             f.folder() + QStringLiteral("/no/B.xlsx"));
        });
        QCOMPARE(error->code(), ErrorCode::NoPermission);
    }
};

QTEST_GUILESS_MAIN(TestBallotSheet)
#include "tst_ballotsheet.moc"
