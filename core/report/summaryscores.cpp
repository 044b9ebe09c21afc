// The table of one provider's scores, with evidence and notes.
#include "core/report/summarystate.h"

#include <algorithm>

namespace tandem::report {

using T = ReportText;

namespace {

constexpr double air = 8;               // between the panel's scores and what follows
constexpr int mostEvaluatorColumns = 6; // beyond that a range stands for the single scores

/// The table of one provider's scores: which columns it has depends on the size of the panel.
class ScoreTable
{
public:
    ScoreTable(const SummaryState &state, int provider)
        : m_state(state)
        , m_provider(provider)
        , m_initials(state.evaluatorInitials())
        , m_single(m_initials.size() <= mostEvaluatorColumns)
    {
    }

    Table table()
    {
        findContents();
        addColumns();
        for (const int k : m_state.criteria)
            addRows(k);
        m_table.footer = footer();
        m_table.continuedTitle = T::tr("%1: scores, evidence and notes").arg(m_state.name(m_provider));
        return m_table;
    }

private:
    const Score &score(int k, int e) const { return m_state.evaluation.score(m_provider, k, e); }

    // What nobody recorded gets no column. Short notes stand beside their scores; where there is more to
    // read, it runs over the whole width below them: a narrow column of text would take two pages for one
    // provider.
    void findContents()
    {
        constexpr qsizetype fitsBeside = 75;
        for (const int k : m_state.criteria) {
            const QString text = notes(k).plain();
            m_hasEvidence = m_hasEvidence || m_state.evidence(m_provider, k) != Evidence::None;
            m_hasWeaker = m_hasWeaker || !weakerEvidence(k).isEmpty();
            m_hasNotes = m_hasNotes || !text.isEmpty();
            m_agreed = m_agreed || m_state.figure(m_provider).cells[static_cast<size_t>(k)].agreed;
            m_notesBelow = m_notesBelow || text.size() > fitsBeside || text.contains(u'\n');
        }
    }

    void addColumns()
    {
        using Style = Table::CellStyle;
        const bool beside = m_hasNotes && !m_notesBelow;
        const double criterion = beside ? 116 : 148;
        const double panel = m_single ? 20.0 * static_cast<double>(m_initials.size()) : 62;
        const double evidence = m_hasEvidence ? 104 : 0;
        const double mean = m_agreed ? 50 : 36; // the mark takes room
        const double rest = 500 - criterion - mean - panel - air - evidence;
        m_table.columns = {{T::tr("Criterion"), criterion, Align::Left, Style::Medium},
                           {T::tr("Mean"), mean, Align::Right, Style::Strong}};
        for (int e = 0; m_single && e < static_cast<int>(m_initials.size()); ++e)
            m_table.columns.push_back({m_initials[e], 20, Align::Centre, Style::Secondary});
        if (!m_single)
            m_table.columns.push_back({T::tr("Range"), 62, Align::Centre, Style::Secondary});
        m_table.columns.push_back({{}, air, Align::Left, Style::Secondary});
        if (m_hasEvidence)
            m_table.columns.push_back({T::tr("Evidence"), evidence, Align::Left, Style::Secondary});
        const QString last = beside ? T::tr("Notes") : m_hasWeaker ? T::tr("Weaker evidence") : QString();
        m_table.columns.push_back({last, rest, Align::Left, Style::Secondary});
    }

    void addRows(int k)
    {
        const CellFigure &figure = m_state.figure(m_provider).cells[static_cast<size_t>(k)];
        Table::Row row;
        row.cells.push_back(cell(m_state.criterion(k).name));
        row.cells.push_back(cell(figure.mean ? meanText(figure) : T::tr("open")));
        if (!figure.mean)
            row.cells.back().style = Table::CellStyle::Secondary;
        for (int e = 0; m_single && e < static_cast<int>(m_initials.size()); ++e)
            row.cells.push_back(cell(scoreText(score(k, e))));
        if (!m_single)
            row.cells.push_back(cell(rangeText(figure)));
        row.cells.push_back({}); // air
        if (m_hasEvidence)
            row.cells.push_back(evidenceCell(m_state.evidence(m_provider, k)));
        row.cells.push_back(cell(m_notesBelow || !m_hasNotes ? RichText(weakerEvidence(k)) : besideText(k)));
        m_table.rows.push_back(row);
        if (m_notesBelow)
            addNotesBelow(k);
    }

    QString meanText(const CellFigure &figure) const
    {
        const QString mark = figure.agreed ? agreedMark + QChar::Nbsp : QString();
        return mark + m_state.say.mean(*figure.mean);
    }

    // Why the panel agreed on another figure, and what the evaluators' own mean is.
    RichText agreement(int k) const
    {
        const AgreedScore *agreed = m_state.evaluation.agreedScore(m_provider, k);
        const CellFigure &figure = m_state.figure(m_provider).cells[static_cast<size_t>(k)];
        if (!agreed || !figure.agreed)
            return {};
        const QString what = agreed->calibrated ? T::tr("Calibrated") : T::tr("Agreed");
        return RichText::marked(QStringLiteral("**%1**") + QChar::Nbsp + T::tr("%2, mean %3: %4"),
                                {what, m_state.say.score(*figure.agreed),
                                 figure.panelMean ? m_state.say.mean(*figure.panelMean) : QStringLiteral("–"),
                                 agreed->reason});
    }

