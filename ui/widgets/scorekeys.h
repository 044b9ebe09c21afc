#pragma once

#include <QWidget>

class QAbstractButton;

namespace tandem {

/// The row of keys 0 to 5. In a working session it never shows which one was chosen, so that the room does
/// not follow the first score: setShowsChosen(false).
class ScoreKeys : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreKeys(QWidget *parent = nullptr);

    /// -1 for none. A value between two keys (an agreed 3.5) marks neither.
    void setScore(double score);
    void clearScore() { setScore(-1); }
    void setShowsChosen(bool shows);
    /// Height of the keys and the size of the digits; 38 and 15 unless told.
    void setKeySize(int height, int digitPx);

signals:
    void chosen(int score);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateKeys();
    void moveFocus(int direction);

    QList<QAbstractButton *> m_keys;
    double m_score = -1;
    bool m_shows = true;
};

} // namespace tandem
