#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QString>
#include <QStringList>

namespace tandem::report {

/// The translation context of everything a report says.
struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

/// Numbers, dates and counts as one reader writes them. Every report uses one of these throughout, so that a
/// page never mixes "3.8" with "3,8".
class Wording
{
public:
    explicit Wording(const QLocale &locale);

    /// The reader's number and date forms with the words of the report's language.
    static QLocale localeFor(const QLocale &reader);
    [[nodiscard]] const QLocale &locale() const { return m_locale; }

    [[nodiscard]] QString number(double value, int decimals) const;
    [[nodiscard]] QString total(double value) const { return number(value, 1); }
    [[nodiscard]] QString mean(double value) const { return number(value, 2); }
    [[nodiscard]] QString score(double value) const; ///< no trailing zeros, at most two decimals
    /// "3.8", or "less than 0.1": a lead is never written as nothing.
    [[nodiscard]] QString margin(double points) const;
    [[nodiscard]] QString interval(double lowest, double highest, int decimals) const;
    /// "25%" or "14.3%"
    [[nodiscard]] QString percent(double share) const;
    /// Points of 100 that a share gives: "25" or "14.3"
    [[nodiscard]] QString possible(double share) const;
    /// A whole percentage beyond `share` in the direction given, so that what is said of it is true:
    /// 0.2857 upwards is "29%". Empty if there is none between 0 and 100.
    [[nodiscard]] QString percentBeyond(double share, bool upwards) const;
    static double shareBeyond(double share,
                              bool upwards); ///< the same as a number; negative if there is none

    [[nodiscard]] QString date(const QDate &date) const;    ///< "19 August 2026"
    [[nodiscard]] QString day(const QDate &date) const;     ///< "19 August"
    [[nodiscard]] QString weekday(const QDate &date) const; ///< "Thu 20 August"

    /// "one provider", "four providers": `many` has %1 for the number.
    static QString count(int count, const QString &one, const QString &many);
    static QString ordinal(int place); ///< "first" to "tenth", then "11th"
    static QString capitalised(const QString &text);
    /// For the middle of a sentence; leaves "QBR" and "I" as they are.
    static QString uncapitalised(const QString &text);
    /// A short name that does not break over lines.
    static QString glued(const QString &name);
    /// "a, b and c" with at most `most` names; then "a, b and 3 others".
    static QString list(const QStringList &names, int most = 4);

private:
    QLocale m_locale;
};

} // namespace tandem::report
