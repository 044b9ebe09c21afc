#include "core/workspace/positions.h"
#include "core/storage/connection.h"
#include <algorithm>
#include <vector>

namespace tandem {

void moveToIndex(storage::Connection &connection, const char *table, qint64 id, int toIndex)
{
    const std::string name(table);
    std::vector<qint64> order;
    {
        storage::Query q = connection.query(("SELECT id FROM " + name + " ORDER BY position, id").c_str());
        while (q.next())
            order.push_back(q.integer(0));
    }
    const auto at = std::find(order.begin(), order.end(), id);
    if (at == order.end())
        return;
    order.erase(at);
    const auto index = std::clamp<qsizetype>(toIndex, 0, static_cast<qsizetype>(order.size()));
    order.insert(order.begin() + index, id);
    const std::string update = "UPDATE " + name + " SET position = ?2 WHERE id = ?1 AND position <> ?2";
    for (size_t i = 0; i < order.size(); ++i)
        connection.query(update.c_str()).with(order[i], static_cast<qint64>(i) + 1).run();
}

} // namespace tandem
