#include "core/report/sessionscores.h"

#include "core/report/summarystate.h"

#include <map>

namespace tandem::report {

using T = ReportText;

namespace {

constexpr int mostEvaluatorColumns = 6;

/// The scores of one provider as they were when they were revealed, from what changed since.
class Before
{
public:
    Before(const SummaryState &state, int provider)
        : m_state(state)
        , m_provider(provider)
    {
        const ProviderId id = state.evaluation.providers()[static_cast<size_t>(provider)].id;
        for (const LateChange &change : state.evaluation.lateChanges()) {
            if (change.provider == id && change.evaluator.isValid())
                m_first.try_emplace({change.criterion, change.evaluator}, change.before); // the oldest counts
        }
    }

    [[nodiscard]] const QString *changed(int k, int e) const
    {
        const auto found = m_first.find(
            {m_state.criterion(k).id, m_state.evaluation.evaluators()[static_cast<size_t>(e)].id});
        return found == m_first.end() ? nullptr : &found->second;
    }

    /// The mean of the scores at the reveal.
    [[nodiscard]] std::optional<double> mean(int k) const
    {
        double sum = 0;
        int count = 0;
        for (int e = 0; e < static_cast<int>(m_state.evaluation.evaluators().size()); ++e) {
            const QString *text = changed(k, e);
            const std::optional<double> value =
                text ? parseNumber(*text) : m_state.evaluation.score(m_provider, k, e).value;
            sum += value.value_or(0);
            count += value ? 1 : 0;
        }
        return count > 0 ? std::optional(sum / count) : std::nullopt;
    }

private:
    const SummaryState &m_state;
    int m_provider;
    std::map<std::pair<CriterionId, PersonId>, QString> m_first;
};

QString valueText(const SummaryState &state, const QString &stored)
{
    if (const std::optional<double> number = parseNumber(stored))
        return state.say.score(*number);
    return stored.isEmpty() ? QStringLiteral("–") : T::tr("abs.");
}

QString valueText(const SummaryState &state, const Score &score)
{
    if (score.evidence == Evidence::Refused)
        return T::tr("ref.");
    if (score.value)
        return state.say.score(*score.value);
    return score.abstained ? T::tr("abs.") : QStringLiteral("–");
}

QString meanText(const SummaryState &state, const std::optional<double> &mean)
{
    return mean ? state.say.mean(*mean) : QStringLiteral("–");
}

Table scores(const SummaryState &state, int provider)
{
    const Before before(state, provider);
    const QStringList initials = state.evaluatorInitials();
    const bool single = initials.size() <= mostEvaluatorColumns;
    Table table;
    table.continuedTitle = T::tr("Scores before and after the discussion");
    table.columns = {{T::tr("Criterion"), 160, Align::Left, Table::CellStyle::Medium}};
    for (const QString &name : initials) {
        if (single)
            table.columns.push_back({name, 40, Align::Centre, Table::CellStyle::Secondary});
    }
    table.columns.push_back({T::tr("Revealed"), 52, Align::Right, Table::CellStyle::Normal});
    table.columns.push_back({T::tr("Now"), 48, Align::Right, Table::CellStyle::Strong});
    bool agreed = false;
    for (const int k : state.criteria) {
        const CellFigure &figure = state.figure(provider).cells[static_cast<size_t>(k)];
        Table::Row row;
        row.cells.push_back(cell(state.criterion(k).name));
        for (int e = 0; single && e < static_cast<int>(initials.size()); ++e) {
            const QString now = valueText(state, state.evaluation.score(provider, k, e));
            const QString *old = before.changed(k, e);
            row.cells.push_back(
                cell(old && valueText(state, *old) != now
                         ? RichText::marked(QStringLiteral("%1 → **%2**"), {valueText(state, *old), now})
                         : RichText(now)));
        }
        row.cells.push_back(cell(meanText(state, before.mean(k))));
        row.cells.push_back(
            cell((figure.agreed ? agreedMark + QChar::Nbsp : QString()) + meanText(state, figure.mean)));
        agreed = agreed || figure.agreed;
        table.rows.push_back(row);
    }
    QStringList who;
    for (int e = 0; single && e < static_cast<int>(initials.size()); ++e)
        who << initials[e] + QChar::Nbsp +
                   Wording::glued(state.evaluation.evaluators()[static_cast<size_t>(e)].name);
    table.footer = who.isEmpty() ? QString() : who.join(QStringLiteral(", ")) + u'.';
    table.footer += u' ' + T::tr("Revealed: the mean as it was revealed.");
    if (agreed)
        table.footer += u' ' + T::tr("%1 agreed by the panel instead of the mean.").arg(agreedMark);
    return table;
}

QString whoseText(const SummaryState &state, const LateChange &change)
{
    if (!change.evaluator.isValid())
        return change.calibrated ? T::tr("Calibrated score") : T::tr("Agreed score");
    const int e = state.evaluation.evaluatorIndexOf(change.evaluator);
    return e < 0 ? T::tr("A former evaluator") : state.evaluation.evaluators()[static_cast<size_t>(e)].name;
}

Table changes(const SummaryState &state, int provider)
{
    Table table;
    table.continuedTitle = T::tr("Changed after the reveal");
    table.columns = {{T::tr("When"), 76, Align::Left, Table::CellStyle::Secondary},
                     {T::tr("Criterion"), 112, Align::Left, Table::CellStyle::Medium},
                     {T::tr("Whose score"), 84, Align::Left, Table::CellStyle::Normal},
                     {T::tr("Change"), 54, Align::Left, Table::CellStyle::Normal},
                     {T::tr("Reason"), 174, Align::Left, Table::CellStyle::Secondary}};
    const ProviderId id = state.evaluation.providers()[static_cast<size_t>(provider)].id;
    for (const LateChange &change : state.evaluation.lateChanges()) {
        const int k = state.evaluation.indexOf(change.criterion);
        if (change.provider != id || k < 0)
            continue;
        const QDateTime at = change.at.toTimeZone(state.options.zone);
        RichText reason(change.reason);
        if (!change.who.isEmpty())
            reason.append(RichText((change.reason.isEmpty() ? QString() : QStringLiteral(" ")) +
                                   T::tr("(entered by %1)").arg(change.who)));
        table.rows.push_back(
            {{cell(T::tr("%1, %2").arg(state.say.day(at.date()), at.toString(QStringLiteral("HH:mm")))),
              cell(state.criterion(k).name), cell(whoseText(state, change)),
              cell(RichText::marked(QStringLiteral("%1 → **%2**"),
                                    {valueText(state, change.before), valueText(state, change.after)})),
              cell(reason)},
             -1,
             false});
    }
    return table;
}

} // namespace

Heading sectionHead(const QString &text)
{
    Heading heading = part(text);
    heading.outline = QString();
    return heading;
}

void appendSessionScores(const SummaryState &state, int provider, std::vector<Block> &blocks)
{
    if (state.criteria.empty() || state.evaluation.evaluators().empty())
        return;
    blocks.push_back(sectionHead(T::tr("Scores before and after the discussion")));
    blocks.push_back(scores(state, provider));
    const Table changed = changes(state, provider);
    if (changed.rows.empty()) {
        blocks.push_back(Paragraph{T::tr("Nothing was changed after the reveal."), TextRole::Secondary, 12});
        return;
    }
    blocks.push_back(sectionHead(T::tr("Changed after the reveal")));
    blocks.push_back(changed);
}

} // namespace tandem::report
