#pragma once
#include "core/people/peoplestore.h"
#include "core/providers/provider.h"
#include "ui/widgets/rowmodel.h"

namespace tandem {

class Evaluation;

/// One person as a table shows them.
struct PersonRow
{
    PersonId id;
    ProviderId provider;
    QString name;
    QString providerName;
    QString role;
    QString email;
    QString phone;
    QString notes;
    bool evaluator = false;
    int done = 0; ///< settled scores of their scorecards, of `of`
    int of = 0;

    PersonId key() const { return id; }
    bool operator==(const PersonRow &) const = default;
};

/// "28 of 30"; "nothing yet" while there is nothing to score.
QString progressInWords(int done, int of);

/// The people of one side, in the person's order. Edits are asked for by signal; the page makes them.
class PeopleModel : public RowModel<PersonRow>
{
    Q_OBJECT

public:
    enum class Column { Name, Provider, Role, Email, Phone, Notes, Evaluator };

    explicit PeopleModel(Side side, QObject *parent = nullptr);

    /// Shows those in whom every word of `filter` is found; all of them if it is empty.
    void follow(const Evaluation &evaluation, const QString &filter);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    Side side() const { return m_side; }
    Column columnAt(int section) const { return m_columns[static_cast<size_t>(section)]; }
    int sectionOf(Column column) const; ///< -1 if this side does not have it
    /// What a partner-side person can belong to.
    const std::vector<Provider> &providers() const { return m_providers; }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void textEdited(tandem::PersonId id, tandem::PeopleStore::Field field, const QString &text);
    void providerChosen(tandem::PersonId id, tandem::ProviderId provider);
    void evaluatorTicked(tandem::PersonId id, bool evaluator);

private:
    QString textOf(const PersonRow &row, Column column) const;
    bool isEditable(const PersonRow &row, Column column) const;

    Side m_side;
    std::vector<Column> m_columns;
    std::vector<Provider> m_providers;
    bool m_readOnly = false;
};

} // namespace tandem
