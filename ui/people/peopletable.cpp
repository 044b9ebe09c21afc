#include "ui/people/peopletable.h"
#include "ui/people/peopledelegate.h"
#include "ui/people/peoplemodel.h"
#include <QHeaderView>
#include <QScrollBar>

namespace tandem {

namespace {

using Column = PeopleModel::Column;

constexpr int flexibleAtLeast = 84; ///< role and e-mail, which share what the others leave
constexpr int rowsAtLeast = 2;

int usualWidth(Column column)
{
    switch (column) {
    case Column::Name:
        return 166;
    case Column::Provider:
        return 158;
    case Column::Role:
        return 182;
    case Column::Email:
        return flexibleAtLeast;
    case Column::Phone:
        return 128;
    case Column::Notes:
        return 220;
    case Column::Evaluator:
        break;
    }
    return 114;
}

} // namespace

PeopleTable::PeopleTable(PeopleModel &model, const QString &name, QWidget *parent)
    : TableView(parent)
    , m_model(model)
    , m_delegate(new PeopleDelegate(this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setTabKeyNavigation(false);
    setHairlineInset(17);
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    // Beside a provider there is less room, and contacts have short roles.
    m_roleWidth = model.side() == Side::Internal ? usualWidth(Column::Role) : 142;
    arrangeColumns();
    keepColumns(model.side() == Side::Internal ? QStringLiteral("people-internal")
                                               : QStringLiteral("people-partner"));
    // Queued: within the signal the header still works with the old widths.
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section, int, int width) {
        if (m_filling)
            return;
        if (width > 0 && m_model.columnAt(section) == Column::Role)
            m_roleWidth = width;
        QMetaObject::invokeMethod(this, &PeopleTable::fillWidth, Qt::QueuedConnection);
    });
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, &PeopleTable::fitHeight);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &PeopleTable::fitHeight);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &PeopleTable::fitHeight);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PeopleTable::currentPersonChanged);
    fitHeight();
}

PersonId PeopleTable::currentPerson() const
{
    return currentIndex().isValid() ? m_model.rowAt(currentIndex().row()).id : PersonId();
}

std::vector<PersonId> PeopleTable::selectedPeople() const
{
    std::vector<PersonId> out;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (selectionModel()->isRowSelected(row))
            out.push_back(m_model.rowAt(row).id);
    }
    return out;
}

void PeopleTable::setCurrentPerson(PersonId id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    const int column = currentIndex().isValid() ? currentIndex().column() : 0;
    selectionModel()->setCurrentIndex(m_model.index(row, column),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(currentIndex());
}

void PeopleTable::arrangeColumns()
{
    for (int section = 0; section < m_model.columnCount(); ++section) {
        const Column column = m_model.columnAt(section);
        setColumnWidth(section, usualWidth(column));
        // In the panel; the header's menu brings them here.
        setColumnHidden(section, column == Column::Phone || column == Column::Notes);
    }
}

void PeopleTable::fillWidth()
{
    const int email = m_model.sectionOf(Column::Email);
    const int role = m_model.sectionOf(Column::Role);
    if (isColumnHidden(email) || isColumnHidden(role))
        return;
    m_filling = true;
    const int others = horizontalHeader()->length() - columnWidth(email) - columnWidth(role);
    const int room = viewport()->width() - others;
    const int forRole = std::max(flexibleAtLeast, std::min(m_roleWidth, room - flexibleAtLeast));
    setColumnWidth(role, forRole);
    setColumnWidth(email, std::max(flexibleAtLeast, room - forRole));
    m_filling = false;
}

void PeopleTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    fillWidth();
}

void PeopleTable::focusInEvent(QFocusEvent *event)
{
    TableView::focusInEvent(event);
    // With the keyboard's arrival somebody is chosen: the page let go of the row when the other side was.
    if (currentIndex().isValid() && !selectionModel()->hasSelection())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

int PeopleTable::heightOf(int rows) const
{
    const QScrollBar *bar = horizontalScrollBar();
    const int scrolling = bar->maximum() > bar->minimum() ? bar->sizeHint().height() : 0;
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() +
           scrolling;
}

void PeopleTable::fitHeight()
{
    setMaximumHeight(heightOf(m_model.rowCount()));
    updateGeometry();
    emit heightChanged();
}

QSize PeopleTable::sizeHint() const
{
    return {520, heightOf(m_model.rowCount())};
}

QSize PeopleTable::minimumSizeHint() const
{
    return {200, heightOf(std::min(m_model.rowCount(), rowsAtLeast))};
}

} // namespace tandem
