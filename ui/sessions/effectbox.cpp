#include "ui/sessions/effectbox.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlabel.h"
#include <QGridLayout>
#include <QPainter>

namespace tandem {

EffectBox::EffectBox(QWidget *parent)
    : QWidget(parent)
    , m_total(new TextLabel({}, TextLabel::BodyStrong))
    , m_rank(new TextLabel({}, TextLabel::BodyStrong))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(14, 8, 14, 8);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    const auto add = [&](int row, const QString &name, TextLabel *value) {
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setElided(true);
        grid->addWidget(new TextLabel(name, TextLabel::Small), row, 0);
        grid->addWidget(value, row, 1);
    };
    add(0, tr("Total"), m_total);
    add(1, tr("Rank"), m_rank);
}

void EffectBox::setEffect(const AgreedEffect &effect)
{
    m_total->setText(effect.before == effect.after ? effect.before
                                                   : tr("%1 → %2").arg(effect.before, effect.after));
    m_rank->setText(effect.place);
}

QString EffectBox::total() const
{
    return m_total->text();
}

QString EffectBox::rank() const
{
    return m_rank->text();
}

void EffectBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawRounded(painter, rect(), controlRadius, paletteOf(this).window);
}

} // namespace tandem
