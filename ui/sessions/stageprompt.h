#pragma once
#include "ui/sessions/stagescale.h"
#include <QStringList>
#include <QWidget>
#include <functional>
#include <optional>

class QLineEdit;

namespace tandem {

class StageButton;
class TextLabel;

/// A question over a projected screen: a card in the window, no dialog, answered by one key. The clock goes
/// on behind it.
class StagePrompt : public QWidget
{
    Q_OBJECT

public:
    struct Question
    {
        QString title;
        QString text;
        QStringList lines;            ///< what is open, one line each
        std::optional<QString> field; ///< a text is asked for; its name
        QString accept;               ///< Enter
        QString acceptKey;            ///< another key that accepts, such as "R"; may be empty
        QString back = {};            ///< Esc; "Back" unless told
        bool isSecret = false;        ///< the text is not shown
        QString other;                ///< a second way on; may be empty
        QString otherKey;             ///< its letter
        std::function<QString(const QString &)> check; ///< what is wrong with the text, as a sentence
        std::function<void(const QString &)> accepted;
        std::function<void()> otherChosen;
        std::function<void()> cancelled;
    };

    explicit StagePrompt(QWidget *parent);

    void ask(const Question &question);
    bool isAsking() const { return isVisibleTo(parentWidget()); }
    void cancel();
    void setScale(const StageScale &scale);
    QLineEdit *field() const { return m_field; }

signals:
    /// Answered or cancelled: the keys are the screen's again.
    void done();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void accept();
    void leave();
    void chooseOther();
    void place();
    void fitLines();
    int panelWidth() const;

    StageScale m_scale;
    Question m_question;
    QWidget *m_panel;
    TextLabel *m_title;
    TextLabel *m_text;
    TextLabel *m_lines;
    TextLabel *m_problem;
    QLineEdit *m_field;
    StageButton *m_accept;
    StageButton *m_other;
    StageButton *m_cancel;
};

} // namespace tandem
