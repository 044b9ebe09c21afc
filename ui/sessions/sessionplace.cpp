#include "ui/sessions/sessionplace.h"
#include "core/scoring/evaluation.h"
#include "core/sessions/sessionstore.h"
#include <algorithm>

namespace tandem {

static SessionPart partOf(const RowChange &row, const Operation &operation, const Session &session)
{
    switch (operation.action) {
    case Action::Reveal:
    case Action::CloseSession:
    case Action::ReopenSession:
        return SessionPart::Reveal;
    case Action::AddSessionNote:
    case Action::EditSessionNote:
    case Action::RemoveSessionNote:
    case Action::TickEvidence:
    case Action::StartSession:
    case Action::EndSession:
    case Action::ReopenMeeting:
        return SessionPart::Record;
    case Action::SetAttendance:
        return session.begunAt.isValid() ? SessionPart::Record : SessionPart::Plan;
    default:
        break;
    }
    if (operation.action == Action::EditSession && row.table == Table::Session && session.begunAt.isValid())
        return SessionPart::Any; // either its plan or what was noted of it
    return SessionPart::Plan;
}

Place sessionPlaceOf(const Evaluation &evaluation, const RowChange &row, const Operation &operation)
{
    Place place{PageId::LiveSession, {}, {}, {}};
    const SessionStore store(evaluation.workspace());
    for (const Session &session : store.all()) {
        bool isIt = session.id.value == row.key[0];
        if (row.table == Table::SessionNote) {
            const std::vector<SessionNote> notes = store.notes(session.id);
            const auto note = std::find_if(notes.begin(), notes.end(), [&](const SessionNote &other) {
                return other.id.value == row.key[0];
            });
            isIt = note != notes.end();
            if (isIt)
                place.criterion = note->criterion;
        }
        if (!isIt)
            continue;
        place.provider = session.provider;
        place.session = session.id;
        place.part = partOf(row, operation, session);
        if (row.table == Table::AgendaItem)
            place.criterion = CriterionId{row.key[1]};
        if (row.table == Table::Attendance)
            place.person = PersonId{row.key[1]};
    }
    if (place.provider)
        return place;
    // The row is gone; the step names its provider first.
    for (const Provider &provider : evaluation.providers()) {
        if (provider.name == operation.arguments.value(0))
            place.provider = provider.id;
    }
    if (const auto session = store.ofProvider(place.provider))
        place.part = partOf(row, operation, *session);
    return place;
}

static bool isCalibrated(const Evaluation &evaluation, const Place &place)
{
    const int provider = evaluation.indexOf(place.provider);
    const int criterion = evaluation.indexOf(place.criterion);
    const AgreedScore *agreed =
        provider < 0 || criterion < 0 ? nullptr : evaluation.agreedScore(provider, criterion);
    return agreed && agreed->calibrated;
}

Place agreementPlaceOf(const Evaluation &evaluation, const RowChange &row, const Operation &operation)
{
    Place place{PageId::LiveSession, ProviderId{row.key[0]}, CriterionId{row.key[1]}, {}};
    const std::optional<Session> session = SessionStore(evaluation.workspace()).ofProvider(place.provider);
    if (!session) {
        place.page = PageId::Scores;
        return place;
    }
    // A withdrawal does not say of which kind the score was; in a closed session only the calibration
    // adjusts.
    const bool calibration = operation.action == Action::Calibrate ||
                             (operation.action == Action::WithdrawAgreed &&
                              (session->closedAt.isValid() || isCalibrated(evaluation, place)));
    place.session = session->id;
    place.part = calibration ? SessionPart::Calibration : SessionPart::Reveal;
    return place;
}

} // namespace tandem
