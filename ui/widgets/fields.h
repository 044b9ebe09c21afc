#pragma once

#include <QLineEdit>
#include <QTextEdit>

namespace tandem {

/// A line edit for a value that is stored at once: `committed` comes on Enter and when the focus leaves, and
/// only if the text differs from what was last set or committed. Esc brings that back.
class CommitLineEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit CommitLineEdit(QWidget *parent = nullptr);

    /// Shows a stored value; it is not a change. While the person is typing, their text stays.
    void setStoredText(const QString &text);
    QString storedText() const { return m_stored; }
    void commit();

signals:
    void committed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_stored;
};

/// A plain text editor as high as its text, between two numbers of lines. Tab moves the focus. `committed`
/// comes on Ctrl+Enter, on Esc and when the focus leaves, and only if the text differs. Esc leaves the field.
class GrowingTextEdit : public QTextEdit
{
    Q_OBJECT

public:
    explicit GrowingTextEdit(QWidget *parent = nullptr);

    /// From 1 to 12 lines unless told; beyond the maximum it scrolls.
    void setLines(int minimum, int maximum);
    /// Replaces the text with even line spacing; setStoredText() is what a page wants.
    void replaceText(const QString &text);
    /// Enter commits instead of breaking the line (for a field that is one paragraph).
    void setEnterCommits(bool commits) { m_enterCommits = commits; }
    /// Without, Esc is the dialog's, which closes.
    void setEscapeCommits(bool commits) { m_escapeCommits = commits; }

    /// Shows a stored value; it is not a change. While the person is typing, their text stays.
    void setStoredText(const QString &text);
    QString storedText() const { return m_stored; }
    void commit();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void committed(const QString &text);
    /// Esc: whoever shows the field says where the keys go on.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int heightFor(int lines) const;
    void fit();
    void spaceLines();

    QString m_stored;
    int m_minimum = 1;
    int m_maximum = 12;
    bool m_enterCommits = false;
    bool m_escapeCommits = true;
    bool m_fitting = false;
};

/// A line edit to find something: magnifying glass, a button that clears it, Esc clears (and again: leaves).
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

signals:
    /// Down or Enter: the person wants to go on in the results.
    void enterResults();
    /// Esc on an empty field.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace tandem
