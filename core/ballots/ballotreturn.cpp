// Reading spreadsheet ballots that come back; ballotsheet.cpp writes them.
#include "core/ballots/ballotform.h"
#include "core/ballots/ballotsheet.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/exchange/formbook.h"
#include "core/exchange/spreadsheet.h"
#include "core/people/peoplestore.h"
#include "core/providers/providerstore.h"
#include "core/scoring/criterion.h"
#include <QDir>
#include <QFile>
#include <algorithm>
#include <cmath>

namespace tandem {

using namespace ballotform;

namespace {

using Kind = Spreadsheet::Cell::Kind;

/// Reads one sheet against what the hidden one says of it, and notes what is wrong by the cell.
class SheetBallot
{
public:
    SheetBallot(const Spreadsheet::Sheet &sheet, const HiddenBallot &hidden, bool nameSheet,
                QStringList &problems)
        : m_sheet(sheet)
        , m_hidden(hidden)
        , m_nameSheet(nameSheet)
        , m_problems(problems)
    {
    }

    ReturnedBallots::Pair read(PersonId evaluator)
    {
        ReturnedBallots::Pair pair;
        for (Ballot *ballot : {&pair.base, &pair.theirs}) {
            ballot->provider = m_hidden.provider;
            ballot->evaluator = evaluator;
        }
        int row = m_hidden.firstRow;
        for (const HiddenBallot::Row &expected : m_hidden.rows) {
            pair.base.cells.push_back({expected.criterion, expected.base});
            pair.theirs.cells.push_back({expected.criterion, readRow(row, expected)});
            ++row;
        }
        refuseStrays(row);
        return pair;
    }

private:
    void problem(int row, int column, const QString &what)
    {
        const QString cell = cellName(row, column);
        m_problems << QStringLiteral("%1: %2").arg(
            m_nameSheet ? QStringLiteral("%1!%2").arg(m_sheet.name, cell) : cell, what);
    }

    CellState readRow(int row, const HiddenBallot::Row &expected)
    {
        const Spreadsheet::Cell &name = m_sheet.at(row, NameColumn);
        if (cleanName(name.text) != cleanName(fittingFormText(expected.name))) {
            problem(row, NameColumn,
                    Text::tr("“%1” should stand here; the rows of the ballot may not be moved.")
                        .arg(expected.name));
            return {};
        }
        CellState state;
        state.evidence = readEvidence(row);
        state.note = readText(row, NoteColumn);
        const QString reason = readText(row, ReasonColumn);
        readScore(row, state);
        if (state.kind == CellState::Kind::Refused)
            state.evidence = Evidence::None; // that it was refused is the evidence
        if (state.kind == CellState::Kind::Abstained && reason.isEmpty())
            problem(row, ReasonColumn, Text::tr("abstaining needs a reason."));
        else if (state.kind == CellState::Kind::Abstained)
            state.reason = reason;
        else if (!reason.isEmpty())
            problem(row, ReasonColumn,
                    Text::tr("there is a reason for abstaining, but the score is not “abstain”."));
        return state;
    }

    void readScore(int row, CellState &state)
    {
        const Spreadsheet::Cell &cell = m_sheet.at(row, ScoreColumn);
        if (cell.kind == Kind::Formula) {
            problem(row, ScoreColumn, Text::tr("a formula is no score; enter the number itself."));
        } else if (cell.kind == Kind::Number) {
            takeNumber(row, cell.number, state);
        } else if (const QString word = cleanName(cell.text); !word.isEmpty()) {
            const std::optional<double> number = parseNumber(word);
            if (sameName(word, abstain))
                state.kind = CellState::Kind::Abstained;
            else if (sameName(word, refused))
                state.kind = CellState::Kind::Refused;
            else if (number)
                takeNumber(row, *number, state);
            else
                problem(row, ScoreColumn,
                        Text::tr("“%1” is no score; enter 0 to 5, abstain or refused.").arg(shortened(word)));
        }
    }

    void takeNumber(int row, double number, CellState &state)
    {
        if (!std::isfinite(number) || number < 0 || number > maximumScore) {
            problem(row, ScoreColumn,
                    Text::tr("%1 is not between 0 and 5.").arg(QString::number(number, 'g', 10)));
            return;
        }
        state.kind = CellState::Kind::Scored;
        state.value = number;
    }

    Evidence readEvidence(int row)
    {
        const Spreadsheet::Cell &cell = m_sheet.at(row, EvidenceColumn);
        if (cell.kind == Kind::Formula) {
            problem(row, EvidenceColumn, Text::tr("a formula is no grade of evidence."));
            return Evidence::None;
        }
        const QString word = cell.kind == Kind::Number ? plainNumber(cell.number) : cleanName(cell.text);
        for (int i = 0; i < evidenceCount; ++i) {
            if (word.isEmpty() || sameName(word, evidenceWord(static_cast<Evidence>(i))))
                return static_cast<Evidence>(i);
        }
        problem(row, EvidenceColumn, Text::tr("“%1” is no grade of evidence.").arg(shortened(word)));
        return Evidence::None;
    }

