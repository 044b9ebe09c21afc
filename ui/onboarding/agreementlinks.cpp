#include "ui/onboarding/agreementlinks.h"
#include "core/onboarding/misalignmentstore.h"
#include "core/onboarding/runbookstore.h"
#include "core/scope/spinestore.h"
#include "ui/onboarding/onboardinglinks.h"
#include <QVBoxLayout>
#include <algorithm>

namespace tandem {

AgreementLinks::AgreementLinks(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_links(new OnboardingLinks(tr("In the onboarding")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_links);
    connect(m_links, &OnboardingLinks::goTo, this, &AgreementLinks::goTo);
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(Table::Misalignment) || changes.touches(Table::RecurringProcess) ||
            changes.touches(Table::Activity))
            read();
    });
    read();
}

void AgreementLinks::read()
{
    m_misalignments = MisalignmentStore(m_workspace).misalignments();
    m_processes = RunbookStore(m_workspace).processes();
    m_areas.clear();
    for (const Activity &activity : SpineStore(m_workspace).activities())
        m_areas.emplace_back(activity.id, activity.area);
    refresh();
}

void AgreementLinks::showActivity(ActivityId id)
{
    if (id == m_activity && !m_area)
        return;
    m_activity = id;
    m_area = {};
    refresh();
}

void AgreementLinks::showArea(ServiceAreaId id)
{
    if (id == m_area && !m_activity)
        return;
    m_area = id;
    m_activity = {};
    refresh();
}

void AgreementLinks::refresh()
{
    const QString subject = m_activity ? QStringLiteral("activity %1").arg(m_activity.value)
                            : m_area   ? QStringLiteral("area %1").arg(m_area.value)
                                       : QString();
    const auto concerns = [&](ActivityId activity) {
        if (!activity)
            return false;
        return m_activity ? activity == m_activity
                          : std::any_of(m_areas.begin(), m_areas.end(), [&](const auto &one) {
                                return one.first == activity && one.second == m_area;
                            });
    };
    std::vector<const Misalignment *> misalignments;
    std::vector<const RecurringProcess *> processes;
    for (const Misalignment &one : m_misalignments) {
        if (!subject.isEmpty() && (concerns(one.activity) || one.change.subject == subject))
            misalignments.push_back(&one);
    }
    for (const RecurringProcess &one : m_processes) {
        if (m_activity && concerns(one.activity)) // an area has too many of them
            processes.push_back(&one);
    }
    m_links->showAll(misalignments, processes);
    setVisible(!misalignments.empty() || !processes.empty());
}

} // namespace tandem
