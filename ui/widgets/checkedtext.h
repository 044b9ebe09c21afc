#pragma once
#include "ui/widgets/fields.h"
#include <QWidget>
#include <functional>

namespace tandem {

class FieldProblem;

/// A text of some lines that says below itself what is wrong with it, and commits only what is right. What is
/// wrong stays in the field until it is mended or another text is shown.
class CheckedText : public QWidget
{
    Q_OBJECT

public:
    /// A sentence, or nothing if the text may be stored.
    using Check = std::function<QString(const QString &)>;

    explicit CheckedText(const QString &accessibleName, QWidget *parent = nullptr);

    GrowingTextEdit *edit() const { return m_edit; }
    void setCheck(Check check) { m_check = std::move(check); }
    void setStoredText(const QString &text);
    /// Stores what can be stored and drops what cannot, because the field is about to show another thing.
    void finish();
    void setReadOnly(bool readOnly) { m_edit->setReadOnly(readOnly); }
    QString problem() const;

signals:
    void committed(const QString &text);

private:
    GrowingTextEdit *m_edit;
    FieldProblem *m_problem;
    Check m_check;
    QString m_stored;
};

} // namespace tandem
