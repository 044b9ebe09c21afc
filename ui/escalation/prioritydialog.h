#pragma once
#include "core/escalation/matrix.h"
#include <QDialog>
#include <array>

class QComboBox;

namespace tandem {

class CommitLineEdit;
class PushButton;
class TextLabel;

/// How the priority of an incident is found, impact by urgency, and who tells whom of each. Every change is
/// stored at once; the dialog is only closed. What nobody has confirmed yet is marked as a default.
class PriorityDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PriorityDialog(QWidget *parent);

    void showMatrix(const EscalationMatrix &matrix);
    void setReadOnly(bool readOnly);

signals:
    void ruleChosen(int impact, int urgency, int priority); ///< also the one that is there: confirms it
    void rulesConfirmed();                                  ///< all nine
    void tellsConfirmed();                                  ///< of all four
    void tellsEdited(int priority, const QString &text);

private:
    QWidget *makeRules();
    QWidget *makeTells();
    void updateConfirm();

    std::array<std::array<QComboBox *, 3>, 3> m_rules{};
    std::array<std::array<TextLabel *, 3>, 3> m_ruleMarks{};
    std::array<CommitLineEdit *, priorityCount> m_tells{};
    std::array<TextLabel *, priorityCount> m_tellsMarks{};
    PushButton *m_confirm = nullptr;
    PushButton *m_confirmTells = nullptr;
    int m_unconfirmed = 0;
    int m_unconfirmedTells = 0;
    bool m_readOnly = false;
};

} // namespace tandem
