#include "ui/sessions/paperentry.h"
#include "core/base/text.h"
#include "ui/sessions/paperrow.h"
#include "ui/sessions/presenterpicture.h"
#include "ui/shell/feedback.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/textlabel.h"
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace tandem {

static QString providerName(const Evaluation &evaluation, ProviderId id)
{
    const int p = evaluation.indexOf(id);
    return p < 0 ? QString() : evaluation.providers()[static_cast<size_t>(p)].name;
}

PaperEntry::PaperEntry(Evaluation &evaluation, ProviderId provider, Feedback &feedback, QWidget *parent)
    : QDialog(parent)
    , m_evaluation(evaluation)
    , m_provider(provider)
    , m_feedback(feedback)
    , m_evaluator(new QComboBox)
    , m_body(new ScrollBody)
    , m_message(new InlineMessage)
    , m_enter(new PushButton(tr("&Enter the ballot"), {}, PushButton::Primary))
{
    setWindowTitle(tr("Enter paper ballots"));
    resize(940, 560);
    auto *head = new QWidget;
    build(head);
    buildRows();
    fillEvaluators();
    chooseNextOpen();
    connect(&m_evaluation, &Evaluation::changed, this, &PaperEntry::follow);
    if (!m_rows.empty())
        m_rows.front()->startTyping();
}

// ---- how it looks

void PaperEntry::build(QWidget *head)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(12);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    auto *title = new TextLabel(tr("Paper ballots for %1").arg(providerName(m_evaluation, m_provider)),
                                TextLabel::CardTitle);
    title->setElided(true);
    auto *label = new TextLabel(tr("&Ballot of"), TextLabel::Secondary);
    label->setBuddy(m_evaluator);
    m_evaluator->setAccessibleName(tr("Evaluator whose ballot it is"));
    m_evaluator->setMinimumWidth(260);
    row->addWidget(title, 1);
    row->addWidget(label);
    row->addWidget(m_evaluator);
    column->addWidget(head);
    auto *hint = new TextLabel(tr("In the order of the paper: type a score and press Enter. A abstains, R is "
                                  "“refused to be measured”; what is left blank stays as it is. Ctrl+Enter "
                                  "enters the ballot."),
                               TextLabel::Secondary);
    hint->setWordWrap(true);
    column->addWidget(hint);
    column->addWidget(m_body, 1);
    m_message->hide();
    column->addWidget(m_message);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    auto *close = new PushButton(tr("Close"));
    close->setAutoDefault(false);
    m_enter->setAutoDefault(false); // Enter goes from row to row
    buttons->addWidget(close);
    buttons->addWidget(m_enter);
    column->addLayout(buttons);
    connect(close, &QAbstractButton::clicked, this, &PaperEntry::reject);
    connect(m_enter, &QAbstractButton::clicked, this, &PaperEntry::enter);
    connect(m_evaluator, &QComboBox::activated, this, [this] {
        m_message->hide();
        goTo(0);
    });
}

void PaperEntry::buildRows()
{
    auto *content = new QWidget;
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(2, 2, 12, 2);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(3, 2);
    m_grid->setColumnStretch(4, 3);
    const QStringList heads = {tr("Criterion"), tr("Score"), tr("Evidence"), tr("Abstains because"),
                               tr("Note")};
    for (int i = 0; i < static_cast<int>(heads.size()); ++i)
        m_grid->addWidget(new TextLabel(heads[i], TextLabel::FieldLabel), 0, i);
    for (const Criterion &criterion : m_evaluation.criteria()) {
        if (!criterion.applicable)
            continue;
        const int index = static_cast<int>(m_rows.size());
        auto *row = new PaperRow(criterion, index + 1, *m_grid, 1 + index * 2, this);
        connect(row, &PaperRow::done, this, [this, index] { goTo(index + 1); });
        connect(row, &PaperRow::finished, this, &PaperEntry::enter);
        connect(row, &PaperRow::step, this, [this, index](int by) { goTo(std::max(0, index + by)); });
        connect(row, &PaperRow::edited, this, [this] {
            m_mayGo = false;
            m_message->hide();
        });
        m_rows.push_back(row);
    }
    m_body->column()->addWidget(content);
    m_body->column()->addStretch();
}

