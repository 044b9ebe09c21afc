#pragma once
#include "core/people/person.h"
#include "core/workspace/workspace.h"
#include <optional>
#include <span>
#include <vector>

namespace tandem {

/// Reads and edits people. Each edit is one undo step. The first person of a provider is its contact: the
/// same row, whether it is edited on the Providers or on the People page.
class PeopleStore
{
public:
    explicit PeopleStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    enum class Field { Name, Role, Email, Phone, Notes };

    std::vector<Person> all() const; ///< in the person's order
    std::vector<Person> evaluators() const;
    std::optional<Person> find(PersonId id) const;
    std::optional<Person> contactOf(ProviderId provider) const;
    std::optional<PersonId> findEvaluatorByName(const QString &name) const;

    /// What is wrong with `name` for the person `id` (none for a new one), as a sentence; empty if nothing
    /// is. Two evaluators may not share a name; other people may.
    QString nameProblem(PersonId id, bool evaluator, const QString &name) const;

    PersonId addEvaluator(const QString &name, const QString &role = {});
    PersonId addInternal(const QString &name, const QString &role = {});
    PersonId addContact(ProviderId provider, const QString &name, const QString &role = {});
    void set(PersonId id, Field field, const QString &value);
    void setEvaluator(PersonId id, bool evaluator);
    /// The day on which the person left, or an invalid one for somebody who is there. They stay on record.
    void setLeftOn(PersonId id, const QDate &day);
    void setProvider(PersonId id, ProviderId provider); ///< moves a partner-side person to another provider
    /// A PIN of 4 to 8 digits, or an empty one for none. It only keeps honest people honest: whoever has the
    /// file can read every score. Only a salted hash is kept.
    void setPin(PersonId id, const QString &pin);
    static QString pinProblem(const QString &pin);
    bool checkPin(PersonId id, const QString &pin) const; ///< true as well when there is none
    /// Who facilitates, and alone sees how the evaluators rate; an invalid id for nobody.
    void setLead(PersonId id);

    void remove(std::span<const PersonId> ids);
    void move(PersonId id, int toIndex);

    /// Sets a field of the provider's contact, who is made if there is none and `value` is not empty.
    void setContactName(ProviderId provider, const QString &value)
    {
        setContact(provider, Field::Name, value);
    }
    void setContactEmail(ProviderId provider, const QString &value)
    {
        setContact(provider, Field::Email, value);
    }
    void setContact(ProviderId provider, Field field, const QString &value);

private:
    PersonId add(Side side, ProviderId provider, const QString &name, const QString &role, bool evaluator);
    Workspace &m_workspace;
};

QString fieldWord(PeopleStore::Field field);

} // namespace tandem
