#include "ui/shell/windowdialogs.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/textlabel.h"
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

namespace tandem {

WindowDialogs::WindowDialogs(QString folder)
    : m_folder(std::move(folder))
{
}

/// Qt's own dialog, where the desktop has none to offer: wide enough to read a name, with the columns that
/// help to choose.
static void arrange(QFileDialog &dialog)
{
    auto *list = dialog.findChild<QTreeView *>(QStringLiteral("treeView"));
    if (!list)
        return; // the desktop's own
    dialog.setViewMode(QFileDialog::Detail);
    dialog.resize(dialog.parentWidget() ? dialog.parentWidget()->size().boundedTo(QSize(920, 580))
                                        : QSize(920, 580));
    enum Column { Name, Size, Type, Changed };
    QHeaderView *header = list->header();
    header->setStretchLastSection(false);
    for (const int column : {Size, Type, Changed})
        header->setSectionResizeMode(column, QHeaderView::Interactive);
    list->setColumnHidden(Type, true); // the filter says what is shown
    header->resizeSection(Size, 100);
    header->resizeSection(Changed, 200);
    header->setSectionResizeMode(Name, QHeaderView::Stretch);
    if (auto *splitter = dialog.findChild<QSplitter *>(QStringLiteral("splitter")))
        splitter->setSizes({180, 720});
}

QString WindowDialogs::run(QFileDialog &dialog)
{
    arrange(dialog);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    const QString path = dialog.selectedFiles().constFirst();
    m_folder = QFileInfo(path).absolutePath();
    return path;
}

QString WindowDialogs::openFile(QWidget *parent, const QString &title, const QString &filter)
{
    QFileDialog dialog(parent, title, m_folder, filter);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return run(dialog);
}

/// The ending that a filter such as "Tandem workspaces (*.tandem)" asks for, with its dot.
static QString endingOf(const QString &filter)
{
    const qsizetype from = filter.indexOf(QStringLiteral("*."));
    qsizetype to = from + 2;
    while (from >= 0 && to < filter.size() && filter.at(to).isLetterOrNumber())
        ++to;
    return from < 0 ? QString() : filter.mid(from + 1, to - from - 1);
}

QString WindowDialogs::saveFile(QWidget *parent, const QString &title, const QString &suggested,
                                const QString &filter)
{
    QFileDialog dialog(parent, title, m_folder, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setLabelText(QFileDialog::LookIn, QFileDialog::tr("Save in:"));
    dialog.setDefaultSuffix(endingOf(filter).mid(1));
    dialog.selectFile(QFileInfo(suggested).isAbsolute() ? suggested : QDir(m_folder).filePath(suggested));
    return run(dialog);
}

namespace {

/// A small dialog: a sentence, a text, a content, and the buttons: the last one is the one that Enter
/// presses.
class SmallDialog : public QDialog
{
public:
    SmallDialog(QWidget *parent, const QString &title, const QString &text, const QString &accept,
                const QString &reject = QDialog::tr("Cancel"))
        : QDialog(parent)
        , m_layout(new QVBoxLayout(this))
        , m_title(new TextLabel(title, TextLabel::CardTitle, this))
        , m_label(new TextLabel(text, TextLabel::Secondary, this))
        , m_accept(new PushButton(accept, {}, PushButton::Primary, this))
    {
        setWindowTitle(title);
        setMinimumWidth(480);
        m_layout->setContentsMargins(22, 20, 22, 18);
        m_layout->setSpacing(10);
        for (TextLabel *label : {m_title, m_label}) {
            label->setWordWrap(true);
            m_layout->addWidget(label);
        }
        auto *buttons = new QHBoxLayout;
        buttons->setSpacing(8);
        buttons->addStretch();
        if (!reject.isEmpty()) {
            auto *other = new PushButton(reject, {}, PushButton::Normal, this);
            other->setAutoDefault(false);
            buttons->addWidget(other);
            connect(other, &QAbstractButton::clicked, this, &QDialog::reject);
        }
        buttons->addWidget(m_accept);
        m_layout->addSpacing(6);
        m_layout->addLayout(buttons);
        m_accept->setDefault(true);
        connect(m_accept, &QAbstractButton::clicked, this, &QDialog::accept);
    }

    /// A sentence that tells of something wrong: too long for a title bar, and to be copied into a mail.
    void showAsProblem()
    {
        setWindowTitle(QGuiApplication::applicationDisplayName());
        setMinimumWidth(560);
        m_title->setTone(Tone::Bad);
        for (TextLabel *label : {m_title, m_label})
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_label->setVisible(!m_label->text().isEmpty());
    }

    void setContent(QWidget *content)
    {
        m_layout->insertWidget(2, content);
        content->setAccessibleName(m_label->text());
        content->setFocus();
    }

    PushButton *acceptButton() const { return m_accept; }

    int exec() override
    {
        // The layout's own hint is for a narrower dialog, in which the text takes more lines.
        ensurePolished();
        const int width = std::max(minimumWidth(), minimumSizeHint().width());
        resize(width, m_layout->totalHeightForWidth(width));
        return QDialog::exec();
    }

private:
    QVBoxLayout *m_layout;
    TextLabel *m_title;
    TextLabel *m_label;
    PushButton *m_accept;
};

} // namespace

std::optional<QString> WindowDialogs::askText(QWidget *parent, const QString &title, const QString &label,
                                              const QString &value, const QString &accept, bool multiLine)
{
    SmallDialog dialog(parent, title, label, accept);
    const auto allow = [&](const QString &text) {
        dialog.acceptButton()->setEnabled(!text.trimmed().isEmpty());
    };
    if (multiLine) {
        auto *editor = new GrowingTextEdit(&dialog);
        editor->setLines(3, 8);
        editor->setEscapeCommits(false);
        editor->setPlainText(value);
        editor->selectAll();
        QObject::connect(editor, &QTextEdit::textChanged, &dialog, [&] { allow(editor->toPlainText()); });
        QObject::connect(editor, &GrowingTextEdit::committed, &dialog, [&] {
            if (editor->hasFocus() && dialog.acceptButton()->isEnabled())
                dialog.accept(); // Ctrl+Enter
        });
        dialog.setContent(editor);
        allow(value);
        return dialog.exec() == QDialog::Accepted ? std::optional(editor->toPlainText()) : std::nullopt;
    }
    auto *editor = new QLineEdit(value, &dialog);
    editor->selectAll();
    QObject::connect(editor, &QLineEdit::textChanged, &dialog, allow);
    dialog.setContent(editor);
    allow(value);
    return dialog.exec() == QDialog::Accepted ? std::optional(editor->text()) : std::nullopt;
}

std::optional<QString> WindowDialogs::askPin(QWidget *parent, const QString &title, const QString &label,
                                             const QString &accept)
{
    SmallDialog dialog(parent, title, label, accept);
    auto *editor = new QLineEdit(&dialog);
    editor->setEchoMode(QLineEdit::Password);
    editor->setMaxLength(8);
    const auto allow = [&](const QString &text) { dialog.acceptButton()->setEnabled(!text.isEmpty()); };
    QObject::connect(editor, &QLineEdit::textChanged, &dialog, allow);
    dialog.setContent(editor);
    allow({});
    return dialog.exec() == QDialog::Accepted ? std::optional(editor->text()) : std::nullopt;
}

bool WindowDialogs::confirm(QWidget *parent, const QString &title, const QString &text, const QString &accept)
{
    return SmallDialog(parent, title, text, accept).exec() == QDialog::Accepted;
}

int WindowDialogs::choose(QWidget *parent, const QString &title, const QString &text,
                          const QStringList &items, const QString &accept)
{
    SmallDialog dialog(parent, title, text, accept);
    auto *list = new QListWidget(&dialog);
    list->addItems(items);
    list->setCurrentRow(0);
    list->setWordWrap(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    constexpr int margins = 60;
    list->setMinimumSize(std::min(list->sizeHintForColumn(0) + margins, 720), 220);
    QObject::connect(list, &QListWidget::itemActivated, &dialog, &QDialog::accept);
    dialog.setContent(list);
    return dialog.exec() == QDialog::Accepted ? list->currentRow() : -1;
}

bool WindowDialogs::problem(QWidget *parent, const QString &title, const QString &text, const QString &action)
{
    SmallDialog dialog(parent, title, text, action.isEmpty() ? QDialog::tr("OK") : action,
                       action.isEmpty() ? QString() : QDialog::tr("Close"));
    dialog.showAsProblem();
    return dialog.exec() == QDialog::Accepted && !action.isEmpty();
}

} // namespace tandem
