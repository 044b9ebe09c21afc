// Writing spreadsheet ballots; ballotreturn.cpp reads them.
#include "core/ballots/ballotsheet.h"
#include "core/ballots/ballotform.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/exchange/formbook.h"
#include "core/scoring/evaluation.h"
#include "core/storage/safefile.h"
#include <QCryptographicHash>
#include <QDir>
#include <QLocale>

namespace tandem {

using namespace ballotform;

namespace {

using Cell = FormBook::Cell;
enum Choices { Scores, Grades };

std::vector<FormBook::Choice> choices()
{
    FormBook::Choice scores;
    for (int i = 0; i <= static_cast<int>(maximumScore); ++i)
        scores.items << QString::number(i);
    scores.items << abstain << refused;
    scores.problem = Text::tr("Choose a score from 0 to 5, abstain or refused.");
    FormBook::Choice grades;
    for (int i = 1; i < evidenceCount; ++i)
        grades.items << evidenceWord(static_cast<Evidence>(i));
    grades.problem = Text::tr("Choose one of the grades in the list, or leave the cell empty.");
    return {scores, grades};
}

/// Names the sheet when it comes back, also after it was renamed.
QString codeOf(const WorkspaceInfo &info, ProviderId provider, PersonId evaluator)
{
    const QString whole = QStringLiteral("%1 %2 %3").arg(info.uuid).arg(provider.value).arg(evaluator.value);
    const QByteArray sum =
        QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256).toHex().toUpper();
    return Text::tr("Ballot %1").arg(QString::fromLatin1(sum.left(4) + '-' + sum.mid(4, 4)));
}

QString rubricText(const Criterion &criterion)
{
    QStringList lines;
    const QString asked = criterion.question.isEmpty() ? criterion.description : criterion.question;
    if (!asked.isEmpty())
        lines << asked;
    for (size_t i = 0; i < rubricLevels.size(); ++i) {
        if (!criterion.rubric[i].isEmpty())
            lines << QStringLiteral("%1: %2").arg(QString::number(rubricLevels[i]), criterion.rubric[i]);
    }
    return lines.join(u'\n');
}

Cell entry(const QString &text, int choice = -1)
{
    return {Cell::Kind::Entry, text, std::nullopt, choice};
}

Cell scoreEntry(const CellState &state)
{
    Cell cell = entry({}, Scores);
    if (state.kind == CellState::Kind::Scored)
        cell.number = state.value;
    else if (state.kind == CellState::Kind::Abstained)
        cell.text = abstain;
    else if (state.kind == CellState::Kind::Refused)
        cell.text = refused;
    return cell;
}

std::vector<Cell> rowOf(int number, const Criterion &criterion, const CellState &state)
{
    return {{Cell::Kind::Text, {}, static_cast<double>(number), -1},
            {Cell::Kind::Strong, criterion.name, std::nullopt, -1},
            {Cell::Kind::Text, rubricText(criterion), std::nullopt, -1},
            scoreEntry(state),
            entry(state.evidence == Evidence::None ? QString() : evidenceWord(state.evidence), Grades),
            entry(state.note),
            entry(state.reason)};
}

QStringList instructions(bool sealed)
{
    QStringList lines = {
        Text::tr(
            "Score each criterion from 0 to 5; 2 and 4 lie between what is described. Choose “abstain” if "
            "you cannot judge, and say why."),
        Text::tr("Choose “refused” if the provider would not be measured on a criterion. Fill in the tinted "
                 "cells, save as .xlsx and send the file back.")};
    if (sealed)
        lines << Text::tr("What you may have scored in Tandem before is not shown here. A row that you leave "
                          "empty changes nothing.");
    return lines;
}

FormBook::Sheet sheetOf(const Evaluation &evaluation, int provider, const Person &evaluator, bool sealed)
{
    const Provider &p = evaluation.providers()[static_cast<size_t>(provider)];
    FormBook::Sheet sheet;
    sheet.title = p.name;
    QStringList subtitle{Text::tr("Scorecard of %1").arg(evaluator.name)};
    if (!evaluation.info().organisation.isEmpty())
        subtitle << evaluation.info().organisation;
    if (p.sessionOn.isValid())
        subtitle << Text::tr("Working session on %1")
                        .arg(QLocale(QLocale::English).toString(p.sessionOn, QStringLiteral("d MMMM yyyy")));
    sheet.subtitle = subtitle.join(QStringLiteral(" · "));
    sheet.code = codeOf(evaluation.info(), p.id, evaluator.id);
    sheet.instructions = instructions(sealed);
    sheet.columns = {{Text::tr("No."), 4.5, false},
                     {Text::tr("Criterion"), 24, false},
                     {Text::tr("What to ask, and what earns which score"), 66, false},
                     {Text::tr("Score"), 10, true},
                     {Text::tr("Evidence"), 21, false},
                     {Text::tr("Note"), 34, false},
                     {Text::tr("Reason, if you abstain"), 24, false}};
    sheet.footer = QStringLiteral("%1 · %2 · %3").arg(p.name, evaluator.name, sheet.code);
    return sheet;
}

} // namespace

