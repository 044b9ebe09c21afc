#pragma once
#include "ui/widgets/card.h"

namespace tandem {

class TextLabel;

/// Stands where the detail of a provider stands, while there is none to show: what to do to see one.
class ProviderHint : public Card
{
    Q_OBJECT

public:
    explicit ProviderHint(QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &sentence);

private:
    TextLabel *m_title;
    TextLabel *m_sentence;
};

} // namespace tandem
