#include "ui/shell/startpage.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/listrow.h"
#include "ui/widgets/textlabel.h"
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace tandem {

namespace {
/// The program's mark, large.
class Mark : public QWidget
{
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {56, 56}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        drawRounded(painter, QRectF(0, 0, 56, 56), 14, Palette::light().accent);
        paintIcon(painter, QStringLiteral("scale"), QRectF(12, 12, 32, 32), Palette::light().onAccent);
    }
};
} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(28, 28, 28, 28);
    outer->addStretch(2);
    auto *content = new QWidget(this);
    content->setMaximumWidth(640);
    content->setMinimumWidth(480);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *mark = new Mark(content);
    mark->setFixedSize(56, 56);
    column->addWidget(mark);
    column->addSpacing(18);
    column->addWidget(new TextLabel(tr("Choose a co-managed IT partner"), TextLabel::PageTitle, content));
    column->addSpacing(4);
    auto *lead =
        new TextLabel(tr("Score four to six providers on six criteria, with your evaluators, in three weeks. "
                         "Everything stays in one file on this computer."),
                      TextLabel::Secondary, content);
    lead->setWordWrap(true);
    column->addWidget(lead);
    column->addSpacing(20);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *create = new PushButton(tr("&New workspace"), QStringLiteral("plus"), PushButton::Primary, content);
    auto *open = new PushButton(tr("&Open…"), QStringLiteral("folder-open"), PushButton::Normal, content);
    auto *sample =
        new PushButton(tr("Open the &sample"), QStringLiteral("play"), PushButton::Normal, content);
    sample->setToolTip(
        tr("A business of 140 staff that compares five providers: look around and change what you like"));
    for (PushButton *button : {create, open, sample})
        buttons->addWidget(button);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addSpacing(24);
    m_recent = new Card(tr("Recent workspaces"), {}, content);
    m_recent->setBodyMargins(6, 0, 6, 8);
    column->addWidget(m_recent);
    auto *hint =
        new TextLabel(tr("You can also drop a .tandem file onto this window."), TextLabel::Small, content);
    column->addSpacing(12);
    column->addWidget(hint);
    auto *centre = new QHBoxLayout;
    centre->addStretch(1);
    centre->addWidget(content, 4);
    centre->addStretch(1);
    outer->addLayout(centre);
    outer->addStretch(3);
    connect(create, &QAbstractButton::clicked, this, &StartPage::newRequested);
    connect(open, &QAbstractButton::clicked, this, &StartPage::openRequested);
    connect(sample, &QAbstractButton::clicked, this, &StartPage::sampleRequested);
    setFocusProxy(create);
}

void StartPage::setRecentFiles(const std::vector<RecentFile> &files)
{
    constexpr size_t shown = 5;
    delete m_rows;
    m_rows = new QWidget(m_recent);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (size_t i = 0; i < files.size() && i < shown; ++i) {
        const RecentFile &file = files[i];
        const QFileInfo info(file.path);
        auto *row = new ListRow(file.organisation.isEmpty() ? info.completeBaseName() : file.organisation,
                                QDir::toNativeSeparators(file.path), m_rows);
        row->setIconName(QStringLiteral("file-text"));
        row->setRightText(info.exists() ? QLocale().toString(info.lastModified().date(), QLocale::ShortFormat)
                                        : tr("not found"));
        row->setEnabled(info.exists());
        row->setHairline(i + 1 < files.size() && i + 1 < shown);
        connect(row, &QAbstractButton::clicked, this, [this, path = file.path] { emit recentChosen(path); });
        layout->addWidget(row);
    }
    m_recent->body()->addWidget(m_rows);
    m_recent->setVisible(!files.empty());
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), paletteOf(this).window);
}

} // namespace tandem
