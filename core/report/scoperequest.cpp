#include "core/report/scoperequest.h"

#include "core/report/wording.h"

namespace tandem::report {

using T = ReportText;

static Heading chapter(const QString &text)
{
    Heading heading;
    heading.text = text;
    return heading;
}

Document scopeRequestDocument(const ScopePicture &picture, const QString &provider, QDate sentOn, QDate dueOn,
                              const SummaryOptions &options, const Edition &edition)
{
    const Wording say(options.locale);
    const QString name = T::tr("Request for a scoped response");
    Document document = agreementLetterhead(picture, options, name, edition);
    document.organisation = picture.organisation;
    Heading title;
    title.level = Heading::Level::Title;
    title.label = T::tr("To %1").arg(provider);
    title.text = name;
    title.outline = QString();
    document.blocks.push_back(title);
    KeyFigures figures;
    figures.figures = {
        {say.date(dueOn), {}, T::tr("your answer is due, five business days from %1").arg(say.date(sentOn))},
        {QString::number(picture.areas.size()), {}, T::tr("service areas to answer")}};
    document.blocks.push_back(figures);
    document.blocks.push_back(Paragraph{T::tr("%1 looks for a co-managed IT partner: a provider that works "
                                              "beside the internal IT team instead of "
                                              "replacing it. The next page says which side owns what, and "
                                              "where work changes sides. Please answer "
                                              "to that page, not with a general offer.")
                                            .arg(picture.organisation),
                                        TextRole::Lead, 10});
    document.blocks.push_back(chapter(T::tr("What we ask for")));
    Points points;
    points.role = TextRole::Body;
    points.points = {
        RichText::marked(
            T::tr("**The form.** Fill in the spreadsheet that came with this page: for each service "
                  "area what you would do, the handoff, hours, service level and tools. Leave as it is "
                  "what you agree with.")),
        RichText::marked(
            T::tr("**A draft RACI.** With the roles on both sides, for the activities you know best.")),
        RichText::marked(
            T::tr("**An escalation matrix.** Who is called at tiers 1, 2 and 3, with response times and "
                  "after-hours cover; names, not queues.")),
        RichText::marked(T::tr("**What you would change.** Say where our split would not work, and why.")),
        RichText::marked(
            T::tr("**Your account team.** The account manager and the technical lead by name."))};
    document.blocks.push_back(points);
    document.blocks.push_back(chapter(T::tr("What happens next")));
    document.blocks.push_back(Paragraph{
        T::tr("Answers that arrive by %1 are read. Those on the short list are invited to a working session "
              "of 60 minutes with our evaluators.")
            .arg(say.weekday(dueOn)),
        TextRole::Body, 10});
    if (!picture.internalSigner.name.isEmpty())
        document.blocks.push_back(
            Paragraph{T::tr("Questions go to %1.").arg(picture.internalSigner.name), TextRole::Body, 10});
    document.blocks.push_back(PageBreak{});
    ScopeSheet sheet = scopeSheet(picture, options, edition);
    sheet.signatures.sides.clear(); // nobody signs a request
    document.blocks.push_back(sheet);
    return document;
}

} // namespace tandem::report
