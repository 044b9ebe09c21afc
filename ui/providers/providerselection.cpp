#include "ui/providers/providerselection.h"
#include "core/base/text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tandem {

ProviderSelection::ProviderSelection(QWidget *parent)
    : Card(parent)
    , m_title(new TextLabel({}, TextLabel::LargeTitle, this))
    , m_names(new TextLabel({}, TextLabel::Secondary, this))
    , m_stage(new QComboBox(this))
    , m_copy(new PushButton(tr("Copy"), QStringLiteral("copy"), PushButton::Normal, this))
    , m_remove(new PushButton(tr("Remove"), QStringLiteral("trash-2"), PushButton::Normal, this))
{
    setAccessibleName(tr("Selected providers"));
    m_names->setWordWrap(true);
    m_stage->setAccessibleName(tr("Stage of all selected"));
    m_stage->setPlaceholderText(tr("Different stages"));
    for (int i = 0; i < stageCount; ++i)
        m_stage->addItem(stageWord(static_cast<Stage>(i)));
    body()->addWidget(m_title);
    body()->addWidget(m_names);
    body()->addSpacing(8);
    body()->addWidget(new TextLabel(tr("Stage of all of them"), TextLabel::FieldLabel));
    body()->addWidget(m_stage);
    body()->addStretch();
    footer()->setContentsMargins(18, 11, 18, 11);
    footer()->addWidget(m_copy);
    footer()->addStretch();
    footer()->addWidget(m_remove);
    connect(m_stage, &QComboBox::activated, this,
            [this](int stage) { emit stageChosen(static_cast<Stage>(stage)); });
    connect(m_copy, &QPushButton::clicked, this, &ProviderSelection::copyRequested);
    connect(m_remove, &QPushButton::clicked, this, &ProviderSelection::removeRequested);
}

void ProviderSelection::show(const QStringList &names, std::optional<Stage> common)
{
    constexpr qsizetype most = 12;
    m_title->setText(
        tr("%1 providers selected").arg(capitalised(countInWords(static_cast<int>(names.size())))));
    m_names->setText(listInWords(
        names.size() <= most ? names
                             : names.mid(0, most) + QStringList{tr("%1 more").arg(names.size() - most)}));
    m_stage->setCurrentIndex(common ? static_cast<int>(*common) : -1);
    m_remove->setText(tr("Remove %1").arg(names.size()));
}

void ProviderSelection::setReadOnly(bool readOnly)
{
    m_stage->setEnabled(!readOnly);
    m_remove->setEnabled(!readOnly);
}

} // namespace tandem
