#include "ui/shell/mainwindow.h"
#include "core/scoring/evaluation.h"
#include "core/workspace/workspace.h"
#include "ui/shell/historydialog.h"
#include "ui/shell/startpage.h"
#include "ui/shell/statusline.h"
#include "ui/shell/viewerchoice.h"
#include "ui/shell/windowmenus.h"
#include "ui/shell/workspaceview.h"
#include "ui/theme/icons.h"
#include "ui/widgets/toast.h"
#include <QApplication>
#include <QCloseEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTextEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace tandem {

MainWindow::MainWindow(Preferences &preferences, Theme &theme, Dialogs &dialogs, QWidget *parent)
    : QMainWindow(parent)
    , m_preferences(preferences)
    , m_theme(theme)
    , m_dialogs(dialogs)
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_stack = new QStackedWidget(centre);
    m_status = new StatusLine(centre);
    m_stack->addWidget(new QWidget(m_stack)); // while a workspace is being opened
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    setCentralWidget(centre);
    m_viewer = new ViewerChoice(m_dialogs, *this, m_status);
    m_status->addControl(m_viewer);
    m_toast = new Toast(centre);
    m_menus = new WindowMenus(*this);

    setAcceptDrops(true);
    setMinimumSize(1024, 640);
    resize(1360, 860);
    if (const QByteArray geometry = m_preferences.windowGeometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    connect(m_toast, &Toast::actionTriggered, this, &MainWindow::undo);
    qApp->installEventFilter(this);
    refresh();
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
    delete m_view; // before the preferences and dialogs that its pages refer to
}

// ---- what is shown

void MainWindow::setView(WorkspaceView *view)
{
    delete m_view;
    m_view = view;
    m_viewer->follow(view ? &view->evaluation() : nullptr);
    if (!view) {
        showStart();
        return;
    }
    m_stack->addWidget(view);
    m_stack->setCurrentWidget(view);
    Workspace &workspace = view->workspace();
    connect(&workspace, &Workspace::historyChanged, this, &MainWindow::refresh);
    connect(&workspace, &Workspace::reversed, this, &MainWindow::showReversed);
    connect(&workspace, &Workspace::damageFound, this, [this](const QString &sentence) {
        m_status->setState(StatusLine::State::Problem, tr("The file is damaged"));
        m_dialogs.problem(this, tr("The workspace is damaged"), sentence);
    });
    connect(&workspace, &Workspace::backupFailed, this,
            [this](const QString &sentence) { say(tr("No backup could be made. %1").arg(sentence), false); });
    connect(&view->evaluation(), &Evaluation::changed, this, &MainWindow::refresh);
    connect(view, &WorkspaceView::pageShown, this, [this](Page *page) { m_menus->setPage(page); });
    connect(view, &WorkspaceView::findClicked, this, &MainWindow::find);
    connect(view, &WorkspaceView::workspaceClicked, this, [this](const QPoint &below) {
        QMenu menu(this);
        fillRecentMenu(&menu);
        menu.exec(below);
    });
    if (workspace.isReadOnly())
        view->setNotice(tr("Open for reading only. %1").arg(workspace.readOnlyReason()));
    refresh();
}

void MainWindow::showStart()
{
    if (!m_start) {
        m_start = new StartPage(m_stack);
        m_stack->addWidget(m_start);
        connect(m_start, &StartPage::newRequested, this, &MainWindow::newWorkspace);
        connect(m_start, &StartPage::openRequested, this, &MainWindow::chooseWorkspace);
        connect(m_start, &StartPage::sampleRequested, this, &MainWindow::openSample);
        connect(m_start, &StartPage::recentChosen, this, &MainWindow::openWorkspace);
    }
    m_start->setRecentFiles(m_preferences.recentFiles());
    m_stack->setCurrentWidget(m_start);
    m_menus->setPage(nullptr);
    m_start->setFocus();
    refresh();
}

void MainWindow::refresh()
{
    m_menus->refresh();
    if (!m_view) {
        setWindowTitle(tr("Tandem"));
        setWindowFilePath({});
        m_status->setState(StatusLine::State::None, {});
        m_status->setSummary({});
        return;
    }
    // A toast that is still there may not undo a later step than the one that it names.
    if (m_undoable && m_undoable != m_view->workspace().revision()) {
        m_undoable = 0;
        m_toast->dismiss();
    }
    const Evaluation &evaluation = m_view->evaluation();
    const bool readOnly = m_view->workspace().isReadOnly();
    setWindowTitle(tr("%1 – Tandem").arg(evaluation.info().organisation));
    setWindowFilePath(m_view->workspace().path());
    m_status->setState(readOnly ? StatusLine::State::ReadOnly : StatusLine::State::Saved,
                       readOnly ? tr("Open for reading only") : tr("All changes saved"));
    const auto count = [](size_t n, const QString &one, const QString &many) {
        return n == 1 ? one : many.arg(n);
    };
    m_status->setSummary(
        QStringList{count(evaluation.providers().size(), tr("1 provider"), tr("%1 providers")),
                    count(evaluation.criteria().size(), tr("1 criterion"), tr("%1 criteria")),
                    count(evaluation.evaluators().size(), tr("1 evaluator"), tr("%1 evaluators")),
                    QFileInfo(m_view->workspace().path()).fileName()}
            .join(QStringLiteral("  ·  ")));
}

