#include "core/agreement/agreementtemplate.h"
#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/raci/racistore.h"
#include "core/scope/spinestore.h"
#include "core/storage/connection.h"
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tandem {

using storage::Connection;

static QJsonObject readTemplate()
{
    useCoreResources();
    QFile file(QStringLiteral(":/core/templates/agreement.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The built-in agreement is missing from the program.");
    return QJsonDocument::fromJson(file.readAll()).object();
}

static QString text(const QJsonObject &object, const char *key, const char *otherwise = "")
{
    return object[QLatin1String(key)].toString(QString::fromLatin1(otherwise));
}

/// The roles by name; those that are there already are taken as they are.
static QHash<QString, RoleId> makeRoles(Workspace &workspace, const QJsonArray &roles)
{
    RaciStore store(workspace);
    QHash<QString, RoleId> out;
    for (const auto &value : roles) {
        const QJsonObject role = value.toObject();
        const QString name = text(role, "name");
        const Side side = text(role, "side") == QLatin1String("partner") ? Side::Partner : Side::Internal;
        for (const Role &present : store.roles()) {
            if (present.side == side && sameName(present.name, name))
                out.insert(name, present.id);
        }
        if (!out.contains(name))
            out.insert(name, store.addRole(side, name));
    }
    return out;
}

static void writeScope(Connection &c, ServiceAreaId id, const QJsonObject &area)
{
    c.query(
         "UPDATE service_area SET owner = ?2, internal_work = ?3, partner_work = ?4, handoff = ?5, "
         "direction = ?6, out_of_scope = ?7, coverage = ?8, coverage_text = ?9, service_level = ?10, tools "
         "= ?11 WHERE id = ?1")
        .with(id.value, text(area, "owner", "undecided"), text(area, "internalWork"),
              text(area, "partnerWork"), text(area, "handoff"), text(area, "direction", "none"),
              text(area, "outOfScope"), text(area, "coverage", "8x5"), text(area, "coverageText"),
              text(area, "serviceLevel"), text(area, "tools"))
        .run();
}

static void writeActivities(Workspace &workspace, ServiceAreaId area, const QJsonArray &activities,
                            const QHash<QString, RoleId> &roles)
{
    SpineStore spine(workspace);
    std::vector<RaciCell> cells;
    for (const auto &value : activities) {
        const QJsonObject activity = value.toObject();
        const ActivityId id = spine.addActivity(area, text(activity, "name"));
        spine.setKind(std::span(&id, 1), kindFromKey(text(activity, "kind", "ordinary")));
        spine.setNotes(id, text(activity, "notes"));
        const QJsonObject raci = activity[QLatin1String("raci")].toObject();
        for (auto cell = raci.begin(); cell != raci.end(); ++cell) {
            if (const auto role = roles.constFind(cell.key()); role != roles.constEnd())
                cells.push_back({id, *role, raciFromText(cell.value().toString()).value_or(RaciLetters())});
        }
    }
    RaciStore(workspace).assign(cells, {Action::StartAgreement, {}, {}});
}

static void writeStatements(Connection &c, const char *kind, const QJsonArray &statements)
{
    int position = 0;
    for (const auto &statement : statements)
        c.query("INSERT INTO scope_statement (id, kind, position, text) VALUES (?1, ?2, ?3, ?4)")
            .with(ScopeStatementId::make().value, QString::fromLatin1(kind), ++position, statement.toString())
            .run();
}

void startAgreementFromTemplate(Workspace &workspace)
{
    const QJsonObject agreement = readTemplate();
    workspace.edit({Action::StartAgreement, {}, {}}, [&](Connection &c) {
        const auto roles = makeRoles(workspace, agreement[QLatin1String("roles")].toArray());
        SpineStore spine(workspace);
        for (const auto &value : agreement[QLatin1String("areas")].toArray()) {
            const QJsonObject area = value.toObject();
            if (!spine.areaNameProblem({}, text(area, "name")).isEmpty())
                continue; // there already
            const ServiceAreaId id = spine.addArea(text(area, "name"));
            writeScope(c, id, area);
            writeActivities(workspace, id, area[QLatin1String("activities")].toArray(), roles);
        }
        if (c.integer("SELECT count(*) FROM scope_statement") > 0)
            return;
        writeStatements(c, "assumption", agreement[QLatin1String("assumptions")].toArray());
        writeStatements(c, "stays_internal", agreement[QLatin1String("staysInternal")].toArray());
        writeStatements(c, "out_of_scope", agreement[QLatin1String("outOfScope")].toArray());
    });
}

} // namespace tandem
