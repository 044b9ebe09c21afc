#include "ui/onboarding/milestonepanel.h"
#include "core/onboarding/secrets.h"
#include "ui/onboarding/gatepanel.h"
#include "ui/onboarding/planmodel.h"
#include "ui/providers/dateinput.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/checkedtext.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace tandem {

MilestonePanel::MilestonePanel(const OnboardingContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_body(new ScrollBody(this))
    , m_title(new TextLabel({}, TextLabel::CardTitle))
{
    setAccessibleName(tr("Milestone"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 10, 10, 6);
    head->addWidget(m_title, 1);
    auto *close = new IconButton(QStringLiteral("x"), tr("Close (Esc)"));
    connect(close, &QToolButton::clicked, this, [this] {
        finish();
        emit left();
    });
    head->addWidget(close);
    outer->addLayout(head);
    outer->addWidget(m_body, 1);
    m_body->column()->setContentsMargins(16, 0, 14, 14);
    m_body->column()->setSpacing(5);

    m_name = addText(tr("Na&me"), tr("Name"));
    m_name->setCheck([](const QString &text) { return PlanStore::nameProblem(text); });
    connect(m_name, &CheckedField::committed, this,
            [this](const QString &text) { m_context.attempt([&] { store().rename(m_id, text); }); });
    m_gate = new GatePanel(context);
    m_body->column()->addWidget(m_gate);
    outer->addWidget(m_gate->foot()); // in sight while the form scrolls
    m_gate->foot()->hide();
    addStatus();
    addPlace();
    addDates();
    addOwner(Side::Internal);
    addOwner(Side::Partner);
    m_doneWhen = addLongText(tr("&Done when"), tr("Done when"), PlanStore::Text::DoneWhen);
    addEvidence();
    addNeeds();
    m_notes = addLongText(tr("No&tes"), tr("Notes"), PlanStore::Text::Notes);
    m_body->column()->addStretch();
}

void MilestonePanel::addStatus()
{
    m_status = addChoice(tr("&Status"), tr("Status"));
    for (const MilestoneStatus status : everyMilestoneStatus)
        m_status->addItem(capitalised(milestoneStatusWord(status)));
    connect(m_status, &QComboBox::activated, this, [this](int index) {
        emit statusChosen(m_id, everyMilestoneStatus[static_cast<size_t>(index)]);
        showMilestone(m_id); // the stored one, if it was refused
    });
    m_reason = new CheckedText(tr("Reason"));
    m_reason->edit()->setLines(1, 5);
    m_reasonLabel = labelFor(tr("&Reason"), m_reason->edit());
    m_body->column()->addWidget(m_reasonLabel);
    m_body->column()->addWidget(m_reason);
    m_reason->setCheck([this](const QString &text) {
        const Milestone *milestone = m_context.picture().milestone(m_id);
        const QString problem = milestone ? PlanStore::statusProblem(milestone->status, text) : QString();
        return problem.isEmpty() ? secretProblem(text) : problem;
    });
    connect(m_reason, &CheckedText::committed, this, [this](const QString &text) {
        if (const Milestone *milestone = m_context.picture().milestone(m_id))
            m_context.attempt([&, status = milestone->status, since = milestone->statusOn] {
                store().setStatus(m_id, status, text, since);
            });
    });
    m_progress = new QSpinBox;
    m_progress->setRange(0, 100);
    m_progress->setSingleStep(10);
    m_progress->setSuffix(QStringLiteral(" %"));
    m_progress->setKeyboardTracking(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_body->column()->addWidget(labelFor(tr("&Progress"), m_progress));
    m_body->column()->addWidget(m_progress);
    connect(m_progress, &QSpinBox::valueChanged, this,
            [this](int percent) { m_context.attempt([&] { store().setProgress(m_id, percent); }); });
}

/// Where it stands in the plan: its phase and what it is.
void MilestonePanel::addPlace()
{
    m_phase = addChoice(tr("P&hase"), tr("Phase"));
    connect(m_phase, &QComboBox::activated, this, [this] {
        const PhaseId phase{m_phase->currentData().toLongLong()};
        const Milestone *milestone = m_context.picture().milestone(m_id);
        if (milestone && milestone->phase != phase)
            m_context.attempt([&] {
                store().moveTo(std::array{m_id}, phase,
                               static_cast<int>(m_context.picture().milestonesOf(phase).size()));
            });
    });
    m_kind = addChoice(tr("&Kind"), tr("Kind"));
    for (const MilestoneKind kind :
         {MilestoneKind::Work, MilestoneKind::Gate, MilestoneKind::CheckIns, MilestoneKind::Review})
        m_kind->addItem(capitalised(milestoneKindWord(kind)));
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        m_context.attempt([&] { store().setKind(m_id, static_cast<MilestoneKind>(index)); });
    });
}

void MilestonePanel::addDates()
{
    m_days = addText(tr("Days of the p&lan"), tr("Days of the plan"));
    m_days->setCheck([](const QString &text) {
        return PlanModel::typedDays(text) ? QString() : tr("Write the days as 16-45, the first one first.");
    });
    connect(m_days, &CheckedField::committed, this, [this](const QString &text) {
        if (const auto days = PlanModel::typedDays(text))
            m_context.attempt([&] { store().setDays(m_id, days->first, days->second); });
    });
    m_plannedFrom = addText(tr("Planned &from"), tr("Planned from"));
    m_plannedTo = addText(tr("Planned to"), tr("Planned to"));
    for (CheckedField *field : {m_plannedFrom, m_plannedTo})
        field->setCheck([this](const QString &text) {
            return text.trimmed().isEmpty() ? tr("It needs a day.")
                                            : dayProblem(text, m_context.status.today);
        });
    connect(m_plannedFrom, &CheckedField::committed, this, [this](const QString &text) {
        const Milestone *milestone = m_context.picture().milestone(m_id);
        const auto day = parseDay(text, m_context.status.today);
        if (milestone && day) // it keeps its end, or moves as a whole when it would begin after it
            place(*day, std::max(*day, milestone->plannedTo));
    });
    connect(m_plannedTo, &CheckedField::committed, this, [this](const QString &text) {
        const Milestone *milestone = m_context.picture().milestone(m_id);
        const auto day = parseDay(text, m_context.status.today);
        if (milestone && day)
            place(std::min(*day, milestone->plannedFrom), *day);
    });
    m_dates = new TextLabel({}, TextLabel::Small);
    m_dates->setWordWrap(true);
    m_body->column()->addWidget(m_dates);
    m_startedOn = addDay(tr("Started &on"), tr("Started on"), &PlanStore::setStartedOn);
    m_doneOn = addDay(tr("Done o&n"), tr("Done on"), &PlanStore::setDoneOn);
    m_forecast = addDay(tr("Expected &by"), tr("Expected by"), &PlanStore::setForecast);
}

void MilestonePanel::place(QDate from, QDate to)
{
    m_context.attempt([&] { store().place(m_id, {from, to}); });
}

void MilestonePanel::addEvidence()
{
    m_evidence =
        addLongText(tr("&Evidence: a text, a link or a file"), tr("Evidence"), PlanStore::Text::Evidence);
    m_files = new QWidget;
    auto *row = new QHBoxLayout(m_files);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_chooseFile = new PushButton(tr("Choose a file…"), {}, PushButton::Ghost);
    m_openEvidence = new PushButton(tr("Open"), QStringLiteral("external-link"), PushButton::Ghost);
    m_openEvidence->setAccessibleName(tr("Open the evidence"));
    for (PushButton *button : {m_chooseFile, m_openEvidence}) {
        button->setCompact(true);
        row->addWidget(button);
    }
    row->addStretch();
    m_body->column()->addWidget(m_files);
    connect(m_chooseFile, &QPushButton::clicked, this, &MilestonePanel::chooseFile);
    connect(m_openEvidence, &QPushButton::clicked, this, &MilestonePanel::openEvidence);
}

void MilestonePanel::addNeeds()
{
    m_body->column()->addWidget(new TextLabel(tr("Waits for"), TextLabel::FieldLabel));
    m_needs = new QWidget;
    m_needsColumn = new QVBoxLayout(m_needs);
    m_needsColumn->setContentsMargins(0, 0, 0, 0);
    m_needsColumn->setSpacing(2);
    m_body->column()->addWidget(m_needs);
    m_addNeed = new QComboBox;
    m_addNeed->setAccessibleName(tr("Add what it waits for"));
    m_body->column()->addWidget(m_addNeed);
    connect(m_addNeed, &QComboBox::activated, this, &MilestonePanel::linkChosen);
}

CheckedField *MilestonePanel::addText(const QString &label, const QString &name)
{
    auto *field = new CheckedField(name);
    m_body->column()->addWidget(labelFor(label, field->edit()));
    m_body->column()->addWidget(field);
    return field;
}

CheckedText *MilestonePanel::addLongText(const QString &label, const QString &name, PlanStore::Text text)
{
    auto *field = new CheckedText(name);
    field->edit()->setLines(2, 8);
    field->setCheck([](const QString &typed) { return secretProblem(typed); });
    m_body->column()->addWidget(labelFor(label, field->edit()));
    m_body->column()->addWidget(field);
    connect(field, &CheckedText::committed, this, [this, text](const QString &typed) {
        m_context.attempt([&] { store().setText(m_id, text, typed); });
    });
    return field;
}

QComboBox *MilestonePanel::addChoice(const QString &label, const QString &name)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_body->column()->addWidget(labelFor(label, box));
    m_body->column()->addWidget(box);
    return box;
}

CheckedField *MilestonePanel::addDay(const QString &label, const QString &name,
                                     void (PlanStore::*set)(MilestoneId, QDate))
{
    CheckedField *field = addText(label, name);
    field->setCheck([this](const QString &text) { return dayProblem(text, m_context.status.today); });
    connect(field, &CheckedField::committed, this, [this, set](const QString &text) {
        const QDate day = parseDay(text, m_context.status.today).value_or(QDate());
        m_context.attempt([&] {
            PlanStore plan = store();
            (plan.*set)(m_id, day);
        });
    });
    return field;
}

void MilestonePanel::addOwner(Side side)
{
    QComboBox *box = side == Side::Internal ? addChoice(tr("&Internal owner"), tr("Internal owner"))
                                            : addChoice(tr("Pa&rtner's owner"), tr("Partner's owner"));
    m_owners[side == Side::Internal ? 0 : 1] = box;
    connect(box, &QComboBox::activated, this, [this, side, box] {
        const PersonId person{box->currentData().toLongLong()};
        m_context.attempt([&] { store().setOwner(m_id, side, person); });
    });
}

} // namespace tandem
