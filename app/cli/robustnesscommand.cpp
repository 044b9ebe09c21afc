#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/base/text.h"
#include "core/robustness/concordance.h"
#include "core/robustness/pairwise.h"
#include "core/robustness/stability.h"
#include "core/robustness/sureness.h"
#include "core/robustness/withoutone.h"
#include "core/scoring/evaluation.h"
#include <QJsonArray>
#include <QLocale>

namespace tandem::cli {

namespace {

DrawSettings settingsOf(const Arguments &arguments)
{
    DrawSettings settings;
    if (arguments.has("--draws")) {
        bool good = false;
        settings.draws = arguments.value("--draws").toLongLong(&good);
        if (!good || settings.draws < 1 || settings.draws > maximumDraws)
            throw UsageError(QStringLiteral("--draws takes a whole number from 1 to %1.").arg(maximumDraws));
    }
    if (arguments.has("--seed")) {
        bool good = false;
        settings.seed = arguments.value("--seed").toULongLong(&good);
        // Larger ones would not come back from JSON as they are.
        constexpr quint64 largestSeed = 1ull << 53;
        if (!good || settings.seed > largestSeed)
            throw UsageError(QStringLiteral("--seed takes a whole number from 0 to %1.").arg(largestSeed));
    }
    const QString weights = arguments.value("--weights");
    if (arguments.has("--weights") && weights != QLatin1String("uniform") &&
        weights != QLatin1String("around"))
        throw UsageError(QStringLiteral("--weights takes uniform or around, not “%1”.").arg(weights));
    if (weights == QLatin1String("uniform") && arguments.has("--spread"))
        throw UsageError(QStringLiteral("--spread is for --weights around."));
    if (weights == QLatin1String("around") || arguments.has("--spread"))
        settings.weights = WeightModel::Around;
    if (arguments.has("--spread")) {
        const std::optional<double> spread = parseNumber(arguments.value("--spread"));
        if (!spread || *spread < 0 || *spread > 1)
            throw UsageError(QStringLiteral("--spread takes a number from 0 to 1."));
        settings.spread = *spread;
    }
    return settings;
}

/// Everything that the command knows about a workspace.
struct Answer
{
    Answer(const Evaluation &evaluation, const DrawSettings &settings)
        : evaluation(evaluation)
        , sheet(evaluation)
        , ranking(evaluation.ranking())
        , leader(ranking.leader())
        , ranges(weightRanges(ranking, leader))
        , problem(problemOf(ranking))
        , drawn(acceptability(problem, settings).value())
        , pairs(pairwiseTable(problem, drawn))
    {
    }

    QString provider(int index) const { return evaluation.providers()[static_cast<size_t>(index)].name; }
    QString criterion(size_t index) const { return evaluation.criteria()[index].name; }
    Concordance concordance(size_t k) const
    {
        return ranking.shares[k] > 0 ? concordanceOn(sheet, static_cast<int>(k)) : Concordance();
    }

