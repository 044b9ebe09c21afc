#include "core/report/scopedocument.h"

#include "core/escalation/matrix.h"
#include "core/report/wording.h"
#include "core/workspace/workspace.h"
#include <QRegularExpression>

namespace tandem::report {

using T = ReportText;

namespace {

constexpr int monthsOfYear = 12;

QString years(int months)
{
    if (months % monthsOfYear == 0)
        return Wording::count(months / monthsOfYear, T::tr("one year"), T::tr("%1 years"));
    return T::tr("%1 months").arg(months);
}

QString every(int months)
{
    if (months == 1)
        return T::tr("every month");
    if (months == 3)
        return T::tr("every quarter");
    return months == monthsOfYear ? T::tr("every year") : T::tr("every %1 months").arg(months);
}

QString joined(const QStringList &parts, const QString &separator)
{
    QStringList kept;
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            kept << part.trimmed();
    }
    return kept.join(separator);
}

/// The tools that any area names, each once.
QString tools(const ScopePicture &picture)
{
    QStringList all;
    for (const ServiceArea &area : picture.areas) {
        for (const QString &tool : area.tools.split(QLatin1Char(','))) {
            if (const QString name = tool.trimmed();
                !name.isEmpty() && !all.contains(name, Qt::CaseInsensitive))
                all << name;
        }
    }
    return all.join(QStringLiteral(", "));
}

/// A number keeps its unit: "15 min" is not torn over two lines of the narrow column.
QString withUnits(QString text)
{
    static const QRegularExpression unit(
        QStringLiteral("(?<=\\d) (?=(?:min|h|hours?|days?|minutes?|%)(?:\\W|$))"));
    return text.replace(unit, QString(QChar::Nbsp));
}

ScopeSheet::Area areaOf(const ServiceArea &area)
{
    ScopeSheet::Area out;
    out.key = area.id.value;
    out.name = area.name;
    out.hours = withUnits(joined({coverageText(area), area.serviceLevel}, QStringLiteral(" · ")));
    out.internalWork = area.internalWork;
    out.handoff = area.handoff;
    out.partnerWork = area.partnerWork;
    out.internalOwns = area.owner == AreaOwner::Internal || area.owner == AreaOwner::Shared;
    out.partnerOwns = area.owner == AreaOwner::Partner || area.owner == AreaOwner::Shared;
    const bool both = area.direction == HandoffDirection::Both;
    out.toPartner = both || area.direction == HandoffDirection::ToPartner;
    out.toInternal = both || area.direction == HandoffDirection::ToInternal;
    return out;
}

QStringList outOfScope(const ScopePicture &picture)
{
    QStringList out = picture.texts(StatementKind::OutOfScope);
    for (const ServiceArea &area : picture.areas) {
        if (!area.outOfScope.isEmpty())
            out << T::tr("%1: %2").arg(area.name, QString(area.outOfScope).replace(u'\n', u' '));
    }
    return out;
}

std::vector<ScopeSheet::Fact> facts(const ScopePicture &picture, const Wording &say)
{
    const Engagement &e = picture.engagement;
    const QString users = !e.users.isEmpty()  ? e.users
                          : picture.staff > 0 ? T::tr("%1 staff").arg(picture.staff)
                                              : QString();
    std::vector<ScopeSheet::Fact> out{
        {T::tr("Covers"), joined({users, e.sites}, QStringLiteral(", "))},
        {T::tr("Start and term"), joined({e.startsOn.isValid() ? say.date(e.startsOn) : QString(),
                                          e.termMonths > 0 ? years(e.termMonths) : QString()},
                                         QStringLiteral(", "))},
        {T::tr("8x5 means"), hoursText(hoursFromStored(e.officeHours))},
        {T::tr("Tools worked in"), tools(picture)}};
    for (ScopeSheet::Fact &fact : out) {
        if (fact.text.isEmpty())
            fact.text = T::tr("not said yet");
    }
    return out;
}

ScopeSheet::Levels levelsOf(const ScopePicture &picture)
{
    ScopeSheet::Levels out{
        T::tr("Service levels in office hours"), T::tr("Answered"), T::tr("Restored"), {}, {}};
    QStringList open;
    for (const ScopeLevel &level : picture.levels) {
        out.rows.push_back({priorityName(level.priority),
                            responseTimeText(responseTimeFromStored(level.answered)),
                            responseTimeText(responseTimeFromStored(level.restored))});
        if (!level.agreed)
            open << priorityName(level.priority);
    }
    if (!open.isEmpty())
        out.note = T::tr("%1: usual values, not agreed yet").arg(open.join(QStringLiteral(", ")));
    return out;
}

Signatures::Line forAPen(const Signer &signer)
{
    Signatures::Line line;
    line.who = joined({signer.name, signer.role}, QStringLiteral(", "));
    return line;
}

} // namespace

Edition editionOf(const Revision &revision, const std::vector<Signature> &signatures)
{
    Edition out;
    out.number = revision.number;
    out.draft = false;
    out.date = revision.publishedAt.date();
    for (const Signature &signature : signatures) {
        Signatures::Line line = forAPen({signature.name, signature.role});
        if (signature.state != SignatureState::Pending) {
            line.word = signatureWord(signature.state);
            line.signedOn = signature.signedOn;
            line.reason = signature.reason;
        }
        (signature.side == Side::Partner ? out.partnerLines : out.internalLines).push_back(line);
    }
    return out;
}

