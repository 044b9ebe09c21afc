// The scope of the sample: sent out in week 1, published and signed, and edited since.
#include "core/agreement/agreementtemplate.h"
#include "core/agreement/publishing.h"
#include "core/exchange/samplejson.h"
#include "core/exchange/samplerevisions.h"
#include "core/exchange/sampleworkspace.h"
#include "core/providers/providerstore.h"
#include "core/scope/requeststore.h"
#include "core/scope/responses.h"
#include "core/scope/scopestore.h"
#include "core/scope/spinestore.h"
#include <array>
#include <utility>

namespace tandem {

using namespace samplejson;

namespace {

using Field = ScopeStore::Field;

constexpr std::array texts = {
    std::pair{"internalWork", Field::InternalWork}, std::pair{"partnerWork", Field::PartnerWork},
    std::pair{"handoff", Field::Handoff},           std::pair{"outOfScope", Field::OutOfScope},
    std::pair{"serviceLevel", Field::ServiceLevel}, std::pair{"tools", Field::Tools}};

QStringList lines(const QJsonObject &object, const char *key)
{
    QStringList out;
    for (const auto &line : object[QLatin1String(key)].toArray())
        out << line.toString();
    return out;
}

ProviderId partnerOf(Workspace &workspace, const QJsonObject &scope)
{
    const auto partner = ProviderStore(workspace).findByName(scope[QLatin1String("partner")].toString());
    return partner.value_or(ProviderId{});
}

void writeAreas(Workspace &workspace, const QJsonObject &areas)
{
    ScopeStore store(workspace);
    for (const ServiceArea &area : SpineStore(workspace).areas()) {
        const QJsonObject told = areas[area.name].toObject();
        for (const auto &[key, field] : texts) {
            if (told.contains(QLatin1String(key)))
                store.setText(area.id, field, told[QLatin1String(key)].toString());
        }
        if (told.contains(QLatin1String("owner")))
            store.setOwner(area.id, ownerFromKey(told[QLatin1String("owner")].toString()));
    }
}

void writeEngagement(Workspace &workspace, const QJsonObject &scope)
{
    const QJsonObject told = scope[QLatin1String("engagement")].toObject();
    const auto text = [&](const char *key) { return told[QLatin1String(key)].toString(); };
    Engagement e = SpineStore(workspace).engagement();
    e.partner = partnerOf(workspace, scope);
    e.purpose = text("purpose");
    e.sites = text("sites");
    e.users = text("users");
    e.startsOn = QDate::fromString(text("startsOn"), Qt::ISODate);
    e.termMonths = told[QLatin1String("termMonths")].toInt();
    e.reviewMonths = told[QLatin1String("reviewMonths")].toInt();
    e.nextReviewOn = QDate::fromString(text("nextReviewOn"), Qt::ISODate);
    e.officeHours = text("officeHours");
    ScopeStore(workspace).setEngagement(e, QStringLiteral("facts"));
}

/// One provider answers with the form; of the others all but the last have answered by mail.
void writeResponse(Workspace &workspace, const QJsonObject &response)
{
    std::vector<DraftItem> items;
    const auto areas = SpineStore(workspace).areas();
    for (const auto &told : response[QLatin1String("items")].toArray()) {
        DraftItem item;
        item.area = told[QLatin1String("area")].toString();
        item.field = told[QLatin1String("field")].toString();
        item.value = told[QLatin1String("value")].toString();
        for (const ServiceArea &area : areas) {
            if (area.name == item.area)
                item.ourArea = area.id;
        }
        items.push_back(item);
    }
    const auto provider = ProviderStore(workspace).findByName(response[QLatin1String("provider")].toString());
    addScopeResponse(workspace, provider.value_or(ProviderId{}), response[QLatin1String("file")].toString(),
                     items);
    RequestStore requests(workspace);
    const auto all = requests.requests();
    for (size_t i = 0; i + 1 < all.size(); ++i) {
        if (!all[i].answeredOn.isValid())
            requests.setAnswered(all[i].id, workspace.now().date());
    }
}

} // namespace

void SampleWorkspace::planScope(Workspace &workspace)
{
    plan(instant(m_scope, "at"), [&] {
        startAgreementFromTemplate(workspace);
        workspace.edit({Action::EditScope, {QStringLiteral("service areas"), QStringLiteral("texts")}, {}},
                       [&](storage::Connection &) {
                           writeAreas(workspace, m_scope[QLatin1String("areas")].toObject());
                       });
        writeEngagement(workspace, m_scope);
        ScopeStore store(workspace);
        store.setStatements(StatementKind::Assumption, lines(m_scope, "assumptions"));
        store.setStatements(StatementKind::StaysInternal, lines(m_scope, "staysInternal"));
        store.setStatements(StatementKind::OutOfScope, lines(m_scope, "outOfScope"));
        const int year = begins().date().year();
        RequestStore(workspace).addPublicHolidays(m_scope[QLatin1String("holidays")].toString(), year,
                                                  year + 2);
    });
    plan(instant(m_scope, "sentAt"), [&] {
        RequestStore requests(workspace);
        for (const Provider &provider : ProviderStore(workspace).all())
            requests.send(provider.id, instant(m_scope, "sentAt").date());
    });
    plan(instant(m_scope, "answeredAt"),
         [&] { writeResponse(workspace, m_scope[QLatin1String("response")].toObject()); });
    plan(instant(m_scope, "publishedAt"), [&] {
        publishWithSigners(workspace, AgreementDocument::Scope,
                           QStringLiteral("The page that went to the providers."));
    });
    plan(instant(m_scope, "signedAt"), [&] { signLatest(workspace, AgreementDocument::Scope); });
    plan(instant(m_scope, "draftAt"), [&] {
        workspace.edit({Action::EditScope, {QStringLiteral("service areas"), QStringLiteral("texts")}, {}},
                       [&](storage::Connection &) {
                           writeAreas(workspace, m_scope[QLatin1String("draft")].toObject());
                       });
    });
}

} // namespace tandem
