#include "ui/escalation/findingstrip.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tandem {

static constexpr int fewFindings = 2; ///< the matrix shall stay in view

FindingStrip::FindingStrip(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    setAccessibleName(tr("Findings"));
    hide();
}

void FindingStrip::showFindings(const std::vector<AgreementFinding> &findings, bool canEdit)
{
    m_findings = findings;
    m_canEdit = canEdit;
    rebuild();
}

void FindingStrip::rebuild()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // its own button may have asked for this
        }
        delete item;
    }
    int shown = 0;
    int accepted = 0;
    for (const AgreementFinding &finding : m_findings) {
        accepted += finding.isOpen() ? 0 : 1;
        if ((!m_all && (!finding.isOpen() || shown >= fewFindings)))
            continue;
        ++shown;
        const bool problem = finding.severity == AgreementFinding::Severity::Problem;
        const auto kind = !finding.isOpen() ? InlineMessage::Info
                          : problem         ? InlineMessage::Bad
                                            : InlineMessage::Caution;
        QString text = tr("%1: %2").arg(finding.where, finding.message);
        if (finding.accepted)
            text += tr(" Accepted by %1: %2").arg(finding.accepted->who, finding.accepted->reason);
        auto *message = new InlineMessage(kind, text, this);
        message->setActionsBelow();
        message->setToolTip(plainToolTip(finding.mend));
        if (finding.isOpen()) {
            for (size_t i = 0; i < finding.mends.size(); ++i) {
                QPushButton *button = message->addAction(finding.mends[i].label);
                button->setEnabled(m_canEdit);
                connect(button, &QPushButton::clicked, this,
                        [this, finding, i] { emit mendChosen(finding, static_cast<int>(i)); });
            }
        }
        QPushButton *accept = message->addAction(finding.isOpen() ? tr("Accept…") : tr("Open again"));
        accept->setEnabled(m_canEdit);
        connect(accept, &QPushButton::clicked, this, [this, finding] {
            if (finding.isOpen())
                emit acceptRequested(finding);
            else
                emit reopenRequested(finding);
        });
        m_column->addWidget(message);
    }
    const int hidden = openFindings() - std::min(openFindings(), fewFindings);
    if (hidden + accepted > 0) {
        QStringList parts;
        if (hidden > 0)
            parts.push_back(counted(hidden, tr("one more finding"), tr("%1 more findings")));
        if (accepted > 0)
            parts.push_back(counted(accepted, tr("one accepted"), tr("%1 accepted")));
        auto *more = new LinkButton(
            m_all ? tr("Show less") : tr("Show %1").arg(parts.join(QStringLiteral(", "))), this);
        more->setSmall(true);
        connect(more, &QPushButton::clicked, this, [this] {
            m_all = !m_all;
            rebuild();
        });
        m_column->addWidget(more, 0, Qt::AlignLeft);
    }
    setVisible(m_column->count() > 0);
}

} // namespace tandem
