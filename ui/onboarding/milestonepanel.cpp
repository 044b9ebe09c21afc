#include "ui/onboarding/milestonepanel.h"
#include "ui/onboarding/gatepanel.h"
#include "ui/onboarding/planmodel.h"
#include "ui/providers/dateinput.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

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
    m_status = addChoice(tr("&Status"), tr("Status"));
    for (const MilestoneStatus status : everyMilestoneStatus)
        m_status->addItem(capitalised(milestoneStatusWord(status)));
    connect(m_status, &QComboBox::activated, this, [this](int index) {
        emit statusChosen(m_id, everyMilestoneStatus[static_cast<size_t>(index)]);
        showMilestone(m_id); // the stored one, if it was refused
    });
    m_reason = new TextLabel({}, TextLabel::Small);
    m_reason->setWordWrap(true);
    m_body->column()->addWidget(m_reason);
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
    m_days = addText(tr("Days of the p&lan"), tr("Days of the plan"));
    m_days->setCheck([](const QString &text) {
        return PlanModel::typedDays(text) ? QString() : tr("Write the days as 16-45, the first one first.");
    });
    connect(m_days, &CheckedField::committed, this, [this](const QString &text) {
        if (const auto days = PlanModel::typedDays(text))
            m_context.attempt([&] { store().setDays(m_id, days->first, days->second); });
    });
    m_dates = new TextLabel({}, TextLabel::Small);
    m_dates->setWordWrap(true);
    m_body->column()->addWidget(m_dates);
    addOwner(Side::Internal);
    addOwner(Side::Partner);
    m_doneWhen = addLongText(tr("&Done when"), tr("Done when"), PlanStore::Text::DoneWhen);
    m_evidence =
        addLongText(tr("&Evidence: a text, a link or a file"), tr("Evidence"), PlanStore::Text::Evidence);
    m_startedOn = addDay(tr("Started &on"), tr("Started on"), &PlanStore::setStartedOn);
    m_doneOn = addDay(tr("Done o&n"), tr("Done on"), &PlanStore::setDoneOn);
    m_forecast = addDay(tr("Expected &by"), tr("Expected by"), &PlanStore::setForecast);
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
    m_notes = addLongText(tr("No&tes"), tr("Notes"), PlanStore::Text::Notes);
    m_body->column()->addStretch();
}

CheckedField *MilestonePanel::addText(const QString &label, const QString &name)
{
    auto *field = new CheckedField(name);
    m_body->column()->addWidget(labelFor(label, field->edit()));
    m_body->column()->addWidget(field);
    return field;
}

