#include "core/report/paperballot.h"

#include "core/report/letterhead.h"
#include "core/report/wording.h"
#include "core/scoring/evaluation.h"

namespace tandem::report {

using T = ReportText;

namespace {

MarkSheet::Entry entryOf(int number, const Criterion &criterion)
{
    MarkSheet::Entry entry;
    entry.number = QString::number(number);
    entry.name = criterion.name;
    entry.question = criterion.question.isEmpty() ? criterion.description : criterion.question;
    for (size_t i = 0; i < rubricLevels.size(); ++i) {
        if (!criterion.rubric[i].isEmpty())
            entry.levels.push_back({QString::number(rubricLevels[i]), criterion.rubric[i]});
    }
    return entry;
}

MarkSheet sheetOf(const Evaluation &evaluation)
{
    MarkSheet sheet;
    for (int i = 0; i <= static_cast<int>(maximumScore); ++i)
        sheet.boxes << QString::number(i);
    sheet.others = {T::tr("abstain"), T::tr("refused")};
    sheet.gradeTitle = T::tr("Evidence");
    for (int i = 1; i < evidenceCount; ++i)
        sheet.grades << evidenceWord(static_cast<Evidence>(i)).toLower();
    sheet.noteTitle = T::tr("Note");
    for (const Criterion &criterion : evaluation.criteria()) {
        if (criterion.applicable)
            sheet.entries.push_back(entryOf(static_cast<int>(sheet.entries.size()) + 1, criterion));
    }
    return sheet;
}

} // namespace

Document paperBallot(const Evaluation &evaluation, PersonId evaluator,
                     const std::vector<ProviderId> &providers, const SummaryOptions &options)
{
    const Wording say(options.locale);
    Document document = letterhead(evaluation.info(), options, T::tr("Ballot"), T::tr("paper ballot"));
    const int e = evaluation.evaluatorIndexOf(evaluator);
    const QString name = e < 0 ? QString() : evaluation.evaluators()[static_cast<size_t>(e)].name;
    const MarkSheet sheet = sheetOf(evaluation);
    for (const ProviderId id : providers) {
        const int p = evaluation.indexOf(id);
        if (p < 0)
            continue;
        const Provider &provider = evaluation.providers()[static_cast<size_t>(p)];
        if (!document.blocks.empty())
            document.blocks.push_back(PageBreak{});
        ProviderHead head;
        head.label = provider.sessionOn.isValid()
                         ? T::tr("Scorecard · Working session %1").arg(say.date(provider.sessionOn))
                         : T::tr("Scorecard");
        head.name = provider.name;
        document.blocks.push_back(head);
        document.blocks.push_back(FillIn{{{T::tr("Evaluator"), name, 3}, {T::tr("Date"), {}, 1.5}}});
        document.blocks.push_back(Paragraph{
            T::tr("Tick one score for each criterion: 2 and 4 lie between what is described. Tick "
                  "“abstain” if you cannot judge, and say why in the note; “refused” if the provider "
                  "would not be measured."),
            TextRole::Small, 12});
        document.blocks.push_back(sheet);
    }
    if (document.blocks.empty())
        document.blocks.push_back(Paragraph{T::tr("There is no provider to score."), TextRole::Body, 12});
    return document;
}

} // namespace tandem::report
