// Ctrl+K, help and about.
#include "core/scoring/evaluation.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/helpdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation.h"
#include "ui/shell/viewerchoice.h"
#include "ui/shell/windowmenus.h"
#include "ui/shell/workspaceview.h"
#include <QMenu>
#include <QMessageBox>

namespace tandem {

static QString withoutMnemonic(QString text)
{
    text.replace(QLatin1String("&&"), QString(QChar(1)));
    text.remove(QLatin1Char('&'));
    return text.replace(QChar(1), QLatin1Char('&'));
}

static Command commandFrom(QAction *action)
{
    return {withoutMnemonic(action->text()), action->shortcut().toString(QKeySequence::NativeText),
            QStringLiteral("arrow-right"), [action] { action->trigger(); }};
}

/// What can be done now, menus within menus included.
static void addCommands(std::vector<Command> &all, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (!action->isEnabled() || action->isSeparator())
            continue;
        if (action->menu())
            addCommands(all, action->menu()->actions());
        else
            all.push_back(commandFrom(action));
    }
}

std::vector<Command> MainWindow::commands()
{
    std::vector<Command> all;
    if (m_view) {
        const Evaluation &evaluation = m_view->evaluation();
        const auto link = [&](const QString &text, const QString &detail, const QString &iconName,
                              const Place &place) {
            if (m_view->offers(place.page))
                all.push_back({text, detail, iconName, [this, place] { m_view->goTo(place); }});
        };
        for (const PageInfo &info : pageInfos()) {
            if (m_view->offers(info.id))
                all.push_back(
                    {info.title, tr("page"), info.iconName, [this, id = info.id] { m_view->show(id); }});
        }
        for (const Provider &provider : evaluation.providers()) {
            link(provider.name, tr("provider"), QStringLiteral("building-2"),
                 {PageId::Providers, provider.id, {}, {}});
            link(tr("Session with %1").arg(provider.name), tr("live session"), QStringLiteral("play"),
                 {PageId::LiveSession, provider.id, {}, {}});
            link(tr("Score %1").arg(provider.name), tr("scores"), QStringLiteral("table"),
                 {PageId::Scores, provider.id, {}, {}});
        }
        // On its own page it is an action of that page.
        if (m_view->currentPage()->id() != PageId::LiveSession)
            link(tr("Calibration"), tr("live session"), QStringLiteral("sliders-horizontal"),
                 {PageId::LiveSession, {}, {}, {}, SessionPart::Calibration});
        for (const Criterion &criterion : evaluation.criteria())
            link(criterion.name, tr("criterion"), QStringLiteral("list-checks"),
                 {PageId::Criteria, {}, criterion.id, {}});
        for (const Person &person : evaluation.people())
            link(person.name, person.evaluator ? tr("evaluator") : person.role, QStringLiteral("user"),
                 {PageId::People, {}, {}, person.id});
        for (const Person &person : evaluation.evaluators())
            all.push_back({tr("Look as %1").arg(person.name), tr("hand over"), QStringLiteral("eye"),
                           [this, id = person.id] { m_viewer->handOver(id); }});
        addCommands(all, m_view->currentPage()->menuActions());
    }
    for (QAction *action : m_menus->actions()) {
        if (action->isEnabled())
            all.push_back(commandFrom(action));
    }
    return all;
}

void MainWindow::find()
{
    if (!m_palette)
        m_palette = new CommandPalette(centralWidget());
    m_palette->open(commands());
}

void MainWindow::showKeys()
{
    HelpDialog(this).exec();
}

void MainWindow::showAbout()
{
    QMessageBox box(QMessageBox::NoIcon, tr("About Tandem"),
                    tr("<b>Tandem %1</b>").arg(QStringLiteral(TANDEM_VERSION)), QMessageBox::Ok, this);
    box.setInformativeText(
        tr("Choose a co-managed IT partner, and keep the record in one file of your own.\n\n"
           "Nothing leaves this computer: no account, no network.\n\n"
           "MIT licence. Type: Inter (OFL). Icons: Lucide (ISC). Built with Qt, SQLite, SQLiteCpp, spdlog, "
           "qpdf, libxlsxwriter, liborcus and zlib."));
    box.exec();
}

} // namespace tandem
