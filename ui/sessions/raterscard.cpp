#include "ui/sessions/raterscard.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/textlabel.h"
#include <QGridLayout>
#include <QLocale>

namespace tandem {

static constexpr int padding = 17;

RatersCard::RatersCard(QWidget *parent)
    : Card(tr("How the evaluators scored"), tr("For the IT lead only. Different is not wrong."), parent)
    , m_body(new ScrollBody)
{
    setBodyMargins(1, 4, 1, 6);
    m_body->column()->setContentsMargins(padding, 4, padding, 10);
    m_body->setAccessibleName(tr("Evaluators"));
    body()->addWidget(m_body);
}

void RatersCard::clear()
{
    delete m_content;
    m_content = nullptr;
}

void RatersCard::setPale(bool pale)
{
    if (m_content)
        m_content->setEnabled(!pale); // there are only words in it
}

void RatersCard::follow(const Evaluation &evaluation)
{
    const ScoreSheet sheet(evaluation);
    show(sheet.evaluators, raterFigures(sheet));
}

void RatersCard::show(const QStringList &names, const std::vector<RaterFigure> &figures)
{
    clear();
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const RaterFigure &figure : figures)
        addRater(names[figure.evaluator], figure);
    auto *formulas = new TextLabel(
        tr("Spread: standard deviation of the scores given (n − 1). Distance: mean absolute difference from "
           "the mean of the others for the same provider and criterion. Correlation: Pearson's, with that "
           "mean; 1 is the same order as the others."),
        TextLabel::Faint);
    formulas->setWordWrap(true);
    column->addSpacing(6);
    column->addWidget(formulas);
    column->addStretch(1);
    m_body->column()->addWidget(m_content);
}

static QString figureText(const std::optional<double> &value, int decimals)
{
    return value ? QLocale().toString(*value, 'f', decimals) : QStringLiteral("–");
}

void RatersCard::addRater(const QString &name, const RaterFigure &figure)
{
    auto *column = static_cast<QVBoxLayout *>(m_content->layout());
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 8, 0, 6);
    head->setSpacing(10);
    auto *label = new TextLabel(name, TextLabel::BodyStrong);
    label->setTextFormat(Qt::PlainText);
    label->setElided(true);
    head->addWidget(new Avatar(name));
    head->addWidget(label, 1);
    if (figure.alike)
        head->addWidget(new Pill(tr("all alike"), Tone::Caution));
    column->addLayout(head);

    auto *grid = new QGridLayout;
    grid->setContentsMargins(36, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(1);
    const std::pair<QString, QString> figures[] = {{tr("Mean"), figureText(figure.mean, 1)},
                                                   {tr("Spread"), figureText(figure.deviation, 1)},
                                                   {tr("Distance"), figureText(figure.distance, 1)},
                                                   {tr("Correlation"), figureText(figure.correlation, 2)}};
    int at = 0;
    for (const auto &[what, value] : figures) {
        auto *number = new TextLabel(value, TextLabel::BodyStrong);
        number->setAccessibleName(tr("%1, %2: %3").arg(name, what, value));
        grid->addWidget(new TextLabel(what, TextLabel::Small), 0, at);
        grid->addWidget(number, 1, at);
        grid->setColumnStretch(at, 1);
        ++at;
    }
    column->addLayout(grid);
    auto *sentence = new TextLabel(figure.sentence(), TextLabel::Secondary);
    sentence->setWordWrap(true);
    sentence->setContentsMargins(36, 5, 0, 10);
    column->addWidget(sentence);
    column->addWidget(new Hairline);
}

} // namespace tandem
