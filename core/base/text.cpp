#include "core/base/text.h"
#include "core/base/error.h"
#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace tandem {

static bool isUnwanted(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar(0xFFFE) || c == QChar(0xFFFF);
}

QString cleanName(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text)
        out += isUnwanted(c) || c.isSpace() ? QLatin1Char(' ') : c;
    return out.simplified().normalized(QString::NormalizationForm_C);
}

QString cleanText(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == QLatin1Char('\r')) {
            if (i + 1 >= text.size() || text.at(i + 1) != QLatin1Char('\n'))
                out += QLatin1Char('\n');
        } else if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            out += QLatin1Char('\n');
        } else if (c == QLatin1Char('\n') || c == QLatin1Char('\t') || !isUnwanted(c)) {
            out += c;
        }
    }
    while (!out.isEmpty() && out.back().isSpace())
        out.chop(1);
    return out.normalized(QString::NormalizationForm_C);
}

static QString notTooLong(QString text)
{
    if (text.size() > maximumTextLength)
        throw Error(ErrorCode::Invalid, QCoreApplication::translate("Text", "The text is too long."), {},
                    QCoreApplication::translate("Text", "A field keeps up to 100,000 characters."));
    return text;
}

QString storedName(const QString &text)
{
    return notTooLong(cleanName(text));
}

QString storedText(const QString &text)
{
    return notTooLong(cleanText(text));
}

QString nameKey(const QString &name)
{
    return cleanName(name).normalized(QString::NormalizationForm_KC).toCaseFolded();
}

bool sameName(const QString &a, const QString &b)
{
    return nameKey(a) == nameKey(b);
}

QString initials(const QString &name)
{
    QString out;
    for (const QString &word : cleanName(name).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QChar first = word.front();
        if (first.isLetterOrNumber())
            out += first.toUpper();
        if (out.size() == 2)
            break;
    }
    return out.isEmpty() ? QStringLiteral("?") : out;
}

std::optional<double> parseNumber(const QString &text)
{
    QString t = text.trimmed();
    t.replace(QLatin1Char(','), QLatin1Char('.'));
    t.replace(QChar(0x2212), QLatin1Char('-'));
    if (t.isEmpty())
        return std::nullopt;
    for (const QChar c : t) {
        if ((c < QLatin1Char('0') || c > QLatin1Char('9')) && c != QLatin1Char('.') &&
            c != QLatin1Char('-') && c != QLatin1Char('+'))
            return std::nullopt;
    }
    bool ok = false;
    const double value = QLocale::c().toDouble(t, &ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString plainNumber(double value)
{
    QString text = QString::number(value, 'f', 6);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text == QLatin1String("-0") ? QStringLiteral("0") : text;
}

QString listInWords(const QStringList &items)
{
    if (items.size() < 2)
        return items.join(QString());
    return QCoreApplication::translate("Text", "%1 and %2")
        .arg(QStringList(items.mid(0, items.size() - 1)).join(QStringLiteral(", ")), items.back());
}

QString countInWords(int count)
{
    static const char *const words[] = {
        QT_TRANSLATE_NOOP("Text", "no"),     QT_TRANSLATE_NOOP("Text", "one"),
        QT_TRANSLATE_NOOP("Text", "two"),    QT_TRANSLATE_NOOP("Text", "three"),
        QT_TRANSLATE_NOOP("Text", "four"),   QT_TRANSLATE_NOOP("Text", "five"),
        QT_TRANSLATE_NOOP("Text", "six"),    QT_TRANSLATE_NOOP("Text", "seven"),
        QT_TRANSLATE_NOOP("Text", "eight"),  QT_TRANSLATE_NOOP("Text", "nine"),
        QT_TRANSLATE_NOOP("Text", "ten"),    QT_TRANSLATE_NOOP("Text", "eleven"),
        QT_TRANSLATE_NOOP("Text", "twelve"),
    };
    if (count < 0 || count > 12)
        return QString::number(count);
    return QCoreApplication::translate("Text", words[count]);
}

} // namespace tandem
