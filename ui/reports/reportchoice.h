#pragma once
#include "core/report/document.h"
#include "core/scoring/evaluation.h"
#include "ui/print/pagedreport.h"
#include <QWidget>
#include <vector>

class QComboBox;

namespace tandem {

class SegmentedControl;
class TextLabel;

/// Which report is shown, of whom and on which paper.
class ReportChoice : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Evaluation, Session, Ballots, OnboardingStatus, OnboardingPlan };

    explicit ReportChoice(Evaluation &evaluation, QWidget *parent = nullptr);

    Kind kind() const;
    void setKind(Kind kind);
    print::PaperSize paper() const;
    /// The evaluator whose ballots they are; invalid for anybody's.
    PersonId ballotEvaluator() const;
    /// Those to be scored: the chosen one, or all that are still compared.
    std::vector<ProviderId> ballotProviders() const;

    /// The report as everybody may see it, whoever holds the laptop.
    report::Document document() const;
    QString dialogTitle() const;   ///< "Export the session record"
    QString suggestedName() const; ///< a file's name without its ending

    /// Follows the names and sessions in the workspace.
    void refresh();

signals:
    void changed();

private:
    template <class Item>
    void fill(QComboBox *box, const QString &everything, const std::vector<Item> &items);
    void showWhatCounts();
    ProviderId chosenProvider() const;

    Evaluation &m_evaluation;
    QComboBox *m_kind;
    TextLabel *m_about;
    TextLabel *m_providerLabel;
    QComboBox *m_provider;
    TextLabel *m_evaluatorLabel;
    QComboBox *m_evaluator;
    SegmentedControl *m_paper;
};

} // namespace tandem
