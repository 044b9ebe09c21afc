#include "core/onboarding/secrets.h"
#include "core/base/error.h"
#include "core/base/translate.h"
#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <cmath>

namespace tandem {

namespace {

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromLatin1(text), QRegularExpression::CaseInsensitiveOption |
                                                             QRegularExpression::UseUnicodePropertiesOption);
}

QRegularExpression exactPattern(const char *text)
{
    return QRegularExpression(QString::fromLatin1(text));
}

QString adviceOn(SecretKind kind)
{
    switch (kind) {
    case SecretKind::Password:
        return tr(
            "This looks like a password. Keep it in the vault and write its item here: this file goes to "
            "other people.");
    case SecretKind::PrivateKey:
        return tr(
            "This looks like a private key. Keep it in the vault and write its item here: this file goes "
            "to other people.");
    case SecretKind::Token:
        return tr(
            "This looks like an access token. Revoke it if it is real, keep the new one in the vault and "
            "write its item here.");
    case SecretKind::Pin:
        return tr("This looks like a PIN. Write where it is kept, such as: inside the vault item.");
    case SecretKind::Link:
        return tr("This address has a password in it. Write the address without it.");
    case SecretKind::Random:
        return tr(
            "This looks like a password or a key: a long word of mixed characters. If it is one, keep it "
            "in the vault and write its item here.");
    }
    return {};
}

SecretFinding secretAt(SecretKind kind, qsizetype at, qsizetype length)
{
    return {kind, at, length, adviceOn(kind)};
}

/// Words that stand after "password:" where people say where it is, not what it is.
bool saysWhereItIs(const QString &value)
{
    static const QRegularExpression words = pattern(
        "^(in|inside|see|at|from|with|via|kept|stored|held|is|are|was|not|none|no|never|the|a|an|ask|asks|by|"
        "on|"
        "of|for|and|or|to|if|under|vault|keeper|bitwarden|1password|keepass|lastpass|dashlane|sealed|"
        "envelope|"
        "safe|n/"
        "a|unknown|shared|rotated|changed|reset|expires|expired|policy|manager|item|entry|yes|only|per|"
        "weekly|monthly|quarterly|annually|yearly|daily|sso|mfa|self|service|"
        "tbd|todo|pending|required|forgotten|[-\\x{2013}\\x{2014}.?*\\x{2026}]+)$");
    return words.match(value).hasMatch();
}

std::optional<SecretFinding> namedSecret(const QString &text)
{
    // "password: ..", "pwd=..", "passphrase is ..", "api key - .."
    static const QRegularExpression labelled =
        pattern("\\b(pass ?word|pass ?phrase|pass ?code|passwd|pwd|pw|kennwort|passwort|secret|api[ _-]?key|"
                "access[ _-]?key|client[ _-]?secret|auth[ _-]?token|token|private[ _-]?key)s?\\b\\s*"
                "(?:(?::|=|\\bis\\b)|\\s[-\\x{2013}]\\s)\\s*[\"'\\x{201c}]?([^\\s\"'\\x{201d},;]+)");
    for (auto it = labelled.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QString value = match.captured(2);
        while (value.endsWith(QLatin1Char('.')) || value.endsWith(QLatin1Char(')')))
            value.chop(1);
        if (value.size() < 4 || saysWhereItIs(value))
            continue;
        static const QRegularExpression plainWord = exactPattern("^[A-Za-z]?[a-z]+$");
        const bool isSentence =
            match.captured(0).contains(pattern("\\bis\\b")) && plainWord.match(value).hasMatch();
        static const QRegularExpression reference = pattern("^[a-z]+-\\d{2,6}$"); // "Network-0142"
        if (!isSentence && !reference.match(value).hasMatch())
            return secretAt(SecretKind::Password, match.capturedStart(2), match.capturedLength(2));
    }
    return {};
}

std::optional<SecretFinding> namedPin(const QString &text)
{
    static const QRegularExpression pin =
        pattern("\\b(support[ -]?)?pin( code| number)?\\b\\s*(?:(?::|=|\\bis\\b|-)\\s*)?(\\d{4,8})\\b");
    const QRegularExpressionMatch match = pin.match(text);
    return match.hasMatch()
               ? std::optional(secretAt(SecretKind::Pin, match.capturedStart(3), match.capturedLength(3)))
               : std::nullopt;
}

std::optional<SecretFinding> knownShape(const QString &text)
{
    struct Shape
    {
        SecretKind kind;
        QRegularExpression pattern;
    };
    // The beginnings that their issuers publish so that leaks can be found.
    static const std::array shapes = {
        Shape{SecretKind::PrivateKey, exactPattern("-----BEGIN [A-Z ]*PRIVATE KEY( BLOCK)?-----")},
        Shape{SecretKind::PrivateKey, exactPattern("PuTTY-User-Key-File-\\d")},
        Shape{SecretKind::Link, exactPattern("\\b[a-zA-Z][a-zA-Z0-9+.-]*://[^\\s/:@]+:[^\\s/@]{3,}@")},
        Shape{SecretKind::Token, exactPattern("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b")},
        Shape{SecretKind::Token, exactPattern("\\bgh[pousr]_[A-Za-z0-9]{30,}")},
        Shape{SecretKind::Token, exactPattern("\\bgithub_pat_[A-Za-z0-9_]{40,}")},
        Shape{SecretKind::Token, exactPattern("\\bglpat-[A-Za-z0-9_-]{20,}")},
        Shape{SecretKind::Token, exactPattern("\\bxox[abeoprs]-[A-Za-z0-9-]{10,}")},
        Shape{SecretKind::Token, exactPattern("\\b[sr]k_(live|test)_[A-Za-z0-9]{16,}")},
        Shape{SecretKind::Token, exactPattern("\\bAIza[0-9A-Za-z_-]{35}")},
        Shape{SecretKind::Token, exactPattern("\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}")},
        Shape{SecretKind::Token, exactPattern("\\bsk-[A-Za-z0-9_-]{20,}")},
        Shape{SecretKind::Token,
              exactPattern("(?i:[?&](sig|token|apikey|api_key|password|secret)=)[^&\\s]{12,}")},
    };
    for (const Shape &shape : shapes) {
        const QRegularExpressionMatch match = shape.pattern.match(text);
        if (match.hasMatch())
            return secretAt(shape.kind, match.capturedStart(), match.capturedLength());
    }
    return {};
}

