#include "ui/settings/sessionsettings.h"
#include "core/overview/phrases.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <cmath>

namespace tandem {

/// One evaluator and the PIN.
class PinRow : public QWidget
{
public:
    explicit PinRow(QWidget *parent)
        : QWidget(parent)
        , set(new PushButton({}, {}, PushButton::Normal, this))
        , remove(new PushButton(SessionSettings::tr("Remove"), {}, PushButton::Ghost, this))
        , m_name(new TextLabel({}, TextLabel::Body, this))
        , m_state(new TextLabel({}, TextLabel::Small, this))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 3, 0, 3);
        row->setSpacing(8);
        m_name->setElided(true);
        row->addWidget(m_name, 1);
        row->addWidget(m_state);
        row->addWidget(remove);
        row->addWidget(set);
        set->setCompact(true);
        remove->setCompact(true);
    }

    void showPerson(const Person &person, bool readOnly)
    {
        id = person.id;
        m_name->setText(person.name);
        m_state->setText(person.hasPin ? SessionSettings::tr("has a PIN") : SessionSettings::tr("no PIN"));
        set->setText(person.hasPin ? SessionSettings::tr("Change PIN…") : SessionSettings::tr("Set PIN…"));
        set->setAccessibleName(person.hasPin ? SessionSettings::tr("Change the PIN of %1").arg(person.name)
                                             : SessionSettings::tr("Set a PIN for %1").arg(person.name));
        remove->setVisible(person.hasPin);
        remove->setAccessibleName(SessionSettings::tr("Remove the PIN of %1").arg(person.name));
        set->setEnabled(!readOnly);
        remove->setEnabled(!readOnly);
    }

    PersonId id;
    PushButton *const set;
    PushButton *const remove;

private:
    TextLabel *m_name;
    TextLabel *m_state;
};

static void addLabel(QVBoxLayout &column, const QString &text, QWidget *field)
{
    auto *label = new TextLabel(text, TextLabel::FieldLabel);
    label->setBuddy(field);
    column.addWidget(label);
    column.addSpacing(4);
    column.addWidget(field);
    column.addSpacing(4);
}

static TextLabel *wrapped(QVBoxLayout &column)
{
    auto *label = new TextLabel({}, TextLabel::Small);
    label->setWordWrap(true);
    column.addWidget(label);
    column.addSpacing(14);
    return label;
}

SessionSettings::SessionSettings(QWidget *parent)
    : Card(tr("Scoring in sessions"), tr("Kept in the file"), parent)
    , m_blind(new SegmentedControl(this))
    , m_spread(new QSpinBox(this))
    , m_lead(new QComboBox(this))
    , m_pins(new QVBoxLayout)
{
    QVBoxLayout &column = *body();
    column.setSpacing(0);
    m_blind->setTexts({tr("Always"), tr("Until own card is complete"), tr("Never")});
    m_blind->setFillWidth(true);
    m_blind->setAccessibleName(tr("Others' scores are hidden"));
    addLabel(column, tr("&Others' scores are hidden"), m_blind);
    m_blindText = wrapped(column);
    m_spread->setRange(10, 100);
    m_spread->setSingleStep(10);
    m_spread->setSuffix(tr(" % of the scale"));
    m_spread->setKeyboardTracking(false);
    m_spread->setAccessibleName(tr("Spread that is pointed out"));
    addLabel(column, tr("S&pread that is pointed out"), m_spread);
    m_spreadText = wrapped(column);
    m_lead->setAccessibleName(tr("Who leads"));
    addLabel(column, tr("Who &leads"), m_lead);
    wrapped(column)->setText(
        tr("The IT lead facilitates the sessions, and alone sees how the evaluators score."));
    column.addWidget(new TextLabel(tr("PINs of the evaluators"), TextLabel::FieldLabel));
    column.addSpacing(4);
    m_nobody = new TextLabel(tr("There are no evaluators yet."), TextLabel::Secondary);
    column.addWidget(m_nobody);
    m_pins->setSpacing(0);
    column.addLayout(m_pins);
    column.addSpacing(4);
    auto *honest = new TextLabel(
        tr("Asked for when the laptop is handed over. A PIN only keeps honest people honest: whoever has the "
           "file can read every score."),
        TextLabel::Small);
    honest->setWordWrap(true);
    column.addWidget(honest);
    for (QWidget *field : std::initializer_list<QWidget *>{m_spread, m_lead}) {
        field->setFocusPolicy(Qt::StrongFocus);
        field->installEventFilter(this);
    }
    connect(m_blind, &SegmentedControl::currentChanged, this,
            [this](int index) { emit blindChosen(static_cast<BlindMode>(index)); });
    connect(m_spread, &QSpinBox::valueChanged, this,
            [this](int percent) { emit spreadChosen(percent / 100.0); });
    connect(m_lead, qOverload<int>(&QComboBox::activated), this,
            [this](int index) { emit leadChosen(m_lead->itemData(index).value<PersonId>()); });
}

