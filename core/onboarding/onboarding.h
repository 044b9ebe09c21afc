#pragma once
#include "core/onboarding/onboardingpicture.h"
#include "core/workspace/workspace.h"
#include <QObject>

namespace tandem {

/// The onboarding in memory: what its page and the overview show. It follows the workspace; a milestone that
/// is moved is read again alone.
class Onboarding : public QObject
{
    Q_OBJECT

public:
    explicit Onboarding(Workspace &workspace, QObject *parent = nullptr);

    Workspace &workspace() const { return m_workspace; }
    const OnboardingPicture &picture() const { return m_picture; }

signals:
    /// The picture is up to date. `changes` says which rows caused it.
    void changed(const tandem::ChangeSet &changes);

private:
    void follow(const ChangeSet &changes);
    bool update(const ChangeSet &changes);
    bool updateMilestones(const ChangeSet &changes);

    Workspace &m_workspace;
    OnboardingPicture m_picture;
};

/// The onboarding as it stands in the file.
OnboardingPicture onboardingPictureOf(Workspace &workspace);

} // namespace tandem
