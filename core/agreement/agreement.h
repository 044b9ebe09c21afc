#pragma once
#include "core/agreement/picture.h"
#include "core/workspace/workspace.h"
#include <QObject>

namespace tandem {

/// The operating agreement in memory: what the pages of Scope, RACI and Escalation show. It follows the
/// workspace; a letter that is set reads one cell again, not the table.
class Agreement : public QObject
{
    Q_OBJECT

public:
    explicit Agreement(Workspace &workspace, QObject *parent = nullptr);

    Workspace &workspace() const { return m_workspace; }
    const AgreementPicture &picture() const { return m_picture; }

    const std::vector<ServiceArea> &areas() const { return m_picture.areas; }
    const std::vector<Activity> &activities() const { return m_picture.activities; }
    const std::vector<Role> &roles() const { return m_picture.roles; }
    const std::vector<Person> &people() const { return m_picture.people; }
    const Engagement &engagement() const { return m_picture.engagement; }

signals:
    /// The picture is up to date. `changes` says which rows caused it.
    void changed(const tandem::ChangeSet &changes);

private:
    void follow(const ChangeSet &changes);
    bool update(const ChangeSet &changes);

    Workspace &m_workspace;
    AgreementPicture m_picture;
};

/// The agreement as it stands in the file.
AgreementPicture agreementPictureOf(Workspace &workspace);

} // namespace tandem
