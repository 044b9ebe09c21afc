#include "core/base/ids.h"
#include <QRandomGenerator>

namespace tandem {

qint64 randomId()
{
    for (;;) {
        const qint64 id = static_cast<qint64>(QRandomGenerator::system()->generate64() >> 1);
        if (id != 0)
            return id;
    }
}

} // namespace tandem
