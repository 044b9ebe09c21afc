#pragma once
#include "core/sessions/coverage.h"
#include "core/sessions/sessionstore.h"
#include <optional>
#include <set>
#include <vector>

namespace tandem {

/// All that the presenter view shows of one session, read in one go. It holds no score: only who has settled
/// what.
struct PresenterPicture
{
    Session session;
    QString provider;
    std::vector<AgendaItem> agenda;
    SessionClock clock;
    std::vector<OpenCriterion> open;
    std::vector<SessionNote> notes; ///< oldest first
    std::set<EvidenceItemId> seen;
    int current = -1; ///< index in the agenda; -1 only when it is empty

    /// Nothing when the session is not there any more.
    static std::optional<PresenterPicture> read(const Evaluation &evaluation, SessionId id);

    CriterionId criterion() const;
    const OpenCriterion *openAt(CriterionId criterion) const; ///< null when everybody has settled it
    TimeAndCoverage timeAndCoverageAt(const QDateTime &now) const;
    qint64 totalSeconds() const { return (session.minutes + session.extended) * 60LL; }
    bool isOver() const { return session.endedAt.isValid(); }
    /// Everything is covered, or the time is up: the meeting may end.
    bool mayEndAt(const QDateTime &now) const;
};

/// "Account team: Finance" for each criterion that is open.
QStringList openLines(const Evaluation &evaluation, const PresenterPicture &picture);

/// Why nobody can score in this session now, as a sentence; empty if they can.
QString whyNotScored(const Evaluation &evaluation, const Session &session);

} // namespace tandem
