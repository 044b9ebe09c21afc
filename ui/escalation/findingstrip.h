#pragma once
#include "core/agreement/finding.h"
#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace tandem {

/// What the checks found, above the matrix: each with its cell, its mends, and a way to accept it with a
/// reason. Accepted ones are folded into a line. Hidden while nothing was found.
class FindingStrip : public QWidget
{
    Q_OBJECT

public:
    explicit FindingStrip(QWidget *parent = nullptr);

    void showFindings(const std::vector<AgreementFinding> &findings, bool canEdit);
    int openFindings() const { return openCount(m_findings); }

signals:
    void mendChosen(const tandem::AgreementFinding &finding, int mend);
    void acceptRequested(const tandem::AgreementFinding &finding);
    void reopenRequested(const tandem::AgreementFinding &finding);

private:
    void rebuild();

    std::vector<AgreementFinding> m_findings;
    QVBoxLayout *m_column;
    bool m_canEdit = true;
    bool m_all = false; ///< all are shown, not the first few
};

} // namespace tandem
