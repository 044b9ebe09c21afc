#pragma once
#include "core/base/ids.h"
#include "core/base/storedtime.h"
#include "core/workspace/workspace.h"
#include <QDate>
#include <QLocale>
#include <optional>

/** How the stores of the onboarding write days and references. */
namespace tandem::stored {

inline QString day(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

inline QDate dayFrom(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

/// A reference that may be empty.
template <class Tag>
std::optional<qint64> reference(Id<Tag> id)
{
    return id ? std::optional(id.value) : std::nullopt;
}

/// The day on which the person at the computer is.
inline QDate today(const Workspace &workspace)
{
    return workspace.now().toLocalTime().date();
}

/// A day in a sentence: "18 February 2026".
inline QString dayInWords(QDate date)
{
    return QLocale().toString(date, QStringLiteral("d MMMM yyyy"));
}

} // namespace tandem::stored
