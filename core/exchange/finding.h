#pragma once
#include <QString>
#include <vector>

namespace tandem {

/// Something in a table or a workspace that is not as it should be: a value for a person, never an exception.
struct Finding
{
    enum class Weight {
        Note,  ///< worth knowing; nothing is lost by it
        Row,   ///< this row cannot be used; the others can
        Table, ///< nothing can be used
    };
    Weight weight = Weight::Note;
    int line = 0; ///< of the file, from 1; 0 if it is about the whole
    QString what; ///< one sentence
    QString mend; ///< one sentence saying what to do; may be empty
};

/// True if any of `findings` is about a row or the whole table.
bool hasProblems(const std::vector<Finding> &findings);
bool hasTableProblem(const std::vector<Finding> &findings);
/// By line; those about the whole come first.
void sortByLine(std::vector<Finding> &findings);

} // namespace tandem
