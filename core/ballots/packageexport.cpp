#include "core/ballots/package.h"
#include "core/ballots/packagefilestore.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/scoring/evaluation.h"
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace tandem {

QString packageProblem(const Evaluation &evaluation, PersonId evaluator,
                       std::span<const ProviderId> providers)
{
    if (PackageStore(evaluation.workspace()).own())
        return tr("This file is a scorecard package itself: it hands out no others.");
    if (evaluation.evaluatorIndexOf(evaluator) < 0)
        return tr("Choose the evaluator who fills in the package.");
    if (providers.empty())
        return tr("Choose at least one provider.");
    for (const ProviderId id : providers) {
        if (evaluation.indexOf(id) < 0)
            return tr("The provider is not there any more.");
    }
    if (evaluation.criteria().empty())
        return tr("There are no criteria to score yet.");
    if (evaluation.info().finalAt.isValid())
        return tr("The scores were made final.");
    return {};
}

static QStringList namesOf(const Evaluation &evaluation, std::span<const ProviderId> providers)
{
    QStringList out;
    for (const ProviderId id : providers)
        out.push_back(evaluation.providers()[static_cast<size_t>(evaluation.indexOf(id))].name);
    return out;
}

static QString nameOf(const Evaluation &evaluation, PersonId evaluator)
{
    return evaluation.evaluators()[static_cast<size_t>(evaluation.evaluatorIndexOf(evaluator))].name;
}

QString packageFileName(const Evaluation &evaluation, PersonId evaluator,
                        std::span<const ProviderId> providers)
{
    constexpr qsizetype longest = 100;
    const QString what = providers.size() == 1
                             ? namesOf(evaluation, providers).front()
                             : tr("%1 providers").arg(static_cast<qint64>(providers.size()));
    QString name = nameOf(evaluation, evaluator) + QStringLiteral(" - ") + what;
    static const QRegularExpression forbidden(QStringLiteral("[\\\\/:*?\"<>|.]+"));
    name.replace(forbidden, QStringLiteral(" "));
    return name.simplified().left(longest).trimmed() + QStringLiteral(".tandem");
}

static IssuedPackage newPackage(const Evaluation &evaluation, PersonId evaluator,
                                std::span<const ProviderId> providers)
{
    Workspace &workspace = evaluation.workspace();
    IssuedPackage package;
    package.id = PackageId::make();
    package.evaluator = evaluator;
    package.issuedAt = workspace.now().toUTC();
    package.issuedBy = workspace.author();
    package.providers.assign(providers.begin(), providers.end());
    for (const ProviderId provider : providers) {
        for (const Criterion &criterion : evaluation.criteria())
            package.cells.push_back({provider,
                                     criterion.id,
                                     stateOf(evaluation.score({provider, criterion.id, evaluator})),
                                     {},
                                     {}});
    }
    return package;
}

void exportPackage(const Evaluation &evaluation, PersonId evaluator, std::span<const ProviderId> providers,
                   const QString &path)
{
    Workspace &workspace = evaluation.workspace();
    if (const QString problem = packageProblem(evaluation, evaluator, providers); !problem.isEmpty())
        throw Error(ErrorCode::Invalid, problem);
    if (QFileInfo::exists(path) && QFileInfo(path) == QFileInfo(workspace.path()))
        throw Error(ErrorCode::Invalid, tr("A package cannot take the place of the workspace itself."),
                    QDir::toNativeSeparators(path), tr("Choose another name."));
    const Operation operation{Action::IssuePackage,
                              {nameOf(evaluation, evaluator), listInWords(namesOf(evaluation, providers))},
                              {}};
    Workspace::Options options;
    options.author = workspace.author();
    options.clock = [&workspace] { return workspace.now(); };
    // The file is made within the step, so that what cannot be written was not handed out either.
    workspace.edit(operation, [&](storage::Connection &) {
        IssuedPackage package = newPackage(evaluation, evaluator, providers);
        Workspace::create(path, workspace.info().organisation, options, [&](Workspace &file) {
            fillPackage(workspace, file, package);
            package.digest = contentDigest(file.connection());
            package.firstSeq = file.revision() + 1; // what marks it as made comes next
        });
        PackageStore(workspace).add(package);
    });
}

} // namespace tandem