void PaperEntry::fillEvaluators()
{
    const PersonId before = evaluator();
    m_evaluator->clear();
    const int provider = m_evaluation.indexOf(m_provider);
    for (int e = 0; e < static_cast<int>(m_evaluation.evaluators().size()); ++e) {
        const Person &person = m_evaluation.evaluators()[static_cast<size_t>(e)];
        const Evaluation::Progress progress = m_evaluation.cardProgress(provider, e);
        m_evaluator->addItem(progress.complete() ? tr("%1, card finished").arg(person.name)
                                                 : tr("%1, %2 of %3")
                                                       .arg(person.name, QString::number(progress.done),
                                                            QString::number(progress.of)),
                             QVariant::fromValue(person.id));
    }
    setEvaluator(before);
    m_enter->setEnabled(m_evaluator->count() > 0 && !m_rows.empty());
}

/// Somebody changed something meanwhile: an undo, or another window.
void PaperEntry::follow()
{
    std::vector<CriterionId> wanted;
    for (const Criterion &criterion : m_evaluation.criteria()) {
        if (criterion.applicable)
            wanted.push_back(criterion.id);
    }
    const bool same = std::equal(wanted.begin(), wanted.end(), m_rows.begin(), m_rows.end(),
                                 [](CriterionId id, const PaperRow *row) { return row->criterion() == id; });
    // With other criteria the paper in the hand is another one, too.
    if (!same || m_evaluation.indexOf(m_provider) < 0)
        done(Rejected);
    else
        fillEvaluators();
}

PersonId PaperEntry::evaluator() const
{
    return m_evaluator->currentData().value<PersonId>();
}

void PaperEntry::setEvaluator(PersonId person)
{
    for (int i = 0; i < m_evaluator->count(); ++i) {
        if (m_evaluator->itemData(i).value<PersonId>() == person)
            m_evaluator->setCurrentIndex(i);
    }
}

void PaperEntry::chooseNextOpen()
{
    const int provider = m_evaluation.indexOf(m_provider);
    for (int e = 0; e < static_cast<int>(m_evaluation.evaluators().size()); ++e) {
        if (!m_evaluation.cardProgress(provider, e).complete()) {
            setEvaluator(m_evaluation.evaluators()[static_cast<size_t>(e)].id);
            return;
        }
    }
}

void PaperEntry::goTo(int row)
{
    if (row < static_cast<int>(m_rows.size()))
        m_rows[static_cast<size_t>(row)]->startTyping();
    else
        m_enter->setFocus(Qt::TabFocusReason);
}

void PaperEntry::say(int kind, const QString &text)
{
    m_message->clearActions();
    m_message->setKind(static_cast<InlineMessage::Kind>(kind));
    m_message->setText(text);
    m_message->show();
}

// ---- what it does

bool PaperEntry::isBlank() const
{
    return std::all_of(m_rows.begin(), m_rows.end(), [](const PaperRow *row) { return row->isBlank(); });
}

/// The rows that say something, on top of what the evaluator has: a sheet has no word for "clear this".
Ballot PaperEntry::ballot(const Ballot &present) const
{
    Ballot typed{m_provider, evaluator(), {}};
    for (const PaperRow *row : m_rows) {
        if (row->isBlank())
            continue;
        const CellState *before = present.find(row->criterion());
        typed.cells.push_back({row->criterion(), row->stateOver(before ? *before : CellState{})});
    }
    return typed;
}

/// What was handed out, for the merge: a blank sheet. Where nothing is scored yet, adding to what is there
/// replaces nothing.
static Ballot blankSheet(const Ballot &present)
{
    Ballot base = present;
    for (BallotCell &cell : base.cells) {
        if (cell.state.kind != CellState::Kind::Empty)
            cell.state = {};
    }
    return base;
}

