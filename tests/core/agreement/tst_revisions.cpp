#include "core/agreement/drift.h"
#include "core/agreement/publishing.h"
#include "core/agreement/revisionstore.h"
#include "core/agreement/snapshots.h"
#include "core/raci/racistore.h"
#include "core/scope/scopestore.h"
#include "core/scope/spinestore.h"
#include "core/storage/connection.h"
#include "tests/support/caught.h"
#include "tests/support/dump.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::caught;
using test::EvaluationFixture;
using test::isPlain;

/// A small agreement: one area with one activity, a role on each side.
struct SmallAgreement
{
    EvaluationFixture f{1, 1};
    ServiceAreaId servers;
    ActivityId patching;
    RoleId sysadmin;
    RoleId technicalLead;

    SmallAgreement()
    {
        SpineStore spine(*f.workspace);
        servers = spine.addArea(QStringLiteral("Servers"));
        patching = spine.addActivity(servers, QStringLiteral("Server patching"));
        RaciStore raci(*f.workspace);
        sysadmin = raci.addRole(Side::Internal, QStringLiteral("Sysadmin"));
        technicalLead = raci.addRole(Side::Partner, QStringLiteral("Technical lead"));
        raci.assign(patching, sysadmin, RaciLetter::Accountable | RaciLetter::Responsible);
    }
    RevisionStore revisions() const { return RevisionStore(*f.workspace); }
    QStringList changes(AgreementDocument document) const
    {
        return sentencesOf(standingOf(*f.workspace, document).sinceLatest);
    }
};

class TestRevisions : public QObject
{
    Q_OBJECT

private slots:
    void revisionsAreNumberedForEachDocument()
    {
        SmallAgreement a;
        QCOMPARE(a.revisions().publish(AgreementDocument::Scope, QStringLiteral("First")).number, 1);
        ScopeStore(*a.f.workspace).setOwner(a.servers, AreaOwner::Shared);
        const Revision second = a.revisions().publish(AgreementDocument::Scope, {});
        QCOMPARE(second.number, 2);
        QCOMPARE(a.revisions().publish(AgreementDocument::Raci, {}).number, 1);
        QCOMPARE(a.revisions().revisions(AgreementDocument::Scope).size(), size_t(2));
        QCOMPARE(a.revisions().find(AgreementDocument::Scope, 1)->note, QStringLiteral("First"));
        QCOMPARE(second.publishedAt, a.f.now);
    }

    void whatDidNotChangeIsNotPublishedAgain()
    {
        SmallAgreement a;
        a.revisions().publish(AgreementDocument::Scope, {});
        QVERIFY(isPlain(caught([&] { a.revisions().publish(AgreementDocument::Scope, {}); }),
                        ErrorCode::Invalid));
    }

    void aRevisionStaysAsItWasWhateverIsEdited()
    {
        SmallAgreement a;
        const Revision published = a.revisions().publish(AgreementDocument::Scope, {});
        ScopeStore store(*a.f.workspace);
        store.setOwner(a.servers, AreaOwner::Partner);
        SpineStore(*a.f.workspace).renameArea(a.servers, QStringLiteral("Machines"));
        SpineStore(*a.f.workspace).removeAreas(std::span(&a.servers, 1));
        a.revisions().publish(AgreementDocument::Scope, {});
        const Revision read = *a.revisions().find(AgreementDocument::Scope, 1);
        QCOMPARE(read.content, published.content);
        const ScopePicture frozen = scopePictureFrom(RevisionStore::contentOf(read));
        QCOMPARE(frozen.areas.size(), size_t(1));
        QCOMPARE(frozen.areas.front().name, QStringLiteral("Servers"));
        QCOMPARE(frozen.areas.front().owner, AreaOwner::Undecided);
    }

    /// The file is anybody's to write to; what was published is not.
    void aRevisionThatSomebodyChangedOutsideIsRefused()
    {
        SmallAgreement a;
        a.revisions().publish(AgreementDocument::Scope, {});
        a.f.close();
        QVERIFY(test::runOutside(a.f.path(),
                                 "UPDATE revision SET content = replace(content, 'Servers', 'Toasters')"));
        a.f.reopen();
        const Revision read = *a.revisions().find(AgreementDocument::Scope, 1);
        QVERIFY(isPlain(caught([&] { RevisionStore::contentOf(read); }), ErrorCode::Damaged));
        QVERIFY(isPlain(caught([&] { standingOf(*a.f.workspace, AgreementDocument::Scope); }),
                        ErrorCode::Damaged));
    }

