#pragma once
#include "core/agreement/difference.h"
#include "ui/widgets/card.h"

class QListWidget;
class QStackedWidget;

namespace tandem {

class DifferencesModel;
class SegmentedControl;
class TableView;

/// What changed from one state of a document to another: as sentences, or cell by cell.
class DifferencesCard : public Card
{
    Q_OBJECT

public:
    explicit DifferencesCard(QWidget *parent = nullptr);

    void showDifferences(const QString &from, const QString &to, const std::vector<Difference> &differences);
    void showNothingYet(); ///< before the first revision
    QStringList sentences() const;
    DifferencesModel &model() const { return *m_model; }
    TableView *table() const { return m_table; }
    SegmentedControl *choice() const { return m_choice; }

private:
    DifferencesModel *m_model;
    SegmentedControl *m_choice;
    QStackedWidget *m_views;
    QListWidget *m_list;
    TableView *m_table;
};

} // namespace tandem
