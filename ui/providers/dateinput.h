#pragma once
#include <QDate>
#include <QString>
#include <functional>
#include <optional>

class QLineEdit;

namespace tandem {

/// A day as a person types it: "16 Nov", "16/11/2026", "2026-11-16", "Mon 16 Nov", "today", "tomorrow".
/// Without a year it is the one that lies nearest to `today`. Nothing for what is no day.
std::optional<QDate> parseDay(const QString &text, QDate today);

/// "Mon 16 Nov", with the year where it is not this one; empty for no date.
QString dateInWords(QDate date, QDate today);

/// "16 Nov", with the year where it is not this one; for narrow columns.
QString shortDateInWords(QDate date, QDate today);

/// What is wrong with a typed day, as a sentence; empty for a day and for no text at all.
QString dayProblem(const QString &text, QDate today);

/// Puts a calendar behind an icon in the field; `picked` gets the chosen day.
void addCalendar(QLineEdit &edit, const std::function<void(QDate)> &picked);

} // namespace tandem
