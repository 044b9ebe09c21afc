#include "ui/widgets/checkedfield.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlabel.h"
#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace tandem {

namespace {

class AlertIcon : public QWidget
{
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {14, 18}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, QStringLiteral("circle-alert"), QRectF(0, 2, 14, 14), paletteOf(this).bad);
    }
};

} // namespace

CheckValidator::CheckValidator(std::function<bool(const QString &)> accepts, QObject *parent)
    : QValidator(parent)
    , m_accepts(std::move(accepts))
{
}

QValidator::State CheckValidator::validate(QString &text, int &) const
{
    return m_accepts(text) ? Acceptable : Intermediate;
}

FieldProblem::FieldProblem(QWidget *parent)
    : QWidget(parent)
    , m_text(new TextLabel({}, TextLabel::Small, this))
{
    m_text->setTone(Tone::Bad);
    m_text->setWordWrap(true);
    auto *icon = new AlertIcon(this);
    icon->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 3, 0, 0);
    row->setSpacing(6);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void FieldProblem::setText(const QString &sentence)
{
    if (sentence == m_text->text())
        return;
    m_text->setText(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

QString FieldProblem::text() const
{
    return m_text->text();
}

CheckedField::CheckedField(const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_edit(new CommitLineEdit(this))
    , m_problem(new FieldProblem(this))
{
    m_edit->setAccessibleName(accessibleName);
    setFocusProxy(m_edit);
    m_edit->setValidator(new CheckValidator(
        [this](const QString &text) { return !m_check || m_check(text).isEmpty(); }, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_edit);
    column->addWidget(m_problem);
    connect(m_edit, &QLineEdit::textChanged, this, &CheckedField::recheck);
    connect(m_edit, &CommitLineEdit::committed, this, &CheckedField::committed);
}

void CheckedField::setStoredText(const QString &text)
{
    m_edit->setStoredText(text);
    recheck();
}

void CheckedField::finish()
{
    m_edit->commit();
    if (m_edit->text() != m_edit->storedText())
        m_edit->setText(m_edit->storedText());
}

void CheckedField::recheck()
{
    const bool changed = m_edit->text() != m_edit->storedText();
    m_problem->setText(changed && m_check ? m_check(m_edit->text()) : QString());
    m_edit->setAccessibleDescription(m_problem->text());
}

} // namespace tandem
