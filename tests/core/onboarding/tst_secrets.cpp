#include "core/onboarding/secrets.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;

/// What is refused, and what people write every day and may go on writing.
class TestSecrets : public QObject
{
    Q_OBJECT

private slots:
    void whatLooksLikeASecretIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const char *text, SecretKind kind) {
            QTest::newRow(name) << QString::fromUtf8(text) << static_cast<int>(kind);
        };
        row("a labelled password", "Login maren, password: Summer2026!", SecretKind::Password);
        row("with an equals sign", "pwd=hunter2", SecretKind::Password);
        row("in a sentence", "The password is Tr0ub4dor", SecretKind::Password);
        row("in German", "Passwort: Sommer24", SecretKind::Password);
        row("an API key", "API key: 8f14e45fceea167a", SecretKind::Password);
        row("a PIN", "Support PIN 4711", SecretKind::Pin);
        row("a PIN with a colon", "PIN: 90210", SecretKind::Pin);
        row("a private key", "-----BEGIN RSA PRIVATE KEY-----\nMIIE", SecretKind::PrivateKey);
        row("an OpenSSH key", "-----BEGIN OPENSSH PRIVATE KEY-----", SecretKind::PrivateKey);
        row("an AWS key", "AKIAIOSFODNN7EXAMPLE", SecretKind::Token);
        row("a GitHub token", "ghp_0123456789abcdefghijABCDEFGHIJ012345", SecretKind::Token);
        row("a Slack token", "xoxb-1234567890-abcdef", SecretKind::Token);
        row("a JSON web token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NSJ9.x", SecretKind::Token);
        row("an address with a password", "https://admin:s3cret@router.example/", SecretKind::Link);
        row("a made password", "xK7#pQ2!vL9z", SecretKind::Random);
        row("a made password amid words", "use Tg8$kL2@mQ4w for the portal", SecretKind::Random);
        row("a hexadecimal key", "3f786850e387550fdab836ed7e6dc881de23001b", SecretKind::Random);
        row("letters and digits mixed", "aB3dE6gH9jK2mN5p", SecretKind::Random);
    }
    void whatLooksLikeASecretIsFound()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        const auto found = secretIn(text);
        QVERIFY2(found, qPrintable(text));
        QCOMPARE(static_cast<int>(found->kind), kind);
        QVERIFY(found->at >= 0 && found->at + found->length <= text.size());
        QVERIFY(found->message.endsWith(QLatin1Char('.')));
        QVERIFY(!found->message.contains(text.mid(found->at, found->length))); // it is not said again
    }

    void whatPeopleWriteIsNoSecret_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 "Keeper, Network-0142",
                                 "Password in the vault, item Network-0142",
                                 "password: see Keeper",
                                 "Password is kept in Keeper",
                                 "Password - rotated every 90 days",
                                 "PIN inside the vault item",
                                 "Passwords are rotated quarterly",
                                 "Password manager: Keeper",
                                 "Reset the password on the portal",
                                 "MFA on, security key of Tomas Lindqvist",
                                 "SF-449 201",
                                 "0800 555 0144",
                                 "+44 20 7946 0000",
                                 "https://my.severnfibre.example/account?id=12345678",
                                 "my.severnfibre.example",
                                 "\\\\files01\\IT\\Runbooks\\Backup-2026-v12.docx",
                                 "C:\\Runbooks\\Restore2026Q1.pdf",
                                 "Runbook, page 12",
                                 "Microsoft365-BusinessPremium",
                                 "HPE-ProLiant-DL380-Gen10",
                                 "Windows-Server-2022-Datacenter",
                                 "support@lanthorn.example",
                                 "12 February, 21:40",
                                 "2f1c7a52-6f0e-4d7a-9a44-0d6f0f1c2b3a",
                                 "GB29NWBK60161331926819",
                                 "Token ring decommissioned 1999",
                                 "Secretary: Joanna Pell",
                                 "Keynote: see the wiki",
                                 "Mailbox of a leaver kept",
                                 "IT/Runbooks/Carrier-fault-Bristol-v3.md",
                                 "Priority P1: within 15 min, P2: 1h",
                                 "Karlsruher-Straße-12",
                                 "Licences-0310",
                                 "Token: sealed envelope"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatPeopleWriteIsNoSecret()
    {
        QFETCH(QString, text);
        const auto found = secretIn(text);
        QVERIFY2(!found, found ? qPrintable(text.mid(found->at, found->length)) : "");
    }

    void numbersAndAddressesMayBeLongAndMixed()
    {
        const QString number = QStringLiteral("A1b2C3d4E5f6G7h8");
        QVERIFY(secretIn(number));
        QVERIFY(!secretIn(number, FieldUse::Number));
        QVERIFY(!secretIn(QStringLiteral("intranet/x/AbC1dEf2GhI3jKl4MnO5"), FieldUse::Address));
        QVERIFY(secretIn(QStringLiteral("https://u:passw0rd@h.example"), FieldUse::Address));
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
