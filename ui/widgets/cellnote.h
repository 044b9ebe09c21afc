#pragma once
#include <QWidget>

class QLineEdit;

namespace tandem {

class TextLabel;

/// A sentence below a cell that is being edited, saying what is wrong with what is typed. It goes with the
/// editor.
class CellNote : public QWidget
{
    Q_OBJECT

public:
    explicit CellNote(QLineEdit &editor);
    void setText(const QString &sentence);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QLineEdit &m_editor;
    TextLabel *m_text;
};

} // namespace tandem
