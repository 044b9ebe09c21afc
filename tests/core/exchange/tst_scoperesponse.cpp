#include "core/agreement/draftstore.h"
#include "core/exchange/scoperesponse.h"
#include "core/exchange/spreadsheet.h"
#include "core/scope/requeststore.h"
#include "core/scope/responses.h"
#include "core/scope/scopestore.h"
#include "core/scope/spinestore.h"
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

        form.sheets[0].rows[0][5].text = QStringLiteral("P1 30 min");
        form.sheets[0].rows[0][7].text = QStringLiteral("Our NOC answers within 30 minutes");
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
