#include "ui/sessions/ballotimportdialog.h"
#include "core/base/text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QButtonGroup>
#include <QGridLayout>
#include <QRadioButton>

namespace tandem {

static QString evaluatorName(const Evaluation &evaluation, PersonId id)
{
    const int e = evaluation.evaluatorIndexOf(id);
    return e < 0 ? QString() : evaluation.evaluators()[static_cast<size_t>(e)].name;
}

static QString providerNames(const Evaluation &evaluation, const std::vector<ProviderId> &ids)
{
    QStringList names;
    for (const ProviderId id : ids) {
        if (const int p = evaluation.indexOf(id); p >= 0)
            names.push_back(evaluation.providers()[static_cast<size_t>(p)].name);
    }
    return listInWords(names);
}

static TextLabel *wrapped(const QString &text, TextLabel::Role role, QWidget *parent)
{
    auto *label = new TextLabel(text, role, parent);
    label->setTextFormat(Qt::PlainText); // notes are a person's own text
    label->setWordWrap(true);
    return label;
}

/// Conflicts are the IT lead's, where one is named; whoever else looks leaves them open.
static QString whyNotDecided(const Evaluation &evaluation)
{
    const PersonId lead = evaluation.info().lead;
    if (!lead || evaluation.viewerIsLead())
        return {};
    const auto &people = evaluation.people();
    const auto found =
        std::find_if(people.begin(), people.end(), [&](const Person &person) { return person.id == lead; });
    if (found == people.end())
        return {};
    return BallotImportDialog::tr(
               "What was changed on both sides is for the IT lead to decide: %1. Until then "
               "it stays as it is here; importing the ballot again lists it again.")
        .arg(found->name);
}

QString BallotImportDialog::summaryOf(const MergePlan &plan, bool mayDecide)
{
    QStringList sentences;
    if (plan.takes() > 0)
        sentences.push_back(
            counted(plan.takes(), tr("1 score is taken over."), tr("%1 scores are taken over.")));
    if (plan.conflicts() > 0 && !mayDecide)
        sentences.push_back(counted(plan.conflicts(), tr("1 was changed on both sides."),
                                    tr("%1 were changed on both sides.")));
    else if (plan.conflicts() > 0)
        sentences.push_back(counted(plan.conflicts(),
                                    tr("1 was changed on both sides: choose which one counts."),
                                    tr("%1 were changed on both sides: choose which ones count.")));
    return sentences.join(QLatin1Char(' '));
}

BallotImportDialog::BallotImportDialog(const Evaluation &evaluation, BallotFile ballot, QWidget *parent)
    : QDialog(parent)
    , m_ballot(std::move(ballot))
    , m_whyNotDecided(m_ballot.merge.conflicts() > 0 ? whyNotDecided(evaluation) : QString())
    , m_open(new TextLabel({}, TextLabel::Small, this))
    , m_accept(new PushButton(tr("Import"), {}, PushButton::Primary, this))
{
    setWindowTitle(tr("Import a ballot"));
    resize(720, 560);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(22, 18, 22, 18);
    outer->setSpacing(10);
    outer->addWidget(wrapped(tr("Ballot of %1 for %2")
                                 .arg(evaluatorName(evaluation, m_ballot.evaluator),
                                      providerNames(evaluation, m_ballot.providers)),
                             TextLabel::CardTitle, this));
    outer->addWidget(
        wrapped(summaryOf(m_ballot.merge, m_whyNotDecided.isEmpty()), TextLabel::Secondary, this));
    if (!m_whyNotDecided.isEmpty())
        outer->addWidget(new InlineMessage(InlineMessage::Info, m_whyNotDecided, this));
    for (const QString &note : std::as_const(m_ballot.notes))
        outer->addWidget(new InlineMessage(InlineMessage::Info, note, this));
    auto *body = new ScrollBody(this);
    body->column()->setSpacing(14);
    const std::vector<ShownCell> shown = shownCells(m_ballot.merge, evaluation);
    addConflicts(body->column(), shown);
    addTakes(body->column(), shown);
    body->column()->addStretch();
    outer->addWidget(body, 1);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_open->setWordWrap(true);
    row->addWidget(m_open, 1);
    auto *cancel = new PushButton(tr("Cancel"), {}, PushButton::Normal, this);
    cancel->setAutoDefault(false);
    row->addWidget(cancel);
    row->addWidget(m_accept);
    outer->addLayout(row);
    m_accept->setDefault(true);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QAbstractButton::clicked, this, &QDialog::accept);
    refresh();
    if (m_choices.empty() || !m_whyNotDecided.isEmpty())
        m_accept->setFocus();
    else
        m_choices.front().keep->setFocus();
}

