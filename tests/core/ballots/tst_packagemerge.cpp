#include "tests/support/packagefixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>
#include <algorithm>
#include <random>

using namespace tandem;
using namespace tandem::test;

/// Whatever order packages come back in, and however often, the workspace ends the same. Random, and the same
/// for the same TANDEM_SEED.
class TestPackageMerge : public QObject
{
    Q_OBJECT

    static constexpr int worlds = 12;
    static constexpr int ordersPerWorld = 40;
    static constexpr int evaluators = 3;
    static constexpr int providers = 2;
    static constexpr int criteria = 2; ///< few, and few values, so that edits meet

    std::mt19937 m_random;

    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

    /// One edit of a card; it may come back to what was there before.
    void edit(Workspace &workspace, const CellKey &key)
    {
        ScoreStore store(workspace);
        switch (number(9)) {
        case 0:
            store.clear(std::span(&key, 1));
            break;
        case 1:
            store.abstain(key, QStringLiteral("reason %1").arg(number(2)));
            break;
        case 2:
            store.refuse(key);
            break;
        case 3:
            store.setNote(key, number(2) == 0 ? QString() : QStringLiteral("note"));
            break;
        default:
            store.set(key, 1 + number(2));
        }
    }

    void editAny(Workspace &workspace, const EvaluationFixture &f, int evaluator, int edits)
    {
        workspace.edit({Action::PasteScores, {}, {}}, [&](storage::Connection &) {
            for (int i = 0; i < edits; ++i)
                edit(workspace, f.cell(number(providers), number(criteria), evaluator));
        });
    }

    /// A workspace whose packages came back in several states each, while it was worked on as well.
    struct World
    {
        EvaluationFixture fixture{providers, evaluators};
        QStringList files;
        std::vector<ReturnedPackage> packages; ///< as in `files`

        Workspace &workspace() const { return *fixture.workspace; }
    };

    /// Hands out one package, or one per provider, to the evaluator and fills them in.
    void addPackages(World &world, int evaluator)
    {
        EvaluationFixture &f = world.fixture;
        const bool apart = number(3) == 0;
        for (int i = 0; i < (apart ? providers : 1); ++i) {
            std::vector<ProviderId> ids = {f.provider(i)};
            if (!apart)
                ids.push_back(f.provider(1));
            const QString path = f.folder() + QStringLiteral("/p%1-%2.tandem").arg(evaluator).arg(i);
            exportPackage(*f.evaluation, f.evaluator(evaluator), ids, path);
            const int states = 1 + number(4);
            for (int state = 0; state < states; ++state) {
                fillIn(f, path, [&](Workspace &w) {
                    w.edit(
                        {Action::PasteScores, {}, {}}, [&](storage::Connection &) { // one wait for the disk
                            for (int n = number(5); n > 0; --n)
                                edit(w, f.cell(apart ? i : number(providers), number(criteria), evaluator));
                        });
                    if (number(3) == 0)
                        w.undo();
                });
                const QString copy = path + QString::number(state);
                QVERIFY(QFile::copy(path, copy));
                world.files.push_back(copy);
            }
        }
    }

    std::unique_ptr<World> makeWorld()
    {
        auto world = std::make_unique<World>();
        for (int e = 0; e < evaluators; ++e)
            editAny(world->workspace(), world->fixture, e, number(5));
        for (int e = 0; e < evaluators; ++e)
            addPackages(*world, e);
        for (int e = 0; e < evaluators; ++e)
            editAny(world->workspace(), world->fixture, e, number(4));
        for (const QString &file : std::as_const(world->files))
            world->packages.push_back(planPackage(world->workspace(), file).package);
        return world;
    }

    /// Every package at least once, some more often, in any order.
    std::vector<size_t> anyOrder(size_t count)
    {
        std::vector<size_t> order;
        for (size_t i = 0; i < count; ++i)
            order.insert(order.end(), static_cast<size_t>(1 + number(2)), i);
        std::shuffle(order.begin(), order.end(), m_random);
        return order;
    }

    static void import(Workspace &workspace, PackagePlan plan, Decision decision)
    {
        plan.merge.decideAll(decision);
        applyPackage(workspace, plan);
    }

