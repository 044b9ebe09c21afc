#include "ui/sessions/timescard.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"
#include <QGridLayout>
#include <QLocale>

namespace tandem {

static QString minutesText(qint64 seconds)
{
    return seconds < 60 && seconds > 0 ? TimesCard::tr("less than 1 min")
                                       : TimesCard::tr("%1 min").arg((seconds + 30) / 60);
}

static QString momentText(const QDateTime &at)
{
    return at.isValid() ? QLocale().toString(at.toLocalTime(), QStringLiteral("ddd d MMM, HH:mm"))
                        : QString();
}

TimesCard::TimesCard(QWidget *parent)
    : Card(tr("Times"), {}, parent)
    , m_begin(new PushButton(tr("Begin now"), QStringLiteral("play"), PushButton::Normal, this))
    , m_end(new PushButton(tr("End the meeting"), QStringLiteral("check"), PushButton::Normal, this))
    , m_goOn(new PushButton(tr("Go on"), QStringLiteral("play"), PushButton::Ghost, this))
{
    setBodyMargins(18, 8, 18, 14);
    body()->setSpacing(8);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(5);
    const QStringList names = {tr("Planned"), tr("Begun"), tr("Ended"), tr("Ran"), tr("Paused")};
    for (size_t i = 0; i < LineCount; ++i) {
        m_names[i] = new TextLabel(names.at(static_cast<int>(i)), TextLabel::Secondary);
        m_values[i] = new TextLabel;
        grid->addWidget(m_names[i], static_cast<int>(i), 0);
        grid->addWidget(m_values[i], static_cast<int>(i), 1, Qt::AlignRight);
    }
    grid->setColumnStretch(1, 1);
    body()->addLayout(grid);
    for (PushButton *button : {m_begin, m_end, m_goOn}) {
        button->setCompact(true);
        body()->addWidget(button, 0, Qt::AlignLeft);
    }
    m_begin->setToolTip(tr("For a session without the presenter view: its clock runs from now on"));
    m_goOn->setToolTip(tr("The meeting goes on: its clock runs again"));
    connect(m_begin, &QAbstractButton::clicked, this, &TimesCard::beginRequested);
    connect(m_end, &QAbstractButton::clicked, this, &TimesCard::endRequested);
    connect(m_goOn, &QAbstractButton::clicked, this, &TimesCard::goOnRequested);
}

void TimesCard::showSession(const Session &session, const SessionClock &clock, const QDateTime &now)
{
    const auto say = [this](Line line, const QString &text) {
        m_names[line]->setVisible(!text.isEmpty());
        m_values[line]->setVisible(!text.isEmpty());
        m_values[line]->setText(text);
    };
    say(Planned, session.extended > 0
                     ? tr("%1 min, extended by %2").arg(session.minutes).arg(session.extended)
                     : tr("%1 min").arg(session.minutes));
    const bool began = session.begunAt.isValid();
    say(Begun, began ? momentText(session.begunAt) : tr("not yet"));
    say(Ended, momentText(session.endedAt));
    const bool ended = session.endedAt.isValid();
    const qint64 ran = clock.elapsed(now);
    say(Ran, began && ended ? minutesText(ran) : QString());
    const qint64 paused = session.begunAt.secsTo(session.endedAt) - ran;
    say(Paused, began && ended && paused >= 30 ? minutesText(paused) : QString());
    m_begin->setVisible(!began && !session.isRevealed() && !m_readOnly);
    m_end->setVisible(session.isUnderWay() && !m_readOnly);
    m_goOn->setVisible(began && ended && !session.isRevealed() && !m_readOnly);
}

void TimesCard::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
}

} // namespace tandem
