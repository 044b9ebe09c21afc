#include "ui/raci/racipage.h"
#include "core/agreement/agreementtemplate.h"
#include "core/base/text.h"
#include "ui/agreement/findingspanel.h"
#include "ui/onboarding/agreementlinks.h"
#include "ui/raci/draftview.h"
#include "ui/raci/raciedits.h"
#include "ui/raci/raciheads.h"
#include "ui/raci/raciloadbar.h"
#include "ui/raci/raciloadpanel.h"
#include "ui/raci/racispine.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/wording.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

namespace tandem {

static constexpr int panelWidth = 258;
static constexpr int gap = 14;

RaciPage::RaciPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_agreement(std::make_unique<Agreement>(context.workspace))
    , m_model(std::make_unique<RaciModel>(*m_agreement))
    , m_edits(std::make_unique<RaciEdits>(context, *m_model))
    , m_spine(std::make_unique<RaciSpine>(context, *m_model, this))
{
    build();
    connectGrid();
    makeActions();
    connect(m_model.get(), &RaciModel::structureAboutToChange, this, &RaciPage::rememberPlace);
    connect(m_model.get(), &RaciModel::structureChanged, this, [this] {
        m_choicesAreStale = true;
        restorePlace();
    });
    connect(m_model.get(), &RaciModel::findingsChanged, this, &RaciPage::follow);
    refreshFilters();
    refreshFindings();
    updateEmptyState();
    if (m_model->rowCount() > 1 && m_model->columnCount() > 0)
        m_grid->goTo(m_model->index(1, 0));
    m_context = RaciPage::contextLine();
}

RaciPage::~RaciPage()
{
    // The widgets look at the models, and they would go after them.
    delete m_content;
    delete m_drafts;
}

QWidget *RaciPage::buildFilters()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_search = new SearchField(tr("Filter activities"));
    m_search->setAccessibleName(tr("Filter activities"));
    m_search->setMinimumWidth(92);
    m_areas = new QComboBox;
    m_areas->setAccessibleName(tr("Service area"));
    m_areas->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_areas->setMinimumContentsLength(6);
    m_roles = new QComboBox;
    m_roles->setAccessibleName(tr("Role"));
    m_roles->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_roles->setMinimumContentsLength(6);
    m_rows = new SegmentedControl;
    m_rows->setAccessibleName(tr("Which activities"));
    m_columns = new SegmentedControl;
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setTexts({tr("By role"), tr("By side")});
    m_columns->setCurrentIndex(0);
    for (SegmentedControl *whole : {m_rows, m_columns}) // the lists give way first
        whole->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addWidget(m_search, 1);
    row->addWidget(m_areas);
    row->addWidget(m_roles);
    row->addWidget(m_rows);
    row->addStretch(1);
    row->addWidget(m_columns);
    connect(m_search, &QLineEdit::textChanged, this, &RaciPage::applyFilter);
    connect(m_search, &SearchField::enterResults, this, [this] { m_grid->setFocus(); });
    connect(m_search, &SearchField::left, this, [this] { m_grid->setFocus(); });
    connect(m_areas, &QComboBox::currentIndexChanged, this, &RaciPage::applyFilter);
    connect(m_roles, &QComboBox::currentIndexChanged, this, &RaciPage::applyFilter);
    connect(m_rows, &SegmentedControl::currentChanged, this, &RaciPage::applyFilter);
    connect(m_columns, &SegmentedControl::currentChanged, this,
            [this](int index) { m_model->setBySide(index == 1); });
    return bar;
}

