#include "ui/scope/daysoffcard.h"
#include "core/base/publicholidays.h"
#include "core/exchange/onboardingcalendar.h"
#include "core/onboarding/daysoff.h"
#include "core/overview/standing.h"
#include "core/scope/requeststore.h"
#include "ui/providers/dateinput.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

namespace tandem {

static constexpr int holidayYearsAhead = 2;

DaysOffCard::DaysOffCard(const PageContext &context, QWidget *parent)
    : Card(tr("Days off"), tr("Weekends and these days do not count"), parent)
    , m_context(context)
    , m_days(new QListWidget)
    , m_newDay(new CommitLineEdit)
    , m_public(new PushButton(tr("Add public holidays…"), {}, PushButton::Ghost))
    , m_import(new PushButton(tr("Import a calendar…"), {}, PushButton::Ghost))
{
    m_days->setAccessibleName(tr("Days off"));
    m_days->setFrameShape(QFrame::NoFrame);
    m_days->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_days->installEventFilter(this);
    m_newDay->setAccessibleName(tr("New day off"));
    m_newDay->setPlaceholderText(tr("such as 24 Dec, office closed"));
    m_import->setToolTip(tr("An iCalendar file (.ics) of holidays: of this year and the three after it"));
    setBodyMargins(12, 0, 12, 12);
    body()->setSpacing(8);
    body()->addWidget(m_days);
    body()->addWidget(m_newDay);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    for (PushButton *button : {m_public, m_import}) {
        button->setCompact(true);
        button->setEnabled(canEdit());
        buttons->addWidget(button);
    }
    buttons->addStretch();
    body()->addLayout(buttons);
    m_newDay->setReadOnly(!canEdit());
    connect(m_newDay, &CommitLineEdit::committed, this, &DaysOffCard::addDay);
    connect(m_public, &QAbstractButton::clicked, this, &DaysOffCard::addPublic);
    connect(m_import, &QAbstractButton::clicked, this, &DaysOffCard::importCalendar);
}

void DaysOffCard::refresh()
{
    const QDate today = todayOf(m_context.workspace);
    const int row = m_days->currentRow();
    m_days->clear();
    const std::vector<Holiday> holidays = RequestStore(m_context.workspace).holidays();
    for (const Holiday &holiday : holidays) {
        auto *item =
            new QListWidgetItem(tr("%1  ·  %2").arg(dateInWords(holiday.day, today), holiday.name), m_days);
        item->setData(Qt::UserRole, QVariant::fromValue(holiday.id.value));
    }
    const auto next = std::ranges::find_if(holidays, [&](const Holiday &h) { return h.day >= today; });
    m_days->setCurrentRow(
        std::min(row >= 0 ? row : static_cast<int>(next - holidays.begin()), m_days->count() - 1));
    if (row < 0 && m_days->currentItem())
        m_days->scrollToItem(m_days->currentItem(), QAbstractItemView::PositionAtTop);
}

/// "24 Dec, office closed": the day up to the comma, then what it is.
void DaysOffCard::addDay(const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    const QDate today = todayOf(m_context.workspace);
    const QString day = text.section(u',', 0, 0).trimmed();
    const QString name = text.section(u',', 1).trimmed();
    const bool done = m_context.feedback.attempt([&] {
        const auto date = parseDay(day, today);
        if (!date)
            throw Error(ErrorCode::Invalid, tr("“%1” is no day.").arg(day), {},
                        tr("Write a day such as 24 Dec, a comma, and what it is."));
        changeDaysOff(m_context.workspace, {Action::EditHolidays, {}, {}}, [&](RequestStore &store) {
            store.addHoliday(*date, name.isEmpty() ? tr("Closed") : name);
        });
    });
    if (done) {
        m_newDay->clear();
        m_newDay->setStoredText({});
    }
}

/// The place of the user's own country comes first.
void DaysOffCard::addPublic()
{
    QStringList places = holidayPlaces();
    if (const QString own = holidayPlaceOf(QLocale()); !own.isEmpty())
        places.move(places.indexOf(own), 0);
    QStringList names;
    for (const QString &place : places)
        names << holidayPlaceName(place);
    const int year = todayOf(m_context.workspace).year();
    const int chosen =
        m_context.dialogs.choose(this, tr("Add public holidays"),
                                 tr("Of this year and the two after it. Days that are off already "
                                    "are left alone."),
                                 names, tr("Add"));
    if (chosen < 0)
        return;
    int added = 0;
    if (m_context.feedback.attempt([&] {
            added =
                takePublicHolidays(m_context.workspace, places.at(chosen), year, year + holidayYearsAhead);
        }))
        m_context.feedback.say(tr("%1 days off were added").arg(added), added > 0);
}

void DaysOffCard::importCalendar()
{
    const QString path = m_context.dialogs.openFile(this, tr("Import a calendar of holidays"),
                                                    tr("Calendars (*.ics *.ical);;All files (*)"));
    if (path.isEmpty())
        return;
    int added = 0;
    if (m_context.feedback.attempt([&] { added = importHolidays(m_context.workspace, path); }))
        m_context.feedback.say(added > 0 ? tr("%1 days off were added").arg(added)
                                         : tr("The calendar has no day that is not off already"),
                               added > 0);
}

bool DaysOffCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_days && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeDays();
        return true;
    }
    return Card::eventFilter(watched, event);
}

void DaysOffCard::removeDays()
{
    std::vector<HolidayId> ids;
    for (const QListWidgetItem *item : m_days->selectedItems())
        ids.push_back(HolidayId{item->data(Qt::UserRole).toLongLong()});
    if (ids.empty() || !canEdit())
        return;
    if (m_context.feedback.attempt([&] {
            changeDaysOff(m_context.workspace, {Action::EditHolidays, {}, {}},
                          [&](RequestStore &store) { store.removeHolidays(ids); });
        }))
        m_context.feedback.say(ids.size() == 1 ? tr("A day off was removed") : tr("Days off were removed"),
                               true);
}

} // namespace tandem
