#include "ui/onboarding/runbooktab.h"
#include "core/escalation/escalationstore.h"
#include "ui/onboarding/coveragelist.h"
#include "ui/onboarding/linesmodel.h"
#include "ui/onboarding/planmodel.h"
#include "ui/onboarding/runbookinspector.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QVBoxLayout>
#include <array>

namespace tandem {

static constexpr int coverageWidth = 222;
static constexpr int inspectorWidth = 312;

RunbookTab::RunbookTab(const OnboardingContext &context, const Agreement &agreement, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new LinesModel({}, this))
    , m_percent(new TextLabel({}, TextLabel::KeyFigure))
    , m_asked(new TextLabel({}, TextLabel::Small))
    , m_bar(new BarTrack)
    , m_rowsText(new TextLabel({}, TextLabel::Small))
    , m_coverage(new CoverageList)
    , m_card(new Card(tr("Recurring processes")))
    , m_search(new SearchField(tr("Filter")))
    , m_table(makeLinesTable(m_model, tr("Register"), 47))
    , m_inspector(new RunbookInspector(context, agreement))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    auto *left = new Card;
    left->setFixedWidth(coverageWidth);
    left->setBodyMargins(1, 14, 1, 6);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(15, 0, 15, 8);
    head->setSpacing(6);
    head->addWidget(new TextLabel(tr("Coverage"), TextLabel::CardTitle));
    auto *figure = new QHBoxLayout;
    figure->addWidget(m_percent);
    figure->addWidget(m_asked, 0, Qt::AlignBottom);
    figure->addStretch();
    head->addLayout(figure);
    m_bar->setAccessibleName(tr("Coverage"));
    head->addWidget(m_bar);
    head->addWidget(m_rowsText);
    left->body()->addLayout(head);
    left->body()->addWidget(new Hairline);
    left->body()->addWidget(m_coverage, 1);
    row->addWidget(left);
    m_search->setAccessibleName(tr("Filter the register"));
    m_search->setFixedWidth(170);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_card->addRightWidget(m_search);
    m_card->setBodyMargins(1, 0, 1, 1);
    m_card->body()->addWidget(m_table);
    row->addWidget(m_card, 1);
    auto *right = new Card;
    right->setFixedWidth(inspectorWidth);
    m_right = right;
    right->setBodyMargins(1, 1, 1, 1);
    right->body()->addWidget(m_inspector);
    row->addWidget(right);
    connect(m_coverage, &CoverageList::filterChanged, this, [this] {
        m_inspector->finish();
        showRows();
        emit partChanged();
    });
    connect(m_search, &QLineEdit::textChanged, this, &RunbookTab::showRows);
    connect(m_search, &SearchField::enterResults, this, [this] { m_table->setFocus(Qt::TabFocusReason); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RunbookTab::showChosen);
    connect(m_table, &QAbstractItemView::activated, this, [this] {
        if (m_coverage->filter().part == CoverageLine::Part::Escalation)
            emit escalationRequested();
        else
            m_inspector->focusFirst();
    });
    connect(m_table, &TableView::clearRequested, this, &RunbookTab::removeChosen);
    connect(m_inspector, &RunbookInspector::goTo, this, &RunbookTab::goTo);
    refresh();
}

bool RunbookTab::showsVendors() const
{
    return m_coverage->filter().part == CoverageLine::Part::Vendor;
}

QString RunbookTab::addText() const
{
    return showsVendors() ? tr("Add vendor account") : tr("Add process");
}

/// In a small window the register has the room, not what stands beside it.
void RunbookTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < 1040;
    m_right->setFixedWidth(narrow ? inspectorWidth - 42 : inspectorWidth);
}

void RunbookTab::refresh()
{
    const RunbookCoverage &coverage = m_context.status.coverage;
    m_percent->setText(QLocale().toString(qRound(coverage.percent())) + QStringLiteral(" %"));
    int asked = 0;
    for (const GateCondition &condition : m_context.picture().plan.conditions) {
        if (condition.kind == ConditionKind::RunbookCoverage)
            asked = condition.threshold;
    }
    m_asked->setText(asked > 0 ? tr("gate asks %1 %").arg(asked) : QString());
    m_bar->setValue(coverage.percent() / 100.0);
    m_rowsText->setText(tr("%1 of %2 rows complete").arg(coverage.complete).arg(coverage.rows));
    m_coverage->showCoverage(coverage);
    showRows();
}

