// One provider's page: facts, where the points come from, scores with evidence and notes, what stands out,
// flags.
#include "core/report/summarystate.h"

#include "core/providers/providerstore.h"
#include "core/sessions/sessionstore.h"

#include <algorithm>
#include <cmath>

namespace tandem::report {

using T = ReportText;

namespace {

constexpr double wellScored = 3.5;
constexpr double poorlyScored = 2.5;

QString placeText(const SummaryState &state, int provider)
{
    const ProviderFigure &figure = state.figure(provider);
    const auto eligible = static_cast<int>(state.eligible.size());
    if (!figure.eligible)
        return T::tr("Not eligible");
    if (!state.anythingScored(provider))
        return T::tr("Not scored yet");
    if (eligible == 1)
        return T::tr("The only eligible provider");
    const QString among =
        T::tr("of %1 eligible providers").arg(Wording::count(eligible, {}, QStringLiteral("%1")));
    if (figure.bestRank != figure.worstRank)
        return T::tr("Between %1 and %2 %3")
            .arg(Wording::ordinal(figure.bestRank), Wording::ordinal(figure.worstRank), among);
    QStringList level;
    for (const int other : state.eligible) {
        const ProviderFigure &f = state.figure(other);
        if (other != provider && f.rank && figure.rank && f.rank == figure.rank)
            level << state.name(other);
    }
    const QString place = Wording::capitalised(Wording::ordinal(figure.bestRank));
    return level.isEmpty() ? T::tr("%1 %2").arg(place, among)
                           : T::tr("%1 %2, level with %3").arg(place, among, Wording::list(level, 3));
}

QString withoutScheme(QString address)
{
    for (const char *scheme : {"https://", "http://"}) {
        if (address.startsWith(QLatin1String(scheme), Qt::CaseInsensitive))
            address.remove(0, static_cast<qsizetype>(qstrlen(scheme)));
    }
    while (address.endsWith(u'/'))
        address.chop(1);
    return address;
}

ProviderHead headOf(const SummaryState &state, int provider)
{
    const Provider &p = state.evaluation.providers()[static_cast<size_t>(provider)];
    ProviderHead head;
    QStringList label{placeText(state, provider), stageWord(p.stage)};
    if (p.sessionOn.isValid())
        label << T::tr("Working session %1").arg(state.say.date(p.sessionOn));
    head.label = label.join(QStringLiteral(" · "));
    head.name = p.name;
    head.value = state.totalText(provider);
    head.unit = head.value.isEmpty() ? QString() : T::tr("of 100");
    const auto add = [&head](const QString &label, QStringList lines) {
        lines.removeAll(QString());
        if (!lines.isEmpty())
            head.facts.push_back({label, lines.join(u'\n')});
    };
    QStringList contact;
    QStringList online;
    if (const Person *person = state.evaluation.contactOf(p.id)) {
        contact << person->name << person->role << person->phone;
        online << person->email;
    }
    online << withoutScheme(p.website);
    add(T::tr("Contact"), contact);
    add(T::tr("Online"), online);
    for (const ProviderFact &fact : ProviderStore(state.evaluation.workspace()).facts(p.id))
        add(fact.label, {fact.value});
    return head;
}

void appendReasons(const SummaryState &state, int provider, std::vector<Block> &blocks)
{
    const ProviderFigure &figure = state.figure(provider);
    if (figure.eligible)
        return;
    blocks.push_back(Callout{RichText::marked(T::tr("**Not eligible, and not ranked:** %1."),
                                              {figure.reasons.join(QStringLiteral("; "))}),
                             Mark::OpenFlag});
}

ContributionStrip::Part stripPart(const SummaryState &state, int provider, int rival, int k)
{
    const double share = state.ranking.shares[static_cast<size_t>(k)];
    const std::optional<double> mean = state.figure(provider).cells[static_cast<size_t>(k)].mean;
    ContributionStrip::Part part;
    part.name = state.shortName(k);
    part.share = share;
    part.earned = mean.value_or(0) / maximumScore;
    part.possible = mean.value_or(maximumScore) / maximumScore;
    if (rival >= 0 && state.figure(rival).cells[static_cast<size_t>(k)].mean)
        part.rival = *state.figure(rival).cells[static_cast<size_t>(k)].mean / maximumScore;
    const QString points =
        mean ? state.say.number(part.earned * share * 100, 1) : state.say.interval(0, share * 100, 0);
    part.text = RichText::marked(T::tr("**%1** of %2"), {points, state.say.possible(share)});
    return part;
}

void appendContributions(const SummaryState &state, int provider, std::vector<Block> &blocks)
{
    if (!state.anythingScored(provider))
        return;
    // Everybody is measured against the leader, the leader against the one that comes nearest to it.
    int rival = state.leader == provider ? state.rival : state.leader;
    if (rival >= 0 && !state.anythingScored(rival))
        rival = -1;
    ContributionStrip strip;
    bool lighter = false;
    bool open = false;
    for (const int k : state.criteria) {
        strip.parts.push_back(stripPart(state, provider, rival, k));
        const ContributionStrip::Part &part = strip.parts.back();
        lighter = lighter || (part.rival && *part.rival > part.earned + 1e-9);
        open = open || part.possible > part.earned + 1e-9;
    }
    QStringList caption{T::tr("Box width: weight of the criterion. Filled: points earned.")};
    if (open)
        caption << T::tr("Dashed: not scored yet.");
    if (rival >= 0)
        caption << (lighter ? T::tr("Tick: %1; lighter fill where it earned more.") : T::tr("Tick: %1."))
                       .arg(state.name(rival));
    blocks.push_back(part(T::tr("Where the points come from"), caption.join(u' ')));
    blocks.push_back(strip);
}

/// What the scores themselves say of a provider. Nothing here is an opinion: each sentence repeats figures.
struct StandsOut
{
    std::vector<RichText> strengths, concerns, open;
};

void addAgreement(const SummaryState &state, int provider, StandsOut &out)
{
    std::vector<int> apart;
    bool close = state.missingCriteria(provider).empty();
    for (const int k : state.criteria) {
        const CellFigure &cell = state.figure(provider).cells[static_cast<size_t>(k)];
        if (state.isFarApart(cell))
            apart.push_back(k);
        close = close && cell.scored > 1 && cell.highest - cell.lowest < 1 + tieTolerance;
    }
    if (close && !out.strengths.empty()) // that everybody found it weak is no strength
        out.strengths.push_back(
            T::tr("The panel agrees: on no criterion are two evaluators more than one point apart."));
    if (!apart.empty())
        out.concerns.push_back(T::tr("The evaluators are %1 or more apart on %2.")
                                   .arg(state.farApartText(), Wording::list(state.shortNames(apart), 5)));
}

StandsOut standsOut(const SummaryState &state, int provider)
{
    StandsOut out;
    std::vector<int> best, confirmed, poor, claimed;
    for (const int k : state.criteria) {
        const std::optional<double> mean = state.figure(provider).cells[static_cast<size_t>(k)].mean;
        if (!mean)
            continue;
        const std::vector<int> top = state.bestOn(k);
        const bool isBest =
            top.size() < state.eligible.size() && std::ranges::find(top, provider) != top.end();
        if (isBest && *mean >= wellScored)
            best.push_back(k);
        if (*mean <= poorlyScored)
            poor.push_back(k);
        const Evidence evidence = state.evidence(provider, k);
        if (evidence == Evidence::ConfirmedByReference)
            confirmed.push_back(k);
        if (evidence == Evidence::Claimed)
            claimed.push_back(k);
    }
    if (!best.empty())
        out.strengths.push_back(
            T::tr("No eligible provider scored better on %1.").arg(Wording::list(state.shortNames(best), 6)));
    if (!confirmed.empty())
        out.strengths.push_back(
            T::tr("Confirmed by a reference: %1.").arg(Wording::list(state.shortNames(confirmed), 6)));
    // Four are listed; of five or more three, and the rest is counted.
    const size_t listed = poor.size() > 4 ? 3 : poor.size();
    for (size_t i = 0; i < listed; ++i)
        out.concerns.push_back(
            T::tr("A mean of %1 on %2.")
                .arg(state.say.mean(*state.figure(provider).cells[static_cast<size_t>(poor[i])].mean),
                     state.shortName(poor[i])));
    if (poor.size() > listed)
        out.concerns.push_back(
            T::tr("Means of %1 or less on %2 more criteria.")
                .arg(state.say.score(poorlyScored), countInWords(static_cast<int>(poor.size() - listed))));
    addAgreement(state, provider, out);
    if (!claimed.empty())
        out.open.push_back(
            T::tr("Only claimed so far: %1.").arg(Wording::list(state.shortNames(claimed), 6)));
    const std::vector<int> missing = state.missingCriteria(provider);
    if (!missing.empty())
        out.open.push_back(T::tr("Without any score: %1.").arg(Wording::list(state.shortNames(missing), 6)));
    if (state.missingScores(provider) > 0)
        out.open.push_back(Wording::capitalised(Wording::count(
            state.missingScores(provider), T::tr("one score is missing."), T::tr("%1 scores are missing."))));
    return out;
}

/// What was said of a provider in words, and where it found room.
struct Words
{
    QString notes;
    QString reaction; ///< the IT lead's, to the way they work
    bool notesSaid = false;
    bool reactionSaid = false;
};

// What the IT lead felt belongs to the session in which it was felt.
QString reactionTo(const SummaryState &state, int provider)
{
    if (state.evaluation.isSealed(provider))
        return {};
    QStringList reactions;
    for (const Session &session : SessionStore(state.evaluation.workspace()).all()) {
        if (session.provider == state.evaluation.providers()[static_cast<size_t>(provider)].id)
            reactions << session.reaction;
    }
    reactions.removeAll(QString());
    return reactions.join(u'\n');
}

qsizetype lengthOf(const Columns::Column &column)
{
    qsizetype length = 0;
    for (const Block &block : column.blocks) {
        if (const auto *points = std::get_if<Points>(&block)) {
            for (const RichText &point : points->points)
                length += point.plain().size() + 20; // and a line that is not full
        }
    }
    return length;
}

// Short notes on the provider take a free column, a short reaction the rest of the shortest one.
void appendStandsOut(const SummaryState &state, int provider, Words &words, std::vector<Block> &blocks)
{
    constexpr qsizetype isShort = 240;
    if (!state.anythingScored(provider))
        return;
    const StandsOut out = standsOut(state, provider);
    Columns columns;
    const auto add = [&columns](const QString &title, const std::vector<RichText> &points) {
        if (!points.empty())
            columns.columns.push_back({4, true, {part(title), Points{points, TextRole::Compact}}});
    };
    add(T::tr("Strengths"), out.strengths);
    add(T::tr("Concerns"), out.concerns);
    add(T::tr("Still open"), out.open);
    words.notesSaid = columns.columns.size() < 3 && !words.notes.isEmpty() && words.notes.size() <= isShort;
    if (words.notesSaid)
        add(T::tr("Notes on this provider"), {RichText(words.notes)});
    words.reactionSaid =
        !columns.columns.empty() && !words.reaction.isEmpty() && words.reaction.size() <= isShort;
    if (words.reactionSaid && columns.columns.size() < 3) {
        add(T::tr("The IT lead’s reaction"), {RichText(words.reaction)});
    } else if (words.reactionSaid) {
        auto shortest = std::ranges::min_element(columns.columns, {}, lengthOf);
        shortest->blocks.push_back(part(T::tr("The IT lead’s reaction")));
        shortest->blocks.push_back(Points{{RichText(words.reaction)}, TextRole::Compact});
    }
    for (Columns::Column &column : columns.columns)
        column.span = 12 / static_cast<int>(columns.columns.size());
    if (!columns.columns.empty())
        blocks.push_back(columns);
}

void appendFlags(const SummaryState &state, int provider, std::vector<Block> &blocks)
{
    for (const RaisedFlag *raised : flagsInOrder(state, provider)) {
        const FlagList::Flag flag = flagEntry(state, *raised, false);
        blocks.push_back(Callout{RichText::marked(QStringLiteral("**%1.** %2"), {flag.title, flag.text}),
                                 flag.open ? Mark::OpenFlag : Mark::LiftedFlag});
    }
}

} // namespace

void appendProvider(const SummaryState &state, int provider, std::vector<Block> &blocks)
{
    blocks.push_back(PageBreak{});
    blocks.push_back(headOf(state, provider));
    appendReasons(state, provider, blocks);
    appendContributions(state, provider, blocks);
    if (!state.evaluation.evaluators().empty()) {
        blocks.push_back(part(T::tr("Scores, evidence and notes")));
        blocks.push_back(scoreTable(state, provider));
    }
    Words words{state.evaluation.providers()[static_cast<size_t>(provider)].notes,
                reactionTo(state, provider)};
    appendStandsOut(state, provider, words, blocks);
    appendFlags(state, provider, blocks);
    if (!words.reaction.isEmpty() && !words.reactionSaid)
        blocks.push_back(Callout{
            RichText::marked(T::tr("**The IT lead’s reaction to the way they work.** %1"), {words.reaction}),
            Mark::None});
    if (!words.notes.isEmpty() && !words.notesSaid) {
        blocks.push_back(part(T::tr("Notes on this provider")));
        blocks.push_back(Paragraph{words.notes, TextRole::Secondary, 12});
    }
}

} // namespace tandem::report