void RaciPage::build()
{
    m_content = new QWidget(this);
    auto *body = new QHBoxLayout(m_content);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(gap);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(buildFilters());
    auto *card = new Card;
    card->setBodyMargins(1, 0, 1, 1);
    card->body()->setSpacing(0);
    m_grid = new RaciGrid(*m_model);
    m_grid->setEmptyText(tr("No activity is left by the filter."));
    m_load = new RaciLoadBar(*m_model, *m_grid);
    card->body()->addWidget(m_grid, 1);
    card->body()->addWidget(m_load);
    left->addWidget(card, 1);
    m_findings = new FindingsPanel;
    m_loadPanel = new RaciLoadPanel(*m_model);
    m_panels = new QStackedWidget;
    m_panels->setFixedWidth(panelWidth);
    m_panels->addWidget(m_findings);
    m_panels->addWidget(m_loadPanel);
    connect(m_load, &RaciLoadBar::opened, this, [this] { showLoad(m_panels->currentIndex() == 0); });
    connect(m_loadPanel, &RaciLoadPanel::left, this, [this] { showLoad(false); });
    body->addLayout(left, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_panels, 1);
    m_links = new AgreementLinks(workspace());
    m_links->setFixedWidth(panelWidth);
    right->addWidget(m_links);
    body->addLayout(right);
    connect(m_links, &AgreementLinks::goTo, this, &RaciPage::goTo);
    connect(m_grid, &RaciGrid::currentCellChanged, this, [this](const QModelIndex &index) {
        const bool group = !index.isValid() || m_model->isGroup(index.row());
        m_links->showActivity(group ? ActivityId{} : m_model->activity(index.row()).id);
    });
    m_drafts = new DraftView(context(), *m_agreement, this);
    m_drafts->hide();
    connect(m_drafts, &DraftView::contextChanged, this, [this] {
        if (m_comparing)
            emit headerChanged();
    });
    buildHeader();
    setFocusProxy(m_grid);
}

void RaciPage::showLoad(bool load)
{
    m_panels->setCurrentIndex(load ? 1 : 0);
    if (load)
        m_loadPanel->table()->setFocus();
    else
        m_grid->setFocus();
}

QString RaciPage::contextLine() const
{
    if (m_comparing)
        return m_drafts->contextLine();
    if (m_agreement->areas().empty())
        return tr("Who does what, on both sides");
    const QString line = tr("%1, %2").arg(
        counted(m_model->activitiesInRaci(), tr("1 activity"), tr("%1 activities")),
        counted(static_cast<qsizetype>(m_agreement->roles().size()), tr("1 role"), tr("%1 roles")));
    const int open = openCount(m_model->findings());
    return line + QStringLiteral("  ·  ") +
           (open == 0 ? tr("nothing to mend") : counted(open, tr("1 finding"), tr("%1 findings")));
}

void RaciPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_content->setGeometry(rect());
    m_drafts->setGeometry(rect());
    if (m_empty)
        m_empty->setGeometry(rect());
}

// ---- following the agreement

void RaciPage::follow()
{
    refreshFilters();
    refreshFindings();
    updateEmptyState();
    if (const QString line = contextLine(); line != m_context) {
        m_context = line;
        emit headerChanged();
    }
}

void RaciPage::refreshFilters()
{
    m_refreshing = true;
    const auto fill = [](QComboBox &box, const QString &all, const auto &items, auto chosen) {
        QStringList names{all};
        int at = 0;
        for (const auto &item : items) {
            names << item.name;
            if (item.id == chosen)
                at = static_cast<int>(names.size()) - 1;
        }
        QStringList present;
        for (int i = 0; i < box.count(); ++i)
            present << box.itemText(i);
        if (present != names) {
            box.clear();
            box.addItems(names);
        }
        box.setCurrentIndex(at);
    };
    if (std::exchange(m_choicesAreStale, false)) { // not for each letter
        fill(*m_areas, tr("All areas"), m_agreement->areas(), m_model->filter().area);
        fill(*m_roles, tr("All roles"), m_agreement->roles(), m_model->filter().role);
    }
    const int chosen = std::max(0, m_rows->currentIndex());
    int found = 0;
    ActivityId last;
    for (const AgreementFinding &finding : m_model->findings()) {
        if (finding.isOpen() && finding.subject.activity && finding.subject.activity != last)
            ++found;
        if (finding.isOpen() && finding.subject.activity)
            last = finding.subject.activity;
    }
    m_rows->setTexts({tr("All %1").arg(m_model->activitiesInRaci()), tr("Findings %1").arg(found)});
    m_rows->setCurrentIndex(chosen);
    m_refreshing = false;
}

