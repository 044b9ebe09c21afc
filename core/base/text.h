#pragma once
#include <QString>
#include <QStringList>
#include <optional>

namespace tandem {

/// The longest text that a single field keeps, in UTF-16 units; longer input is refused, not cut.
inline constexpr qsizetype maximumTextLength = 100'000;

/// A name as it is stored: one line, inner white space collapsed, trimmed, Unicode NFC, no control
/// characters.
QString cleanName(const QString &text);

/// A multi-line text as it is stored: line ends are \n, trailing white space gone, no control characters but
/// \n and \t.
QString cleanText(const QString &text);

/// The same as cleanName() and cleanText(), for stores: throws Error(Invalid) when the text is longer than
/// maximumTextLength.
QString storedName(const QString &text);
QString storedText(const QString &text);

/// True if two names mean the same thing to a reader: compares NFKC case-folded, white space collapsed.
bool sameName(const QString &a, const QString &b);

/// The key under which `sameName` texts are equal; for look-up tables.
QString nameKey(const QString &name);

/// Up to two capital letters that stand for a name on an avatar: "Lanthorn Managed IT" is "LM".
QString initials(const QString &name);

/// A number typed by a person: "3", "3.5", "3,5", with white space around it. Nothing for anything else
/// (no thousands separators, no exponent, no infinities).
std::optional<double> parseNumber(const QString &text);

/// A score or weight as typed: no trailing zeros, a point as decimal separator, at most six decimals.
QString plainNumber(double value);

/// "a", "a and b", "a, b and c".
QString listInWords(const QStringList &items);

/// "one".."twelve" as a word, digits above.
QString countInWords(int count);

} // namespace tandem
