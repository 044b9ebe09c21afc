#include "tests/support/evaluationfixture.h"

namespace tandem::test {

static const char *const providerNames[] = {"Lanthorn Managed IT", "Ostrel Partners", "Tidewick Technology",
                                            "Quillfen IT", "Marrowgate Systems"};
static const char *const evaluatorNames[] = {"Maren Okafor", "Tomas Lindqvist", "Priya Raman",
                                             "Daniel Hearn"};

EvaluationFixture::EvaluationFixture(int providers, int evaluators, bool builtInCriteria)
{
    Workspace::create(path(), QStringLiteral("Harbour & Pine"), options(), [&](Workspace &w) {
        if (builtInCriteria)
            CriteriaStore(w).resetToBuiltIn();
        for (int i = 0; i < providers; ++i)
            ProviderStore(w).add(i < 5 ? QString::fromLatin1(providerNames[i])
                                       : QStringLiteral("Provider %1").arg(i + 1));
        for (int i = 0; i < evaluators; ++i)
            PeopleStore(w).addEvaluator(i < 4 ? QString::fromLatin1(evaluatorNames[i])
                                              : QStringLiteral("Evaluator %1").arg(i + 1));
    });
    reopen();
}

Workspace::Options EvaluationFixture::options()
{
    Workspace::Options options;
    options.author = QStringLiteral("Maren Okafor");
    options.clock = [this] { return now; };
    return options;
}

void EvaluationFixture::close()
{
    evaluation.reset();
    workspace.reset();
}

void EvaluationFixture::reopen()
{
    close();
    workspace = Workspace::open(path(), options());
    evaluation = std::make_unique<Evaluation>(*workspace);
}

} // namespace tandem::test
