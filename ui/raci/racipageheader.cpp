#include "ui/agreement/revisionbutton.h"
#include "ui/raci/draftview.h"
#include "ui/raci/raciexchange.h"
#include "ui/raci/racipage.h"
#include "ui/raci/racispine.h"
#include "ui/widgets/buttons.h"
#include <QMenu>

namespace tandem {

void RaciPage::buildHeader()
{
    m_add = new PushButton(tr("Add"), QStringLiteral("plus"), PushButton::Normal, this);
    auto *menu = new QMenu(m_add);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        QAction *activity = menu->addAction(tr("Activity…"));
        activity->setEnabled(m_model->rowCount() > 0);
        connect(activity, &QAction::triggered, this, [this] { run(RaciCommand::Insert); });
        menu->addAction(tr("Service area…"), this, [this] { m_spine->addArea(); });
        menu->addSeparator();
        menu->addAction(tr("Role on the internal side…"), this, [this] { m_spine->addRole(Side::Internal); });
        menu->addAction(tr("Role at the partner…"), this, [this] { m_spine->addRole(Side::Partner); });
    });
    m_add->setMenu(menu);
    m_add->setEnabled(canEdit());
    m_add->hide(); // until the window's header takes it
    m_file = new PushButton(tr("Import or export"), QStringLiteral("file-input"), PushButton::Normal, this);
    auto *exchange = new QMenu(m_file);
    QAction *import = exchange->addAction(tr("Import a RACI…"));
    import->setEnabled(canEdit());
    connect(import, &QAction::triggered, this, [this] { importRaciFromFile(context(), *m_agreement, this); });
    exchange->addAction(tr("Export the RACI…"), this,
                        [this] { exportRaciToFile(context(), *m_agreement, this); });
    exchange->addAction(tr("Export as PDF…"), this, [this] { exportRaciPdf(context(), *m_agreement, this); });
    m_file->setMenu(exchange);
    m_compare =
        new PushButton(tr("Compare with a draft"), QStringLiteral("columns-3"), PushButton::Normal, this);
    connect(m_compare, &QPushButton::clicked, this, [this] { compare(true); });
    m_import = new PushButton(tr("Import a draft"), QStringLiteral("import"), PushButton::Normal, this);
    m_import->setEnabled(canEdit());
    connect(m_import, &QPushButton::clicked, this, &RaciPage::importDraft);
    m_done = new PushButton(tr("Done"), {}, PushButton::Primary, this);
    m_done->setToolTip(tr("Back to the RACI (Alt+Left)"));
    connect(m_done, &QPushButton::clicked, this, [this] { compare(false); });
    m_publish = new RevisionButton(AgreementDocument::Raci, this);
    connect(m_publish, &RevisionButton::chosen, this, &RaciPage::goTo);
    m_publish->hide();
    for (PushButton *button : {m_add, m_file, m_compare, m_import, m_done})
        button->hide(); // until the window's header takes them
}

QList<QWidget *> RaciPage::headerActions()
{
    if (m_comparing)
        return {m_import, m_done};
    if (m_empty)
        return {m_file};
    return {m_add, m_file, m_compare, m_publish};
}

void RaciPage::compare(bool comparing, DraftId draft)
{
    m_comparing = comparing && !m_empty;
    if (m_comparing)
        m_drafts->open(draft);
    m_content->setVisible(!m_comparing && !m_empty);
    m_drafts->setVisible(m_comparing);
    setFocusProxy(m_comparing ? static_cast<QWidget *>(m_drafts) : m_grid);
    if (m_comparing)
        m_drafts->setFocus();
    else
        m_grid->setFocus();
    emit headerChanged();
    if (m_comparing && !m_drafts->hasDrafts())
        importDraft();
}

void RaciPage::importDraft()
{
    if (!canEdit())
        return;
    if (const DraftId made = importDraftFromFile(context(), *m_agreement, this))
        m_drafts->open(made);
}

} // namespace tandem
