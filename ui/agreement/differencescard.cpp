#include "ui/agreement/differencescard.h"
#include "ui/agreement/differencesmodel.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/wording.h"
#include <QHeaderView>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace tandem {

static constexpr int narrowest = 76;

DifferencesCard::DifferencesCard(QWidget *parent)
    : Card(tr("What changed"), {}, parent)
    , m_model(new DifferencesModel(this))
    , m_choice(new SegmentedControl)
    , m_views(new QStackedWidget)
    , m_list(new QListWidget)
    , m_table(new TableView)
{
    m_choice->setAccessibleName(tr("Show what changed as"));
    m_choice->setTexts({tr("Sentences"), tr("Cells")});
    addRightWidget(m_choice);
    m_list->setAccessibleName(tr("What changed"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setSpacing(3);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setAccessibleName(tr("What changed, cell by cell"));
    m_table->setModel(m_model);
    m_table->setHairlineInset(17);
    m_table->setRowMode(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *padded = new QWidget;
    auto *column = new QVBoxLayout(padded);
    column->setContentsMargins(9, 4, 9, 9);
    column->addWidget(m_list);
    m_views->addWidget(padded);
    m_views->addWidget(m_table);
    setBodyMargins(1, 0, 1, 1);
    body()->addWidget(m_views);
    connect(m_choice, &SegmentedControl::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
}

void DifferencesCard::showNothingYet()
{
    m_model->show({});
    m_list->clear();
    setSubtitle({});
    m_list->addItem(tr("What changed is told from the first revision on."));
}

void DifferencesCard::showDifferences(const QString &from, const QString &to,
                                      const std::vector<Difference> &differences)
{
    m_model->show(differences);
    // Letters need little room, texts all that is left.
    for (const auto &[column, widest] :
         {std::pair{DifferencesModel::Where, 220}, std::pair{DifferencesModel::What, 130},
          std::pair{DifferencesModel::Before, 180}}) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column), narrowest, widest));
    }
    m_list->clear();
    const QStringList told = sentencesOf(differences);
    for (const QString &sentence : told)
        m_list->addItem(sentence);
    if (told.isEmpty())
        m_list->addItem(tr("Nothing differs."));
    setSubtitle(tr("%1, from %2 to %3")
                    .arg(told.isEmpty()
                             ? tr("No change")
                             : counted(static_cast<int>(told.size()), tr("1 change"), tr("%1 changes")),
                         from, to));
}

QStringList DifferencesCard::sentences() const
{
    QStringList out;
    for (int i = 0; i < m_list->count(); ++i)
        out << m_list->item(i)->text();
    return out;
}

} // namespace tandem
