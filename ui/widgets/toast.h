#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace tandem {

/// Names what was done at the bottom of its parent and offers to take it back. It goes by itself; while the
/// pointer or the focus is on it, it stays. Screen readers hear it as an alert.
class Toast : public QWidget
{
    Q_OBJECT

public:
    /// One per window: made as a child of what it lies over, and follows its size.
    explicit Toast(QWidget *over);

    /// Replaces what is shown. An empty `action` shows no button.
    void show(const QString &text, const QString &action = {});
    /// How long it stays, in milliseconds; 7000 unless told.
    void setDuration(int milliseconds);
    void dismiss();
    QString text() const;

signals:
    void actionTriggered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    using QWidget::show;
    void place();

    QLabel *m_text;
    QPushButton *m_action;
    QWidget *m_close;
    QTimer m_timer;
    int m_duration = 7000;
};

} // namespace tandem
