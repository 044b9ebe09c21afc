#pragma once
#include "core/ballots/ballotfile.h"
#include "core/scoring/evaluation.h"
#include <QDialog>

class QRadioButton;
class QVBoxLayout;

namespace tandem {

class PushButton;
class TextLabel;

/// What importing a ballot would do, line by line, and the choice for each cell that both sides changed: the
/// IT lead's. What the viewer may not see is counted and not shown.
class BallotImportDialog : public QDialog
{
    Q_OBJECT

public:
    BallotImportDialog(const Evaluation &evaluation, BallotFile ballot, QWidget *parent = nullptr);

    /// With the conflicts decided as far as the person did.
    const BallotFile &ballot() const { return m_ballot; }

    /// "3 scores are taken over. 1 was changed on both sides: choose which one counts."
    static QString summaryOf(const MergePlan &plan, bool mayDecide);

private:
    void addConflicts(QVBoxLayout *column, const std::vector<ShownCell> &shown);
    QWidget *makeConflict(size_t cell, const ShownCell &shown);
    void addTakes(QVBoxLayout *column, const std::vector<ShownCell> &shown);
    void decide(size_t cell, Decision decision);
    void decideAll(Decision decision);
    void refresh();

    BallotFile m_ballot;
    QString m_whyNotDecided; ///< as a sentence, when whoever looks is not the IT lead; else empty
    TextLabel *m_open;
    PushButton *m_accept;
    struct Choice
    {
        size_t cell;
        QRadioButton *keep;
        QRadioButton *take;
    };
    std::vector<Choice> m_choices;
};

} // namespace tandem