GrowingTextEdit *MilestonePanel::addLongText(const QString &label, const QString &name, PlanStore::Text text)
{
    auto *field = new GrowingTextEdit;
    field->setAccessibleName(name);
    field->setLines(2, 8);
    m_body->column()->addWidget(labelFor(label, field));
    m_body->column()->addWidget(field);
    connect(field, &GrowingTextEdit::committed, this, [this, text](const QString &typed) {
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

void MilestonePanel::fillOwner(QComboBox *box, const Milestone &milestone, Side side)
{
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(milestone.role(side).isEmpty() ? tr("Nobody yet")
                                                : tr("%1, nobody by name").arg(milestone.role(side)),
                 QVariant::fromValue<qlonglong>(0));
    const PersonId owner = milestone.owner(side);
    for (const Person &person : m_context.picture().people) {
        if (person.id != owner && (person.side != side || person.hasLeft()))
            continue;
        box->addItem(person.name, QVariant::fromValue<qlonglong>(person.id.value));
    }
    box->setCurrentIndex(std::max(0, box->findData(QVariant::fromValue<qlonglong>(owner.value))));
}

void MilestonePanel::showNeeds(const Milestone &milestone)
{
    while (QLayoutItem *item = m_needsColumn->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const std::vector<MilestoneId> needs = m_context.picture().needsOf(milestone.id);
    for (const MilestoneId id : needs) {
        const Milestone *need = m_context.picture().milestone(id);
        if (!need)
            continue;
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto *label = new TextLabel(need->name, need->isOpen() ? TextLabel::Body : TextLabel::Secondary);
        label->setElided(true);
        line->addWidget(label, 1);
        auto *remove = new IconButton(QStringLiteral("x"), tr("No longer wait for %1").arg(need->name));
        remove->setEnabled(m_context.canEdit());
        connect(remove, &QToolButton::clicked, this,
                [this, id] { m_context.attempt([&] { store().unlink(m_id, id); }); });
        line->addWidget(remove);
        m_needsColumn->addWidget(row);
    }
    const QSignalBlocker quiet(m_addNeed);
    m_addNeed->clear();
    m_addNeed->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_addNeed->addItem(tr("Add…"), QVariant::fromValue<qlonglong>(0));
    for (const Milestone &other : m_context.picture().plan.milestones) {
        if (other.id != milestone.id && std::find(needs.begin(), needs.end(), other.id) == needs.end())
            m_addNeed->addItem(other.name, QVariant::fromValue<qlonglong>(other.id.value));
    }
}

void MilestonePanel::linkChosen(int index)
{
    const MilestoneId needs{m_addNeed->itemData(index).toLongLong()};
    if (!needs)
        return;
    const QString problem = store().linkProblem(m_id, needs);
    if (!problem.isEmpty())
        m_context.page.feedback.say(problem);
    else
        m_context.attempt([&] { store().link(m_id, needs); });
    m_addNeed->setCurrentIndex(0);
}

void MilestonePanel::showMilestone(MilestoneId id)
{
    if (id != m_id)
        finish();
    m_id = id;
    const Milestone *milestone = m_context.picture().milestone(id);
    setEnabled(milestone != nullptr);
    if (!milestone)
        return;
    const bool isGate = milestone->kind == MilestoneKind::Gate;
    m_title->setText(capitalised(milestoneKindWord(milestone->kind)));
    m_name->setStoredText(milestone->name);
    m_gate->setVisible(isGate);
    if (isGate)
        m_gate->showGate(id);
    {
        const QSignalBlocker quietStatus(m_status);
        const QSignalBlocker quietProgress(m_progress);
        m_status->setCurrentIndex(static_cast<int>(milestone->status));
        m_progress->setValue(milestone->progress);
    }
    m_reason->setText(milestone->reason);
    m_reason->setVisible(!milestone->reason.isEmpty());
    m_days->setStoredText(QStringLiteral("%1-%2").arg(milestone->dayFrom).arg(milestone->dayTo));
    QString dates;
    if (milestone->plannedFrom.isValid())
        dates = tr("%1 to %2").arg(shortWeekday(milestone->plannedFrom), shortWeekday(milestone->plannedTo));
    const int index = m_context.picture().indexOf(id);
    if (const auto &outlook = m_context.status.outlooks[static_cast<size_t>(index)]; outlook.hasBaseline) {
        const BaselineItem *agreed = m_context.picture().agreed(id);
        dates += tr(". Agreed to end on %1").arg(shortWeekday(agreed->plannedTo));
        if (outlook.slip > 0)
            dates += tr(", %1 later now").arg(counted(outlook.slip, tr("1 day"), tr("%1 days")));
    }
    m_dates->setText(dates);
    fillOwner(m_owners[0], *milestone, Side::Internal);
    fillOwner(m_owners[1], *milestone, Side::Partner);
    m_doneWhen->setStoredText(milestone->doneWhen);
    m_evidence->setStoredText(milestone->evidence);
    m_startedOn->setStoredText(dateInWords(milestone->startedOn, m_context.status.today));
    m_doneOn->setStoredText(dateInWords(milestone->doneOn, m_context.status.today));
    m_doneOn->setEnabled(milestone->isDone());
    m_forecast->setStoredText(dateInWords(milestone->forecastOn, m_context.status.today));
    showNeeds(*milestone);
    m_notes->setStoredText(milestone->notes);
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_status, m_progress, m_days, m_owners[0],
                                                           m_owners[1], m_startedOn, m_forecast, m_addNeed})
        field->setEnabled(m_context.canEdit());
    for (GrowingTextEdit *field : {m_doneWhen, m_evidence, m_notes})
        field->setReadOnly(!m_context.canEdit());
}

void MilestonePanel::finish()
{
    if (!m_context.picture().milestone(m_id))
        return;
    for (CheckedField *field : {m_name, m_days, m_startedOn, m_doneOn, m_forecast})
        field->finish();
    for (GrowingTextEdit *field : {m_doneWhen, m_evidence, m_notes})
        field->commit();
}

void MilestonePanel::focusName()
{
    m_body->scrollToTop();
    m_name->edit()->setFocus(Qt::TabFocusReason);
    m_name->edit()->selectAll();
}

void MilestonePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        finish();
        emit left();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace tandem
