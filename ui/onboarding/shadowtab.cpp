#include "ui/onboarding/shadowtab.h"
#include "core/onboarding/runbookstore.h"
#include "ui/onboarding/linesmodel.h"
#include "ui/onboarding/planmodel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/wording.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <array>

namespace tandem {

enum ShadowColumn { ShadowProcess, ShadowOften, ShadowFirstStage, ShadowRunbook = 5 };

ShadowTab::ShadowTab(const OnboardingContext &context, const Agreement &agreement, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_processModel(new LinesModel({tr("Process"), tr("How often"), tr("Observed"), tr("Done together"),
                                     tr("Done alone"), tr("Runbook")},
                                    this))
    , m_misalignmentModel(new LinesModel(
          {tr("Day"), tr("Misalignment"), tr("Seriousness"), tr("Concerns"), tr("State")}, this))
    , m_which(new SegmentedControl)
    , m_open(new SegmentedControl)
    , m_processes(makeLinesTable(m_processModel, tr("Processes"), 44))
    , m_misalignments(makeLinesTable(m_misalignmentModel, tr("Misalignments"), 47))
    , m_panel(new MisalignmentPanel(context, agreement))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    auto *left = new QVBoxLayout;
    left->setSpacing(14);
    auto *processes = new Card(tr("Processes"));
    processes->setBodyMargins(1, 0, 1, 1);
    processes->addRightWidget(m_which);
    processes->body()->addWidget(m_processes);
    auto *misalignments = new Card(tr("Misalignments"));
    misalignments->setBodyMargins(1, 0, 1, 1);
    misalignments->addRightWidget(m_open);
    misalignments->body()->addWidget(m_misalignments);
    left->addWidget(processes, 4);
    left->addWidget(misalignments, 3);
    row->addLayout(left, 1);
    auto *right = new Card;
    right->setFixedWidth(312);
    right->setBodyMargins(1, 1, 1, 1);
    right->body()->addWidget(m_panel);
    row->addWidget(right);
    m_which->setAccessibleName(tr("Which processes"));
    m_open->setAccessibleName(tr("Which misalignments"));
    m_processes->setRowMode(false); // a stage is a cell
    const std::array processWidths = {190, 88, 96, 112, 96, 78};
    for (int i = 0; i < 6; ++i)
        m_processes->setColumnWidth(i, processWidths[static_cast<size_t>(i)]);
    const std::array misalignmentWidths = {72, 190, 100, 140, 140};
    for (int i = 0; i < 5; ++i)
        m_misalignments->setColumnWidth(i, misalignmentWidths[static_cast<size_t>(i)]);
    // The name takes what room there is: nothing is cut off in a small window.
    for (const auto &[table, column] : {std::pair(m_processes, 0), std::pair(m_misalignments, 1)}) {
        table->horizontalHeader()->setStretchLastSection(false);
        table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    }
    connect(m_which, &SegmentedControl::currentChanged, this, &ShadowTab::showProcesses);
    connect(m_open, &SegmentedControl::currentChanged, this, &ShadowTab::showMisalignments);
    connect(m_misalignments->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                m_panel->showMisalignment(index.isValid()
                                              ? MisalignmentId{m_misalignmentModel->rowAt(index.row()).id}
                                              : MisalignmentId{});
            });
    connect(m_misalignments, &QAbstractItemView::activated, this, [this] { m_panel->focusTitle(); });
    connect(m_misalignments, &TableView::clearRequested, this, [this] {
        const MisalignmentId id = m_panel->misalignment();
        if (id && m_context.canEdit() &&
            m_context.attempt([&] { MisalignmentStore(m_context.workspace()).remove(std::array{id}); }))
            m_context.page.feedback.say(tr("The misalignment is removed"), true);
    });
    connect(m_panel, &MisalignmentPanel::goTo, this, &ShadowTab::goTo);
    connect(m_processes, &QAbstractItemView::doubleClicked, this, &ShadowTab::toggleStage);
    m_processes->installEventFilter(this);
    refresh();
}

void ShadowTab::refresh()
{
    const auto &processes = m_context.picture().processes;
    const auto unfinished = std::count_if(processes.begin(), processes.end(), [](const RecurringProcess &p) {
        return !p.step(ShadowStage::Alone).day.isValid();
    });
    const auto number = [](auto count) { return QLocale().toString(static_cast<qlonglong>(count)); };
    const int which = std::max(0, m_which->currentIndex());
    const int open = m_open->currentIndex() < 0 ? 1 : m_open->currentIndex();
    m_which->setTexts(
        {tr("Not finished %1").arg(number(unfinished)), tr("All %1").arg(number(processes.size()))});
    m_open->setTexts({tr("Open %1").arg(m_context.status.openMisalignments),
                      tr("All %1").arg(number(m_context.picture().misalignments.size()))});
    m_which->setCurrentIndex(which);
    m_open->setCurrentIndex(open);
    showProcesses();
    showMisalignments();
}

