#include "ui/shell/navigation.h"

#include "core/base/translate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace tandem {

const std::vector<PageInfo> &pageInfos()
{
    static const std::vector<PageInfo> infos = {
        {PageId::Overview, tr("Overview"), QStringLiteral("layout-grid"), {}, false},
        {PageId::Criteria, tr("Criteria"), QStringLiteral("list-checks"), tr("Decide"), false},
        {PageId::Providers, tr("Providers"), QStringLiteral("building-2"), tr("Decide"), false},
        {PageId::LiveSession, tr("Live session"), QStringLiteral("play"), tr("Decide"), false},
        {PageId::Scores, tr("Scores"), QStringLiteral("table"), tr("Decide"), false},
        {PageId::Compare, tr("Compare"), QStringLiteral("chart-bar"), tr("Decide"), false},
        {PageId::Scope, tr("Scope"), QStringLiteral("move-horizontal"), tr("Agree"), false},
        {PageId::Raci, tr("RACI"), QStringLiteral("columns-3"), tr("Agree"), false},
        {PageId::Escalation, tr("Escalation"), QStringLiteral("siren"), tr("Agree"), false},
        {PageId::Onboarding, tr("Onboarding"), QStringLiteral("calendar"), tr("Run"), false},
        {PageId::Reports, tr("Reports"), QStringLiteral("file-text"), {}, false},
        {PageId::People, tr("People"), QStringLiteral("users"), {}, true},
        {PageId::Settings, tr("Settings"), QStringLiteral("settings"), {}, true},
    };
    return infos;
}

const PageInfo &pageInfo(PageId id)
{
    return pageInfos()[static_cast<size_t>(id)];
}

// ---- NavigationRow

NavigationRow::NavigationRow(const QString &text, const QString &iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(iconName)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavigationRow::setBadge(const QString &badge)
{
    if (badge == m_badge)
        return;
    m_badge = badge;
    setAccessibleDescription(badge);
    update();
}

void NavigationRow::setRowHeight(int pixels)
{
    m_height = pixels;
    updateGeometry();
}

void NavigationRow::paintEvent(QPaintEvent *)
{
    const Palette &colours = paletteOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = rect();
    if (isChecked())
        drawRounded(painter, box, controlRadius, colours.surface, QPen(colours.border, 1));
    else if (underMouse())
        drawRounded(painter, box, controlRadius, mix(colours.sidebar, colours.surface, 0.6));
    if (focusIsVisible(this))
        drawFocusRing(painter, box, controlRadius, colours.accent);
    const double middle = box.center().y();
    paintIcon(painter, m_icon, QRectF(11, middle - 9, 18, 18), isChecked() ? colours.accent : colours.text2);
    double right = box.width() - 11;
    if (!m_badge.isEmpty())
        right -= drawText(painter, QRectF(40, 0, right - 40, box.height()), m_badge, uiFont(12),
                          colours.text2, Qt::AlignRight | Qt::AlignVCenter) +
                 8;
    drawText(painter, QRectF(40, 0, right - 40, box.height()), text(),
             uiFont(13, isChecked() ? QFont::DemiBold : QFont::Medium),
             isChecked() ? colours.text : colours.text2);
}

void NavigationRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        emit stepped(event->key() == Qt::Key_Up ? -1 : 1);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

// ---- WorkspaceButton

WorkspaceButton::WorkspaceButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WorkspaceButton::setTexts(const QString &organisation, const QString &purpose)
{
    setText(organisation);
    m_purpose = purpose;
    setAccessibleName(tandem::tr("Workspace %1").arg(organisation));
    setToolTip(tandem::tr("%1\nRecent workspaces").arg(organisation));
    update();
}

void WorkspaceButton::paintEvent(QPaintEvent *)
{
    const Palette &colours = paletteOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse())
        drawRounded(painter, rect(), controlRadius, mix(colours.sidebar, colours.surface, 0.6));
    if (focusIsVisible(this))
        drawFocusRing(painter, rect(), controlRadius, colours.accent);
    drawRounded(painter, QRectF(0, 6, 32, 32), 8, Palette::light().accent);
    paintIcon(painter, QStringLiteral("scale"), QRectF(7, 13, 18, 18), Palette::light().onAccent);
    drawText(painter, QRectF(42, 4, 140, 20), text(), uiFont(14, QFont::DemiBold), colours.text);
    drawText(painter, QRectF(42, 22, 140, 18), m_purpose, uiFont(12), colours.text2);
    drawChevron(painter, QPointF(width() - 11, 22), Qt::DownArrow, colours.text2);
}

// ---- GroupHeading

