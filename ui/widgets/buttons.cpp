#include "ui/widgets/buttons.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QEvent>

namespace tandem {

namespace {

// The style reads the properties when it measures and paints.
void restyle(QWidget &widget)
{
    widget.updateGeometry();
    widget.update();
}

const char *wordOf(PushButton::Kind kind)
{
    switch (kind) {
    case PushButton::Primary:
        return "primary";
    case PushButton::Ghost:
        return "ghost";
    case PushButton::Danger:
        return "danger";
    case PushButton::Normal:
        break;
    }
    return "";
}

} // namespace

PushButton::PushButton(const QString &text, const QString &iconName, Kind kind, QWidget *parent)
    : QPushButton(text, parent)
    , m_kind(kind)
{
    setKind(kind);
    if (!iconName.isEmpty())
        setIconName(iconName);
}

void PushButton::setKind(Kind kind)
{
    m_kind = kind;
    setProperty("kind", QLatin1String(wordOf(kind)));
    restyle(*this);
}

void PushButton::setIconName(const QString &name)
{
    setIcon(tandem::icon(name));
}

void PushButton::setCompact(bool compact)
{
    setProperty("compact", compact);
    setFont(uiFont(compact ? 12 : 13));
    restyle(*this);
}

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setProperty("kind", QStringLiteral("link"));
    QEvent restyled(QEvent::StyleChange); // asks the style again for the margins in a layout
    QPushButton::event(&restyled);
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void LinkButton::setSmall(bool small)
{
    setFont(uiFont(small ? 12 : 13));
    restyle(*this);
}

IconButton::IconButton(const QString &iconName, const QString &name, QWidget *parent)
    : QToolButton(parent)
{
    setIconName(iconName);
    setToolTip(name);
    setAccessibleName(name);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
}

void IconButton::setIconName(const QString &iconName)
{
    setIcon(tandem::icon(iconName));
}

} // namespace tandem
