#pragma once
#include "core/escalation/matrix.h"
#include <QDialog>
#include <array>

class QComboBox;

namespace tandem {

class CommitLineEdit;

/// How the priority of an incident is found, impact by urgency, and who tells whom of each. Every change is
/// stored at once; the dialog is only closed.
class PriorityDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PriorityDialog(QWidget *parent);

    void showMatrix(const EscalationMatrix &matrix);
    void setReadOnly(bool readOnly);

signals:
    void ruleChosen(int impact, int urgency, int priority);
    void tellsEdited(int priority, const QString &text);

private:
    std::array<std::array<QComboBox *, 3>, 3> m_rules{};
    std::array<CommitLineEdit *, priorityCount> m_tells{};
};

} // namespace tandem
