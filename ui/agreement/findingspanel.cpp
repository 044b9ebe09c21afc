#include "ui/agreement/findingspanel.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QContextMenuEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <utility>

namespace tandem {

static constexpr size_t mostShown = 24;
static constexpr int followMilliseconds = 60; // a few frames
static constexpr int nextMilliseconds = 10;
static constexpr int mostMade = 2; // rows in one go; more would be felt

FindingRow::FindingRow(const AgreementFinding &finding, bool canEdit, QWidget *parent)
    : QFrame(parent)
    , m_finding(finding)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(38, 11, 14, 11);
    column->setSpacing(2);
    const auto add = [&](const QString &text, TextLabel::Role role) {
        auto *label = new TextLabel(text, role, this);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    };
    add(finding.title, TextLabel::BodyStrong);
    add(finding.where, TextLabel::Small);
    add(finding.message, TextLabel::Small);
    if (finding.accepted)
        add(tr("Accepted by %1: %2").arg(finding.accepted->who, finding.accepted->reason), TextLabel::Small);
    setAccessibleName(
        QStringLiteral("%1, %2. %3 %4").arg(finding.title, finding.where, finding.message, finding.mend));
    if (finding.accepted || finding.mends.empty())
        return;
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, 6);
    flow->setContentsMargins(0, 5, 0, 0);
    for (int i = 0; i < static_cast<int>(finding.mends.size()); ++i) {
        auto *button = new PushButton(finding.mends[static_cast<size_t>(i)].label);
        button->setCompact(true);
        button->setEnabled(canEdit);
        button->setAccessibleDescription(finding.title + QStringLiteral(", ") + finding.where);
        connect(button, &QPushButton::clicked, this, [this, i] { emit mendAsked(i); });
        flow->addWidget(button);
    }
    column->addWidget(buttons);
}

void FindingRow::setCurrent(bool current)
{
    if (current == m_current)
        return;
    m_current = current;
    update();
}

void FindingRow::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    if (m_current) {
        painter.fillRect(rect(), c.accentSubtle);
        painter.fillRect(QRect(0, 0, 3, height()), c.accent);
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), c.border);
    const bool isProblem = m_finding.severity == AgreementFinding::Severity::Problem;
    paintIcon(painter, isProblem ? QStringLiteral("circle-alert") : QStringLiteral("triangle-alert"),
              QRectF(14, 12, 16, 16),
              m_finding.accepted ? c.text2
              : isProblem        ? c.bad
                                 : c.caution);
}

void FindingRow::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit chosen();
}

void FindingRow::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuAsked(event->globalPos());
}

// ---- the panel

FindingsPanel::FindingsPanel(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(tr("Findings")))
    , m_segments(new SegmentedControl)
    , m_body(new ScrollBody)
    , m_none(new TextLabel({}, TextLabel::Secondary))
    , m_more(new TextLabel({}, TextLabel::Small))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    m_card->setRightText(tr("F8 next"));
    m_card->setBodyMargins(1, 0, 1, 1);
    m_card->body()->setSpacing(0);
    m_segments->setFillWidth(true);
    m_segments->setAccessibleName(tr("Which findings"));
    m_segments->setTexts({tr("Open"), tr("Accepted")});
    m_segments->setCurrentIndex(0);
    auto *strip = new QWidget;
    auto *stripLayout = new QVBoxLayout(strip);
    stripLayout->setContentsMargins(14, 4, 14, 10);
    stripLayout->addWidget(m_segments);
    m_card->body()->addWidget(strip);
    m_card->body()->addWidget(m_body, 1);
    m_none->setWordWrap(true);
    m_none->setContentsMargins(18, 14, 18, 14);
    m_more->setWordWrap(true);
    m_more->setContentsMargins(18, 10, 18, 14);
    m_body->column()->setSpacing(0);
    m_body->column()->setContentsMargins(0, 0, 0, 0);
    m_body->column()->addWidget(m_none);
    m_body->column()->addWidget(m_more);
    m_body->column()->addStretch(1);
    m_body->setFocusPolicy(Qt::NoFocus);
    connect(m_segments, &SegmentedControl::currentChanged, this, &FindingsPanel::rebuild);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &FindingsPanel::rebuild);
}

std::vector<FindingRow *> FindingsPanel::rows()
{
    while (m_later.isActive())
        rebuild();
    return m_rows;
}

bool FindingsPanel::showsAccepted() const
{
    return m_segments->currentIndex() == 1;
}

