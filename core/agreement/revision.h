#pragma once
#include "core/agreement/finding.h"
#include "core/base/ids.h"
#include "core/people/person.h"
#include <QDate>
#include <QDateTime>
#include <QString>

namespace tandem {

/// A published state of a document, frozen for good.
struct Revision
{
    RevisionId id;
    AgreementDocument document = AgreementDocument::Scope;
    int number = 0;
    QDateTime publishedAt; ///< UTC
    QString publishedBy;
    QString note;
    QByteArray content; ///< a Snapshot as JSON
    QString sum;        ///< its SHA-256
};

enum class SignatureState { Pending, Aligned, Objected };

QString signatureWord(SignatureState state);

/// That somebody was asked to sign a revision, and what they said.
struct Signature
{
    SignatureId id;
    RevisionId revision;
    Side side = Side::Internal;
    QString name;
    QString role;
    SignatureState state = SignatureState::Pending;
    QDate signedOn;
    QString reason; ///< of an objection
};

} // namespace tandem
