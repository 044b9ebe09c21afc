#include "core/report/escalationdocument.h"

#include "core/agreement/findingstore.h"
#include "core/escalation/escalationchecks.h"
#include "core/escalation/escalationstore.h"
#include "core/escalation/walk.h"
#include "core/report/wording.h"
#include "core/workspace/workspace.h"

namespace tandem::report {

using T = ReportText;

namespace {

Heading head(const QString &text, const QString &caption = {})
{
    Heading heading;
    heading.level = Heading::Level::Part;
    heading.text = text;
    heading.caption = caption;
    heading.outline = QString();
    return heading;
}

RichText contactText(const EscalationMatrix &matrix, int tier, Side side)
{
    const EscalationContact &contact = matrix.contact(tier, side);
    if (!matrix.isHuman(contact.person))
        return RichText::marked(T::tr("**Nobody is named yet**"));
    const Person &person = *matrix.person(contact.person);
    const QString role = contact.role.isEmpty() ? person.role : contact.role;
    RichText text = RichText::strong(Wording::glued(person.name));
    const auto line = [&](const QString &words) {
        if (!words.isEmpty())
            text.append(QStringLiteral("\n") + words);
    };
    line(role);
    const QString phone = matrix.phoneOf(contact);
    line(phone.isEmpty() ? T::tr("No phone yet") : Wording::glued(phone));
    line(reachText(contact));
    if (matrix.isHuman(contact.deputy)) {
        const QString deputyPhone = matrix.phoneOf(contact.deputy);
        QString deputy = T::tr("Deputy: %1").arg(Wording::glued(matrix.nameOf(contact.deputy)));
        if (!deputyPhone.isEmpty())
            deputy += QStringLiteral(", ") + Wording::glued(deputyPhone);
        line(deputy);
        if (!contact.deputyHours.isEmpty())
            line(T::tr("Deputy reachable %1").arg(hoursText(contact.deputyHours)));
    } else {
        line(T::tr("No deputy"));
    }
    return text;
}

Table contactsTable(const EscalationMatrix &matrix)
{
    Table table;
    const auto title = [&](Side side) {
        const QString word = sideWord(side);
        const QString name = matrix.sideName(side);
        return name == word ? word : T::tr("%1 · %2").arg(word, name);
    };
    table.columns = {{T::tr("Tier"), 96, Align::Left, Table::CellStyle::Normal},
                     {title(Side::Internal), 202, Align::Left, Table::CellStyle::Normal},
                     {title(Side::Partner), 202, Align::Left, Table::CellStyle::Normal}};
    table.continuedTitle = T::tr("Who is called");
    for (int tier = 1; tier <= tierCount; ++tier) {
        RichText name = RichText::strong(tierName(tier));
        name.append(QStringLiteral("\n") + tierDuty(tier));
        table.rows.push_back({{cell(name), cell(contactText(matrix, tier, Side::Internal)),
                               cell(contactText(matrix, tier, Side::Partner))},
                              -1,
                              false});
    }
    return table;
}

// A default from practice is paler and has a star, which the table's foot explains.
Table::Cell agreedCell(const QString &text, bool isDefault)
{
    Table::Cell out = cell(isDefault ? text + QLatin1Char('*') : text);
    if (isDefault)
        out.style = Table::CellStyle::Secondary;
    return out;
}

QString defaultsFooter(bool hasDefaults)
{
    return hasDefaults ? T::tr("* A default from practice that was not confirmed yet.") : QString();
}

Table timesTable(const EscalationMatrix &matrix, bool outOfHours)
{
    Table table;
    table.columns = {{{}, 26, Align::Left, Table::CellStyle::Strong},
                     {outOfHours ? T::tr("Out of office hours") : T::tr("In office hours"), 124, Align::Left,
                      Table::CellStyle::Normal}};
    for (const Response response : everyResponse)
        table.columns.push_back({responseName(response), 70, Align::Left, Table::CellStyle::Normal});
    bool hasDefaults = false;
    for (int p = 1; p <= priorityCount; ++p) {
        std::vector<Table::Cell> cells = {
            cell(priorityName(p)),
            agreedCell(matrix.priority(p).example, matrix.priority(p).exampleIsDefault)};
        hasDefaults = hasDefaults || matrix.priority(p).exampleIsDefault;
        const ResponseTimes &times = matrix.response(p, outOfHours);
        for (const Response response : everyResponse) {
            const bool isDefault = !times.isConfirmed(response);
            hasDefaults = hasDefaults || isDefault;
            cells.push_back(agreedCell(responseText(response, times[response]), isDefault));
        }
        table.rows.push_back({cells, -1, false});
    }
    table.footer = defaultsFooter(hasDefaults);
    return table;
}

Table rulesTable(const EscalationMatrix &matrix)
{
    Table table;
    table.columns = {{{}, 140, Align::Left, Table::CellStyle::Strong}};
    for (int urgency = 1; urgency <= 3; ++urgency)
        table.columns.push_back(
            {T::tr("Urgency %1").arg(levelWord(urgency)), 120, Align::Left, Table::CellStyle::Normal});
    for (int impact = 1; impact <= 3; ++impact) {
        std::vector<Table::Cell> cells = {cell(T::tr("Impact %1").arg(levelWord(impact)))};
        const auto row = static_cast<size_t>(impact - 1);
        for (size_t urgency = 0; urgency < 3; ++urgency)
            cells.push_back(agreedCell(priorityName(matrix.priorityOf[row][urgency]),
                                       !matrix.ruleConfirmed[row][urgency]));
        table.rows.push_back({cells, -1, false});
    }
    table.footer = defaultsFooter(matrix.unconfirmedRules() > 0);
    return table;
}

Table tellsTable(const EscalationMatrix &matrix)
{
    Table table;
    table.columns = {{{}, 40, Align::Left, Table::CellStyle::Strong},
                     {{}, 460, Align::Left, Table::CellStyle::Normal}};
    bool hasDefaults = false;
    for (int p = 1; p <= priorityCount; ++p) {
        const Priority &priority = matrix.priority(p);
        hasDefaults = hasDefaults || priority.tellsIsDefault;
        table.rows.push_back(
            {{cell(priorityName(p)), agreedCell(priority.tells, priority.tellsIsDefault)}, -1, false});
    }
    table.footer = defaultsFooter(hasDefaults);
    return table;
}

void appendOnCall(const EscalationMatrix &matrix, std::vector<Block> &blocks)
{
    if (matrix.onCall[0].empty() && matrix.onCall[1].empty())
        return;
    blocks.push_back(
        head(T::tr("After hours"), T::tr("Who is tried, in this order, when nobody of a tier is on duty")));
    Table table;
    table.columns = {{{}, 26, Align::Left, Table::CellStyle::Strong},
                     {T::tr("Side"), 134, Align::Left, Table::CellStyle::Secondary},
                     {T::tr("Person"), 150, Align::Left, Table::CellStyle::Medium},
                     {T::tr("Phone"), 90, Align::Left, Table::CellStyle::Normal},
                     {T::tr("Note"), 100, Align::Left, Table::CellStyle::Secondary}};
    for (const Side side : bothSides) {
        int number = 0;
        for (const OnCallPerson &entry : matrix.onCallOf(side))
            table.rows.push_back(
                {{cell(QString::number(++number)), cell(matrix.sideName(side)),
                  cell(matrix.nameOf(entry.person)), cell(matrix.phoneOf(entry.person)), cell(entry.note)},
                 -1,
                 false});
    }
    blocks.push_back(table);
}

// The walk that shows most: a P1 in the night from Friday to Saturday.
void appendWalk(const EscalationMatrix &matrix, const QDate &today, std::vector<Block> &blocks)
{
    const QDate saturday = exampleDate(6, today, matrix.holidays);
    const Walk walk = walkThrough(matrix, {1, QDateTime(saturday, QTime(2, 10), Qt::UTC)});
    blocks.push_back(head(T::tr("An incident at night, step by step"),
                          T::tr("A P1 on a Saturday at 02:10. %1.").arg(walk.headline())));
    Table table;
    table.columns = {{T::tr("Time"), 44, Align::Left, Table::CellStyle::Secondary},
                     {T::tr("Who"), 166, Align::Left, Table::CellStyle::Medium},
                     {T::tr("Phone"), 90, Align::Left, Table::CellStyle::Normal},
                     {T::tr("What happens"), 200, Align::Left, Table::CellStyle::Normal}};
    table.continuedTitle = T::tr("An incident at night");
    for (const WalkStep &step : walk.steps) {
        const bool gap = step.kind == WalkStep::Kind::Gap;
        const QString time = step.at.isValid() ? step.at.time().toString(QStringLiteral("HH:mm")) : QString();
        RichText what = gap ? RichText::marked(T::tr("**Gap:** %1"), {step.detail}) : RichText(step.detail);
        Table::Cell who = cell(step.title);
        who.mark = gap ? Mark::OpenFlag : Mark::None;
        table.rows.push_back({{cell(time), who, cell(step.phone), cell(what)}, -1, false});
    }
    blocks.push_back(table);
}

void appendFindings(const std::vector<AgreementFinding> &findings, std::vector<Block> &blocks)
{
    FlagList list;
    for (const AgreementFinding &finding : findings) {
        QString text = finding.message;
        if (finding.accepted)
            text += QLatin1Char(' ') + T::tr("Accepted: %1").arg(finding.accepted->reason);
        list.flags.push_back({T::tr("%1: %2").arg(finding.where, finding.title), text, finding.isOpen()});
    }
    if (list.flags.empty())
        return;
    blocks.push_back(head(T::tr("Still open")));
    blocks.push_back(list);
}

/// As long as nobody was asked, those who decide at tier 3 have a line for a pen.
Signatures signaturesOf(const EscalationMatrix &matrix, ScopePicture sides, const Edition &edition,
                        const Wording &say)
{
    const auto decides = [&](Side side, Signer &signer) {
        const EscalationContact &contact = matrix.contact(3, side);
        if (matrix.isHuman(contact.person))
            signer = {matrix.nameOf(contact.person), contact.role};
    };
    decides(Side::Internal, sides.internalSigner);
    decides(Side::Partner, sides.partnerSigner);
    return signaturesFor(sides, edition, say);
}

} // namespace

Document escalationDocument(const EscalationMatrix &matrix, const std::vector<AgreementFinding> &findings,
                            const ScopePicture &sides, const SummaryOptions &options, const Edition &edition)
{
    const Wording say(options.locale);
    Document document = agreementLetterhead(sides, options, T::tr("Escalation matrix"), edition);
    document.subject = T::tr("Who is called, and how fast");
    std::vector<Block> &blocks = document.blocks;
    Heading title;
    title.level = Heading::Level::Title;
    title.text = T::tr("Escalation matrix");
    title.caption = T::tr("%1 · %2").arg(matrix.partner.isEmpty()
                                             ? matrix.organisation
                                             : T::tr("%1 and %2").arg(matrix.organisation, matrix.partner),
                                         editionText(edition, say));
    title.outline = QString();
    blocks.push_back(title);
    if (matrix.isEmpty()) {
        blocks.push_back(Paragraph{T::tr("Nobody is named yet. The times are defaults from practice."),
                                   TextRole::Body, 12});
    } else {
        blocks.push_back(head(T::tr("Who is called")));
        blocks.push_back(contactsTable(matrix));
    }
    blocks.push_back(
        head(T::tr("How fast"),
             T::tr("Office hours are %1. Times run from the alert.").arg(hoursText(matrix.office))));
    blocks.push_back(timesTable(matrix, false));
    blocks.push_back(timesTable(matrix, true));
    blocks.push_back(head(T::tr("How the priority is found")));
    blocks.push_back(rulesTable(matrix));
    blocks.push_back(head(T::tr("Who tells whom")));
    blocks.push_back(tellsTable(matrix));
    if (!matrix.isEmpty()) {
        appendOnCall(matrix, blocks);
        appendWalk(matrix, edition.date, blocks);
        appendFindings(findings, blocks);
    }
    blocks.push_back(head(T::tr("Signatures")));
    blocks.push_back(signaturesOf(matrix, sides, edition, say));
    return document;
}

Document escalationDocument(Workspace &workspace, const SummaryOptions &options)
{
    const EscalationMatrix matrix = EscalationStore(workspace).matrix();
    const Edition edition =
        editionNow(standingOf(workspace, AgreementDocument::Escalation), options.stamp.date());
    return escalationDocument(matrix, checkEscalation(matrix, FindingStore(workspace).accepted()),
                              scopePictureOf(workspace), options, edition);
}

} // namespace tandem::report
