#pragma once
#include "core/scoring/evaluation.h"
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace tandem {

class GrowingTextEdit;
class LinkButton;
class ScoreKeys;
class ScoreRubric;
class TextLabel;

/// The score of one evaluator for one provider on one criterion: keys, rubric, evidence grade and note. It
/// knows whose score it shows, so a note that is committed when the person goes on belongs to the place where
/// it was typed.
class ScoreForm : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreForm(QWidget *parent = nullptr);

    /// Commits a note that is being typed, then shows another place (or the same one anew).
    void show(const Evaluation &evaluation, const CellKey &key, bool editable);
    void commitNote();
    void focusNote();

signals:
    void scoreChosen(const tandem::CellKey &key, int score);
    void evidenceChosen(const tandem::CellKey &key, tandem::Evidence evidence);
    void noteCommitted(const tandem::CellKey &key, const QString &note);
    void abstainRequested();
    void refusalRequested();
    /// The note is done: back to the grid.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QWidget::show;
    QWidget *headRow(const QString &title, std::initializer_list<LinkButton *> links);
    void buildEvidence(QVBoxLayout &layout);
    void showEvidence(const Score &score, bool editable);

    CellKey m_key;
    ScoreKeys *m_keys;
    TextLabel *m_abstention;
    ScoreRubric *m_rubric;
    LinkButton *m_abstain;
    LinkButton *m_refused;
    QButtonGroup *m_evidence;
    LinkButton *m_clearEvidence;
    GrowingTextEdit *m_note;
};

} // namespace tandem
