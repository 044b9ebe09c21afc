#include "ui/overview/setupguide.h"
#include "core/base/text.h"
#include "core/overview/phrases.h"
#include "ui/shell/navigation.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/listrow.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tandem {

SetupGuide::SetupGuide(QWidget *parent)
    : Card(parent)
    , m_next(new PushButton({}, QStringLiteral("arrow-right"), PushButton::Primary))
{
    setAccessibleName(tr("First steps"));
    auto *title = new TextLabel(tr("From here to a ranking in four steps"), TextLabel::LargeTitle);
    auto *sentence =
        new TextLabel(tr("Choose a co-managed IT partner in three weeks: what counts, who is compared, who "
                         "scores. Everything is kept in this one file."),
                      TextLabel::Secondary);
    sentence->setWordWrap(true);
    setBodyMargins(12, 24, 12, 20);
    body()->setSpacing(0);
    for (TextLabel *label : {title, sentence}) {
        label->setContentsMargins(12, 0, 12, 0);
        body()->addWidget(label);
        body()->addSpacing(label == title ? 4 : 14);
    }
    for (size_t i = 0; i < pages.size(); ++i) {
        m_rows[i] = new ListRow({});
        m_rows[i]->setHairline(i + 1 < pages.size());
        m_rows[i]->setRightText(pageInfo(pages[i]).title);
        connect(m_rows[i], &ListRow::clicked, this, [this, i] {
            emit followed(Place{pages[i], {}, {}, {}});
        });
        body()->addWidget(m_rows[i]);
    }
    body()->addSpacing(16);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 0, 12, 0);
    line->addWidget(m_next);
    line->addStretch();
    body()->addLayout(line);
    connect(m_next, &QPushButton::clicked, this, [this] { emit followed(Place{m_nextPage, {}, {}, {}}); });
}

bool SetupGuide::isNeeded(const Evaluation &evaluation)
{
    return evaluation.criteria().empty() || evaluation.providers().empty() || evaluation.evaluators().empty();
}

void SetupGuide::show(const Evaluation &evaluation)
{
    struct Step
    {
        QString title;
        QString detail;
        QString next;
        bool done;
    };
    const auto count = [](size_t n, const QString &one, const QString &many) {
        return overview::capitalised(overview::counted(static_cast<int>(n), one, many));
    };
    const size_t criteria = evaluation.criteria().size();
    const size_t providers = evaluation.providers().size();
    const size_t evaluators = evaluation.evaluators().size();
    const std::array<Step, pages.size()> steps = {{
        {tr("Check the criteria"),
         criteria > 0 ? count(criteria, tr("one criterion is there."), tr("%1 criteria are there.")) +
                            tr(" Set their weights before anybody scores.")
                      : tr("Take the six that Tandem brings, or write your own."),
         tr("Choose the criteria"), criteria > 0},
        {tr("Add the providers"),
         providers > 0 ? count(providers, tr("one provider is there."), tr("%1 providers are there.")) +
                             (providers < 4 ? tr(" Four to six give a real choice.") : QString())
                       : tr("Four to six. A list can be pasted from a spreadsheet."),
         tr("Add the providers"), providers > 0},
        {tr("Add the evaluators"),
         evaluators > 0 ? count(evaluators, tr("one evaluator is there."), tr("%1 evaluators are there."))
                        : tr("Two to six people who see every provider, the IT lead among them."),
         tr("Add the evaluators"), evaluators > 0},
        {tr("Score each provider"), tr("In its working session: the keys 0 to 5 set a score and move on."),
         tr("Score"), false},
    }};
    bool found = false;
    for (size_t i = 0; i < steps.size(); ++i) {
        const bool isNext = !steps[i].done && !found;
        m_rows[i]->setTitle(steps[i].title);
        m_rows[i]->setDetail(steps[i].detail);
        m_rows[i]->setIconName(steps[i].done ? QStringLiteral("circle-check")
                                             : QStringLiteral("circle-dashed"),
                               steps[i].done ? Tone::Good
                               : isNext      ? Tone::Accent
                                             : Tone::Neutral);
        m_rows[i]->setAccessibleName(steps[i].done ? tr("%1, done").arg(steps[i].title) : steps[i].title);
        if (isNext) {
            m_next->setText(steps[i].next);
            m_nextPage = pages[i];
            found = true;
        }
    }
    // Without anything to score the last step leads nowhere.
    m_rows.back()->setEnabled(!isNeeded(evaluation));
}

} // namespace tandem