    void addNotesBelow(int k)
    {
        Table::Row row;
        row.cells.push_back(cell(notes(k)));
        if (row.cells.back().text.isEmpty())
            return;
        row.cells.back().style = Table::CellStyle::Secondary;
        row.spanFrom = 0;
        row.joined = true;
        m_table.rows.push_back(row);
    }

    RichText besideText(int k) const
    {
        RichText text;
        if (const QString weaker = weakerEvidence(k); !weaker.isEmpty())
            text.append(T::tr("Weaker evidence: %1.").arg(weaker));
        if (const RichText said = notes(k); !said.isEmpty()) {
            if (!text.isEmpty())
                text.append(QStringLiteral("\n"));
            text.append(said);
        }
        return text;
    }

    QString rangeText(const CellFigure &figure) const
    {
        return figure.scored == 0
                   ? QStringLiteral("–")
                   : T::tr("%1 to %2")
                         .arg(m_state.say.score(figure.lowest), m_state.say.score(figure.highest));
    }

    static Table::Cell evidenceCell(Evidence evidence)
    {
        Table::Cell result;
        if (evidence == Evidence::None)
            result.text = T::tr("None recorded");
        else
            result.dots = Dots{static_cast<int>(evidence), evidenceText(evidence)};
        return result;
    }

    static QString evidenceText(Evidence evidence)
    {
        // The word of the screen is longer than the column.
        return evidence == Evidence::ConfirmedByReference ? T::tr("By a reference") : evidenceWord(evidence);
    }

    QString scoreText(const Score &score)
    {
        if (score.evidence == Evidence::Refused) {
            m_refused = true;
            return T::tr("ref.");
        }
        if (score.value)
            return m_state.say.score(*score.value);
        m_abstained = m_abstained || score.abstained;
        m_missing = m_missing || !score.abstained;
        return score.abstained ? T::tr("abs.") : QStringLiteral("–");
    }

    // Who recorded less than the strongest evidence: "TO shown; ML, PR claimed". The dots say the rest.
    QString weakerEvidence(int k) const
    {
        QStringList parts;
        for (int grade = static_cast<int>(m_state.evidence(m_provider, k)) - 1; grade > 0; --grade) {
            QStringList who;
            for (int e = 0; e < static_cast<int>(m_initials.size()); ++e) {
                if (score(k, e).evidence == static_cast<Evidence>(grade))
                    who << m_initials[e];
            }
            if (!who.isEmpty())
                parts << T::tr("%1 %2").arg(who.join(QStringLiteral(", ")),
                                            evidenceText(static_cast<Evidence>(grade)).toLower());
        }
        return parts.join(QStringLiteral("; "));
    }

    // Each evaluator's note, named by initials.
    RichText notes(int k) const
    {
        RichText text = agreement(k);
        for (int e = 0; e < static_cast<int>(m_initials.size()); ++e) {
            const Score &s = score(k, e);
            QStringList said;
            if (s.abstained)
                said << T::tr("abstained: %1").arg(s.abstainReason);
            if (!s.note.isEmpty())
                said << s.note;
            if (said.isEmpty())
                continue;
            if (!text.isEmpty())
                text.append(QStringLiteral("\n"));
            text.append(RichText::strong(m_initials[e]));
            text.append(QChar::Nbsp + said.join(u' '));
        }
        return text;
    }

    QString footer() const
    {
        QStringList text;
        const auto count = static_cast<int>(m_initials.size());
        if ((m_single || m_hasNotes) && count > 0) {
            QStringList who;
            for (int e = 0; e < count; ++e)
                who << m_initials[e] + QChar::Nbsp +
                           Wording::glued(m_state.evaluation.evaluators()[static_cast<size_t>(e)].name);
            text << who.join(QStringLiteral(", ")) + u'.';
        }
        if (m_missing)
            text << T::tr("–: not scored.");
        if (m_abstained)
            text << T::tr("abs.: abstained.");
        if (m_refused)
            text << T::tr("ref.: the provider would not be measured, which counts as 0.");
        if (m_agreed)
            text << T::tr("%1 agreed by the panel; it counts instead of the mean.").arg(agreedMark);
        if (m_hasEvidence && count > 1)
            text << T::tr("Evidence: the strongest that anybody recorded.");
        return text.join(u' ');
    }

    const SummaryState &m_state;
    int m_provider;
    QStringList m_initials;
    bool m_single;
    bool m_abstained = false;
    bool m_missing = false;
    bool m_refused = false;
    bool m_agreed = false;
    bool m_hasEvidence = false;
    bool m_hasNotes = false;
    bool m_hasWeaker = false;
    bool m_notesBelow = false;
    Table m_table;
};

} // namespace

Table scoreTable(const SummaryState &state, int provider)
{
    return ScoreTable(state, provider).table();
}

} // namespace tandem::report
