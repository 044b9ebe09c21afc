#include "ui/scoring/whatifpanel.h"
#include "ui/scoring/comparedata.h"
#include "ui/scoring/whatifslider.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tandem {

static constexpr double usualScale = 0.5;

WhatIfPanel::WhatIfPanel(const Evaluation &evaluation, WhatIf &whatIf, QWidget *parent)
    : Card(tr("What if the weights were different?"), tr("Nothing changes until you apply it"), parent)
    , m_evaluation(evaluation)
    , m_whatIf(whatIf)
    , m_message(new InlineMessage(InlineMessage::Info))
    , m_hint(new TextLabel({}, TextLabel::Small))
    , m_reset(new PushButton(tr("Reset")))
    , m_apply(new PushButton(tr("Apply")))
{
    auto *content = new QWidget;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_message->hide();
    setBodyMargins(18, 6, 18, 6);
    body()->addWidget(m_message);
    body()->addWidget(scroll, 1);
    m_hint->setWordWrap(true);
    m_reset->setToolTip(tr("Back to the stated weights"));
    footer()->addWidget(m_hint, 1);
    footer()->addWidget(m_reset);
    footer()->addWidget(m_apply);
    auto *flips = new LinkButton(tr("Show the flips"));
    flips->setSmall(true);
    flips->setToolTip(tr("Where each weight would change the pick, on the Stability tab"));
    auto *swings = new LinkButton(tr("Set by swings"));
    swings->setSmall(true);
    swings->setToolTip(tr("Find the weights by comparing what a rise from 0 to 5 is worth"));
    // One below the other: beside each other they cut the title in a narrow window.
    auto *links = new QWidget;
    auto *lines = new QVBoxLayout(links);
    lines->setContentsMargins(4, 0, 4, 0); // what a link's focus ring hangs out
    lines->setSpacing(0);
    lines->addWidget(flips, 0, Qt::AlignRight);
    lines->addWidget(swings, 0, Qt::AlignRight);
    addRightWidget(links);
    connect(flips, &QPushButton::clicked, this, &WhatIfPanel::stabilityRequested);
    connect(swings, &QPushButton::clicked, this, &WhatIfPanel::swingsRequested);
    connect(m_reset, &QPushButton::clicked, &m_whatIf, &WhatIf::reset);
    connect(m_apply, &QPushButton::clicked, this, &WhatIfPanel::applyRequested);
}

void WhatIfPanel::build(size_t count)
{
    while (m_sliders.size() > count) {
        delete m_sliders.back();
        m_sliders.pop_back();
    }
    while (m_sliders.size() < count) {
        auto *slider = new WhatIfSlider;
        const size_t index = m_sliders.size();
        m_sliders.push_back(slider);
        m_rows->addWidget(slider);
        connect(slider, &WhatIfSlider::moved, this, [this, index](double share) {
            m_message->hide();
            m_whatIf.move(m_criteria[index], share);
        });
        connect(slider, &WhatIfSlider::released, this, &WhatIfPanel::refresh);
    }
}

void WhatIfPanel::refresh()
{
    m_criteria = compare::applicableCriteria(m_evaluation);
    build(m_criteria.size());
    double widest = 0;
    double largest = usualScale;
    bool dragged = false;
    for (size_t i = 0; i < m_sliders.size(); ++i) {
        const auto k = static_cast<size_t>(m_criteria[i]);
        const Criterion &criterion = m_evaluation.criteria()[k];
        m_sliders[i]->show(criterion.name, criterion.shortName, m_whatIf.shares()[k], m_whatIf.stated()[k]);
        widest = std::max(widest, m_sliders[i]->nameWidth());
        largest = std::max({largest, m_whatIf.shares()[k], m_whatIf.stated()[k]});
        dragged = dragged || m_sliders[i]->isDragged();
    }
    const double scale = std::min(1.0, std::ceil(largest * 10 - 1e-9) / 10);
    for (WhatIfSlider *slider : m_sliders) {
        slider->setNameWidth(std::min(widest, 150.0) + 1);
        // Under the mouse the scale stays: the knob would run away from it.
        if (!dragged)
            slider->setScale(scale);
        slider->setEnabled(m_sliders.size() > 1);
    }
    showButtons();
}

void WhatIfPanel::showButtons()
{
    const bool moved = m_whatIf.isMoved();
    const QString problem = m_whatIf.problem();
    m_reset->setEnabled(moved);
    const bool readOnly = m_evaluation.workspace().isReadOnly();
    m_apply->setEnabled(moved && problem.isEmpty() && !readOnly);
    m_apply->setKind(m_apply->isEnabled() ? PushButton::Primary : PushButton::Normal);
    m_apply->setToolTip(!problem.isEmpty() ? problem
                        : readOnly         ? tr("The workspace is open for reading only")
                        : moved            ? tr("Store these weights; undo takes them back")
                                           : tr("Move a slider first"));
    m_hint->setTone(problem.isEmpty() ? Tone::Neutral : Tone::Caution);
    m_hint->setText(!problem.isEmpty() ? problem
                    : moved            ? tr("The tick is the stated weight")
                                       : tr("Arrows move by 1, with Shift by 5"));
}

void WhatIfPanel::sayOvertaken()
{
    m_message->setText(tr("The criteria or their weights were changed, so the what-if was reset."));
    m_message->show();
}

} // namespace tandem
