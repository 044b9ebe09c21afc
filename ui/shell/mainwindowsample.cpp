// The sample workspace, which stands on day 38 whenever it is opened.
#include "core/exchange/workspacetemplate.h"
#include "ui/providers/dateinput.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/shell/workspaceview.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tandem {

/// Days for which a sample that somebody changed is simply opened as they left it.
static constexpr int sampleKeeps = 7;

/// Takes an older sample out of the way: for good if nobody changed it; else it is kept beside, if a fresh
/// one is wanted.
void MainWindow::renewSample(const QString &path, QDate today)
{
    const QDate madeOn = m_preferences.sampleMadeOn();
    if (!madeOn.isValid() || madeOn == today)
        return;
    bool isChanged = true;
    bool isFree = false;
    try {
        const auto workspace = Workspace::open(path, optionsFor(path));
        isFree = !workspace->isReadOnly();
        isChanged = workspace->revision() != m_preferences.sampleRevision();
    } catch (const Error &) {
        return; // opening it says what is wrong
    }
    if (!isFree)
        return; // another window has it
    if (!isChanged) {
        QFile::remove(path);
        return;
    }
    if (madeOn.daysTo(today) <= sampleKeeps && madeOn <= today)
        return;
    if (!m_dialogs.confirm(this, tr("The sample is from %1").arg(dateInWords(madeOn, today)),
                           tr("Its onboarding has gone on since. A fresh one stands on day 38 today; yours, "
                              "with your changes, is kept beside it."),
                           tr("Make a fresh one")))
        return;
    const QFileInfo file(path);
    QString kept =
        file.dir().filePath(tr("%1 until %2").arg(file.completeBaseName(), today.toString(Qt::ISODate)));
    if (QFileInfo::exists(kept + QStringLiteral(".tandem")))
        kept += QStringLiteral(" (2)");
    QFile::rename(path, kept + QStringLiteral(".tandem"));
}

bool MainWindow::openSample()
{
    const QString path = m_preferences.sampleFile();
    const QDate today = m_clock().toLocalTime().date();
    if (m_view && QFileInfo(m_view->workspace().path()) == QFileInfo(path))
        return openWorkspace(path);
    if (QFileInfo::exists(path))
        renewSample(path, today);
    if (!QFileInfo::exists(path)) {
        QDir().mkpath(QFileInfo(path).absolutePath());
        const bool made = attempt([&] {
            createWorkspace(path, QStringLiteral("Harbour & Pine"), Template::Sample, optionsFor(path));
            m_preferences.setSampleMade(today, Workspace::open(path, optionsFor(path))->revision());
        });
        if (!made)
            return false;
    }
    return openWorkspace(path);
}

} // namespace tandem
