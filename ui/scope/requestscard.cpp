#include "ui/scope/requestscard.h"
#include "core/overview/standing.h"
#include "core/providers/providerstore.h"
#include "ui/providers/dateinput.h"
#include "ui/scope/daysoffcard.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tandem {

static constexpr int requestsWidth = 330;

RequestsCard::RequestsCard(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_rows(new QVBoxLayout)
    , m_none(new TextLabel({}, TextLabel::Secondary))
    , m_days(new DaysOffCard(context))
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

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(sent, 3);
    column->addWidget(m_days, 2);
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
    m_days->refresh();
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

} // namespace tandem
