#pragma once
#include "core/scope/requeststore.h"
#include "ui/shell/page.h"

class QVBoxLayout;

namespace tandem {

class DaysOffCard;
class TextLabel;

/// To whom the scope was sent, when its answer is due and when it came; and the days off that count for it.
class RequestsCard : public QWidget
{
    Q_OBJECT

public:
    explicit RequestsCard(const PageContext &context, QWidget *parent = nullptr);

    void refresh();
    DaysOffCard *daysOff() const { return m_days; }

private:
    QWidget *rowFor(const ScopeRequest &request, QDate today);
    void received(const ScopeRequest &request);
    bool canEdit() const { return !m_context.workspace.isReadOnly(); }

    PageContext m_context;
    QVBoxLayout *m_rows;
    TextLabel *m_none;
    DaysOffCard *m_days;
};

} // namespace tandem