    /// What the workspace would be. All of it in one edit that is taken back: nothing waits for the disk.
    static QByteArray afterImporting(const World &world, const std::vector<size_t> &order, Decision decision,
                                     int &conflicts)
    {
        struct TakeBack
        {
        };
        QByteArray after;
        try {
            world.workspace().edit({Action::ImportPackage, {}, {}}, [&](storage::Connection &connection) {
                for (const size_t index : order) {
                    PackagePlan plan = planPackage(world.workspace(), world.packages[index]);
                    conflicts += plan.merge.conflicts();
                    import(world.workspace(), std::move(plan), decision);
                }
                after = dump(connection);
                throw TakeBack();
            });
        } catch (const TakeBack &) {
        }
        return after;
    }

    static QString words(const std::vector<size_t> &order)
    {
        QStringList out;
        for (const size_t i : order)
            out.push_back(QString::number(i));
        return out.join(QLatin1Char(' '));
    }

private slots:
    void initTestCase()
    {
        bool given = false;
        const int seed = qEnvironmentVariableIntValue("TANDEM_SEED", &given);
        m_random.seed(static_cast<unsigned>(given ? seed : 20261124));
    }

    void anyOrderAndRepetitionGiveTheSameWorkspace()
    {
        int conflicts = 0;
        for (int w = 0; w < worlds; ++w) {
            const auto world = makeWorld();
            Workspace &workspace = world->workspace();
            const QByteArray before = dump(workspace.connection());
            const Decision decision = std::array{Decision::Open, Decision::KeepOurs,
                                                 Decision::TakeTheirs}[static_cast<size_t>(w % 3)];
            QByteArray first;
            for (int i = 0; i < ordersPerWorld; ++i) {
                const std::vector<size_t> order = anyOrder(world->packages.size());
                const QByteArray after = afterImporting(*world, order, decision, conflicts);
                if (first.isEmpty())
                    first = after;
                QVERIFY2(after == first,
                         qPrintable(QStringLiteral("world %1, order %2").arg(w).arg(words(order))));
                QVERIFY(dump(workspace.connection()) == before);
            }
            QVERIFY(first != before);
        }
        QVERIFY2(conflicts > 100, "the cases must meet conflicts to say anything about them");
    }

    void theSameHoldsForTheFilesThemselves()
    {
        const auto world = makeWorld();
        Workspace &workspace = world->workspace();
        QByteArray first;
        for (int i = 0; i < 3; ++i) {
            const qint64 revision = workspace.revision();
            for (const size_t index : anyOrder(world->packages.size()))
                import(workspace, planPackage(workspace, world->files.at(static_cast<qsizetype>(index))),
                       Decision::TakeTheirs);
            const QByteArray after = dump(workspace.connection());
            if (first.isEmpty())
                first = after;
            QVERIFY(after == first);
            for (qint64 steps = workspace.revision() - revision; steps > 0; --steps)
                workspace.undo();
        }
    }

    void whoeverChangesACellAloneGetsTheirWay()
    {
        for (int n = 0; n < 15; ++n) {
            EvaluationFixture f(1, 2);
            editCard(f, *f.workspace);
            const QString path = handOut(f);
            const Ballot base = presentBallot(*f.workspace, f.provider(0), f.evaluator(tomas));
            editCard(f, *f.workspace);
            const Ballot ours = presentBallot(*f.workspace, f.provider(0), f.evaluator(tomas));
            Ballot theirs;
            fillIn(f, path, [&](Workspace &w) {
                editCard(f, w);
                theirs = presentBallot(w, f.provider(0), f.evaluator(tomas));
            });
            import(*f.workspace, planPackage(*f.workspace, path), Decision::Open);
            const Ballot merged = presentBallot(*f.workspace, f.provider(0), f.evaluator(tomas));
            for (const BallotCell &cell : base.cells) {
                const CellState &here = *ours.find(cell.criterion);
                const CellState &there = *theirs.find(cell.criterion);
                QCOMPARE(*merged.find(cell.criterion), here == cell.state ? there : here);
            }
        }
    }

private:
    void editCard(EvaluationFixture &f, Workspace &workspace)
    {
        for (int i = number(5); i > 0; --i)
            edit(workspace, f.cell(0, number(criteria), tomas));
    }
};

QTEST_GUILESS_MAIN(TestPackageMerge)
#include "tst_packagemerge.moc"
