#include "ui/robustness/paneltab.h"
#include "ui/robustness/breakevenmodel.h"
#include "ui/robustness/computedfigures.h"
#include "ui/robustness/concordanceview.h"
#include "ui/robustness/withoutonemodel.h"
#include "ui/scoring/comparedata.h"
#include "ui/scoring/whatif.h"
#include "ui/sessions/raterscard.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QHeaderView>

namespace tandem {

PanelTab::PanelTab(const CompareSources &sources, QWidget *parent)
    : ComparePart(sources, parent)
    , m_concordance(new ConcordanceView)
    , m_without(new WithoutOneModel(this))
    , m_breakEvens(new BreakEvenModel(this))
    , m_none(new TextLabel({}, TextLabel::Secondary))
    , m_raters(new RatersCard)
{
    build();
    connect(m_concordance, &CompareChartView::followed, this, [this](int row) {
        const std::vector<int> criteria = compare::applicableCriteria(evaluation());
        if (row < static_cast<int>(criteria.size()))
            emit goTo(
                Place{PageId::Scores,
                      {},
                      evaluation().criteria()[static_cast<size_t>(criteria[static_cast<size_t>(row)])].id,
                      {}});
    });
    connect(m_breakEvenTable, &QAbstractItemView::activated, this, &PanelTab::followScore);
    connect(&computed(), &ComputedFigures::ready, this, [this] {
        if (isVisible())
            refresh();
    });
}

TableView *PanelTab::tableOf(QAbstractItemModel *model, const QString &name)
{
    auto *table = new TableView;
    table->setModel(model);
    table->setRowMode(true);
    table->setTabKeyNavigation(false); // Tab goes on to the next card
    table->setHairlineInset(17);
    table->setAccessibleName(name);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    return table;
}

void PanelTab::build()
{
    auto *agreement = m_agreementCard = new Card(tr("How far the evaluators agree"));
    agreement->setBodyMargins(10, 6, 10, 10);
    agreement->body()->addWidget(m_concordance);

    m_withoutCard = new Card(tr("Without one evaluator"));
    m_withoutCard->setBodyMargins(1, 2, 1, 1);
    m_withoutTable = tableOf(m_without, tr("Without one evaluator"));
    m_withoutTable->horizontalHeader()->setSectionResizeMode(WithoutOneModel::Name, QHeaderView::Stretch);
    m_withoutTable->horizontalHeader()->setSectionResizeMode(WithoutOneModel::Leader, QHeaderView::Stretch);
    m_withoutTable->setColumnWidth(WithoutOneModel::Margin, 64);
    m_withoutTable->setColumnWidth(WithoutOneModel::Verdict, 92);
    m_withoutCard->body()->addWidget(m_withoutTable);

    m_breakEvenCard = new Card(tr("Single scores that would change the pick"));
    m_breakEvenCard->setBodyMargins(1, 2, 1, 1);
    m_breakEvenTable = tableOf(m_breakEvens, tr("Single scores that would change the pick"));
    m_breakEvenTable->horizontalHeader()->setSectionResizeMode(BreakEvenModel::What, QHeaderView::Stretch);
    m_breakEvenTable->setColumnWidth(BreakEvenModel::Evaluator, 116);
    m_breakEvenTable->setColumnWidth(BreakEvenModel::Now, 60);
    m_breakEvenTable->setColumnWidth(BreakEvenModel::Level, 118);
    m_breakEvenTable->setColumnWidth(BreakEvenModel::Rival, 118);
    m_none->setWordWrap(true);
    m_none->setContentsMargins(17, 8, 17, 12);
    m_none->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_breakEvenCard->body()->addWidget(m_none, 1);
    m_breakEvenCard->body()->addWidget(m_breakEvenTable, 1);

    const auto rowOf = [](Card *left, int leftPart, Card *right, int rightPart) {
        auto *row = new QHBoxLayout;
        row->setSpacing(tabGap);
        row->addWidget(left, leftPart);
        row->addWidget(right, rightPart);
        for (Card *card : {left, right})
            card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
        return row;
    };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tabGap);
    column->addLayout(rowOf(agreement, 529, m_withoutCard, 529), 1);
    column->addLayout(rowOf(m_breakEvenCard, 640, m_raters, 418), 1);
}

