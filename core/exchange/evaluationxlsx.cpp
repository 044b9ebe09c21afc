#include "core/exchange/evaluationxlsx.h"
#include "core/base/translate.h"
#include "core/exchange/csv.h"
#include "core/exchange/workbook.h"
#include "core/overview/standing.h"
#include "core/scoring/evaluation.h"
#include "core/storage/safefile.h"
#include <QDir>
#include <QLocale>

namespace tandem {

namespace {

using Kind = Workbook::Kind;

QString yesOrNo(bool value)
{
    return value ? tr("yes") : tr("no");
}

void writeRanking(Workbook &book, const Evaluation &evaluation)
{
    std::vector<Workbook::Column> columns = {
        {tr("Rank"), 7, Kind::Whole},     {tr("Provider"), 28, Kind::Text}, {tr("Stage"), 13, Kind::Text},
        {tr("Total"), 8, Kind::Points},   {tr("Lowest"), 8, Kind::Points},  {tr("Highest"), 8, Kind::Points},
        {tr("Complete"), 10, Kind::Text}, {tr("Eligible"), 9, Kind::Text},  {tr("Why not"), 28, Kind::Prose}};
    for (const Criterion &criterion : evaluation.criteria())
        columns.push_back({criterion.shortName, 13, Kind::Decimal});
    book.beginSheet(tr("Ranking"), columns);
    for (const int index : evaluation.ranking().order) {
        const ProviderFigure &figure = evaluation.figure(index);
        const Provider &provider = evaluation.providers()[static_cast<size_t>(index)];
        const bool scored = isScored(figure, evaluation.ranking());
        if (figure.eligible && scored && figure.bestRank == figure.worstRank)
            book.number(figure.bestRank);
        else
            book.text(rankLabel(figure, evaluation.ranking()));
        book.text(provider.name);
        book.text(stageWord(provider.stage));
        book.number(figure.total);
        book.number(scored ? std::optional(figure.lowest) : std::nullopt); // bounds of nothing say nothing
        book.number(scored ? std::optional(figure.highest) : std::nullopt);
        book.text(yesOrNo(figure.complete));
        book.text(yesOrNo(figure.eligible));
        book.text(figure.reasons.join(QStringLiteral("; ")));
        for (const CellFigure &cell : figure.cells)
            book.number(cell.mean);
        book.endRow();
    }
    book.endSheet();
}

void writeScores(Workbook &book, const Evaluation &evaluation)
{
    book.beginSheet(tr("Scores"), {{tr("Provider"), 28, Kind::Text},
                                   {tr("Criterion"), 30, Kind::Text},
                                   {tr("Evaluator"), 22, Kind::Text},
                                   {tr("Score"), 8, Kind::Decimal},
                                   {tr("Evidence"), 24, Kind::Text},
                                   {tr("Note"), 70, Kind::Prose},
                                   {tr("Abstained because"), 50, Kind::Prose}});
    for (int p = 0; p < static_cast<int>(evaluation.providers().size()); ++p) {
        for (int k = 0; k < static_cast<int>(evaluation.criteria().size()); ++k) {
            for (int e = 0; e < static_cast<int>(evaluation.evaluators().size()); ++e) {
                const Score &score = evaluation.score(p, k, e);
                book.text(evaluation.providers()[static_cast<size_t>(p)].name);
                book.text(evaluation.criteria()[static_cast<size_t>(k)].name);
                book.text(evaluation.evaluators()[static_cast<size_t>(e)].name);
                book.number(score.value);
                book.text(score.evidence == Evidence::None ? QString() : evidenceWord(score.evidence));
                book.text(score.hidden ? tr("hidden until the reveal") : score.note);
                book.text(score.abstainReason);
                book.endRow();
            }
        }
    }
    book.endSheet();
}

void writeCriteria(Workbook &book, const Evaluation &evaluation)
{
    std::vector<Workbook::Column> columns = {
        {tr("Criterion"), 30, Kind::Text},   {tr("Short name"), 16, Kind::Text},
        {tr("Weight"), 8, Kind::Decimal},    {tr("Share"), 8, Kind::Share},
        {tr("Applicable"), 11, Kind::Text},  {tr("Description"), 44, Kind::Prose},
        {tr("What to ask"), 44, Kind::Prose}};
    for (const int level : rubricLevels)
        columns.push_back({tr("Rubric for %1").arg(level), 34, Kind::Prose});
    book.beginSheet(tr("Criteria"), columns);
    for (size_t k = 0; k < evaluation.criteria().size(); ++k) {
        const Criterion &criterion = evaluation.criteria()[k];
        book.text(criterion.name);
        book.text(criterion.shortName);
        book.number(criterion.weight);
        book.number(evaluation.ranking().shares[k]);
        book.text(yesOrNo(criterion.applicable));
        book.text(criterion.description);
        book.text(criterion.question);
        for (const QString &rubric : criterion.rubric)
            book.text(rubric);
        book.endRow();
    }
    book.endSheet();
}

void writeFlag(Workbook &book, const Evaluation &evaluation, const Provider &provider,
               const RaisedFlag &raised)
{
    const RedFlag *flag = evaluation.redFlag(raised.flag);
    const int criterion = flag ? evaluation.indexOf(flag->criterion) : -1;
    if (criterion < 0)
        return;
    book.text(provider.name);
    book.text(flag->text);
    book.text(evaluation.criteria()[static_cast<size_t>(criterion)].name);
    book.text(yesOrNo(flag->dealBreaker));
    book.text(raised.raisedBy);
    book.date(raised.raisedOn);
    book.text(raised.lifted ? tr("lifted") : tr("open"));
    book.text(raised.liftedBy);
    book.date(raised.liftedOn);
    book.text(raised.liftedReason);
    book.endRow();
}

void writeFlags(Workbook &book, const Evaluation &evaluation)
{
    book.beginSheet(tr("Red flags"), {{tr("Provider"), 28, Kind::Text},
                                      {tr("Red flag"), 34, Kind::Text},
                                      {tr("Criterion"), 30, Kind::Text},
                                      {tr("Deal-breaker"), 13, Kind::Text},
                                      {tr("Raised by"), 20, Kind::Text},
                                      {tr("Raised on"), 12, Kind::Date},
                                      {tr("State"), 9, Kind::Text},
                                      {tr("Lifted by"), 20, Kind::Text},
                                      {tr("Lifted on"), 12, Kind::Date},
                                      {tr("Reason"), 60, Kind::Prose}});
    for (const Provider &provider : evaluation.providers()) {
        // In the order of the criteria: the file keeps them in no order.
        for (const RedFlag &flag : evaluation.redFlags()) {
            if (const RaisedFlag *raised = evaluation.raisedFlag(provider.id, flag.id))
                writeFlag(book, evaluation, provider, *raised);
        }
    }
    book.endSheet();
}

/// Said before the work begins, and because the library that makes workbooks prints on its own when it
/// cannot.
void requireFolder(const QString &path)
{
    if (!storage::folderIsWritable(path))
        throw Error(ErrorCode::NoPermission, tr("A file cannot be made in this folder."),
                    QDir::toNativeSeparators(path),
                    tr("Choose a folder that exists and in which you may write."));
}

} // namespace

void exportXlsx(const Evaluation &evaluation, const QString &path)
{
    requireFolder(path);
    storage::writeWhole(path, [&](const QString &temporary) {
        const Workspace &workspace = evaluation.workspace();
        const auto book = newWorkbook(temporary, tr("%1: evaluation").arg(evaluation.info().organisation),
                                      evaluation.info().organisation, workspace.lastChange());
        writeRanking(*book, evaluation);
        writeScores(*book, evaluation);
        writeCriteria(*book, evaluation);
        writeFlags(*book, evaluation);
        book->close();
    });
}

void exportScoresCsv(const Evaluation &evaluation, const QString &path)
{
    requireFolder(path);
    QByteArray bytes("\xEF\xBB\xBF"); // without the mark Excel takes it for the system's old encoding
    bytes += csvLine({QStringLiteral("provider"), QStringLiteral("criterion"), QStringLiteral("evaluator"),
                      QStringLiteral("score"), QStringLiteral("note")});
    for (int p = 0; p < static_cast<int>(evaluation.providers().size()); ++p) {
        for (int k = 0; k < static_cast<int>(evaluation.criteria().size()); ++k) {
            for (int e = 0; e < static_cast<int>(evaluation.evaluators().size()); ++e) {
                const Score &score = evaluation.score(p, k, e);
                if (score.value)
                    bytes += csvLine({evaluation.providers()[static_cast<size_t>(p)].name,
                                      evaluation.criteria()[static_cast<size_t>(k)].name,
                                      evaluation.evaluators()[static_cast<size_t>(e)].name,
                                      QString::number(*score.value, 'f', QLocale::FloatingPointShortest),
                                      score.note});
            }
        }
    }
    storage::writeWhole(path, bytes);
}

} // namespace tandem
