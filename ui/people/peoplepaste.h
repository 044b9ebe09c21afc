#pragma once
#include "core/people/person.h"
#include "ui/widgets/clipboardtable.h"
#include <vector>

namespace tandem {

/// A row of a pasted list of people; empty fields say nothing.
struct PersonDraft
{
    QString name;
    QString role;
    QString email;
    QString phone;
    QString notes;
    QString provider; ///< as it was written
};

struct PeopleList
{
    std::vector<PersonDraft> people;
    int withoutName = 0; ///< rows that had something in them, but no name
};

/// Reads a list of people. With a line of headings ("Name", "Role", "E-mail"...) the columns may stand in any
/// order. Without one the name comes first and the role is the next text; an address, a telephone number and
/// the name of one of `providers` are known by themselves.
PeopleList peopleFromCells(const CellBlock &cells, const QStringList &providers);

} // namespace tandem
