#include "ui/scope/findingsbox.h"
#include "ui/widgets/inlinemessage.h"
#include <QPushButton>
#include <QVBoxLayout>

namespace tandem {

FindingsBox::FindingsBox(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
}

void FindingsBox::showFindings(const std::vector<AgreementFinding> &findings, bool canEdit)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide(); // its button may be what is calling
            widget->deleteLater();
        }
        delete item;
    }
    m_count = 0;
    for (const bool open : {true, false}) {
        for (const AgreementFinding &finding : findings) {
            if (finding.isOpen() != open)
                continue;
            QWidget *message = messageFor(finding, canEdit);
            // As high as its text is at this width, which is more than it would be at its own.
            message->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
            m_column->addWidget(message);
            ++m_count;
        }
    }
    setVisible(m_count > 0);
}

QWidget *FindingsBox::messageFor(const AgreementFinding &finding, bool canEdit)
{
    if (finding.accepted) {
        auto *message = new InlineMessage(
            InlineMessage::Info, tr("Accepted: %1 (%2)").arg(finding.title, finding.accepted->reason), this);
        message->setActionsBelow();
        if (canEdit)
            connect(message->addAction(tr("Open again")), &QAbstractButton::clicked, this,
                    [this, finding] { emit reopenRequested(finding); });
        return message;
    }
    const auto kind =
        finding.severity == AgreementFinding::Severity::Problem ? InlineMessage::Bad : InlineMessage::Caution;
    auto *message = new InlineMessage(kind, tr("%1 %2").arg(finding.message, finding.mend), this);
    message->setActionsBelow();
    if (!canEdit)
        return message;
    for (const Mend &mend : finding.mends) {
        if (mend.apply)
            connect(message->addAction(mend.label), &QAbstractButton::clicked, this,
                    [this, mend] { emit mendChosen(mend); });
    }
    connect(message->addAction(tr("Accept…")), &QAbstractButton::clicked, this,
            [this, finding] { emit acceptRequested(finding); });
    return message;
}

} // namespace tandem
