#include "core/ballots/ballotform.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include <QCryptographicHash>

namespace tandem::ballotform {

namespace {

const QString markRow = QStringLiteral("tandem-ballot");
const QString workspaceRow = QStringLiteral("workspace");
const QString evaluatorRow = QStringLiteral("evaluator");
const QString ballotRow = QStringLiteral("ballot");
const QString cellRow = QStringLiteral("cell");
const QString sumRow = QStringLiteral("sum");

constexpr const char *kinds[] = {"empty", "scored", "abstained", "refused"};

/// Against damage and careless edits; who wants to can make another.
QString sumOf(const std::vector<QStringList> &rows)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QStringList &row : rows) {
        for (const QString &text : row) {
            hash.addData(text.toUtf8());
            hash.addData("\x1f");
        }
        hash.addData("\x1e");
    }
    return QString::fromLatin1(hash.result().toHex());
}

[[noreturn]] void refuse()
{
    throw Error(ErrorCode::Invalid,
                Text::tr("The hidden part of the ballot, by which it is recognised, is damaged."), {},
                Text::tr("Export the ballot once more, and enter the scores into the new one."));
}

QString textOf(qint64 id)
{
    return QString::number(id);
}

template <class T>
T idFrom(const QString &text)
{
    bool ok = false;
    const T id{text.toLongLong(&ok)};
    if (!ok || !id.isValid())
        refuse();
    return id;
}

int numberFrom(const QString &text, int most)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < 0 || number > most)
        refuse();
    return number;
}

QStringList cellTexts(const HiddenBallot::Row &row)
{
    const CellState &base = row.base;
    return {cellRow,
            textOf(row.criterion.value),
            row.name,
            QString::fromLatin1(kinds[static_cast<size_t>(base.kind)]),
            base.kind == CellState::Kind::Scored ? plainNumber(base.value) : QString(),
            QString::number(static_cast<int>(base.evidence)),
            base.note,
            base.reason};
}

CellState::Kind kindFrom(const QString &word)
{
    for (size_t i = 0; i < std::size(kinds); ++i) {
        if (word == QLatin1String(kinds[i]))
            return static_cast<CellState::Kind>(i);
    }
    refuse();
}

HiddenBallot::Row cellFrom(const QStringList &texts)
{
    HiddenBallot::Row row;
    row.criterion = idFrom<CriterionId>(texts.value(1));
    row.name = texts.value(2);
    row.base.kind = kindFrom(texts.value(3));
    if (row.base.kind == CellState::Kind::Scored) {
        const std::optional<double> value = parseNumber(texts.value(4));
        if (!value)
            refuse();
        row.base.value = *value;
    }
    row.base.evidence = static_cast<Evidence>(numberFrom(texts.value(5), evidenceCount - 1));
    row.base.note = texts.value(6);
    row.base.reason = texts.value(7);
    return row;
}

} // namespace

std::vector<QStringList> toRows(const Hidden &hidden)
{
    std::vector<QStringList> rows = {
        {markRow, format},
        {workspaceRow, hidden.workspace, hidden.organisation},
        {evaluatorRow, textOf(hidden.evaluator.value), hidden.evaluatorName},
    };
    for (const HiddenBallot &ballot : hidden.ballots) {
        rows.push_back({ballotRow, ballot.code, textOf(ballot.provider.value), ballot.providerName,
                        QString::number(ballot.firstRow)});
        for (const HiddenBallot::Row &row : ballot.rows)
            rows.push_back(cellTexts(row));
    }
    // A cell that is empty at the end of its row does not come back, so it does not count.
    for (QStringList &row : rows) {
        while (!row.isEmpty() && row.back().isEmpty())
            row.pop_back();
    }
    const QString sum = sumOf(rows);
    rows.push_back({sumRow, sum});
    return rows;
}

Hidden fromRows(const std::vector<QStringList> &rows)
{
    if (rows.size() < 4 || rows.front().value(0) != markRow)
        refuse();
    if (rows.front().value(1) != format)
        throw Error(ErrorCode::Newer, Text::tr("The ballot was written by another version of Tandem."), {},
                    Text::tr("Import it with that version, or export it once more with this one."));
    if (rows.back().value(0) != sumRow ||
        rows.back().value(1) != sumOf(std::vector<QStringList>(rows.begin(), rows.end() - 1)))
        refuse();
    Hidden hidden;
    for (size_t i = 1; i + 1 < rows.size(); ++i) {
        const QStringList &row = rows[i];
        const QString &word = row.front();
        if (word == workspaceRow) {
            hidden.workspace = row.value(1);
            hidden.organisation = row.value(2);
        } else if (word == evaluatorRow) {
            hidden.evaluator = idFrom<PersonId>(row.value(1));
            hidden.evaluatorName = row.value(2);
        } else if (word == ballotRow) {
            hidden.ballots.push_back({row.value(1),
                                      idFrom<ProviderId>(row.value(2)),
                                      row.value(3),
                                      numberFrom(row.value(4), 1000),
                                      {}});
        } else if (word == cellRow && !hidden.ballots.empty()) {
            hidden.ballots.back().rows.push_back(cellFrom(row));
        } else {
            refuse();
        }
    }
    return hidden;
}

} // namespace tandem::ballotform
