#include "ui/sessions/paperrow.h"
#include "core/base/text.h"
#include "core/scoring/criterion.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>

namespace tandem {

PaperRow::PaperRow(const Criterion &criterion, int number, QGridLayout &grid, int row, QObject *parent)
    : QObject(parent)
    , m_criterion(criterion.id)
    , m_name(criterion.shortName)
    , m_score(new QLineEdit)
    , m_evidence(new QComboBox)
    , m_reason(new QLineEdit)
    , m_note(new QLineEdit)
    , m_problem(new FieldProblem)
{
    auto *label = new TextLabel(tr("%1  %2").arg(number).arg(criterion.shortName), TextLabel::BodyStrong);
    label->setToolTip(plainToolTip(criterion.name));
    label->setMinimumWidth(130);
    m_score->setAccessibleName(tr("Score, %1").arg(m_name));
    m_score->setFixedWidth(64);
    m_score->setAlignment(Qt::AlignCenter);
    m_evidence->setAccessibleName(tr("Evidence, %1").arg(m_name));
    m_evidence->addItem(tr("Not ticked"));
    for (int grade = 1; grade < evidenceCount; ++grade)
        m_evidence->addItem(capitalised(evidenceWord(static_cast<Evidence>(grade))));
    m_reason->setAccessibleName(tr("Reason for abstaining, %1").arg(m_name));
    m_note->setAccessibleName(tr("Note, %1").arg(m_name));
    m_problem->hide();
    grid.addWidget(label, row, 0);
    grid.addWidget(m_score, row, 1);
    grid.addWidget(m_evidence, row, 2);
    grid.addWidget(m_reason, row, 3);
    grid.addWidget(m_note, row, 4);
    grid.addWidget(m_problem, row + 1, 1, 1, 4);
    for (QWidget *field : std::initializer_list<QWidget *>{m_score, m_evidence, m_reason, m_note})
        field->installEventFilter(this);
    connect(m_score, &QLineEdit::textEdited, this, &PaperRow::typedScore);
    connect(m_evidence, &QComboBox::activated, this, &PaperRow::edited);
    for (QLineEdit *field : {m_reason, m_note})
        connect(field, &QLineEdit::textEdited, this, &PaperRow::edited);
    for (QLineEdit *field : {m_score, m_reason, m_note})
        connect(field, &QLineEdit::textEdited, m_problem, &QWidget::hide);
}

void PaperRow::startTyping()
{
    m_score->setFocus(Qt::TabFocusReason);
    m_score->selectAll();
}

void PaperRow::clear()
{
    for (QLineEdit *field : {m_score, m_reason, m_note})
        field->clear();
    m_evidence->setCurrentIndex(0);
    m_problem->hide();
}

/// A letter says the rest of the row at once: an abstention goes on with its reason.
void PaperRow::typedScore(const QString &text)
{
    const QString letter = text.trimmed().toUpper();
    if (letter == tr("A") || letter == tr("R"))
        m_score->setText(letter);
    if (letter == tr("A"))
        m_reason->setFocus(Qt::TabFocusReason);
    emit edited();
}

bool PaperRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (static_cast<QKeyEvent *>(event)->modifiers() & Qt::ControlModifier)
                emit finished();
            else
                emit done();
            return true;
        }
        if (watched == m_score && (key == Qt::Key_Up || key == Qt::Key_Down)) {
            emit step(key == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

// ---- what it says

PaperRow::Kind PaperRow::kind() const
{
    const QString text = m_score->text().trimmed();
    if (text.isEmpty())
        return m_reason->text().trimmed().isEmpty() ? Kind::Blank : Kind::Abstention;
    if (text.compare(tr("A"), Qt::CaseInsensitive) == 0)
        return Kind::Abstention;
    if (text.compare(tr("R"), Qt::CaseInsensitive) == 0)
        return Kind::Refusal;
    return scoreProblem(text).isEmpty() ? Kind::Score : Kind::Wrong;
}

bool PaperRow::isBlank() const
{
    return kind() == Kind::Blank && m_evidence->currentIndex() == 0 && m_note->text().trimmed().isEmpty();
}

QString PaperRow::problem() const
{
    const bool hasReason = !m_reason->text().trimmed().isEmpty();
    switch (kind()) {
    case Kind::Wrong:
        return tr("A score is a number from 0 to 5, A for an abstention, or R for a refusal.");
    case Kind::Abstention:
        return hasReason ? QString() : tr("An abstention needs a reason.");
    case Kind::Score:
    case Kind::Refusal:
        return hasReason ? tr("There is a score and a reason for abstaining: keep one.") : QString();
    case Kind::Blank:
        break;
    }
    return {};
}

bool PaperRow::check()
{
    const QString text = problem();
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    return text.isEmpty();
}

CellState PaperRow::stateOver(const CellState &present) const
{
    CellState state = present;
    const Kind what = kind();
    if (what != Kind::Blank) {
        state.value = 0;
        state.reason.clear();
    }
    if (what == Kind::Score) {
        state.kind = CellState::Kind::Scored;
        state.value = parseNumber(m_score->text()).value_or(0);
    } else if (what == Kind::Abstention) {
        state.kind = CellState::Kind::Abstained;
        state.reason = storedText(m_reason->text());
    } else if (what == Kind::Refusal) {
        state.kind = CellState::Kind::Refused;
        state.evidence = Evidence::None;
    }
    if (m_evidence->currentIndex() > 0 && what != Kind::Refusal)
        state.evidence = static_cast<Evidence>(m_evidence->currentIndex());
    if (const QString note = storedText(m_note->text()); !note.isEmpty())
        state.note = note;
    return state;
}

} // namespace tandem
