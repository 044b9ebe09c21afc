// What the Criteria page does to the workspace.
#include "core/base/text.h"
#include "core/robustness/swing.h"
#include "core/scoring/criteriastore.h"
#include "ui/robustness/swingview.h"
#include "ui/scoring/criteriaeditor.h"
#include "ui/scoring/criteriaimporting.h"
#include "ui/scoring/criterialist.h"
#include "ui/scoring/criteriamodel.h"
#include "ui/scoring/criteriapage.h"
#include "ui/widgets/wording.h"
#include <QStackedLayout>

namespace tandem {

void CriteriaPage::add()
{
    m_editor->finish();
    CriteriaStore store(workspace());
    QString name = tr("New criterion");
    for (int i = 2; !store.nameProblem({}, name).isEmpty(); ++i)
        name = tr("New criterion %1").arg(i);
    CriterionId id;
    if (!attempt([&] { id = store.add(name); }))
        return;
    refresh();
    m_list->setCurrentId(id);
    m_editor->editName();
}

int CriteriaPage::scoresOf(CriterionId id) const
{
    const int criterion = evaluation().indexOf(id);
    int count = 0;
    for (int p = 0; p < static_cast<int>(evaluation().providers().size()); ++p) {
        for (int e = 0; e < static_cast<int>(evaluation().evaluators().size()); ++e)
            count += evaluation().score(p, criterion, e).value ? 1 : 0;
    }
    return count;
}

void CriteriaPage::remove()
{
    const CriterionId id = m_list->currentId();
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    const QString name = m_model->rowAt(row).name;
    const int scores = scoresOf(id);
    if (!attempt([&] { CriteriaStore(workspace()).remove(std::span(&id, 1)); }))
        return;
    const QString withScores =
        counted(scores, tr("Removed %2 and 1 score on it"), tr("Removed %2 and %1 scores on it"));
    feedback().say(scores == 0 ? tr("Removed %1").arg(name)
                               : QString(withScores).replace(QStringLiteral("%2"), name),
                   true);
    m_list->setFocus(Qt::OtherFocusReason);
}

void CriteriaPage::moveBy(int rows)
{
    const CriterionId id = m_list->currentId();
    const int to = m_model->rowOf(id) + rows;
    if (!id || to < 0 || to >= m_model->rowCount())
        return;
    attempt([&] { CriteriaStore(workspace()).move(id, to); });
    m_list->setCurrentId(id);
}

void CriteriaPage::moveUp()
{
    moveBy(-1);
}

void CriteriaPage::moveDown()
{
    moveBy(1);
}

int CriteriaPage::scoresLostByReset() const
{
    const std::vector<CriterionDraft> &set = CriteriaStore::builtIn();
    int lost = 0;
    for (const Criterion &k : evaluation().criteria()) {
        const bool stays = std::any_of(set.begin(), set.end(), [&](const CriterionDraft &draft) {
            return sameName(draft.name, k.name);
        });
        lost += stays ? 0 : scoresOf(k.id);
    }
    return lost;
}

void CriteriaPage::resetToBuiltIn()
{
    m_editor->finish();
    const int lost = scoresLostByReset();
    const QString what =
        counted(lost, tr("1 score is on a criterion that is not in the built-in set and will go with it."),
                tr("%1 scores are on criteria that are not in the built-in set and will go with them."));
    if (lost > 0 && !dialogs().confirm(this, tr("Reset to the built-in set?"), what, tr("Reset")))
        return;
    if (attempt([&] { CriteriaStore(workspace()).resetToBuiltIn(); }))
        feedback().say(tr("The criteria are the built-in set again"), true);
}

void CriteriaPage::importCriteria()
{
    m_editor->finish();
    importCriteriaFromFile(context(), this);
}

bool CriteriaPage::isOnSwings() const
{
    return m_stack->currentWidget() == m_swings;
}

void CriteriaPage::openSwings()
{
    if (m_model->rowCount() == 0 || isOnSwings())
        return;
    m_editor->finish();
    m_swings->start();
    m_stack->setCurrentWidget(m_swings);
    m_swings->enter();
    updateActions();
    emit headerChanged();
}

void CriteriaPage::leaveSwings()
{
    if (!isOnSwings())
        return;
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    m_list->setFocus(Qt::OtherFocusReason);
    updateActions();
    emit headerChanged();
}

void CriteriaPage::applySwings()
{
    const std::vector<CriterionId> criteria = m_swings->criteria();
    const std::vector<double> ratings = m_swings->ratings();
    leaveSwings(); // what is stored is shown on the list
    if (attempt([&] { applySwingWeights(workspace(), criteria, ratings); }))
        feedback().say(tr("The weights are set by their swings."), true);
}

void CriteriaPage::setWeight(CriterionId id, double weight)
{
    attempt([&] { CriteriaStore(workspace()).setWeight(id, weight); });
}

} // namespace tandem
