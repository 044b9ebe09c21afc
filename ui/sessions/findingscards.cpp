#include "ui/sessions/findingscards.h"
#include "ui/sessions/ticklist.h"
#include "ui/widgets/listrow.h"
#include "ui/widgets/textlabel.h"
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

namespace tandem {

EvidenceCard::EvidenceCard(QWidget *parent)
    : Card(tr("Evidence seen"), {}, parent)
    , m_none(new TextLabel(tr("The criteria ask for no evidence yet."), TextLabel::Secondary, this))
{
    setBodyMargins(18, 8, 18, 16);
    body()->setSpacing(10);
    m_none->setWordWrap(true);
    body()->addWidget(m_none);
}

void EvidenceCard::makeGroup()
{
    Group group;
    group.box = new QWidget(this);
    auto *column = new QVBoxLayout(group.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    group.title = new TextLabel({}, TextLabel::FieldLabel, group.box);
    group.title->setElided(true);
    group.items = new TickList(TickList::Texts::Sentences, group.box);
    group.items->setReadOnly(m_readOnly);
    column->addWidget(group.title);
    column->addWidget(group.items);
    body()->addWidget(group.box);
    connect(group.items, &TickList::ticked, this,
            [this](qint64 id, bool on) { emit ticked(EvidenceItemId{id}, on); });
    m_groups.push_back(group);
}

void EvidenceCard::showSeen(const Evaluation &evaluation, const std::vector<SeenEvidence> &seen)
{
    size_t used = 0;
    int all = 0;
    int shown = 0;
    for (const Criterion &criterion : evaluation.criteria()) {
        std::vector<Tick> ticks;
        for (const EvidenceItem *item : evaluation.evidenceItemsOf(criterion.id)) {
            const auto it = std::find_if(seen.begin(), seen.end(),
                                         [&](const SeenEvidence &s) { return s.item == item->id; });
            const bool on = it != seen.end();
            ticks.push_back(
                {item->id.value, item->text,
                 on ? QLocale().toString(it->at.toLocalTime(), QStringLiteral("HH:mm")) : QString(), on});
            shown += on ? 1 : 0;
        }
        if (ticks.empty())
            continue;
        all += static_cast<int>(ticks.size());
        if (used == m_groups.size())
            makeGroup();
        m_groups[used].title->setText(criterion.name);
        m_groups[used].items->setTicks(ticks);
        ++used;
    }
    while (m_groups.size() > used) {
        delete m_groups.back().box;
        m_groups.pop_back();
    }
    m_none->setVisible(used == 0);
    setRightText(all == 0 ? QString() : tr("%1 of %2").arg(shown).arg(all));
}

void EvidenceCard::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Group &group : m_groups)
        group.items->setReadOnly(readOnly);
}

void EvidenceCard::focusItem(EvidenceItemId id)
{
    for (const Group &group : m_groups) {
        if (group.items->holds(id.value))
            group.items->focusTick(id.value);
    }
}

LinesCard::LinesCard(const QString &title, const QString &none, QWidget *parent)
    : Card(title, {}, parent)
    , m_none(new TextLabel(none, TextLabel::Secondary))
{
    setBodyMargins(6, 2, 6, 10);
    body()->setSpacing(0);
    m_none->setWordWrap(true);
    m_none->setContentsMargins(12, 0, 12, 6);
    body()->addWidget(m_none);
}

void LinesCard::showLines(const std::vector<Line> &lines)
{
    while (m_rows.size() > lines.size()) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    while (m_rows.size() < lines.size()) {
        auto *row = new ListRow({}, {}, this);
        const int place = static_cast<int>(m_rows.size());
        connect(row, &QAbstractButton::clicked, this, [this, place] { emit followed(place); });
        body()->addWidget(row);
        m_rows.push_back(row);
    }
    for (size_t i = 0; i < lines.size(); ++i) {
        auto *row = static_cast<ListRow *>(m_rows[i]);
        row->setTitle(lines[i].title);
        row->setDetail(lines[i].detail);
        row->setIconName(lines[i].icon, lines[i].tone);
    }
    m_none->setVisible(lines.empty());
    setRightText(lines.empty() ? QString() : QString::number(lines.size()));
}

} // namespace tandem
