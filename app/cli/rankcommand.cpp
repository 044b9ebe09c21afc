#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/overview/standing.h"
#include "core/scoring/evaluation.h"
#include <QJsonArray>

namespace tandem::cli {

namespace {

template <class T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject asJson(const Evaluation &evaluation)
{
    const Ranking &ranking = evaluation.ranking();
    QJsonArray criteria;
    for (size_t k = 0; k < evaluation.criteria().size(); ++k)
        criteria.push_back(QJsonObject{{QStringLiteral("name"), evaluation.criteria()[k].name},
                                       {QStringLiteral("weight"), evaluation.criteria()[k].weight},
                                       {QStringLiteral("share"), ranking.shares[k]}});
    QJsonArray providers;
    for (const int index : ranking.order) {
        const ProviderFigure &figure = evaluation.figure(index);
        QJsonArray cells;
        for (size_t k = 0; k < figure.cells.size(); ++k)
            cells.push_back(QJsonObject{{QStringLiteral("criterion"), evaluation.criteria()[k].name},
                                        {QStringLiteral("mean"), orNull(figure.cells[k].mean)},
                                        {QStringLiteral("n"), figure.cells[k].scored}});
        providers.push_back(
            QJsonObject{{QStringLiteral("name"), evaluation.providers()[static_cast<size_t>(index)].name},
                        {QStringLiteral("rank"), orNull(figure.rank)},
                        {QStringLiteral("total"), orNull(figure.total)},
                        {QStringLiteral("lowest"), figure.lowest},
                        {QStringLiteral("highest"), figure.highest},
                        {QStringLiteral("complete"), figure.complete},
                        {QStringLiteral("eligible"), figure.eligible},
                        {QStringLiteral("cells"), cells}});
    }
    return {{QStringLiteral("criteria"), criteria}, {QStringLiteral("providers"), providers}};
}

QString points(double value)
{
    return QString::number(value, 'f', 1);
}

// As on screen, with the hyphen that every terminal can show.
QString plain(QString text)
{
    return text.replace(QChar(0x2013), QLatin1Char('-'));
}

QString totalText(const ProviderFigure &figure, const Ranking &ranking)
{
    if (!isScored(figure, ranking))
        return QStringLiteral("-");
    return figure.total ? points(*figure.total)
                        : points(figure.lowest) + QLatin1Char('-') + points(figure.highest);
}

QString remark(const Evaluation &evaluation, const ProviderFigure &figure)
{
    if (!figure.eligible)
        return QStringLiteral("not eligible: ") + figure.reasons.join(QStringLiteral("; "));
    if (!isScored(figure, evaluation.ranking()))
        return QStringLiteral("nothing scored yet");
    QStringList missing;
    for (size_t k = 0; k < figure.cells.size(); ++k) {
        if (evaluation.criteria()[k].applicable && !figure.cells[k].mean)
            missing.push_back(evaluation.criteria()[k].shortName);
    }
    return missing.isEmpty() ? QString()
                             : QStringLiteral("not scored: ") + missing.join(QStringLiteral(", "));
}

QString asText(const Evaluation &evaluation)
{
    if (evaluation.providers().empty())
        return QStringLiteral("There are no providers yet.\n");
    std::vector<QStringList> rows = {
        {QStringLiteral("Rank"), QStringLiteral("Provider"), QStringLiteral("Total"), QString()}};
    for (const int index : evaluation.ranking().order) {
        const ProviderFigure &figure = evaluation.figure(index);
        rows.push_back({plain(rankLabel(figure, evaluation.ranking())),
                        evaluation.providers()[static_cast<size_t>(index)].name,
                        totalText(figure, evaluation.ranking()), remark(evaluation, figure)});
    }
    return aligned(rows, {0, 2});
}

ExitCode run(const Arguments &arguments)
{
    const auto workspace = openToRead(arguments.words.at(0));
    const Evaluation evaluation(*workspace);
    if (arguments.has("--json"))
        write(asJson(evaluation));
    else
        write(asText(evaluation));
    return Fine;
}

} // namespace

Command rankCommand()
{
    return {
        QStringLiteral("rank"),
        QStringLiteral("rank FILE [--json]"),
        QStringLiteral("Print the ranking, best first."),
        QStringLiteral(
            "A total runs from 0 to 100. A provider with missing scores has the range that it can still\n"
            "reach instead; one with an open deal-breaker is not eligible. A rank that missing scores can\n"
            "still change is a range as well; a provider without any score has no rank. JSON is not "
            "rounded."),
        {QStringLiteral("FILE")},
        {{QStringLiteral("--json"), {}, {}, QStringLiteral("Print JSON instead of text.")}},
        run};
}

} // namespace tandem::cli
