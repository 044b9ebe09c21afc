#include "ui/sessions/presenterpicture.h"
#include "core/sessions/agenda.h"
#include "core/base/translate.h"
#include <algorithm>

namespace tandem {

static int indexIn(const std::vector<AgendaItem> &agenda, CriterionId criterion)
{
    for (size_t i = 0; i < agenda.size(); ++i) {
        if (agenda[i].criterion == criterion)
            return static_cast<int>(i);
    }
    return agenda.empty() ? -1 : 0;
}

std::optional<PresenterPicture> PresenterPicture::read(const Evaluation &evaluation, SessionId id)
{
    const SessionStore store(evaluation.workspace());
    const auto session = store.find(id);
    const int provider = session ? evaluation.indexOf(session->provider) : -1;
    if (provider < 0)
        return std::nullopt;
    PresenterPicture picture;
    picture.session = *session;
    picture.provider = evaluation.providers()[static_cast<size_t>(provider)].name;
    picture.agenda = presentAgenda(store.agenda(id), evaluation.criteria());
    picture.clock = store.clock(id);
    picture.open = openCriteria(evaluation, session->provider, picture.agenda);
    picture.notes = store.notes(id);
    for (const SeenEvidence &seen : store.seenEvidence(id))
        picture.seen.insert(seen.item);
    picture.current = indexIn(picture.agenda, picture.clock.criterion);
    return picture;
}

CriterionId PresenterPicture::criterion() const
{
    return current < 0 ? CriterionId{} : agenda[static_cast<size_t>(current)].criterion;
}

const OpenCriterion *PresenterPicture::openAt(CriterionId criterion) const
{
    const auto found = std::find_if(open.begin(), open.end(),
                                    [&](const OpenCriterion &row) { return row.criterion == criterion; });
    return found == open.end() ? nullptr : &*found;
}

TimeAndCoverage PresenterPicture::timeAndCoverageAt(const QDateTime &now) const
{
    return timeAndCoverage(session, clock, agenda, open, now);
}

bool PresenterPicture::mayEndAt(const QDateTime &now) const
{
    return session.isUnderWay() && (open.empty() || timeAndCoverageAt(now).secondsLeft <= 0);
}

QStringList openLines(const Evaluation &evaluation, const PresenterPicture &picture)
{
    QStringList lines;
    for (const OpenCriterion &open : picture.open) {
        QStringList names;
        for (const PersonId person : open.evaluators)
            names.push_back(
                evaluation.evaluators()[static_cast<size_t>(evaluation.evaluatorIndexOf(person))].name);
        const bool isAll = names.size() > 1 && open.evaluators.size() == evaluation.evaluators().size();
        const int k = evaluation.indexOf(open.criterion);
        lines.push_back(tr("%1: %2").arg(evaluation.criteria()[static_cast<size_t>(k)].shortName,
                                         names.isEmpty() ? tr("nobody scores here")
                                         : isAll         ? tr("everybody")
                                                         : names.join(QStringLiteral(", "))));
    }
    return lines;
}

QString whyNotScored(const Evaluation &evaluation, const Session &session)
{
    if (evaluation.workspace().isReadOnly())
        return evaluation.workspace().readOnlyReason();
    if (evaluation.info().finalAt.isValid())
        return tr("The scores were made final.");
    if (session.isRevealed())
        return tr("The scores were revealed: what changes now is agreed on the Reveal tab.");
    return {};
}

} // namespace tandem
