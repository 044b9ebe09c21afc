#pragma once
#include "core/agreement/agreement.h"
#include "core/onboarding/runbookstore.h"
#include "ui/onboarding/onboardingcontext.h"
#include <QWidget>

namespace tandem {

class BarTrack;
class Card;
class CoverageList;
class LinesModel;
struct ListLine;
class RunbookInspector;
class SearchField;
class TableView;
class TextLabel;

/// The register: coverage, which is the filter; the rows; and the chosen row as a form.
class RunbookTab : public QWidget
{
    Q_OBJECT

public:
    RunbookTab(const OnboardingContext &context, const Agreement &agreement, QWidget *parent = nullptr);

    void refresh();
    void finish();
    void reveal(ProcessId process, VendorAccountId vendor);
    void add(); ///< a row of the part that is shown
    QString addText() const;
    SearchField *search() const { return m_search; }
    TableView *table() const { return m_table; }
    CoverageList *coverage() const { return m_coverage; }
    RunbookInspector *inspector() const { return m_inspector; }

signals:
    void goTo(const tandem::Place &place);
    void partChanged(); ///< addText() is new
    void escalationRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    bool showsVendors() const;
    void showRows();
    std::vector<ListLine> processLines() const;
    std::vector<ListLine> vendorLines() const;
    std::vector<ListLine> escalationLines() const;
    void showChosen();
    void removeChosen();
    void choose(qint64 id);
    RunbookStore store() const { return RunbookStore(m_context.workspace()); }

    OnboardingContext m_context;
    LinesModel *m_model;
    TextLabel *m_percent;
    TextLabel *m_asked;
    BarTrack *m_bar;
    TextLabel *m_rowsText;
    CoverageList *m_coverage;
    Card *m_card;
    QWidget *m_right = nullptr;
    SearchField *m_search;
    TableView *m_table;
    RunbookInspector *m_inspector;
};

} // namespace tandem