Edition editionNow(const DocumentStanding &standing, QDate today)
{
    if (!standing.isDraft())
        return editionOf(*standing.latest, standing.signatures);
    Edition out;
    out.number = standing.nextNumber();
    out.date = today;
    return out;
}

QString editionText(const Edition &edition, const Wording &say)
{
    const QString date = say.date(edition.date);
    if (edition.draft)
        return edition.number > 0 ? T::tr("Draft of revision %1, %2").arg(edition.number).arg(date)
                                  : T::tr("Draft of %1").arg(date);
    return T::tr("Revision %1 of %2").arg(edition.number).arg(date);
}

SummaryOptions documentOptionsFor(const Workspace &workspace, const QLocale &reader)
{
    return {workspace.lastChange().toUTC(), workspace.revision(), reader, QTimeZone::systemTimeZone()};
}

Signatures signaturesFor(const ScopePicture &picture, const Edition &edition, const Wording &say)
{
    Signatures out;
    out.dateTitle = T::tr("Date");
    out.sides = {{T::tr("For %1 (internal)").arg(picture.organisation), false, edition.internalLines},
                 {T::tr("For %1 (partner)")
                      .arg(picture.partnerName.isEmpty() ? T::tr("the partner") : picture.partnerName),
                  true, edition.partnerLines}};
    if (out.sides[0].lines.empty())
        out.sides[0].lines = {forAPen(picture.internalSigner)};
    if (out.sides[1].lines.empty())
        out.sides[1].lines = {forAPen(picture.partnerSigner)};
    for (Signatures::Side &side : out.sides) {
        for (Signatures::Line &line : side.lines)
            line.date = line.signedOn.isValid() ? say.date(line.signedOn) : QString();
    }
    return out;
}

ScopeSheet scopeSheet(const ScopePicture &picture, const SummaryOptions &options, const Edition &edition)
{
    const Wording say(options.locale);
    const Engagement &e = picture.engagement;
    const QString partner = picture.partnerName.isEmpty() ? T::tr("The partner") : picture.partnerName;
    ScopeSheet sheet;
    sheet.title = T::tr("Who does what");
    sheet.lead =
        !e.purpose.isEmpty()
            ? e.purpose
            : T::tr("%1 works beside the IT team of %2. Where both share a service, the handoff says "
                    "when work changes sides. What is not on this page is not in scope.")
                  .arg(partner, picture.organisation);
    sheet.dateLabel = T::tr("Reviewed %1, next on").arg(every(e.reviewMonths));
    sheet.date = e.nextReviewOn.isValid() ? say.date(e.nextReviewOn) : T::tr("no date yet");
    sheet.facts = facts(picture, say);
    sheet.areaTitle = T::tr("Service area");
    sheet.internalTitle = T::tr("Internal");
    sheet.internalName = picture.organisation;
    sheet.handoffTitle = T::tr("Handoff");
    sheet.handoffCaption = T::tr("when work changes sides");
    sheet.partnerTitle = T::tr("Partner");
    sheet.partnerName = picture.partnerName.isEmpty() ? T::tr("not chosen yet") : picture.partnerName;
    for (const ServiceArea &area : picture.areas)
        sheet.areas.push_back(areaOf(area));
    sheet.empty = T::tr("No service area is described yet.");
    sheet.legend =
        T::tr("Shaded: owns the service. Both shaded: shared by the handoff. Plain: supports the owner.");
    sheet.levels = levelsOf(picture);
    sheet.lists = {
        {statementTitle(StatementKind::StaysInternal), picture.texts(StatementKind::StaysInternal)},
        {statementTitle(StatementKind::OutOfScope), outOfScope(picture)},
        {statementTitle(StatementKind::Assumption), picture.texts(StatementKind::Assumption)}};
    sheet.signatures = signaturesFor(picture, edition, say);
    return sheet;
}

Document agreementLetterhead(const ScopePicture &picture, const SummaryOptions &options, const QString &name,
                             const Edition &edition)
{
    const Wording say(options.locale);
    Document document;
    document.organisation = joined({picture.organisation, picture.partnerName}, QStringLiteral(" + "));
    document.title = picture.organisation.isEmpty() ? name : T::tr("%1: %2").arg(picture.organisation, name);
    document.author = picture.organisation.isEmpty() ? QStringLiteral("Tandem") : picture.organisation;
    document.subject = name;
    document.language = QStringLiteral("en");
    const QString state = editionText(edition, say);
    document.kind = T::tr("%1 · %2").arg(name, state);
    document.footer =
        picture.organisation.isEmpty() ? state : T::tr("%1 · Kept by %2").arg(state, picture.organisation);
    document.pagePattern = T::tr("Page %1 of %2");
    document.continued = T::tr("(continued)");
    document.stamp = options.stamp;
    return document;
}

Document scopeDocument(const ScopePicture &picture, const SummaryOptions &options, const Edition &edition)
{
    Document document = agreementLetterhead(picture, options, T::tr("Scope of co-managed IT"), edition);
    document.blocks.push_back(scopeSheet(picture, options, edition));
    return document;
}

} // namespace tandem::report
