#include "ui/onboarding/runbookinspector.h"
#include "core/base/index.h"
#include "ui/onboarding/onboardinglinks.h"
#include "ui/providers/dateinput.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tandem {

RunbookInspector::RunbookInspector(const OnboardingContext &context, const Agreement &agreement,
                                   QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_agreement(agreement)
    , m_title(new TextLabel({}, TextLabel::LargeTitle))
    , m_gaps(new TextLabel({}, TextLabel::Small))
    , m_body(new ScrollBody(this))
    , m_processForm(new QWidget)
    , m_vendorForm(new QWidget)
    , m_nothing(new TextLabel(tr("Choose a row, or add one."), TextLabel::Secondary))
{
    setAccessibleName(tr("Row of the register"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_body);
    QVBoxLayout &column = *m_body->column();
    column.setContentsMargins(16, 14, 14, 14);
    column.setSpacing(4);
    m_title->setWordWrap(true);
    m_gaps->setWordWrap(true);
    column.addWidget(m_title);
    column.addWidget(m_gaps);
    column.addWidget(m_nothing);
    auto *note = new InlineMessage(InlineMessage::Info, tr("No secret here, only where it is kept."));
    makeProcessForm();
    makeVendorForm();
    column.addWidget(m_processForm);
    column.addWidget(m_vendorForm);
    column.addSpacing(6);
    column.addWidget(note);
    column.addStretch();
    showNothing();
}

CheckedField *RunbookInspector::addField(QVBoxLayout &column, const QString &name)
{
    auto *field = new CheckedField(name);
    column.addWidget(labelFor(name, field->edit()));
    column.addWidget(field);
    return field;
}

CheckedField *RunbookInspector::addDay(QVBoxLayout &column, const QString &name,
                                       const std::function<void(QDate)> &set)
{
    CheckedField *field = addField(column, name);
    field->setCheck([this](const QString &text) { return dayProblem(text, m_context.status.today); });
    connect(field, &CheckedField::committed, this, [this, set](const QString &text) {
        m_context.attempt([&] { set(parseDay(text, m_context.status.today).value_or(QDate())); });
    });
    return field;
}

QComboBox *RunbookInspector::addChoice(QVBoxLayout &column, const QString &name,
                                       const std::function<void(int)> &chosen)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column.addWidget(labelFor(name, box));
    column.addWidget(box);
    connect(box, &QComboBox::activated, this,
            [this, chosen](int index) { m_context.attempt([&] { chosen(index); }); });
    return box;
}

void RunbookInspector::makeProcessForm()
{
    auto *column = new QVBoxLayout(m_processForm);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    using Text = RunbookStore::ProcessText;
    const auto text = [&](Text field) {
        CheckedField *edit = addField(*column, field == Text::OwnerRole ? tr("Role, while nobody is named")
                                                                        : capitalised(fieldWord(field)));
        edit->setCheck([field](const QString &typed) { return RunbookStore::problem(field, typed); });
        connect(edit, &CheckedField::committed, this, [this, field](const QString &typed) {
            m_context.attempt([&] { store().setText(m_process, field, typed); });
        });
        m_processFields.emplace_back(field, edit);
    };
    text(Text::Name);
    text(Text::Category);
    m_frequency = addChoice(*column, tr("How often"),
                            [this](int i) { store().setFrequency(m_process, everyFrequency[asIndex(i)]); });
    for (const Frequency frequency : everyFrequency)
        m_frequency->addItem(capitalised(frequencyWord(frequency)));
    m_owner = addChoice(*column, tr("Owner"), [this](int i) {
        store().setOwner(m_process, PersonId{m_owner->itemData(i).toLongLong()});
    });
    text(Text::OwnerRole);
    text(Text::Runbook);
    m_lastDone = addDay(*column, tr("Last done"), [this](QDate day) { store().setLastDone(m_process, day); });
    m_activity = addChoice(*column, tr("Row of the RACI"), [this](int i) {
        store().setActivity(m_process, ActivityId{m_activity->itemData(i).toLongLong()});
    });
    m_toRaci = new LinkButton(tr("Open the RACI there"));
    m_toRaci->setSmall(true);
    column->addWidget(m_toRaci, 0, Qt::AlignLeft);
    connect(m_toRaci, &QPushButton::clicked, this, [this] {
        Place place{PageId::Raci, {}, {}, {}};
        place.activity = ActivityId{m_activity->currentData().toLongLong()};
        emit goTo(place);
    });
    text(Text::Notes);
    m_links = new OnboardingLinks(tr("Misalignments"));
    column->addWidget(m_links);
    connect(m_links, &OnboardingLinks::goTo, this, &RunbookInspector::goTo);
}

void RunbookInspector::makeVendorForm()
{
    auto *column = new QVBoxLayout(m_vendorForm);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    using Text = RunbookStore::VendorText;
    const auto text = [&](Text field) {
        CheckedField *edit = addField(*column, capitalised(fieldWord(field)));
        edit->setCheck([field](const QString &typed) { return RunbookStore::problem(field, typed); });
        connect(edit, &CheckedField::committed, this, [this, field](const QString &typed) {
            m_context.attempt([&] { store().setText(m_vendor, field, typed); });
        });
        m_vendorFields.emplace_back(field, edit);
    };
    text(Text::Vendor);
    m_category = addChoice(*column, tr("Category"),
                           [this](int i) { store().setCategory(m_vendor, everyVendorCategory[asIndex(i)]); });
    for (const VendorCategory category : everyVendorCategory)
        m_category->addItem(vendorCategoryWord(category));
    text(Text::Covers);
    text(Text::Portal);
    text(Text::AccountNumber);
    text(Text::Contact);
    text(Text::ContactPhone);
    text(Text::Vault);
    text(Text::VaultItem);
    m_custodian = addChoice(*column, tr("Custodian"), [this](int i) {
        store().setCustodian(m_vendor, PersonId{m_custodian->itemData(i).toLongLong()});
    });
    m_mfa = addChoice(*column, tr("MFA"), [this](int i) { store().setMfa(m_vendor, everyMfa[asIndex(i)]); });
    for (const Mfa mfa : everyMfa)
        m_mfa->addItem(capitalised(mfaWord(mfa)));
    m_rotated = addDay(*column, tr("Rotated on"), [this](QDate day) { store().setRotatedOn(m_vendor, day); });
    m_renews =
        addDay(*column, tr("Renews on"), [this](QDate day) { store().setRenewal(m_vendor, true, day); });
    text(Text::SupportPin);
    text(Text::Runbook);
    text(Text::Notes);
    m_vendorLinks = new OnboardingLinks(tr("Misalignments"));
    column->addWidget(m_vendorLinks);
    connect(m_vendorLinks, &OnboardingLinks::goTo, this, &RunbookInspector::goTo);
}

void RunbookInspector::fillPeople(QComboBox &box, PersonId current) const
{
    const QSignalBlocker quiet(&box);
    box.clear();
    box.addItem(tr("Nobody yet"), QVariant::fromValue<qlonglong>(0));
    for (const Person &person : m_context.picture().people) {
        if (person.id == current || m_context.picture().canOwn(person))
            box.addItem(person.name, QVariant::fromValue<qlonglong>(person.id.value));
    }
    box.setCurrentIndex(std::max(0, box.findData(QVariant::fromValue<qlonglong>(current.value))));
}

void RunbookInspector::setEnabledFields(QWidget &form) const
{
    form.setEnabled(m_context.canEdit());
    m_nothing->hide();
}

static QString gapsLine(const QStringList &gaps)
{
    return gaps.isEmpty() ? RunbookInspector::tr("Complete")
                          : RunbookInspector::tr("Still lacks: %1").arg(gaps.join(QStringLiteral(", ")));
}

void RunbookInspector::showProcess(ProcessId id)
{
    if (id != m_process)
        finish();
    const RecurringProcess *process = m_context.picture().process(id);
    if (!process)
        return showNothing();
    m_process = id;
    m_vendor = {};
    m_vendorForm->hide();
    m_processForm->show();
    setEnabledFields(*m_processForm);
    m_title->setText(process->name);
    const QStringList gaps = gapsOf(*process);
    m_gaps->setText(gapsLine(gaps));
    m_gaps->setTone(gaps.isEmpty() ? Tone::Neutral : Tone::Caution);
    for (const auto &[field, edit] : m_processFields)
        edit->setStoredText(textOf(*process, field));
    const QSignalBlocker quiet(m_frequency);
    m_frequency->setCurrentIndex(static_cast<int>(process->frequency));
    fillPeople(*m_owner, process->owner);
    const QSignalBlocker quietActivity(m_activity);
    m_activity->clear();
    m_activity->addItem(tr("None"), QVariant::fromValue<qlonglong>(0));
    for (const Activity &activity : m_agreement.activities())
        m_activity->addItem(activity.name, QVariant::fromValue<qlonglong>(activity.id.value));
    m_activity->setCurrentIndex(
        std::max(0, m_activity->findData(QVariant::fromValue<qlonglong>(process->activity.value))));
    m_toRaci->setVisible(process->activity.isValid());
    m_links->showMisalignments(m_context.picture().concerning(id));
    m_lastDone->setStoredText(dateInWords(process->lastDoneOn, m_context.status.today));
}

void RunbookInspector::showVendor(VendorAccountId id)
{
    if (id != m_vendor)
        finish();
    const VendorAccount *account = m_context.picture().vendorAccount(id);
    if (!account)
        return showNothing();
    m_vendor = id;
    m_process = {};
    m_processForm->hide();
    m_vendorForm->show();
    setEnabledFields(*m_vendorForm);
    m_title->setText(account->vendor);
    const QStringList gaps = gapsOf(*account);
    m_gaps->setText(gapsLine(gaps));
    m_gaps->setTone(gaps.isEmpty() ? Tone::Neutral : Tone::Caution);
    for (const auto &[field, edit] : m_vendorFields)
        edit->setStoredText(textOf(*account, field));
    const QSignalBlocker quietCategory(m_category);
    const QSignalBlocker quietMfa(m_mfa);
    m_category->setCurrentIndex(static_cast<int>(account->category));
    m_mfa->setCurrentIndex(static_cast<int>(account->mfa));
    fillPeople(*m_custodian, account->custodian);
    m_vendorLinks->showMisalignments(m_context.picture().concerning(id));
    m_rotated->setStoredText(dateInWords(account->rotatedOn, m_context.status.today));
    m_renews->setStoredText(dateInWords(account->renewsOn, m_context.status.today));
}

void RunbookInspector::showNothing()
{
    m_process = {};
    m_vendor = {};
    m_processForm->hide();
    m_vendorForm->hide();
    m_title->setText(tr("Nothing chosen"));
    m_gaps->clear();
    m_nothing->show();
}

void RunbookInspector::finish()
{
    if (m_context.picture().process(m_process)) {
        for (const auto &[field, edit] : m_processFields)
            edit->finish();
        m_lastDone->finish();
    }
    if (m_context.picture().vendorAccount(m_vendor)) {
        for (const auto &[field, edit] : m_vendorFields)
            edit->finish();
        m_rotated->finish();
        m_renews->finish();
    }
}

void RunbookInspector::focusFirst()
{
    m_body->scrollToTop();
    CheckedField *field = m_process ? m_processFields.front().second : m_vendorFields.front().second;
    field->edit()->setFocus(Qt::TabFocusReason);
    field->edit()->selectAll();
}

} // namespace tandem
