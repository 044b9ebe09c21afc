#pragma once
#include "core/people/peoplestore.h"
#include "core/providers/providerstore.h"
#include "core/scoring/criteriastore.h"
#include "core/scoring/scorestore.h"
#include "core/workspace/workspace.h"
#include <random>

namespace tandem::test {

/// A workspace with a little of everything, for the harnesses to hurt.
inline void makeSmallWorkspace(const QString &path)
{
    Workspace::create(path, QStringLiteral("Harbour & Pine"), {}, [](Workspace &w) {
        CriteriaStore(w).resetToBuiltIn();
        for (int i = 0; i < 4; ++i)
            ProviderStore(w).add(QStringLiteral("Provider %1").arg(i + 1));
        for (int i = 0; i < 3; ++i)
            PeopleStore(w).addEvaluator(QStringLiteral("Evaluator %1").arg(i + 1));
    });
}

/// One random step through the real stores. It always changes something.
template <class Random>
void takeStep(Workspace &w, Random &random, int number)
{
    const auto pick = [&](const auto &all) { return all[random() % all.size()].id; };
    const auto providers = ProviderStore(w).all();
    const auto criteria = CriteriaStore(w).all();
    const auto evaluators = PeopleStore(w).evaluators();
    const CellKey key{pick(providers), pick(criteria), pick(evaluators)};
    switch (random() % 10) {
    case 0:
        if (w.canUndo())
            return w.undo();
        break;
    case 1:
        if (w.canRedo())
            return w.redo();
        break;
    case 2:
        return ProviderStore(w).setNotes(key.provider,
                                         QString::number(number) + QString(6000, QLatin1Char('n')));
    case 3: {
        std::vector<ScoreEdit> edits;
        for (const Provider &p : providers) {
            for (const Criterion &k : criteria)
                edits.push_back(
                    {{p.id, k.id, key.evaluator}, (number % 6) / 1.0, QStringLiteral("step %1").arg(number)});
        }
        return ScoreStore(w).assign(edits, {Action::PasteScores, {QString::number(edits.size())}, {}});
    }
    case 4: {
        ProviderStore(w).add(QStringLiteral("Provider of step %1").arg(number));
        return;
    }
    case 5:
        if (providers.size() > 3)
            return ProviderStore(w).remove(std::span(&key.provider, 1));
        break;
    case 6:
        return CriteriaStore(w).setWeight(key.criterion, 1 + number % 97 + 0.25);
    default:
        break;
    }
    ScoreStore(w).setNote(key, QStringLiteral("note of step %1").arg(number));
}

} // namespace tandem::test
