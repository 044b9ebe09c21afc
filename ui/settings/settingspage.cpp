#include "ui/settings/settingspage.h"
#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/people/peoplestore.h"
#include "ui/settings/sessionsettings.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"
#include <QDateEdit>
#include <QDir>
#include <QFormLayout>
#include <QGridLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tandem {

/// QDateEdit has no empty value; this date stands for "not given" and is shown as words.
static const QDate notGiven(2000, 1, 1);

SettingsPage::SettingsPage(const PageContext &context, Preferences &preferences, Theme &theme,
                           QWidget *parent)
    : Page(context, parent)
    , m_preferences(preferences)
    , m_theme(theme)
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *inner = new QWidget(scroll);
    auto *grid = new QHBoxLayout(inner);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(14);
    grid->addWidget(makeWorkspaceCard(), 1, Qt::AlignTop);
    auto *right = new QVBoxLayout;
    right->setSpacing(14);
    right->addWidget(makeSessionCard());
    right->addWidget(makeComputerCard());
    right->addStretch();
    grid->addLayout(right, 1);
    scroll->setWidget(inner);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    connect(&evaluation(), &Evaluation::changed, this, &SettingsPage::refresh);
    refresh();
    setFocusProxy(m_organisation);
}

static void addRow(QVBoxLayout *column, const QString &label, QWidget *field)
{
    auto *text = new TextLabel(label, TextLabel::FieldLabel, field->parentWidget());
    text->setBuddy(field);
    QString name = label;
    field->setAccessibleName(name.remove(QLatin1Char('&')));
    column->addWidget(text);
    column->addSpacing(4);
    column->addWidget(field);
    column->addSpacing(14);
}

QWidget *SettingsPage::makeWorkspaceCard()
{
    auto *card = new Card(tr("This workspace"), tr("Printed on reports; kept in the file"), this);
    QVBoxLayout *column = card->body();
    column->setSpacing(0);
    m_organisation = new CommitLineEdit(card);
    m_purpose = new CommitLineEdit(card);
    m_staff = new QSpinBox(card);
    m_staff->setRange(0, 1'000'000);
    m_staff->setSpecialValueText(tr("not given"));
    m_staff->setKeyboardTracking(false);
    addRow(column, tr("&Business"), m_organisation);
    addRow(column, tr("&What is evaluated"), m_purpose);
    addRow(column, tr("Number of s&taff"), m_staff);
    m_started = makeDate(tr("Wee&k 1 begins"), tr("first day"), &WorkspaceInfo::startedOn);
    m_cut = makeDate(tr("&Cut to two finalists"), tr("day of the cut"), &WorkspaceInfo::cutOn);
    m_sign = makeDate(tr("S&ign by"), tr("day of signing"), &WorkspaceInfo::signOn);
    addRow(column, tr("Wee&k 1 begins"), m_started);
    addRow(column, tr("&Cut to two finalists"), m_cut);
    addRow(column, tr("S&ign by"), m_sign);
    m_weeks = new TextLabel({}, TextLabel::Small, card);
    m_weeks->setWordWrap(true);
    column->addWidget(m_weeks);
    auto *three = new LinkButton(tr("Set the cut and the signing three weeks from the first day"), card);
    three->setObjectName(QStringLiteral("three-weeks"));
    column->addSpacing(6);
    column->addWidget(three, 0, Qt::AlignLeft);
    connect(three, &QAbstractButton::clicked, this, [this] {
        store(tr("dates"), [this](WorkspaceInfo &info) {
            if (!info.startedOn.isValid())
                info.startedOn = workingDayFrom(workspace().now().toLocalTime().date());
            info.cutOn = addWorkingDays(info.startedOn, 9);
            info.signOn = addWorkingDays(info.startedOn, 14);
        });
    });
    connect(m_organisation, &CommitLineEdit::committed, this, [this](const QString &text) {
        store(tr("business"), [&](WorkspaceInfo &info) { info.organisation = cleanName(text); });
    });
    connect(m_purpose, &CommitLineEdit::committed, this, [this](const QString &text) {
        store(tr("purpose"), [&](WorkspaceInfo &info) { info.purpose = cleanName(text); });
    });
    connect(m_staff, &QSpinBox::valueChanged, this, [this](int staff) {
        store(tr("number of staff"), [&](WorkspaceInfo &info) { info.staff = staff; });
    });
    for (QWidget *field : std::initializer_list<QWidget *>{m_organisation, m_purpose, m_staff, m_started,
                                                           m_cut, m_sign, three})
        field->setEnabled(canEdit());
    return card;
}

QDateEdit *SettingsPage::makeDate(const QString &name, const QString &what, QDate WorkspaceInfo::*date)
{
    auto *edit = new QDateEdit(this);
    edit->setAccessibleName(QString(name).remove(QLatin1Char('&')));
    edit->setCalendarPopup(true);
    edit->setMinimumDate(notGiven);
    edit->setSpecialValueText(tr("not given"));
    edit->setDisplayFormat(QStringLiteral("ddd d MMMM yyyy"));
    edit->setKeyboardTracking(false);
    connect(edit, &QDateEdit::dateChanged, this, [this, what, date](QDate value) {
        store(what, [&](WorkspaceInfo &info) { info.*date = value == notGiven ? QDate() : value; });
    });
    return edit;
}

