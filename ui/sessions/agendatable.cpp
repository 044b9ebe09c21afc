#include "ui/sessions/agendatable.h"
#include "ui/sessions/agendamodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QWheelEvent>

namespace tandem {

namespace {

constexpr int rowPitch = 46;
constexpr int headerPitch = 36;
constexpr int shareWidth = 72;
constexpr int minutesWidth = 104;
constexpr int fieldWidth = 78;
constexpr int fieldHeight = 34;
constexpr int inset = 17;

class AgendaDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *model = qobject_cast<const AgendaModel *>(index.model());
        if (!model)
            return;
        const AgendaRow &row = model->rowAt(index.row());
        const Palette &c = paletteOf(option.widget);
        const QRectF cell = option.rect;
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (chosen)
            painter->fillRect(option.rect, c.accentSubtle);
        if (index.column() == AgendaModel::Name) {
            drawText(*painter, QRectF(cell.left() + inset, cell.top(), 20, cell.height()),
                     QString::number(row.number), uiFont(13, QFont::Medium), chosen ? c.text2 : c.text3);
            drawText(*painter, cell.adjusted(inset + 22, 0, -6, 0), row.name, uiFont(13, QFont::DemiBold),
                     c.text);
        } else if (index.column() == AgendaModel::Share) {
            drawText(*painter, cell.adjusted(0, 0, -12, 0), index.data().toString(), uiFont(13), c.text2,
                     Qt::AlignRight | Qt::AlignVCenter);
        }
        painter->restore();
    }

    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &) const override
    {
        editor->setGeometry(option.rect.right() - inset - fieldWidth + 1,
                            option.rect.center().y() - fieldHeight / 2 + 1, fieldWidth, fieldHeight);
    }
};

} // namespace

MinutesField::MinutesField(QWidget *parent)
    : QSpinBox(parent)
{
    setRange(0, longestSessionMinutes);
    setKeyboardTracking(false);
    setFocusPolicy(Qt::StrongFocus);
}

void MinutesField::startTyping(const QString &text)
{
    setFocus(Qt::OtherFocusReason);
    lineEdit()->setText(text);
}

void MinutesField::focusInEvent(QFocusEvent *event)
{
    QSpinBox::focusInEvent(event);
    emit entered();
}

void MinutesField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        interpretText();
        emit left(1);
        return;
    }
    QSpinBox::keyPressEvent(event);
}

void MinutesField::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

AgendaTable::AgendaTable(AgendaModel &model, QWidget *parent)
    : TableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new AgendaDelegate(this));
    setRowMode(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHairlineInset(inset);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Agenda"));
    verticalHeader()->setDefaultSectionSize(rowPitch);
    horizontalHeader()->setFixedHeight(headerPitch);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &AgendaTable::placeFields);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &AgendaTable::placeFields);
    connect(&model, &QAbstractItemModel::dataChanged, this, &AgendaTable::placeFields);
    placeFields();
}

CriterionId AgendaTable::current() const
{
    return currentIndex().isValid() ? m_model.rowAt(currentIndex().row()).criterion : CriterionId{};
}

void AgendaTable::choose(CriterionId id)
{
    const int row = std::max(0, m_model.rowOf(id));
    if (row < m_model.rowCount())
        setCurrentIndex(m_model.index(row, AgendaModel::Name));
}

void AgendaTable::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    placeFields();
}

MinutesField *AgendaTable::field(int row) const
{
    return qobject_cast<MinutesField *>(indexWidget(m_model.index(row, AgendaModel::Minutes)));
}

void AgendaTable::placeFields()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        MinutesField *box = field(row);
        if (!box) {
            box = new MinutesField(viewport());
            const QPersistentModelIndex index(m_model.index(row, AgendaModel::Minutes));
            connect(box, &QSpinBox::valueChanged, this,
                    [this, index](int minutes) { m_model.setData(index, minutes, Qt::EditRole); });
            connect(box, &MinutesField::entered, this,
                    [this, index] { setCurrentIndex(m_model.index(index.row(), AgendaModel::Name)); });
            connect(box, &MinutesField::left, this, [this, index](int rows) {
                MinutesField *next = field(index.row() + rows);
                if (next) {
                    next->setFocus(Qt::TabFocusReason);
                    next->selectAll();
                } else {
                    setFocus(Qt::OtherFocusReason);
                }
            });
            setIndexWidget(index, box);
        }
        const AgendaRow &shown = m_model.rowAt(row);
        box->setAccessibleName(tr("Minutes for %1").arg(shown.name));
        box->setReadOnly(m_readOnly);
        const QSignalBlocker block(box);
        if (box->value() != shown.minutes)
            box->setValue(shown.minutes);
    }
    updateGeometry();
}

QSize AgendaTable::sizeHint() const
{
    return {360, headerPitch + rowPitch * m_model.rowCount()};
}

void AgendaTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    const int width = viewport()->width();
    setColumnWidth(AgendaModel::Name, std::max(120, width - shareWidth - minutesWidth));
    setColumnWidth(AgendaModel::Share, shareWidth);
    setColumnWidth(AgendaModel::Minutes, minutesWidth);
}

void AgendaTable::keyPressEvent(QKeyEvent *event)
{
    MinutesField *box = currentIndex().isValid() ? field(currentIndex().row()) : nullptr;
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (box &&
        (event->key() == Qt::Key_F2 || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        box->setFocus(Qt::OtherFocusReason);
        box->selectAll();
        return;
    }
    if (box && !m_readOnly && plain && event->text().size() == 1 && event->text().front().isDigit()) {
        box->startTyping(event->text());
        return;
    }
    TableView::keyPressEvent(event);
}

void AgendaTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    TableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        emit chosen();
}

} // namespace tandem