void BallotImportDialog::addConflicts(QVBoxLayout *column, const std::vector<ShownCell> &shown)
{
    if (m_ballot.merge.conflicts() == 0)
        return;
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("Changed on both sides"), TextLabel::FieldLabel, this), 1);
    if (m_ballot.merge.conflicts() > 1 && m_whyNotDecided.isEmpty()) {
        auto *keep = new LinkButton(tr("Keep all that is here"), this);
        auto *take = new LinkButton(tr("Take all of the ballot"), this);
        connect(keep, &QAbstractButton::clicked, this, [this] { decideAll(Decision::KeepOurs); });
        connect(take, &QAbstractButton::clicked, this, [this] { decideAll(Decision::TakeTheirs); });
        for (LinkButton *button : {keep, take}) {
            button->setAutoDefault(false);
            head->addWidget(button);
        }
    }
    column->addLayout(head);
    for (size_t i = 0; i < shown.size(); ++i) {
        if (shown[i].step == MergeStep::Conflict)
            column->addWidget(makeConflict(i, shown[i]));
    }
}

static QString placeOf(const ShownCell &shown, bool severalProviders)
{
    return severalProviders ? BallotImportDialog::tr("%1, %2").arg(shown.provider, shown.criterion)
                            : shown.criterion;
}

QWidget *BallotImportDialog::makeConflict(size_t cell, const ShownCell &shown)
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    const QString place = placeOf(shown, m_ballot.providers.size() > 1);
    grid->addWidget(wrapped(place, TextLabel::BodyStrong, box), 0, 0, 1, 2);
    auto *group = new QButtonGroup(box);
    const QString hidden = tr("hidden until the reveal");
    const auto addChoice = [&](int row, const QString &text, const QString &value, Decision decision) {
        auto *button = new QRadioButton(text, box);
        const QString said = shown.hidden ? hidden : value;
        button->setAccessibleName(tr("%1: %2").arg(place, text));
        button->setAccessibleDescription(said);
        button->setEnabled(m_whyNotDecided.isEmpty());
        group->addButton(button);
        grid->addWidget(button, row, 0, Qt::AlignTop);
        grid->addWidget(wrapped(said, TextLabel::Secondary, box), row, 1);
        connect(button, &QAbstractButton::toggled, this, [this, cell, decision](bool on) {
            if (on)
                decide(cell, decision);
        });
        return button;
    };
    auto *keep = addChoice(1, tr("Keep what is here"), shown.ours, Decision::KeepOurs);
    auto *take = addChoice(2, tr("Take the ballot's"), shown.theirs, Decision::TakeTheirs);
    m_choices.push_back({cell, keep, take});
    return box;
}

void BallotImportDialog::addTakes(QVBoxLayout *column, const std::vector<ShownCell> &shown)
{
    if (m_ballot.merge.takes() == 0)
        return;
    column->addWidget(new TextLabel(tr("Taken over"), TextLabel::FieldLabel, this));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    for (const ShownCell &cell : shown) {
        if (cell.step != MergeStep::Take)
            continue;
        const int row = grid->rowCount();
        grid->addWidget(wrapped(placeOf(cell, m_ballot.providers.size() > 1), TextLabel::Body, this), row, 0,
                        Qt::AlignTop);
        const QString what =
            cell.hidden ? tr("differs, hidden until the reveal") : tr("%1 → %2").arg(cell.ours, cell.theirs);
        grid->addWidget(wrapped(what, TextLabel::Secondary, this), row, 1, Qt::AlignTop);
    }
    column->addLayout(grid);
}

void BallotImportDialog::decide(size_t cell, Decision decision)
{
    m_ballot.merge.cells[cell].decision = decision;
    refresh();
}

void BallotImportDialog::decideAll(Decision decision)
{
    for (const Choice &choice : m_choices)
        (decision == Decision::KeepOurs ? choice.keep : choice.take)->setChecked(true);
}

void BallotImportDialog::refresh()
{
    const int open = m_ballot.merge.openConflicts();
    m_open->setText(open == 0 ? QString()
                              : counted(open, tr("1 is not decided: it stays as it is here."),
                                        tr("%1 are not decided: they stay as they are here.")));
}

} // namespace tandem
