#pragma once
#include "core/exchange/csv.h"
#include "core/exchange/storydates.h"
#include "core/workspace/workspace.h"
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <functional>
#include <vector>

namespace tandem {

/// The sample, read from resources/sample: a business that chose its partner. It is filled in step by step as
/// its people would have done it, so that the audit trail tells a story too.
class SampleWorkspace
{
public:
    /// As far as half-way through the three weeks, on the days on which it was written.
    SampleWorkspace();
    /// As far as the morning of day 38 of the onboarding, which is that of `now` (see StoryDates).
    explicit SampleWorkspace(const QDateTime &now);

    QString organisation() const;
    QString author() const;
    QDateTime begins() const;
    QDateTime ends() const;

    /// Plays the story into an empty workspace whose clock reads `now`, which is moved along.
    void fill(Workspace &workspace, QDateTime &now);

private:
    SampleWorkspace(const StoryDates &dates, bool withOnboarding);
    struct Step
    {
        QDateTime at;
        std::function<void()> take;
    };
    void plan(const QDateTime &at, std::function<void()> take) { m_steps.push_back({at, std::move(take)}); }
    void planPreparation(Workspace &workspace);
    void planProvider(Workspace &workspace, const QJsonObject &provider);
    void planScope(Workspace &workspace);
    void planFlag(Workspace &workspace, const QString &provider, const QJsonObject &flag);
    void planAgreement(Workspace &workspace); ///< the RACI
    void planScores(Workspace &workspace);
    void planEscalation(Workspace &workspace);
    void planOnboarding(Workspace &workspace);
    void planMilestones(Workspace &workspace);
    void planShadowing(Workspace &workspace);
    void planWorkingSession(Workspace &workspace, const QString &provider, const QDateTime &at,
                            const QJsonObject &told);
    void planTalk(Workspace &workspace, const QString &provider, const QDateTime &at);
    void planEnd(Workspace &workspace, const QString &provider, const QDateTime &at, const QJsonObject &told);
    void planSession(Workspace &workspace, const QString &provider, const QDateTime &at,
                     const std::vector<const QStringList *> &rows);

    QJsonObject m_business;
    QJsonObject m_agreement;
    QJsonArray m_providers;
    QJsonObject m_scope;
    CsvTable m_scores;
    QJsonObject m_escalation;
    QJsonObject m_onboarding;
    bool m_withOnboarding;
    std::vector<Step> m_steps;
};

} // namespace tandem
