#include "tests/support/testprogram.h"
#include "tests/ui/sessions/livedesk.h"
#include "ui/sessions/agendamodel.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace tandem;
using Desk = test::LiveDesk;

class TestSessionModels : public QObject
{
    Q_OBJECT

private slots:
    void theListFollowsWhatIsPlannedRunAndRemoved()
    {
        Desk desk;
        SessionsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.follow(*desk.file.evaluation);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(!model.rowAt(0).session);
        const SessionId id = desk.plan(1, QDateTime(QDate(2026, 11, 18), QTime(9, 30)));
        model.follow(*desk.file.evaluation);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.rowAt(0).session, id);
        QCOMPARE(model.rowAt(0).state, SessionState::Planned);
        QVERIFY(model.rowAt(0).when.contains(QStringLiteral("09:30")));
        desk.sessions().start(id, desk.file.criterion(0));
        model.follow(*desk.file.evaluation);
        QCOMPARE(model.rowAt(0).state, SessionState::Running);
        desk.sessions().end(id);
        desk.score(1);
        model.follow(*desk.file.evaluation);
        QCOMPARE(model.rowAt(0).state, SessionState::Scored);
        QCOMPARE(model.rowAt(0).cardsDone, 2);
        QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Scored")));
        desk.sessions().remove(id);
        model.follow(*desk.file.evaluation);
        QVERIFY(!model.rowAt(0).session);
    }

    void whoIsOutIsNotOffered()
    {
        Desk desk;
        desk.file.providers().setStage(std::vector{desk.file.provider(0)}, Stage::Declined);
        SessionsModel model;
        model.follow(*desk.file.evaluation);
        QCOMPARE(model.rowCount(), 2);
        desk.plan(0); // but what took place stays
        model.follow(*desk.file.evaluation);
        QCOMPARE(model.rowCount(), 3);
    }

    void theAgendaTakesMinutesInItsBounds()
    {
        Desk desk;
        const SessionId id = desk.plan(0);
        AgendaModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.follow(*desk.file.evaluation, desk.sessions().agenda(id));
        QCOMPARE(model.rowCount(), 6);
        QSignalSpy edited(&model, &AgendaModel::minutesEdited);
        const QModelIndex cell = model.index(0, AgendaModel::Minutes);
        QVERIFY(model.setData(cell, 20, Qt::EditRole));
        QCOMPARE(edited.count(), 1);
        QVERIFY(!model.setData(cell, -1, Qt::EditRole));
        QVERIFY(!model.setData(cell, 601, Qt::EditRole));
        QVERIFY(!model.setData(cell, QStringLiteral("soon"), Qt::EditRole));
        QCOMPARE(edited.count(), 1);
        model.setReadOnly(true);
        QVERIFY(!model.setData(cell, 20, Qt::EditRole));
        desk.file.criteria().remove(std::vector{desk.file.criterion(0)});
        model.follow(*desk.file.evaluation,
                     presentAgenda(desk.sessions().agenda(id), desk.file.evaluation->criteria()));
        QCOMPARE(model.rowCount(), 5);
    }
};

QTEST_MAIN(TestSessionModels)
#include "tst_sessionmodels.moc"