    void nothingChangesOrRemovesAPublishedRevision_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("content") << QByteArray("UPDATE revision SET content = '{}'");
        QTest::newRow("note") << QByteArray("UPDATE revision SET note = 'Other'");
        QTest::newRow("number") << QByteArray("UPDATE revision SET number = 7");
        QTest::newRow("removal") << QByteArray("DELETE FROM revision");
        QTest::newRow("replacement") << QByteArray(
            "REPLACE INTO revision SELECT id, document, number, "
            "published_at, published_by, 'Other', content, sum FROM revision");
    }
    /// Before and after somebody answered.
    void nothingChangesOrRemovesAPublishedRevision()
    {
        QFETCH(QByteArray, sql);
        SmallAgreement a;
        const Revision revision = a.revisions().publish(AgreementDocument::Scope, QStringLiteral("First"));
        const SignatureId asked = a.revisions().ask(revision.id, Side::Internal, QStringLiteral("Maren"), {});
        const auto tryIt = [&] {
            return caught([&] {
                a.f.workspace->edit({Action::PublishRevision, {}, {}},
                                    [&](storage::Connection &c) { c.query(sql).run(); });
            });
        };
        const QByteArray before = test::dump(a.f.workspace->connection());
        QVERIFY(tryIt().has_value());
        QCOMPARE(test::dump(a.f.workspace->connection()), before);
        a.revisions().sign(asked, SignatureState::Aligned);
        QVERIFY(tryIt().has_value());
        QCOMPARE(RevisionStore::contentOf(*a.revisions().latest(AgreementDocument::Scope)).rows.size(),
                 size_t(2));
    }

    /// Publishing is one step like any other, until somebody answered and that was not undone.
    void publishingIsTakenBackByUndoAlone()
    {
        SmallAgreement a;
        const QByteArray before = test::dump(a.f.workspace->connection());
        const Revision revision = publishWithSigners(*a.f.workspace, AgreementDocument::Scope, {});
        a.revisions().sign(a.revisions().ask(revision.id, Side::Internal, QStringLiteral("Maren"), {}),
                           SignatureState::Aligned);
        const QByteArray after = test::dump(a.f.workspace->connection());
        for (int i = 0; i < 3; ++i)
            a.f.workspace->undo();
        QCOMPARE(test::dump(a.f.workspace->connection()), before);
        for (int i = 0; i < 3; ++i)
            a.f.workspace->redo();
        QCOMPARE(test::dump(a.f.workspace->connection()), after);
    }

    void aScopeComesBackFromItsSnapshotWithoutLoss()
    {
        SmallAgreement a;
        ScopeStore store(*a.f.workspace);
        store.setText(a.servers, ScopeStore::Field::Handoff, QStringLiteral("Window agreed\nby Thursday"));
        store.setText(a.servers, ScopeStore::Field::Tools, QStringLiteral("RMM; “Jira” | x"));
        store.setDirection(a.servers, HandoffDirection::Both);
        store.setStatements(StatementKind::OutOfScope, {QStringLiteral("Printers"), QStringLiteral("CCTV")});
        const ScopePicture picture = scopePictureOf(*a.f.workspace);
        const Snapshot snapshot = scopeSnapshot(picture);
        const QByteArray json = toJson(snapshot);
        QCOMPARE(snapshotFromJson(json), snapshot);
        QCOMPARE(toJson(snapshotFromJson(json)), json);
        const ScopePicture back = scopePictureFrom(snapshotFromJson(json));
        QCOMPARE(back.areas.front().handoff, picture.areas.front().handoff);
        QCOMPARE(back.areas.front().tools, picture.areas.front().tools);
        QCOMPARE(back.areas.front().direction, HandoffDirection::Both);
        QCOMPARE(back.texts(StatementKind::OutOfScope), picture.texts(StatementKind::OutOfScope));
        QCOMPARE(toJson(scopeSnapshot(back)), json);
    }

    void anythingElseIsNoRevision()
    {
        for (const QByteArray &json : {QByteArray(), QByteArray("[]"), QByteArray("{\"document\":\"scope\"}"),
                                       QByteArray("{\"format\":1,\"document\":\"menu\"}")})
            QVERIFY(isPlain(caught([&] { snapshotFromJson(json); }), ErrorCode::Damaged));
    }

    void whoIsAccountableMovesFromSideToSide()
    {
        SmallAgreement a;
        a.revisions().publish(AgreementDocument::Raci, {});
        RaciStore raci(*a.f.workspace);
        raci.assign(a.patching, a.sysadmin, RaciLetter::Informed);
        raci.assign(a.patching, a.technicalLead, RaciLetter::Accountable);
        const QStringList sentences = a.changes(AgreementDocument::Raci);
        QVERIFY2(sentences.join(u'\n').contains(
                     QStringLiteral("Server patching: accountable moved from internal to partner")),
                 qPrintable(sentences.join(u'\n')));
        QVERIFY2(sentences.join(u'\n').contains(QStringLiteral("Sysadmin is informed, was responsible")),
                 qPrintable(sentences.join(u'\n')));
    }

    void whoIsAccountableMovesWithinASide()
    {
        SmallAgreement a;
        RaciStore raci(*a.f.workspace);
        const RoleId lead = raci.addRole(Side::Internal, QStringLiteral("IT lead"));
        a.revisions().publish(AgreementDocument::Raci, {});
        raci.assign(a.patching, a.sysadmin, RaciLetter::Responsible);
        raci.assign(a.patching, lead, RaciLetter::Accountable);
        const QString sentences = a.changes(AgreementDocument::Raci).join(u'\n');
        QVERIFY2(
            sentences.contains(QStringLiteral("Server patching: accountable moved from Sysadmin to IT lead")),
            qPrintable(sentences));
    }

    void differencesNameTheCell()
    {
        SmallAgreement a;
        ScopeStore store(*a.f.workspace);
        a.revisions().publish(AgreementDocument::Scope, {});
        store.setOwner(a.servers, AreaOwner::Shared);
        store.setText(a.servers, ScopeStore::Field::ServiceLevel, QStringLiteral("P1 15 min"));
        SpineStore(*a.f.workspace).addArea(QStringLiteral("Network"));
        store.setStatements(StatementKind::OutOfScope, {QStringLiteral("Printers")});
        const QStringList sentences = a.changes(AgreementDocument::Scope);
        QCOMPARE(sentences, (QStringList{QStringLiteral("Servers: owner changed from not decided to shared"),
                                         QStringLiteral("Servers: service level is now “P1 15 min”"),
                                         QStringLiteral("Network: added"),
                                         QStringLiteral("Out of scope: added “Printers”")}));
        store.setText(a.servers, ScopeStore::Field::ServiceLevel, {});
        SpineStore(*a.f.workspace).renameArea(a.servers, QStringLiteral("Machines"));
        const QStringList later = a.changes(AgreementDocument::Scope);
        QVERIFY(later.contains(QStringLiteral("Servers: renamed to Machines")));
        QVERIFY(!later.join(u'\n').contains(QStringLiteral("service level")));
    }

    void bothSidesHaveToBeAligned()
    {
        SmallAgreement a;
        const Revision revision = a.revisions().publish(AgreementDocument::Scope, {});
        RevisionStore store = a.revisions();
        const SignatureId ours =
            store.ask(revision.id, Side::Internal, QStringLiteral("Maren Okafor"), QStringLiteral("IT lead"));
        QVERIFY(!store.isSigned(revision.id));
        store.sign(ours, SignatureState::Aligned);
        QVERIFY(!store.isSigned(revision.id)); // nobody on the other side yet
        const SignatureId theirs = store.ask(revision.id, Side::Partner, QStringLiteral("Ruth Adeyemi"),
                                             QStringLiteral("Account manager"));
        QVERIFY(isPlain(caught([&] { store.sign(theirs, SignatureState::Objected); }), ErrorCode::Invalid));
        store.sign(theirs, SignatureState::Objected, QStringLiteral("The restore test is not ours"));
        QVERIFY(!store.isSigned(revision.id));
        QVERIFY(isPlain(caught([&] { store.removeSignature(theirs); }), ErrorCode::Invalid));
        store.sign(theirs, SignatureState::Aligned, {}, QDate(2026, 11, 20));
        QVERIFY(store.isSigned(revision.id));
        const auto signatures = store.signatures(revision.id);
        QCOMPARE(signatures[0].signedOn, a.f.now.date());
        QCOMPARE(signatures[1].signedOn, QDate(2026, 11, 20));
        QVERIFY(signatures[1].reason.isEmpty());
        QVERIFY(isPlain(
            caught([&] { store.ask(revision.id, Side::Partner, QStringLiteral("ruth adeyemi"), {}); }),
            ErrorCode::Invalid));
    }

    void driftIsToldSinceTheLastSignedRevision()
    {
        SmallAgreement a;
        const Revision first = a.revisions().publish(AgreementDocument::Scope, {});
        RevisionStore store = a.revisions();
        store.sign(store.ask(first.id, Side::Internal, QStringLiteral("Maren"), {}), SignatureState::Aligned);
        store.sign(store.ask(first.id, Side::Partner, QStringLiteral("Ruth"), {}), SignatureState::Aligned);
        ScopeStore(*a.f.workspace).setOwner(a.servers, AreaOwner::Partner);
        a.revisions().publish(AgreementDocument::Scope, {});
        const DocumentStanding standing = standingOf(*a.f.workspace, AgreementDocument::Scope);
        QCOMPARE(standing.latest->number, 2);
        QCOMPARE(standing.lastSigned->number, 1);
        QVERIFY(!standing.isDraft());
        QCOMPARE(standing.sinceSigned.size(), size_t(1));
        QVERIFY(standing.sinceLatest.empty());
    }

    void publishingAsksTheUsualTwoInOneStep()
    {
        SmallAgreement a;
        a.f.people().setLead(a.f.evaluator(0));
        a.f.people().addContact(a.f.provider(0), QStringLiteral("Ruth Adeyemi"), {});
        Engagement e = SpineStore(*a.f.workspace).engagement();
        e.partner = a.f.provider(0);
        ScopeStore(*a.f.workspace).setEngagement(e, QStringLiteral("partner"));
        const Revision revision = publishWithSigners(*a.f.workspace, AgreementDocument::Scope, {});
        QCOMPARE(a.revisions().signatures(revision.id).size(), size_t(2));
        a.f.workspace->undo();
        QVERIFY(a.revisions().revisions(AgreementDocument::Scope).empty());
    }
};

QTEST_GUILESS_MAIN(TestRevisions)
#include "tst_revisions.moc"
