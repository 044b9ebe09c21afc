#include "ui/scope/lanesview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <array>

namespace tandem {

namespace {

constexpr int padding = 12;
constexpr int arrowHeight = 14;
constexpr int wrapped = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter;
constexpr int wrappedMiddle = Qt::TextWordWrap | Qt::AlignHCenter | Qt::AlignVCenter;

class LanesDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QFontMetrics metrics(uiFont(13));
        const auto *view = qobject_cast<const QTableView *>(option.widget);
        const int width = (view ? view->columnWidth(index.column()) : 200) - 2 * padding - 6;
        const QString text = index.data(Qt::DisplayRole).toString();
        int height = metrics.boundingRect(QRect(0, 0, width, 4000), wrapped, text).height();
        if (index.column() == LanesModel::Name)
            height += 18;
        if (index.column() == LanesModel::Handoff)
            height += arrowHeight;
        return {width, std::max(52, height + 18)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *model = qobject_cast<const LanesModel *>(index.model());
        if (!model)
            return;
        const Palette &c = paletteOf(option.widget);
        const QRectF box = option.rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(box, c.surface);
        paintLane(*painter, box.adjusted(3, 3, -3, -4), model->owns(index), index.column(), c);
        painter->fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), c.border);
        const ServiceArea &area = model->rowAt(index.row()).area;
        const QRectF text = box.adjusted(padding, 6, -padding, -7);
        if (index.column() == LanesModel::Name)
            paintName(*painter, text, area, c);
        else if (index.column() == LanesModel::Handoff)
            paintHandoff(*painter, text, area, c);
        else
            paintText(*painter, text.adjusted(4, 0, -4, 0), index.data().toString(), wrapped,
                      model->owns(index) ? c.text : c.text2);
        if (option.state.testFlag(QStyle::State_HasFocus) && focusIsVisible(option.widget))
            drawFocusRing(*painter, box.adjusted(2, 2, -2, -3), controlRadius, c.accent);
        painter->restore();
    }

private:
    static void paintLane(QPainter &painter, const QRectF &box, bool owns, int column, const Palette &c)
    {
        constexpr double bar = 4;
        if (!owns)
            return;
        const bool partner = column == LanesModel::Partner;
        painter.fillRect(box, partner ? c.accentSubtle : c.chipNeutral);
        painter.fillRect(QRectF(partner ? box.right() - bar : box.left(), box.top(), bar, box.height()),
                         partner ? c.accent : c.text2);
    }

    static void paintText(QPainter &painter, const QRectF &box, const QString &text, int flags,
                          const QColor &colour)
    {
        painter.setFont(uiFont(13));
        painter.setPen(colour);
        painter.drawText(box, flags, text);
    }

    static void paintName(QPainter &painter, const QRectF &box, const ServiceArea &area, const Palette &c)
    {
        QStringList small{coverageText(area)};
        if (!area.serviceLevel.isEmpty())
            small << area.serviceLevel;
        painter.setFont(uiFont(13, QFont::DemiBold));
        painter.setPen(c.text);
        QRectF used;
        const QRectF whole = box.adjusted(0, 3, 0, 0);
        painter.drawText(whole, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, area.name, &used);
        drawText(painter, QRectF(box.left(), used.bottom() + 1, box.width(), 17),
                 small.join(QStringLiteral(" · ")), uiFont(12), c.text2);
    }

    static void paintHandoff(QPainter &painter, const QRectF &box, const ServiceArea &area, const Palette &c)
    {
        const bool partner =
            area.direction == HandoffDirection::ToPartner || area.direction == HandoffDirection::Both;
        const bool internal =
            area.direction == HandoffDirection::ToInternal || area.direction == HandoffDirection::Both;
        if (!partner && !internal) {
            paintText(painter, box, area.handoff, wrappedMiddle, c.text2);
            return;
        }
        paintText(painter, box.adjusted(0, 0, 0, -arrowHeight), area.handoff, wrappedMiddle, c.text);
        const double y = box.bottom() - 5;
        painter.setPen(QPen(c.text2, 1.2));
        painter.drawLine(QPointF(box.left() + 4, y), QPointF(box.right() - 4, y));
        if (partner)
            drawChevron(painter, {box.right() - 6, y}, Qt::RightArrow, c.text2);
        if (internal)
            drawChevron(painter, {box.left() + 6, y}, Qt::LeftArrow, c.text2);
    }
};

} // namespace

void LanesModel::follow(const ScopePicture &picture)
{
    m_organisation = picture.organisation;
    m_partner = picture.partnerName;
    std::vector<LaneRow> rows;
    for (const ServiceArea &area : picture.areas)
        rows.push_back({area});
    setRows(rows);
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QVariant LanesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ServiceArea &area = rowAt(index.row()).area;
    const std::array<QString, ColumnCount> texts = {area.name, area.internalWork, area.handoff,
                                                    area.partnerWork};
    const QString &text = texts[static_cast<size_t>(index.column())];
    if (role == Qt::DisplayRole)
        return text;
    if (role != Qt::AccessibleTextRole)
        return {};
    if (index.column() == Name)
        return tr("%1, owner: %2").arg(area.name, ownerWord(area.owner));
    if (index.column() == Handoff)
        return tr("Handoff, %1: %2").arg(directionWord(area.direction), text);
    return owns(index) ? tr("Owns it: %1").arg(text) : text;
}

QVariant LanesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const auto named = [](const QString &side, const QString &name) {
        return name.isEmpty() ? side : tr("%1: %2").arg(side, name);
    };
    switch (section) {
    case Name:
        return tr("Service area");
    case Internal:
        return named(tr("Internal"), m_organisation);
    case Handoff:
        return tr("Handoff");
    default:
        return named(tr("Partner"), m_partner);
    }
}

bool LanesModel::owns(const QModelIndex &index) const
{
    const AreaOwner owner = rowAt(index.row()).area.owner;
    if (index.column() == Internal)
        return owner == AreaOwner::Internal || owner == AreaOwner::Shared;
    return index.column() == Partner && (owner == AreaOwner::Partner || owner == AreaOwner::Shared);
}

LanesView::LanesView(LanesModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new LanesDelegate(this));
    setAccessibleName(tr("Swim lanes of the scope"));
    setFrameShape(NoFrame);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QAbstractItemView::doubleClicked, this, &LanesView::open);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &LanesView::fitRows);
    connect(&model, &QAbstractItemModel::dataChanged, this, &LanesView::fitRows);
}

void LanesView::fitRows()
{
    constexpr int nameWidth = 176;
    const int rest = std::max(300, viewport()->width() - nameWidth);
    const std::array widths = {nameWidth, rest * 36 / 100, rest * 28 / 100,
                               rest - rest * 36 / 100 - rest * 28 / 100};
    for (size_t i = 0; i < widths.size(); ++i)
        setColumnWidth(static_cast<int>(i), widths[i]);
    resizeRowsToContents();
}

void LanesView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitRows();
}

void LanesView::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const ServiceAreaId area = m_model.rowAt(index.row()).area.id;
    switch (index.column()) {
    case LanesModel::Name:
        emit nameOpened(area);
        break;
    case LanesModel::Internal:
        emit opened(area, ScopeStore::Field::InternalWork);
        break;
    case LanesModel::Handoff:
        emit opened(area, ScopeStore::Field::Handoff);
        break;
    default:
        emit opened(area, ScopeStore::Field::PartnerWork);
        break;
    }
}

void LanesView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2)
        open(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

} // namespace tandem
