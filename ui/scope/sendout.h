#pragma once
#include "ui/shell/page.h"

namespace tandem {

/// Sends the scope to a provider: the page with the request for a scoped response as a PDF, the form to fill
/// in beside it as a spreadsheet, and the day on which the answer is due. Takes the filled-in form back as a
/// draft.
class SendOut : public QObject
{
    Q_OBJECT

public:
    SendOut(const PageContext &context, QWidget *parent)
        : m_context(context)
        , m_parent(parent)
    {
    }

    void run();
    bool importResponse(); ///< true if one was imported

private:
    PageContext m_context;
    QWidget *m_parent;
};

} // namespace tandem
