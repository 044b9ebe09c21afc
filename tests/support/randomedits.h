#pragma once
#include "core/workspace/workspace.h"
#include <iterator>
#include <random>

namespace tandem::test {

/// A person who does anything that can be done to a workspace, through the stores, the same for the same
/// seed. The workspace stays small: what is many gets removed.
class RandomEdits
{
public:
    explicit RandomEdits(unsigned seed)
        : m_random(seed)
    {
    }

    /// One edit of any kind. It may turn out to change nothing.
    void edit(Workspace &workspace);
    /// From 0 to `below` - 1.
    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

private:
    void editProviders(Workspace &workspace);
    void editPeople(Workspace &workspace);
    void editCriteria(Workspace &workspace);
    void editRedFlags(Workspace &workspace);
    void editScores(Workspace &workspace);
    void editManyScores(Workspace &workspace);
    void editRaisedFlags(Workspace &workspace);
    void editWorkspace(Workspace &workspace);
    QString text();
    QString newName();
    template <class Rows>
    auto &any(Rows &rows)
    {
        return rows[m_random() % std::size(rows)];
    }

    std::mt19937 m_random;
    int m_names = 0;
};

} // namespace tandem::test
