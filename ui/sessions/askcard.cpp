#include "ui/sessions/askcard.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>

namespace tandem {

static QHBoxLayout *headOf(const QString &text, QWidget *field, QWidget *right)
{
    auto *row = new QHBoxLayout;
    auto *label = new TextLabel(text, TextLabel::FieldLabel);
    label->setBuddy(field);
    row->addWidget(label, 1);
    row->addWidget(right);
    return row;
}

AskCard::AskCard(QWidget *parent)
    : Card(tr("What to ask"), {}, parent)
    , m_question(new GrowingTextEdit(this))
    , m_evidence(new GrowingTextEdit(this))
    , m_usual(new LinkButton(tr("Ask the usual question"), this))
{
    setBodyMargins(18, 8, 18, 16);
    body()->setSpacing(5);
    m_question->setLines(2, 6);
    m_question->setAccessibleName(tr("Question"));
    m_evidence->setLines(3, 10);
    m_evidence->setAccessibleName(tr("Evidence that is asked for"));
    m_evidence->setPlaceholderText(tr("What the provider should show, one piece per line"));
    m_usual->setSmall(true);
    m_usual->setToolTip(tr("Back to the question of the criterion"));
    body()->addLayout(headOf(tr("&Question"), m_question, m_usual));
    body()->addWidget(m_question);
    body()->addSpacing(8);
    body()->addLayout(headOf(tr("Evidence that is as&ked for"), m_evidence,
                             new TextLabel(tr("for all providers, one per line"), TextLabel::Small)));
    body()->addWidget(m_evidence);
    connect(m_question, &GrowingTextEdit::committed, this,
            [this](const QString &text) { emit questionChanged(m_id, text); });
    connect(m_evidence, &GrowingTextEdit::committed, this, [this](const QString &text) {
        QStringList lines;
        for (const QString &line : text.split(QLatin1Char('\n'))) {
            if (!line.trimmed().isEmpty())
                lines.push_back(line.trimmed());
        }
        emit evidenceChanged(m_id, lines);
    });
    connect(m_usual, &QAbstractButton::clicked, this, [this] { emit questionChanged(m_id, {}); });
}

void AskCard::showCriterion(const Criterion &criterion, const QString &question, const QStringList &evidence)
{
    if (criterion.id != m_id) {
        m_question->replaceText(m_question->storedText());
        m_evidence->replaceText(m_evidence->storedText());
    }
    m_id = criterion.id;
    setTitle(tr("What to ask: %1").arg(criterion.name));
    m_question->setPlaceholderText(criterion.question.isEmpty() ? tr("No question yet") : criterion.question);
    m_question->setStoredText(question.isEmpty() ? criterion.question : question);
    m_usual->setVisible(!question.isEmpty() && !criterion.question.isEmpty() && !m_question->isReadOnly());
    m_evidence->setStoredText(evidence.join(QLatin1Char('\n')));
}

void AskCard::setReadOnly(bool readOnly)
{
    m_question->setReadOnly(readOnly);
    m_evidence->setReadOnly(readOnly);
}

void AskCard::finish()
{
    m_question->commit();
    m_evidence->commit();
}

} // namespace tandem
