#include "ui/onboarding/actionspanel.h"
#include "core/onboarding/secrets.h"
#include "ui/onboarding/linesmodel.h"
#include "ui/onboarding/planmodel.h"
#include "ui/providers/dateinput.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/checkedtext.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tandem {

ActionsPanel::ActionsPanel(const OnboardingContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new LinesModel({tr("Action"), tr("Due")}, this))
    , m_table(makeLinesTable(m_model, tr("Actions"), 47))
    , m_new(new CommitLineEdit)
    , m_form(new QWidget)
    , m_text(new CheckedText(tr("What is to be done")))
    , m_kind(new QComboBox)
    , m_owner(new CheckedField(tr("Owner of the action")))
    , m_due(new CheckedField(tr("Due on")))
    , m_done(new PushButton(tr("Done"), QStringLiteral("check"), PushButton::Normal))
    , m_drop(new PushButton(tr("Drop…"), {}, PushButton::Ghost))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setColumnWidth(1, 84);
    column->addWidget(m_table, 1);
    makeForm();
    column->addWidget(m_form);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 6, 16, 14);
    m_new->setPlaceholderText(tr("New action, then Enter"));
    m_new->setAccessibleName(tr("New action"));
    foot->addWidget(m_new);
    column->addLayout(foot);
    connect(m_new, &CommitLineEdit::committed, this, [this](const QString &text) {
        if (text.trimmed().isEmpty() || !m_context.canEdit())
            return;
        ActionItemId id;
        if (!m_context.attempt(
                [&] { id = store().addAction(text.trimmed(), ActionKind::Action, m_checkIn, m_review); }))
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

void ActionsPanel::makeForm()
{
    auto *grid = new QGridLayout(m_form);
    grid->setContentsMargins(16, 8, 16, 4);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    m_text->edit()->setLines(1, 4);
    m_text->edit()->setEnterCommits(true);
    m_text->setCheck([](const QString &text) {
        return text.trimmed().isEmpty() ? tr("Say what is to be done.") : secretProblem(text);
    });
    m_kind->setAccessibleName(tr("Action or decision"));
    for (const ActionKind kind : {ActionKind::Action, ActionKind::Decision})
        m_kind->addItem(capitalised(actionKindWord(kind)));
    m_done->setCompact(true);
    m_drop->setCompact(true);
    grid->addWidget(m_text, 0, 0, 1, 2);
    grid->addWidget(labelFor(tr("O&wner"), m_owner->edit()), 1, 0);
    grid->addWidget(labelFor(tr("D&ue on"), m_due->edit()), 1, 1);
    grid->addWidget(m_owner, 2, 0, Qt::AlignTop);
    grid->addWidget(m_due, 2, 1, Qt::AlignTop);
    grid->addWidget(m_kind, 3, 0);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    buttons->addStretch();
    buttons->addWidget(m_drop);
    buttons->addWidget(m_done);
    grid->addLayout(buttons, 3, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(m_text, &CheckedText::committed, this, [this](const QString &text) {
        m_context.attempt([&] { store().setActionText(m_shown, text); });
    });
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        m_context.attempt([&] { store().setActionKind(m_shown, static_cast<ActionKind>(index)); });
    });
    m_due->setCheck([this](const QString &text) { return dayProblem(text, m_context.status.today); });
    connect(m_due, &CheckedField::committed, this, [this](const QString &text) {
        m_context.attempt(
            [&] { store().setActionDue(m_shown, parseDay(text, m_context.status.today).value_or(QDate())); });
    });
    connect(m_owner, &CheckedField::committed, this, [this](const QString &text) {
        PersonId person;
        for (const Person &known : m_context.picture().people) {
            if (known.name.compare(text.trimmed(), Qt::CaseInsensitive) == 0)
                person = known.id;
        }
        m_context.attempt(
            [&] { store().setActionOwner(m_shown, person, person ? QString() : text.trimmed()); });
    });
    connect(m_done, &QPushButton::clicked, this, &ActionsPanel::toggleDone);
    connect(m_drop, &QPushButton::clicked, this, &ActionsPanel::drop);
}

void ActionsPanel::showReview(ReviewId review)
{
    m_review = review;
    m_checkIn = {};
    refresh();
}

void ActionsPanel::showMeeting(CheckInId checkIn)
{
    m_checkIn = checkIn;
    m_review = {};
    refresh();
}

void ActionsPanel::reveal(ActionItemId id)
{
    if (m_model->rowOf(id.value) < 0) { // of another meeting
        m_checkIn = {};
        m_review = {};
        refresh();
    }
    if (const int row = m_model->rowOf(id.value); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    m_table->setFocus(Qt::OtherFocusReason);
}

void ActionsPanel::finish()
{
    const auto &actions = m_context.picture().actions;
    if (std::none_of(actions.begin(), actions.end(),
                     [&](const ActionItem &one) { return one.id == m_shown; }))
        return;
    m_text->finish();
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

static QString dueWords(const ActionItem &action)
{
    if (action.doneOn.isValid())
        return ActionsPanel::tr("done");
    if (!action.droppedReason.isEmpty())
        return ActionsPanel::tr("dropped");
    return action.dueOn.isValid() ? shortDay(action.dueOn) : QStringLiteral("\u2013");
}

void ActionsPanel::refresh()
{
    std::vector<const ActionItem *> shown;
    std::vector<const ActionItem *> carried;
    const auto &actions = m_context.picture().actions;
    const CheckIn *meeting = m_context.picture().checkIn(m_checkIn);
    for (const ActionItem &action : actions) {
        const bool own = meeting ? action.checkIn == m_checkIn : m_review && action.review == m_review;
        if (own || (!meeting && !m_review && action.isOpen()))
            shown.push_back(&action);
        else if (m_review && action.isOpen())
            carried.push_back(&action);
    }
    if (meeting)
        carried = carriedOver(actions, m_context.picture().checkIns, *meeting);
    const size_t own = shown.size();
    shown.insert(shown.end(), carried.begin(), carried.end());
    std::vector<ListLine> lines;
    for (size_t i = 0; i < shown.size(); ++i) {
        const ActionItem &action = *shown[i];
        QString detail = m_context.picture().ownerName(action);
        if (detail.isEmpty())
            detail = tr("no owner yet");
        if (action.kind == ActionKind::Decision)
            detail = tr("decision \u00B7 %1").arg(detail);
        if (i >= own)
            detail += tr(" \u00B7 carried over");
        const bool late = action.isOverdue(m_context.status.today);
        lines.push_back(
            {action.id.value,
             {{action.text, detail, Tone::Neutral, action.isOpen(), false,
               action.isOpen() ? QStringLiteral("circle-dashed") : QStringLiteral("circle-check")},
              {dueWords(action), {}, late ? Tone::Bad : Tone::Neutral, late}}});
    }
    m_model->setRows(lines);
    m_new->setEnabled(m_context.canEdit());
    m_form->setEnabled(m_context.canEdit());
    showChosen();
}

void ActionsPanel::showChosen()
{
    const ActionItem *action = chosen();
    if (!action || action->id != m_shown)
        finish();
    m_shown = action ? action->id : ActionItemId{};
    m_form->setVisible(action && m_context.canEdit());
    if (!action)
        return;
    m_text->setStoredText(action->text);
    const QSignalBlocker quiet(m_kind);
    m_kind->setCurrentIndex(static_cast<int>(action->kind));
    m_owner->setStoredText(m_context.picture().ownerName(*action));
    m_due->setStoredText(dateInWords(action->dueOn, m_context.status.today));
    m_done->setText(action->isOpen() ? tr("Done") : tr("Open again"));
    m_done->setToolTip(tr("Space in the list"));
    m_drop->setVisible(action->isOpen());
}

void ActionsPanel::drop()
{
    const ActionItem *action = chosen();
    if (!action || !m_context.canEdit())
        return;
    const ActionItemId id = action->id;
    const auto reason = m_context.page.dialogs.askText(this, tr("Drop the action"),
                                                       tr("Why is \u201C%1\u201D dropped?").arg(action->text),
                                                       {}, tr("Drop it"));
    if (reason && !reason->trimmed().isEmpty())
        m_context.attempt([&] { store().dropAction(id, *reason); });
}

void ActionsPanel::toggleDone()
{
    const ActionItem *action = chosen();
    if (!action || !m_context.canEdit())
        return;
    const QDate day = action->isOpen() ? m_context.status.today : QDate();
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
