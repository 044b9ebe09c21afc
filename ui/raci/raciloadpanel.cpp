#include "ui/raci/raciloadpanel.h"
#include "core/base/text.h"
#include "ui/raci/racimodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/wording.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>
#include <utility>

namespace tandem {

RaciLoadModel::RaciLoadModel(const RaciModel &raci, QObject *parent)
    : QAbstractTableModel(parent)
    , m_raci(raci)
{
    refresh();
}

void RaciLoadModel::refresh()
{
    beginResetModel();
    m_loads = loadPerPerson(m_raci.picture(), m_raci.loads());
    std::ranges::stable_sort(m_loads, std::greater(), [](const PersonLoad &load) {
        return std::pair(load.load.accountable + load.load.responsible, load.load.accountable);
    });
    endResetModel();
}

QString RaciLoadModel::rolesOf(PersonId person) const
{
    QStringList names;
    for (const Role &role : m_raci.picture().roles) {
        if (role.person == person)
            names << role.name;
    }
    return listInWords(names);
}

int RaciLoadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_loads.size());
}

int RaciLoadModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RaciLoadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PersonLoad &load = m_loads[static_cast<size_t>(index.row())];
    const Person *person = m_raci.picture().person(load.person);
    const QString name = person ? person->name : QString();
    if (role == Qt::TextAlignmentRole && index.column() != PersonColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return plainToolTip(tr("%1: %2").arg(name, rolesOf(load.person)));
    if (role == Qt::AccessibleTextRole)
        return tr("%1, as %2: accountable for %3, responsible for %4")
            .arg(name, rolesOf(load.person))
            .arg(load.load.accountable)
            .arg(load.load.responsible);
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == PersonColumn  ? QVariant(name)
           : index.column() == Accountable ? QVariant(load.load.accountable)
                                           : QVariant(load.load.responsible);
}

QVariant RaciLoadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != PersonColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    const QStringList titles = role == Qt::DisplayRole ? QStringList{tr("Person"), tr("A"), tr("R")}
                               : role == Qt::AccessibleTextRole || role == Qt::ToolTipRole
                                   ? QStringList{tr("Person"), tr("Accountable"), tr("Responsible")}
                                   : QStringList();
    return section < titles.size() ? QVariant(titles.at(section)) : QVariant();
}

RaciLoadPanel::RaciLoadPanel(const RaciModel &model, QWidget *parent)
    : Card(tr("Load per person"), {}, parent)
    , m_model(new RaciLoadModel(model, this))
    , m_table(new TableView)
{
    setBodyMargins(1, 0, 1, 12);
    body()->setSpacing(8);
    m_table->setModel(m_model);
    m_table->setHairlineInset(17);
    m_table->setRowMode(true);
    m_table->verticalHeader()->hide();
    m_table->setAccessibleName(tr("Load per person"));
    QHeaderView *head = m_table->horizontalHeader();
    head->setMinimumSectionSize(30);
    head->setSectionResizeMode(RaciLoadModel::PersonColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(RaciLoadModel::Accountable, 42);
    m_table->setColumnWidth(RaciLoadModel::Responsible, 56);
    body()->addWidget(m_table, 1);
    auto *back = new LinkButton(tr("Show the findings"));
    back->setSmall(true);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(17, 0, 17, 0);
    foot->addWidget(back);
    foot->addStretch(1);
    body()->addLayout(foot);
    connect(back, &QAbstractButton::clicked, this, &RaciLoadPanel::left);
    connect(&model, &RaciModel::findingsChanged, this, &RaciLoadPanel::follow);
    connect(&model, &QAbstractItemModel::modelReset, this, &RaciLoadPanel::follow);
}

void RaciLoadPanel::follow()
{
    if (isVisible())
        m_model->refresh();
}

void RaciLoadPanel::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    m_model->refresh();
}

} // namespace tandem
