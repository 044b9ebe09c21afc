#pragma once
#include "ui/sessions/sessionsmodel.h"
#include <QListView>

namespace tandem {

/// The sessions to choose from: provider, time and state in two lines each.
class SessionList : public QListView
{
    Q_OBJECT

public:
    explicit SessionList(SessionsModel &model, QWidget *parent = nullptr);

    const SessionRow *current() const; ///< null if nothing is chosen
    /// Chooses the session or, with none, the provider's row. False if there is no such row.
    bool choose(SessionId session, ProviderId provider);

    QSize sizeHint() const override;

signals:
    void chosen();
    void opened(); ///< Enter or a double click: the person wants to go on there

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    SessionsModel &m_model;
};

} // namespace tandem
