#pragma once
#include "core/ballots/package.h"
#include "tests/support/dump.h"
#include "tests/support/evaluationfixture.h"
#include <QFile>
#include <functional>

/// What tests of scorecard packages do: hand one out, fill it in as its evaluator does, look at both.
namespace tandem::test {

inline constexpr int maren = 0;
inline constexpr int tomas = 1;

inline QString at(const EvaluationFixture &f, const char *name)
{
    return f.folder() + QLatin1Char('/') + QString::fromLatin1(name);
}

inline QString handOut(EvaluationFixture &f, int evaluator = tomas, std::vector<int> providers = {0})
{
    const QString path = at(f, "package.tandem");
    std::vector<ProviderId> ids;
    for (const int p : providers)
        ids.push_back(f.provider(p));
    exportPackage(*f.evaluation, f.evaluator(evaluator), ids, path);
    return path;
}

/// Opens the package as its evaluator does, and works in it.
inline void fillIn(EvaluationFixture &f, const QString &path, const std::function<void(Workspace &)> &work)
{
    Workspace::Options options = f.options();
    options.author = QStringLiteral("Tomas Lindqvist");
    const auto workspace = Workspace::open(path, options);
    work(*workspace);
}

inline void score(EvaluationFixture &f, const QString &path, int criterion, double value)
{
    fillIn(f, path, [&](Workspace &w) { ScoreStore(w).set(f.cell(0, criterion, tomas), value); });
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test cannot write its file");
}

inline QByteArray state(const EvaluationFixture &f)
{
    return dump(f.workspace->connection());
}

inline CellState cardAt(const EvaluationFixture &f, int criterion, int provider = 0)
{
    return *presentBallot(*f.workspace, f.provider(provider), f.evaluator(tomas))
                .find(f.criterion(criterion));
}

} // namespace tandem::test
