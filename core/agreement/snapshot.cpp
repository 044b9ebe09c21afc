#include "core/agreement/snapshot.h"
#include "core/base/error.h"
#include "core/base/translate.h"
#include "core/escalation/responsetime.h"
#include "core/scope/spine.h"
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tandem {

static constexpr int format = 1;

QString Snapshot::Row::cell(const QString &column) const
{
    const auto found = cells.find(column);
    return found == cells.end() ? QString() : found->second;
}

void Snapshot::Row::set(const QString &column, const QString &value)
{
    if (value.isEmpty())
        cells.erase(column);
    else
        cells[column] = value;
}

const Snapshot::Row *Snapshot::row(const QString &key) const
{
    for (const Row &row : rows) {
        if (row.key == key)
            return &row;
    }
    return nullptr;
}

const Snapshot::Column *Snapshot::column(const QString &key) const
{
    for (const Column &column : columns) {
        if (column.key == key)
            return &column;
    }
    return nullptr;
}

QByteArray toJson(const Snapshot &snapshot)
{
    QJsonArray columns;
    for (const Snapshot::Column &column : snapshot.columns)
        columns.push_back(QJsonObject{{QStringLiteral("key"), column.key},
                                      {QStringLiteral("name"), column.name},
                                      {QStringLiteral("side"), column.side}});
    QJsonArray rows;
    for (const Snapshot::Row &row : snapshot.rows) {
        QJsonObject cells;
        for (const auto &[column, value] : row.cells)
            cells.insert(column, value);
        rows.push_back(QJsonObject{{QStringLiteral("key"), row.key},
                                   {QStringLiteral("group"), row.group},
                                   {QStringLiteral("name"), row.name},
                                   {QStringLiteral("cells"), cells}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), format},
                                     {QStringLiteral("document"), documentKey(snapshot.document)},
                                     {QStringLiteral("columns"), columns},
                                     {QStringLiteral("rows"), rows}})
        .toJson(QJsonDocument::Compact);
}

Snapshot snapshotFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto document = documentFromKey(object[QLatin1String("document")].toString());
    if (!document || object[QLatin1String("format")].toInt() != format)
        throw Error(ErrorCode::Damaged, tr("The revision cannot be read."));
    Snapshot out;
    out.document = *document;
    for (const auto &value : object[QLatin1String("columns")].toArray()) {
        const QJsonObject column = value.toObject();
        out.columns.push_back({column[QLatin1String("key")].toString(),
                               column[QLatin1String("name")].toString(),
                               column[QLatin1String("side")].toString()});
    }
    for (const auto &value : object[QLatin1String("rows")].toArray()) {
        const QJsonObject row = value.toObject();
        Snapshot::Row read{row[QLatin1String("key")].toString(),
                           row[QLatin1String("group")].toString(),
                           row[QLatin1String("name")].toString(),
                           {}};
        const QJsonObject cells = row[QLatin1String("cells")].toObject();
        for (auto cell = cells.begin(); cell != cells.end(); ++cell)
            read.set(cell.key(), cell.value().toString());
        out.rows.push_back(std::move(read));
    }
    return out;
}

