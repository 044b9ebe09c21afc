#include "app/cli/ballots.h"
#include "app/cli/console.h"
#include "core/ballots/ballotsheet.h"
#include "core/ballots/package.h"
#include "core/base/text.h"
#include "core/exchange/tablecolumns.h"
#include "core/report/paperballot.h"
#include "ui/print/reportprinter.h"
#include <QDir>
#include <QJsonArray>
#include <algorithm>

namespace tandem::cli {

void requireNoOther(const Arguments &arguments, const QString &what,
                    std::initializer_list<const char *> allowed)
{
    for (auto it = arguments.options.keyBegin(); it != arguments.options.keyEnd(); ++it) {
        if (std::none_of(allowed.begin(), allowed.end(),
                         [&](const char *option) { return *it == QLatin1String(option); }))
            throw UsageError(QStringLiteral("The option %1 is not for %2.").arg(*it, what));
    }
}

template <class Rows>
static int indexNamed(const Rows &rows, const QString &name, const QString &what)
{
    QStringList names;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (sameName(rows[i].name, name))
            return static_cast<int>(i);
        names.push_back(rows[i].name);
    }
    const QString likely = nearestName(name, names);
    throw Error(ErrorCode::Invalid, QStringLiteral("There is no %1 “%2”.").arg(what, name), {},
                likely.isEmpty()
                    ? (names.isEmpty() ? QString() : QStringLiteral("There are %1.").arg(listInWords(names)))
                    : QStringLiteral("Did you mean “%1”?").arg(likely));
}

int providerNamed(const Evaluation &evaluation, const QString &name)
{
    return indexNamed(evaluation.providers(), name, QStringLiteral("provider"));
}

int evaluatorNamed(const Evaluation &evaluation, const QString &name)
{
    return indexNamed(evaluation.evaluators(), name, QStringLiteral("evaluator"));
}

namespace {

/// What to write, for whom.
struct Order
{
    QString kind; ///< the option's name without its dashes
    QString output;
    PersonId evaluator;
    std::vector<ProviderId> providers;
};

QString kindOf(const Arguments &arguments)
{
    QStringList kinds;
    for (const char *kind : {"package", "xlsx", "pdf"}) {
        if (arguments.has(qPrintable(QStringLiteral("--") + QLatin1String(kind))))
            kinds.push_back(QLatin1String(kind));
    }
    if (kinds.size() != 1)
        throw UsageError(kinds.isEmpty()
                             ? QStringLiteral("The kind of ballot is missing: --package, --xlsx or --pdf.")
                             : QStringLiteral("Choose one of --package, --xlsx and --pdf."));
    return kinds.front();
}

void chooseWho(const Arguments &arguments, const Evaluation &evaluation, Order &order)
{
    if (arguments.has("--provider")) {
        const int p = providerNamed(evaluation, arguments.value("--provider"));
        order.providers.push_back(evaluation.providers()[static_cast<size_t>(p)].id);
    } else {
        for (const Provider &provider : evaluation.providers()) {
            if (!isOut(provider.stage))
                order.providers.push_back(provider.id);
        }
    }
    if (arguments.has("--evaluator")) {
        const int e = evaluatorNamed(evaluation, arguments.value("--evaluator"));
        order.evaluator = evaluation.evaluators()[static_cast<size_t>(e)].id;
    }
    if (order.providers.empty())
        throw Error(ErrorCode::Invalid, QStringLiteral("There is no provider to be scored yet."));
    if (evaluation.criteria().empty())
        throw Error(ErrorCode::Invalid, QStringLiteral("There are no criteria to score yet."));
}

void carryOut(const Order &order, const Evaluation &evaluation)
{
    if (order.kind == QLatin1String("package"))
        exportPackage(evaluation, order.evaluator, order.providers, order.output);
    else if (order.kind == QLatin1String("xlsx"))
        exportBallotXlsx(evaluation, order.evaluator, order.providers, order.output);
    else
        print::exportPdf(report::paperBallot(evaluation, order.evaluator, order.providers,
                                             report::summaryOptionsFor(evaluation)),
                         order.output);
}

QJsonObject asJson(const Order &order, const Evaluation &evaluation)
{
    QJsonArray providers;
    for (const ProviderId id : order.providers)
        providers.push_back(evaluation.providers()[static_cast<size_t>(evaluation.indexOf(id))].name);
    const int e = evaluation.evaluatorIndexOf(order.evaluator);
    return {{QStringLiteral("file"), order.output},
            {QStringLiteral("kind"), order.kind},
            {QStringLiteral("evaluator"),
             e < 0 ? QJsonValue() : QJsonValue(evaluation.evaluators()[static_cast<size_t>(e)].name)},
            {QStringLiteral("providers"), providers}};
}

} // namespace

ExitCode exportBallot(const Arguments &arguments)
{
    requireNoOther(arguments, QStringLiteral("a ballot"),
                   {"--output", "--package", "--xlsx", "--pdf", "--provider", "--evaluator", "--json"});
    Order order;
    order.kind = kindOf(arguments);
    order.output = arguments.value("--output");
    if (order.output.isEmpty())
        throw UsageError(QStringLiteral("The output is missing: -o OUT."));
    if (order.kind != QLatin1String("pdf") && !arguments.has("--evaluator"))
        throw UsageError(QStringLiteral("Who fills it in is missing: --evaluator NAME."));
    // Handing out a package is a step: the workspace remembers what was in it.
    const QString file = arguments.words.at(0);
    const auto workspace = order.kind == QLatin1String("package") ? openToEdit(file) : openToRead(file);
    requireOtherFile(file, order.output);
    const Evaluation evaluation(*workspace); // nobody looks: what is sealed stays here
    chooseWho(arguments, evaluation, order);
    carryOut(order, evaluation);
    if (arguments.has("--json"))
        write(asJson(order, evaluation));
    else
        write(QStringLiteral("Wrote %1.\n").arg(QDir::toNativeSeparators(order.output)));
    return Fine;
}

} // namespace tandem::cli
