#pragma once
#include "ui/sessions/stagescale.h"
#include <QWidget>
#include <vector>

class QLineEdit;

namespace tandem {

class NotesList;

/// The notes of the session with their times, the latest ones as far as they fit, and the field for the next.
class PresenterNotes : public QWidget
{
    Q_OBJECT

public:
    struct Note
    {
        QString time; ///< "14:41"
        QString text;
        friend bool operator==(const Note &, const Note &) = default;
    };

    explicit PresenterNotes(QWidget *parent = nullptr);

    void show(const std::vector<Note> &notes);
    void setEditable(bool editable);
    QLineEdit *field() const { return m_field; }
    void setScale(const StageScale &scale);
    static int leastHeight(const StageScale &scale) { return scale.px(140, 118); }

signals:
    void noted(const QString &text);
    void left(); ///< the keys are the window's again

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QWidget::show;
    void keep();
    void arrange();

    StageScale m_scale;
    NotesList *m_list;
    QLineEdit *m_field;
};

} // namespace tandem