FormBook ballotForm(const Evaluation &evaluation, PersonId evaluator,
                    const std::vector<ProviderId> &providers)
{
    const bool own = evaluation.viewer() == evaluator && evaluator.isValid();
    const Evaluation picture(evaluation.workspace(), nullptr, own ? evaluator : PersonId());
    const int e = picture.evaluatorIndexOf(evaluator);
    if (e < 0 || providers.empty())
        throw Error(ErrorCode::Invalid, Text::tr("A ballot needs an evaluator and a provider."));
    const Person &person = picture.evaluators()[static_cast<size_t>(e)];
    Hidden hidden{picture.info().uuid, picture.info().organisation, evaluator, person.name, {}};
    FormBook form;
    form.author = picture.info().organisation;
    form.created = picture.workspace().lastChange();
    form.choices = choices();
    form.hiddenName = hiddenName;
    for (const ProviderId id : providers) {
        const int p = picture.indexOf(id);
        if (p < 0)
            throw Error(ErrorCode::Invalid, Text::tr("A ballot needs an evaluator and a provider."));
        FormBook::Sheet sheet = sheetOf(picture, p, person, picture.isSealed(p) && !own);
        sheet.name = providers.size() == 1 ? Text::tr("Ballot") : sheet.title;
        HiddenBallot ballot{sheet.code, id, sheet.title, FormBook::firstRow(sheet), {}};
        for (int k = 0; k < static_cast<int>(picture.criteria().size()); ++k) {
            const Criterion &criterion = picture.criteria()[static_cast<size_t>(k)];
            if (!criterion.applicable)
                continue;
            CellState state = stateOf(picture.score(p, k, e));
            state.note = fittingFormText(state.note); // what is cut off was not changed by being cut off
            state.reason = fittingFormText(state.reason);
            sheet.rows.push_back(rowOf(static_cast<int>(sheet.rows.size()) + 1, criterion, state));
            ballot.rows.push_back({criterion.id, criterion.name, state});
        }
        form.sheets.push_back(std::move(sheet));
        hidden.ballots.push_back(std::move(ballot));
    }
    form.title = providers.size() == 1
                     ? Text::tr("%1: ballot of %2").arg(form.sheets.front().title, person.name)
                     : Text::tr("Ballots of %1").arg(person.name);
    form.hidden = toRows(hidden);
    return form;
}

void exportBallotXlsx(const Evaluation &evaluation, PersonId evaluator,
                      const std::vector<ProviderId> &providers, const QString &path)
{
    if (!storage::folderIsWritable(path))
        throw Error(ErrorCode::NoPermission, Text::tr("A file cannot be made in this folder."),
                    QDir::toNativeSeparators(path),
                    Text::tr("Choose a folder that exists and in which you may write."));
    const FormBook form = ballotForm(evaluation, evaluator, providers);
    storage::writeWhole(path, [&](const QString &temporary) { writeForm(form, temporary); });
}

} // namespace tandem