void RaciPage::refreshFindings()
{
    m_findings->setFindings(m_model->findings(), canEdit());
}

void RaciPage::applyFilter()
{
    if (m_refreshing)
        return;
    RaciModel::Filter filter;
    filter.text = m_search->text().trimmed();
    const auto &areas = m_agreement->areas();
    const auto &roles = m_agreement->roles();
    if (const int at = m_areas->currentIndex() - 1; at >= 0 && at < static_cast<int>(areas.size()))
        filter.area = areas[static_cast<size_t>(at)].id;
    if (const int at = m_roles->currentIndex() - 1; at >= 0 && at < static_cast<int>(roles.size()))
        filter.role = roles[static_cast<size_t>(at)].id;
    filter.onlyFindings = m_rows->currentIndex() == 1;
    m_model->setFilter(filter);
}

void RaciPage::updateEmptyState()
{
    const bool isEmpty = m_agreement->areas().empty() && m_agreement->roles().empty();
    if (isEmpty == (m_empty != nullptr))
        return;
    m_content->setVisible(!isEmpty && !m_comparing);
    if (!isEmpty) {
        m_empty->hide();
        m_empty->deleteLater(); // its button may have brought us here
        m_empty = nullptr;
        setFocusProxy(m_grid);
        m_grid->setFocus();
        emit headerChanged();
        return;
    }
    m_empty = new EmptyState(QStringLiteral("table"), tr("Write down who does what"),
                             tr("The RACI names for each activity who is responsible, accountable, consulted "
                                "and informed, on both sides. Scope and escalation share its service areas."),
                             tr("Start from the template"), this);
    PushButton *other = m_empty->addSecondaryAction(tr("Start empty"));
    other->setEnabled(canEdit());
    m_empty->action()->setEnabled(canEdit());
    connect(m_empty, &EmptyState::actionTriggered, this, &RaciPage::startFromTemplate);
    connect(other, &QPushButton::clicked, this, &RaciPage::startEmpty);
    m_empty->setGeometry(rect());
    m_empty->show();
    setFocusProxy(m_empty);
    emit headerChanged();
}

void RaciPage::startFromTemplate()
{
    if (attempt([this] { startAgreementFromTemplate(workspace()); }))
        feedback().say(tr("The template is in place. Name who holds the roles: right click on a role."),
                       true);
}

void RaciPage::startEmpty()
{
    m_spine->addArea();
}

// ---- the current cell across changes

void RaciPage::rememberPlace()
{
    const QModelIndex current = m_grid->currentIndex();
    if (!current.isValid() || current.row() >= m_model->rowCount() ||
        current.column() >= m_model->columnCount())
        return;
    m_position = {current.column(), current.row()};
}

void RaciPage::restorePlace()
{
    const bool bySide = m_model->isBySide();
    QModelIndex index = m_model->find(m_placeArea, m_placeActivity, bySide ? RoleId{} : m_placeRole);
    if (!index.isValid() && m_placeActivity) // its area is folded, or it is gone
        index = m_model->find(m_placeArea, {}, bySide ? RoleId{} : m_placeRole);
    if (!index.isValid() && m_model->rowCount() > 0 && m_model->columnCount() > 0)
        index = m_model->index(std::clamp(m_position.y(), 0, m_model->rowCount() - 1),
                               std::clamp(m_position.x(), 0, m_model->columnCount() - 1));
    if (index.isValid())
        m_grid->goTo(index);
}

void RaciPage::startFind()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace tandem
