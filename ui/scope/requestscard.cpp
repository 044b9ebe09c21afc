#include "ui/scope/requestscard.h"
#include "core/base/publicholidays.h"
#include "core/overview/standing.h"
#include "core/providers/providerstore.h"
#include "ui/providers/dateinput.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace tandem {

static constexpr int requestsWidth = 330;
static constexpr int yearsAhead = 2;

RequestsCard::RequestsCard(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_rows(new QVBoxLayout)
    , m_none(new TextLabel({}, TextLabel::Secondary))
    , m_days(new QListWidget)
    , m_newDay(new CommitLineEdit)
    , m_public(new PushButton(tr("Add public holidays…"), {}, PushButton::Ghost))
{
    setFixedWidth(requestsWidth);
    auto *sent = new Card(tr("Sent to providers"), tr("An answer is due in five working days"));
    auto *scroll = new ScrollBody;
    m_none->setText(tr("The scope was not sent to anybody yet. “Send…” makes the request and the form."));
    m_none->setWordWrap(true);
    m_rows->setSpacing(12);
    scroll->column()->setContentsMargins(17, 4, 17, 14);
    scroll->column()->addWidget(m_none);
    scroll->column()->addLayout(m_rows);
    scroll->column()->addStretch();
    sent->setBodyMargins(1, 0, 1, 1);
    sent->body()->addWidget(scroll);

    auto *off = new Card(tr("Days off"), tr("Weekends and these days do not count"));
    m_days->setAccessibleName(tr("Days off"));
    m_days->setFrameShape(QFrame::NoFrame);
    m_days->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_days->installEventFilter(this);
    m_newDay->setAccessibleName(tr("New day off"));
    m_newDay->setPlaceholderText(tr("such as 24 Dec, office closed"));
    off->setBodyMargins(12, 0, 12, 12);
    off->body()->setSpacing(8);
    off->body()->addWidget(m_days);
    off->body()->addWidget(m_newDay);
    off->body()->addWidget(m_public, 0, Qt::AlignLeft);
    m_newDay->setReadOnly(!canEdit());
    m_public->setEnabled(canEdit());
    connect(m_newDay, &CommitLineEdit::committed, this, &RequestsCard::addDay);
    connect(m_public, &QAbstractButton::clicked, this, &RequestsCard::addPublic);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(sent, 3);
    column->addWidget(off, 2);
}

void RequestsCard::refresh()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide(); // its button may be what is calling
            widget->deleteLater();
        }
        delete item;
    }
    const RequestStore store(m_context.workspace);
    const QDate today = todayOf(m_context.workspace);
    const auto requests = store.requests();
    for (const ScopeRequest &request : requests)
        m_rows->addWidget(rowFor(request, today));
    m_none->setVisible(requests.empty());
    const int row = m_days->currentRow();
    m_days->clear();
    for (const Holiday &holiday : store.holidays()) {
        auto *item =
            new QListWidgetItem(tr("%1  ·  %2").arg(dateInWords(holiday.day, today), holiday.name), m_days);
        item->setData(Qt::UserRole, QVariant::fromValue(holiday.id.value));
    }
    const auto holidays = store.holidays();
    const auto next = std::ranges::find_if(holidays, [&](const Holiday &h) { return h.day >= today; });
    m_days->setCurrentRow(
        std::min(row >= 0 ? row : static_cast<int>(next - holidays.begin()), m_days->count() - 1));
    if (row < 0 && m_days->currentItem())
        m_days->scrollToItem(m_days->currentItem(), QAbstractItemView::PositionAtTop);
}

QWidget *RequestsCard::rowFor(const ScopeRequest &request, QDate today)
{
    const auto provider = ProviderStore(m_context.workspace).find(request.provider);
    const QString name = provider ? provider->name : QString();
    auto *row = new QWidget;
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(name, TextLabel::BodyStrong));
    head->addStretch();
    const bool came = request.answeredOn.isValid();
    const bool late = !came && request.dueOn < today;
    head->addWidget(new Pill(came   ? tr("received")
                             : late ? tr("late")
                                    : tr("awaited"),
                             came   ? Tone::Good
                             : late ? Tone::Bad
                                    : Tone::Neutral));
    column->addLayout(head);
    QString said =
        tr("Sent %1, due %2").arg(dateInWords(request.sentOn, today), dateInWords(request.dueOn, today));
    if (came)
        said += tr(", received %1").arg(dateInWords(request.answeredOn, today));
    auto *detail = new TextLabel(said, TextLabel::Small);
    detail->setWordWrap(true);
    column->addWidget(detail);
    if (!canEdit())
        return row;
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    const auto button = [&](const QString &text, const std::function<void()> &run) {
        auto *b = new PushButton(text);
        b->setCompact(true);
        b->setAccessibleName(tr("%1: %2").arg(name, text));
        connect(b, &QAbstractButton::clicked, this, run);
        buttons->addWidget(b);
    };
    const auto attempt = [this](const std::function<void(RequestStore &)> &work) {
        RequestStore store(m_context.workspace);
        m_context.feedback.attempt([&] { work(store); });
    };
    if (came)
        button(tr("Not received"), [attempt, id = request.id] {
            attempt([id](RequestStore &store) { store.setAnswered(id, QDate()); });
        });
    else
        button(tr("Received…"), [this, request] { received(request); });
    button(tr("Remove"),
           [attempt, id = request.id] { attempt([id](RequestStore &store) { store.remove(id); }); });
    buttons->addStretch();
    column->addLayout(buttons);
    return row;
}

void RequestsCard::received(const ScopeRequest &request)
{
    const QDate today = todayOf(m_context.workspace);
    const auto typed = m_context.dialogs.askText(this, tr("The answer came"), tr("On which day?"),
                                                 dateInWords(today, today), tr("Record"));
    if (!typed)
        return;
    m_context.feedback.attempt([&] {
        if (const QString problem = dayProblem(*typed, today); !problem.isEmpty())
            throw Error(ErrorCode::Invalid, problem);
        RequestStore(m_context.workspace).setAnswered(request.id, parseDay(*typed, today).value_or(today));
    });
}

/// "24 Dec, office closed": the day up to the comma, then what it is.
void RequestsCard::addDay(const QString &text)
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
        RequestStore(m_context.workspace).addHoliday(*date, name.isEmpty() ? tr("Closed") : name);
    });
    if (done) {
        m_newDay->clear();
        m_newDay->setStoredText({});
    }
}

void RequestsCard::addPublic()
{
    const QStringList places = holidayPlaces();
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
            added = RequestStore(m_context.workspace)
                        .addPublicHolidays(places.at(chosen), year, year + yearsAhead);
        }))
        m_context.feedback.say(tr("%1 days off were added").arg(added), added > 0);
}

bool RequestsCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_days && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeDays();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void RequestsCard::removeDays()
{
    std::vector<HolidayId> ids;
    for (const QListWidgetItem *item : m_days->selectedItems())
        ids.push_back(HolidayId{item->data(Qt::UserRole).toLongLong()});
    if (!ids.empty() && canEdit() &&
        m_context.feedback.attempt([&] { RequestStore(m_context.workspace).removeHolidays(ids); }))
        m_context.feedback.say(ids.size() == 1 ? tr("A day off was removed") : tr("Days off were removed"),
                               true);
}

} // namespace tandem
