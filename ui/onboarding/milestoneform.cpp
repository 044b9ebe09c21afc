// What the form of a milestone shows, and what of it may be edited now.
#include "ui/onboarding/gatepanel.h"
#include "ui/onboarding/milestonepanel.h"
#include "ui/onboarding/planmodel.h"
#include "ui/providers/dateinput.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/checkedtext.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <cstdlib>

namespace tandem {

void MilestonePanel::fillOwner(QComboBox *box, const Milestone &milestone, Side side)
{
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(milestone.role(side).isEmpty() ? tr("Nobody yet")
                                                : tr("%1, nobody by name").arg(milestone.role(side)),
                 QVariant::fromValue<qlonglong>(0));
    const PersonId owner = milestone.owner(side);
    for (const Person &person : m_context.picture().people) {
        if (person.id != owner && (person.side != side || !m_context.picture().canOwn(person)))
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
    else
        m_gate->foot()->hide();
    {
        const QSignalBlocker quietStatus(m_status);
        const QSignalBlocker quietProgress(m_progress);
        m_status->setCurrentIndex(static_cast<int>(milestone->status));
        m_progress->setValue(milestone->progress);
    }
    const bool needsReason = !PlanStore::statusProblem(milestone->status, {}).isEmpty();
    m_reasonLabel->setVisible(needsReason);
    m_reason->setVisible(needsReason);
    m_reason->setStoredText(milestone->reason);
    fillPlace(*milestone);
    fillDates(*milestone);
    fillOwner(m_owners[0], *milestone, Side::Internal);
    fillOwner(m_owners[1], *milestone, Side::Partner);
    m_doneWhen->setStoredText(milestone->doneWhen);
    m_evidence->setStoredText(milestone->evidence);
    m_openEvidence->setVisible(!evidenceUrl(milestone->evidence).isEmpty());
    m_chooseFile->setVisible(m_context.canEdit());
    showNeeds(*milestone);
    m_notes->setStoredText(milestone->notes);
    lock();
}

/// The first word of the evidence that can be opened: an address, or a file that is there.
QUrl MilestonePanel::evidenceUrl(const QString &evidence)
{
    for (const QString &line : evidence.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (const QFileInfo file(line.trimmed()); file.isAbsolute() && file.exists())
            return QUrl::fromLocalFile(file.absoluteFilePath());
        for (const QString &word : line.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const QUrl url(word, QUrl::StrictMode);
            if (url.isValid() &&
                (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")))
                return url;
        }
    }
    return {};
}

void MilestonePanel::openEvidence()
{
    const Milestone *milestone = m_context.picture().milestone(m_id);
    const QUrl url = milestone ? evidenceUrl(milestone->evidence) : QUrl();
    if (!url.isEmpty() && !QDesktopServices::openUrl(url))
        m_context.page.feedback.say(tr("No program opens %1.").arg(url.toDisplayString()));
}

void MilestonePanel::chooseFile()
{
    const QString path =
        m_context.page.dialogs.openFile(this, tr("Choose the evidence"), tr("All files (*)"));
    const Milestone *milestone = m_context.picture().milestone(m_id);
    if (path.isEmpty() || !milestone)
        return;
    QStringList lines = milestone->evidence.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    lines << QDir::toNativeSeparators(path);
    m_context.attempt(
        [&] { store().setText(m_id, PlanStore::Text::Evidence, lines.join(QLatin1Char('\n'))); });
}

void MilestonePanel::fillPlace(const Milestone &milestone)
{
    const QSignalBlocker quietPhase(m_phase);
    const QSignalBlocker quietKind(m_kind);
    m_phase->clear();
    for (const Phase &phase : m_context.picture().plan.phases)
        m_phase->addItem(phase.name, QVariant::fromValue<qlonglong>(phase.id.value));
    m_phase->setCurrentIndex(
        std::max(0, m_phase->findData(QVariant::fromValue<qlonglong>(milestone.phase.value))));
    m_kind->setCurrentIndex(static_cast<int>(milestone.kind));
}

void MilestonePanel::fillDates(const Milestone &milestone)
{
    const QDate today = m_context.status.today;
    m_days->setStoredText(QStringLiteral("%1-%2").arg(milestone.dayFrom).arg(milestone.dayTo));
    m_plannedFrom->setStoredText(dateInWords(milestone.plannedFrom, today));
    m_plannedTo->setStoredText(dateInWords(milestone.plannedTo, today));
    QStringList lines;
    const int index = m_context.picture().indexOf(milestone.id);
    const MilestoneOutlook &outlook = m_context.status.outlooks[static_cast<size_t>(index)];
    if (const BaselineItem *agreed = m_context.picture().agreed(milestone.id);
        agreed && outlook.hasBaseline) {
        const QString end = tr("Agreed to end on %1").arg(shortWeekday(agreed->plannedTo));
        const QString days = counted(std::abs(outlook.slip), tr("1 day"), tr("%1 days"));
        lines << (outlook.slip > 0   ? tr("%1, %2 later now.").arg(end, days)
                  : outlook.slip < 0 ? tr("%1, %2 earlier now.").arg(end, days)
                                     : tr("%1.").arg(end));
    }
    if (milestone.isOpen() && outlook.forecast.isValid())
        lines << tr("Forecast end %1.").arg(shortWeekday(outlook.forecast.to));
    if (outlook.daysLate > 0)
        lines << tr("Late by %1.").arg(counted(outlook.daysLate, tr("1 day"), tr("%1 days")));
    m_dates->setText(lines.join(QLatin1Char(' ')));
    m_dates->setVisible(!lines.isEmpty());
    m_startedOn->setStoredText(dateInWords(milestone.startedOn, today));
    m_doneOn->setStoredText(dateInWords(milestone.doneOn, today));
    m_forecast->setStoredText(dateInWords(milestone.forecastOn, today));
}

/// What cannot be edited now: everything for a reader; dates that follow from something else.
void MilestonePanel::lock()
{
    const Milestone *milestone = m_context.picture().milestone(m_id);
    const bool editable = m_context.canEdit();
    const bool dated = milestone && milestone->plannedFrom.isValid();
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_name, m_status, m_progress, m_days, m_phase, m_owners[0],
                                          m_owners[1], m_startedOn, m_forecast, m_addNeed})
        field->setEnabled(editable);
    m_plannedFrom->setEnabled(editable && dated);
    m_plannedTo->setEnabled(editable && dated);
    m_doneOn->setEnabled(editable && milestone && milestone->isDone());
    m_kind->setEnabled(editable && !m_context.picture().passage(m_id)); // a gate that was passed stays one
    for (CheckedText *field : {m_reason, m_doneWhen, m_evidence, m_notes})
        field->setReadOnly(!editable);
}

void MilestonePanel::finish()
{
    if (!m_context.picture().milestone(m_id))
        return;
    for (CheckedField *field :
         {m_name, m_days, m_plannedFrom, m_plannedTo, m_startedOn, m_doneOn, m_forecast})
        field->finish();
    for (CheckedText *field : {m_reason, m_doneWhen, m_evidence, m_notes})
        field->finish();
    m_gate->finish();
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
