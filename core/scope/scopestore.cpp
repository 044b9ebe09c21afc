#include "core/scope/scopestore.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/scope/spinestore.h"
#include "core/storage/connection.h"
#include <algorithm>

namespace tandem {

using storage::Connection;
using storage::Query;

QString fieldWord(ScopeStore::Field field)
{
    switch (field) {
    case ScopeStore::Field::InternalWork:
        return tr("internal side");
    case ScopeStore::Field::PartnerWork:
        return tr("partner side");
    case ScopeStore::Field::Handoff:
        return tr("handoff");
    case ScopeStore::Field::OutOfScope:
        return tr("out of scope");
    case ScopeStore::Field::CoverageText:
        return tr("hours");
    case ScopeStore::Field::ServiceLevel:
        return tr("service level");
    case ScopeStore::Field::Tools:
        break;
    }
    return tr("tools");
}

QString textOf(const ServiceArea &area, ScopeStore::Field field)
{
    switch (field) {
    case ScopeStore::Field::InternalWork:
        return area.internalWork;
    case ScopeStore::Field::PartnerWork:
        return area.partnerWork;
    case ScopeStore::Field::Handoff:
        return area.handoff;
    case ScopeStore::Field::OutOfScope:
        return area.outOfScope;
    case ScopeStore::Field::CoverageText:
        return area.coverageText;
    case ScopeStore::Field::ServiceLevel:
        return area.serviceLevel;
    case ScopeStore::Field::Tools:
        break;
    }
    return area.tools;
}

static const char *updateOf(ScopeStore::Field field)
{
    switch (field) {
    case ScopeStore::Field::InternalWork:
        return "UPDATE service_area SET internal_work = ?2 WHERE id = ?1 AND internal_work <> ?2";
    case ScopeStore::Field::PartnerWork:
        return "UPDATE service_area SET partner_work = ?2 WHERE id = ?1 AND partner_work <> ?2";
    case ScopeStore::Field::Handoff:
        return "UPDATE service_area SET handoff = ?2 WHERE id = ?1 AND handoff <> ?2";
    case ScopeStore::Field::OutOfScope:
        return "UPDATE service_area SET out_of_scope = ?2 WHERE id = ?1 AND out_of_scope <> ?2";
    case ScopeStore::Field::CoverageText:
        return "UPDATE service_area SET coverage_text = ?2 WHERE id = ?1 AND coverage_text <> ?2";
    case ScopeStore::Field::ServiceLevel:
        return "UPDATE service_area SET service_level = ?2 WHERE id = ?1 AND service_level <> ?2";
    case ScopeStore::Field::Tools:
        break;
    }
    return "UPDATE service_area SET tools = ?2 WHERE id = ?1 AND tools <> ?2";
}

ServiceArea ScopeStore::require(ServiceAreaId id) const
{
    for (const ServiceArea &area : SpineStore(m_workspace).areas()) {
        if (area.id == id)
            return area;
    }
    throw Error(ErrorCode::Invalid, tr("The service area is not there any more."));
}

void ScopeStore::change(ServiceAreaId id, const QString &what, const char *sql, const QString &value)
{
    const ServiceArea area = require(id);
    const QString target = QStringLiteral("scope %1 %2").arg(id.value).arg(what);
    m_workspace.edit({Action::EditScope, {area.name, what}, target},
                     [&](Connection &c) { c.query(sql).with(id.value, value).run(); });
}

void ScopeStore::setText(ServiceAreaId id, Field field, const QString &text)
{
    change(id, fieldWord(field), updateOf(field), storedText(text.trimmed()));
}

void ScopeStore::setOwner(ServiceAreaId id, AreaOwner owner)
{
    change(id, tr("owner"), "UPDATE service_area SET owner = ?2 WHERE id = ?1 AND owner <> ?2",
           ownerKey(owner));
}

void ScopeStore::setDirection(ServiceAreaId id, HandoffDirection direction)
{
    change(id, tr("handoff's direction"),
           "UPDATE service_area SET direction = ?2 WHERE id = ?1 AND direction <> ?2",
           directionKey(direction));
}

void ScopeStore::setCoverage(ServiceAreaId id, Coverage coverage)
{
    change(id, tr("hours"), "UPDATE service_area SET coverage = ?2 WHERE id = ?1 AND coverage <> ?2",
           coverageKey(coverage));
}

static Coverage coverageWritten(const QString &text)
{
    QString key = text.simplified().toLower();
    key.replace(QChar(0xD7), QLatin1Char('x')).replace(QLatin1Char('/'), QLatin1Char('x'));
    if (key == QLatin1String("24x7"))
        return Coverage::RoundTheClock;
    return key == QLatin1String("8x5") || key == QLatin1String("office hours") ? Coverage::OfficeHours
                                                                               : Coverage::Custom;
}

void ScopeStore::setHours(ServiceAreaId id, const QString &text)
{
    const Coverage coverage = coverageWritten(text);
    m_workspace.edit({Action::EditScope, {require(id).name, tr("hours")}, {}}, [&](Connection &) {
        setCoverage(id, coverage);
        if (coverage == Coverage::Custom)
            setText(id, Field::CoverageText, text);
    });
}

static QString dateText(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

void ScopeStore::setEngagement(const Engagement &e, const QString &what)
{
    if (e.termMonths < 0 || e.reviewMonths < 1 || e.reviewMonths > 24)
        throw Error(ErrorCode::Invalid, tr("A review takes place every 1 to 24 months."));
    m_workspace.edit({Action::EditEngagement, {what}, QStringLiteral("engagement ") + what}, [&](Connection
                                                                                                     &c) {
        c.query(
             "UPDATE engagement SET partner_id = ?1, purpose = ?2, sites = ?3, users = ?4, starts_on = ?5, "
             "term_months = ?6, review_months = ?7, next_review_on = ?8, office_hours = ?9, paper = ?10 "
             "WHERE id = 1")
            .with(e.partner.value, storedText(e.purpose), storedName(e.sites), storedName(e.users),
                  dateText(e.startsOn), e.termMonths, e.reviewMonths, dateText(e.nextReviewOn),
                  storedName(e.officeHours), e.letterPaper ? QStringLiteral("letter") : QStringLiteral("a4"))
            .run();
    });
}

static StatementKind statementFromKey(const QString &key)
{
    for (const StatementKind kind :
         {StatementKind::Assumption, StatementKind::StaysInternal, StatementKind::OutOfScope}) {
        if (statementKey(kind) == key)
            return kind;
    }
    return StatementKind::Assumption;
}

std::vector<ScopeStatement> ScopeStore::statements() const
{
    std::vector<ScopeStatement> out;
    Query q = m_workspace.connection().query(
        "SELECT id, kind, text FROM scope_statement ORDER BY kind, position, id");
    while (q.next())
        out.push_back({ScopeStatementId{q.integer(0)}, statementFromKey(q.text(1)), q.text(2)});
    return out;
}

void ScopeStore::setStatements(StatementKind kind, const QStringList &texts)
{
    QStringList kept;
    for (const QString &text : texts) {
        if (const QString clean = storedName(text); !clean.isEmpty())
            kept.push_back(clean);
    }
    std::vector<ScopeStatement> present = statements();
    std::erase_if(present, [kind](const ScopeStatement &s) { return s.kind != kind; });
    const QString key = statementKey(kind);
    m_workspace.edit({Action::EditStatements, {statementTitle(kind)}, {}}, [&](Connection &c) {
        for (qsizetype i = 0; i < kept.size(); ++i) {
            if (i < static_cast<qsizetype>(present.size())) {
                c.query("UPDATE scope_statement SET text = ?2 WHERE id = ?1 AND text <> ?2")
                    .with(present[static_cast<size_t>(i)].id.value, kept[i])
                    .run();
            } else {
                c.query("INSERT INTO scope_statement (id, kind, position, text) VALUES (?1, ?2, (SELECT "
                        "coalesce(max(position), 0) + 1 FROM scope_statement), ?3)")
                    .with(ScopeStatementId::make().value, key, kept[i])
                    .run();
            }
        }
        for (size_t i = static_cast<size_t>(kept.size()); i < present.size(); ++i)
            c.query("DELETE FROM scope_statement WHERE id = ?1").with(present[i].id.value).run();
    });
}

} // namespace tandem
