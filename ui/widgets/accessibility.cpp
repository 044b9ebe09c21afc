#include "ui/widgets/accessibility.h"

#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/segmentaccess.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/toast.h"

#include <QAccessibleWidget>
#include <QLocale>

namespace tandem {

namespace {

/// A bar speaks its share in percent.
class BarAccess : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit BarAccess(BarTrack *bar)
        : QAccessibleWidget(bar, QAccessible::ProgressBar)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text which) const override
    {
        if (which == QAccessible::Value)
            return QLocale().toString(currentValue().toInt()) + QLocale().percent();
        return QAccessibleWidget::text(which);
    }

    QVariant currentValue() const override { return qRound(bar()->value() * 100); }
    void setCurrentValue(const QVariant &) override {}
    QVariant maximumValue() const override { return 100; }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return 1; }

private:
    const BarTrack *bar() const { return static_cast<const BarTrack *>(widget()); }
};

/// A pill is read as its word.
class PillAccess : public QAccessibleWidget
{
public:
    explicit PillAccess(Pill *pill)
        : QAccessibleWidget(pill, QAccessible::StaticText)
    {
    }

    QString text(QAccessible::Text which) const override
    {
        if (which == QAccessible::Name)
            return static_cast<const Pill *>(widget())->text();
        return QAccessibleWidget::text(which);
    }
};

QAccessibleInterface *create(const QString &, QObject *object)
{
    if (auto *bar = qobject_cast<BarTrack *>(object))
        return new BarAccess(bar);
    if (auto *pill = qobject_cast<Pill *>(object))
        return new PillAccess(pill);
    if (auto *segments = qobject_cast<SegmentedControl *>(object))
        return new SegmentsAccess(segments);
    if (auto *key = qobject_cast<KeyCap *>(object))
        return new QAccessibleWidget(key, QAccessible::StaticText);
    if (auto *avatar = qobject_cast<Avatar *>(object))
        return new QAccessibleWidget(avatar, QAccessible::Graphic);
    if (auto *toast = qobject_cast<Toast *>(object))
        return new QAccessibleWidget(toast, QAccessible::AlertMessage);
    if (auto *message = qobject_cast<InlineMessage *>(object))
        return new QAccessibleWidget(message, QAccessible::Note);
    if (auto *card = qobject_cast<Card *>(object))
        return new QAccessibleWidget(card, QAccessible::Grouping);
    if (auto *empty = qobject_cast<EmptyState *>(object))
        return new QAccessibleWidget(empty, QAccessible::Grouping);
    return nullptr;
}

} // namespace

void installAccessibility()
{
    QAccessible::installFactory(create); // Qt keeps each factory once
}

} // namespace tandem