GroupHeading::GroupHeading(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setChecked(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(text);
    setToolTip(tandem::tr("Fold or unfold this group"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GroupHeading::paintEvent(QPaintEvent *)
{
    const Palette &colours = paletteOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (focusIsVisible(this))
        drawFocusRing(painter, rect(), 5, colours.accent);
    drawText(painter, QRectF(10, 0, 150, height()), text(), uiFont(12, QFont::DemiBold), colours.text2);
    if (underMouse() || !isChecked())
        drawChevron(painter, QPointF(width() - 16, height() / 2.0),
                    isChecked() ? Qt::DownArrow : Qt::RightArrow, colours.text2);
}

// ---- Navigation

namespace {
class FindButton : public QAbstractButton
{
public:
    explicit FindButton(QWidget *parent)
        : QAbstractButton(parent)
    {
        setText(tandem::tr("Find or go to"));
        setAccessibleName(text());
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setFixedHeight(34);
    }
    QSize sizeHint() const override { return {204, 34}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Palette &colours = paletteOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        drawRounded(painter, rect(), controlRadius, colours.surface,
                    QPen(underMouse() ? colours.text3 : colours.borderStrong, 1));
        if (focusIsVisible(this))
            drawFocusRing(painter, rect(), controlRadius, colours.accent);
        paintIcon(painter, QStringLiteral("search"), QRectF(10, 9, 16, 16), colours.text3);
        drawText(painter, QRectF(34, 0, 110, height()), text(), uiFont(13), colours.text3);
        drawText(painter, QRectF(120, 0, width() - 130, height()), QStringLiteral("Ctrl+K"), uiFont(12),
                 colours.text3, Qt::AlignRight | Qt::AlignVCenter);
    }
};
} // namespace

Navigation::Navigation(QWidget *parent)
    : QWidget(parent)
    , m_workspace(new WorkspaceButton(this))
    , m_find(new FindButton(this))
{
    setFixedWidth(232);
    setAccessibleName(tr("Navigation"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 12);
    layout->setSpacing(2);
    layout->addWidget(m_workspace);
    layout->addSpacing(6);
    layout->addWidget(m_find);
    layout->addSpacing(12);
    QString group;
    QVBoxLayout *rows = layout;
    for (const PageInfo &info : pageInfos()) {
        if (info.pinned && group != QLatin1String("pinned")) {
            layout->addStretch(1);
            group = QStringLiteral("pinned");
            rows = layout;
        } else if (!info.pinned && info.group != group) {
            layout->addSpacing(8);
            group = info.group;
            rows = layout;
            if (!group.isEmpty()) {
                auto *heading = new GroupHeading(group, this);
                layout->addWidget(heading);
                auto *box = new QWidget(this);
                rows = new QVBoxLayout(box);
                rows->setContentsMargins(0, 0, 0, 0);
                rows->setSpacing(2);
                layout->addWidget(box);
                connect(heading, &QAbstractButton::toggled, box, &QWidget::setVisible);
            }
        }
        addRow(rows, info);
    }
    connect(m_find, &QAbstractButton::clicked, this, &Navigation::findClicked);
    connect(m_workspace, &QAbstractButton::clicked, this,
            [this] { emit workspaceClicked(m_workspace->mapToGlobal(QPoint(0, m_workspace->height()))); });
}

void Navigation::addRow(QVBoxLayout *layout, const PageInfo &info)
{
    auto *row = new NavigationRow(info.title, info.iconName, this);
    row->setObjectName(QStringLiteral("navigation-%1").arg(static_cast<int>(info.id)));
    const int index = static_cast<int>(info.id);
    m_rows[static_cast<size_t>(index)] = row;
    row->setAutoExclusive(false); // rows of several groups exclude each other, see setCurrent()
    connect(row, &QAbstractButton::clicked, this, [this, id = info.id] {
        setCurrent(id);
        emit chosen(id);
    });
    connect(row, &NavigationRow::stepped, this, [this, index](int direction) { step(index, direction); });
    layout->addWidget(row);
}

void Navigation::step(int from, int direction)
{
    for (int i = from + direction; i >= 0 && i < pageCount; i += direction) {
        NavigationRow *row = m_rows[static_cast<size_t>(i)];
        if (row->isVisible()) {
            row->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void Navigation::setWorkspace(const QString &organisation, const QString &purpose)
{
    m_workspace->setTexts(organisation, purpose);
}

void Navigation::setCurrent(PageId id)
{
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setChecked(i == static_cast<size_t>(id));
}

void Navigation::setBadge(PageId id, const QString &badge)
{
    m_rows[static_cast<size_t>(id)]->setBadge(badge);
}

void Navigation::setOffered(PageId id, bool offered)
{
    m_rows[static_cast<size_t>(id)]->setVisible(offered);
}

void Navigation::paintEvent(QPaintEvent *)
{
    const Palette &colours = paletteOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), colours.sidebar);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), colours.border);
}

void Navigation::resizeEvent(QResizeEvent *event)
{
    constexpr int lowWindow = 720;
    const int rowHeight = event->size().height() < lowWindow ? 30 : 36;
    for (NavigationRow *row : m_rows)
        row->setRowHeight(rowHeight);
}

} // namespace tandem
