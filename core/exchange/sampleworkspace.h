#pragma once
#include "core/exchange/csv.h"
#include "core/workspace/workspace.h"
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <functional>
#include <vector>

namespace tandem {

/// Where the sample's story ends: half-way through the three weeks, or on day 38 of the onboarding.
enum class SampleEnd { Evaluation, Onboarding };

/// The sample, read from resources/sample: a business half-way through its three weeks. It is filled in step
/// by step as its people would have done it, so that the audit trail tells a story too.
class SampleWorkspace
{
public:
    explicit SampleWorkspace(SampleEnd end = SampleEnd::Evaluation);

    QString organisation() const;
    QString author() const;
    QDateTime begins() const;
    QDateTime ends() const;

    /// Plays the story into an empty workspace whose clock reads `now`, which is moved along.
    void fill(Workspace &workspace, QDateTime &now);

private:
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
    SampleEnd m_end;
    std::vector<Step> m_steps;
};

} // namespace tandem
