#include "core/agreement/draftstore.h"
#include "core/exchange/scoperesponse.h"
#include "core/exchange/spreadsheet.h"
#include "core/scope/requeststore.h"
#include "core/scope/responses.h"
#include "core/scope/scopestore.h"
#include "core/scope/spinestore.h"
#include "core/sessions/agenda.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/caught.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QFile>
#include <QtTest>

using namespace tandem;
using test::caught;
using test::EvaluationFixture;
using test::isPlain;

class TestScopeResponse : public QObject
{
    Q_OBJECT

    static QByteArray written(const EvaluationFixture &f, const FormBook &form)
    {
        const QString path = f.folder() + QStringLiteral("/form.xlsx");
        writeForm(form, path);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void whatAProviderWritesOtherwiseComesBackAsADraft()
    {
        EvaluationFixture f(1);
        SpineStore spine(*f.workspace);
        const ServiceAreaId network = spine.addArea(QStringLiteral("Network"));
        spine.addArea(QStringLiteral("Backup"));
        ScopeStore scope(*f.workspace);
        scope.setText(network, ScopeStore::Field::PartnerWork, QStringLiteral("Firewall,\nswitches"));
        scope.setText(network, ScopeStore::Field::ServiceLevel, QStringLiteral("P1 15 min"));
        const QDate sent(2026, 11, 19);
        RequestStore(*f.workspace).send(f.provider(0), sent);
        FormBook form =
            scopeResponseForm(*f.workspace, f.provider(0), RequestStore(*f.workspace).dueFrom(sent));

        // As it went out, it agrees.
        const ScopeResponse agreed = readScopeResponse(*f.workspace, written(f, form));
        QCOMPARE(agreed.areas, 2);
        QVERIFY(agreed.items.empty());
        QVERIFY(agreed.problems.isEmpty());

        form.sheets[0].rows[0][6].text = QStringLiteral("P1 30 min");
        form.sheets[0].rows[0][8].text = QStringLiteral("Our NOC answers within 30 minutes");
        const ScopeResponse other = readScopeResponse(*f.workspace, written(f, form));
        QCOMPARE(other.provider, f.provider(0));
        QCOMPARE(other.items.size(), size_t(2));
        QCOMPARE(other.items[0].field, QStringLiteral("service_level"));
        QCOMPARE(other.items[0].value, QStringLiteral("P1 30 min"));
        QCOMPARE(other.items[1].field, QStringLiteral("comment"));

        addScopeResponse(*f.workspace, other.provider, QStringLiteral("form.xlsx"), other.items);
        QCOMPARE(RequestStore(*f.workspace).requests().front().answeredOn, f.now.date());
        const DraftStore drafts(*f.workspace);
        const DraftId draft = drafts.drafts(AgreementDocument::Scope).front().id;
        const std::vector<DraftItem> items = drafts.items(draft);
        QCOMPARE(items.size(), size_t(2));
        QCOMPARE(ourText(*f.workspace, items[0]), QStringLiteral("P1 15 min"));
        takeOver(*f.workspace, items[0]);
        QCOMPARE(scopePictureOf(*f.workspace).area(network)->serviceLevel, QStringLiteral("P1 30 min"));
        makeQuestion(*f.workspace, items[1], QStringLiteral("Who answers at night?"));
        QCOMPARE(drafts.items(draft)[1].decision, DraftDecision::Question);
        f.workspace->undo();
        f.workspace->undo(); // the value and the decision are one step
        QCOMPARE(scopePictureOf(*f.workspace).area(network)->serviceLevel, QStringLiteral("P1 15 min"));
        QCOMPARE(drafts.items(draft)[0].decision, DraftDecision::Open);
    }

    void hoursAreAnsweredAsTheyAreWritten()
    {
        EvaluationFixture f(1);
        SpineStore spine(*f.workspace);
        const ServiceAreaId network = spine.addArea(QStringLiteral("Network"));
        const ServiceAreaId backup = spine.addArea(QStringLiteral("Backup"));
        FormBook form = scopeResponseForm(*f.workspace, f.provider(0), QDate(2026, 11, 26));
        QCOMPARE(form.sheets[0].rows[0][5].text, QStringLiteral("8x5"));
        form.sheets[0].rows[0][5].text = QStringLiteral("24/7");
        form.sheets[0].rows[1][5].text = QStringLiteral("Mon to Sat, 7 to 19");
        const ScopeResponse response = readScopeResponse(*f.workspace, written(f, form));
        QCOMPARE(response.items.size(), size_t(2));
        const DraftId draft =
            addScopeResponse(*f.workspace, f.provider(0), QStringLiteral("f.xlsx"), response.items);
        for (const DraftItem &item : DraftStore(*f.workspace).items(draft)) {
            QCOMPARE(ourText(*f.workspace, item), QStringLiteral("8x5"));
            takeOver(*f.workspace, item);
        }
        const ScopePicture picture = scopePictureOf(*f.workspace);
        QCOMPARE(picture.area(network)->coverage, Coverage::RoundTheClock);
        QCOMPARE(coverageText(*picture.area(backup)), QStringLiteral("Mon to Sat, 7 to 19"));
    }

    /// A question of a response is asked in the session with that provider, below what is asked anyway, until
    /// it is decided otherwise or the response is removed.
    void aQuestionIsAskedInTheWorkingSession()
    {
        EvaluationFixture f(2, 1);
        const ServiceAreaId network = SpineStore(*f.workspace).addArea(QStringLiteral("Network"));
        const auto asked = [&](SessionId session) {
            QStringList out;
            for (const AgendaItem &item : SessionStore(*f.workspace).agenda(session))
                out << item.question.split(u'\n', Qt::SkipEmptyParts);
            return out.filter(QStringLiteral("night")).size();
        };
        SessionStore sessions(*f.workspace);
        const auto plan = [&](int provider) {
            return sessions.plan(f.provider(provider), QDateTime(QDate(2026, 11, 19), QTime(14, 0)), 60,
                                 agendaByWeight(60, f.evaluation->criteria()));
        };
        const SessionId session = plan(0);
        const SessionId other = plan(1);
        DraftItem answer;
        answer.area = QStringLiteral("Network");
        answer.ourArea = network;
        answer.field = QStringLiteral("service_level");
        answer.value = QStringLiteral("P1 30 min");
        const DraftId draft =
            addScopeResponse(*f.workspace, f.provider(0), QStringLiteral("a.xlsx"), std::span(&answer, 1));
        const auto item = [&] { return DraftStore(*f.workspace).items(draft).front(); };
        QCOMPARE(asked(session), 0);
        makeQuestion(*f.workspace, item(), QStringLiteral("Who answers at night?"));
        QCOMPARE(asked(session), 1);
        QCOMPARE(asked(other), 0);
        f.workspace->undo(); // the decision and what is asked are one step
        QCOMPARE(asked(session), 0);
        f.workspace->redo();
        takeOver(*f.workspace, item());
        QCOMPARE(asked(session), 0);
        makeQuestion(*f.workspace, item(), QStringLiteral("Who answers at night?"));
        DraftStore(*f.workspace).remove(draft);
        QCOMPARE(asked(session), 0);
        QVERIFY(DraftStore(*f.workspace).drafts(AgreementDocument::Scope).empty());
    }

    void rowsThatWereMovedAreLeftOutAndSaid()
    {
        EvaluationFixture f(1);
        SpineStore spine(*f.workspace);
        spine.addArea(QStringLiteral("Network"));
        spine.addArea(QStringLiteral("Backup"));
        FormBook form = scopeResponseForm(*f.workspace, f.provider(0), QDate(2026, 11, 26));
        std::swap(form.sheets[0].rows[0], form.sheets[0].rows[1]);
        const ScopeResponse response = readScopeResponse(*f.workspace, written(f, form));
        QCOMPARE(response.areas, 0);
        QCOMPARE(response.problems.size(), 2);
    }

    void formsOfOthersAreRefused()
    {
        EvaluationFixture f(1), other(1);
        SpineStore(*f.workspace).addArea(QStringLiteral("Network"));
        SpineStore(*other.workspace).addArea(QStringLiteral("Network"));
        const QByteArray foreign = written(other, scopeResponseForm(*other.workspace, other.provider(0), {}));
        QVERIFY(isPlain(caught([&] { readScopeResponse(*f.workspace, foreign); }), ErrorCode::Invalid));
        QVERIFY(isPlain(caught([&] { readScopeResponse(*f.workspace, "not a spreadsheet"); }),
                        ErrorCode::Invalid));
    }
};

QTEST_GUILESS_MAIN(TestScopeResponse)
#include "tst_scoperesponse.moc"
