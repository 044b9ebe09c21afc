#include "ui/overview/attentioncard.h"
#include "ui/shell/navigation.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/listrow.h"
#include "ui/widgets/textlabel.h"
#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tandem {

/// More would be a list that nobody reads; the first ones matter most.
static constexpr size_t mostRows = 50;

AttentionCard::AttentionCard(QWidget *parent)
    : Card(tr("Needs attention"), {}, parent)
    , m_scroll(new QScrollArea)
    , m_more(new TextLabel({}, TextLabel::Small))
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_more->setContentsMargins(12, 10, 12, 10);
    m_column->addWidget(m_more);
    m_column->addStretch();
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    setBodyMargins(6, 10, 6, 6);
    body()->addWidget(m_scroll);
}

static QString iconOf(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::Setup:
        return QStringLiteral("list-checks");
    case AttentionKind::Disagreement:
        return QStringLiteral("move-horizontal");
    case AttentionKind::DealBreaker:
        return QStringLiteral("ban");
    case AttentionKind::Missing:
        return QStringLiteral("circle-dashed");
    case AttentionKind::ClaimOnly:
        return QStringLiteral("message-square");
    case AttentionKind::Due:
        return QStringLiteral("clock");
    case AttentionKind::Behind:
        return QStringLiteral("user");
    case AttentionKind::Escalation:
        return QStringLiteral("siren");
    case AttentionKind::Late:
        return QStringLiteral("circle-alert");
    case AttentionKind::Blocked:
        return QStringLiteral("ban");
    case AttentionKind::Misalignment:
        return QStringLiteral("triangle-alert");
    case AttentionKind::Field:
        break;
    }
    return QStringLiteral("building-2");
}

static Tone toneOf(const AttentionItem &item)
{
    if (item.kind == AttentionKind::DealBreaker || item.kind == AttentionKind::Late ||
        item.kind == AttentionKind::Misalignment)
        return Tone::Bad;
    if (item.kind == AttentionKind::Blocked)
        return Tone::Caution;
    if (item.kind == AttentionKind::Setup)
        return Tone::Accent;
    return item.effect >= Effect::Cut || item.kind == AttentionKind::Missing ? Tone::Caution : Tone::Neutral;
}

void AttentionCard::ensureRows(size_t count)
{
    while (m_rows.size() < count) {
        auto *row = new ListRow({});
        const size_t index = m_rows.size();
        row->installEventFilter(this);
        connect(row, &ListRow::clicked, this, [this, index] {
            if (index < m_items.size())
                emit followed(m_items[index].place);
        });
        m_column->insertWidget(static_cast<int>(index), row);
        m_rows.push_back(row);
    }
}

void AttentionCard::setItems(std::vector<AttentionItem> items)
{
    m_items = std::move(items);
    const size_t shown = std::min(m_items.size(), mostRows);
    ensureRows(shown);
    // Rows are used again, so that the focus stays where it is.
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setVisible(i < shown);
        if (i >= shown)
            continue;
        const AttentionItem &item = m_items[i];
        m_rows[i]->setTitle(item.title);
        m_rows[i]->setDetail(item.detail);
        m_rows[i]->setIconName(iconOf(item.kind), toneOf(item));
        m_rows[i]->setRightText(pageInfo(item.place.page).title);
        m_rows[i]->setHairline(i + 1 < shown);
        m_rows[i]->setToolTip(
            QStringLiteral("%1<br>%2").arg(item.title.toHtmlEscaped(), item.detail.toHtmlEscaped()));
    }
    const auto count = static_cast<int>(m_items.size());
    setRightText(count == 0 ? QString() : count == 1 ? tr("1 item") : tr("%1 items").arg(count));
    m_more->setVisible(m_items.size() > shown);
    m_more->setText(tr("And %1 more of less weight.").arg(m_items.size() - shown));
    m_scroll->setVisible(count > 0);
    if (count == 0 && !m_calm) {
        m_calm =
            new EmptyState(QStringLiteral("circle-check"), tr("Nothing needs attention"),
                           tr("What evaluators disagree on, what is missing and what is due appears here."));
        body()->addWidget(m_calm);
    }
    if (m_calm)
        m_calm->setVisible(count == 0);
}

QWidget *AttentionCard::orderRows() const
{
    for (size_t i = 1; i < m_rows.size(); ++i)
        setTabOrder(m_rows[i - 1], m_rows[i]);
    return m_rows.empty() ? nullptr : m_rows.back();
}

bool AttentionCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_scroll->ensureWidgetVisible(static_cast<QWidget *>(watched), 0, 4);
    return Card::eventFilter(watched, event);
}

} // namespace tandem
