#include "ui/escalation/responsecard.h"
#include "core/escalation/practice.h"
#include "ui/escalation/responsemodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>

namespace tandem {

namespace {

constexpr int inset = 15;
constexpr int rowHeight = 40;
constexpr int headerHeight = 36;
constexpr int numberWidth = 66;

/// Times in medium type; a default is paler, with a dotted line below.
class ResponseDelegate : public QStyledItemDelegate
{
public:
    ResponseDelegate(ResponseCard &card, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_card(card)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell(option);
        initStyleOption(&cell, index);
        const QString text = cell.text;
        cell.text.clear();
        cell.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        const Palette &c = paletteOf(cell.widget);
        const int column = index.column();
        const bool isDefault = index.data(ResponseModel::DefaultRole).toBool();
        const bool isCurrentRow = index.row() + 1 == m_card.currentPriority();
        const QRectF box = QRectF(cell.rect).adjusted(column == 0 ? inset : 8, 0, -4, 0);
        const QFont font = uiFont(13, column == ResponseModel::Number                 ? QFont::DemiBold
                                      : column == ResponseModel::Example || isDefault ? QFont::Normal
                                                                                      : QFont::Medium);
        const QColor colour = column == ResponseModel::Number && isCurrentRow ? c.accent
                              : isDefault                                     ? c.text2
                                                                              : c.text;
        painter->save();
        const double width = drawText(*painter, box, text, font, colour);
        if (isDefault) {
            painter->setPen(QPen(c.text2, 1, Qt::DotLine));
            const double y = box.center().y() + 9.5;
            painter->drawLine(QPointF(box.left(), y), QPointF(box.left() + width, y));
        }
        painter->restore();
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &index) const override
    {
        auto *editor = new QLineEdit(parent);
        const int column = index.column();
        const QString what = index.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        editor->setAccessibleName(tr("%1 of %2").arg(what, priorityName(index.row() + 1)));
        editor->setValidator(new CheckValidator(
            [column](const QString &text) { return ResponseModel::problemOf(column, text).isEmpty(); },
            editor));
        const QRect box = m_card.table()->visualRect(index);
        connect(editor, &QLineEdit::textChanged, &m_card, [this, box, column, editor](const QString &text) {
            const QString problem = ResponseModel::problemOf(column, text);
            editor->setAccessibleDescription(problem);
            emit m_card.problemChanged(box, problem);
        });
        return editor;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *line = qobject_cast<QLineEdit *>(editor);
        if (line && !line->isModified()) // what somebody is typing stays
            line->setText(index.data(Qt::EditRole).toString());
    }

    void destroyEditor(QWidget *editor, const QModelIndex &index) const override
    {
        emit m_card.problemChanged({}, {});
        QStyledItemDelegate::destroyEditor(editor, index);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool handled = QStyledItemDelegate::eventFilter(watched, event);
        if (qobject_cast<QLineEdit *>(watched) && event->type() == QEvent::KeyPress) {
            // The table would open the next editor with it.
            const int key = static_cast<QKeyEvent *>(event)->key();
            return handled || key == Qt::Key_Return || key == Qt::Key_Enter;
        }
        return handled;
    }

    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &) const override
    {
        const int width = std::max(option.rect.width() - 2, 110);
        const int left = std::min(option.rect.left() + 1, editor->parentWidget()->width() - width - 2);
        editor->setGeometry(left, option.rect.center().y() - 16, width, 33);
    }

private:
    ResponseCard &m_card;
};

} // namespace

