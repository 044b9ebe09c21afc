#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/scoring/evaluation.h"
#include <QDir>

namespace tandem::cli {

namespace {

QJsonValue dateValue(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QString dateText(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QStringLiteral("not set");
}

QJsonObject asJson(const Evaluation &evaluation, const QString &file)
{
    const WorkspaceInfo &info = evaluation.info();
    const Workspace &workspace = evaluation.workspace();
    const Ranking &ranking = evaluation.ranking();
    const int leader = ranking.leader();
    QJsonObject stages;
    for (const Provider &provider : evaluation.providers())
        stages[stageKey(provider.stage)] = stages.value(stageKey(provider.stage)).toInt() + 1;
    return {
        {QStringLiteral("file"), file},
        {QStringLiteral("id"), info.uuid},
        {QStringLiteral("name"), info.organisation},
        {QStringLiteral("purpose"), info.purpose},
        {QStringLiteral("staff"), info.staff > 0 ? QJsonValue(info.staff) : QJsonValue()},
        {QStringLiteral("created"), info.createdAt.toUTC().toString(Qt::ISODate)},
        {QStringLiteral("changed"), workspace.lastChange().toUTC().toString(Qt::ISODate)},
        {QStringLiteral("revision"), workspace.revision()},
        {QStringLiteral("start"), dateValue(info.startedOn)},
        {QStringLiteral("cut"), dateValue(info.cutOn)},
        {QStringLiteral("sign"), dateValue(info.signOn)},
        {QStringLiteral("criteria"), static_cast<int>(evaluation.criteria().size())},
        {QStringLiteral("providers"), static_cast<int>(evaluation.providers().size())},
        {QStringLiteral("stages"), stages},
        {QStringLiteral("evaluators"), static_cast<int>(evaluation.evaluators().size())},
        {QStringLiteral("people"), static_cast<int>(evaluation.people().size())},
        {QStringLiteral("scores"), QJsonObject{{QStringLiteral("given"), ranking.given},
                                               {QStringLiteral("abstained"), ranking.abstained},
                                               {QStringLiteral("expected"), ranking.expected}}},
        {QStringLiteral("leader"),
         leader < 0 ? QJsonValue() : QJsonValue(evaluation.providers()[static_cast<size_t>(leader)].name)}};
}

QString asText(const Evaluation &evaluation, const QString &file)
{
    const WorkspaceInfo &info = evaluation.info();
    const Workspace &workspace = evaluation.workspace();
    const Ranking &ranking = evaluation.ranking();
    const int leader = ranking.leader();
    QString scores = QStringLiteral("%1 of %2").arg(ranking.given).arg(ranking.expected);
    if (ranking.abstained > 0)
        scores += QStringLiteral(", ") +
                  counted(ranking.abstained, QStringLiteral("abstention"), QStringLiteral("abstentions"));
    std::vector<QStringList> rows = {
        {QStringLiteral("File"), QDir::toNativeSeparators(file)},
        {QStringLiteral("Name"), info.organisation},
        {QStringLiteral("Purpose"), info.purpose},
        {QStringLiteral("Staff"), info.staff > 0 ? QString::number(info.staff) : QStringLiteral("not set")},
        {QStringLiteral("Week 1 starts"), dateText(info.startedOn)},
        {QStringLiteral("Cut to two"), dateText(info.cutOn)},
        {QStringLiteral("Sign by"), dateText(info.signOn)},
        {QStringLiteral("Criteria"), QString::number(evaluation.criteria().size())},
        {QStringLiteral("Providers"), QString::number(evaluation.providers().size())},
        {QStringLiteral("Evaluators"), QString::number(evaluation.evaluators().size())},
        {QStringLiteral("Scores"), scores},
        {QStringLiteral("Leader"),
         leader < 0 ? QStringLiteral("none yet") : evaluation.providers()[static_cast<size_t>(leader)].name},
        {QStringLiteral("Revision"), QStringLiteral("%1, %2")
                                         .arg(workspace.revision())
                                         .arg(workspace.lastChange().toUTC().toString(Qt::ISODate))}};
    return aligned(rows, {});
}

ExitCode run(const Arguments &arguments)
{
    const QString file = arguments.words.at(0);
    const auto workspace = openToRead(file);
    const Evaluation evaluation(*workspace);
    if (arguments.has("--json"))
        write(asJson(evaluation, file));
    else
        write(asText(evaluation, file));
    return Fine;
}

} // namespace

Command infoCommand()
{
    return {QStringLiteral("info"),
            QStringLiteral("info FILE [--json]"),
            QStringLiteral("Print what the workspace holds."),
            {},
            {QStringLiteral("FILE")},
            {{QStringLiteral("--json"), {}, {}, QStringLiteral("Print JSON instead of text.")}},
            run};
}

} // namespace tandem::cli
