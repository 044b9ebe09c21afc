#include "ui/scope/countedfield.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tandem {

CountedField::CountedField(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_edit(new GrowingTextEdit(this))
    , m_count(new TextLabel({}, TextLabel::Small, this))
{
    auto *title = new TextLabel(label, TextLabel::FieldLabel, this);
    title->setBuddy(m_edit);
    m_edit->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    m_edit->setLines(2, 8);
    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_count);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_edit);
    connect(m_edit, &QTextEdit::textChanged, this, [this] {
        if (!m_showing)
            emit typed(m_edit->toPlainText());
    });
    connect(m_edit, &GrowingTextEdit::committed, this, &CountedField::committed);
}

void CountedField::setStoredText(const QString &text)
{
    m_showing = true;
    m_edit->setStoredText(text);
    m_showing = false;
}

void CountedField::setCount(int lines, int tooLong)
{
    QString text;
    if (lines > 0)
        text = lines == 1 ? tr("1 line on the page") : tr("%1 lines on the page").arg(lines);
    if (tooLong > 0)
        text = tr("%1 lines, %2 too long").arg(lines).arg(tooLong);
    m_count->setText(text);
    m_count->setTone(tooLong > 0 ? Tone::Bad : Tone::Neutral);
    m_edit->setAccessibleDescription(text);
}

QString CountedField::countText() const
{
    return m_count->text();
}

} // namespace tandem
