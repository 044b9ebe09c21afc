#include "ui/shell/historydialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

namespace tandem {

/// More steps than anybody scrolls through; the command line lists all.
static constexpr int shownSteps = 2000;

static QTableWidget *makeTable(const QString &name, const QStringList &heads, QWidget *parent)
{
    auto *table = new QTableWidget(0, static_cast<int>(heads.size()), parent);
    table->setAccessibleName(name);
    table->setHorizontalHeaderLabels(heads);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->setWordWrap(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->setDefaultSectionSize(32);
    return table;
}

HistoryDialog::HistoryDialog(const Evaluation &evaluation, QWidget *parent)
    : QDialog(parent)
    , m_workspace(evaluation.workspace())
    , m_words(evaluation)
    , m_steps(makeTable(tr("Steps"), {tr("No."), tr("When"), tr("Who"), tr("What")}, this))
    , m_values(
          makeTable(tr("Values before and after"), {tr("What changed"), tr("Before"), tr("After")}, this))
    , m_caption(new TextLabel({}, TextLabel::FieldLabel, this))
{
    setWindowTitle(tr("History"));
    resize(980, 640);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(10);
    column->addWidget(new TextLabel(tr("History"), TextLabel::CardTitle, this));
    column->addWidget(new TextLabel(
        tr("Every step since the workspace was made. It cannot be changed; an undo adds a line."),
        TextLabel::Secondary, this));
    column->addWidget(m_steps, 3);
    column->addWidget(m_caption);
    column->addWidget(m_values, 2);
    auto *row = new QHBoxLayout;
    row->addStretch();
    auto *close = new PushButton(tr("Close"), {}, PushButton::Normal, this);
    row->addWidget(close);
    column->addLayout(row);
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(m_steps, &QTableWidget::currentCellChanged, this, &HistoryDialog::showDetails);
    fill();
}

void HistoryDialog::fill()
{
    m_entries = m_workspace.history(shownSteps);
    m_steps->setRowCount(static_cast<int>(m_entries.size()));
    int row = 0;
    for (const HistoryEntry &entry : m_entries) {
        const QStringList texts{
            QString::number(entry.seq),
            QLocale().toString(entry.at.toLocalTime(), QStringLiteral("d MMM yyyy hh:mm:ss")), entry.who,
            entry.sentence()};
        for (int column = 0; column < texts.size(); ++column)
            m_steps->setItem(row, column, new QTableWidgetItem(texts.at(column)));
        ++row;
    }
    m_steps->setColumnWidth(0, 56);
    m_steps->setColumnWidth(1, 170);
    m_steps->setColumnWidth(2, 150);
    m_values->setColumnWidth(0, 500);
    m_values->setColumnWidth(1, 200);
    m_steps->setCurrentCell(0, 0);
}

void HistoryDialog::showDetails(int row)
{
    m_values->setRowCount(0);
    if (row < 0 || row >= static_cast<int>(m_entries.size()))
        return;
    constexpr size_t shownValues = 500;
    const HistoryEntry &entry = m_entries[static_cast<size_t>(row)];
    std::vector<ChangeWords::Line> lines;
    try {
        lines = m_words.linesOf(entry.seq);
    } catch (const Error &error) {
        m_caption->setText(error.happened());
        return;
    }
    m_caption->setText(
        lines.empty() ? tr("No values to show for this step")
        : lines.size() > shownValues
            ? tr("Values before and after, the first %1 of %2").arg(shownValues).arg(lines.size())
            : tr("Values before and after"));
    const size_t count = std::min(lines.size(), shownValues);
    m_values->setRowCount(static_cast<int>(count));
    for (size_t i = 0; i < count; ++i) {
        const QStringList texts{lines[i].what, lines[i].before, lines[i].after};
        for (int column = 0; column < texts.size(); ++column) {
            auto *item =
                new QTableWidgetItem(texts.at(column).isEmpty() ? QStringLiteral("–") : texts.at(column));
            item->setToolTip(plainToolTip(texts.at(column))); // a note is longer than its cell
            m_values->setItem(static_cast<int>(i), column, item);
        }
    }
}

} // namespace tandem
