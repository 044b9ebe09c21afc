#pragma once
#include "ui/escalation/contactcell.h"
#include "ui/widgets/card.h"
#include <array>

namespace tandem {

class TextLabel;

/// The matrix: three tiers by two sides.
class ContactsCard : public Card
{
    Q_OBJECT

public:
    explicit ContactsCard(QWidget *parent = nullptr);

    /// `gaps` names the cells ("tier 2 internal") in which nobody can be called at some promised hour.
    void showMatrix(const EscalationMatrix &matrix, const QStringList &gaps);
    ContactCell *cell(int tier, Side side) const
    {
        return m_cells[static_cast<size_t>(tier - 1)][static_cast<size_t>(side)];
    }

signals:
    void opened(int tier, tandem::Side side);
    void clearRequested(int tier, tandem::Side side);

private:
    void step(int tier, Side side, int rows, int columns);

    std::array<std::array<ContactCell *, 2>, tierCount> m_cells{};
    std::array<TextLabel *, 2> m_heads{};
};

} // namespace tandem
