#include "ui/robustness/paneltab.h"
#include "core/overview/standing.h"
#include "core/robustness/concordance.h"
#include "ui/robustness/breakevenmodel.h"
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
    auto *agreement = new Card(tr("How far the evaluators agree"),
                               tr("Kendall's W: 1 is the same order of the providers, 0 no agreement"));
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

void PanelTab::showConcordance()
{
    charts::ConcordanceData data;
    const auto add = [&](const QString &name, const Concordance &figure, bool total) {
        data.rows.push_back({name, figure.w, whyInWords(figure.reason), total});
    };
    for (const int k : compare::applicableCriteria(evaluation()))
        add(evaluation().criteria()[static_cast<size_t>(k)].name, concordanceOn(evaluation(), k), false);
    add(tr("Totals"), concordanceOfTotals(evaluation()), true);
    m_concordance->setData(std::move(data));
}

void PanelTab::refresh()
{
    const QString stated = whatIf().isMoved() ? tr(", with the stated weights") : QString();
    showConcordance();
    m_without->follow(evaluation());
    m_withoutCard->setSubtitle(m_without->sentence() + stated);
    m_breakEvens->follow(evaluation());
    const bool none = m_breakEvens->rowCount() == 0;
    m_breakEvenTable->setVisible(!none);
    m_none->setVisible(none);
    if (certainLeader(evaluation().ranking()) < 0)
        m_none->setText(tr("Nobody leads for certain, so there is no pick to change."));
    else
        m_none->setText(
            tr("No single score, even from 0 to 5, changes the pick. Scores that the panel agreed "
               "on are nobody's alone and do not count here."));
    m_breakEvenCard->setSubtitle((m_breakEvens->isCut()
                                      ? tr("The nearest %1, each of them alone").arg(BreakEvenModel::mostRows)
                                      : tr("The nearest first, each of them alone")) +
                                 stated);
    const bool lead = evaluation().viewerIsLead();
    m_raters->setVisible(lead);
    lead ? m_raters->follow(evaluation()) : m_raters->clear();
}

void PanelTab::followScore(const QModelIndex &index)
{
    const BreakEvenRow &row = m_breakEvens->rowAt(index.row());
    emit goTo(Place{PageId::Scores, row.cell.provider, row.cell.criterion, row.cell.evaluator});
}

void PanelTab::forget()
{
    m_concordance->setData({});
    m_without->forget();
    m_withoutCard->setSubtitle({});
    m_breakEvens->setRows({});
    m_raters->clear();
}

void PanelTab::enter(CriterionId)
{
    m_concordance->setFocus(Qt::OtherFocusReason);
}

} // namespace tandem
