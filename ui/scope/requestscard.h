#pragma once
#include "core/scope/requeststore.h"
#include "ui/shell/page.h"

class QListWidget;
class QVBoxLayout;

namespace tandem {

class CommitLineEdit;
class PushButton;
class TextLabel;

/// To whom the scope was sent, when its answer is due and when it came; and the days off that count for it.
class RequestsCard : public QWidget
{
    Q_OBJECT

public:
    explicit RequestsCard(const PageContext &context, QWidget *parent = nullptr);

    void refresh();
    CommitLineEdit *newDay() const { return m_newDay; }
    QListWidget *daysOff() const { return m_days; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *rowFor(const ScopeRequest &request, QDate today);
    void received(const ScopeRequest &request);
    void addDay(const QString &text);
    void addPublic();
    void removeDays();
    bool canEdit() const { return !m_context.workspace.isReadOnly(); }

    PageContext m_context;
    QVBoxLayout *m_rows;
    TextLabel *m_none;
    QListWidget *m_days;
    CommitLineEdit *m_newDay;
    PushButton *m_public;
};

} // namespace tandem
