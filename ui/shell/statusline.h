#pragma once
#include <QWidget>

class QHBoxLayout;

namespace tandem {

class TextLabel;

/// The line at the foot of the window: whether everything is saved, and what is in the workspace.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    enum class State { None, Saved, ReadOnly, Problem };
    void setState(State state, const QString &text);
    void setSummary(const QString &text);
    QString stateText() const;
    /// Puts a control after the state; it takes ownership.
    void addControl(QWidget *control);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    State m_state = State::None;
    TextLabel *m_text;
    TextLabel *m_summary;
    QHBoxLayout *m_row;
};

} // namespace tandem
