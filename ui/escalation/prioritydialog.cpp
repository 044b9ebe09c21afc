#include "ui/escalation/prioritydialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/textlabel.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tandem {

PriorityDialog::PriorityDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Impact by urgency"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 20, 22, 18);
    column->setSpacing(14);
    auto *sentence =
        new TextLabel(tr("How much of the business is hit, by how soon it hurts."), TextLabel::Secondary);
    column->addWidget(sentence);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    for (int level = 1; level <= 3; ++level) {
        grid->addWidget(new TextLabel(tr("Urgency %1").arg(levelWord(level)), TextLabel::FieldLabel), 0,
                        level);
        grid->addWidget(new TextLabel(tr("Impact %1").arg(levelWord(level)), TextLabel::FieldLabel), level,
                        0);
        grid->setColumnStretch(level, 1);
    }
    for (int impact = 1; impact <= 3; ++impact) {
        for (int urgency = 1; urgency <= 3; ++urgency) {
            auto *choice = new QComboBox;
            choice->setAccessibleName(tr("Impact %1, urgency %2").arg(levelWord(impact), levelWord(urgency)));
            for (int p = 1; p <= priorityCount; ++p)
                choice->addItem(priorityName(p));
            m_rules[static_cast<size_t>(impact - 1)][static_cast<size_t>(urgency - 1)] = choice;
            grid->addWidget(choice, impact, urgency);
            connect(choice, &QComboBox::activated, this,
                    [this, impact, urgency](int index) { emit ruleChosen(impact, urgency, index + 1); });
        }
    }
    column->addLayout(grid);
    column->addWidget(new TextLabel(tr("Who tells whom"), TextLabel::CardTitle));
    auto *tells = new QGridLayout;
    tells->setHorizontalSpacing(10);
    tells->setVerticalSpacing(8);
    for (int p = 1; p <= priorityCount; ++p) {
        auto *field = new CommitLineEdit;
        field->setAccessibleName(tr("Who tells whom of %1").arg(priorityName(p)));
        field->setMinimumWidth(380);
        m_tells[static_cast<size_t>(p - 1)] = field;
        tells->addWidget(new TextLabel(priorityName(p), TextLabel::BodyStrong), p, 0);
        tells->addWidget(field, p, 1);
        connect(field, &CommitLineEdit::committed, this,
                [this, p](const QString &text) { emit tellsEdited(p, text); });
    }
    column->addLayout(tells);
    auto *buttons = new QDialogButtonBox;
    auto *close = new PushButton(tr("&Close"), {}, PushButton::Normal, this);
    close->setAutoDefault(false); // Enter stores a field
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void PriorityDialog::showMatrix(const EscalationMatrix &matrix)
{
    for (size_t impact = 0; impact < 3; ++impact) {
        for (size_t urgency = 0; urgency < 3; ++urgency) {
            const QSignalBlocker blocker(m_rules[impact][urgency]);
            m_rules[impact][urgency]->setCurrentIndex(matrix.priorityOf[impact][urgency] - 1);
        }
    }
    for (int p = 1; p <= priorityCount; ++p)
        m_tells[static_cast<size_t>(p - 1)]->setStoredText(matrix.priority(p).tells);
}

void PriorityDialog::setReadOnly(bool readOnly)
{
    for (const auto &row : m_rules) {
        for (QComboBox *choice : row)
            choice->setEnabled(!readOnly);
    }
    for (CommitLineEdit *field : m_tells)
        field->setReadOnly(readOnly);
}

} // namespace tandem
