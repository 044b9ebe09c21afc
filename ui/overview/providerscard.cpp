#include "ui/overview/providerscard.h"
#include "core/scoring/evaluation.h"
#include "ui/overview/providersmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/tableview.h"
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace tandem {

namespace {

constexpr int rowHeight = 41;
constexpr double inset = 18; // of the first and last column's text

/// Name with its avatar, and words in the weight and colour that their meaning asks for.
class ProviderRowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        // Background, selection and focus are the style's; the words are ours.
        QStyleOptionViewItem ground(option);
        initStyleOption(&ground, index);
        ground.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

        const Palette &c = paletteOf(option.widget);
        const int column = index.column();
        const double left = column == OverviewProvidersModel::Name    ? inset
                            : column == OverviewProvidersModel::Total ? 0
                                                                      : 12;
        QRectF rect =
            QRectF(option.rect).adjusted(left, 0, column == OverviewProvidersModel::Total ? -inset : -4, 0);
        if (column == OverviewProvidersModel::Name) {
            const QRectF circle(rect.left(), rect.center().y() - 13, 26, 26);
            Avatar::paint(*painter, circle, index.data(OverviewProvidersModel::InitialsRole).toString(), c);
            rect.setLeft(circle.right() + 10);
        }
        QColor colour = c.text;
        QFont font = uiFont(13, column == OverviewProvidersModel::Name ? QFont::Medium : QFont::Normal);
        switch (index.data(OverviewProvidersModel::EmphasisRole).toInt()) {
        case OverviewProvidersModel::Quiet:
            colour = c.text2;
            break;
        case OverviewProvidersModel::Strong:
            font = uiFont(13, QFont::DemiBold);
            break;
        case OverviewProvidersModel::Caution:
            colour = c.caution;
            break;
        case OverviewProvidersModel::Bad:
            colour = c.bad;
            font = uiFont(12, QFont::DemiBold);
            break;
        default:
            break;
        }
        drawText(*painter, rect, index.data().toString(), font, colour,
                 index.data(Qt::TextAlignmentRole).toInt());
    }
};

} // namespace

ProvidersCard::ProvidersCard(const Evaluation &evaluation, QWidget *parent)
    : Card(parent)
    , m_model(new OverviewProvidersModel(evaluation, this))
    , m_table(new TableView)
{
    setAccessibleName(tr("Providers"));
    m_table->setAccessibleName(tr("Providers"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ProviderRowDelegate(m_table));
    m_table->setRowMode(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setHairlineInset(static_cast<int>(inset));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->viewport()->installEventFilter(this);
    setBodyMargins(1, 1, 1, 1);
    body()->addWidget(m_table);
    connect(m_table, &TableView::activated, this,
            [this](const QModelIndex &index) { emit followed(m_model->providerAt(index.row())); });
}

void ProvidersCard::refresh()
{
    m_model->refresh();
}

void ProvidersCard::select(ProviderId provider)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->providerAt(row) != provider)
            continue;
        m_table->setFocus(Qt::OtherFocusReason);
        m_table->setCurrentIndex(m_model->index(row, 0));
        m_table->scrollTo(m_table->currentIndex());
    }
}

bool ProvidersCard::eventFilter(QObject *watched, QEvent *event)
{
    // The viewport also narrows when the scroll bar comes.
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        layOutColumns();
    return Card::eventFilter(watched, event);
}

void ProvidersCard::layOutColumns()
{
    // The proportions of a card of 640; the name takes what is left.
    constexpr std::array<int, OverviewProvidersModel::ColumnCount> shares = {220, 116, 116, 92, 94};
    const int width = m_table->viewport()->width();
    int left = width;
    for (int column = 1; column < OverviewProvidersModel::ColumnCount; ++column) {
        const int wide = std::max(84, width * shares[static_cast<size_t>(column)] / 638);
        m_table->setColumnWidth(column, wide);
        left -= wide;
    }
    m_table->setColumnWidth(0, std::max(120, left));
}

} // namespace tandem