    QString readText(int row, int column)
    {
        const Spreadsheet::Cell &cell = m_sheet.at(row, column);
        if (cell.kind == Kind::Formula)
            problem(row, column, Text::tr("a formula is no text; enter the words themselves."));
        if (cell.kind == Kind::Number)
            return std::isfinite(cell.number) ? QString::number(cell.number, 'g', 15) : QString();
        return cleanText(cell.text);
    }

    // An entry in the wrong place would be lost without a word.
    void refuseStrays(int end)
    {
        for (const auto &[place, cell] : m_sheet.cells) {
            if (place.row >= end || (place.row >= m_hidden.firstRow && place.column > ReasonColumn))
                problem(place.row, place.column,
                        Text::tr("this is outside the form; nothing can be entered here."));
        }
    }

    static QString shortened(const QString &word)
    {
        return word.size() <= 40 ? word : word.left(39) + QStringLiteral("…");
    }

    const Spreadsheet::Sheet &m_sheet;
    const HiddenBallot &m_hidden;
    bool m_nameSheet;
    QStringList &m_problems;
};

std::vector<QStringList> rowsOf(const Spreadsheet::Sheet &sheet)
{
    std::vector<QStringList> rows;
    for (const auto &[place, cell] : sheet.cells) {
        rows.resize(std::max(rows.size(), static_cast<size_t>(place.row) + 1));
        QStringList &row = rows[static_cast<size_t>(place.row)];
        while (row.size() <= place.column)
            row.push_back({});
        // A program may have made numbers of texts that look like some, but no other change is allowed.
        row[place.column] = cell.kind == Kind::Number ? plainNumber(cell.number) : cell.text;
    }
    return rows;
}

[[noreturn]] void refuse(const QString &what, const QString &mend)
{
    throw Error(ErrorCode::Invalid, what, {}, mend);
}

const Spreadsheet::Sheet &sheetFor(const Spreadsheet &book, const HiddenBallot &ballot)
{
    const Spreadsheet::Sheet *found = nullptr;
    for (const Spreadsheet::Sheet &sheet : book.sheets) {
        if (sheet.at(FormBook::codeRow, ReasonColumn).text != ballot.code)
            continue;
        if (found)
            refuse(Text::tr("The ballot for %1 is in the workbook twice.").arg(ballot.providerName),
                   Text::tr("Delete the sheet that does not count."));
        found = &sheet;
    }
    if (!found)
        refuse(Text::tr("The sheet with the ballot for %1 is missing.").arg(ballot.providerName),
               Text::tr("Export the ballot once more, and enter the scores into the new one."));
    return *found;
}

void requireKnown(Workspace &workspace, const Hidden &hidden)
{
    if (hidden.workspace != workspace.info().uuid)
        refuse(Text::tr("The ballot belongs to another workspace, of %1.").arg(hidden.organisation),
               Text::tr("Open the workspace from which it was exported."));
    const std::vector<Person> evaluators = PeopleStore(workspace).evaluators();
    if (std::ranges::none_of(evaluators, [&](const Person &p) { return p.id == hidden.evaluator; }))
        refuse(Text::tr("The ballot is of %1, who is no evaluator here.").arg(hidden.evaluatorName),
               Text::tr("Make %1 an evaluator first.").arg(hidden.evaluatorName));
    const std::vector<Provider> providers = ProviderStore(workspace).all();
    for (const HiddenBallot &ballot : hidden.ballots) {
        if (std::ranges::none_of(providers, [&](const Provider &p) { return p.id == ballot.provider; }))
            refuse(Text::tr("The ballot is for %1, which is not in this workspace.").arg(ballot.providerName),
                   Text::tr("Bring the provider back first, with Undo."));
    }
}

} // namespace

ReturnedBallots readBallotXlsx(Workspace &workspace, const QByteArray &bytes)
{
    const Spreadsheet book = readSpreadsheet(bytes);
    const Spreadsheet::Sheet *hiddenSheet = book.find(hiddenName);
    if (!hiddenSheet)
        refuse(Text::tr("The workbook is no ballot that Tandem exported."),
               Text::tr("Enter the scores into the ballot that was handed out, and save that."));
    const Hidden hidden = fromRows(rowsOf(*hiddenSheet));
    requireKnown(workspace, hidden);
    ReturnedBallots result;
    for (const HiddenBallot &ballot : hidden.ballots) {
        SheetBallot sheet(sheetFor(book, ballot), ballot, hidden.ballots.size() > 1, result.problems);
        result.ballots.push_back(sheet.read(hidden.evaluator));
    }
    if (!result.problems.isEmpty())
        result.ballots.clear();
    return result;
}

ReturnedBallots readBallotXlsx(Workspace &workspace, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(file.exists() ? ErrorCode::NoPermission : ErrorCode::NotFound,
                    Text::tr("The ballot cannot be opened (%1).").arg(file.errorString()),
                    QDir::toNativeSeparators(path));
    // One byte more than is allowed is enough to see that it is too much.
    return readBallotXlsx(workspace, file.read(largestSpreadsheet + 1));
}

} // namespace tandem
