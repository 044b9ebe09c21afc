#include "core/raci/role.h"
#include "core/base/text.h"
#include <QCoreApplication>
#include <QStringList>

namespace tandem {

QString raciText(RaciLetters letters)
{
    QStringList parts;
    if (letters & RaciLetter::Accountable)
        parts << QStringLiteral("A");
    if (letters & RaciLetter::Responsible)
        parts << QStringLiteral("R");
    if (letters & RaciLetter::Consulted)
        parts << QStringLiteral("C");
    if (letters & RaciLetter::Informed)
        parts << QStringLiteral("I");
    return parts.join(QLatin1Char('/'));
}

std::optional<RaciLetters> raciFromText(const QString &text)
{
    RaciLetters letters;
    for (const QChar c : text) {
        switch (c.toUpper().unicode()) {
        case 'R':
            letters |= RaciLetter::Responsible;
            break;
        case 'A':
            letters |= RaciLetter::Accountable;
            break;
        case 'C':
            letters |= RaciLetter::Consulted;
            break;
        case 'I':
            letters |= RaciLetter::Informed;
            break;
        case '/':
        case ',':
        case ';':
        case '+':
        case '&':
        case '-':
        case 0x2013: // dashes stand for nothing
        case 0x2014:
            break;
        default:
            if (!c.isSpace())
                return std::nullopt;
        }
    }
    return letters;
}

QString raciWords(RaciLetters letters)
{
    const auto tr = [](const char *word) { return QCoreApplication::translate("Raci", word); };
    QStringList words;
    if (letters & RaciLetter::Accountable)
        words << tr("accountable");
    if (letters & RaciLetter::Responsible)
        words << tr("responsible");
    if (letters & RaciLetter::Consulted)
        words << tr("consulted");
    if (letters & RaciLetter::Informed)
        words << tr("informed");
    return words.isEmpty() ? tr("nothing") : listInWords(words);
}

} // namespace tandem
