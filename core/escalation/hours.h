#pragma once
#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace tandem {

inline constexpr int minutesOfDay = 24 * 60;

/// Days of the week, 1 is Monday, and the minutes of those days from `from` until before `to`. A range of
/// days may wrap (6 to 1). When `to` is not after `from`, the window ends on the next day.
struct HoursWindow
{
    int firstDay = 1;
    int lastDay = 5;
    int from = 8 * 60;
    int to = 18 * 60; ///< up to 1440

    bool hasDay(int day) const;
    friend bool operator==(const HoursWindow &, const HoursWindow &) = default;
};

/// The dates on which nobody works; any order.
using Holidays = std::vector<QDate>;

/// When somebody can be reached, as windows of a week. On a holiday the hours of a Sunday hold: whoever works
/// from Monday to Friday is away, whoever works every day is not. Times are those of the wall clock.
class Hours
{
public:
    Hours() = default;
    explicit Hours(std::vector<HoursWindow> windows)
        : m_windows(std::move(windows))
    {
    }
    static Hours always();

    const std::vector<HoursWindow> &windows() const { return m_windows; }
    bool isEmpty() const { return m_windows.empty(); }
    bool isAlways() const; ///< every minute of the week

    bool contains(int day, int minute) const; ///< of an ordinary week
    bool contains(const QDateTime &when, const Holidays &holidays) const;
    /// `when` if it lies within, else the next minute that does; invalid if none comes within 14 days.
    QDateTime nextWithin(const QDateTime &when, const Holidays &holidays) const;

    friend bool operator==(const Hours &, const Hours &) = default;

private:
    bool containsBetween(int day, int dayBefore, int minute) const;
    std::vector<HoursWindow> m_windows;
};

/// From the file: '1-5 08:00-18:00; 6 09:00-12:00'. What cannot be read is left out.
Hours hoursFromStored(const QString &text);
QString storedHours(const Hours &hours);

/// What a person typed: "Mon-Fri 8-18", "24x7", "weekdays 7:30 to 18, Sat 9-12", "Mon, Wed 8am-6pm", "none".
/// Times without a day are Monday to Friday, days without a time the whole day; "8x5" and "office hours" are
/// `office`. Day names in English and in the locale's language. Nothing if it cannot be read.
std::optional<Hours> hoursTyped(const QString &text, const Hours &office);

/// For a person: "Mon–Fri 08:00–18:00", "24x7"; empty for none.
QString hoursText(const Hours &hours);

/// "08:00" and "24:00".
QString clockText(int minute);
/// A time of day as typed: "8", "8:30", "08.30", "6pm", "24:00". Minutes since midnight.
std::optional<int> clockTyped(const QString &text);

/// The day of the week by which hours go: a holiday is a Sunday.
int dayOf(QDate date, const Holidays &holidays);
/// Neither a weekend nor a holiday.
bool isWorkingDay(QDate date, const Holidays &holidays);

} // namespace tandem
