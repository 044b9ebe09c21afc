#include "ui/scoring/scorestodocard.h"
#include "ui/scoring/scorepainting.h"
#include "ui/scoring/scorestodo.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace tandem {

using scoregeometry::inset;

namespace {

class TodoDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, ScoresTodoCard::rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Palette &c = paletteOf(option.widget);
        const QRect &r = option.rect;
        painter->fillRect(QRect(r.left() + inset, r.top(), r.width() - 2 * inset, 1), c.border);
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        if (option.state & QStyle::State_MouseOver)
            painter->fillRect(r.adjusted(0, 1, 0, 0), c.hover);
        const QRectF box = r;
        const auto kind = static_cast<ScoreTodo::Kind>(index.data(ScoresTodoModel::KindRole).toInt());
        const bool due = kind == ScoreTodo::Kind::NotScored;
        paintIcon(*painter,
                  due                               ? QStringLiteral("circle-dashed")
                  : kind == ScoreTodo::Kind::NoNote ? QStringLiteral("message-square")
                                                    : QStringLiteral("shield-check"),
                  QRectF(box.left() + inset + 1, box.center().y() - 8, 16, 16), due ? c.caution : c.text2);
        paintTexts(*painter, box, index, c);
        paintIcon(*painter, QStringLiteral("chevron-right"),
                  QRectF(box.right() - inset - 14, box.center().y() - 7, 14, 14), c.text2);
        if (focused && option.widget && focusIsVisible(option.widget))
            drawFocusRing(*painter, box.adjusted(6, 4, -6, -3), controlRadius, c.accent);
    }

private:
    static void paintTexts(QPainter &painter, const QRectF &box, const QModelIndex &index, const Palette &c)
    {
        // The three columns of the picture, in proportion.
        const double left = box.left() + inset + 30;
        const double room = box.right() - inset - 24 - left;
        const double provider = room * 0.24;
        const double criterion = room * 0.335;
        const auto column = [&](double x, double width, int role, const QFont &font, const QColor &colour) {
            drawText(painter, QRectF(x, box.top(), width - 8, box.height()), index.data(role).toString(),
                     font, colour);
        };
        column(left, provider, ScoresTodoModel::ProviderRole, uiFont(13, QFont::Medium), c.text);
        column(left + provider, criterion, ScoresTodoModel::CriterionRole, uiFont(13), c.text);
        column(left + provider + criterion, room - provider - criterion, ScoresTodoModel::ReasonRole,
               uiFont(12), c.text2);
    }
};

} // namespace

ScoresTodoCard::ScoresTodoCard(ScoresTodoModel &model, QWidget *parent)
    : Card(parent)
    , m_model(model)
    , m_title(new TextLabel({}, TextLabel::CardTitle))
    , m_summary(new TextLabel({}, TextLabel::Small))
    , m_list(new QListView)
    , m_key(new KeyCap(tr("F8")))
    , m_next(new TextLabel(tr("next"), TextLabel::Small))
{
    setBodyMargins(1, 1, 1, 1);
    body()->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(inset, 0, inset, 0);
    head->setSpacing(8);
    m_summary->setElided(true);
    head->addWidget(m_title);
    head->addWidget(m_summary, 1);
    head->addWidget(m_key);
    head->addWidget(m_next);
    auto *headBox = new QWidget;
    headBox->setFixedHeight(headHeight - 2); // and the borders
    headBox->setLayout(head);
    body()->addWidget(headBox);
    body()->addWidget(m_list, 1);
    m_list->setModel(&model);
    m_list->setItemDelegate(new TodoDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setTabKeyNavigation(false);
    m_list->setAccessibleName(tr("Left to do"));
    m_list->viewport()->setAutoFillBackground(false); // the card's lower corners stay round
    m_list->installEventFilter(this);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { emit chosen(index.row()); });
    connect(&model, &QAbstractItemModel::modelReset, this, &ScoresTodoCard::refresh);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ScoresTodoCard::refresh);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ScoresTodoCard::refresh);
    connect(&model, &QAbstractItemModel::dataChanged, this, &ScoresTodoCard::refresh);
    refresh();
}

void ScoresTodoCard::setPanel(bool panel)
{
    m_panel = panel;
    refresh();
}

void ScoresTodoCard::refresh()
{
    const int count = m_model.rowCount();
    const bool none = count == 0;
    m_title->setText(m_panel ? tr("Left to do by the panel") : tr("Left to do on this card"));
    m_collapsed = height() < leastListHeight;
    m_list->setVisible(!m_collapsed && !none);
    m_key->setVisible(!none);
    m_next->setVisible(!none);
    if (none)
        m_summary->setText(m_panel ? tr("Nothing: everybody has scored everything.")
                                   : tr("Nothing: every score has a note and evidence."));
    else if (m_collapsed)
        m_summary->setText(tr("%1 · %2").arg(count).arg(m_model.index(0).data(Qt::DisplayRole).toString()));
    else
        m_summary->setText(count > 1 ? QString::number(count) : QString());
}

void ScoresTodoCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    if (m_collapsed != (height() < leastListHeight))
        refresh();
}

bool ScoresTodoCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) &&
            m_list->currentIndex().isValid()) {
            emit chosen(m_list->currentIndex().row());
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace tandem
