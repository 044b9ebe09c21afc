#include "core/storage/connection.h"
#include "tests/reliability/count.h"
#include "tests/support/caught.h"
#include "tests/support/dump.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/memoryfolder.h"
#include "tests/support/randomedits.h"
#include <QElapsedTimer>
#include <QtTest>

using namespace tandem;
using test::EvaluationFixture;

static int g_steps = test::isSanitized ? 8'000 : 20'000;

/// What undo and redo must do, said once more and much simpler: two stacks of whole states.
class TestUndoModel : public QObject
{
    Q_OBJECT

    QByteArray m_now;
    std::vector<QByteArray> m_undo; ///< the states before each step that can be undone
    std::vector<QByteArray> m_redo; ///< the states after each step that can be redone
    QString m_target;               ///< of the last row of the trail, if it was an edit
    QDateTime m_at;
    qint64 m_revision = 0;
    int m_edits = 0;
    int m_undone = 0;
    int m_redone = 0;
    int m_joined = 0;
    int m_cancelled = 0;
    int m_thrown = 0;
    int m_reopened = 0;

    int taken() const { return m_edits + m_undone + m_redone + m_thrown + m_reopened; }

    void expectEdit(const EvaluationFixture &f, const QByteArray &after)
    {
        if (after == m_now)
            return; // no step
        ++m_revision;
        ++m_edits;
        const QString target = f.workspace->history(1).front().operation.target;
        const bool joins =
            !target.isEmpty() && target == m_target && m_redo.empty() && m_at.msecsTo(f.now) <= 5000;
        if (joins && after == m_undo.back()) {
            m_undo.pop_back();
            ++m_cancelled;
            m_target.clear();
        } else {
            if (joins)
                ++m_joined;
            else
                m_undo.push_back(m_now);
            m_target = target;
            m_at = f.now;
        }
        m_redo.clear();
        m_now = after;
    }

    void undo(EvaluationFixture &f)
    {
        f.workspace->undo();
        if (m_undo.empty())
            return;
        m_redo.push_back(m_now);
        m_now = m_undo.back();
        m_undo.pop_back();
        m_target.clear();
        ++m_revision;
        ++m_undone;
    }

    void redo(EvaluationFixture &f)
    {
        f.workspace->redo();
        if (m_redo.empty())
            return;
        m_undo.push_back(m_now);
        m_now = m_redo.back();
        m_redo.pop_back();
        m_target.clear();
        ++m_revision;
        ++m_redone;
    }

    void editThatThrows(EvaluationFixture &f, test::RandomEdits &person)
    {
        test::caught([&] {
            f.workspace->edit({Action::EditProviders, {}, {}}, [&](storage::Connection &) {
                person.edit(*f.workspace);
                person.edit(*f.workspace);
                throw Error(ErrorCode::Cancelled, QStringLiteral("Stopped."));
            });
        });
        ++m_thrown;
    }

    void step(EvaluationFixture &f, test::RandomEdits &person)
    {
        f.now = f.now.addMSecs(person.number(4) == 0 ? 6000 + person.number(60'000) : person.number(3000));
        const int what = person.number(100);
        if (what < 20) {
            for (int i = person.number(5); i >= 0; --i)
                undo(f);
            for (int i = person.number(5); i > 0; --i)
                redo(f);
        } else if (what < 30) {
            redo(f);
        } else if (what < 31) {
            f.reopen();
            ++m_reopened;
        } else if (what < 33) {
            editThatThrows(f, person);
        } else if (what < 45 && !f.evaluation->criteria().empty()) {
            // A weight that is moved about joins, and now and then comes back to where it was.
            for (int i = person.number(4); i >= 0; --i) {
                f.criteria().setWeight(f.criterion(0), 1 + person.number(3));
                expectEdit(f, test::dump(f.workspace->connection()));
            }
        } else {
            person.edit(*f.workspace);
            expectEdit(f, test::dump(f.workspace->connection()));
        }
    }

public:
    static void initMain() { test::useMemoryFolder(); }

private slots:
    void randomStepsAgreeWithTheModel()
    {
        EvaluationFixture f(3, 2);
        test::RandomEdits person(77);
        m_now = test::dump(f.workspace->connection());
        m_revision = f.workspace->revision();
        QElapsedTimer clock;
        clock.start();
        while (taken() < g_steps) {
            step(f, person);
            QVERIFY2(test::dump(f.workspace->connection()) == m_now, QByteArray::number(taken()));
            QCOMPARE(f.workspace->canUndo(), !m_undo.empty());
            QCOMPARE(f.workspace->canRedo(), !m_redo.empty());
            QCOMPARE(f.workspace->revision(), m_revision);
            QVERIFY(!f.workspace->connection().isInTransaction());
        }
        QCOMPARE(test::integrityOf(f.workspace->connection()), QByteArray("ok"));
        f.reopen();
        while (!m_undo.empty()) {
            undo(f);
            QVERIFY(test::dump(f.workspace->connection()) == m_now);
        }
        QVERIFY(!f.workspace->canUndo());
        qInfo("%d steps: %d edits (%d joined, %d cancelled out, %d thrown), %d undone, %d redone, %d times "
              "reopened; %.1f s",
              taken(), m_edits, m_joined, m_cancelled, m_thrown, m_undone, m_redone, m_reopened,
              static_cast<double>(clock.elapsed()) / 1000);
        QVERIFY(m_joined > g_steps / 200 && m_cancelled > g_steps / 1000 && m_reopened > g_steps / 400);
    }
};

int main(int argc, char **argv)
{
    TestUndoModel::initMain();
    QCoreApplication application(argc, argv);
    g_steps = test::countFrom(argc, argv, "steps", g_steps);
    TestUndoModel test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_undomodel.moc"
