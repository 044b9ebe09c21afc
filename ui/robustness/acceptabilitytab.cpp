#include "ui/robustness/acceptabilitytab.h"
#include "ui/robustness/acceptabilityview.h"
#include "ui/robustness/centralweightsmodel.h"
#include "ui/robustness/drawingnote.h"
#include "ui/robustness/drawnfigures.h"
#include "ui/robustness/drawsettingscard.h"
#include "ui/robustness/robustnessdata.h"
#include "ui/scoring/whatif.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QHeaderView>

namespace tandem {

AcceptabilityTab::AcceptabilityTab(const CompareSources &sources, QWidget *parent)
    : ComparePart(sources, parent)
    , m_settings(new DrawSettingsCard(sources.drawn))
    , m_ranks(new AcceptabilityView)
    , m_note(new DrawingNote(sources.drawn))
    , m_who(new TextLabel({}, TextLabel::Small))
    , m_central(new CentralWeightsModel(this))
    , m_table(new TableView)
    , m_never(new TextLabel({}, TextLabel::Secondary))
{
    build();
    connect(m_ranks, &CompareChartView::currentChanged, this, &AcceptabilityTab::showCentral);
    connect(&drawn(), &DrawnFigures::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

void AcceptabilityTab::build()
{
    m_ranksCard = new Card(tr("Rank acceptability"));
    m_ranksCard->setBodyMargins(10, 6, 10, 12);
    m_ranksCard->body()->setSpacing(6);
    m_ranksCard->body()->addWidget(m_ranks, 1);
    for (QWidget *widget : {static_cast<QWidget *>(m_who), static_cast<QWidget *>(m_note)}) {
        widget->setContentsMargins(8, 0, 8, 0);
        m_ranksCard->body()->addWidget(widget);
    }
    m_who->setWordWrap(true);
    m_who->setTextFormat(Qt::PlainText);

    m_centralCard = new Card(tr("What makes it first"));
    m_centralCard->setBodyMargins(1, 2, 1, 1);
    m_table->setModel(m_central);
    m_table->setRowMode(true);
    m_table->setTabKeyNavigation(false); // Tab goes on to the next card
    m_table->setHairlineInset(17);
    m_table->setAccessibleName(tr("Weights that make it first"));
    m_table->horizontalHeader()->setSectionResizeMode(CentralWeightsModel::Name, QHeaderView::Stretch);
    for (const int column : {CentralWeightsModel::Now, CentralWeightsModel::Central}) {
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
        m_table->setColumnWidth(column, column == CentralWeightsModel::Now ? 56 : 92);
    }
    m_never->setWordWrap(true);
    m_never->setTextFormat(Qt::PlainText);
    m_never->setContentsMargins(17, 8, 17, 12);
    m_centralCard->body()->addWidget(m_never);
    m_centralCard->body()->addWidget(m_table, 1);

    auto *row = new QHBoxLayout;
    row->setSpacing(tabGap);
    row->addWidget(m_ranksCard, 640);
    row->addWidget(m_centralCard, 418);
    for (Card *card : {m_ranksCard, m_centralCard})
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tabGap);
    m_settings->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(m_settings);
    column->addLayout(row, 1);
}

void AcceptabilityTab::refresh()
{
    const Acceptability *figures = drawn().figures();
    m_ranksCard->setSubtitle(
        tr("Share of the draws on each rank: %1").arg(robustness::modelInWords(drawn().settings())));
    m_ranks->setData(
        figures ? robustness::acceptability(evaluation(), drawn().problem(), *figures, !drawn().isCurrent())
                : charts::AcceptabilityData());
    m_who->setText(robustness::whoIsDrawn(evaluation(), whatIf().ranking()));
    m_who->setVisible(!m_who->text().isEmpty());
    showCentral();
}

void AcceptabilityTab::showCentral()
{
    const int row = m_ranks->current().y();
    const Acceptability *figures = drawn().figures();
    if (row < 0 || !figures || !drawn().isCurrent()) {
        if (!figures || row < 0)
            m_central->setRows({});
        m_table->setPale(true);
        m_centralCard->setSubtitle(figures ? tr("Drawing anew") : QString());
        m_never->hide();
        return;
    }
    const QString &name = m_ranks->data().rows[static_cast<size_t>(row)].name;
    m_central->show(evaluation(), drawn().problem(), *figures, static_cast<size_t>(row));
    const bool never = m_central->rowCount() == 0;
    m_table->setPale(false);
    m_table->setVisible(!never);
    m_never->setVisible(never);
    m_never->setText(tr("None of the draws put %1 first.").arg(name));
    m_centralCard->setSubtitle(
        tr("Mean of the weights that put %1 first, in %2 of the draws")
            .arg(name, charts::drawnShare(figures->ranks[static_cast<size_t>(row)].front(), 1)));
}

void AcceptabilityTab::forget()
{
    m_ranks->setData({});
    m_central->setRows({});
    m_who->clear();
    m_never->clear();
    m_centralCard->setSubtitle({});
}

void AcceptabilityTab::enter(CriterionId)
{
    m_ranks->setFocus(Qt::OtherFocusReason);
}

} // namespace tandem
