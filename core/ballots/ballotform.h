#pragma once
#include "core/ballots/ballot.h"
#include <QCoreApplication>
#include <QStringList>
#include <vector>

/// What the writer and the reader of spreadsheet ballots agree on. Not for use outside core/ballots.
namespace tandem::ballotform {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(BallotForm)
};

inline const QString hiddenName = QStringLiteral("Tandem");
inline const QString format = QStringLiteral("1");

enum Column { NumberColumn, NameColumn, RubricColumn, ScoreColumn, EvidenceColumn, NoteColumn, ReasonColumn };

// Words of the file, which stay the same in every language; what a drop-down offers is also read by these.
inline const QString abstain = QStringLiteral("abstain");
inline const QString refused = QStringLiteral("refused");

/// What the hidden sheet says of one ballot of the workbook.
struct HiddenBallot
{
    struct Row
    {
        CriterionId criterion;
        QString name; ///< as the sheet shows it
        CellState base;
    };
    QString code;
    ProviderId provider;
    QString providerName;
    int firstRow = 0;
    std::vector<Row> rows; ///< in the sheet's order
};

/// What the hidden sheet says of the workbook.
struct Hidden
{
    QString workspace; ///< its uuid
    QString organisation;
    PersonId evaluator;
    QString evaluatorName;
    std::vector<HiddenBallot> ballots;
};

/// As rows of texts, closed by a sum over all of them.
std::vector<QStringList> toRows(const Hidden &hidden);
/// The other way round. Throws Error(Invalid) if they are not what toRows() made.
Hidden fromRows(const std::vector<QStringList> &rows);

} // namespace tandem::ballotform
