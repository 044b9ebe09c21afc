#pragma once
#include "core/overview/changewords.h"
#include <QDialog>

class QTableWidget;

namespace tandem {

class TextLabel;

/// The permanent audit trail: every step, who took it and when, and the values before and after.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HistoryDialog(const Evaluation &evaluation, QWidget *parent = nullptr);

private:
    void fill();
    void showDetails(int row);

    const Workspace &m_workspace;
    ChangeWords m_words;
    std::vector<HistoryEntry> m_entries;
    QTableWidget *m_steps;
    QTableWidget *m_values;
    TextLabel *m_caption;
};

} // namespace tandem
