#include "tests/support/samplescores.h"

namespace tandem::test {

/// By provider, criterion, evaluator; -1 is an abstention.
static constexpr int given[5][6][4] = {
    {{5, 4, 5, 4}, {4, 3, 4, 3}, {4, 5, 4, 4}, {4, 4, 4, 4}, {3, 4, 3, 4}, {4, 4, 4, 4}},
    {{3, 4, 4, 3}, {5, 4, 4, 5}, {4, 4, 4, 4}, {3, 3, 3, 3}, {4, 4, 4, 4}, {4, 4, 3, 4}},
    {{4, 3, 4, 3}, {3, 4, 3, 4}, {2, 5, 3, 3}, {4, 3, 5, 4}, {4, 4, 3, 4}, {2, 5, 5, 5}},
    {{3, 2, 3, 3}, {4, 3, 2, 3}, {2, 3, 2, 3}, {3, 4, 3, 3}, {4, 5, 4, 4}, {-1, -1, -1, -1}},
    {{2, 1, 3, 2}, {1, 1, 1, 2}, {3, 3, 4, 2}, {2, 2, 2, 2}, {3, 2, 3, 2}, {3, 3, 2, 3}},
};

static void setDates(EvaluationFixture &f)
{
    WorkspaceInfo info = f.workspace->info();
    info.staff = 140;
    info.startedOn = QDate(2026, 11, 9);
    info.cutOn = QDate(2026, 11, 20);
    info.signOn = QDate(2026, 11, 27);
    f.workspace->setInfo(info, QStringLiteral("dates"));
    const int sessions[] = {16, 17, 18, 19, 17};
    std::vector<ProviderId> ids;
    for (int p = 0; p < 5; ++p) {
        ids.push_back(f.provider(p));
        f.providers().setSessionOn(ids.back(), QDate(2026, 11, sessions[p]));
    }
    f.providers().setStage(ids, Stage::Shortlisted);
}

void fillWithSample(EvaluationFixture &f)
{
    f.workspace->edit({Action::ImportScores, {}, {}}, [&](storage::Connection &) {
        setDates(f);
        for (int p = 0; p < 5; ++p) {
            for (int k = 0; k < 6; ++k) {
                for (int e = 0; e < 4; ++e) {
                    if (given[p][k][e] < 0)
                        f.scores().abstain(f.cell(p, k, e), QStringLiteral("names promised for Friday."));
                    else
                        f.scores().set(f.cell(p, k, e), given[p][k][e]);
                }
            }
        }
        for (int e = 0; e < 3; ++e)
            f.scores().setEvidence(f.cell(1, 2, e), Evidence::Claimed);
        for (const RedFlag *flag : f.evaluation->redFlagsOf(f.criterion(1)))
            f.scores().raise(f.provider(4), flag->id);
    });
}

} // namespace tandem::test
