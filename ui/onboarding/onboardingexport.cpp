// What goes out of the page: papers, a workbook and a calendar.
#include "core/exchange/onboardingcalendar.h"
#include "core/exchange/onboardingxlsx.h"
#include "core/report/onboardingdocument.h"
#include "ui/onboarding/checkintab.h"
#include "ui/onboarding/onboardingpage.h"
#include "ui/onboarding/plantab.h"
#include "ui/onboarding/reviewtab.h"
#include "ui/onboarding/runbooktab.h"
#include "ui/onboarding/shadowtab.h"
#include "ui/print/reportprinter.h"
#include "ui/widgets/buttons.h"
#include <QDir>
#include <QMenu>

namespace tandem {

void OnboardingPage::makeExports()
{
    m_export = new PushButton(tr("Export"), QStringLiteral("download"), PushButton::Normal, this);
    m_export->hide(); // until the window's header takes it
    const auto action = [this](const QString &text, auto slot) {
        auto *made = new QAction(text, this);
        connect(made, &QAction::triggered, this, slot);
        m_exports.push_back(made);
    };
    action(tr("&Status, a page for management, as PDF…"),
           [this] { exportPdf(report::OnboardingExtent::Status); });
    action(tr("The &whole plan as PDF…"), [this] { exportPdf(report::OnboardingExtent::Whole); });
    action(tr("As a work&book (XLSX)…"), [this] { exportWorkbook(); });
    action(tr("As a &calendar (.ics)…"), [this] { exportCalendar(); });
    auto *menu = new QMenu(m_export);
    menu->addActions(m_exports);
    m_export->setMenu(menu);
}

void OnboardingPage::finish()
{
    m_plan->finish();
    m_runbook->finish();
    m_shadow->finish();
    m_checkIns->finish();
    m_review->finish();
}

QString OnboardingPage::askWhere(const QString &title, const QString &name, const QString &filter)
{
    finish(); // what was typed goes along
    QString file = m_onboarding.picture().organisation.isEmpty()
                       ? name
                       : tr("%1 %2").arg(m_onboarding.picture().organisation, name);
    file.replace(QLatin1Char('/'), QLatin1Char('-'));
    return dialogs().saveFile(this, title, file, filter);
}

void OnboardingPage::exportPdf(report::OnboardingExtent extent)
{
    const bool whole = extent == report::OnboardingExtent::Whole;
    const QString path = askWhere(
        whole ? tr("Export the onboarding plan") : tr("Export the onboarding status"),
        whole ? tr("onboarding plan.pdf") : tr("onboarding status.pdf"), tr("PDF documents (*.pdf)"));
    if (path.isEmpty())
        return;
    const bool done = attempt([&] {
        print::exportPdf(report::onboardingDocument(m_onboarding.picture(), workspace().info(),
                                                    workspace().now().toLocalTime(),
                                                    report::summaryOptionsFor(evaluation()), extent),
                         path);
    });
    if (done)
        feedback().say(tr("Exported %1").arg(QDir::toNativeSeparators(path)));
}

void OnboardingPage::exportWorkbook()
{
    const QString path = askWhere(tr("Export the onboarding as a workbook"), tr("onboarding.xlsx"),
                                  tr("Excel workbooks (*.xlsx)"));
    if (path.isEmpty())
        return;
    if (attempt([&] {
            exportOnboardingXlsx(m_onboarding.picture(), workspace().now().toLocalTime(),
                                 workspace().lastChange(), path);
        }))
        feedback().say(tr("Exported %1").arg(QDir::toNativeSeparators(path)));
}

void OnboardingPage::exportCalendar()
{
    const QString path =
        askWhere(tr("Export the onboarding as a calendar"), tr("onboarding.ics"), tr("Calendars (*.ics)"));
    if (path.isEmpty())
        return;
    if (attempt([&] { exportOnboardingCalendar(workspace(), path); }))
        feedback().say(tr("Exported %1. Imported again later, the same events are brought up to date.")
                           .arg(QDir::toNativeSeparators(path)));
}

} // namespace tandem
