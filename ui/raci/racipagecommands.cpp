#include "core/agreement/findingstore.h"
#include "ui/agreement/findingspanel.h"
#include "ui/raci/raciedits.h"
#include "ui/raci/raciheads.h"
#include "ui/raci/raciloadpanel.h"
#include "ui/raci/racipage.h"
#include "ui/raci/racispine.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>

namespace tandem {

void RaciPage::connectGrid()
{
    connect(m_grid, &RaciGrid::typed, this,
            [this](RaciLetter letter, bool add) { m_edits->type(m_grid->block(), letter, add); });
    connect(m_grid, &RaciGrid::command, this, &RaciPage::run);
    connect(m_grid, &RaciGrid::foldAsked, this, [this](int row, bool folded) {
        if (!m_model->filter().isActive())
            m_model->setFolded(m_model->area(row).id, folded);
    });
    connect(m_grid, &RaciGrid::currentCellChanged, this, [this](const QModelIndex &index) {
        if (!index.isValid() || index.row() >= m_model->rowCount())
            return;
        m_placeArea = m_model->area(index.row()).id;
        m_placeActivity = m_model->isGroup(index.row()) ? ActivityId{} : m_model->activity(index.row()).id;
        if (!m_model->isBySide() && index.column() < m_model->columnCount())
            m_placeRole = m_model->role(index.column()).id;
        const AgreementFinding *finding = currentFinding();
        m_findings->setCurrent(finding ? finding->subject : FindingSubject{},
                               finding ? finding->code : QString());
    });
    m_grid->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_grid, &QWidget::customContextMenuRequested, this, &RaciPage::showCellMenu);
    ActivityHead *activities = m_grid->activities();
    activities->setDraggable(canEdit());
    connect(activities, &ActivityHead::renameAsked, this, [this](int row) {
        if (canEdit())
            m_spine->rename(row);
    });
    connect(activities, &ActivityHead::dropped, this, [this](int row, int before) {
        if (!m_model->filter().isActive())
            m_spine->drop(row, before);
    });
    connect(activities, &ActivityHead::menuAsked, this, [this](int row, const QPoint &at) {
        if (row >= 0 && !(m_grid->block().top() <= row && row <= m_grid->block().bottom()))
            m_grid->goTo(m_model->index(row, 0));
        QMenu menu(this);
        m_spine->fillRowMenu(menu, row < 0 ? QRect() : m_grid->block());
        menu.exec(at);
    });
    m_grid->roles()->setDraggable(canEdit());
    connect(m_grid->roles(), &RoleHead::dropped, this,
            [this](int column, int before) { m_spine->dropRole(column, before); });
    connect(m_grid->roles(), &RoleHead::menuAsked, this, [this](int column, const QPoint &at) {
        QMenu menu(this);
        m_spine->fillRoleMenu(menu, column);
        menu.exec(at);
    });
    connect(m_findings, &FindingsPanel::chosen, this, &RaciPage::goToFinding);
    connect(m_findings, &FindingsPanel::mendAsked, this,
            [this](const AgreementFinding &finding, int which) { mend(finding, which); });
    connect(m_findings, &FindingsPanel::menuAsked, this,
            [this](const AgreementFinding &finding, const QPoint &at) {
                QMenu menu(this);
                fillFindingMenu(menu, finding);
                menu.exec(at);
            });
}

QAction *RaciPage::addCommand(const QString &text, const QKeySequence &keys,
                              const std::function<void()> &work)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, work);
    m_actions.push_back(action);
    return action;
}

void RaciPage::makeActions()
{
    addCommand(tr("&Next finding"), Qt::Key_F8, [this] { run(RaciCommand::NextFinding); });
    addCommand(tr("&Previous finding"), QKeySequence(QStringLiteral("Shift+F8")),
               [this] { run(RaciCommand::PreviousFinding); });
    addCommand(tr("&Mend it the first way"), QKeySequence(QStringLiteral("Ctrl+.")), [this] {
        run(RaciCommand::FirstMend);
    })->setEnabled(canEdit());
    addCommand(tr("&Load per person"), QKeySequence(QStringLiteral("Ctrl+L")),
               [this] { showLoad(!m_loadPanel->isVisible()); });
    addCommand(tr("&Fold all areas"), QKeySequence(QStringLiteral("Ctrl+Shift+Left")),
               [this] { m_model->foldAll(true); });
    addCommand(tr("&Unfold all areas"), QKeySequence(QStringLiteral("Ctrl+Shift+Right")),
               [this] { m_model->foldAll(false); });
    addCommand(tr("&Compare with a draft"), QKeySequence(QStringLiteral("Ctrl+2")),
               [this] { compare(true); });
    addCommand(tr("&Back to the RACI"), QKeySequence(QStringLiteral("Alt+Left")), [this] { compare(false); });
    addActions(m_actions);
}