void FindingsPanel::setFindings(const std::vector<AgreementFinding> &findings, bool canEdit)
{
    m_open.clear();
    m_accepted.clear();
    for (const AgreementFinding &finding : findings) {
        std::vector<AgreementFinding> &list = finding.isOpen() ? m_open : m_accepted;
        if (list.size() < mostShown)
            list.push_back(finding);
    }
    if (canEdit != m_canEdit)
        m_shown.fill({}); // no row looks as it did
    m_canEdit = canEdit;
    m_openCount = openCount(findings);
    m_acceptedCount = static_cast<int>(findings.size()) - m_openCount;
    const int chosen = std::max(0, m_segments->currentIndex());
    m_segments->setTexts({tr("Open %1").arg(m_openCount), tr("Accepted %1").arg(m_acceptedCount)});
    m_segments->setCurrentIndex(chosen);
    if (!isVisible())
        m_stale = true;
    else if (m_rows.empty())
        rebuild();
    else if (!m_later.isActive())
        m_later.start(followMilliseconds);
}

void FindingsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        rebuild();
}

/// All of a finding that its row shows.
static QString looksOf(const AgreementFinding &finding)
{
    QString text = finding.code + finding.subject.key() + finding.title + finding.message + finding.where;
    if (finding.accepted)
        text += finding.accepted->who + finding.accepted->reason;
    for (const Mend &mend : finding.mends)
        text += QLatin1Char('|') + mend.label;
    return text;
}

FindingRow *FindingsPanel::makeRow(const AgreementFinding &finding)
{
    auto *row = new FindingRow(finding, m_canEdit);
    connect(row, &FindingRow::chosen, this, [this, row] { emit chosen(row->finding()); });
    connect(row, &FindingRow::mendAsked, this,
            [this, row](int mend) { emit mendAsked(row->finding(), mend); });
    connect(row, &FindingRow::menuAsked, this, [this, row](const QPoint &at) {
        const bool isBehind = m_later.isActive();
        m_later.stop(); // the row has to stay while its menu is open
        emit menuAsked(row->finding(), at);
        if (isBehind)
            m_later.start();
    });
    return row;
}

void FindingsPanel::rebuild()
{
    m_stale = false;
    m_later.stop();
    const std::vector<AgreementFinding> &wanted = showsAccepted() ? m_accepted : m_open;
    const int more = (showsAccepted() ? m_acceptedCount : m_openCount) - static_cast<int>(wanted.size());
    QStringList shown;
    std::vector<FindingRow *> rows;
    std::vector<FindingRow *> old = m_rows;
    std::vector<const AgreementFinding *> placed;
    int made = 0;
    for (const AgreementFinding &finding : wanted) {
        const QString looks = looksOf(finding);
        const qsizetype at = m_shown.indexOf(looks);
        FindingRow *row = at < 0 ? nullptr : std::exchange(old[static_cast<size_t>(at)], nullptr);
        if (!row && ++made > mostMade)
            continue; // next time
        if (row)
            row->setFinding(finding);
        shown << looks;
        rows.push_back(row);
        placed.push_back(&finding);
    }
    for (FindingRow *row : old) {
        if (!row)
            continue;
        m_body->column()->removeWidget(row);
        row->hide();
        m_gone.push_back(row);
    }
    for (int i = 0; i < mostMade && !m_gone.empty(); ++i) { // they take their time, too
        m_gone.back()->deleteLater();                       // one of its buttons may have brought us here
        m_gone.pop_back();
    }
    for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
        FindingRow *&row = rows[static_cast<size_t>(i)];
        if (!row) {
            row = makeRow(*placed[static_cast<size_t>(i)]);
            m_body->column()->insertWidget(i, row);
        } else if (m_body->column()->indexOf(row) != i) {
            m_body->column()->removeWidget(row);
            m_body->column()->insertWidget(i, row);
        }
    }
    m_rows = std::move(rows);
    m_shown = shown;
    m_none->setText(showsAccepted()
                        ? tr("No finding was accepted.")
                        : tr("Nothing to mend. Every activity has one person who answers for it."));
    m_none->setVisible(wanted.empty());
    m_more->setText(counted(std::max(0, more), tr("and 1 more"), tr("and %1 more")));
    m_more->setVisible(more > 0);
    markCurrent(std::exchange(m_hasMoved, false));
    if (made > mostMade || !m_gone.empty())
        m_later.start(nextMilliseconds);
}

void FindingsPanel::setCurrent(const FindingSubject &subject, const QString &code)
{
    m_current = subject;
    m_currentCode = code;
    if (m_later.isActive())
        m_hasMoved = true; // the rows are about to change
    else
        markCurrent(true);
}

void FindingsPanel::markCurrent(bool scroll)
{
    for (FindingRow *row : m_rows) {
        const bool isIt = row->finding().subject == m_current &&
                          (m_currentCode.isEmpty() || row->finding().code == m_currentCode);
        row->setCurrent(isIt);
        if (isIt && scroll)
            m_body->ensureWidgetVisible(row, 0, 0);
    }
}

} // namespace tandem
