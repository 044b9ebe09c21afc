#include "ui/robustness/drawingnote.h"
#include "ui/robustness/drawnfigures.h"
#include "ui/robustness/robustnessdata.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QProgressBar>

namespace tandem {

static constexpr int steps = 1000;

DrawingNote::DrawingNote(DrawnFigures &drawn, QWidget *parent)
    : QWidget(parent)
    , m_drawn(drawn)
    , m_text(new TextLabel({}, TextLabel::Small))
    , m_bar(new QProgressBar)
    , m_button(new LinkButton(tr("Cancel")))
{
    m_text->setElided(true);
    m_bar->setRange(0, steps);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(110, 6);
    m_bar->setAccessibleName(tr("Draws made"));
    m_button->setSmall(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_text, 1);
    row->addWidget(m_bar);
    row->addWidget(m_button);
    connect(&drawn, &DrawnFigures::changed, this, &DrawingNote::follow);
    connect(&drawn, &DrawnFigures::progressed, this,
            [this](double done) { m_bar->setValue(static_cast<int>(done * steps)); });
    connect(m_button, &QPushButton::clicked, this,
            [this] { m_drawn.isRefining() ? m_drawn.cancel() : m_drawn.refine(); });
    follow();
}

QString DrawingNote::text() const
{
    return m_text->text();
}

void DrawingNote::follow()
{
    const bool refining = m_drawn.isRefining();
    const QString all = QLocale().toString(static_cast<qlonglong>(m_drawn.settings().draws));
    m_bar->setVisible(refining);
    m_bar->setValue(static_cast<int>(m_drawn.progress() * steps));
    m_button->setVisible(refining || (m_drawn.isCurrent() && !m_drawn.isWhole()));
    m_button->setText(refining ? tr("Cancel") : tr("Draw all %1").arg(all));
    if (m_drawn.isCurrent())
        m_text->setText(robustness::drawsInWords(*m_drawn.figures()));
    else
        m_text->setText(m_drawn.figures() ? tr("Drawing anew; the pale figures are those of before")
                                          : tr("Drawing"));
}

} // namespace tandem