void RaciPage::run(RaciCommand command)
{
    const QRect block = m_grid->block();
    const bool mayEdit = canEdit();
    switch (command) {
    case RaciCommand::NextFinding:
        return jump(1);
    case RaciCommand::PreviousFinding:
        return jump(-1);
    case RaciCommand::FirstMend:
        if (const AgreementFinding *finding = currentFinding(); finding && mayEdit && !finding->mends.empty())
            mend(AgreementFinding(*finding), 0);
        return;
    case RaciCommand::Clear:
        return m_edits->clear(block);
    case RaciCommand::FillDown:
        return m_edits->fill(block, Qt::Vertical);
    case RaciCommand::FillRight:
        return m_edits->fill(block, Qt::Horizontal);
    case RaciCommand::Cut:
        return m_edits->cut(block);
    case RaciCommand::Copy:
        return m_edits->copy(block, false);
    case RaciCommand::CopyWithNames:
        return m_edits->copy(block, true);
    case RaciCommand::Paste:
        return m_edits->paste(block, cellsFromMime(*QApplication::clipboard()->mimeData()));
    case RaciCommand::SelectAll:
        if (m_model->rowCount() > 0 && m_model->columnCount() > 0)
            m_grid->selectBlock(m_model->index(0, 0),
                                m_model->index(m_model->rowCount() - 1, m_model->columnCount() - 1));
        return;
    case RaciCommand::Rename:
        if (mayEdit && !block.isEmpty())
            m_spine->rename(block.top());
        return;
    case RaciCommand::Insert:
        if (mayEdit) {
            const ActivityId made =
                m_spine->addActivity(block.isEmpty() ? m_model->rowCount() - 1 : block.top());
            if (const Activity *activity = m_model->picture().activity(made))
                m_grid->goTo(m_model->find(activity->area, made, m_placeRole));
        }
        return;
    case RaciCommand::MoveUp:
    case RaciCommand::MoveDown:
        if (mayEdit)
            m_spine->move(block, command == RaciCommand::MoveUp ? -1 : 1);
        return;
    }
}

// ---- findings

/// The open finding that the current cell, row or role is about.
const AgreementFinding *RaciPage::currentFinding() const
{
    const QModelIndex current = m_grid->currentIndex();
    if (!current.isValid() || current.row() >= m_model->rowCount())
        return nullptr;
    for (const AgreementFinding &finding : m_model->findings()) {
        if (finding.isOpen() && finding.subject == m_lastFinding && finding.code == m_lastCode &&
            (finding.subject.activity ? finding.subject.activity == m_placeActivity
                                      : finding.subject.role == m_placeRole))
            return &finding; // F8 led here
    }
    return m_model->rowFinding(current.row());
}

void RaciPage::jump(int direction)
{
    std::vector<const AgreementFinding *> open;
    for (const AgreementFinding &finding : m_model->findings()) {
        if (finding.isOpen())
            open.push_back(&finding);
    }
    if (open.empty()) {
        feedback().say(tr("There is no open finding."));
        return;
    }
    const auto count = static_cast<int>(open.size());
    int at = direction > 0 ? -1 : count;
    const AgreementFinding *here = currentFinding();
    for (int i = 0; i < count; ++i) {
        if (here && open[static_cast<size_t>(i)] == here)
            at = i;
    }
    goToFinding(*open[static_cast<size_t>((at + direction + count) % count)]);
}

void RaciPage::goToFinding(const AgreementFinding &chosen)
{
    const AgreementFinding finding = chosen; // what follows may compute them anew
    m_lastFinding = finding.subject;
    m_lastCode = finding.code;
    m_panels->setCurrentIndex(0);
    if (m_model->isBySide())
        m_columns->setCurrentIndex(0);
    const Activity *activity = m_model->picture().activity(finding.subject.activity);
    if (activity) {
        const ServiceAreaId area = activity->area;
        QModelIndex index = m_model->find(area, finding.subject.activity, finding.subject.role);
        if (!index.isValid() && m_model->isFolded(area)) {
            m_model->setFolded(area, false);
            index = m_model->find(area, finding.subject.activity, finding.subject.role);
        }
        if (!index.isValid() && m_model->filter().isActive()) {
            m_search->clear();
            m_areas->setCurrentIndex(0);
            m_roles->setCurrentIndex(0);
            m_rows->setCurrentIndex(0);
            index = m_model->find(area, finding.subject.activity, finding.subject.role);
        }
        // Without a row it cannot be shown; the panel has the mend.
        if (index.isValid() && !finding.subject.role && m_grid->currentIndex().isValid())
            index = index.siblingAtColumn(m_grid->currentIndex().column());
        if (index.isValid())
            m_grid->goTo(index);
    } else if (finding.subject.role && m_model->rowCount() > 0) {
        const int column = m_model->picture().indexOf(finding.subject.role);
        if (column >= 0)
            m_grid->goTo(m_model->index(m_model->firstFilled(column, m_grid->currentIndex().row()), column));
    }
    m_findings->setCurrent(finding.subject, finding.code);
    m_grid->setFocus();
}