    const Evaluation &evaluation;
    ScoreSheet sheet;
    const Ranking &ranking;
    int leader;
    std::vector<WeightRange> ranges;
    Problem problem;
    Acceptability drawn;
    std::vector<std::vector<double>> pairs;
};

// ---- JSON

QJsonValue nameOrNull(const Answer &answer, int provider)
{
    return provider >= 0 ? QJsonValue(answer.provider(provider)) : QJsonValue();
}

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray arrayOf(const std::vector<double> &values)
{
    QJsonArray array;
    for (const double value : values)
        array.push_back(value);
    return array;
}

QJsonArray criteriaOf(const Answer &answer)
{
    QJsonArray criteria;
    for (size_t k = 0; k < answer.ranges.size(); ++k) {
        const WeightRange &range = answer.ranges[k];
        const bool known = answer.leader >= 0;
        criteria.push_back(QJsonObject{
            {QStringLiteral("name"), answer.criterion(k)},
            {QStringLiteral("share"), range.share},
            {QStringLiteral("stable_from"), known ? QJsonValue(range.from()) : QJsonValue()},
            {QStringLiteral("stable_to"), known ? QJsonValue(range.to()) : QJsonValue()},
            {QStringLiteral("flips_below"), nameOrNull(answer, range.below ? range.below->rival : -1)},
            {QStringLiteral("flips_above"), nameOrNull(answer, range.above ? range.above->rival : -1)}});
    }
    return criteria;
}

QJsonValue smallestChangeOf(const Answer &answer)
{
    const auto nearest = nearestFlip(answer.ranges);
    if (!nearest)
        return {};
    const auto k = static_cast<size_t>(nearest->criterion);
    return QJsonObject{{QStringLiteral("criterion"), answer.criterion(k)},
                       {QStringLiteral("share"), answer.ranges[k].share},
                       {QStringLiteral("to"), nearest->flip.share},
                       {QStringLiteral("rival"), answer.provider(nearest->flip.rival)}};
}

/// One per criterion of the workspace, as "criteria" has them.
QJsonValue centralWeightsOf(const Answer &answer, size_t alternative)
{
    const std::vector<double> &central = answer.drawn.centralWeights[alternative];
    if (central.empty())
        return {}; // it is never first
    std::vector<double> all(answer.ranking.shares.size(), 0.0);
    for (size_t i = 0; i < central.size(); ++i)
        all[static_cast<size_t>(answer.problem.criteria[i])] = central[i];
    return arrayOf(all);
}

QJsonArray acceptabilityOf(const Answer &answer)
{
    QJsonArray providers;
    for (size_t a = 0; a < answer.problem.alternatives.size(); ++a)
        providers.push_back(
            QJsonObject{{QStringLiteral("provider"), answer.provider(answer.problem.alternatives[a].index)},
                        {QStringLiteral("ranks"), arrayOf(answer.drawn.ranks[a])},
                        {QStringLiteral("top_two"), answer.drawn.topTwo[a]},
                        {QStringLiteral("central_weights"), centralWeightsOf(answer, a)}});
    return providers;
}

QJsonObject panelOf(const Answer &answer)
{
    QJsonArray criteria, without;
    for (size_t k = 0; k < answer.ranking.shares.size(); ++k)
        criteria.push_back(QJsonObject{{QStringLiteral("name"), answer.criterion(k)},
                                       {QStringLiteral("kendall_w"), orNull(answer.concordance(k).w)}});
    for (const WithoutOne &one : withoutEachOne(answer.sheet)) {
        const Person &person = answer.evaluation.evaluators()[static_cast<size_t>(one.evaluator)];
        without.push_back(QJsonObject{{QStringLiteral("evaluator"), person.name},
                                      {QStringLiteral("leader"), nameOrNull(answer, one.leader)}});
    }
    return {{QStringLiteral("per_criterion"), criteria},
            {QStringLiteral("totals_kendall_w"), orNull(concordanceOfTotals(answer.sheet).w)},
            {QStringLiteral("without"), without}};
}

QJsonObject asJson(const Answer &answer)
{
    QJsonArray pairs;
    for (const std::vector<double> &row : answer.pairs)
        pairs.push_back(arrayOf(row));
    return {{QStringLiteral("leader"), nameOrNull(answer, answer.leader)},
            {QStringLiteral("draws"), static_cast<qint64>(answer.drawn.settings.draws)},
            {QStringLiteral("seed"), static_cast<qint64>(answer.drawn.settings.seed)},
            {QStringLiteral("criteria"), criteriaOf(answer)},
            {QStringLiteral("smallest_change"), smallestChangeOf(answer)},
            {QStringLiteral("acceptability"), acceptabilityOf(answer)},
            {QStringLiteral("pairwise"), pairs},
            {QStringLiteral("panel"), panelOf(answer)}};
}

// ---- text

QString percent(double share)
{
    return QString::number(share * 100, 'f', 1) + u'%';
}

QString flipText(const Answer &answer, const std::optional<Flip> &flip)
{
    return flip ? QStringLiteral("%1 (%2)").arg(percent(flip->share), answer.provider(flip->rival))
                : QStringLiteral("-");
}

QString weightsText(const Answer &answer)
{
    std::vector<QStringList> rows = {{QStringLiteral("Weight"), QStringLiteral("now"),
                                      QStringLiteral("flips below"), QStringLiteral("flips above")}};
    for (size_t k = 0; k < answer.ranges.size(); ++k) {
        if (answer.ranges[k].share > 0)
            rows.push_back({answer.criterion(k), percent(answer.ranges[k].share),
                            flipText(answer, answer.ranges[k].below),
                            flipText(answer, answer.ranges[k].above)});
    }
    return aligned(rows, {1});
}

QString ranksText(const Answer &answer)
{
    constexpr size_t most = 5;
    const size_t told = std::min(most, answer.drawn.ranks.size());
    QStringList head = {QStringLiteral("Share of draws")};
    QList<int> right;
    for (size_t rank = 0; rank < told; ++rank) {
        head.push_back(QStringLiteral("rank %1").arg(rank + 1));
        right.push_back(static_cast<int>(rank) + 1);
    }
    head.push_back(QStringLiteral("top two"));
    right.push_back(static_cast<int>(told) + 1);
    std::vector<QStringList> rows = {head};
    for (size_t a = 0; a < answer.drawn.ranks.size(); ++a) {
        QStringList row = {answer.provider(answer.problem.alternatives[a].index)};
        for (size_t rank = 0; rank < told; ++rank)
            row.push_back(percent(answer.drawn.ranks[a][rank]));
        row.push_back(percent(answer.drawn.topTwo[a]));
        rows.push_back(row);
    }
    return aligned(rows, right);
}

QString wText(const Concordance &concordance)
{
    return concordance.w ? QString::number(*concordance.w, 'f', 2) : concordance.sentence();
}

QString panelText(const Answer &answer)
{
    std::vector<QStringList> agreement = {
        {QStringLiteral("Agreement of the panel"), QStringLiteral("Kendall's W")}};
    for (size_t k = 0; k < answer.ranking.shares.size(); ++k) {
        if (answer.ranking.shares[k] > 0)
            agreement.push_back({answer.criterion(k), wText(answer.concordance(k))});
    }
    agreement.push_back({QStringLiteral("Totals"), wText(concordanceOfTotals(answer.sheet))});
    std::vector<QStringList> without = {{QStringLiteral("Without"), QStringLiteral("leads")}};
    for (const WithoutOne &one : withoutEachOne(answer.sheet))
        without.push_back(
            {answer.evaluation.evaluators()[static_cast<size_t>(one.evaluator)].name,
             one.leader >= 0 ? answer.provider(one.leader) : QStringLiteral("nobody for certain")});
    QString text = aligned(agreement, {});
    if (without.size() > 1)
        text += u'\n' + aligned(without, {});
    return text;
}

QString methodText(const Answer &answer)
{
    const DrawSettings &used = answer.drawn.settings;
    const QString weights = used.weights == WeightModel::Uniform
                                ? QStringLiteral("any weights, all equally likely")
                                : QStringLiteral("each weight off by up to %1").arg(percent(used.spread));
    return QStringLiteral("%1 draws, seed %2, %3; standard error at most %4.\n")
        .arg(used.draws)
        .arg(used.seed)
        .arg(weights, QString::number(answer.drawn.standardError(0.5) * 100, 'f', 2) + u'%');
}

QString asText(const Answer &answer)
{
    const bool uniform = answer.drawn.settings.weights == WeightModel::Uniform;
    const Sureness sureness = surenessOf(answer.sheet, uniform ? nullptr : &answer.drawn,
                                         uniform ? &answer.drawn : nullptr, QLocale::c());
    QString text = sureness.headline + u'\n' + sureness.sentences.join(u'\n') + u'\n';
    if (answer.problem.alternatives.empty() || answer.problem.criteria.empty())
        return text;
    if (answer.leader >= 0)
        text += u'\n' + weightsText(answer);
    return text + u'\n' + ranksText(answer) + methodText(answer) + u'\n' + panelText(answer);
}

ExitCode run(const Arguments &arguments)
{
    const DrawSettings settings = settingsOf(arguments);
    const auto workspace = openToRead(arguments.words.at(0));
    const Evaluation evaluation(*workspace);
    const Answer answer(evaluation, settings);
    if (arguments.has("--json"))
        write(asJson(answer));
    else
        write(asText(answer));
    return Fine;
}

} // namespace

Command robustnessCommand()
{
    return {
        QStringLiteral("robustness"),
        QStringLiteral("robustness FILE [--json] [--draws N] [--seed S] [--weights uniform|around] "
                       "[--spread F]"),
        QStringLiteral("Print how sure the pick is, and what would change it."),
        QStringLiteral(
            "How far each weight can move before another provider leads; how often each provider takes\n"
            "each rank when weights are drawn at random (uniform: any weights; around: each stated weight\n"
            "times 1 + U(-F, F)) and missing scores anywhere from 0 to 5; who beats whom; how far the\n"
            "panel agrees, and who leads without each evaluator. Providers whose scores are hidden until\n"
            "the reveal are not in it. The same workspace, draws and seed give the same figures on any\n"
            "computer. JSON is not rounded; what is undefined is null."),
        {QStringLiteral("FILE")},
        {{QStringLiteral("--json"), {}, {}, QStringLiteral("Print JSON instead of text.")},
         {QStringLiteral("--draws"), {}, QStringLiteral("N"), QStringLiteral("How many; 100000 by default.")},
         {QStringLiteral("--seed"), {}, QStringLiteral("S"), QStringLiteral("Which draws; 1 by default.")},
         {QStringLiteral("--weights"),
          {},
          QStringLiteral("MODEL"),
          QStringLiteral("uniform (the default) or around.")},
         {QStringLiteral("--spread"),
          {},
          QStringLiteral("F"),
          QStringLiteral("0 to 1, for around; 0.5 by default.")}},
        run};
}

} // namespace tandem::cli
