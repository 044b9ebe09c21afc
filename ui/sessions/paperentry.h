#pragma once
#include "core/ballots/ballotmerge.h"
#include "core/scoring/evaluation.h"
#include <QDialog>
#include <vector>

class QComboBox;
class QGridLayout;

namespace tandem {

class Feedback;
class InlineMessage;
class PaperRow;
class PushButton;
class ScrollBody;

/// Types in ballots that were filled in on paper: one row per criterion in the paper's order. Each ballot is
/// one undo step; what the evaluator has already is replaced only after a question, and never shown.
class PaperEntry : public QDialog
{
    Q_OBJECT

public:
    PaperEntry(Evaluation &evaluation, ProviderId provider, Feedback &feedback, QWidget *parent = nullptr);

    PersonId evaluator() const;
    void setEvaluator(PersonId person);

    void reject() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(QWidget *head);
    void buildRows();
    void fillEvaluators();
    void follow();
    void goTo(int row);
    void chooseNextOpen();
    void enter();
    void askAbout(const MergePlan &plan);
    void apply(MergePlan plan);
    void finish();
    Ballot ballot(const Ballot &present) const;
    bool isBlank() const;
    void say(int kind, const QString &text); ///< an InlineMessage::Kind

    Evaluation &m_evaluation;
    ProviderId m_provider;
    Feedback &m_feedback;
    bool m_mayGo = false; ///< the person was told that something is typed
    QComboBox *m_evaluator;
    ScrollBody *m_body;
    QGridLayout *m_grid = nullptr;
    std::vector<PaperRow *> m_rows;
    InlineMessage *m_message;
    PushButton *m_enter;
};

} // namespace tandem