/// The wheel scrolls the page; it never changes a setting by accident.
bool SessionSettings::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return Card::eventFilter(watched, event);
    event->ignore();
    return true;
}

void SessionSettings::explainBlind(BlindMode mode)
{
    switch (mode) {
    case BlindMode::Always:
        m_blindText->setText(tr("Nobody sees others' scores or a total before the reveal."));
        return;
    case BlindMode::UntilCardComplete:
        m_blindText->setText(tr("Nobody sees others' scores or a total before their own card is complete."));
        return;
    case BlindMode::Never:
        m_blindText->setText(tr("Everybody sees every score at once, and so follows the first one."));
        return;
    }
}

void SessionSettings::showSettings(const Evaluation &evaluation)
{
    const WorkspaceInfo &info = evaluation.info();
    const QSignalBlocker blind(m_blind);
    const QSignalBlocker spread(m_spread);
    m_blind->setCurrentIndex(static_cast<int>(info.blind));
    explainBlind(info.blind);
    m_spread->setValue(static_cast<int>(std::lround(info.spreadFlag * 100)));
    m_spreadText->setText(tr("Evaluators who are %1 points of five apart or more.")
                              .arg(overview::score(info.spreadFlag * maximumScore)));
    showLead(evaluation);
    showPins(evaluation);
}

void SessionSettings::showLead(const Evaluation &evaluation)
{
    QStringList names{tr("Nobody yet")};
    std::vector<PersonId> ids{PersonId{}};
    for (const Person &person : evaluation.people()) {
        if (person.side != Side::Internal)
            continue;
        names.push_back(person.role.isEmpty() ? person.name
                                              : QStringLiteral("%1, %2").arg(person.name, person.role));
        ids.push_back(person.id);
    }
    bool same = m_lead->count() == names.size();
    for (int i = 0; same && i < m_lead->count(); ++i)
        same = m_lead->itemText(i) == names.at(i) &&
               m_lead->itemData(i).value<PersonId>() == ids[static_cast<size_t>(i)];
    if (!same) { // else an open list would close under the person's hand
        m_lead->clear();
        for (int i = 0; i < names.size(); ++i)
            m_lead->addItem(names.at(i), QVariant::fromValue(ids[static_cast<size_t>(i)]));
    }
    const auto it = std::find(ids.begin(), ids.end(), evaluation.info().lead);
    m_lead->setCurrentIndex(it == ids.end() ? 0 : static_cast<int>(it - ids.begin()));
}

void SessionSettings::showPins(const Evaluation &evaluation)
{
    const std::vector<Person> &people = evaluation.evaluators();
    while (m_rows.size() > people.size()) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    while (m_rows.size() < people.size()) {
        auto *row = new PinRow(this);
        connect(row->set, &QAbstractButton::clicked, this, [this, row] { emit pinRequested(row->id); });
        connect(row->remove, &QAbstractButton::clicked, this, [this, row] { emit pinRemoved(row->id); });
        m_pins->addWidget(row);
        m_rows.push_back(row);
    }
    for (size_t i = 0; i < people.size(); ++i)
        m_rows[i]->showPerson(people[i], m_readOnly);
    m_nobody->setVisible(people.empty());
}

void SessionSettings::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_blind->setEnabled(!readOnly);
    m_spread->setEnabled(!readOnly);
    m_lead->setEnabled(!readOnly);
}

} // namespace tandem
