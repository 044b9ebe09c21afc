#pragma once
#include "ui/onboarding/misalignmentpanel.h"

namespace tandem {

class LinesModel;
class SegmentedControl;
class TableView;

/// The shadow log: how far the partner has taken each process over, and what the sides understood
/// differently.
class ShadowTab : public QWidget
{
    Q_OBJECT

public:
    ShadowTab(const OnboardingContext &context, const Agreement &agreement, QWidget *parent = nullptr);

    void refresh();
    void finish() { m_panel->finish(); }
    void reveal(ProcessId process, MisalignmentId misalignment);
    void logMisalignment();
    TableView *processes() const { return m_processes; }
    TableView *misalignments() const { return m_misalignments; }
    MisalignmentPanel *panel() const { return m_panel; }

signals:
    void goTo(const tandem::Place &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showProcesses();
    void showMisalignments();
    void toggleStage();

    OnboardingContext m_context;
    LinesModel *m_processModel;
    LinesModel *m_misalignmentModel;
    SegmentedControl *m_which;
    SegmentedControl *m_open;
    TableView *m_processes;
    TableView *m_misalignments;
    MisalignmentPanel *m_panel;
};

} // namespace tandem
