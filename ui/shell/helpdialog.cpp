#include "ui/shell/helpdialog.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include <QFile>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QVBoxLayout>

namespace tandem {

/// Qt's Markdown reader knows no style sheet; this gives the blocks air and the tables a calm border.
static void dress(QTextDocument &document, const Palette &colours)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        const bool inTable = cursor.currentTable() != nullptr;
        format.setTopMargin(format.headingLevel() > 1 ? 18 : inTable ? 3 : 4);
        format.setBottomMargin(inTable ? 3 : 6);
        cursor.setBlockFormat(format);
        if (QTextTable *table = cursor.currentTable()) {
            QTextTableFormat look = table->format();
            look.setBorder(0);
            look.setCellPadding(3);
            look.setCellSpacing(0);
            look.setWidth(QTextLength(QTextLength::PercentageLength, 100));
            look.setColumnWidthConstraints({QTextLength(QTextLength::FixedLength, 190)});
            look.setBorderBrush(colours.border);
            table->setFormat(look);
        }
    }
}

HelpDialog::HelpDialog(QWidget *parent)
    : QDialog(parent)
{
    loadTextFonts();
    setWindowTitle(tr("Guide and keys"));
    resize(760, 640);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(12);
    auto *browser = new QTextBrowser(this);
    browser->setAccessibleName(tr("Guide"));
    browser->document()->setDefaultFont(uiFont(13));
    browser->document()->setDocumentMargin(16);
    QFile file(QStringLiteral(":/help/guide.md"));
    if (file.open(QIODevice::ReadOnly))
        browser->document()->setMarkdown(QString::fromUtf8(file.readAll()));
    dress(*browser->document(), paletteOf(this));
    browser->moveCursor(QTextCursor::Start);
    column->addWidget(browser);
    auto *row = new QHBoxLayout;
    row->addStretch();
    auto *close = new PushButton(tr("Close"), {}, PushButton::Primary, this);
    row->addWidget(close);
    column->addLayout(row);
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
}

} // namespace tandem
