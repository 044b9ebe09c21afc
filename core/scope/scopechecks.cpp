#include "core/scope/scopechecks.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/scope/scopestore.h"
#include <algorithm>

namespace tandem {

using Severity = AgreementFinding::Severity;

namespace {

class Checks
{
public:
    explicit Checks(const ScopePicture &picture)
        : m_picture(picture)
    {
    }

    void engagement();
    void areas();
    void page(const PageFit &fit);
    std::vector<AgreementFinding> take() { return std::move(m_found); }

private:
    AgreementFinding &add(const QString &code, Severity severity, const FindingSubject &subject,
                          const QString &where, const QString &title, const QString &message,
                          const QString &mend);
    AgreementFinding &ofAll(const QString &code, Severity severity, const QString &field,
                            const QString &where, const QString &title, const QString &message,
                            const QString &mend);
    void area(const ServiceArea &area);
    void owner(const ServiceArea &area);
    void handoff(const ServiceArea &area);
    void terms(const ServiceArea &area);

    const ScopePicture &m_picture;
    std::vector<AgreementFinding> m_found;
};

} // namespace

AgreementFinding &Checks::add(const QString &code, Severity severity, const FindingSubject &subject,
                              const QString &where, const QString &title, const QString &message,
                              const QString &mend)
{
    m_found.push_back(
        {AgreementDocument::Scope, code, severity, subject, where, title, message, mend, {}, {}});
    return m_found.back();
}

AgreementFinding &Checks::ofAll(const QString &code, Severity severity, const QString &field,
                                const QString &where, const QString &title, const QString &message,
                                const QString &mend)
{
    FindingSubject subject;
    subject.field = field;
    return add(code, severity, subject, where, title, message, mend);
}

void Checks::engagement()
{
    const Engagement &e = m_picture.engagement;
    const QString facts = tr("Purpose and facts");
    if (!e.partner)
        ofAll(QStringLiteral("scope.no-partner"), Severity::Caution, QStringLiteral("partner"), facts,
              tr("No partner is named"), tr("The page does not say with whom the work is shared."),
              tr("Choose the provider that becomes the partner."));
    if (!e.startsOn.isValid())
        ofAll(QStringLiteral("scope.no-start"), Severity::Caution, QStringLiteral("start"), facts,
              tr("No start date"), tr("The engagement has no first day."), tr("Give the start date."));
    if (!e.nextReviewOn.isValid())
        ofAll(QStringLiteral("scope.no-review"), Severity::Problem, QStringLiteral("review"), facts,
              tr("No review date"),
              tr("Nobody will look at the scope again: engagements drift where it is not reviewed."),
              tr("Set the date of the next review."));
    if (m_picture.texts(StatementKind::OutOfScope).isEmpty() &&
        std::all_of(m_picture.areas.begin(), m_picture.areas.end(),
                    [](const ServiceArea &area) { return area.outOfScope.isEmpty(); }))
        ofAll(QStringLiteral("scope.nothing-out"), Severity::Problem, QStringLiteral("out"),
              statementTitle(StatementKind::OutOfScope), tr("Nothing is out of scope"),
              tr("Without what is out, each side takes the rest to be the other's."),
              tr("Name what nobody should expect of the partner."));
    const QStringList internal = m_picture.texts(StatementKind::StaysInternal);
    if (!internal.join(QLatin1Char(' ')).contains(tr("strategy"), Qt::CaseInsensitive))
        ofAll(QStringLiteral("scope.strategy"), Severity::Problem, QStringLiteral("strategy"),
              statementTitle(StatementKind::StaysInternal), tr("Strategy is not kept"),
              tr("The page does not say that strategy stays with internal IT."),
              tr("Name strategy first among what stays internal for good."));
}

void Checks::areas()
{
    if (m_picture.areas.empty())
        ofAll(QStringLiteral("scope.empty"), Severity::Problem, QStringLiteral("areas"), tr("Service areas"),
              tr("No service area"), tr("The scope names no service."),
              tr("Add service areas, or start from the built-in ones."));
    for (const ServiceArea &area : m_picture.areas)
        this->area(area);
}

void Checks::area(const ServiceArea &area)
{
    owner(area);
    handoff(area);
    terms(area);
}

static FindingSubject part(const ServiceArea &area, const char *field)
{
    FindingSubject subject;
    subject.area = area.id;
    subject.field = QString::fromLatin1(field);
    return subject;
}

void Checks::owner(const ServiceArea &area)
{
    if (area.owner == AreaOwner::Undecided) {
        AgreementFinding &found =
            add(QStringLiteral("scope.undecided"), Severity::Problem, part(area, "owner"), area.name,
                tr("Nobody owns it"), tr("It is not decided which side owns %1.").arg(area.name),
                tr("Choose internal, shared or partner."));
        for (const AreaOwner owner : {AreaOwner::Internal, AreaOwner::Partner})
            found.mends.push_back({ownerWord(owner), [id = area.id, owner](Workspace &workspace) {
                                       ScopeStore(workspace).setOwner(id, owner);
                                   }});
        return;
    }
    const bool internal = area.owner != AreaOwner::Partner;
    const bool partner = area.owner != AreaOwner::Internal;
    if (internal && area.internalWork.isEmpty())
        add(QStringLiteral("scope.no-work"), Severity::Problem, part(area, "internal side"),
            tr("%1, internal side").arg(area.name), tr("Owned, but nothing is written"),
            tr("The internal side owns %1, and the page does not say what it does there.").arg(area.name),
            tr("Write what is in scope on the internal side."));
    if (partner && area.partnerWork.isEmpty())
        add(QStringLiteral("scope.no-work"), Severity::Problem, part(area, "partner side"),
            tr("%1, partner side").arg(area.name), tr("Owned, but nothing is written"),
            tr("The partner owns %1, and the page does not say what it does there.").arg(area.name),
            tr("Write what is in scope on the partner side."));
}

void Checks::handoff(const ServiceArea &area)
{
    if (area.owner == AreaOwner::Shared && area.handoff.isEmpty())
        add(QStringLiteral("scope.no-handoff"), Severity::Problem, part(area, "handoff"),
            tr("%1, handoff").arg(area.name), tr("Shared without a handoff"),
            tr("%1 is shared, and nothing says when work changes sides.").arg(area.name),
            tr("Write the point at which work passes from one side to the other."));
    else if (!area.handoff.isEmpty() && area.direction == HandoffDirection::None)
        add(QStringLiteral("scope.no-direction"), Severity::Caution, part(area, "direction"),
            tr("%1, handoff").arg(area.name), tr("A handoff without a direction"),
            tr("The handoff of %1 does not say which way work goes.").arg(area.name),
            tr("Choose the direction of the handoff."));
}

void Checks::terms(const ServiceArea &area)
{
    if (area.coverage == Coverage::Custom && area.coverageText.isEmpty())
        add(QStringLiteral("scope.no-hours"), Severity::Problem, part(area, "hours"),
            tr("%1, hours").arg(area.name), tr("Custom hours are not said"),
            tr("%1 has custom hours, and they are not written down.").arg(area.name), tr("Write the hours."));
    if (area.owner != AreaOwner::Partner && area.owner != AreaOwner::Shared)
        return;
    if (area.serviceLevel.isEmpty())
        add(QStringLiteral("scope.no-level"), Severity::Caution, part(area, "service level"),
            tr("%1, service level").arg(area.name), tr("No service level"),
            tr("The partner works on %1 without a service level to be measured by.").arg(area.name),
            tr("Agree on a service level."));
    if (area.tools.isEmpty())
        add(QStringLiteral("scope.no-tools"), Severity::Caution, part(area, "tools"),
            tr("%1, tools").arg(area.name), tr("No tools are named"),
            tr("The page does not say in which of your tools the partner works on %1.").arg(area.name),
            tr("Name the tools; a partner should not bring its own portal."));
}

void Checks::page(const PageFit &fit)
{
    if (fit.fits())
        return;
    QStringList rows;
    const std::vector<int> tooLong = fit.tooLong();
    for (size_t i = 0; i < tooLong.size(); ++i) {
        const ServiceArea *area = m_picture.area(fit.areas[i].id);
        if (area && tooLong[i] > 0)
            rows << tr("%1 by %2").arg(area->name).arg(tooLong[i]);
    }
    const QString where = tr("The page");
    ofAll(QStringLiteral("scope.too-long"), Severity::Problem, QStringLiteral("page"), where,
          tr("More than one page"),
          fit.linesOver() == 1 ? tr("The scope is 1 line longer than its page.")
                               : tr("The scope is %1 lines longer than its page.").arg(fit.linesOver()),
          rows.isEmpty() ? tr("Shorten the lists at the foot, or put service areas together.")
                         : tr("Shorten %1 lines.").arg(listInWords(rows)));
}

std::vector<AgreementFinding> scopeFindings(const ScopePicture &picture, const std::optional<PageFit> &fit)
{
    Checks checks(picture);
    checks.engagement();
    checks.areas();
    if (fit)
        checks.page(*fit);
    return checks.take();
}

} // namespace tandem