void RunbookTab::finish()
{
    m_inspector->finish();
}

std::vector<ListLine> RunbookTab::processLines() const
{
    const RegisterFilter filter = m_coverage->filter();
    const QString wanted = m_search->text().trimmed();
    std::vector<ListLine> lines;
    for (const RecurringProcess &process : m_context.picture().processes) {
        if (filter.frequency && *filter.frequency != process.frequency)
            continue;
        if (!wanted.isEmpty() && !process.name.contains(wanted, Qt::CaseInsensitive) &&
            !process.category.contains(wanted, Qt::CaseInsensitive))
            continue;
        const QString owner = m_context.picture().ownerName(process);
        lines.push_back(
            {process.id.value,
             {{process.name, process.category, Tone::Neutral, true},
              {frequencyWord(process.frequency)},
              owner.isEmpty() ? LineCell{tr("nobody yet"), {}, Tone::Caution} : LineCell{owner},
              process.runbook.isEmpty() ? LineCell{tr("missing"), {}, Tone::Bad} : LineCell{process.runbook},
              {process.lastDoneOn.isValid() ? shortDay(process.lastDoneOn) : QStringLiteral("\u2013")}}});
    }
    return lines;
}

static LineCell mfaCell(Mfa mfa)
{
    return {mfaWord(mfa),
            {},
            mfa == Mfa::Off       ? Tone::Bad
            : mfa == Mfa::Unknown ? Tone::Caution
                                  : Tone::Neutral,
            mfa == Mfa::Off};
}

std::vector<ListLine> RunbookTab::vendorLines() const
{
    const RegisterFilter filter = m_coverage->filter();
    const QString wanted = m_search->text().trimmed();
    const QDate today = m_context.status.today;
    std::vector<ListLine> lines;
    for (const VendorAccount &account : m_context.picture().vendorAccounts) {
        if (filter.category && *filter.category != account.category)
            continue;
        if (!wanted.isEmpty() && !account.vendor.contains(wanted, Qt::CaseInsensitive) &&
            !account.covers.contains(wanted, Qt::CaseInsensitive))
            continue;
        const QString custodian = m_context.picture().nameOf(account.custodian);
        const bool soon = account.renewsOn.isValid() && account.renewsOn <= today.addDays(60);
        lines.push_back(
            {account.id.value,
             {{account.vendor,
               account.covers.isEmpty() ? vendorCategoryWord(account.category) : account.covers,
               Tone::Neutral, true},
              account.vaultItem.isEmpty() ? LineCell{tr("no reference yet"), custodian, Tone::Caution, false,
                                                     false, QStringLiteral("circle-alert")}
                                          : LineCell{account.vaultItem, custodian, Tone::Neutral, false,
                                                     false, QStringLiteral("lock")},
              mfaCell(account.mfa),
              account.rotatedOn.isValid() ? LineCell{shortDay(account.rotatedOn)}
                                          : LineCell{tr("never"), {}, Tone::Bad, true},
              {account.renewsOn.isValid() ? QLocale().toString(account.renewsOn, QStringLiteral("MMM yy"))
                                          : QStringLiteral("\u2013"),
               {},
               soon ? Tone::Caution : Tone::Neutral,
               soon}}});
    }
    return lines;
}

