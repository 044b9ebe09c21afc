#include "ui/escalation/contactscard.h"
#include "core/escalation/escalationchecks.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/textlabel.h"
#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace tandem {

static constexpr int tierWidth = 112;

ContactsCard::ContactsCard(QWidget *parent)
    : Card(parent)
{
    setAccessibleName(tr("Who is called"));
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->setColumnMinimumWidth(0, tierWidth);
    grid->setColumnStretch(2, 1);
    grid->setColumnStretch(4, 1);
    const auto head = [&](const QString &text, int column) {
        auto *label = new TextLabel(text, TextLabel::FieldLabel);
        label->setContentsMargins(15, 0, 8, 0);
        label->setFixedHeight(36);
        label->setElided(column > 0);
        grid->addWidget(label, 0, column);
        return label;
    };
    head(tr("Tier"), 0);
    m_heads = {head({}, 2), head({}, 4)};
    for (int tier = 1; tier <= tierCount; ++tier) {
        const int row = 2 * tier;
        grid->addWidget(new Hairline, row - 1, 0, 1, 5);
        auto *words = new QWidget;
        words->setFixedWidth(tierWidth);
        auto *column = new QVBoxLayout(words);
        column->setContentsMargins(15, 14, 8, 8);
        column->setSpacing(2);
        column->addWidget(new TextLabel(tierName(tier), TextLabel::BodyStrong));
        auto *duty = new TextLabel(tierDuty(tier), TextLabel::Small);
        duty->setWordWrap(true);
        column->addWidget(duty);
        column->addStretch();
        grid->addWidget(words, row, 0);
        for (const Side side : bothSides) {
            auto *cell = new ContactCell(tier, side);
            m_cells[static_cast<size_t>(tier - 1)][static_cast<size_t>(side)] = cell;
            const int at = side == Side::Internal ? 1 : 3;
            grid->addWidget(new Hairline(Qt::Vertical), row, at);
            grid->addWidget(cell, row, at + 1);
            connect(cell, &ContactCell::clicked, this, [this, tier, side] { emit opened(tier, side); });
            connect(cell, &ContactCell::clearRequested, this,
                    [this, tier, side] { emit clearRequested(tier, side); });
            connect(cell, &ContactCell::stepped, this,
                    [this, tier, side](int rows, int columns) { step(tier, side, rows, columns); });
        }
    }
    setBodyMargins(1, 1, 1, 1);
    body()->addLayout(grid);
}

void ContactsCard::showMatrix(const EscalationMatrix &matrix, const QStringList &gaps)
{
    for (const Side side : bothSides) {
        const QString word = sideWord(side);
        const QString name = matrix.sideName(side);
        m_heads[static_cast<size_t>(side)]->setText(name == word ? word : tr("%1 · %2").arg(word, name));
    }
    for (int tier = 1; tier <= tierCount; ++tier) {
        for (const Side side : bothSides)
            cell(tier, side)
                ->setTexts(contactCellTexts(matrix, tier, side, gaps.contains(cellKey(tier, side))));
    }
}

void ContactsCard::step(int tier, Side side, int rows, int columns)
{
    const int column = std::clamp(static_cast<int>(side) + columns, 0, 1);
    cell(std::clamp(tier + rows, 1, tierCount), bothSides[static_cast<size_t>(column)])
        ->setFocus(Qt::TabFocusReason);
}

} // namespace tandem
