#include "ui/onboarding/actionspanel.h"
#include "ui/onboarding/linesmodel.h"
#include "ui/onboarding/planmodel.h"
#include "ui/providers/dateinput.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textlabel.h"
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace tandem {

ActionsPanel::ActionsPanel(const OnboardingContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new LinesModel({tr("Action"), tr("Due")}, this))
    , m_table(makeLinesTable(m_model, tr("Actions"), 47))
    , m_new(new CommitLineEdit)
    , m_form(new QWidget)
    , m_owner(new CheckedField(tr("Owner of the action")))
    , m_due(new CheckedField(tr("Due on")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_table->setColumnWidth(0, 206);
    column->addWidget(m_table, 1);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(16, 8, 16, 4);
    form->setSpacing(4);
    form->addWidget(labelFor(tr("O&wner"), m_owner->edit()));
    form->addWidget(m_owner);
    form->addWidget(labelFor(tr("D&ue on"), m_due->edit()));
    form->addWidget(m_due);
    column->addWidget(m_form);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 6, 16, 14);
    m_new->setPlaceholderText(tr("New action, then Enter"));
    m_new->setAccessibleName(tr("New action"));
    foot->addWidget(m_new);
    column->addLayout(foot);
    m_due->setCheck([this](const QString &text) { return dayProblem(text, m_context.status.today); });
    connect(m_due, &CheckedField::committed, this, [this](const QString &text) {
        if (const ActionItem *action = chosen())
            m_context.attempt([&, id = action->id] {
                store().setActionDue(id, parseDay(text, m_context.status.today).value_or(QDate()));
            });
    });
    connect(m_owner, &CheckedField::committed, this, [this](const QString &text) {
        const ActionItem *action = chosen();
        if (!action)
            return;
        PersonId person;
        for (const Person &known : m_context.picture().people) {
            if (known.name.compare(text.trimmed(), Qt::CaseInsensitive) == 0)
                person = known.id;
        }
        m_context.attempt([&, id = action->id] {
            store().setActionOwner(id, person, person ? QString() : text.trimmed());
        });
    });
    connect(m_new, &CommitLineEdit::committed, this, [this](const QString &text) {
        if (text.trimmed().isEmpty() || !m_context.canEdit())
            return;
        ActionItemId id;
        if (!m_context.attempt(
                [&] { id = store().addAction(text.trimmed(), ActionKind::Action, m_checkIn); }))
            return;
        m_new->setStoredText({});
        m_new->clear();
        if (const int row = m_model->rowOf(id.value); row >= 0)
            m_table->setCurrentIndex(m_model->index(row, 0));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ActionsPanel::showChosen);
    connect(m_table, &TableView::clearRequested, this, [this] {
        if (const ActionItem *action = chosen(); action && m_context.canEdit()) {
            const ActionItemId id = action->id;
            if (m_context.attempt([&] { store().removeActions(std::span(&id, 1)); }))
                m_context.page.feedback.say(tr("The action is removed"), true);
        }
    });
    m_table->installEventFilter(this);
    refresh();
}

void ActionsPanel::showMeeting(CheckInId checkIn)
{
    m_checkIn = checkIn;
    refresh();
}

void ActionsPanel::reveal(ActionItemId id)
{
    if (m_model->rowOf(id.value) < 0) { // of another meeting
        m_checkIn = {};
        refresh();
    }
    if (const int row = m_model->rowOf(id.value); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    m_table->setFocus(Qt::OtherFocusReason);
}

void ActionsPanel::finish()
{
    if (!chosen())
        return;
    m_owner->finish();
    m_due->finish();
}

const ActionItem *ActionsPanel::chosen() const
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid() || index.row() >= m_model->rowCount())
        return nullptr;
    for (const ActionItem &action : m_context.picture().actions) {
        if (action.id.value == m_model->rowAt(index.row()).id)
            return &action;
    }
    return nullptr;
}

void ActionsPanel::refresh()
{
    std::vector<const ActionItem *> shown;
    const auto &actions = m_context.picture().actions;
    const CheckIn *meeting = m_context.picture().checkIn(m_checkIn);
    for (const ActionItem &action : actions) {
        if (meeting ? action.checkIn == m_checkIn : action.isOpen())
            shown.push_back(&action);
    }
    size_t own = shown.size();
    if (meeting) {
        for (const ActionItem *action : carriedOver(actions, m_context.picture().checkIns, *meeting))
            shown.push_back(action);
    }
    std::vector<ListLine> lines;
    for (size_t i = 0; i < shown.size(); ++i) {
        const ActionItem &action = *shown[i];
        QString detail = m_context.picture().ownerName(action);
        if (detail.isEmpty())
            detail = tr("no owner yet");
        if (i >= own)
            detail += tr(" \u00B7 carried over");
        const bool late = action.isOverdue(m_context.status.today);
        const QString day = action.doneOn.isValid()  ? tr("done")
                            : action.dueOn.isValid() ? shortDay(action.dueOn)
                                                     : QStringLiteral("\u2013");
        lines.push_back(
            {action.id.value,
             {{action.text, detail, Tone::Neutral, action.isOpen(), false,
               action.isOpen() ? QStringLiteral("circle-dashed") : QStringLiteral("circle-check")},
              {day, {}, late ? Tone::Bad : Tone::Neutral, late}}});
    }
    m_model->setRows(lines);
    m_new->setEnabled(m_context.canEdit());
    m_form->setEnabled(m_context.canEdit());
    showChosen();
}

void ActionsPanel::showChosen()
{
    const ActionItem *action = chosen();
    m_form->setVisible(action && m_context.canEdit());
    if (!action)
        return;
    m_owner->setStoredText(m_context.picture().ownerName(*action));
    m_due->setStoredText(dateInWords(action->dueOn, m_context.status.today));
}

void ActionsPanel::toggleDone()
{
    const ActionItem *action = chosen();
    if (!action || !m_context.canEdit())
        return;
    const QDate day = action->doneOn.isValid() ? QDate() : m_context.status.today;
    m_context.attempt([&, id = action->id] { store().setActionDone(id, day); });
}

bool ActionsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        toggleDone();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tandem
