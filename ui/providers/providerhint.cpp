#include "ui/providers/providerhint.h"
#include "ui/widgets/textlabel.h"
#include <QVBoxLayout>

namespace tandem {

ProviderHint::ProviderHint(QWidget *parent)
    : Card(parent)
    , m_title(new TextLabel({}, TextLabel::LargeTitle, this))
    , m_sentence(new TextLabel({}, TextLabel::Secondary, this))
{
    for (TextLabel *label : {m_title, m_sentence}) {
        label->setWordWrap(true);
        body()->addWidget(label);
    }
    body()->addStretch();
}

void ProviderHint::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

} // namespace tandem
