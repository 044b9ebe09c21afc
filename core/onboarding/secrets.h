#pragma once
#include <QString>
#include <optional>

namespace tandem {

/// Why a text looks like a secret. The register holds where a secret is kept, never the secret.
enum class SecretKind {
    Password,   ///< "password: ..", "pw = ..", "login / .."
    PrivateKey, ///< a PEM block, or an SSH key
    Token,      ///< a token whose beginning is known, such as ghp_, AKIA, xoxb-, eyJ..
    Pin,        ///< "PIN 4711"
    Link,       ///< an address with a user and a password in it
    Random      ///< a word that nobody would choose: long, of mixed letters, digits and signs
};

struct SecretFinding
{
    SecretKind kind = SecretKind::Password;
    qsizetype at = 0; ///< where it begins in the text
    qsizetype length = 0;
    QString message; ///< a sentence that says what it looks like, and what to write instead

    friend bool operator==(const SecretFinding &, const SecretFinding &) = default;
};

/// What a field is for: some hold long words by nature.
enum class FieldUse {
    Words,    ///< names, notes
    Address,  ///< a portal, a link, a file
    Number,   ///< an account number or a phone number
    Reference ///< a vault's item
};

/// The first thing in `text` that looks like a secret; nothing if there is none. Errs on the side of letting
/// a text pass: what people write of passwords ("password in the vault, item 12") is no secret.
std::optional<SecretFinding> secretIn(const QString &text, FieldUse use = FieldUse::Words);
/// Its message; empty if there is none. For the line below a field.
QString secretProblem(const QString &text, FieldUse use = FieldUse::Words);
/// For stores: throws Error if there is one.
void refuseSecret(const QString &text, FieldUse use = FieldUse::Words);

} // namespace tandem
