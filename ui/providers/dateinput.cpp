#include "ui/providers/dateinput.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "ui/theme/icons.h"
#include <QAction>
#include <QCalendarWidget>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace tandem {

static std::optional<QDate> withYear(const QString &text)
{
    const QLocale locale;
    for (const QString &format :
         {QStringLiteral("yyyy-M-d"), QStringLiteral("d.M.yyyy"), QStringLiteral("d/M/yyyy"),
          QStringLiteral("d MMM yyyy"), QStringLiteral("d MMMM yyyy"),
          locale.dateFormat(QLocale::ShortFormat), locale.dateFormat(QLocale::LongFormat)}) {
        const QDate date = locale.toDate(text, format);
        // A short format has two digits for the year, which would mean the last century.
        if (date.isValid())
            return date.year() < 1970 ? date.addYears(100) : date;
    }
    return std::nullopt;
}

static std::optional<QDate> withoutYear(const QString &text, QDate today)
{
    const QLocale locale;
    std::optional<QDate> nearest;
    for (int year = today.year() - 1; year <= today.year() + 1; ++year) {
        for (const QString &format :
             {QStringLiteral("d MMM"), QStringLiteral("d MMMM"), QStringLiteral("d.M."),
              QStringLiteral("d.M"), QStringLiteral("d/M"), QStringLiteral("MMM d")}) {
            const QDate date =
                locale.toDate(text + QStringLiteral(" %1").arg(year), format + QStringLiteral(" yyyy"));
            if (date.isValid() &&
                (!nearest || std::abs(today.daysTo(date)) < std::abs(today.daysTo(*nearest))))
                nearest = date;
        }
    }
    return nearest;
}

std::optional<QDate> parseDay(const QString &typed, QDate today)
{
    QString text = cleanName(typed);
    text.remove(QLatin1Char(','));
    if (sameName(text, tr("today")))
        return today;
    if (sameName(text, tr("tomorrow")))
        return today.addDays(1);
    // A weekday in front says nothing new.
    const qsizetype space = text.indexOf(QLatin1Char(' '));
    if (space > 0 && !text.left(space).contains(QRegularExpression(QStringLiteral("[0-9]")))) {
        const QString first = text.left(space);
        for (int day = 1; day <= 7; ++day) {
            if (sameName(first, QLocale().dayName(day, QLocale::ShortFormat)) ||
                sameName(first, QLocale().dayName(day)))
                text = text.mid(space + 1);
        }
    }
    if (const auto date = withYear(text))
        return date;
    return withoutYear(text, today);
}

QString dateInWords(QDate date, QDate today)
{
    if (!date.isValid())
        return {};
    return QLocale().toString(date, date.year() == today.year() ? QStringLiteral("ddd d MMM")
                                                                : QStringLiteral("ddd d MMM yyyy"));
}

QString shortDateInWords(QDate date, QDate today)
{
    if (!date.isValid())
        return {};
    return QLocale().toString(date, date.year() == today.year() ? QStringLiteral("d MMM")
                                                                : QStringLiteral("d MMM yyyy"));
}

QString dayProblem(const QString &text, QDate today)
{
    if (cleanName(text).isEmpty() || parseDay(text, today))
        return {};
    return tr("Type a day such as %1.").arg(QLocale().toString(today, QStringLiteral("d MMM yyyy")));
}

void addCalendar(QLineEdit &edit, const std::function<void(QDate)> &picked)
{
    auto *action = edit.addAction(icon(QStringLiteral("calendar")), QLineEdit::TrailingPosition);
    action->setText(tr("Choose a day"));
    action->setToolTip(action->text());
    QObject::connect(action, &QAction::triggered, &edit, [&edit, picked] {
        if (edit.isReadOnly())
            return;
        // A child of the field, so that an editor in a table cell stays open meanwhile.
        auto *popup = new QFrame(&edit, Qt::Popup);
        popup->setAttribute(Qt::WA_DeleteOnClose);
        popup->setFrameShape(QFrame::StyledPanel);
        auto *calendar = new QCalendarWidget;
        calendar->setAccessibleName(tr("Calendar"));
        if (const auto date = parseDay(edit.text(), QDate::currentDate()))
            calendar->setSelectedDate(*date);
        auto *column = new QVBoxLayout(popup);
        column->setContentsMargins(6, 6, 6, 6);
        column->addWidget(calendar);
        const auto choose = [popup, picked](QDate date) {
            picked(date);
            popup->close();
        };
        QObject::connect(calendar, &QCalendarWidget::clicked, popup, choose);
        QObject::connect(calendar, &QCalendarWidget::activated, popup, choose);
        popup->move(edit.mapToGlobal(QPoint(0, edit.height() + 2)));
        popup->show();
        calendar->setFocus(Qt::PopupFocusReason);
    });
}

} // namespace tandem
