#pragma once
#include "ui/widgets/fields.h"
#include <QWidget>

namespace tandem {

class TextLabel;

/// A text of the scope under its label, which says at the right how many lines it takes on the page. `typed`
/// comes with every key, `committed` when it is to be stored.
class CountedField : public QWidget
{
    Q_OBJECT

public:
    explicit CountedField(const QString &label, QWidget *parent = nullptr);

    GrowingTextEdit *edit() const { return m_edit; }
    void setStoredText(const QString &text);
    /// Lines on the page and, if it is to be shortened, by how many.
    void setCount(int lines, int tooLong);
    QString countText() const;

signals:
    void typed(const QString &text);
    void committed(const QString &text);

private:
    GrowingTextEdit *m_edit;
    TextLabel *m_count;
    bool m_showing = false; ///< a stored text is being put in
};

} // namespace tandem
