#pragma once
#include "core/onboarding/onboardingpicture.h"
#include "core/onboarding/onboardingstatus.h"
#include "ui/widgets/rowmodel.h"

namespace tandem {

/// A milestone with what is said of it on a day.
struct PlanRow
{
    Milestone milestone;
    MilestoneOutlook outlook;
    int phase = -1; ///< index of its phase
    QString phaseName;
    QString owners;  ///< "MO · DK"
    DateSpan agreed; ///< in the baseline; invalid if it has none
    MilestoneId key() const { return milestone.id; }
    friend bool operator==(const PlanRow &, const PlanRow &) = default;
};

/// The one model of the plan: a row for each milestone, by phase. The table, the board and the timeline show
/// it.
class PlanModel : public RowModel<PlanRow>
{
    Q_OBJECT

public:
    enum Column { Name, Phase, Owners, Days, Starts, Ends, Forecast, Status, Late, Evidence };
    static constexpr int columns = Evidence + 1;

    using RowModel::RowModel;

    void showPicture(const OnboardingPicture &picture, const OnboardingStatus &status);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : columns; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Only asks for the edit; what cannot be is refused.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    /// A row as a screen reader says it.
    static QString spoken(const PlanRow &row);
    /// "16-45" as days; nothing if it is not two days of a plan.
    static std::optional<std::pair<int, int>> typedDays(const QString &text);

signals:
    void nameEdited(tandem::MilestoneId id, const QString &name);
    void daysEdited(tandem::MilestoneId id, int from, int to);
    void evidenceEdited(tandem::MilestoneId id, const QString &text);
    void refused(const QModelIndex &index, const QString &sentence);

private:
    QString text(const PlanRow &row, int column) const;
    bool m_readOnly = false;
};

/// "12 Jan", in the user's language; empty for an invalid date.
QString shortDay(QDate day);
/// "Thu 12 Jan".
QString shortWeekday(QDate day);

} // namespace tandem
