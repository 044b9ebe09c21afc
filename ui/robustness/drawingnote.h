#pragma once
#include <QWidget>

class QProgressBar;

namespace tandem {

class DrawnFigures;
class LinkButton;
class TextLabel;

/// How many draws the figures beside it come from, and how near they are; while more are being made, how far
/// that is, and a way to leave it at what is there.
class DrawingNote : public QWidget
{
    Q_OBJECT

public:
    explicit DrawingNote(DrawnFigures &drawn, QWidget *parent = nullptr);

    QString text() const;
    LinkButton *button() const { return m_button; } ///< Cancel, or Draw all
    QProgressBar *progressBar() const { return m_bar; }

private:
    void follow();

    DrawnFigures &m_drawn;
    TextLabel *m_text;
    QProgressBar *m_bar;
    LinkButton *m_button;
};

} // namespace tandem