/// Bits for each character, by how often each occurs in the word.
double entropyOf(const QString &word)
{
    QHash<QChar, int> counts;
    for (const QChar c : word)
        ++counts[c];
    double bits = 0;
    for (const int count : std::as_const(counts)) {
        const double share = static_cast<double>(count) / static_cast<double>(word.size());
        bits -= share * std::log2(share);
    }
    return bits;
}

/// How often the kind of character changes inside the word, a capital after a small letter not counted:
/// "Network-0142" twice, "xK7#pQ2!vL9" nearly always.
int changesOfKind(const QString &word)
{
    const auto kindOf = [](QChar c) { return c.isDigit() ? 0 : c.isUpper() ? 1 : c.isLetter() ? 2 : 3; };
    int changes = 0;
    for (qsizetype i = 1; i < word.size(); ++i)
        changes += kindOf(word[i]) != kindOf(word[i - 1]) ? 1 : 0;
    return changes;
}

/// Letters and digits as a machine mixes them: hexadecimal or base64, or a made password.
bool isRandomPart(const QString &part)
{
    bool upper = false;
    bool lower = false;
    bool digit = false;
    for (const QChar c : part) {
        upper = upper || c.isUpper();
        lower = lower || c.isLower();
        digit = digit || c.isDigit();
    }
    if (part.size() >= 32 && digit && (upper || lower) && entropyOf(part) > 3.0 && changesOfKind(part) >= 8)
        return true;
    return part.size() >= 12 && upper && lower && digit && entropyOf(part) > 3.2 &&
           changesOfKind(part) * 2 >= part.size();
}

bool isRandomWord(const QString &word, FieldUse use)
{
    static const QRegularExpression separators = exactPattern("[-_./:,+]");
    static const QRegularExpression ordinary =
        pattern("^(https?://|www\\.|mailto:|[a-z]:[\\\\/]|\\\\\\\\|/|\\.{1,2}/"
                "|#)|@[\\w-]+\\.|^[\\w.-]+\\.[a-z]{2,}(/|$)|"
                "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$");
    if (word.size() < 10 || ordinary.match(word).hasMatch())
        return false;
    bool upper = false;
    bool lower = false;
    bool digit = false;
    bool sign = false;
    for (const QChar c : word) {
        upper = upper || c.isUpper();
        lower = lower || c.isLower();
        digit = digit || c.isDigit();
        sign = sign || (!c.isLetterOrNumber() && !QStringLiteral("-_./,:()&'").contains(c));
    }
    const int kinds =
        static_cast<int>(upper) + static_cast<int>(lower) + static_cast<int>(digit) + static_cast<int>(sign);
    if (kinds == 4)
        return entropyOf(word) > 3.0 && changesOfKind(word) >= 4;
    if (use == FieldUse::Number)
        return false; // account numbers are long and mixed by nature
    // What people name things by has parts: "HPE-ProLiant-DL380-Gen10". A secret of letters and digits has
    // none.
    const QStringList parts = word.split(separators, Qt::SkipEmptyParts);
    return std::any_of(parts.begin(), parts.end(), [](const QString &part) { return isRandomPart(part); });
}

std::optional<SecretFinding> randomWord(const QString &text, FieldUse use)
{
    static const QRegularExpression word = exactPattern("[^\\s\"\\x{201c}\\x{201d}<>]+");
    for (auto it = word.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QString one = match.captured();
        while (!one.isEmpty() && QStringLiteral(".,;:)").contains(one.back()))
            one.chop(1);
        if (isRandomWord(one, use))
            return secretAt(SecretKind::Random, match.capturedStart(), one.size());
    }
    return {};
}

} // namespace

std::optional<SecretFinding> secretIn(const QString &text, FieldUse use)
{
    if (text.size() < 4)
        return {};
    if (const auto known = knownShape(text))
        return known;
    if (const auto named = namedSecret(text))
        return named;
    if (const auto pin = namedPin(text))
        return pin;
    return use == FieldUse::Address ? std::nullopt : randomWord(text, use);
}

QString secretProblem(const QString &text, FieldUse use)
{
    const auto secret = secretIn(text, use);
    return secret ? secret->message : QString();
}

void refuseSecret(const QString &text, FieldUse use)
{
    if (const QString problem = secretProblem(text, use); !problem.isEmpty())
        throw Error(ErrorCode::Invalid, problem);
}

} // namespace tandem
