#include "ui/onboarding/coveragelist.h"
#include "core/base/index.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace tandem {

namespace {

enum CoverageRole { CompleteRole = Qt::UserRole + 1, RowsRole, TotalRole };

class CoverageDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {200, index.data(TotalRole).toBool() ? 46 : 36};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Palette &c = paletteOf(option.widget);
        const bool isTotal = index.data(TotalRole).toBool();
        const int complete = index.data(CompleteRole).toInt();
        const int rows = index.data(RowsRole).toInt();
        QRectF box = QRectF(option.rect).adjusted(6, isTotal ? 9 : 1, -6, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen)
            drawRounded(*painter, box, controlRadius, c.accentSubtle);
        else if (option.state & QStyle::State_MouseOver)
            drawRounded(*painter, box, controlRadius, c.hover);
        const QRectF text = box.adjusted(10, 4, -10, -10);
        const QString count = QStringLiteral("%1/%2").arg(complete).arg(rows);
        drawText(*painter, text.adjusted(0, 0, -46, 0), index.data().toString(),
                 uiFont(13, isTotal || chosen ? QFont::DemiBold : QFont::Normal), c.text);
        drawText(*painter, text, count, uiFont(12), complete < rows ? c.caution : c.text2,
                 Qt::AlignRight | Qt::AlignVCenter);
        const QRectF bar(text.left(), box.bottom() - 7, text.width(), 3);
        BarTrack::paint(
            *painter, bar,
            {rows == 0 ? 0.0 : static_cast<double>(complete) / rows, 0, !chosen && complete == rows}, c);
        if (option.state & QStyle::State_HasFocus && focusIsVisible(option.widget))
            drawFocusRing(*painter, box, controlRadius, c.accent);
        painter->restore();
    }
};

} // namespace

CoverageList::CoverageList(QWidget *parent)
    : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new CoverageDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Coverage by category"));
    connect(this, &QListWidget::currentRowChanged, this, &CoverageList::filterChanged);
}

void CoverageList::addEntry(const RegisterFilter &filter, const CoverageLine &line, bool isTotal)
{
    auto *item = new QListWidgetItem(line.name, this);
    item->setData(CompleteRole, line.complete);
    item->setData(RowsRole, line.rows);
    item->setData(TotalRole, isTotal);
    item->setData(Qt::AccessibleTextRole,
                  tr("%1, %2 of %3 complete").arg(line.name).arg(line.complete).arg(line.rows));
    m_filters.push_back(filter);
}

void CoverageList::showCoverage(const RunbookCoverage &coverage)
{
    using Part = CoverageLine::Part;
    const RegisterFilter before = m_filters.empty() ? RegisterFilter() : filter();
    const QSignalBlocker quiet(this);
    clear();
    m_filters.clear();
    for (const Part part : {Part::Process, Part::Vendor, Part::Escalation}) {
        CoverageLine total = coverage.total(part);
        total.name = part == Part::Process  ? tr("Recurring processes")
                     : part == Part::Vendor ? tr("Vendor accounts")
                                            : tr("Escalation paths");
        addEntry({part, {}, {}}, total, true);
        for (const CoverageLine &line : coverage.lines) {
            if (line.part == Part::Process && part == Part::Process)
                addEntry({part, line.frequency, {}}, line, false);
            else if (line.part == Part::Vendor && part == Part::Vendor)
                addEntry({part, {}, line.category}, line, false);
        }
    }
    choose(before);
}

RegisterFilter CoverageList::filter() const
{
    const int row = currentRow();
    return row >= 0 && asIndex(row) < m_filters.size() ? m_filters[asIndex(row)] : RegisterFilter();
}

void CoverageList::choose(const RegisterFilter &filter)
{
    const auto found = std::find(m_filters.begin(), m_filters.end(), filter);
    setCurrentRow(found == m_filters.end() ? 0 : static_cast<int>(found - m_filters.begin()));
}

} // namespace tandem
