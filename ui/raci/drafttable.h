#pragma once
#include "core/agreement/draft.h"
#include "ui/widgets/tableview.h"
#include <optional>

namespace tandem {

/// What the key decides, if anything: T takes over, X rejects, Q makes a question of it, Delete opens it
/// again.
std::optional<DraftDecision> draftDecisionFor(const QKeyEvent &event);

/// A list of differences that is decided by keys.
class DraftTable : public TableView
{
    Q_OBJECT

public:
    using TableView::TableView;

signals:
    void decided(tandem::DraftDecision decision);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace tandem
