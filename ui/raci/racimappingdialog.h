#pragma once
#include "core/agreement/picture.h"
#include "core/exchange/racitable.h"
#include <QDialog>

class QComboBox;

namespace tandem {

class PushButton;
class TextLabel;

/// Says what each column of somebody's table means, shows what it would bring, and lets the person correct
/// it.
class RaciMappingDialog : public QDialog
{
    Q_OBJECT

public:
    /// `drafts`: roles that we don't have cannot be made, as the table is only kept beside ours.
    RaciMappingDialog(const TextTable &table, std::vector<RaciColumn> guess, const AgreementPicture &picture,
                      bool drafts, const QString &title, QWidget *parent = nullptr);

    const std::vector<RaciColumn> &columns() const { return m_columns; }
    RaciPlan plan() const;
    QComboBox *choiceOf(int column) const { return m_choices[static_cast<size_t>(column)]; }

private:
    void refresh();

    const TextTable &m_table;
    const AgreementPicture &m_picture;
    std::vector<RaciColumn> m_columns;
    std::vector<std::vector<RaciColumn>> m_offers; ///< by column, as in its combo box
    std::vector<QComboBox *> m_choices;
    TextLabel *m_summary;
    PushButton *m_accept;
};

} // namespace tandem
