#include "core/agreement/finding.h"
#include <QCoreApplication>
#include <QHash>
#include <QStringList>
#include <algorithm>

namespace tandem {

QString documentKey(AgreementDocument document)
{
    switch (document) {
    case AgreementDocument::Scope:
        return QStringLiteral("scope");
    case AgreementDocument::Raci:
        return QStringLiteral("raci");
    case AgreementDocument::Escalation:
        break;
    }
    return QStringLiteral("escalation");
}

QString documentName(AgreementDocument document)
{
    switch (document) {
    case AgreementDocument::Scope:
        return QCoreApplication::translate("AgreementDocument", "Scope");
    case AgreementDocument::Raci:
        return QCoreApplication::translate("AgreementDocument", "RACI");
    case AgreementDocument::Escalation:
        break;
    }
    return QCoreApplication::translate("AgreementDocument", "Escalation");
}

std::optional<AgreementDocument> documentFromKey(const QString &key)
{
    for (const auto document :
         {AgreementDocument::Scope, AgreementDocument::Raci, AgreementDocument::Escalation}) {
        if (documentKey(document) == key)
            return document;
    }
    return std::nullopt;
}

QString FindingSubject::key() const
{
    QStringList parts;
    const auto add = [&parts](const char *word, qint64 id) {
        if (id != 0)
            parts << QLatin1String(word) + QLatin1Char(' ') + QString::number(id);
    };
    add("area", area.value);
    add("activity", activity.value);
    add("role", role.value);
    add("person", person.value);
    if (!field.isEmpty())
        parts << field;
    return parts.join(QLatin1Char(' '));
}

static QString acceptanceKey(AgreementDocument document, const QString &code, const QString &subject)
{
    return documentKey(document) + QLatin1Char('\n') + code + QLatin1Char('\n') + subject;
}

void markAccepted(std::vector<AgreementFinding> &findings, std::span<const AcceptedFinding> accepted)
{
    QHash<QString, const AcceptedFinding *> byKey;
    for (const AcceptedFinding &a : accepted)
        byKey.insert(acceptanceKey(a.document, a.code, a.subject), &a);
    for (AgreementFinding &finding : findings) {
        const AcceptedFinding *found =
            byKey.value(acceptanceKey(finding.document, finding.code, finding.subject.key()));
        finding.accepted = found ? std::optional(*found) : std::nullopt;
    }
}

int openCount(std::span<const AgreementFinding> findings)
{
    return static_cast<int>(std::count_if(findings.begin(), findings.end(),
                                          [](const AgreementFinding &f) { return f.isOpen(); }));
}

} // namespace tandem
