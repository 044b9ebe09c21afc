#pragma once
#include "core/onboarding/onboardingstatus.h"
#include "ui/widgets/tone.h"
#include <QWidget>

class QVBoxLayout;

namespace tandem {

class ScrollBody;

/// What presses: due this week, late and by how much, blocked, and how the present gate stands. Each line
/// leads to its milestone.
class StatusColumn : public QWidget
{
    Q_OBJECT

public:
    explicit StatusColumn(QWidget *parent = nullptr);
    void showPicture(const OnboardingPicture &picture, const OnboardingStatus &status);

signals:
    void chosen(tandem::MilestoneId id);
    void trendChosen();
    void actionChosen(tandem::ActionItemId id);

private:
    void addHead(const QString &title, const QString &badge, Tone tone = Tone::Neutral);
    void addLine(MilestoneId id, const QString &title, const QString &detail, const QString &right,
                 const QString &icon = {}, Tone tone = Tone::Neutral);
    void addNothing(const QString &text);
    void addTrend(const OnboardingStatus &status);
    void addActions(const std::vector<const ActionItem *> &actions, const OnboardingPicture &picture,
                    const OnboardingStatus &status);
    void addGate(const GateState &gate);
    void addPassedOpen(const OnboardingStatus &status);

    ScrollBody *m_body;
};

} // namespace tandem
