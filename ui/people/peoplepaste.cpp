#include "ui/people/peoplepaste.h"
#include "core/base/text.h"
#include <algorithm>
#include <array>
#include <optional>

namespace tandem {

namespace {

using Part = QString PersonDraft::*;

struct Heading
{
    Part part;
    std::array<const char *, 4> words; ///< as nameKey() gives them
};

constexpr std::array headings = {
    Heading{&PersonDraft::name, {"name", "full name", "person", "evaluator"}},
    Heading{&PersonDraft::role, {"role", "title", "job title", "position"}},
    Heading{&PersonDraft::email, {"e-mail", "email", "mail", "e-mail address"}},
    Heading{&PersonDraft::phone, {"phone", "telephone", "mobile", "phone number"}},
    Heading{&PersonDraft::notes, {"notes", "note", "comment", "remarks"}},
    Heading{&PersonDraft::provider, {"provider", "company", "organisation", "firm"}},
};

Part headingOf(const QString &cell)
{
    const QString key = nameKey(cell);
    for (const Heading &heading : headings) {
        for (const char *word : heading.words) {
            if (key == QLatin1String(word))
                return heading.part;
        }
    }
    return nullptr;
}

/// The columns by their headings; nothing if the line is not one of headings.
std::optional<std::vector<Part>> columnsOf(const QStringList &line)
{
    std::vector<Part> columns;
    for (const QString &cell : line)
        columns.push_back(headingOf(cell));
    if (std::find(columns.begin(), columns.end(), &PersonDraft::name) == columns.end())
        return std::nullopt;
    return columns;
}

PersonDraft draftFrom(const QStringList &line, const std::vector<Part> &columns)
{
    PersonDraft draft;
    for (size_t i = 0; i < columns.size() && i < static_cast<size_t>(line.size()); ++i) {
        const QString &cell = line.at(static_cast<qsizetype>(i));
        if (columns[i])
            draft.*columns[i] = columns[i] == &PersonDraft::notes ? cleanText(cell) : cleanName(cell);
    }
    return draft;
}

bool looksLikePhone(const QString &cell)
{
    int digits = 0;
    for (const QChar c : cell) {
        digits += c.isDigit() ? 1 : 0;
        if (!c.isDigit() && !QStringLiteral("+()/-. ").contains(c))
            return false;
    }
    return digits >= 5;
}

/// The name stands first; the other cells are known by what they hold. What is not known is left out: it
/// would only be wrong in another place.
PersonDraft guessedFrom(const QStringList &line, const QStringList &providers)
{
    PersonDraft draft;
    draft.name = cleanName(line.value(0));
    for (const QString &text : line.mid(1)) {
        const QString cell = cleanName(text);
        const bool isProvider = std::any_of(providers.begin(), providers.end(),
                                            [&](const QString &name) { return sameName(name, cell); });
        if (draft.email.isEmpty() && cell.contains(QLatin1Char('@')))
            draft.email = cell;
        else if (draft.phone.isEmpty() && looksLikePhone(cell))
            draft.phone = cell;
        else if (draft.provider.isEmpty() && isProvider)
            draft.provider = cell;
        else if (draft.role.isEmpty())
            draft.role = cell;
    }
    return draft;
}

} // namespace

PeopleList peopleFromCells(const CellBlock &cells, const QStringList &providers)
{
    PeopleList list;
    std::optional<std::vector<Part>> columns;
    bool first = true;
    for (const QStringList &line : cells) {
        const bool blank = std::all_of(line.begin(), line.end(),
                                       [](const QString &cell) { return cleanText(cell).isEmpty(); });
        if (blank)
            continue;
        if (first) {
            first = false;
            columns = columnsOf(line);
            if (columns)
                continue;
        }
        PersonDraft draft = columns ? draftFrom(line, *columns) : guessedFrom(line, providers);
        if (draft.name.isEmpty())
            ++list.withoutName;
        else
            list.people.push_back(std::move(draft));
    }
    return list;
}

} // namespace tandem
