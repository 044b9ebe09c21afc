#pragma once
#include "core/people/person.h"
#include "core/providers/provider.h"
#include "core/scoring/agreementstore.h"
#include "core/scoring/criterion.h"
#include "core/scoring/figures.h"
#include "core/scoring/score.h"
#include "core/workspace/workspace.h"
#include <QHash>
#include <QObject>
#include <set>

namespace tandem {

/// The evaluation in memory: what every page shows and every report says. It follows the workspace: after an
/// edit only the rows that changed are read again, so one score costs the same in a workspace of a hundred
/// thousand. Indexes count from 0 in the person's order and are valid until the next changed().
///
/// It is blind: what the present viewer may not see is not in the picture, so that no page, report or command
/// shows it. Until a provider's session is revealed others' scores come as hidden ones without any value, and
/// the provider's figures are sealed (WorkspaceInfo::blind says until when).
class Evaluation : public QObject
{
    Q_OBJECT

public:
    /// `viewer` is the evaluator who holds the laptop. Without one, as in exports, only what every evaluator
    /// may see is there.
    explicit Evaluation(Workspace &workspace, QObject *parent = nullptr, PersonId viewer = {});

    PersonId viewer() const { return m_viewer; }
    /// Hands over to another evaluator, or to nobody; changed() with everything follows.
    void setViewer(PersonId viewer);
    /// True if the viewer is the IT lead, or nobody holds the laptop and no lead is named.
    bool viewerIsLead() const;
    /// Others' scores of the provider, and every total, are hidden from the viewer.
    bool isSealed(int provider) const { return m_sealed[static_cast<size_t>(provider)]; }
    /// True if `viewer` sees something that not everybody may see yet: an export has to be made from a
    /// picture without a viewer.
    bool showsMoreThanEverybodySees() const;

    Workspace &workspace() const { return m_workspace; }
    const WorkspaceInfo &info() const { return m_info; }

    const std::vector<Provider> &providers() const { return m_providers; }
    const std::vector<Criterion> &criteria() const { return m_criteria; }
    const std::vector<Person> &evaluators() const { return m_evaluators; }
    const std::vector<Person> &people() const { return m_people; } ///< everybody, evaluators included
    const std::vector<RedFlag> &redFlags() const { return m_redFlags; }
    const std::vector<RaisedFlag> &raisedFlags() const { return m_raised; }

    int indexOf(ProviderId id) const { return m_providerIndex.value(id, -1); }
    int indexOf(CriterionId id) const { return m_criterionIndex.value(id, -1); }
    int evaluatorIndexOf(PersonId id) const { return m_evaluatorIndex.value(id, -1); }
    const RedFlag *redFlag(RedFlagId id) const;
    std::vector<const RedFlag *> redFlagsOf(CriterionId id) const;
    const RaisedFlag *raisedFlag(ProviderId provider, RedFlagId flag) const;
    std::vector<const RaisedFlag *> raisedFlagsOf(ProviderId provider) const;
    /// The provider's contact: the first person of its side; null if there is none.
    const Person *contactOf(ProviderId provider) const;

    const std::vector<EvidenceItem> &evidenceItems() const { return m_evidenceItems; }
    std::vector<const EvidenceItem *> evidenceItemsOf(CriterionId id) const;
    /// What the panel agreed on; null if nothing, or if it may not be seen.
    const AgreedScore *agreedScore(int provider, int criterion) const;
    /// What changed after the reveal, oldest first.
    const std::vector<LateChange> &lateChanges() const { return m_lateChanges; }

    /// The score at a place; an empty one if nothing is there, a hidden one if it may not be seen.
    const Score &score(int provider, int criterion, int evaluator) const;
    const Score &score(const CellKey &key) const;
    CellKey keyAt(int provider, int criterion, int evaluator) const;

    const Ranking &ranking() const { return m_ranking; }
    const ProviderFigure &figure(int provider) const
    {
        return m_ranking.figures[static_cast<size_t>(provider)];
    }

    /// The ranking if the criteria had these weights (one per criterion, in order); changes nothing.
    Ranking rankingWith(std::span<const double> weights) const;

    /// How many applicable criteria `evaluator` has settled for `provider`, and of how many.
    struct Progress
    {
        int done = 0;
        int of = 0;
        bool complete() const { return of > 0 && done == of; }
    };
    Progress cardProgress(int provider, int evaluator) const;
    Progress evaluatorProgress(int evaluator) const; ///< over all providers still compared
    /// Every evaluator has settled every applicable criterion, and there is somebody and something to settle.
    bool allCardsComplete(int provider) const;

signals:
    /// The figures are up to date. `changes` says which rows caused it.
    void changed(const tandem::ChangeSet &changes);

private:
    void follow(const ChangeSet &changes);
    void update(const ChangeSet &changes);
    void reload();
    void index();
    void reloadScore(const CellKey &key);
    bool sealedFor(int provider, PersonId viewer) const;
    const Score &raw(int provider, int criterion, int evaluator) const;
    void computeAll();
    void computeProvider(int provider);
    void computeEvaluatorTotals(int provider, ProviderFigure &figure, std::span<const double> shares) const;
    void applyFlags(ProviderFigure &figure);
    size_t slot(int provider, int criterion, int evaluator) const;

    Workspace &m_workspace;
    WorkspaceInfo m_info;
    std::vector<Provider> m_providers;
    std::vector<Criterion> m_criteria;
    std::vector<Person> m_people;
    std::vector<Person> m_evaluators;
    std::vector<RedFlag> m_redFlags;
    std::vector<RaisedFlag> m_raised;
    QHash<ProviderId, int> m_providerIndex;
    QHash<CriterionId, int> m_criterionIndex;
    QHash<PersonId, int> m_evaluatorIndex;
    QHash<RedFlagId, int> m_flagIndex;
    std::vector<EvidenceItem> m_evidenceItems;
    std::vector<AgreedScore> m_agreed;
    std::vector<LateChange> m_lateChanges;
    std::set<ProviderId> m_unrevealed;
    PersonId m_viewer;
    std::vector<bool> m_sealed;  ///< by provider
    std::vector<Score> m_scores; ///< by provider, criterion, evaluator; nobody outside reads them unasked
    Ranking m_ranking;
};

} // namespace tandem