void ShadowTab::showProcesses()
{
    std::vector<ListLine> lines;
    for (const RecurringProcess &process : m_context.picture().processes) {
        if (m_which->currentIndex() == 0 && process.step(ShadowStage::Alone).day.isValid())
            continue;
        ListLine line{process.id.value, {{process.name}, {frequencyWord(process.frequency)}}};
        for (const ShadowStage stage : everyShadowStage) {
            const QDate day = process.step(stage).day;
            line.cells.push_back(
                day.isValid()
                    ? LineCell{shortDay(day), {}, Tone::Neutral, false, false, QStringLiteral("circle-check")}
                    : LineCell{QStringLiteral("\u2013"),
                               {},
                               Tone::Neutral,
                               false,
                               false,
                               QStringLiteral("circle-dashed")});
        }
        line.cells.push_back(process.runbook.isEmpty() ? LineCell{tr("missing"), {}, Tone::Bad}
                                                       : LineCell{process.runbook});
        lines.push_back(std::move(line));
    }
    m_processModel->setRows(lines);
}

static QString concernsOf(const OnboardingContext &context, const Agreement &agreement, const Misalignment &m)
{
    if (const Activity *activity = agreement.picture().activity(m.activity))
        return activity->name;
    if (const RecurringProcess *process = context.picture().process(m.process))
        return process->name;
    const VendorAccount *account = context.picture().vendorAccount(m.vendorAccount);
    return account ? account->vendor : QString();
}

void ShadowTab::showMisalignments()
{
    std::vector<ListLine> lines;
    for (const Misalignment &m : m_context.picture().misalignments) {
        if (m_open->currentIndex() == 0 && !m.isOpen())
            continue;
        const QDate day = m.happenedAt.toLocalTime().date();
        const auto age = day.daysTo(m_context.status.today);
        const bool serious = m.seriousness == Seriousness::Serious;
        lines.push_back(
            {m.id.value,
             {{shortDay(day)},
              {m.title, {}, Tone::Neutral, m.isOpen()},
              {seriousnessWord(m.seriousness),
               {},
               serious                                ? Tone::Bad
               : m.seriousness == Seriousness::Medium ? Tone::Caution
                                                      : Tone::Neutral,
               false,
               true},
              {concernsOf(m_context, m_panel->agreement(), m)},
              m.isOpen()
                  ? LineCell{tr("open, %1").arg(counted(age, tr("1 day"), tr("%1 days"))),
                             {},
                             serious ? Tone::Bad : Tone::Caution,
                             true,
                             false,
                             QStringLiteral("circle-dashed")}
                  : LineCell{m.change.text, {}, Tone::Neutral, false, false, QStringLiteral("check")}}});
    }
    m_misalignmentModel->setRows(lines);
    if (!m_misalignments->currentIndex().isValid() && m_misalignmentModel->rowCount() > 0)
        m_misalignments->setCurrentIndex(m_misalignmentModel->index(0, 0));
    const QModelIndex index = m_misalignments->currentIndex();
    m_panel->showMisalignment(index.isValid() ? MisalignmentId{m_misalignmentModel->rowAt(index.row()).id}
                                              : MisalignmentId{});
}

/// The stage of the current cell happened today, or did not happen.
void ShadowTab::toggleStage()
{
    const QModelIndex index = m_processes->currentIndex();
    if (!index.isValid() || !m_context.canEdit() || index.column() < ShadowFirstStage ||
        index.column() >= ShadowRunbook)
        return;
    const ProcessId id{m_processModel->rowAt(index.row()).id};
    const RecurringProcess *process = m_context.picture().process(id);
    const ShadowStage stage = everyShadowStage[static_cast<size_t>(index.column() - ShadowFirstStage)];
    if (!process)
        return;
    const QDate day = process->step(stage).day.isValid() ? QDate() : m_context.status.today;
    m_context.attempt([&] { RunbookStore(m_context.workspace()).setStep(id, stage, day); });
}

bool ShadowTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_processes && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter) {
            toggleStage();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ShadowTab::reveal(ProcessId process, MisalignmentId misalignment)
{
    if (process) {
        m_which->setCurrentIndex(1);
        if (const int row = m_processModel->rowOf(process.value); row >= 0)
            m_processes->setCurrentIndex(m_processModel->index(row, 0));
        m_processes->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (misalignment) {
        m_open->setCurrentIndex(1);
        if (const int row = m_misalignmentModel->rowOf(misalignment.value); row >= 0)
            m_misalignments->setCurrentIndex(m_misalignmentModel->index(row, 0));
    }
    m_misalignments->setFocus(Qt::OtherFocusReason);
}

void ShadowTab::logMisalignment()
{
    if (!m_context.canEdit())
        return;
    Misalignment entry;
    entry.title = tr("New misalignment");
    entry.happenedAt = m_context.workspace().now();
    entry.raisedBy = m_context.workspace().author();
    entry.raisedOn = m_context.status.today;
    MisalignmentId id;
    if (!m_context.attempt([&] { id = MisalignmentStore(m_context.workspace()).log(entry); }))
        return;
    reveal({}, id);
    m_panel->focusTitle();
}

} // namespace tandem
