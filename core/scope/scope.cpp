#include "core/scope/scope.h"
#include "core/base/translate.h"
#include "core/escalation/escalationstore.h"
#include "core/people/peoplestore.h"
#include "core/providers/providerstore.h"
#include "core/scope/scopestore.h"
#include "core/scope/spinestore.h"

namespace tandem {

QString statementKey(StatementKind kind)
{
    switch (kind) {
    case StatementKind::StaysInternal:
        return QStringLiteral("stays_internal");
    case StatementKind::OutOfScope:
        return QStringLiteral("out_of_scope");
    case StatementKind::Assumption:
        break;
    }
    return QStringLiteral("assumption");
}

QString statementTitle(StatementKind kind)
{
    switch (kind) {
    case StatementKind::StaysInternal:
        return tr("Stays internal for good");
    case StatementKind::OutOfScope:
        return tr("Out of scope");
    case StatementKind::Assumption:
        break;
    }
    return tr("Assumptions");
}

QStringList ScopePicture::texts(StatementKind kind) const
{
    QStringList out;
    for (const ScopeStatement &statement : statements) {
        if (statement.kind == kind)
            out.push_back(statement.text);
    }
    return out;
}

const ServiceArea *ScopePicture::area(ServiceAreaId id) const
{
    for (const ServiceArea &area : areas) {
        if (area.id == id)
            return &area;
    }
    return nullptr;
}

static std::vector<ScopeLevel> levelsOf(const EscalationMatrix &matrix)
{
    std::vector<ScopeLevel> out;
    bool anyAgreed = false;
    for (int priority = 1; priority <= priorityCount; ++priority) {
        const ResponseTimes &times = matrix.response(priority, false);
        const bool answer = times.isConfirmed(Response::First),
                   restored = times.isConfirmed(Response::Restored);
        anyAgreed = anyAgreed || answer || restored;
        out.push_back({priority, storedResponseTime(times[Response::First]),
                       storedResponseTime(times[Response::Restored]), answer && restored});
    }
    return anyAgreed ? out : std::vector<ScopeLevel>();
}

ScopePicture scopePictureOf(Workspace &workspace)
{
    const WorkspaceInfo info = workspace.info();
    const SpineStore spine(workspace);
    const PeopleStore people(workspace);
    ScopePicture picture;
    picture.organisation = info.organisation;
    picture.staff = info.staff;
    picture.engagement = spine.engagement();
    picture.areas = spine.areas();
    picture.statements = ScopeStore(workspace).statements();
    picture.levels = levelsOf(EscalationStore(workspace).matrix());
    if (const auto provider = ProviderStore(workspace).find(picture.engagement.partner)) {
        picture.partnerName = provider->name;
        if (const auto contact = people.contactOf(provider->id))
            picture.partnerSigner = {contact->name, contact->role};
    }
    if (const auto lead = people.find(info.lead))
        picture.internalSigner = {lead->name, lead->role};
    return picture;
}

QString coverageText(const ServiceArea &area)
{
    if (area.coverage == Coverage::Custom)
        return area.coverageText;
    return area.coverage == Coverage::RoundTheClock ? QStringLiteral("24x7") : QStringLiteral("8x5");
}

} // namespace tandem