void MainWindow::say(const QString &text, bool offerUndo)
{
    m_undoable = offerUndo && m_view ? m_view->workspace().revision() : 0;
    m_toast->show(text, offerUndo ? tr("Undo") : QString());
}

void MainWindow::report(const Error &error)
{
    emit happened(QStringLiteral("error %1").arg(static_cast<int>(error.code())));
    switch (error.code()) {
    case ErrorCode::Invalid:
    case ErrorCode::ReadOnly:
    case ErrorCode::ChangedOutside:
    case ErrorCode::Conflict:
        say(error.mend().isEmpty() ? error.happened() : error.happened() + QLatin1Char(' ') + error.mend(),
            false);
        break;
    default:
        m_dialogs.problem(this, error.happened(),
                          QStringList{error.where(), error.mend()}.join(QStringLiteral("\n\n")).trimmed());
    }
}

// ---- undo

void MainWindow::undo()
{
    if (m_view)
        attempt([this] {
            m_undoing = true;
            m_view->workspace().undo();
        });
}

void MainWindow::redo()
{
    if (m_view)
        attempt([this] {
            m_undoing = false;
            m_view->workspace().redo();
        });
}

void MainWindow::showReversed(const ChangeSet &changes, const Operation &operation)
{
    m_view->goTo(m_view->placeOf(changes, operation));
    say((m_undoing ? tr("Undone: %1") : tr("Redone: %1")).arg(operation.sentence()), false);
}

void MainWindow::showHistory()
{
    if (m_view)
        HistoryDialog(m_view->evaluation(), this).exec();
}

// ---- events

static QString droppedWorkspace(const QMimeData *data)
{
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile() && url.toLocalFile().endsWith(QLatin1String(".tandem"), Qt::CaseInsensitive))
            return url.toLocalFile();
    }
    return {};
}

/// A workspace is opened wherever it is dropped: a text field would write its path down.
bool MainWindow::takeDrop(QWidget *under, QEvent *event)
{
    const bool isDrag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
    if ((!isDrag && event->type() != QEvent::Drop) || under->window() != this)
        return false;
    auto *drop = static_cast<QDropEvent *>(event); // drags are drops to Qt
    const QString path = droppedWorkspace(drop->mimeData());
    if (path.isEmpty())
        return false;
    drop->setDropAction(Qt::CopyAction); // never a move: the file stays where it is
    drop->accept();
    // Later: the program that it comes from waits for the drop to end, and the page below may go.
    if (!isDrag)
        QTimer::singleShot(0, this, [this, path] {
            activateWindow();
            openWorkspace(path);
        });
    return true;
}

/// A text field that has nothing of its own to undo leaves Ctrl+Z to the workspace.
static bool leavesUndo(const QObject *field, const QKeyEvent &key)
{
    const bool isUndo = key.matches(QKeySequence::Undo);
    if (!isUndo && !key.matches(QKeySequence::Redo))
        return false;
    const auto left = [isUndo](const auto &text) {
        return isUndo ? !text.isUndoAvailable() : !text.isRedoAvailable();
    };
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return left(*line);
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(field))
        return left(*plain->document());
    if (const auto *rich = qobject_cast<const QTextEdit *>(field))
        return left(*rich->document());
    return false;
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_view &&
        leavesUndo(watched, *static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return true;
    }
    if (watched->isWidgetType() && takeDrop(static_cast<QWidget *>(watched), event))
        return true;
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    if (!m_view && !m_isOpening && !m_start)
        showStart();
    QMainWindow::showEvent(event);
}

void MainWindow::openWhenShown(const std::function<bool()> &open)
{
    // The window comes first, then what is in it: a person who sees it at once waits less.
    m_isOpening = true;
    show();
    QTimer::singleShot(0, this, [this, open] {
        m_isOpening = false;
        if (!open())
            showStart();
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_preferences.setWindowGeometry(saveGeometry());
    closeWorkspace();
    QMainWindow::closeEvent(event);
}

} // namespace tandem
