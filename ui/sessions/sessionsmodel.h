#pragma once
#include "core/scoring/evaluation.h"
#include "core/sessions/session.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/tone.h"

namespace tandem {

/// A working session as the list shows it, or a provider that has none yet.
struct SessionRow
{
    SessionId session; ///< invalid: none is planned
    ProviderId provider;
    QString name;
    QString when; ///< "Thu 19 Nov, 14:00"
    SessionState state = SessionState::Planned;
    int cardsDone = 0;
    int cards = 0;

    std::pair<SessionId, ProviderId> key() const { return {session, provider}; }
    QString detail() const; ///< the second line
    bool operator==(const SessionRow &) const = default;
};

Tone toneOf(SessionState state);

/// The sessions in the order in which they take place, then the providers that have none and are still
/// compared.
class SessionsModel : public RowModel<SessionRow>
{
    Q_OBJECT

public:
    using RowModel::RowModel;
    void follow(const Evaluation &evaluation);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex &index, int role) const override;
};

/// "Thu 19 Nov, 14:00", with the year where it is not this one.
QString sessionTime(const Session &session, QDate today);

} // namespace tandem
