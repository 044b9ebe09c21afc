#include "ui/shell/windowdialogs.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/textlabel.h"
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMessageBox>
#include <QShortcut>
#include <QVBoxLayout>

namespace tandem {

WindowDialogs::WindowDialogs(QString folder)
    : m_folder(std::move(folder))
{
}

QString WindowDialogs::openFile(QWidget *parent, const QString &title, const QString &filter)
{
    const QString path = QFileDialog::getOpenFileName(parent, title, m_folder, filter);
    if (!path.isEmpty())
        m_folder = QFileInfo(path).absolutePath();
    return path;
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
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    const QString path = dialog.selectedFiles().constFirst();
    m_folder = QFileInfo(path).absolutePath();
    return path;
}

namespace {

/// A small dialog: a text, a content, Cancel and one action that says what it does.
class SmallDialog : public QDialog
{
public:
    SmallDialog(QWidget *parent, const QString &title, const QString &text, const QString &accept)
        : QDialog(parent)
        , m_layout(new QVBoxLayout(this))
        , m_accept(new PushButton(accept, {}, PushButton::Primary, this))
    {
        setWindowTitle(title);
        setMinimumWidth(440);
        m_layout->setContentsMargins(22, 20, 22, 18);
        m_layout->setSpacing(10);
        m_layout->addWidget(new TextLabel(title, TextLabel::CardTitle, this));
        m_label = new TextLabel(text, TextLabel::Secondary, this);
        m_label->setWordWrap(true);
        m_layout->addWidget(m_label);
        auto *buttons = new QHBoxLayout;
        buttons->setSpacing(8);
        buttons->addStretch();
        auto *cancel = new PushButton(QDialog::tr("Cancel"), {}, PushButton::Normal, this);
        cancel->setAutoDefault(false);
        buttons->addWidget(cancel);
        buttons->addWidget(m_accept);
        m_layout->addSpacing(6);
        m_layout->addLayout(buttons);
        m_accept->setDefault(true);
        connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
        connect(m_accept, &QAbstractButton::clicked, this, &QDialog::accept);
    }

    void setContent(QWidget *content)
    {
        m_layout->insertWidget(2, content);
        m_label->setBuddy(content);
        content->setAccessibleName(m_label->text());
        content->setFocus();
    }

    PushButton *acceptButton() const { return m_accept; }

private:
    QVBoxLayout *m_layout;
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
    list->setMinimumHeight(220);
    QObject::connect(list, &QListWidget::itemActivated, &dialog, &QDialog::accept);
    dialog.setContent(list);
    return dialog.exec() == QDialog::Accepted ? list->currentRow() : -1;
}

void WindowDialogs::problem(QWidget *parent, const QString &title, const QString &text)
{
    QMessageBox box(QMessageBox::Warning, title, QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped()),
                    QMessageBox::Ok, parent);
    box.setInformativeText(text);
    box.setTextInteractionFlags(Qt::TextSelectableByMouse);
    box.exec();
}

} // namespace tandem