static const QHash<QString, const char *> &columnWords()
{
    static const QHash<QString, const char *> words = {
        {QStringLiteral("owner"), QT_TRANSLATE_NOOP("Snapshot", "owner")},
        {QStringLiteral("internal_work"), QT_TRANSLATE_NOOP("Snapshot", "internal side")},
        {QStringLiteral("partner_work"), QT_TRANSLATE_NOOP("Snapshot", "partner side")},
        {QStringLiteral("handoff"), QT_TRANSLATE_NOOP("Snapshot", "handoff")},
        {QStringLiteral("direction"), QT_TRANSLATE_NOOP("Snapshot", "handoff's direction")},
        {QStringLiteral("out_of_scope"), QT_TRANSLATE_NOOP("Snapshot", "out of scope")},
        {QStringLiteral("coverage"), QT_TRANSLATE_NOOP("Snapshot", "hours")},
        {QStringLiteral("coverage_text"), QT_TRANSLATE_NOOP("Snapshot", "custom hours")},
        {QStringLiteral("service_level"), QT_TRANSLATE_NOOP("Snapshot", "service level")},
        {QStringLiteral("tools"), QT_TRANSLATE_NOOP("Snapshot", "tools")},
        {QStringLiteral("organisation"), QT_TRANSLATE_NOOP("Snapshot", "business")},
        {QStringLiteral("partner"), QT_TRANSLATE_NOOP("Snapshot", "partner")},
        {QStringLiteral("purpose"), QT_TRANSLATE_NOOP("Snapshot", "purpose")},
        {QStringLiteral("sites"), QT_TRANSLATE_NOOP("Snapshot", "sites")},
        {QStringLiteral("users"), QT_TRANSLATE_NOOP("Snapshot", "users")},
        {QStringLiteral("staff"), QT_TRANSLATE_NOOP("Snapshot", "staff")},
        {QStringLiteral("starts_on"), QT_TRANSLATE_NOOP("Snapshot", "start")},
        {QStringLiteral("term_months"), QT_TRANSLATE_NOOP("Snapshot", "term in months")},
        {QStringLiteral("review_months"), QT_TRANSLATE_NOOP("Snapshot", "months between reviews")},
        {QStringLiteral("next_review_on"), QT_TRANSLATE_NOOP("Snapshot", "next review")},
        {QStringLiteral("office_hours"), QT_TRANSLATE_NOOP("Snapshot", "office hours")},
        {QStringLiteral("paper"), QT_TRANSLATE_NOOP("Snapshot", "paper")},
        {QStringLiteral("internal_signer"), QT_TRANSLATE_NOOP("Snapshot", "who signs for the internal side")},
        {QStringLiteral("internal_signer_role"), QT_TRANSLATE_NOOP("Snapshot", "their role")},
        {QStringLiteral("partner_signer"), QT_TRANSLATE_NOOP("Snapshot", "who signs for the partner")},
        {QStringLiteral("partner_signer_role"), QT_TRANSLATE_NOOP("Snapshot", "their role")},
        {QStringLiteral("agreed"), QT_TRANSLATE_NOOP("Snapshot", "agreed")},
        {QStringLiteral("place"), QT_TRANSLATE_NOOP("Snapshot", "place in the order of the calls")},
        {QStringLiteral("text"), QT_TRANSLATE_NOOP("Snapshot", "text")},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("Snapshot", "kind")},
        {QStringLiteral("in_scope"), QT_TRANSLATE_NOOP("Snapshot", "in scope")},
        {QStringLiteral("in_raci"), QT_TRANSLATE_NOOP("Snapshot", "in the RACI")},
        {QStringLiteral("notes"), QT_TRANSLATE_NOOP("Snapshot", "notes")},
        {QStringLiteral("person"), QT_TRANSLATE_NOOP("Snapshot", "person")},
        {QStringLiteral("deputy"), QT_TRANSLATE_NOOP("Snapshot", "deputy")},
        {QStringLiteral("side"), QT_TRANSLATE_NOOP("Snapshot", "side")},
        {QStringLiteral("role"), QT_TRANSLATE_NOOP("Snapshot", "role")},
        {QStringLiteral("phone"), QT_TRANSLATE_NOOP("Snapshot", "phone")},
        {QStringLiteral("hours"), QT_TRANSLATE_NOOP("Snapshot", "hours")},
        {QStringLiteral("on_call"), QT_TRANSLATE_NOOP("Snapshot", "on call")},
        {QStringLiteral("always_p1"), QT_TRANSLATE_NOOP("Snapshot", "any hour for P1")},
        {QStringLiteral("deputy_hours"), QT_TRANSLATE_NOOP("Snapshot", "deputy's hours")},
        {QStringLiteral("deputy_phone"), QT_TRANSLATE_NOOP("Snapshot", "deputy's phone")},
        {QStringLiteral("note"), QT_TRANSLATE_NOOP("Snapshot", "note")},
        {QStringLiteral("example"), QT_TRANSLATE_NOOP("Snapshot", "example")},
        {QStringLiteral("tells"), QT_TRANSLATE_NOOP("Snapshot", "who tells whom")},
        {QStringLiteral("first_response"), QT_TRANSLATE_NOOP("Snapshot", "first response")},
        {QStringLiteral("to_tier2"), QT_TRANSLATE_NOOP("Snapshot", "to tier 2")},
        {QStringLiteral("to_tier3"), QT_TRANSLATE_NOOP("Snapshot", "to tier 3")},
        {QStringLiteral("update_every"), QT_TRANSLATE_NOOP("Snapshot", "update")},
        {QStringLiteral("restored"), QT_TRANSLATE_NOOP("Snapshot", "restored")},
        {QStringLiteral("priority"), QT_TRANSLATE_NOOP("Snapshot", "priority")},
    };
    return words;
}

QString groupWord(const Snapshot::Row &row)
{
    return row.key.startsWith(QLatin1String("statement ")) ? row.name : row.group;
}

QString columnWord(const Snapshot &snapshot, const QString &column)
{
    if (const Snapshot::Column *role = snapshot.column(column))
        return role->name;
    const char *word = columnWords().value(column);
    return word ? tr(word) : column;
}

QString valueWord(const QString &column, const QString &value)
{
    if (column == QLatin1String("owner"))
        return ownerWord(ownerFromKey(value)).toLower();
    if (column == QLatin1String("direction"))
        return directionWord(directionFromKey(value)).toLower();
    if (column == QLatin1String("coverage"))
        return coverageWord(coverageFromKey(value));
    if (column == QLatin1String("kind"))
        return kindWord(kindFromKey(value)).toLower();
    if (column == QLatin1String("in_scope") || column == QLatin1String("in_raci") ||
        column == QLatin1String("always_p1") || column == QLatin1String("agreed"))
        return value == QLatin1String("1") ? tr("yes") : tr("no");
    static const QStringList hours = {QStringLiteral("hours"), QStringLiteral("on_call"),
                                      QStringLiteral("deputy_hours"), QStringLiteral("office_hours")};
    static const QStringList times = {QStringLiteral("first_response"), QStringLiteral("to_tier2"),
                                      QStringLiteral("to_tier3"), QStringLiteral("update_every"),
                                      QStringLiteral("restored")};
    if (!value.isEmpty() && hours.contains(column))
        return hoursText(hoursFromStored(value));
    if (!value.isEmpty() && times.contains(column))
        return responseTimeText(responseTimeFromStored(value));
    return value;
}

} // namespace tandem
