#include "ui/shell/commandpalette.h"
#include "core/base/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fields.h"
#include <QApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace tandem {

bool matchesWords(const QString &text, const QString &typed)
{
    const QString key = nameKey(text);
    for (const QString &word : nameKey(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!key.contains(word))
            return false;
    }
    return true;
}

namespace {
constexpr int detailRole = Qt::UserRole;
constexpr int indexRole = Qt::UserRole + 1;
constexpr int iconRole = Qt::UserRole + 2;

class RowPainter : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, 36}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Palette &colours = paletteOf(option.widget);
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF box = option.rect;
        if (option.state & QStyle::State_Selected)
            drawRounded(*painter, box.adjusted(6, 1, -6, -1), 6, colours.accentSubtle);
        paintIcon(*painter, index.data(iconRole).toString(),
                  QRectF(box.left() + 18, box.center().y() - 8, 16, 16), colours.text2);
        const double used =
            drawText(*painter, box.adjusted(box.width() / 2, 0, -18, 0), index.data(detailRole).toString(),
                     uiFont(12), colours.text2, Qt::AlignRight | Qt::AlignVCenter);
        drawText(*painter, box.adjusted(46, 0, -used - 30, 0), index.data(Qt::DisplayRole).toString(),
                 uiFont(13, QFont::Medium), colours.text);
    }
};
} // namespace

CommandPalette::CommandPalette(QWidget *over)
    : QFrame(over)
    , m_field(new SearchField(tr("Find a page, a provider, a person, or something to do"), this))
    , m_list(new QListWidget(this))
{
    setAccessibleName(tr("Find or go to"));
    setFixedWidth(560);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RowPainter(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFixedHeight(36 * 9);
    m_list->setUniformItemSizes(true);
    m_field->installEventFilter(this);
    over->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::refill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    hide();
}

void CommandPalette::open(std::vector<Command> commands)
{
    m_commands = std::move(commands);
    m_previousFocus = QApplication::focusWidget();
    m_field->clear();
    refill({});
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::refill(const QString &typed)
{
    m_list->clear();
    for (size_t i = 0; i < m_commands.size(); ++i) {
        const Command &command = m_commands[i];
        if (!matchesWords(command.text + QLatin1Char(' ') + command.detail, typed))
            continue;
        auto *item = new QListWidgetItem(command.text, m_list);
        item->setData(detailRole, command.detail);
        item->setData(indexRole, static_cast<int>(i));
        item->setData(iconRole, command.iconName);
    }
    if (m_list->count() == 0) {
        auto *nothing = new QListWidgetItem(tr("Nothing is called “%1”").arg(typed), m_list);
        nothing->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || !item->data(indexRole).isValid())
        return;
    const auto run = m_commands[static_cast<size_t>(item->data(indexRole).toInt())].run;
    leave();
    run();
}

void CommandPalette::leave()
{
    hide();
    if (m_previousFocus && m_previousFocus->isVisible())
        m_previousFocus->setFocus();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    if (watched == m_field && event->type() == QEvent::FocusOut && isVisible())
        hide();
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QApplication::sendEvent(m_list, event);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runCurrent();
            return true;
        case Qt::Key_Escape:
            leave();
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::place()
{
    adjustSize();
    move((parentWidget()->width() - width()) / 2, qMin(96, parentWidget()->height() / 8));
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Palette &colours = paletteOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colours.window);
    drawRounded(painter, rect(), cardRadius, colours.surface, QPen(colours.borderStrong, 1));
}

} // namespace tandem
