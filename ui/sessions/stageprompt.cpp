#include "ui/sessions/stageprompt.h"
#include "ui/sessions/stagebutton.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace tandem {

StagePrompt::StagePrompt(QWidget *parent)
    : QWidget(parent)
    , m_panel(new QWidget(this))
    , m_title(new TextLabel({}, TextLabel::CardTitle))
    , m_text(new TextLabel)
    , m_lines(new TextLabel)
    , m_problem(new TextLabel({}, TextLabel::BodyStrong))
    , m_field(new QLineEdit)
    , m_accept(new StageButton)
    , m_other(new StageButton)
    , m_cancel(new StageButton)
{
    setFocusPolicy(Qt::StrongFocus);
    m_accept->setPrimary(true);
    m_problem->setTone(Tone::Caution);
    auto *column = new QVBoxLayout(m_panel);
    for (TextLabel *label : {m_title, m_text, m_lines, m_problem})
        label->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_lines);
    column->addWidget(m_field);
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_other);
    buttons->addWidget(m_accept);
    column->addSpacing(6);
    column->addLayout(buttons);
    connect(m_accept, &QAbstractButton::clicked, this, &StagePrompt::accept);
    connect(m_other, &QAbstractButton::clicked, this, &StagePrompt::chooseOther);
    connect(m_cancel, &QAbstractButton::clicked, this, &StagePrompt::cancel);
    connect(m_field, &QLineEdit::textEdited, m_problem, &QWidget::hide);
    hide();
}

void StagePrompt::setScale(const StageScale &scale)
{
    m_scale = scale;
    setFont(scale.font(16));
    m_title->setTextSize(scale.font(24).pixelSize());
    m_text->setTextSize(scale.font(18).pixelSize());
    m_lines->setTextSize(scale.font(18).pixelSize());
    m_problem->setTextSize(scale.font(16).pixelSize());
    m_field->setFont(scale.font(18));
    m_field->setMinimumHeight(scale.px(48));
    for (StageButton *button : {m_accept, m_other, m_cancel})
        button->setScale(scale);
    m_panel->layout()->setContentsMargins(scale.px(28), scale.px(24), scale.px(28), scale.px(24));
    m_panel->layout()->setSpacing(scale.px(14));
    place();
}

/// As many lines as the window has room for.
void StagePrompt::fitLines()
{
    const auto text = [this](qsizetype shown) {
        const qsizetype more = m_question.lines.size() - shown;
        QStringList lines = m_question.lines.mid(0, shown);
        if (more > 0)
            lines.push_back(tr("and %1 more").arg(more));
        return lines.join(QLatin1Char('\n'));
    };
    qsizetype shown = m_question.lines.size();
    m_lines->setText(text(shown));
    while (shown > 1 && m_panel->layout()->totalHeightForWidth(panelWidth()) > height() - m_scale.px(40))
        m_lines->setText(text(--shown));
}

int StagePrompt::panelWidth() const
{
    return std::min(m_scale.px(720), width() - m_scale.px(56));
}

void StagePrompt::ask(const Question &question)
{
    m_question = question;
    m_title->setText(question.title);
    m_text->setText(question.text);
    m_text->setVisible(!question.text.isEmpty());
    m_lines->setVisible(!question.lines.isEmpty());
    m_problem->hide();
    m_field->setVisible(question.field.has_value());
    m_field->clear();
    m_field->setAccessibleName(question.field.value_or(QString()));
    m_field->setEchoMode(question.isSecret ? QLineEdit::Password : QLineEdit::Normal);
    m_accept->show(question.accept, question.acceptKey.isEmpty() ? tr("Enter") : question.acceptKey);
    m_cancel->show(question.back.isEmpty() ? tr("Back") : question.back, tr("Esc"));
    if (question.other.isEmpty())
        m_other->hide();
    else
        m_other->show(question.other, question.otherKey);
    setAccessibleName(question.title);
    setAccessibleDescription(question.text + QLatin1Char('\n') + question.lines.join(QLatin1Char('\n')));
    setGeometry(parentWidget()->rect());
    show();
    raise();
    place();
    if (question.field)
        m_field->setFocus();
    else
        setFocus();
}

void StagePrompt::cancel()
{
    if (!isAsking())
        return;
    const auto cancelled = m_question.cancelled;
    leave();
    if (cancelled)
        cancelled();
}

/// The question is over before what follows from its answer: that may be the next one.
void StagePrompt::leave()
{
    hide();
    m_field->clear();
    m_question = {};
    emit done();
}

void StagePrompt::accept()
{
    const QString text = m_field->text().trimmed();
    if (m_question.check) {
        const QString problem = m_question.check(text);
        m_problem->setText(problem);
        m_problem->setVisible(!problem.isEmpty());
        place();
        if (!problem.isEmpty())
            return;
    }
    const auto accepted = m_question.accepted;
    leave();
    accepted(text);
}

void StagePrompt::chooseOther()
{
    const auto chosen = m_question.otherChosen;
    leave();
    chosen();
}

void StagePrompt::keyPressEvent(QKeyEvent *event)
{
    const auto isLetter = [&](const QString &key) {
        return !m_question.field && key.size() == 1 && event->key() == key.at(0).toUpper().unicode();
    };
    if (event->key() == Qt::Key_Escape)
        cancel();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
             isLetter(m_question.acceptKey))
        accept();
    else if (!m_question.other.isEmpty() && isLetter(m_question.otherKey))
        chooseOther();
    else if (event->key() == Qt::Key_F11)
        event->ignore();
    // Nothing else reaches the screen behind: a digit there would be a score.
}

void StagePrompt::place()
{
    fitLines();
    const int width = panelWidth();
    const int height = std::min(m_panel->layout()->totalHeightForWidth(width), this->height());
    m_panel->setGeometry((this->width() - width) / 2, (this->height() - height) / 2, width, height);
    update();
}

void StagePrompt::resizeEvent(QResizeEvent *)
{
    place();
}

void StagePrompt::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), c.scrim);
    drawRounded(painter, m_panel->geometry(), cardRadius * m_scale.factor, c.surface, QPen(c.border, 1));
}

} // namespace tandem
