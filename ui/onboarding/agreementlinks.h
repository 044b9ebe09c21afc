#pragma once
#include "core/onboarding/misalignment.h"
#include "core/onboarding/runbook.h"
#include "core/overview/place.h"
#include "core/workspace/workspace.h"
#include <QWidget>

namespace tandem {

class OnboardingLinks;

/// The way back from the agreement to the onboarding: the misalignments and the recurring processes that
/// concern the chosen row of the RACI or area of the scope, and those that a change to it closed. Hidden
/// while there are none.
class AgreementLinks : public QWidget
{
    Q_OBJECT

public:
    explicit AgreementLinks(Workspace &workspace, QWidget *parent = nullptr);

    void showActivity(ActivityId id);
    void showArea(ServiceAreaId id);
    OnboardingLinks *links() const { return m_links; }

signals:
    void goTo(const tandem::Place &place);

private:
    void read();
    void refresh();

    Workspace &m_workspace;
    std::vector<Misalignment> m_misalignments;
    std::vector<RecurringProcess> m_processes;
    std::vector<std::pair<ActivityId, ServiceAreaId>> m_areas;
    ActivityId m_activity;
    ServiceAreaId m_area;
    OnboardingLinks *m_links;
};

} // namespace tandem
