#pragma once
#include "ui/print/pagedreport.h"
#include "ui/shell/page.h"
#include <QTimer>
#include <functional>

class QStackedWidget;

namespace tandem {

class Card;
class InlineMessage;
class PushButton;
class ReportChoice;
class ReportPreview;
class TextLabel;

/// The PDFs: a preview painted by the same code as the file, and the export. Ballots go out as spreadsheets
/// as well.
class ReportsPage : public Page
{
    Q_OBJECT

public:
    explicit ReportsPage(const PageContext &context, QWidget *parent = nullptr);

    PageId id() const override { return PageId::Reports; }
    QString title() const override { return tr("Reports"); }
    QString contextLine() const override;
    QList<QWidget *> headerActions() override;
    QList<QAction *> menuActions() override { return m_actions; }

    ReportPreview *preview() const { return m_preview; }
    ReportChoice *choice() const { return m_choice; }
    /// Chooses the evaluation summary, asks where to, and writes the PDF. True if it was written.
    bool exportReport();
    bool exportShown();       ///< whichever report is chosen
    void exportSpreadsheet(); ///< the chosen ballots

protected:
    void showEvent(QShowEvent *event) override;

private:
    void render();
    void fillContents();
    void updateStatus();
    void sayExported(const QString &path);
    QWidget *makeSide();
    void addAction(const QString &text, const std::function<void()> &run);
    /// With the program that the desktop has for it.
    void openOutside(const QString &path, const QString &noProgram);

    ReportPreview *m_preview;
    QWidget *m_contents = nullptr;
    Card *m_contentsCard = nullptr;
    TextLabel *m_pageLabel = nullptr;
    ReportChoice *m_choice = nullptr;
    InlineMessage *m_exported = nullptr;
    PushButton *m_spreadsheet;
    PushButton *m_export;
    QList<QAction *> m_actions;
    std::shared_ptr<const print::PagedReport> m_report;
    QString m_lastPath;
    bool m_stale = true;
};

} // namespace tandem
