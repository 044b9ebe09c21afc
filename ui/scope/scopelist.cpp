#include "ui/scope/scopelist.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

namespace tandem {

namespace {

constexpr int rowHeight = 34;
constexpr int inset = 15;

class ScopeListDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {180, rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *model = qobject_cast<const ScopeListModel *>(index.model());
        if (!model)
            return;
        const ScopeListRow &row = model->rowAt(index.row());
        const Palette &c = paletteOf(option.widget);
        const QRectF box = QRectF(option.rect).adjusted(6, 0, -6, 0);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        if (chosen)
            drawRounded(*painter, box, controlRadius, c.accentSubtle);
        else if (!row.heading && option.state.testFlag(QStyle::State_MouseOver))
            drawRounded(*painter, box, controlRadius, c.hover);
        if (chosen && option.widget->hasFocus() && focusIsVisible(option.widget))
            drawFocusRing(*painter, box, controlRadius, c.accent);
        QRectF text = QRectF(option.rect).adjusted(inset, 0, -inset, 0);
        if (!row.right.isEmpty())
            text.setRight(text.right() - 8 -
                          drawText(*painter, text, row.right, uiFont(12), row.tooLong ? c.bad : c.text2,
                                   Qt::AlignRight | Qt::AlignVCenter));
        if (row.findings > 0)
            text.setRight(text.right() - 6 -
                          drawText(*painter, text, QStringLiteral("!"), uiFont(13, QFont::Bold), c.bad,
                                   Qt::AlignRight | Qt::AlignVCenter));
        drawText(*painter, text, row.text,
                 row.heading ? uiFont(12, QFont::DemiBold)
                             : uiFont(13, chosen ? QFont::DemiBold : QFont::Normal),
                 row.heading ? c.text2 : c.text);
        painter->restore();
    }
};

} // namespace

ScopePart scopePartOf(const FindingSubject &subject)
{
    if (subject.area)
        return ScopePart::Area;
    if (subject.field == QLatin1String("out"))
        return ScopePart::OutOfScope;
    return subject.field == QLatin1String("strategy") ? ScopePart::StaysInternal : ScopePart::Facts;
}

void ScopeListModel::follow(const ScopePicture &picture, const PageFit &fit,
                            std::span<const AgreementFinding> findings)
{
    const auto count = [&](StatementKind kind) {
        const qsizetype n = picture.texts(kind).size();
        return n > 0 ? QString::number(n) : tr("none");
    };
    std::vector<ScopeListRow> rows{
        {true, ScopePart::Facts, {}, tr("Engagement"), {}, false},
        {false, ScopePart::Facts, {}, tr("Purpose and facts"), {}, false},
        {false, ScopePart::Assumptions, {}, tr("Assumptions"), count(StatementKind::Assumption), false},
        {false,
         ScopePart::StaysInternal,
         {},
         tr("Stays internal"),
         count(StatementKind::StaysInternal),
         false},
        {false, ScopePart::OutOfScope, {}, tr("Out of scope"), count(StatementKind::OutOfScope), false},
        {true, ScopePart::Area, {}, tr("Service areas"), {}, false}};
    const std::vector<int> tooLong = fit.tooLong();
    for (size_t i = 0; i < picture.areas.size(); ++i) {
        const ServiceArea &area = picture.areas[i];
        const int lines = i < tooLong.size() ? tooLong[i] : 0;
        rows.push_back({false, ScopePart::Area, area.id, area.name,
                        lines > 0 ? tr("%1 too long").arg(lines) : ownerWord(area.owner).toLower(),
                        lines > 0});
    }
    for (ScopeListRow &row : rows) {
        row.findings = static_cast<int>(std::ranges::count_if(findings, [&](const AgreementFinding &finding) {
            return !row.heading && finding.isOpen() && scopePartOf(finding.subject) == row.part &&
                   finding.subject.area == row.area;
        }));
    }
    setRows(rows);
}

QVariant ScopeListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ScopeListRow &row = rowAt(index.row());
    const QString open = counted(row.findings, tr("1 open finding"), tr("%1 open findings"));
    if (role == Qt::ToolTipRole && row.findings > 0)
        return plainToolTip(tr("%1: %2").arg(row.text, open));
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return row.text;
    if (role == Qt::AccessibleTextRole) {
        QStringList words{row.text};
        if (!row.right.isEmpty())
            words << row.right;
        if (row.findings > 0)
            words << open;
        return words.join(QStringLiteral(", "));
    }
    return {};
}

Qt::ItemFlags ScopeListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || rowAt(index.row()).heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

ScopeList::ScopeList(ScopeListModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new ScopeListDelegate(this));
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Parts of the scope"));
    connect(this, &QAbstractItemView::doubleClicked, this, &ScopeList::opened);
}

const ScopeListRow *ScopeList::current() const
{
    return currentIndex().isValid() ? &m_model.rowAt(currentIndex().row()) : nullptr;
}

bool ScopeList::choose(ScopePart part, ServiceAreaId area)
{
    const int row = m_model.rowOf(std::tuple(false, part, area));
    if (row < 0)
        return false;
    setCurrentIndex(m_model.index(row, 0));
    scrollTo(currentIndex());
    return true;
}

void ScopeList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit chosen();
}

void ScopeList::keyPressEvent(QKeyEvent *event)
{
    const bool up = event->key() == Qt::Key_Up;
    if ((up || event->key() == Qt::Key_Down) && event->modifiers() == Qt::AltModifier)
        emit moved(up ? -1 : 1);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2)
        emit opened();
    else if (event->key() == Qt::Key_Delete)
        emit removeRequested();
    else
        QListView::keyPressEvent(event);
}

} // namespace tandem
