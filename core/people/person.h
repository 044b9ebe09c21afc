#pragma once
#include "core/base/ids.h"
#include <QDate>
#include <QString>

namespace tandem {

/// Which side a person is on. The partner side has a person per provider until one is selected.
enum class Side { Internal, Partner };

QString sideWord(Side side);

/// An evaluator, or a contact on either side.
struct Person
{
    PersonId id;
    int position = 0;
    Side side = Side::Internal;
    ProviderId provider; ///< for the partner side
    QString name;
    QString role; ///< such as "Systems administrator"
    QString email;
    QString phone;
    QString notes;
    bool evaluator = false; ///< scores providers; only on the internal side
    bool hasPin = false;    ///< asked for when the laptop is handed to them
    QDate leftOn;           ///< invalid while they are there

    bool hasLeft() const { return leftOn.isValid(); }
};

} // namespace tandem
