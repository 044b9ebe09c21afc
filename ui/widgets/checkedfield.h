#pragma once
#include "ui/widgets/fields.h"
#include <QValidator>
#include <QWidget>
#include <functional>

namespace tandem {

class TextLabel;

/// Keeps a field from storing what a check refuses, without stopping anybody from typing it.
class CheckValidator : public QValidator
{
    Q_OBJECT

public:
    CheckValidator(std::function<bool(const QString &)> accepts, QObject *parent);
    State validate(QString &text, int &position) const override;

private:
    std::function<bool(const QString &)> m_accepts;
};

/// A sentence below a field that says what is wrong with its text, in the "bad" tone with an icon; hidden
/// while nothing is.
class FieldProblem : public QWidget
{
    Q_OBJECT

public:
    explicit FieldProblem(QWidget *parent = nullptr);
    void setText(const QString &sentence);
    QString text() const;

private:
    TextLabel *m_text;
};

/// A line edit that says below itself what is wrong while a person types, and commits only what is right.
/// What is wrong stays in the field until it is mended or Esc brings the stored text back.
class CheckedField : public QWidget
{
    Q_OBJECT

public:
    /// A sentence, or nothing if the text may be stored.
    using Check = std::function<QString(const QString &)>;

    explicit CheckedField(const QString &accessibleName, QWidget *parent = nullptr);

    CommitLineEdit *edit() const { return m_edit; }
    void setCheck(Check check) { m_check = std::move(check); }
    void setStoredText(const QString &text);
    /// Stores what can be stored and drops what cannot, because the field is about to show another thing.
    void finish();
    QString problem() const { return m_problem->text(); }

signals:
    void committed(const QString &text);

private:
    void recheck();

    CommitLineEdit *m_edit;
    FieldProblem *m_problem;
    Check m_check;
};

} // namespace tandem
