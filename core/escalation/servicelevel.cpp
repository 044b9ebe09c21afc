#include "core/escalation/servicelevel.h"
#include <QRegularExpression>

namespace tandem {

static QString numbersForWords(QString text)
{
    static const QStringList words = {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three"),
                                      QStringLiteral("four"), QStringLiteral("five")};
    for (int i = 0; i < words.size(); ++i)
        text.replace(QRegularExpression(QStringLiteral("\\b%1\\b").arg(words[i])), QString::number(i + 1));
    return text;
}

std::vector<PromisedTime> promisedTimes(const QString &serviceLevel)
{
    static const QRegularExpression parts(QStringLiteral("[,;\\n]|\\.\\s|\\band\\b"));
    static const QRegularExpression priority(QStringLiteral("\\bp([1-4])\\b"));
    static const QRegularExpression time(QStringLiteral(
        "\\b(\\d+)\\s*(m|min|mins|minute|minutes|h|hr|hrs|hour|hours|day|days|working days?)\\b"));
    static const QRegularExpression restored(QStringLiteral("\\b(restor|resol|fix|recover)"));
    static const QRegularExpression response(QStringLiteral("\\b(respon|answer|triage|pick|work)"));
    std::vector<PromisedTime> out;
    Response about = Response::First;
    for (const QString &part : numbersForWords(serviceLevel.toLower()).split(parts, Qt::SkipEmptyParts)) {
        if (part.contains(restored))
            about = Response::Restored;
        else if (part.contains(response))
            about = Response::First;
        auto names = priority.globalMatch(part);
        auto times = time.globalMatch(part);
        if (!names.hasNext() || !times.hasNext())
            continue;
        const int number = names.next().captured(1).toInt();
        const QString typed = times.next().captured(0);
        const auto value = responseTimeTyped(typed);
        if (!names.hasNext() && !times.hasNext() && value)
            out.push_back({number, about, *value});
    }
    return out;
}

} // namespace tandem
