#include "ui/escalation/prioritydialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/textlabel.h"
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tandem {

static constexpr int markWidth = 50; ///< of the word "default" and what it is in other languages

PriorityDialog::PriorityDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Impact by urgency"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 20, 22, 18);
    column->setSpacing(14);
    column->addWidget(
        new TextLabel(tr("How much of the business is hit, by how soon it hurts."), TextLabel::Secondary));
    column->addWidget(makeRules());
    column->addSpacing(4);
    column->addWidget(new TextLabel(tr("Who tells whom"), TextLabel::CardTitle));
    column->addWidget(makeTells());
    auto *buttons = new QHBoxLayout;
    m_confirm = new PushButton(tr("Confirm &impact by urgency"), {}, PushButton::Normal, this);
    m_confirm->setAutoDefault(false);
    connect(m_confirm, &QPushButton::clicked, this, &PriorityDialog::rulesConfirmed);
    m_confirmTells = new PushButton(tr("Confirm &who tells whom"), {}, PushButton::Normal, this);
    m_confirmTells->setAutoDefault(false);
    connect(m_confirmTells, &QPushButton::clicked, this, &PriorityDialog::tellsConfirmed);
    auto *close = new PushButton(tr("&Close"), {}, PushButton::Normal, this);
    close->setAutoDefault(false); // Enter stores a field
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_confirmTells);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addSpacing(4);
    column->addLayout(buttons);
}

QWidget *PriorityDialog::makeRules()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(18);
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
            auto *mark = new TextLabel({}, TextLabel::Small);
            mark->setMinimumWidth(markWidth);
            auto *cell = new QHBoxLayout;
            cell->setSpacing(8);
            cell->addWidget(choice, 1);
            cell->addWidget(mark);
            grid->addLayout(cell, impact, urgency);
            m_rules[static_cast<size_t>(impact - 1)][static_cast<size_t>(urgency - 1)] = choice;
            m_ruleMarks[static_cast<size_t>(impact - 1)][static_cast<size_t>(urgency - 1)] = mark;
            connect(choice, &QComboBox::activated, this,
                    [this, impact, urgency](int index) { emit ruleChosen(impact, urgency, index + 1); });
        }
    }
    return box;
}

QWidget *PriorityDialog::makeTells()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    for (int p = 1; p <= priorityCount; ++p) {
        const auto row = static_cast<size_t>(p - 1);
        auto *field = new CommitLineEdit;
        field->setAccessibleName(tr("Who tells whom of %1").arg(priorityName(p)));
        field->setMinimumWidth(420);
        m_tells[row] = field;
        m_tellsMarks[row] = new TextLabel({}, TextLabel::Small);
        m_tellsMarks[row]->setMinimumWidth(markWidth);
        grid->addWidget(new TextLabel(priorityName(p), TextLabel::BodyStrong), p, 0);
        grid->addWidget(field, p, 1);
        grid->addWidget(m_tellsMarks[row], p, 2);
        connect(field, &CommitLineEdit::committed, this,
                [this, p](const QString &text) { emit tellsEdited(p, text); });
    }
    grid->setColumnStretch(1, 1);
    return box;
}

void PriorityDialog::showMatrix(const EscalationMatrix &matrix)
{
    const auto mark = [](QWidget &field, TextLabel &label, bool isDefault) {
        label.setText(isDefault ? tr("default") : QString());
        field.setAccessibleDescription(isDefault ? tr("A default from practice that is not confirmed yet")
                                                 : QString());
    };
    for (size_t impact = 0; impact < 3; ++impact) {
        for (size_t urgency = 0; urgency < 3; ++urgency) {
            QComboBox *choice = m_rules[impact][urgency];
            const QSignalBlocker blocker(choice);
            choice->setCurrentIndex(matrix.priorityOf[impact][urgency] - 1);
            mark(*choice, *m_ruleMarks[impact][urgency], !matrix.ruleConfirmed[impact][urgency]);
        }
    }
    for (int p = 1; p <= priorityCount; ++p) {
        const auto row = static_cast<size_t>(p - 1);
        m_tells[row]->setStoredText(matrix.priority(p).tells);
        if (!m_tells[row]->hasFocus())
            m_tells[row]->setCursorPosition(0);
        mark(*m_tells[row], *m_tellsMarks[row], matrix.priority(p).tellsIsDefault);
    }
    m_unconfirmed = matrix.unconfirmedRules();
    m_unconfirmedTells = matrix.unconfirmedTells();
    updateConfirm();
}

void PriorityDialog::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const auto &row : m_rules) {
        for (QComboBox *choice : row)
            choice->setEnabled(!readOnly);
    }
    for (CommitLineEdit *field : m_tells)
        field->setReadOnly(readOnly);
    updateConfirm();
}

void PriorityDialog::updateConfirm()
{
    m_confirm->setEnabled(!m_readOnly && m_unconfirmed > 0);
    m_confirm->setToolTip(m_unconfirmed > 0 ? tr("Confirms all nine as they stand")
                                            : tr("All nine are confirmed"));
    m_confirmTells->setEnabled(!m_readOnly && m_unconfirmedTells > 0);
    m_confirmTells->setToolTip(m_unconfirmedTells > 0 ? tr("Confirms all four as they stand")
                                                      : tr("All four are confirmed"));
}

} // namespace tandem
