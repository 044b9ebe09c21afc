#pragma once
#include "core/agreement/finding.h"
#include <QWidget>

class QVBoxLayout;

namespace tandem {

/// The findings of one part, each with what would mend it and a button that accepts it with a reason.
class FindingsBox : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsBox(QWidget *parent = nullptr);

    void showFindings(const std::vector<AgreementFinding> &findings, bool canEdit);
    int count() const { return m_count; }

signals:
    void mendChosen(const tandem::Mend &mend);
    void acceptRequested(const tandem::AgreementFinding &finding);
    void reopenRequested(const tandem::AgreementFinding &finding);

private:
    QWidget *messageFor(const AgreementFinding &finding, bool canEdit);

    QVBoxLayout *m_column;
    int m_count = 0;
};

} // namespace tandem
