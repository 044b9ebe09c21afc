#pragma once
#include "core/overview/standing.h"
#include "ui/widgets/card.h"
#include <array>

class QGridLayout;
class QLabel;

namespace tandem {

class BarTrack;
class TextLabel;

/// How many providers have come how far, and when each step is due. The longlist has a line only while
/// somebody is still on it.
class StagesCard : public Card
{
    Q_OBJECT

public:
    explicit StagesCard(QWidget *parent = nullptr);

    void show(const Evaluation &evaluation, const Standing &standing);
    using Card::show;

protected:
    void changeEvent(QEvent *event) override;

private:
    static constexpr size_t rowCount = 6;
    struct Row
    {
        QLabel *mark = nullptr;
        TextLabel *stage = nullptr;
        TextLabel *count = nullptr;
        BarTrack *bar = nullptr;
        TextLabel *when = nullptr;
        bool done = false;
    };
    void paintMarks();
    void setRowVisible(size_t index, bool visible);

    QGridLayout *m_grid = nullptr;
    std::array<Row, rowCount> m_rows;
};

} // namespace tandem
