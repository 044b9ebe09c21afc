#include "ui/reports/reportspage.h"
#include "core/ballots/ballotsheet.h"
#include "ui/print/reportprinter.h"
#include "ui/reports/reportchoice.h"
#include "ui/reports/reportpreview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/listrow.h"
#include "ui/widgets/textlabel.h"
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

namespace tandem {

ReportsPage::ReportsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_preview(new ReportPreview(this))
    , m_spreadsheet(
          new PushButton(tr("Export &spreadsheet"), QStringLiteral("table"), PushButton::Normal, this))
    , m_export(new PushButton(tr("Export &PDF"), QStringLiteral("download"), PushButton::Primary, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(m_preview, 1);
    row->addWidget(makeSide());
    addAction(tr("Fit &width"), [this] { m_preview->setZoom(0); });
    addAction(tr("Zoom &in"), [this] { m_preview->setZoom(m_preview->zoom() * 1.15); });
    addAction(tr("Zoom &out"), [this] { m_preview->setZoom(m_preview->zoom() / 1.15); });
    connect(m_export, &QAbstractButton::clicked, this, &ReportsPage::exportShown);
    connect(m_spreadsheet, &QAbstractButton::clicked, this, &ReportsPage::exportSpreadsheet);
    connect(m_choice, &ReportChoice::changed, this, [this] {
        m_exported->hide();
        render();
        m_preview->goToPage(0);
    });
    connect(m_preview, &ReportPreview::currentPageChanged, this, &ReportsPage::updateStatus);
    connect(&evaluation(), &Evaluation::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            render();
    });
    m_spreadsheet->hide();
    setFocusProxy(m_preview);
}

void ReportsPage::openOutside(const QString &path, const QString &noProgram)
{
    if (!QFileInfo::exists(path))
        feedback().say(tr("It is not there any more: %1").arg(QDir::toNativeSeparators(path)));
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        feedback().say(noProgram);
}

void ReportsPage::addAction(const QString &text, const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    connect(action, &QAction::triggered, this, run);
    m_actions.push_back(action);
    QWidget::addAction(action);
}

QWidget *ReportsPage::makeSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(300);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);

    auto *card = new Card(tr("Report"), {}, side);
    m_choice = new ReportChoice(evaluation(), card);
    card->body()->setSpacing(12);
    card->body()->addWidget(m_choice);
    m_pageLabel = new TextLabel({}, TextLabel::Small, card);
    card->body()->addWidget(m_pageLabel);
    column->addWidget(card);

    m_exported = new InlineMessage(InlineMessage::Good, {}, side);
    m_exported->hide();
    connect(m_exported->addAction(tr("Open file")), &QAbstractButton::clicked, this, [this] {
        openOutside(m_lastPath, tr("No program on this computer opens this kind of document."));
    });
    connect(m_exported->addAction(tr("Show in folder")), &QAbstractButton::clicked, this, [this] {
        openOutside(QFileInfo(m_lastPath).absolutePath(), tr("No program on this computer shows folders."));
    });
    m_exported->setActionsBelow();
    column->addWidget(m_exported);

    m_contentsCard = new Card(tr("Contents"), {}, side);
    m_contentsCard->setBodyMargins(6, 0, 6, 8);
    column->addWidget(m_contentsCard);
    column->addStretch(1);
    return side;
}

QString ReportsPage::contextLine() const
{
    const QDateTime at = workspace().lastChange().toLocalTime();
    return tr("As of revision %1, %2")
        .arg(workspace().revision())
        .arg(QLocale().toString(at, QStringLiteral("d MMMM yyyy, hh:mm")));
}

QList<QWidget *> ReportsPage::headerActions()
{
    if (m_choice->kind() == ReportChoice::Kind::Ballots)
        return {m_spreadsheet, m_export};
    return {m_export};
}

void ReportsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        render();
}

void ReportsPage::render()
{
    attempt([this] {
        m_choice->refresh();
        m_spreadsheet->setEnabled(m_choice->ballotEvaluator().isValid());
        m_spreadsheet->setToolTip(m_spreadsheet->isEnabled()
                                      ? tr("For the evaluator to fill in and send back")
                                      : tr("Choose the evaluator first"));
        m_report = std::make_shared<print::PagedReport>(m_choice->document(), m_choice->paper());
        m_preview->setReport(m_report);
        m_stale = false;
        fillContents();
        updateStatus();
        emit headerChanged();
    });
}

void ReportsPage::fillContents()
{
    delete m_contents;
    auto *scroll = new QScrollArea(m_contentsCard);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget(scroll);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    int lastPage = -1;
    for (const print::OutlineEntry &entry : m_report->outline()) {
        if (entry.page == lastPage)
            continue; // the first heading of each page leads there
        lastPage = entry.page;
        auto *row = new ListRow(entry.title, {}, inner);
        row->setRightText(QString::number(entry.page + 1));
        row->setChevron(false);
        connect(row, &QAbstractButton::clicked, this,
                [this, page = entry.page] { m_preview->goToPage(page); });
        column->addWidget(row);
    }
    column->addStretch(1);
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false); // setWidget() turned it on
    scroll->setMinimumHeight(120);
    m_contents = scroll;
    m_contentsCard->body()->addWidget(scroll);
}

void ReportsPage::updateStatus()
{
    m_pageLabel->setText(tr("Page %1 of %2").arg(m_preview->currentPage() + 1).arg(m_preview->pageCount()));
}

bool ReportsPage::exportReport()
{
    m_choice->setKind(ReportChoice::Kind::Evaluation);
    return exportShown();
}

bool ReportsPage::exportShown()
{
    const QString path =
        dialogs().saveFile(window(), m_choice->dialogTitle(),
                           m_choice->suggestedName() + QStringLiteral(".pdf"), tr("PDF documents (*.pdf)"));
    const bool written = !path.isEmpty() &&
                         attempt([&] { print::exportPdf(m_choice->document(), path, {m_choice->paper()}); });
    if (written)
        sayExported(path);
    return written;
}

void ReportsPage::exportSpreadsheet()
{
    const QString path =
        dialogs().saveFile(this, m_choice->dialogTitle(), m_choice->suggestedName() + QStringLiteral(".xlsx"),
                           tr("Spreadsheets (*.xlsx)"));
    if (!path.isEmpty() && attempt([&] {
            exportBallotXlsx(evaluation(), m_choice->ballotEvaluator(), m_choice->ballotProviders(), path);
        }))
        sayExported(path);
}

void ReportsPage::sayExported(const QString &path)
{
    m_lastPath = path;
    m_exported->setText(tr("Exported %1").arg(QFileInfo(path).fileName()));
    m_exported->show();
    feedback().say(tr("Exported %1").arg(QDir::toNativeSeparators(path)));
}

} // namespace tandem
