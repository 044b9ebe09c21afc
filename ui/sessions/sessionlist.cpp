#include "ui/sessions/sessionlist.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include <QPainter>
#include <QStyledItemDelegate>

namespace tandem {

namespace {

constexpr int rowHeight = 60;
constexpr int inset = 17;

class SessionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *model = qobject_cast<const SessionsModel *>(index.model());
        if (!model)
            return;
        const SessionRow &row = model->rowAt(index.row());
        const Palette &c = paletteOf(option.widget);
        const QRectF box = option.rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        if (chosen)
            painter->fillRect(box, c.accentSubtle);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(box, c.hover);
        const auto *view = qobject_cast<const QListView *>(option.widget);
        const bool beforeChosen = view && view->currentIndex().row() == index.row() + 1;
        if (!chosen && !beforeChosen && index.row() + 1 < model->rowCount())
            painter->fillRect(QRectF(box.left() + inset, box.bottom() - 1, box.width() - 2 * inset, 1),
                              c.border);
        if (chosen && option.widget->hasFocus() && focusIsVisible(option.widget))
            drawFocusRing(*painter, box.adjusted(2, 2, -2, -2), controlRadius, c.accent);
        const QRectF text = box.adjusted(inset, 0, -inset, 0);
        drawText(*painter, QRectF(text.left(), box.top() + 10, text.width(), 20), row.name,
                 uiFont(13, row.session ? QFont::DemiBold : QFont::Medium), row.session ? c.text : c.text2);
        double right = text.right();
        if (row.session) {
            const QString word = sessionStateWord(row.state);
            const double width = Pill::widthOf(word);
            right -= width;
            Pill::paint(*painter, QRectF(right, box.top() + 30, width, 22), word, toneOf(row.state), c);
            right -= 8;
        }
        drawText(*painter, QRectF(text.left(), box.top() + 31, right - text.left(), 18), row.detail(),
                 uiFont(12), c.text2);
        painter->restore();
    }
};

} // namespace

SessionList::SessionList(SessionsModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new SessionDelegate(this));
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Sessions"));
    connect(this, &QAbstractItemView::activated, this, &SessionList::opened);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, [this] { updateGeometry(); });
}

const SessionRow *SessionList::current() const
{
    return currentIndex().isValid() ? &m_model.rowAt(currentIndex().row()) : nullptr;
}

bool SessionList::choose(SessionId session, ProviderId provider)
{
    const int row = m_model.rowOf(std::pair{session, provider});
    if (row < 0)
        return false;
    setCurrentIndex(m_model.index(row, 0));
    scrollTo(currentIndex());
    return true;
}

QSize SessionList::sizeHint() const
{
    return {240, m_model.rowCount() * rowHeight};
}

void SessionList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit chosen();
}

} // namespace tandem
