#include "core/ballots/packagestore.h"
#include "core/base/storedtime.h"
#include "core/storage/connection.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>

namespace tandem {

using storage::Query;

namespace {

// Numbers of JSON are doubles, which do not hold an id.
QString idText(qint64 id)
{
    return QString::number(id);
}

qint64 idFrom(const QJsonValue &value)
{
    return value.toString().toLongLong();
}

constexpr std::array kinds = {
    std::pair{CellState::Kind::Empty, "empty"}, std::pair{CellState::Kind::Scored, "scored"},
    std::pair{CellState::Kind::Abstained, "abstained"}, std::pair{CellState::Kind::Refused, "refused"}};

QJsonObject toJson(const CellState &state)
{
    QJsonObject out;
    for (const auto &[kind, name] : kinds) {
        if (kind == state.kind)
            out.insert(QLatin1String("kind"), QLatin1String(name));
    }
    if (state.kind == CellState::Kind::Scored)
        out.insert(QLatin1String("value"), state.value);
    if (state.evidence != Evidence::None)
        out.insert(QLatin1String("evidence"), static_cast<int>(state.evidence));
    if (!state.note.isEmpty())
        out.insert(QLatin1String("note"), state.note);
    if (!state.reason.isEmpty())
        out.insert(QLatin1String("reason"), state.reason);
    return out;
}

CellState stateFrom(const QJsonObject &json)
{
    CellState state;
    for (const auto &[kind, name] : kinds) {
        if (json[QLatin1String("kind")].toString() == QLatin1String(name))
            state.kind = kind;
    }
    state.value = json[QLatin1String("value")].toDouble();
    state.evidence =
        static_cast<Evidence>(std::clamp(json[QLatin1String("evidence")].toInt(), 0, evidenceCount - 1));
    state.note = json[QLatin1String("note")].toString();
    state.reason = json[QLatin1String("reason")].toString();
    return state;
}

std::optional<CellState> optionalStateFrom(const QJsonValue &value)
{
    return value.isObject() ? std::optional(stateFrom(value.toObject())) : std::nullopt;
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString contentOf(const IssuedPackage &package)
{
    QJsonArray providers;
    for (const ProviderId id : package.providers)
        providers.push_back(idText(id.value));
    return compact({{QStringLiteral("providers"), providers},
                    {QStringLiteral("digest"), QString::fromLatin1(package.digest)},
                    {QStringLiteral("first"), package.firstSeq}});
}

QString baseOf(const IssuedPackage &package)
{
    QJsonArray cells;
    for (const IssuedCell &cell : package.cells) {
        QJsonObject json{{QStringLiteral("provider"), idText(cell.provider.value)},
                         {QStringLiteral("criterion"), idText(cell.criterion.value)},
                         {QStringLiteral("base"), toJson(cell.base)}};
        if (cell.seen)
            json.insert(QStringLiteral("seen"), toJson(*cell.seen));
        if (cell.before)
            json.insert(QStringLiteral("before"), toJson(*cell.before));
        cells.push_back(json);
    }
    return compact(
        {{QStringLiteral("cells"), cells}, {QStringLiteral("chain"), package.chain.join(QLatin1Char(' '))}});
}

IssuedPackage packageFrom(const Query &q)
{
    IssuedPackage out;
    out.id = PackageId{q.integer(0)};
    out.evaluator = PersonId{q.integer(1)};
    out.issuedAt = utcFrom(q.text(2));
    out.issuedBy = q.text(3);
    out.returned = q.integer(6);
    const QJsonObject content = QJsonDocument::fromJson(q.text(4).toUtf8()).object();
    const QJsonArray providers = content[QLatin1String("providers")].toArray();
    for (const auto &id : providers)
        out.providers.push_back(ProviderId{idFrom(id)});
    out.digest = content[QLatin1String("digest")].toString().toLatin1();
    out.firstSeq = content[QLatin1String("first")].toInteger();
    const QJsonObject base = QJsonDocument::fromJson(q.text(5).toUtf8()).object();
    out.chain = base[QLatin1String("chain")].toString().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QJsonArray cells = base[QLatin1String("cells")].toArray();
    for (const auto &json : cells) {
        IssuedCell &cell = out.cells.emplace_back();
        cell.provider = ProviderId{idFrom(json[QLatin1String("provider")])};
        cell.criterion = CriterionId{idFrom(json[QLatin1String("criterion")])};
        cell.base = stateFrom(json[QLatin1String("base")].toObject());
        cell.seen = optionalStateFrom(json[QLatin1String("seen")]);
        if (cell.seen)
            cell.before = optionalStateFrom(json[QLatin1String("before")]);
    }
    return out;
}

} // namespace

std::optional<PackageInfo> PackageStore::own() const
{
    Query q = m_workspace.connection().query(
        "SELECT id, evaluator_id, origin, issued_at, issued_by FROM package LIMIT 1");
    if (!q.next())
        return std::nullopt;
    return PackageInfo{PackageId{q.integer(0)}, PersonId{q.integer(1)}, q.text(2), utcFrom(q.text(3)),
                       q.text(4)};
}

std::vector<IssuedPackage> PackageStore::issued() const
{
    std::vector<IssuedPackage> out;
    Query q = m_workspace.connection().query(
        "SELECT id, evaluator_id, issued_at, issued_by, content, base, returned FROM issued_package ORDER BY "
        "issued_at, id");
    while (q.next())
        out.push_back(packageFrom(q));
    return out;
}

std::optional<IssuedPackage> PackageStore::find(PackageId id) const
{
    Query q = m_workspace.connection().query(
        "SELECT id, evaluator_id, issued_at, issued_by, content, base, returned FROM issued_package WHERE id "
        "= ?1");
    q.with(id.value);
    return q.next() ? std::optional(packageFrom(q)) : std::nullopt;
}

void PackageStore::add(const IssuedPackage &package)
{
    m_workspace.connection()
        .query("INSERT INTO issued_package (id, evaluator_id, issued_at, issued_by, content, base, returned) "
               "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .with(package.id.value, package.evaluator.value, utcText(package.issuedAt), package.issuedBy,
              contentOf(package), baseOf(package), package.returned)
        .run();
}

void PackageStore::update(const IssuedPackage &package)
{
    m_workspace.connection()
        .query("UPDATE issued_package SET base = ?2, returned = ?3 WHERE id = ?1 AND (base <> ?2 OR returned "
               "<> ?3)")
        .with(package.id.value, baseOf(package), package.returned)
        .run();
}

} // namespace tandem
