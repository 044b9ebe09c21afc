// What the workspace says of itself and of its past.
#include "core/base/text.h"
#include "core/storage/changeset.h"
#include "core/workspace/workspace.h"
#include <array>

namespace tandem {

using storage::Connection;
using storage::Query;

qint64 Workspace::revision() const
{
    return m_history->lastSeq();
}

QDateTime Workspace::lastChange() const
{
    const QDateTime last = m_history->lastChange();
    return last.isValid() ? last : info().createdAt;
}

std::vector<HistoryEntry> Workspace::history(qint64 limit) const
{
    return m_history->entries(limit);
}

static QString shownValue(const QVariant &value)
{
    if (!value.isValid() || value.typeId() == QMetaType::Nullptr)
        return {};
    return value.toString();
}

std::vector<Workspace::ValueChange> Workspace::changesOf(qint64 seq) const
{
    std::vector<ValueChange> out;
    if (m_history->entry(seq).schema != m_schema)
        return out;
    for (const storage::ChangedValue &value : storage::changedValues(m_history->changeset(seq), m_shapes)) {
        QString column;
        for (const storage::TableShape &shape : m_shapes) {
            if (shape.name == value.table)
                column = QString::fromLatin1(shape.columns[static_cast<size_t>(value.column)]);
        }
        out.push_back({QString::fromLatin1(value.table), value.key, column, shownValue(value.before),
                       shownValue(value.after)});
    }
    return out;
}

namespace {
constexpr std::array blindModes = {std::pair{BlindMode::Always, "always"},
                                   std::pair{BlindMode::UntilCardComplete, "until_complete"},
                                   std::pair{BlindMode::Never, "never"}};
}

static BlindMode blindModeFrom(const QString &key)
{
    for (const auto &[mode, name] : blindModes) {
        if (key == QLatin1String(name))
            return mode;
    }
    return BlindMode::UntilCardComplete;
}

static QString keyOf(BlindMode mode)
{
    for (const auto &[other, name] : blindModes) {
        if (other == mode)
            return QString::fromLatin1(name);
    }
    return {};
}

static QString dateText(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

WorkspaceInfo Workspace::info() const
{
    Query q = m_connection->query(
        "SELECT uuid, organisation, purpose, staff, created_at, started_on, cut_on, sign_on, "
        "blind, spread_flag, lead_id, final_at, final_by FROM workspace WHERE id = 1");
    if (!q.next())
        throw Error(ErrorCode::Damaged, QStringLiteral("The workspace does not say whose it is."), path());
    const auto date = [&](int column) { return QDate::fromString(q.text(column), Qt::ISODate); };
    return {q.text(0),
            q.text(1),
            q.text(2),
            static_cast<int>(q.integer(3)),
            QDateTime::fromString(q.text(4), Qt::ISODateWithMs),
            date(5),
            date(6),
            date(7),
            blindModeFrom(q.text(8)),
            q.real(9),
            PersonId{q.integer(10)},
            QDateTime::fromString(q.text(11), Qt::ISODateWithMs),
            q.text(12)};
}

void Workspace::setInfo(const WorkspaceInfo &info, const QString &what)
{
    edit({Action::EditWorkspace, {what}, QStringLiteral("workspace ") + what}, [&](Connection &c) {
        c.query("UPDATE workspace SET organisation = ?1, purpose = ?2, staff = ?3, started_on = ?4, cut_on = "
                "?5, "
                "sign_on = ?6, blind = ?7, spread_flag = ?8 WHERE id = 1")
            .with(cleanName(info.organisation), cleanName(info.purpose), info.staff, dateText(info.startedOn),
                  dateText(info.cutOn), dateText(info.signOn), keyOf(info.blind), info.spreadFlag)
            .run();
    });
}

} // namespace tandem
