#include "ui/onboarding/misalignmentpanel.h"
#include "core/base/index.h"
#include "core/onboarding/secrets.h"
#include "ui/onboarding/planmodel.h"
#include "ui/onboarding/racistrip.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkedtext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace tandem {

MisalignmentPanel::MisalignmentPanel(const OnboardingContext &context, const Agreement &agreement,
                                     QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_agreement(agreement)
    , m_body(new ScrollBody(this))
    , m_state(new TextLabel({}, TextLabel::Small))
    , m_strip(new RaciStrip)
    , m_closed(new InlineMessage(InlineMessage::Good))
    , m_closing(new QWidget)
    , m_changeRaci(new PushButton(tr("RACI…"), {}, PushButton::Normal))
    , m_changeScope(new PushButton(tr("Scope…"), {}, PushButton::Normal))
    , m_changeRunbook(new PushButton(tr("Runbook…"), {}, PushButton::Normal))
{
    setAccessibleName(tr("Misalignment"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_body, 1);
    QVBoxLayout &column = *m_body->column();
    column.setContentsMargins(16, 14, 14, 14);
    column.setSpacing(4);
    using Text = MisalignmentStore::Text;
    addText(tr("&Title"), Text::Title, 1)->edit()->setEnterCommits(true);
    column.addWidget(m_state);
    m_seriousness = addChoice(tr("&Seriousness"));
    for (const Seriousness seriousness : everySeriousness)
        m_seriousness->addItem(capitalised(seriousnessWord(seriousness)));
    connect(m_seriousness, &QComboBox::activated, this, [this](int i) {
        m_context.attempt([&] { store().setSeriousness(m_id, everySeriousness[asIndex(i)]); });
    });
    addText(tr("What &happened"), Text::What, 2);
    addText(tr("&Internal believed"), Text::InternalBelieved, 2);
    addText(tr("&Partner believed"), Text::PartnerBelieved, 2);
    m_activity = addChoice(tr("Concerns the &RACI row"));
    column.addWidget(m_strip);
    m_row = addChoice(tr("&Concerns the runbook"));
    for (QComboBox *box : {m_activity, m_row})
        connect(box, &QComboBox::activated, this, &MisalignmentPanel::concernsChosen);
    connect(m_strip, &QAbstractButton::clicked, this, [this] {
        if (const Misalignment *m = stored()) {
            Place place{PageId::Raci, {}, {}, {}};
            place.activity = m->activity;
            place.role = m->role;
            emit goTo(place);
        }
    });
    addText(tr("Raised &by"), Text::RaisedBy, 1)->edit()->setEnterCommits(true);
    addText(tr("Seen the same &way by"), Text::AgreedBy, 1)->edit()->setEnterCommits(true);
    column.addWidget(m_closed);
    column.addStretch();
    m_closed->setActionsBelow();
    auto *foot = new QVBoxLayout(m_closing);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(0);
    foot->addWidget(new Hairline);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(16, 8, 16, 12);
    inner->setSpacing(8);
    foot->addLayout(inner);
    inner->addWidget(new TextLabel(tr("Closed only by a named change to"), TextLabel::Small));
    auto *row = new QHBoxLayout;
    for (PushButton *button : {m_changeRaci, m_changeScope, m_changeRunbook}) {
        button->setCompact(true);
        row->addWidget(button);
    }
    inner->addLayout(row);
    auto *close = new PushButton(tr("Close by a change…"), {}, PushButton::Primary);
    close->setCompact(true);
    inner->addWidget(close);
    outer->addWidget(m_closing);
    m_changeRaci->setAccessibleName(tr("Change the RACI"));
    m_changeScope->setAccessibleName(tr("Change the scope"));
    m_changeRunbook->setAccessibleName(tr("Change the runbook"));
    connect(m_changeRaci, &QPushButton::clicked, m_strip, &QAbstractButton::click);
    connect(m_changeScope, &QPushButton::clicked, this, [this] {
        Place place{PageId::Scope, {}, {}, {}};
        const Misalignment *m = stored();
        if (const Activity *activity = m ? m_agreement.picture().activity(m->activity) : nullptr)
            place.area = activity->area;
        emit goTo(place);
    });
    connect(m_changeRunbook, &QPushButton::clicked, this, [this] {
        if (const Misalignment *m = stored()) {
            Place place{PageId::Onboarding, {}, {}, {}};
            place.onboarding = OnboardingPart::Runbook;
            place.process = m->process;
            place.vendorAccount = m->vendorAccount;
            emit goTo(place);
        }
    });
    connect(close, &QPushButton::clicked, this, &MisalignmentPanel::closeByChange);
}

CheckedText *MisalignmentPanel::addText(const QString &label, MisalignmentStore::Text field, int lines)
{
    auto *edit = new CheckedText(capitalised(fieldWord(field)));
    edit->edit()->setLines(lines, 6);
    edit->setCheck([](const QString &text) { return secretProblem(text); });
    m_body->column()->addWidget(labelFor(label, edit->edit()));
    m_body->column()->addWidget(edit);
    connect(edit, &CheckedText::committed, this, [this, field](const QString &text) {
        m_context.attempt([&] { store().setText(m_id, field, text); });
    });
    m_texts.emplace_back(field, edit);
    return edit;
}

QComboBox *MisalignmentPanel::addChoice(const QString &label)
{
    auto *box = new QComboBox;
    box->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_body->column()->addWidget(labelFor(label, box));
    m_body->column()->addWidget(box);
    return box;
}

void MisalignmentPanel::fillConcerns(const Misalignment &misalignment)
{
    const QSignalBlocker quietActivity(m_activity);
    const QSignalBlocker quietRow(m_row);
    const auto number = [](qint64 id) { return QVariant::fromValue<qlonglong>(id); };
    m_activity->clear();
    m_activity->addItem(tr("None"), number(0));
    for (const Activity &activity : m_agreement.activities())
        m_activity->addItem(activity.name, number(activity.id.value));
    m_activity->setCurrentIndex(std::max(0, m_activity->findData(number(misalignment.activity.value))));
    // Ids of processes are kept as they are, those of vendor accounts negative: one list for both.
    m_row->clear();
    m_row->addItem(tr("None"), number(0));
    for (const RecurringProcess &process : m_context.picture().processes)
        m_row->addItem(process.name, number(process.id.value));
    for (const VendorAccount &account : m_context.picture().vendorAccounts)
        m_row->addItem(tr("%1, vendor account").arg(account.vendor), number(-account.id.value));
    const qint64 row = misalignment.process ? misalignment.process.value : -misalignment.vendorAccount.value;
    m_row->setCurrentIndex(std::max(0, m_row->findData(number(row))));
    m_strip->showActivity(m_agreement.picture(), misalignment.activity);
}

void MisalignmentPanel::concernsChosen()
{
    const Misalignment *m = stored();
    if (!m)
        return;
    const ActivityId activity{m_activity->currentData().toLongLong()};
    const qint64 row = m_row->currentData().toLongLong();
    const RoleId role = activity == m->activity ? m->role : RoleId{};
    m_context.attempt([&] {
        store().setConcerns(m_id, activity, role, ProcessId{std::max<qint64>(0, row)},
                            VendorAccountId{std::max<qint64>(0, -row)});
    });
}

static QString textOfMisalignment(const Misalignment &m, MisalignmentStore::Text field)
{
    using Text = MisalignmentStore::Text;
    switch (field) {
    case Text::Title:
        return m.title;
    case Text::What:
        return m.what;
    case Text::InternalBelieved:
        return m.internalBelieved;
    case Text::PartnerBelieved:
        return m.partnerBelieved;
    case Text::RaisedBy:
        return m.raisedBy;
    case Text::AgreedBy:
        return m.agreedBy;
    }
    return {};
}

/// Where the row is that the change was made to; the overview if it is not known.
static Place placeOfChange(const ClosingChange &change)
{
    Place place{PageId::Overview, {}, {}, {}};
    const QStringList parts = change.subject.split(QLatin1Char(' '));
    const qint64 id = parts.size() == 2 ? parts.at(1).toLongLong() : 0;
    if (change.document == ChangedDocument::Raci || parts.first() == QLatin1String("activity")) {
        place.page = PageId::Raci;
        if (parts.first() == QLatin1String("activity"))
            place.activity = ActivityId{id};
    }
    if (change.document == ChangedDocument::Scope) {
        place.page = PageId::Scope;
        if (parts.first() == QLatin1String("area"))
            place.area = ServiceAreaId{id};
    }
    if (change.document == ChangedDocument::Runbook) {
        place.page = PageId::Onboarding;
        place.onboarding = OnboardingPart::Runbook;
        if (parts.first() == QLatin1String("process"))
            place.process = ProcessId{id};
        if (parts.first() == QLatin1String("vendor"))
            place.vendorAccount = VendorAccountId{id};
    }
    return place;
}

void MisalignmentPanel::showMisalignment(MisalignmentId id)
{
    if (id != m_id)
        finish();
    m_id = id;
    const Misalignment *m = stored();
    m_body->setVisible(m != nullptr);
    m_closing->setVisible(m && m->isOpen() && m_context.canEdit());
    if (!m)
        return;
    for (const auto &[field, edit] : m_texts) {
        edit->setStoredText(textOfMisalignment(*m, field));
        edit->setReadOnly(!m_context.canEdit());
    }
    const QSignalBlocker quiet(m_seriousness);
    m_seriousness->setCurrentIndex(static_cast<int>(m->seriousness));
    for (QComboBox *box : {m_seriousness, m_activity, m_row})
        box->setEnabled(m_context.canEdit());
    fillConcerns(*m);
    const QString happened = QLocale().toString(m->happenedAt.toLocalTime(), QStringLiteral("d MMMM, HH:mm"));
    const auto age = m->happenedAt.toLocalTime().date().daysTo(m_context.status.today);
    m_state->setText(m->isOpen()
                         ? tr("%1 \u00B7 open, %2").arg(happened, counted(age, tr("1 day"), tr("%1 days")))
                         : happened);
    m_changeRaci->setEnabled(m->activity.isValid());
    m_changeRunbook->setEnabled(m->process || m->vendorAccount);
    m_closed->setVisible(!m->isOpen());
    m_closed->clearActions();
    if (!m->isOpen()) {
        m_closed->setText(
            tr("Closed on %1 by a change to %2: %3")
                .arg(shortDay(m->closedOn), changedDocumentWord(m->change.document), m->change.text));
        if (const Place place = placeOfChange(m->change); place.page != PageId::Overview) {
            QPushButton *show = m_closed->addAction(tr("Show it"));
            show->setAccessibleName(tr("Show what was changed"));
            connect(show, &QPushButton::clicked, this, [this, place] { emit goTo(place); });
        }
        if (m_context.canEdit()) {
            QPushButton *reopen = m_closed->addAction(tr("Open again"));
            connect(reopen, &QPushButton::clicked, this,
                    [this] { m_context.attempt([&] { store().reopen(m_id); }); });
        }
    }
}

void MisalignmentPanel::closeByChange()
{
    const Misalignment *m = stored();
    if (!m || !m->isOpen())
        return;
    std::vector<ClosingChange> changes;
    m_context.attempt([&] { changes = store().recentChanges(); });
    // Changes to the very row that it concerns come first.
    const QString ownSubject = m->activity        ? QStringLiteral("activity %1").arg(m->activity.value)
                               : m->process       ? QStringLiteral("process %1").arg(m->process.value)
                               : m->vendorAccount ? QStringLiteral("vendor %1").arg(m->vendorAccount.value)
                                                  : QString();
    std::stable_partition(changes.begin(), changes.end(), [&](const ClosingChange &one) {
        return !ownSubject.isEmpty() && one.subject == ownSubject;
    });
    QStringList items;
    for (const ClosingChange &change : changes)
        items << tr("%1: %2").arg(changedDocumentWord(change.document), change.text);
    if (items.isEmpty()) {
        m_context.page.feedback.say(
            tr("Nothing was changed in RACI, scope or runbook yet: change it first."));
        return;
    }
    const int chosen = m_context.page.dialogs.choose(
        this, tr("Close by a change"),
        tr("Which change makes both sides understand \u201C%1\u201D alike?").arg(m->title), items,
        tr("Close it"));
    if (chosen < 0)
        return;
    ClosingChange change = changes[asIndex(chosen)];
    if (change.subject.isEmpty())
        change.subject = ownSubject;
    if (m_context.attempt([&] { store().close(m_id, change, m_context.status.today); }))
        m_context.page.feedback.say(tr("The misalignment is closed"), true);
}

void MisalignmentPanel::finish()
{
    if (!stored())
        return;
    for (const auto &[field, edit] : m_texts)
        edit->finish();
}

void MisalignmentPanel::focusTitle()
{
    m_body->scrollToTop();
    m_texts.front().second->edit()->setFocus(Qt::TabFocusReason);
    m_texts.front().second->edit()->selectAll();
}

} // namespace tandem
