#pragma once
#include <QCoreApplication>
#include <QDate>
#include <QString>
#include <QStringList>

namespace tandem::overview {

/// The translation context of what the overview says.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OverviewText)
};

/// A total or a margin: one decimal in the reader's form. A lead is never written as nothing.
QString points(double value);
QString margin(double value);
/// A single score or mean: no trailing zeros, at most two decimals.
QString score(double value);
/// "54.0–64.0"; one number when both ends are written alike.
QString interval(double lowest, double highest);

QString weekday(QDate date);      ///< "Friday 20 November"
QString shortWeekday(QDate date); ///< "Fri 20 Nov"
QString dayAndMonth(QDate date);  ///< "20 Nov"

/// `one` for 1, otherwise `many` with %1 for the number, in words up to twelve.
QString counted(int count, const QString &one, const QString &many);
/// "a, b and c" with at most `most` names; then "a, b and three others".
QString shortList(const QStringList &names, int most = 3);
QString capitalised(const QString &text);
/// A flag's text inside a sentence: "Insists on its own portal." continues one as "insists on its own
/// portal"; "RACI is missing" keeps its capitals.
QString continued(const QString &text);

} // namespace tandem::overview
