#include "core/agreement/revisionstore.h"
#include "core/escalation/escalationstore.h"
#include "core/people/peoplestore.h"
#include "core/raci/racistore.h"
#include "core/scope/spinestore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "tests/support/testprogram.h"
#include "ui/agreement/revisionsview.h"
#include <QAbstractButton>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tandem;
using test::EvaluationFixture;

namespace {

/// The view of the revisions, with a RACI and an escalation that were published and changed since.
struct Desk
{
    EvaluationFixture f{1, 0};
    test::RecordingFeedback feedback;
    test::ScriptedDialogs dialogs;
    QTemporaryDir folder;
    PersonId maren = f.people().addInternal(QStringLiteral("Maren Okafor"), QStringLiteral("IT lead"));
    std::unique_ptr<RevisionsView> view;

    Desk()
    {
        f.people().set(maren, PeopleStore::Field::Phone, QStringLiteral("07700 900118"));
        SpineStore spine(*f.workspace);
        RaciStore raci(*f.workspace);
        const RoleId lead = raci.addRole(Side::Internal, QStringLiteral("IT lead"), maren);
        const ServiceAreaId network = spine.addArea(QStringLiteral("Network"));
        const ActivityId rules = spine.addActivity(network, QStringLiteral("Firewall rule changes"));
        raci.assign(rules, lead, RaciLetter::Accountable);
        EscalationStore(*f.workspace).setPerson(1, Side::Internal, maren);
        RevisionStore store(*f.workspace);
        for (const auto document : {AgreementDocument::Raci, AgreementDocument::Escalation}) {
            const Revision revision = store.publish(document, QStringLiteral("First"));
            const SignatureId asked =
                store.ask(revision.id, Side::Internal, QStringLiteral("Joanna Pell"), {});
            store.sign(asked, SignatureState::Objected, QStringLiteral("Too dear"), QDate(2026, 3, 5));
        }
        spine.renameActivity(rules, QStringLiteral("Renamed since"));
        f.people().set(maren, PeopleStore::Field::Phone, QStringLiteral("0999"));
        view = std::make_unique<RevisionsView>(PageContext{*f.workspace, *f.evaluation, feedback, dialogs});
        view->resize(1000, 640);
        view->show();
    }

    QString exported(AgreementDocument document)
    {
        view->showDocument(document); // with its latest revision
        const QString path = folder.filePath(QStringLiteral("out.pdf"));
        dialogs.files = {path};
        for (QAbstractButton *button : view->findChildren<QAbstractButton *>()) {
            if (button->text() == QStringLiteral("Export as PDF…"))
                button->click();
        }
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput())
            .replace(QChar(QChar::Nbsp), QLatin1Char(' '));
    }
};

} // namespace

class RevisionPrintTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {QStringLiteral("-v")});
        if (!process.waitForFinished())
            QSKIP("pdftotext is not installed");
    }

    void aRevisionOfTheRaciIsPrintedAsTheRaciIs()
    {
        Desk desk;
        const QString text = desk.exported(AgreementDocument::Raci);
        for (const char *word : {"Who answers", "How to read it", "Load by role", "Firewall rule changes",
                                 "Revision 1", "Joanna Pell", "5 March 2026", "Too dear"})
            QVERIFY2(text.contains(QLatin1String(word)), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("Renamed since")), qPrintable(text));
    }

    void aRevisionOfTheEscalationIsPrintedAsTheMatrixIs()
    {
        Desk desk;
        const QString text = desk.exported(AgreementDocument::Escalation);
        for (const char *word : {"Escalation matrix", "Who is called", "How fast", "Maren Okafor",
                                 "07700 900118", "Revision 1", "Joanna Pell", "5 March 2026", "Too dear"})
            QVERIFY2(text.contains(QLatin1String(word)), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("0999")), qPrintable(text));
    }
};

QTEST_MAIN(RevisionPrintTest)
#include "tst_revisionprint.moc"