QWidget *SettingsPage::makeComputerCard()
{
    auto *card = new Card(tr("This computer"), tr("Not kept in the file"), this);
    QVBoxLayout *column = card->body();
    column->setSpacing(0);
    m_appearance = new SegmentedControl(card);
    m_appearance->setTexts({tr("As the system"), tr("Light"), tr("Dark")});
    addRow(column, tr("Appearance"), m_appearance);
    m_author = new CommitLineEdit(card);
    addRow(column, tr("&Your name in the history"), m_author);
    column->addWidget(new TextLabel(tr("Backups"), TextLabel::FieldLabel, card));
    column->addSpacing(4);
    auto *text = new TextLabel(tr("A dated backup is made when a workspace is opened or closed and every "
                                  "half hour while you work, and "
                                  "thinned with age. Bring one back with File > Restore a backup."),
                               TextLabel::Secondary, card);
    text->setWordWrap(true);
    column->addWidget(text);
    column->addSpacing(6);
    auto *folder =
        new TextLabel(QDir::toNativeSeparators(workspace().backupFolder()), TextLabel::Small, card);
    folder->setWordWrap(true);
    folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    folder->setAccessibleName(tr("Folder for backups"));
    column->addWidget(folder);
    column->addSpacing(14);
    column->addWidget(new TextLabel(tr("Privacy"), TextLabel::FieldLabel, card));
    column->addSpacing(4);
    auto *privacy = new TextLabel(
        tr("Nothing leaves this computer. Never put a password into a note: name the vault and the entry."),
        TextLabel::Secondary, card);
    privacy->setWordWrap(true);
    column->addWidget(privacy);
    connect(m_appearance, &SegmentedControl::currentChanged, this, [this](int index) {
        const auto appearance = static_cast<Appearance>(index);
        if (appearance == m_preferences.appearance())
            return;
        m_preferences.setAppearance(appearance);
        m_theme.apply(appearance);
    });
    connect(m_author, &CommitLineEdit::committed, this, [this](const QString &name) {
        m_preferences.setAuthor(cleanName(name));
        workspace().setAuthor(m_preferences.author());
        refresh();
    });
    return card;
}

QWidget *SettingsPage::makeSessionCard()
{
    m_sessions = new SessionSettings(this);
    m_sessions->setReadOnly(!canEdit());
    connect(m_sessions, &SessionSettings::blindChosen, this, [this](BlindMode mode) {
        store(tr("who sees scores"), [&](WorkspaceInfo &info) { info.blind = mode; });
    });
    connect(m_sessions, &SessionSettings::spreadChosen, this, [this](double share) {
        store(tr("spread"), [&](WorkspaceInfo &info) { info.spreadFlag = share; });
    });
    connect(m_sessions, &SessionSettings::leadChosen, this,
            [this](PersonId id) { attempt([&] { PeopleStore(workspace()).setLead(id); }); });
    connect(m_sessions, &SessionSettings::pinRequested, this, &SettingsPage::askPin);
    connect(m_sessions, &SessionSettings::pinRemoved, this,
            [this](PersonId id) { attempt([&] { PeopleStore(workspace()).setPin(id, {}); }); });
    return m_sessions;
}

void SettingsPage::askPin(PersonId id)
{
    const int evaluator = evaluation().evaluatorIndexOf(id);
    if (evaluator < 0)
        return;
    const QString name = evaluation().evaluators()[static_cast<size_t>(evaluator)].name;
    const auto pin =
        dialogs().askPin(this, tr("PIN of %1").arg(name),
                         tr("4 to 8 digits. It only keeps honest people honest."), tr("Set PIN"));
    if (!pin)
        return;
    if (const QString problem = PeopleStore::pinProblem(*pin); !problem.isEmpty())
        feedback().say(problem);
    else if (attempt([&] { PeopleStore(workspace()).setPin(id, *pin); }))
        feedback().say(tr("%1 has a PIN now").arg(name), true);
}

void SettingsPage::store(const QString &what, const std::function<void(WorkspaceInfo &)> &change)
{
    WorkspaceInfo info = evaluation().info();
    change(info);
    if (info.organisation.isEmpty())
        info.organisation = evaluation().info().organisation; // a workspace belongs to somebody
    attempt([&] { workspace().setInfo(info, what); });
    refresh();
}

void SettingsPage::refresh()
{
    const WorkspaceInfo &info = evaluation().info();
    m_organisation->setStoredText(info.organisation);
    m_purpose->setStoredText(info.purpose);
    m_author->setStoredText(m_preferences.author());
    m_appearance->setCurrentIndex(static_cast<int>(m_preferences.appearance()));
    const QSignalBlocker staff(m_staff);
    m_staff->setValue(info.staff);
    const auto show = [](QDateEdit *edit, QDate date) {
        const QSignalBlocker block(edit);
        edit->setDate(date.isValid() ? date : notGiven);
    };
    show(m_started, info.startedOn);
    show(m_cut, info.cutOn);
    show(m_sign, info.signOn);
    m_sessions->showSettings(evaluation());
    const int days = workingDaysBetween(info.startedOn, info.signOn);
    constexpr int fourWeeks = 20;
    m_weeks->setText(days == 0 ? tr("Three weeks are enough for four to six providers.")
                     : days > fourWeeks
                         ? tr("%1 working days: past four weeks an evaluation adds noise.").arg(days)
                         : tr("%1 working days from the first day to the signing.").arg(days));
}

} // namespace tandem
