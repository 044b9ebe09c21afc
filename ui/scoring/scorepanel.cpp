#include "ui/scoring/scorepanel.h"
#include "ui/scoring/scorecell.h"
#include "ui/scoring/scoreflags.h"
#include "ui/scoring/scorevoices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <cmath>

namespace tandem {

static constexpr int sideMargin = 17;

ScorePanel::ScorePanel(QWidget *parent)
    : Card(parent)
    , m_scroll(new QScrollArea)
    , m_content(new QWidget)
    , m_where(new TextLabel({}, TextLabel::Small))
    , m_criterion(new TextLabel({}, TextLabel::LargeTitle))
    , m_share(new TextLabel({}, TextLabel::Secondary))
    , m_form(new ScoreForm)
    , m_voices(new ScoreVoices)
    , m_flagsHead(new TextLabel(tr("Red flags"), TextLabel::FieldLabel))
    , m_flags(new ScoreFlags)
{
    setAccessibleName(tr("Current score"));
    setBodyMargins(1, 5, 1, 5);
    body()->addWidget(m_scroll);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_where->setElided(true);
    m_criterion->setWordWrap(true);

    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(sideMargin, 6, sideMargin, 12);
    layout->setSpacing(0);
    layout->addWidget(m_where);
    layout->addSpacing(3);
    auto *name = new QHBoxLayout;
    name->setSpacing(10);
    name->addWidget(m_criterion, 1);
    name->addWidget(m_share, 0, Qt::AlignTop);
    layout->addLayout(name);
    layout->addSpacing(11);
    layout->addWidget(m_form);
    layout->addWidget(m_voices);
    layout->addSpacing(14);
    layout->addWidget(m_flagsHead);
    layout->addSpacing(8);
    layout->addWidget(m_flags);
    layout->addStretch(1);
    m_scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false); // setWidget() turned it on
    // The scroll bar lies in the margin, so that nothing is set anew when it comes.
    QScrollBar *bar = m_scroll->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [bar, layout](int least, int most) {
        layout->setContentsMargins(sideMargin, 6, sideMargin - (most > least ? bar->sizeHint().width() : 0),
                                   12);
    });
}

void ScorePanel::showNothing()
{
    m_form->commitNote();
    m_key = {};
    m_content->hide();
}

void ScorePanel::show(const Evaluation &evaluation, const CellKey &key, bool editable, bool flagsEditable)
{
    const int p = evaluation.indexOf(key.provider);
    const int k = evaluation.indexOf(key.criterion);
    if (p < 0 || k < 0) {
        showNothing();
        return;
    }
    const bool moved = key != m_key;
    m_key = key;
    const Criterion &criterion = evaluation.criteria()[static_cast<size_t>(k)];
    const int e = evaluation.evaluatorIndexOf(key.evaluator);
    const bool panel = e < 0;
    if (panel)
        m_form->commitNote();
    m_where->setText(tr("%1  ·  %2")
                         .arg(evaluation.providers()[static_cast<size_t>(p)].name,
                              panel ? tr("Panel") : evaluation.evaluators()[static_cast<size_t>(e)].name));
    m_criterion->setText(criterion.name);
    const double share = evaluation.ranking().shares[static_cast<size_t>(k)];
    m_share->setText(criterion.applicable ? tr("%1%").arg(std::lround(share * 100)) : tr("not applicable"));
    m_share->setToolTip(criterion.applicable ? tr("How much of the total this criterion is") : QString());
    m_form->setVisible(!panel);
    m_voices->setVisible(panel);
    if (panel)
        m_voices->show(evaluation, key.provider, key.criterion);
    else
        m_form->show(evaluation, key, editable);
    m_flags->show(evaluation, key.provider, key.criterion, flagsEditable);
    m_content->show();
    if (moved)
        m_scroll->verticalScrollBar()->setValue(0);
}

void ScorePanel::focusNote()
{
    m_form->focusNote();
    m_scroll->ensureWidgetVisible(m_form->focusWidget() ? m_form->focusWidget() : m_form, 0, 20);
}

} // namespace tandem
