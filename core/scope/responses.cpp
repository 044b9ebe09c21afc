#include "core/scope/responses.h"
#include "core/agreement/draftstore.h"
#include "core/base/translate.h"
#include "core/raci/draftquestions.h"
#include "core/scope/requeststore.h"
#include "core/scope/scopestore.h"
#include "core/scope/spinestore.h"
#include <array>
#include <optional>
#include <utility>

namespace tandem {

using Field = ScopeStore::Field;

static constexpr std::array fields = {std::pair{"internal_work", Field::InternalWork},
                                      std::pair{"partner_work", Field::PartnerWork},
                                      std::pair{"handoff", Field::Handoff},
                                      std::pair{"out_of_scope", Field::OutOfScope},
                                      std::pair{"coverage_text", Field::CoverageText},
                                      std::pair{"service_level", Field::ServiceLevel},
                                      std::pair{"tools", Field::Tools}};

static std::optional<Field> fieldFrom(const QString &column)
{
    for (const auto &[name, field] : fields) {
        if (column == QLatin1String(name))
            return field;
    }
    return std::nullopt;
}

QString responseFieldWord(const QString &field)
{
    const auto known = fieldFrom(field);
    return known ? fieldWord(*known) : tr("comment");
}

QString ourText(Workspace &workspace, const DraftItem &item)
{
    const auto field = fieldFrom(item.field);
    for (const ServiceArea &area : SpineStore(workspace).areas()) {
        if (field && area.id == item.ourArea)
            return field == Field::CoverageText ? coverageText(area) : textOf(area, *field);
    }
    return {};
}

DraftId addScopeResponse(Workspace &workspace, ProviderId provider, const QString &name,
                         std::span<const DraftItem> items)
{
    DraftId id;
    workspace.edit({Action::ImportDraft, {tr("scoped response"), name}, {}}, [&](storage::Connection &) {
        id = DraftStore(workspace).add(provider, AgreementDocument::Scope, name, items);
        RequestStore requests(workspace);
        for (const ScopeRequest &request : requests.requests()) {
            if (request.provider == provider && !request.answeredOn.isValid())
                requests.setAnswered(request.id, workspace.now().date());
        }
        bringDrafts(workspace, provider);
    });
    return id;
}

static void decide(Workspace &workspace, const DraftItem &item, DraftDecision decision, const QString &reason,
                   const QString &word)
{
    const Operation operation{Action::DecideDraft, {item.area, responseFieldWord(item.field), word}, {}};
    workspace.edit(operation, [&](storage::Connection &) {
        const auto field = fieldFrom(item.field);
        if (field == Field::CoverageText && decision == DraftDecision::Taken)
            ScopeStore(workspace).setHours(item.ourArea, item.value);
        else if (field && decision == DraftDecision::Taken)
            ScopeStore(workspace).setText(item.ourArea, *field, item.value);
        if (item.decision == DraftDecision::Question)
            dropFromSession(workspace, item.draft, item.reason);
        DraftStore(workspace).decide(item.id, decision, reason);
        if (decision == DraftDecision::Question)
            askInSession(workspace, item.draft, reason);
    });
}

void takeOver(Workspace &workspace, const DraftItem &item)
{
    decide(workspace, item, DraftDecision::Taken, {}, tr("taken over"));
}

void reject(Workspace &workspace, const DraftItem &item, const QString &reason)
{
    decide(workspace, item, DraftDecision::Rejected, reason, tr("rejected"));
}

void makeQuestion(Workspace &workspace, const DraftItem &item, const QString &question)
{
    decide(workspace, item, DraftDecision::Question, question, tr("a question"));
}

void reopen(Workspace &workspace, const DraftItem &item)
{
    decide(workspace, item, DraftDecision::Open, {}, tr("open again"));
}

} // namespace tandem
