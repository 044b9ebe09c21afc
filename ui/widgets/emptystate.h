#pragma once

#include <QWidget>

namespace tandem {

class PushButton;
class TextLabel;

/// What an empty page or card shows: what it is for, and the one next action.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &iconName, const QString &title, const QString &sentence,
               const QString &action = {}, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &sentence);
    /// A second, quieter way on, such as "Open the sample workspace".
    PushButton *addSecondaryAction(const QString &text);
    PushButton *action() const { return m_action; } ///< null when there is none

signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    TextLabel *m_title;
    TextLabel *m_sentence;
    QWidget *m_mark;
    QWidget *m_buttons;
    PushButton *m_action = nullptr;
};

} // namespace tandem
