// What the Providers page shows: the filter, the selection, the menu of the table.
#include "core/providers/providerstore.h"
#include "ui/providers/providerdetail.h"
#include "ui/providers/providerhint.h"
#include "ui/providers/providerselection.h"
#include "ui/providers/providerspage.h"
#include "ui/providers/providersproxy.h"
#include "ui/providers/providerstable.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include <QComboBox>
#include <QDesktopServices>
#include <QMenu>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QUrl>

namespace tandem {

void ProvidersPage::fillStageFilter()
{
    const std::vector<Provider> &providers = evaluation().providers();
    const auto counted = [&](auto &&wanted) {
        return std::count_if(providers.begin(), providers.end(), wanted);
    };
    const QVariant chosen = m_stageFilter->currentData();
    m_stageFilter->clear();
    m_stageFilter->addItem(tr("All stages"), ProvidersProxy::AllStages);
    m_stageFilter->addItem(
        tr("Still compared (%1)").arg(counted([](const Provider &p) { return !isOut(p.stage); })),
        ProvidersProxy::StillCompared);
    for (int i = 0; i < stageCount; ++i) {
        const auto stage = static_cast<Stage>(i);
        m_stageFilter->addItem(tr("%1 (%2)").arg(stageWord(stage)).arg(counted([&](const Provider &p) {
            return p.stage == stage;
        })),
                               i);
    }
    m_stageFilter->setCurrentIndex(std::max(0, m_stageFilter->findData(chosen)));
}

void ProvidersPage::clearFilter()
{
    m_search->clear();
    m_stageFilter->setCurrentIndex(0);
    m_proxy->setStages(ProvidersProxy::AllStages);
}

void ProvidersPage::refresh()
{
    m_stale = false;
    m_model->follow(evaluation());
    fillStageFilter();
    if (!m_table->selectionModel()->hasSelection() && m_proxy->rowCount() > 0) {
        const int row = std::clamp(m_table->currentIndex().row(), 0, m_proxy->rowCount() - 1);
        m_table->setCurrentId(m_proxy->idAt(row));
    }
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    showSelection();
    emit headerChanged();
}

void ProvidersPage::showSelection()
{
    const std::vector<ProviderId> ids = m_table->selectedIds();
    if (ids.size() > 1) {
        QStringList names;
        std::optional<Stage> common;
        bool same = true;
        for (const ProviderId id : ids) {
            const ProviderRow &row = m_model->rowAt(m_model->rowOf(id));
            names.push_back(row.name);
            same = same && (!common || *common == row.stage);
            common = row.stage;
        }
        m_several->show(names, same ? common : std::nullopt);
        m_side->setCurrentWidget(m_several);
    } else {
        const ProviderId id = ids.empty() ? ProviderId() : ids.front();
        if (m_detail->shown() != id && evaluation().indexOf(m_detail->shown()) >= 0)
            m_detail->finish(); // what was typed belongs to the one that was shown
        if (id) {
            attempt([&] { m_detail->show(evaluation(), id, ProviderStore(workspace()).facts(id)); });
            m_side->setCurrentWidget(m_detail);
        } else {
            showHint();
        }
    }
    updateActions();
}

// A line that is still being typed, or a filter that leaves nothing: no fields and no Remove for nobody.
void ProvidersPage::showHint()
{
    if (m_model->rowOf(ProviderId()) >= 0)
        m_hint->setTexts(tr("A new provider"),
                         tr("Type its name in the table and press Enter; the rest is filled in here."));
    else
        m_hint->setTexts(tr("No provider is chosen"),
                         tr("Choose one in the table to see what is known of it."));
    m_side->setCurrentWidget(m_hint);
}

void ProvidersPage::updateActions()
{
    const bool chosen = !m_table->selectedIds().empty();
    for (QAction *action : {m_add, m_paste})
        action->setEnabled(canEdit());
    m_addButton->setEnabled(canEdit());
    m_pasteButton->setEnabled(canEdit());
    m_remove->setEnabled(canEdit() && chosen);
    m_edit->setEnabled(canEdit() && chosen);
    m_copy->setEnabled(chosen);
}

void ProvidersPage::showMenu(const QPoint &position)
{
    const std::vector<ProviderId> ids = m_table->selectedIds();
    QMenu menu(this);
    if (!ids.empty()) {
        QMenu *stages = menu.addMenu(tr("&Stage"));
        stages->setEnabled(canEdit());
        for (int i = 0; i < stageCount; ++i) {
            const auto stage = static_cast<Stage>(i);
            QAction *action = stages->addAction(stageWord(stage));
            action->setCheckable(true);
            action->setChecked(std::all_of(ids.begin(), ids.end(), [&](ProviderId id) {
                return m_model->rowAt(m_model->rowOf(id)).stage == stage;
            }));
            connect(action, &QAction::triggered, this, [this, stage] { setStage(stage); });
        }
        const QUrl url = webAddress(m_model->rowAt(m_model->rowOf(ids.front())).website);
        QAction *open = menu.addAction(icon(QStringLiteral("external-link")), tr("&Open the website"));
        open->setEnabled(ids.size() == 1 && url.isValid());
        connect(open, &QAction::triggered, this, [url] { QDesktopServices::openUrl(url); });
        menu.addSeparator();
    }
    menu.addActions({m_edit, m_copy, m_paste});
    menu.addSeparator();
    menu.addActions({m_add, m_remove});
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

} // namespace tandem
