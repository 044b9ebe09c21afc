#include "ui/providers/providerpaste.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "ui/widgets/wording.h"
#include <map>

namespace tandem {

namespace {

enum class Heading { Unknown, Name, Contact, Email, Website, StageWord, Notes };

Heading headingOf(const QString &cell)
{
    static const std::map<QString, Heading> words = [] {
        std::map<QString, Heading> all;
        const auto put = [&](Heading heading, const QStringList &names) {
            for (const QString &name : names)
                all[nameKey(name)] = heading;
        };
        put(Heading::Name,
            {tr("name"), tr("provider"), tr("company"), tr("vendor"), tr("supplier"), tr("MSP")});
        put(Heading::Contact,
            {tr("contact"), tr("contact person"), tr("contact name"), tr("account manager")});
        put(Heading::Email,
            {tr("e-mail"), tr("email"), tr("mail"), tr("e-mail address"), tr("email address")});
        put(Heading::Website, {tr("website"), tr("web"), tr("web site"), tr("url"), tr("homepage")});
        put(Heading::StageWord, {tr("stage"), tr("status"), tr("state")});
        put(Heading::Notes, {tr("notes"), tr("note"), tr("comment"), tr("comments"), tr("remarks")});
        return all;
    }();
    const auto it = words.find(nameKey(cell));
    return it == words.end() ? Heading::Unknown : it->second;
}

/// What the columns hold; empty when the first row is no row of headings.
std::vector<Heading> headingsOf(const QStringList &row)
{
    std::vector<Heading> headings;
    bool named = false;
    for (const QString &cell : row) {
        headings.push_back(headingOf(cell));
        named = named || headings.back() == Heading::Name;
    }
    return named ? headings : std::vector<Heading>();
}

Heading guess(const QString &cell)
{
    const QString text = cell.trimmed();
    if (text.contains(QLatin1Char('@')) && !text.contains(QLatin1Char(' ')))
        return Heading::Email;
    if (text.startsWith(QLatin1String("http://")) || text.startsWith(QLatin1String("https://")) ||
        text.startsWith(QLatin1String("www.")))
        return Heading::Website;
    return stageFromText(text) ? Heading::StageWord : Heading::Unknown;
}

void put(ProviderDraft &draft, Heading heading, const QString &cell)
{
    const QString text = cleanName(cell);
    if (text.isEmpty())
        return;
    switch (heading) {
    case Heading::Name:
        draft.name = text;
        break;
    case Heading::Contact:
        draft.contact = text;
        break;
    case Heading::Email:
        draft.email = text;
        break;
    case Heading::Website:
        draft.website = text;
        break;
    case Heading::StageWord:
        if (const auto stage = stageFromText(text))
            draft.stage = stage;
        break;
    case Heading::Notes:
        draft.notes = cleanText(cell);
        break;
    case Heading::Unknown:
        break;
    }
}

} // namespace

std::vector<ProviderDraft> providersFromCells(const CellBlock &cells)
{
    std::vector<ProviderDraft> drafts;
    const std::vector<Heading> headings =
        cells.isEmpty() ? std::vector<Heading>() : headingsOf(cells.front());
    for (qsizetype r = headings.empty() ? 0 : 1; r < cells.size(); ++r) {
        ProviderDraft draft;
        const QStringList &row = cells[r];
        for (qsizetype i = 0; i < row.size(); ++i) {
            const auto column = static_cast<size_t>(i);
            const Heading heading = headings.empty()           ? (i == 0 ? Heading::Name : guess(row[i]))
                                    : column < headings.size() ? headings[column]
                                                               : Heading::Unknown;
            put(draft, heading, row[i]);
        }
        if (draft.name.isEmpty() || draft.name.size() > maximumTextLength)
            continue;
        const auto same = std::find_if(drafts.begin(), drafts.end(), [&](const ProviderDraft &other) {
            return sameName(other.name, draft.name);
        });
        if (same == drafts.end()) {
            drafts.push_back(draft);
            continue;
        }
        put(*same, Heading::Contact, draft.contact);
        put(*same, Heading::Email, draft.email);
        put(*same, Heading::Website, draft.website);
        put(*same, Heading::Notes, draft.notes);
        if (draft.stage)
            same->stage = draft.stage;
    }
    return drafts;
}

QString pasteInWords(int added, int updated)
{
    if (added == 0)
        return counted(updated, tr("Updated 1 provider"), tr("Updated %1 providers"));
    const QString first = counted(added, tr("Added 1 provider"), tr("Added %1 providers"));
    return updated == 0 ? first : tr("%1, updated %2").arg(first).arg(updated);
}

} // namespace tandem
