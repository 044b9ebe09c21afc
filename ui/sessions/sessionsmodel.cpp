#include "ui/sessions/sessionsmodel.h"
#include "core/overview/standing.h"
#include "core/sessions/sessionstore.h"
#include <QLocale>
#include <set>

namespace tandem {

QString sessionTime(const Session &session, QDate today)
{
    const QDateTime at = session.begunAt.isValid() ? session.begunAt.toLocalTime() : session.startsAt;
    if (!at.isValid())
        return {};
    return QLocale().toString(at, at.date().year() == today.year() ? QStringLiteral("ddd d MMM, HH:mm")
                                                                   : QStringLiteral("ddd d MMM yyyy, HH:mm"));
}

Tone toneOf(SessionState state)
{
    switch (state) {
    case SessionState::Running:
        return Tone::Accent;
    case SessionState::Scored:
        return Tone::Caution; // it waits for somebody
    case SessionState::Revealed:
        return Tone::Good;
    case SessionState::Planned:
    case SessionState::Closed:
        break;
    }
    return Tone::Neutral;
}

QString SessionRow::detail() const
{
    if (!session)
        return SessionsModel::tr("No session yet");
    return when.isEmpty() ? SessionsModel::tr("No date yet") : when;
}

void SessionsModel::follow(const Evaluation &evaluation)
{
    const QDate today = todayOf(evaluation.workspace());
    std::vector<SessionRow> rows;
    std::set<ProviderId> met;
    for (const Session &session : SessionStore(evaluation.workspace()).all()) {
        const int provider = evaluation.indexOf(session.provider);
        if (provider < 0)
            continue;
        SessionRow row;
        row.session = session.id;
        row.provider = session.provider;
        row.name = evaluation.providers()[static_cast<size_t>(provider)].name;
        row.when = sessionTime(session, today);
        row.state = stateOf(session, evaluation.allCardsComplete(provider));
        row.cards = static_cast<int>(evaluation.evaluators().size());
        for (int e = 0; e < row.cards; ++e)
            row.cardsDone += evaluation.cardProgress(provider, e).complete() ? 1 : 0;
        rows.push_back(std::move(row));
        met.insert(session.provider);
    }
    for (const Provider &provider : evaluation.providers()) {
        if (met.contains(provider.id) || isOut(provider.stage))
            continue;
        SessionRow row;
        row.provider = provider.id;
        row.name = provider.name;
        rows.push_back(std::move(row));
    }
    setRows(rows);
}

QVariant SessionsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SessionRow &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::AccessibleTextRole:
        return row.session ? tr("%1, %2, %3").arg(row.name, row.detail(), sessionStateWord(row.state))
                           : tr("%1, %2").arg(row.name, row.detail());
    case Qt::ToolTipRole:
        return row.session ? tr("%1\n%2 of %3 cards complete").arg(row.name).arg(row.cardsDone).arg(row.cards)
                           : row.name;
    default:
        return {};
    }
}

} // namespace tandem
