// What the Providers page does to the workspace.
#include "core/base/text.h"
#include "core/people/peoplestore.h"
#include "core/providers/providerstore.h"
#include "core/scoring/scorestore.h"
#include "ui/providers/dateinput.h"
#include "ui/providers/providerdetail.h"
#include "ui/providers/providerpaste.h"
#include "ui/providers/providerspage.h"
#include "ui/providers/providersproxy.h"
#include "ui/providers/providerstable.h"
#include "ui/widgets/wording.h"
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QStackedLayout>

namespace tandem {

QString ProvidersPage::cellProblem(const QModelIndex &index, const QString &text) const
{
    const ProviderId id = m_proxy->idAt(index.row());
    if (index.column() == ProvidersModel::Session)
        return dayProblem(text, today());
    if (index.column() != ProvidersModel::Name || (!id && cleanName(text).isEmpty()))
        return {}; // a new line that stays empty just goes away
    return ProviderStore(workspace()).nameProblem(id, text);
}

bool ProvidersPage::editCell(ProviderId id, ProvidersModel::Column column, const QVariant &value)
{
    ProviderStore store(workspace());
    switch (column) {
    case ProvidersModel::Name:
        return attempt([&] { store.rename(id, value.toString()); });
    case ProvidersModel::StageColumn:
        return attempt([&] { store.setStage(std::span(&id, 1), static_cast<Stage>(value.toInt())); });
    case ProvidersModel::Contact:
        setContact(id, PeopleStore::Field::Name, value.toString());
        return true;
    case ProvidersModel::Email:
        setContact(id, PeopleStore::Field::Email, value.toString());
        return true;
    case ProvidersModel::Session:
        return attempt([&] { store.setSessionOn(id, value.toDate()); });
    case ProvidersModel::Website:
        return attempt([&] { store.setWebsite(id, value.toString()); });
    default:
        return false;
    }
}

void ProvidersPage::setContact(ProviderId id, PeopleStore::Field field, const QString &value)
{
    PeopleStore store(workspace());
    const Person *contact = evaluation().contactOf(id);
    if (field != PeopleStore::Field::Name || !cleanName(value).isEmpty() || !contact) {
        attempt([&] { store.setContact(id, field, value); });
        return;
    }
    // A person without a name is nobody: the contact goes, and undo brings it back with everything.
    const PersonId person = contact->id;
    const QString name = contact->name;
    if (attempt([&] { store.remove(std::span(&person, 1)); }))
        feedback().say(tr("Removed the contact %1").arg(name), true);
}

void ProvidersPage::add()
{
    m_detail->finish();
    m_stack->setCurrentIndex(0);
    m_table->setFocus(Qt::OtherFocusReason);
    const int draft = m_model->startDraft();
    m_table->editName(draft);
    showSelection();
}

void ProvidersPage::remove()
{
    const std::vector<ProviderId> ids = m_table->selectedIds();
    if (ids.empty())
        return;
    int scores = 0;
    for (const ProviderId id : ids)
        scores += evaluation().figure(evaluation().indexOf(id)).given;
    const QString name = m_model->rowAt(m_model->rowOf(ids.front())).name;
    const QString what = ids.size() == 1 ? name : tr("%1 providers").arg(ids.size());
    if (!attempt([&] { ProviderStore(workspace()).remove(ids); }))
        return;
    const QString with = counted(scores, tr("Removed %2 and 1 score"), tr("Removed %2 and %1 scores"));
    feedback().say(
        scores == 0 ? tr("Removed %1").arg(what) : QString(with).replace(QStringLiteral("%2"), what), true);
    m_table->setFocus(Qt::OtherFocusReason);
}

void ProvidersPage::setStage(Stage stage)
{
    const std::vector<ProviderId> ids = m_table->selectedIds();
    if (ids.empty() || !canEdit())
        return;
    if (attempt([&] { ProviderStore(workspace()).setStage(ids, stage); }) && ids.size() > 1)
        feedback().say(tr("%1 providers are now: %2").arg(ids.size()).arg(stageWord(stage)), true);
}

void ProvidersPage::paste()
{
    const QMimeData *mime = QApplication::clipboard()->mimeData();
    const CellBlock cells = mime ? cellsFromMime(*mime) : CellBlock();
    if (cells.isEmpty())
        feedback().say(tr("There is no list to paste: copy the names of the providers first"));
    else
        pasteCells(cells);
}

void ProvidersPage::pasteCells(const CellBlock &cells)
{
    if (!canEdit())
        return;
    m_detail->finish();
    const std::vector<ProviderDraft> drafts = providersFromCells(cells);
    if (drafts.empty()) {
        feedback().say(tr("There is no name of a provider in what was copied"));
        return;
    }
    const qint64 before = workspace().revision();
    int added = 0;
    if (!attempt([&] { added = ProviderStore(workspace()).addOrUpdate(drafts); }))
        return;
    if (workspace().revision() == before) {
        feedback().say(tr("All of these providers are here already, with the same texts"));
        return;
    }
    feedback().say(pasteInWords(added, static_cast<int>(drafts.size()) - added), true);
    clearFilter();
    refresh();
    for (const Provider &provider : evaluation().providers()) {
        if (sameName(provider.name, drafts.back().name))
            m_table->setCurrentId(provider.id);
    }
    // With the first providers, the keys would be the search field's.
    m_table->setFocus(Qt::OtherFocusReason);
}

void ProvidersPage::lift(RedFlagId flag)
{
    const ProviderId provider = m_detail->shown();
    const RedFlag *red = evaluation().redFlag(flag);
    if (!red || !canEdit())
        return;
    const QString text = red->text;
    const auto reason =
        dialogs().askText(this, tr("Lift the red flag?"),
                          tr("Why does “%1” no longer stand? The reason is printed in the report.").arg(text),
                          {}, tr("Lift"), true);
    if (!reason)
        return;
    if (cleanText(*reason).isEmpty()) {
        feedback().say(tr("A red flag is lifted only with a reason"));
        return;
    }
    if (attempt([&] { ScoreStore(workspace()).lift(provider, flag, *reason); }))
        feedback().say(tr("Lifted: %1").arg(text), true);
}

void ProvidersPage::reinstate(RedFlagId flag)
{
    const RedFlag *red = evaluation().redFlag(flag);
    if (!red || !canEdit())
        return;
    const QString text = red->text;
    if (attempt([&] { ScoreStore(workspace()).reinstate(m_detail->shown(), flag); }))
        feedback().say(tr("Reinstated: %1").arg(text), true);
}

} // namespace tandem