void RaciPage::mend(const AgreementFinding &chosen, int which)
{
    const AgreementFinding finding = chosen; // applying it computes them anew
    const Mend &mend = finding.mends[static_cast<size_t>(which)];
    if (!mend.apply) {
        const Role *role = m_model->picture().role(finding.subject.role);
        if (!role)
            return;
        const Person *holder = m_model->picture().person(role->person);
        m_spine->choosePerson(role->id, holder && !holder->hasLeft());
        return;
    }
    if (attempt([&] { mend.apply(workspace()); }))
        feedback().say(tr("%1: %2").arg(finding.where, mend.label), true);
}

void RaciPage::accept(const AgreementFinding &chosen)
{
    const AgreementFinding finding = chosen;
    const auto reason =
        dialogs().askText(this, tr("Accept: %1").arg(finding.title), tr("Why is it right as it is?"),
                          finding.accepted ? finding.accepted->reason : QString(), tr("Accept"), true);
    if (reason && !reason->trimmed().isEmpty())
        attempt([&] { FindingStore(workspace()).accept(finding, *reason); });
}

void RaciPage::fillFindingMenu(QMenu &menu, const AgreementFinding &finding)
{
    const auto add = [&](const QString &text, const std::function<void()> &work) {
        QAction *action = menu.addAction(text);
        action->setEnabled(canEdit());
        connect(action, &QAction::triggered, this, work);
    };
    if (!finding.isOpen()) {
        add(tr("Open the finding again"),
            [this, finding] { attempt([&] { FindingStore(workspace()).reopen(finding); }); });
        add(tr("Change the reason…"), [this, finding] { accept(finding); });
        return;
    }
    for (int i = 0; i < static_cast<int>(finding.mends.size()); ++i)
        add(finding.mends[static_cast<size_t>(i)].label, [this, finding, i] { mend(finding, i); });
    add(tr("Accept “%1”…").arg(finding.title), [this, finding] { accept(finding); });
}

void RaciPage::showCellMenu(const QPoint &position)
{
    const QModelIndex index = m_grid->currentIndex();
    if (!index.isValid())
        return;
    QMenu menu(this);
    if (const AgreementFinding *finding = m_model->rowFinding(index.row())) {
        fillFindingMenu(menu, *finding);
        menu.addSeparator();
    }
    const auto add = [&](const QString &text, const QKeySequence &keys, RaciCommand command, bool edits) {
        QAction *action = menu.addAction(text);
        action->setShortcut(keys);
        action->setEnabled(canEdit() || !edits);
        connect(action, &QAction::triggered, this, [this, command] { run(command); });
    };
    add(tr("Cut"), QKeySequence::Cut, RaciCommand::Cut, true);
    add(tr("Copy"), QKeySequence::Copy, RaciCommand::Copy, false);
    add(tr("Copy with names"), QKeySequence(QStringLiteral("Ctrl+Shift+C")), RaciCommand::CopyWithNames,
        false);
    add(tr("Paste"), QKeySequence::Paste, RaciCommand::Paste, true);
    add(tr("Fill down"), QKeySequence(QStringLiteral("Ctrl+D")), RaciCommand::FillDown, true);
    add(tr("Fill right"), QKeySequence(QStringLiteral("Ctrl+R")), RaciCommand::FillRight, true);
    add(tr("Clear"), Qt::Key_Delete, RaciCommand::Clear, true);
    menu.addSeparator();
    QMenu *rows = menu.addMenu(tr("Rows"));
    m_spine->fillRowMenu(*rows, m_grid->block());
    QMenu *columns = menu.addMenu(tr("Role"));
    m_spine->fillRoleMenu(*columns, index.column());
    // At the keyboard the menu belongs at the cell, not where the pointer happens to be.
    const QPoint at =
        m_grid->viewport()->rect().contains(position) ? position : m_grid->visualRect(index).bottomLeft();
    menu.exec(m_grid->viewport()->mapToGlobal(at));
}

void RaciPage::reveal(const Place &place)
{
    if (m_empty)
        return;
    if (m_comparing)
        compare(false);
    if (place.activity || place.role) {
        AgreementFinding there;
        there.subject.activity = place.activity;
        there.subject.role = place.role;
        goToFinding(there);
    }
    m_grid->setFocus();
}

} // namespace tandem
