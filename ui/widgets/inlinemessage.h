#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace tandem {

class TextLabel;

/// A finding or a notice beside what it is about: icon, sentence, and what would mend it.
class InlineMessage : public QWidget
{
    Q_OBJECT

public:
    enum Kind { Info, Good, Caution, Bad };

    explicit InlineMessage(Kind kind = Info, const QString &text = {}, QWidget *parent = nullptr);

    void setKind(Kind kind);
    void setText(const QString &text);
    QString text() const;
    /// A mend; the message owns the button.
    QPushButton *addAction(const QString &text);
    /// For a narrow place: the text keeps the whole width.
    void setActionsBelow();
    void clearActions();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
    TextLabel *m_text;
    QHBoxLayout *m_actions;
};

} // namespace tandem