void PaperEntry::enter()
{
    bool right = true;
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        if (!(*row)->check()) {
            right = false;
            (*row)->startTyping(); // the first that is wrong has the last word
        }
    }
    if (!right)
        return;
    if (isBlank()) {
        say(InlineMessage::Info, tr("Nothing is typed yet."));
        goTo(0);
        return;
    }
    if (const QString why = whyNotScored(m_evaluation, {}); !why.isEmpty()) {
        say(InlineMessage::Caution, why);
        return;
    }
    MergePlan plan;
    const bool ok = m_feedback.attempt([&] {
        Workspace &workspace = m_evaluation.workspace();
        const Ballot present = presentBallot(workspace, m_provider, evaluator());
        plan = planMerge(workspace, blankSheet(present), ballot(present));
    });
    if (!ok)
        return;
    if (plan.conflicts() > 0)
        askAbout(plan);
    else
        apply(std::move(plan));
}

/// Names the criteria, not what stands there: that may be for nobody here to see.
void PaperEntry::askAbout(const MergePlan &plan)
{
    QStringList names;
    for (const MergeCell &cell : plan.cells) {
        const int k = m_evaluation.indexOf(cell.key.criterion);
        if (cell.step == MergeStep::Conflict && k >= 0)
            names.push_back(m_evaluation.criteria()[static_cast<size_t>(k)].shortName);
    }
    const int e = m_evaluation.evaluatorIndexOf(evaluator());
    const QString who = e < 0 ? QString() : m_evaluation.evaluators()[static_cast<size_t>(e)].name;
    say(InlineMessage::Caution, tr("%1 has scored %2 already, and not like this. Replace what is there?")
                                    .arg(who, listInWords(names)));
    const auto decide = [this, plan](Decision decision) {
        MergePlan decided = plan;
        decided.decideAll(decision);
        apply(std::move(decided));
    };
    QPushButton *replace = m_message->addAction(tr("&Replace"));
    QPushButton *keep = m_message->addAction(tr("&Keep what is there"));
    // Queued: the button goes with the message.
    connect(
        replace, &QAbstractButton::clicked, this, [decide] { decide(Decision::TakeTheirs); },
        Qt::QueuedConnection);
    connect(
        keep, &QAbstractButton::clicked, this, [decide] { decide(Decision::KeepOurs); },
        Qt::QueuedConnection);
    replace->setFocus(Qt::TabFocusReason);
}

void PaperEntry::apply(MergePlan plan)
{
    Workspace &workspace = m_evaluation.workspace();
    const Operation operation = importOperation(workspace, Action::ImportBallot, evaluator(), {m_provider});
    const bool ok = m_feedback.attempt([&] { applyMerge(workspace, plan, operation); });
    if (ok)
        finish();
}

/// On to the next sheet; after the last one the dialog is done.
void PaperEntry::finish()
{
    const int e = m_evaluation.evaluatorIndexOf(evaluator());
    const QString who = e < 0 ? QString() : m_evaluation.evaluators()[static_cast<size_t>(e)].name;
    const QString sentence =
        tr("Entered the ballot of %1 for %2.").arg(who, providerName(m_evaluation, m_provider));
    for (PaperRow *row : m_rows)
        row->clear();
    if (m_evaluation.allCardsComplete(m_evaluation.indexOf(m_provider))) {
        accept();
        m_feedback.say(sentence, true);
        return;
    }
    chooseNextOpen();
    say(InlineMessage::Good, sentence);
    goTo(0);
}

/// Enter presses the button that has the focus; in a field it never closes the dialog.
void PaperEntry::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter) {
        QDialog::keyPressEvent(event);
        return;
    }
    if (event->modifiers() & Qt::ControlModifier)
        enter();
    else if (auto *button = qobject_cast<QPushButton *>(focusWidget()))
        button->click();
}

void PaperEntry::reject()
{
    if (isBlank() || m_mayGo) {
        QDialog::reject();
        return;
    }
    m_mayGo = true;
    say(InlineMessage::Caution,
        tr("This ballot is typed but not entered. Close again to drop it, or enter it."));
    m_enter->setFocus(Qt::TabFocusReason);
}

} // namespace tandem