static QString whyInWords(NoConcordance reason)
{
    switch (reason) {
    case NoConcordance::TooFewRaters:
        return PanelTab::tr("undefined: fewer than two evaluators scored");
    case NoConcordance::TooFewProviders:
        return PanelTab::tr("undefined: no two providers have all scores");
    case NoConcordance::AllLevel:
        return PanelTab::tr("undefined: nobody put one before another");
    case NoConcordance::None:
        break;
    }
    return {};
}

void PanelTab::showConcordance(const ExactFigures &figures)
{
    charts::ConcordanceData data;
    const auto add = [&](const QString &name, const Concordance &figure, bool total) {
        data.rows.push_back({name, figure.w, whyInWords(figure.reason), total});
    };
    for (const int k : compare::applicableCriteria(evaluation()))
        add(evaluation().criteria()[static_cast<size_t>(k)].name, figures.concordance[static_cast<size_t>(k)],
            false);
    add(tr("Totals"), figures.concordanceOfTotals, true);
    m_concordance->setData(std::move(data));
    m_agreementCard->setSubtitle(tr("Kendall's W: 1 is the same order of the providers, 0 no agreement"));
}

void PanelTab::showFigures(const ExactFigures &figures)
{
    const QString moved = whatIf().isMoved() ? tr(", with the what-if's weights") : QString();
    const int leader = figures.leader.empty() ? -1 : figures.leader.front();
    showConcordance(figures);
    m_without->show(evaluation(), leader, figures.without);
    m_withoutCard->setSubtitle(m_without->sentence() + moved);
    m_breakEvens->show(evaluation(), figures.scores);
    const bool none = figures.scores.empty();
    m_breakEvenTable->setVisible(!none);
    m_none->setVisible(none);
    if (leader < 0)
        m_none->setText(tr("Nobody leads for certain, so there is no pick to change."));
    else
        m_none->setText(
            tr("No single score, even from 0 to 5, changes the pick. Scores that the panel agreed "
               "on are nobody's alone and do not count here."));
    m_breakEvenCard->setSubtitle((m_breakEvens->isCut()
                                      ? tr("The nearest %1, each of them alone").arg(BreakEvenModel::mostRows)
                                      : tr("The nearest first, each of them alone")) +
                                 moved);
    if (evaluation().viewerIsLead())
        m_raters->show(computed().sheet().evaluators, figures.raters);
}

void PanelTab::showPale()
{
    charts::ConcordanceData data = m_concordance->data();
    data.dimmed = true;
    m_concordance->setData(std::move(data));
    m_none->hide(); // what it denies may be so now
    const QString anew = computed().figures()
                             ? tr("Being computed anew; the pale figures are those of before")
                             : tr("Being computed");
    for (Card *card : {m_agreementCard, m_withoutCard, m_breakEvenCard})
        card->setSubtitle(anew);
}

void PanelTab::refresh()
{
    const bool current = computed().isCurrent();
    const bool lead = evaluation().viewerIsLead();
    if (!lead)
        m_raters->clear();
    if (current) {
        showFigures(*computed().figures());
    } else {
        if (!computed().figures())
            clearFigures();
        showPale();
    }
    m_raters->setVisible(lead);
    m_raters->setPale(!current);
    m_withoutTable->setPale(!current);
    m_breakEvenTable->setPale(!current);
}

void PanelTab::followScore(const QModelIndex &index)
{
    const BreakEvenRow &row = m_breakEvens->rowAt(index.row());
    emit goTo(Place{PageId::Scores, row.cell.provider, row.cell.criterion, row.cell.evaluator});
}

void PanelTab::clearFigures()
{
    m_concordance->setData({});
    m_without->forget();
    m_breakEvens->setRows({});
    m_raters->clear();
}

void PanelTab::forget()
{
    clearFigures();
    m_withoutCard->setSubtitle({});
}

void PanelTab::enter(CriterionId)
{
    m_concordance->setFocus(Qt::OtherFocusReason);
}

} // namespace tandem