ResponseCard::ResponseCard(QWidget *parent)
    : Card(tr("Response by priority"), {}, parent)
    , m_matrix(matrixFromPractice())
    , m_model(new ResponseModel(this))
    , m_table(new TableView(this))
    , m_hours(new SegmentedControl(this))
    , m_confirm(new LinkButton({}, this))
    , m_rules(new LinkButton(tr("Impact by ur&gency…"), this))
{
    m_hours->setTexts({tr("In hours"), tr("Out of hours")});
    m_hours->setAccessibleName(tr("Times in or out of office hours"));
    addRightWidget(m_hours);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ResponseDelegate(*this, m_table));
    m_table->setAccessibleName(tr("Response times"));
    m_table->setHairlineInset(inset);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setFixedHeight(headerHeight);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->setFixedHeight(headerHeight + priorityCount * rowHeight + 2);
    m_table->installEventFilter(this);
    m_table->setCurrentIndex(m_model->index(0, ResponseModel::FirstTime));
    setBodyMargins(1, 0, 1, 0);
    body()->addWidget(m_table);
    auto *hint = new TextLabel(tr("Dotted values are defaults from practice, until you confirm them."),
                               TextLabel::Small);
    hint->setElided(true);
    footer()->addWidget(hint, 1);
    footer()->addWidget(m_confirm);
    footer()->addSpacing(14);
    footer()->addWidget(m_rules);
    for (LinkButton *link : {m_confirm, m_rules})
        link->setSmall(true);
    connect(m_hours, &SegmentedControl::currentChanged, this,
            [this](int index) { m_model->setOutOfHours(index == 1); });
    connect(m_model, &ResponseModel::timeEdited, this,
            [this](int priority, Response response, const ResponseTime &time) {
                emit timeEdited(priority, isOutOfHours(), response, time);
            });
    connect(m_model, &ResponseModel::exampleEdited, this, &ResponseCard::exampleEdited);
    connect(m_confirm, &QPushButton::clicked, this, [this] { emit allConfirmed(currentPriority()); });
    connect(m_rules, &QPushButton::clicked, this, &ResponseCard::rulesRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateLinks();
        m_table->viewport()->update();
    });
    m_hours->setCurrentIndex(0);
    updateLinks();
}

bool ResponseCard::isOutOfHours() const
{
    return m_model->isOutOfHours();
}

void ResponseCard::setOutOfHours(bool outOfHours)
{
    m_hours->setCurrentIndex(outOfHours ? 1 : 0);
}

int ResponseCard::currentPriority() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() + 1 : 1;
}

void ResponseCard::choose(int priority, Response response)
{
    m_table->setCurrentIndex(
        m_model->index(priority - 1, ResponseModel::FirstTime + static_cast<int>(response)));
}

void ResponseCard::showMatrix(const EscalationMatrix &matrix)
{
    m_matrix = matrix;
    m_model->showMatrix(matrix);
    updateLinks();
}

void ResponseCard::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_model->setReadOnly(readOnly);
    updateLinks();
}

void ResponseCard::updateLinks()
{
    const int priority = currentPriority();
    m_confirm->setText(tr("&Confirm %1").arg(priorityName(priority)));
    m_confirm->setEnabled(!m_readOnly && m_matrix.unconfirmed(priority) > 0);
    m_confirm->setToolTip(
        m_confirm->isEnabled()
            ? tr("Confirms all times of %1, in and out of hours").arg(priorityName(priority))
            : tr("All times of %1 are confirmed").arg(priorityName(priority)));
}

// The example takes what the times leave.
void ResponseCard::fitTable()
{
    QHeaderView *header = m_table->horizontalHeader();
    const int width = m_table->viewport()->width();
    const int time = std::clamp((width - numberWidth - 150) / responseCount, 78, 104);
    header->resizeSection(ResponseModel::Number, numberWidth);
    for (int column = ResponseModel::FirstTime; column < ResponseModel::columns; ++column)
        header->resizeSection(column, time);
    header->resizeSection(ResponseModel::Example, std::max(60, width - numberWidth - responseCount * time));
}

bool ResponseCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &ResponseCard::fitTable, Qt::QueuedConnection);
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const QModelIndex current = m_table->currentIndex();
        if (!current.isValid())
            return false;
        if (key == Qt::Key_Space && current.column() >= ResponseModel::FirstTime && !m_readOnly) {
            emit confirmed(currentPriority(), isOutOfHours(), ResponseModel::responseOf(current.column()));
            return true;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && current.column() != ResponseModel::Number) {
            m_table->edit(current);
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace tandem
