#pragma once
#include "core/providers/provider.h"
#include "ui/widgets/rowmodel.h"
#include <functional>

namespace tandem {

class Evaluation;

/// One line of the Providers page. Without an id it is the line in which a new provider is being typed.
struct ProviderRow
{
    ProviderId id;
    QString name;
    Stage stage = Stage::Longlist;
    QString contact;
    QString email;
    QString website;
    QDate session;
    int given = 0;
    int expected = 0;
    std::optional<double> total;
    double lowest = 0;
    double highest = 0;
    bool eligible = true;
    int place = 0; ///< in the ranking, best first; for sorting

    ProviderId key() const { return id; }
    bool operator==(const ProviderRow &) const = default;
};

/// The providers with where each one stands, in the person's order.
class ProvidersModel : public RowModel<ProviderRow>
{
    Q_OBJECT

public:
    enum Column { Name, StageColumn, Contact, Session, Scores, Total, Email, Website, ColumnCount };
    enum Role { SortRole = Qt::UserRole, ToneRole, WholeRole }; ///< WholeRole: a total, not bounds

    /// Stores one value; true if it was stored.
    using Edit = std::function<bool(ProviderId, Column, const QVariant &)>;
    /// Adds a provider of this name.
    using Add = std::function<bool(const QString &)>;

    ProvidersModel(Edit edit, Add add, QObject *parent = nullptr);

    void follow(const Evaluation &evaluation);
    void setEditable(bool editable) { m_editable = editable; }

    /// Opens a line for a new provider; returns its row.
    int startDraft();
    void dropDraft();

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QVariant shown(const ProviderRow &row, int column) const;
    QVariant tipFor(const ProviderRow &row, int column) const;
    QVariant stored(const ProviderRow &row, int column) const;
    QVariant sortKey(const ProviderRow &row, int column) const;
    bool storeDraft(const QString &name);

    Edit m_edit;
    Add m_add;
    QDate m_today;
    bool m_editable = true;
    bool m_adopting = false; ///< the draft line becomes the provider that is being added
};

/// "80.5", "54.0–64.0" or "Ineligible".
QString totalInWords(const ProviderRow &row);

} // namespace tandem
