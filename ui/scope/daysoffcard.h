#pragma once
#include "ui/shell/page.h"
#include "ui/widgets/card.h"

class QListWidget;

namespace tandem {

class CommitLineEdit;
class PushButton;

/// The days on which nobody works besides weekends: typed, taken from a country's public holidays, or from a
/// calendar file. The onboarding is placed again with each change.
class DaysOffCard : public Card
{
    Q_OBJECT

public:
    explicit DaysOffCard(const PageContext &context, QWidget *parent = nullptr);

    void refresh();
    CommitLineEdit *newDay() const { return m_newDay; }
    QListWidget *list() const { return m_days; }
    PushButton *publicButton() const { return m_public; }
    PushButton *importButton() const { return m_import; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addDay(const QString &text);
    void addPublic();
    void importCalendar();
    void removeDays();
    bool canEdit() const { return !m_context.workspace.isReadOnly(); }

    PageContext m_context;
    QListWidget *m_days;
    CommitLineEdit *m_newDay;
    PushButton *m_public;
    PushButton *m_import;
};

} // namespace tandem