/// The matrix has its own page; here is what the coverage counts.
std::vector<ListLine> RunbookTab::escalationLines() const
{
    std::vector<ListLine> lines;
    m_context.attempt([&] {
        const EscalationMatrix matrix = EscalationStore(m_context.workspace()).matrix();
        for (int tier = 1; tier <= 3; ++tier) {
            for (const Side side : {Side::Internal, Side::Partner}) {
                const EscalationContact &contact = matrix.contact(tier, side);
                const QString name = matrix.nameOf(contact.person);
                const QString deputy = matrix.nameOf(contact.deputy);
                lines.push_back(
                    {tier * 2 + (side == Side::Partner ? 1 : 0),
                     {{tr("Tier %1").arg(tier), {}, Tone::Neutral, true},
                      {sideWord(side)},
                      name.isEmpty() ? LineCell{tr("nobody yet"), {}, Tone::Caution} : LineCell{name},
                      {matrix.phoneOf(contact)},
                      {deputy}}});
            }
        }
    });
    return lines;
}

void RunbookTab::showRows()
{
    const RegisterFilter filter = m_coverage->filter();
    const bool vendors = filter.part == CoverageLine::Part::Vendor;
    const bool escalation = filter.part == CoverageLine::Part::Escalation;
    m_card->setTitle(escalation ? tr("Escalation paths")
                     : vendors  ? tr("Vendor accounts")
                                : tr("Recurring processes"));
    const QStringList headers =
        escalation ? QStringList{tr("Tier"), tr("Side"), tr("Person"), tr("Phone"), tr("Deputy")}
        : vendors  ? QStringList{tr("Vendor"), tr("Vault reference"), tr("MFA"), tr("Rotated"), tr("Renews")}
                   : QStringList{tr("Process"), tr("How often"), tr("Owner"), tr("Runbook"), tr("Last done")};
    if (headers != m_model->headers()) {
        m_model->setHeaders(headers);
        const std::array<int, 5> widths =
            vendors ? std::array{150, 128, 62, 72, 72} : std::array{150, 84, 102, 80, 82};
        for (int i = 0; i < 5; ++i)
            m_table->setColumnWidth(i, widths[static_cast<size_t>(i)]);
        m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    }
    m_model->setRows(escalation ? escalationLines() : vendors ? vendorLines() : processLines());
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    showChosen();
}

void RunbookTab::showChosen()
{
    const QModelIndex index = m_table->currentIndex();
    const bool escalation = m_coverage->filter().part == CoverageLine::Part::Escalation;
    if (escalation || !index.isValid() || index.row() >= m_model->rowCount()) {
        m_inspector->finish();
        m_inspector->showNothing();
        return;
    }
    const qint64 id = m_model->rowAt(index.row()).id;
    if (showsVendors())
        m_inspector->showVendor(VendorAccountId{id});
    else
        m_inspector->showProcess(ProcessId{id});
}

void RunbookTab::choose(qint64 id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
}

void RunbookTab::reveal(ProcessId process, VendorAccountId vendor)
{
    using Part = CoverageLine::Part;
    if (process || vendor) {
        m_search->clear();
        m_coverage->choose({vendor ? Part::Vendor : Part::Process, {}, {}});
        choose(vendor ? vendor.value : process.value);
    }
    m_table->setFocus(Qt::OtherFocusReason);
}

void RunbookTab::add()
{
    if (!m_context.canEdit())
        return;
    const RegisterFilter filter = m_coverage->filter();
    qint64 id = 0;
    const bool done = m_context.attempt([&] {
        if (showsVendors())
            id = store()
                     .addVendorAccount(tr("New vendor"), filter.category.value_or(VendorCategory::Other))
                     .value;
        else
            id = store().addProcess(tr("New process"), filter.frequency.value_or(Frequency::Monthly)).value;
    });
    if (!done)
        return;
    m_search->clear();
    choose(id);
    m_inspector->focusFirst();
}

void RunbookTab::removeChosen()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid() || !m_context.canEdit() ||
        m_coverage->filter().part == CoverageLine::Part::Escalation)
        return;
    const qint64 id = m_model->rowAt(index.row()).id;
    const bool vendors = showsVendors();
    if (m_context.attempt([&] {
            if (vendors)
                store().removeVendorAccounts(std::array{VendorAccountId{id}});
            else
                store().removeProcesses(std::array{ProcessId{id}});
        }))
        m_context.page.feedback.say(
            vendors ? tr("The vendor account is removed") : tr("The process is removed"), true);
}

} // namespace tandem
