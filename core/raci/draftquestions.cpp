#include "core/raci/draftquestions.h"
#include "core/agreement/draftstore.h"
#include "core/scoring/criteriastore.h"
#include "core/scoring/evidencestore.h"
#include "core/sessions/sessionstore.h"

namespace tandem {

namespace {

/// The session in which the drafts of a provider are talked about, and under which criterion.
struct DraftTalk
{
    SessionId session;
    CriterionId criterion;
    EvidenceItemId evidence; ///< invalid where nobody asks for a draft
    QString usual;           ///< the criterion's own question
    QString asked;           ///< as it stands in the session
};

std::optional<DraftTalk> talkWith(Workspace &workspace, ProviderId provider)
{
    const auto session = SessionStore(workspace).ofProvider(provider);
    const std::vector<Criterion> criteria = CriteriaStore(workspace).all();
    if (!session || session->closedAt.isValid() || criteria.empty())
        return std::nullopt;
    DraftTalk talk;
    talk.session = session->id;
    talk.criterion = criteria.front().id;
    for (const EvidenceItem &item : EvidenceStore(workspace).all()) {
        if (talk.evidence || !item.text.contains(QLatin1String("draft RACI"), Qt::CaseInsensitive))
            continue;
        talk.evidence = item.id;
        talk.criterion = item.criterion;
    }
    for (const Criterion &criterion : criteria) {
        if (criterion.id == talk.criterion)
            talk.usual = criterion.question;
    }
    for (const AgendaItem &item : SessionStore(workspace).agenda(talk.session)) {
        if (item.criterion == talk.criterion)
            talk.asked = item.question;
    }
    if (talk.asked.isEmpty())
        talk.asked = talk.usual;
    return talk;
}

std::optional<Draft> draftWith(Workspace &workspace, DraftId id)
{
    for (const AgreementDocument document : {AgreementDocument::Raci, AgreementDocument::Scope}) {
        for (const Draft &draft : DraftStore(workspace).drafts(document)) {
            if (draft.id == id)
                return draft;
        }
    }
    return std::nullopt;
}

std::optional<DraftTalk> talkAbout(Workspace &workspace, DraftId id)
{
    const auto draft = draftWith(workspace, id);
    return draft ? talkWith(workspace, draft->provider) : std::nullopt;
}

void addQuestion(Workspace &workspace, const DraftTalk &talk, const QString &question)
{
    const QString line = question.simplified();
    QStringList lines = talk.asked.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (line.isEmpty() || lines.contains(line))
        return;
    lines << line;
    SessionStore(workspace).setAgendaQuestion(talk.session, talk.criterion, lines.join(QLatin1Char('\n')));
}

} // namespace

void askInSession(Workspace &workspace, DraftId draft, const QString &question)
{
    if (const auto talk = talkAbout(workspace, draft))
        addQuestion(workspace, *talk, question);
}

void dropFromSession(Workspace &workspace, DraftId draft, const QString &question)
{
    const auto talk = talkAbout(workspace, draft);
    if (!talk)
        return;
    QStringList lines = talk->asked.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (lines.removeAll(question.simplified()) == 0)
        return;
    const QString left = lines.join(QLatin1Char('\n'));
    SessionStore(workspace).setAgendaQuestion(talk->session, talk->criterion,
                                              left == talk->usual ? QString() : left);
}

void dropAllFromSession(Workspace &workspace, DraftId draft)
{
    for (const DraftItem &item : DraftStore(workspace).items(draft)) {
        if (item.decision == DraftDecision::Question)
            dropFromSession(workspace, draft, item.reason);
    }
}

void bringDrafts(Workspace &workspace, ProviderId provider)
{
    const auto talk = talkWith(workspace, provider);
    if (!talk)
        return;
    for (const AgreementDocument document : {AgreementDocument::Raci, AgreementDocument::Scope}) {
        for (const Draft &draft : DraftStore(workspace).drafts(document)) {
            if (draft.provider != provider)
                continue;
            if (talk->evidence)
                SessionStore(workspace).setSeen(talk->session, talk->evidence, true);
            for (const DraftItem &item : DraftStore(workspace).items(draft.id)) {
                if (item.decision == DraftDecision::Question)
                    askInSession(workspace, draft.id, item.reason);
            }
        }
    }
}

} // namespace tandem
