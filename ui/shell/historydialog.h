#pragma once
#include "core/workspace/workspace.h"
#include <QDialog>

class QTableWidget;

namespace tandem {

class TextLabel;

/// The permanent audit trail: every step, who took it and when, and the values before and after.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HistoryDialog(Workspace &workspace, QWidget *parent = nullptr);

private:
    void fill();
    void showDetails(int row);

    Workspace &m_workspace;
    std::vector<HistoryEntry> m_entries;
    QTableWidget *m_steps;
    QTableWidget *m_values;
    TextLabel *m_caption;
};

} // namespace tandem
