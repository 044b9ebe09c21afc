#include "ui/widgets/checkedtext.h"
#include "ui/widgets/checkedfield.h"
#include <QVBoxLayout>

namespace tandem {

CheckedText::CheckedText(const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_edit(new GrowingTextEdit(this))
    , m_problem(new FieldProblem(this))
{
    m_edit->setAccessibleName(accessibleName);
    setFocusProxy(m_edit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_edit);
    column->addWidget(m_problem);
    connect(m_edit, &QTextEdit::textChanged, this, [this] {
        const QString text = m_edit->toPlainText();
        m_problem->setText(text != m_stored && m_check ? m_check(text) : QString());
        m_edit->setAccessibleDescription(m_problem->text());
    });
    connect(m_edit, &GrowingTextEdit::committed, this, [this](const QString &text) {
        if (m_check && !m_check(text).isEmpty())
            return; // it stays in the field, with what is wrong below
        m_stored = text;
        emit committed(text);
    });
}

QString CheckedText::problem() const
{
    return m_problem->text();
}

void CheckedText::setStoredText(const QString &text)
{
    if (text == m_stored && !m_problem->text().isEmpty())
        return; // something else changed: what is wrong is still to be mended
    m_stored = text;
    m_edit->setStoredText(text);
    if (m_edit->toPlainText() == text)
        m_problem->setText({});
}

void CheckedText::finish()
{
    m_edit->commit();
    if (m_problem->text().isEmpty())
        return;
    m_problem->setText({});
    m_edit->setStoredText(m_stored);
    if (m_edit->toPlainText() != m_stored)
        m_edit->replaceText(m_stored);
}

} // namespace tandem
