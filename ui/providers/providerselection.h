#pragma once
#include "core/providers/provider.h"
#include "ui/widgets/card.h"
#include <QStringList>

class QComboBox;

namespace tandem {

class PushButton;
class TextLabel;

/// What can be done to several providers at once.
class ProviderSelection : public Card
{
    Q_OBJECT

public:
    explicit ProviderSelection(QWidget *parent = nullptr);

    /// `common` is the stage that all of them have, if they do.
    void show(const QStringList &names, std::optional<Stage> common);
    void setReadOnly(bool readOnly);

signals:
    void stageChosen(tandem::Stage stage);
    void copyRequested();
    void removeRequested();

private:
    using QWidget::show;

    TextLabel *m_title;
    TextLabel *m_names;
    QComboBox *m_stage;
    PushButton *m_copy;
    PushButton *m_remove;
};

} // namespace tandem
