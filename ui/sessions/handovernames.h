#pragma once
#include "core/scoring/evaluation.h"
#include "ui/sessions/stagescale.h"
#include <QWidget>
#include <vector>

class QScrollArea;

namespace tandem {

class NameRow;
class StageLegend;
class TextLabel;

/// The neutral screen between two evaluators: who takes the laptop? It shows how far each card is, and
/// nothing that is on it.
class HandOverNames : public QWidget
{
    Q_OBJECT

public:
    HandOverNames(const Evaluation &evaluation, SessionId session, QWidget *parent = nullptr);

    void refresh();

signals:
    void chosen(int evaluator);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void setCurrent(int index);

    const Evaluation &m_evaluation;
    SessionId m_session;
    StageScale m_scale;
    int m_current = 0;
    int m_shown = 0;
    TextLabel *m_title;
    TextLabel *m_text;
    QScrollArea *m_scroll;
    QWidget *m_list;
    std::vector<NameRow *> m_rows;
    StageLegend *m_legend;
};

} // namespace tandem
