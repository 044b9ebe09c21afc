#include "core/agreement/revisionstore.h"
#include "core/agreement/snapshots.h"
#include "core/escalation/escalationstore.h"
#include "core/exchange/workspacetemplate.h"
#include "core/people/peoplestore.h"
#include "core/report/escalationdocument.h"
#include "core/report/revisiondocument.h"
#include "tests/core/report/documenttext.h"
#include "tests/support/testprogram.h"
#include <QTemporaryDir>
#include <QtTest>

using namespace tandem;

/// The revisions of the sample, printed from what was frozen.
class RevisionDocumentTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;

    report::SummaryOptions options() const
    {
        return report::documentOptionsFor(*m_workspace, QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

private slots:
    void init()
    {
        const QString path = m_folder.filePath(QStringLiteral("Sample.tandem"));
        Workspace::Options options;
        options.author = QStringLiteral("Maren Okafor");
        if (!QFile::exists(path))
            createWorkspace(path, {}, Template::Evaluation, options);
        m_workspace = Workspace::open(path, options);
    }
    void cleanup() { m_workspace.reset(); }

    void whatAllThreeFreezeComesBackWhole()
    {
        const Snapshot raci = snapshotOf(*m_workspace, AgreementDocument::Raci);
        QVERIFY(!raci.rows.empty());
        QCOMPARE(toJson(raciSnapshot(raciPictureFrom(raci))), toJson(raci));
        const Snapshot escalation = snapshotOf(*m_workspace, AgreementDocument::Escalation);
        const EscalationMatrix now = EscalationStore(*m_workspace).matrix();
        QCOMPARE(toJson(escalationSnapshot(escalationMatrixFrom(escalation, now))), toJson(escalation));
        QVERIFY_THROWS_EXCEPTION(Error, raciPictureFrom(escalation));
        QVERIFY_THROWS_EXCEPTION(Error, escalationMatrixFrom(raci, now));
    }

    void anEscalationRevisionPrintsWhatWasPublished()
    {
        RevisionStore store(*m_workspace);
        const std::vector<Revision> revisions = store.revisions(AgreementDocument::Escalation);
        QVERIFY(!revisions.empty());
        const Revision &revision = revisions.front();
        const EscalationMatrix then =
            escalationMatrixFrom(RevisionStore::contentOf(revision), EscalationStore(*m_workspace).matrix());
        const auto text = [&] {
            return test::textOf(
                       report::revisionDocument(*m_workspace, RevisionStore::contentOf(revision), options(),
                                                report::editionOf(revision, store.signatures(revision.id)))
                           .blocks)
                .join(QLatin1Char('\n'));
        };
        const QString before = text();
        QVERIFY2(before.contains(QStringLiteral("Revision %1 of").arg(revision.number)), qPrintable(before));
        for (const Side side : bothSides) {
            const EscalationContact &contact = then.contact(1, side);
            QVERIFY(!then.nameOf(contact.person).isEmpty());
            QVERIFY(before.contains(then.nameOf(contact.person)));
            QVERIFY(before.contains(then.phoneOf(contact)));
        }
        for (const Signature &signature : store.signatures(revision.id))
            QVERIFY(before.contains(signature.name));
        for (const char *heading : {"Who is called", "How fast", "How the priority is found",
                                    "Who tells whom", "An incident at night, step by step", "Signatures"})
            QVERIFY2(before.contains(QLatin1String(heading)), qPrintable(before));
        // Another phone and another name since: the revision stays as it is.
        const PersonId called = EscalationStore(*m_workspace).matrix().contact(1, Side::Internal).person;
        PeopleStore(*m_workspace).set(called, PeopleStore::Field::Phone, QStringLiteral("+44 000"));
        PeopleStore(*m_workspace).set(called, PeopleStore::Field::Name, QStringLiteral("Somebody Else"));
        QCOMPARE(text(), before);
    }
};

QTEST_GUILESS_MAIN(RevisionDocumentTest)
#include "tst_revisiondocument.moc"
