#pragma once
#include "ui/sessions/presenterpicture.h"
#include "ui/sessions/stagescale.h"
#include "ui/shell/feedback.h"
#include <QWidget>
#include <array>

class QLineEdit;
class QScrollArea;

namespace tandem {

class CardLine;
class PresenterHeading;
class StageButton;
class StageLegend;
class StagePrompt;
class StageRubric;
class TextLabel;

/// The card of the evaluator who holds the laptop: all criteria of one provider down the page, and nothing of
/// anybody else's.
class ScoreCard : public QWidget, private Feedback
{
    Q_OBJECT

public:
    ScoreCard(Evaluation &evaluation, SessionId session, StagePrompt &prompt, QWidget *parent = nullptr);

    /// Shows the card of `person`, who must be the viewer, at the first criterion that is open.
    void open(PersonId person);
    /// Keeps a note that is being typed and forgets everything shown.
    void forget();
    QLineEdit *note() const { return m_note; }
    StageRubric *rubric() const { return m_rubric; }

signals:
    void handedOn();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void refresh();
    void showRows();
    void showCurrent();
    void setCurrent(int index);
    void arrange();
    void arrangeDetail(const QRect &detail);

    bool takeLetter(int key);
    CellKey cell(int index) const;
    const Score &scoreAt(int index) const;
    bool maySet();
    void set(int value);
    void setEvidence(int grade);
    void nextEvidence(int step);
    void keepNote();
    void askAbstain();
    void askRefuse();
    void clear();

    void say(const QString &text, bool offerUndo = false) override;
    void report(const Error &error) override;

    Evaluation &m_evaluation;
    SessionId m_session;
    StagePrompt &m_prompt;
    PersonId m_person; ///< invalid while the card is closed
    PresenterPicture m_picture;
    int m_current = 0;
    StageScale m_scale;
    QString m_name;
    QString m_context;

    QScrollArea *m_scroll;
    QWidget *m_list;
    std::vector<CardLine *> m_rows;
    PresenterHeading *m_heading;
    StageRubric *m_rubric;
    std::array<StageButton *, evidenceCount> m_evidence{};
    TextLabel *m_evidenceLabel;
    QLineEdit *m_note;
    CellKey m_noteCell; ///< where the note belongs that is being typed
    StageButton *m_handOn;
    StageLegend *m_legend;
};

} // namespace tandem
