// What a person does on the Scope page.
#include "core/agreement/agreementtemplate.h"
#include "core/agreement/findingstore.h"
#include "core/agreement/publishing.h"
#include "core/agreement/revisionstore.h"
#include "core/overview/standing.h"
#include "core/report/scopedocument.h"
#include "core/scope/spinestore.h"
#include "ui/agreement/revisionsview.h"
#include "ui/print/reportprinter.h"
#include "ui/scope/areaform.h"
#include "ui/scope/engagementform.h"
#include "ui/scope/scopepage.h"
#include "ui/scope/scopepreview.h"
#include "ui/scope/sendout.h"
#include "ui/widgets/buttons.h"
#include <QDir>

namespace tandem {

void ScopePage::typed(ScopeStore::Field field, const QString &text)
{
    for (ServiceArea &area : m_picture.areas) {
        if (area.id != m_areaForm->area())
            continue;
        switch (field) {
        case ScopeStore::Field::InternalWork:
            area.internalWork = text;
            break;
        case ScopeStore::Field::PartnerWork:
            area.partnerWork = text;
            break;
        case ScopeStore::Field::Handoff:
            area.handoff = text;
            break;
        case ScopeStore::Field::OutOfScope:
            area.outOfScope = text;
            break;
        case ScopeStore::Field::CoverageText:
            area.coverageText = text;
            break;
        case ScopeStore::Field::ServiceLevel:
            area.serviceLevel = text;
            break;
        case ScopeStore::Field::Tools:
            area.tools = text;
            break;
        }
    }
    renderPage();
}

void ScopePage::addArea()
{
    setView(View::Editor);
    ServiceAreaId id;
    const bool done = attempt([&] {
        const SpineStore spine(workspace());
        QString name = tr("New service area");
        for (int n = 2; !spine.areaNameProblem({}, name).isEmpty(); ++n)
            name = tr("New service area %1").arg(n);
        id = SpineStore(workspace()).addArea(name);
    });
    if (!done)
        return;
    choose(id);
    m_areaForm->focusName();
}

void ScopePage::moveArea(int direction)
{
    const ScopeListRow *row = m_list->current();
    if (!row || row->part != ScopePart::Area || !canEdit())
        return;
    const ServiceAreaId id = row->area;
    int index = 0;
    while (m_picture.areas[static_cast<size_t>(index)].id != id)
        ++index;
    const int to = index + direction;
    if (to < 0 || to >= static_cast<int>(m_picture.areas.size()))
        return;
    attempt([&] { SpineStore(workspace()).moveArea(id, to); });
    choose(id);
}

void ScopePage::removeArea()
{
    const ScopeListRow *row = m_list->current();
    if (!row || row->part != ScopePart::Area || !canEdit())
        return;
    const ServiceAreaId id = row->area;
    const QString name = row->text;
    if (attempt([&] { SpineStore(workspace()).removeAreas(std::span(&id, 1)); }))
        feedback().say(tr("Removed %1 with its activities").arg(name), true);
}

void ScopePage::openForm()
{
    const ScopeListRow *row = m_list->current();
    if (!row)
        return;
    if (row->part == ScopePart::Area)
        m_areaForm->focusField(ScopeStore::Field::InternalWork);
    else if (row->part == ScopePart::Facts)
        m_engagementForm->takeFocus();
    else
        m_statementsForm->takeFocus();
}

void ScopePage::accept(const AgreementFinding &finding)
{
    const auto reason =
        dialogs().askText(this, tr("Accept the finding"), tr("Why is this fine? %1").arg(finding.message), {},
                          tr("Accept"), true);
    if (reason)
        attempt([&] { FindingStore(workspace()).accept(finding, *reason); });
}

void ScopePage::exportPdf()
{
    const QString name =
        tr("%1 scope").arg(m_picture.organisation).replace(QLatin1Char('/'), QLatin1Char('-'));
    const QString path = dialogs().saveFile(this, tr("Export the scope"), name + QStringLiteral(".pdf"),
                                            tr("PDF documents (*.pdf)"));
    if (!path.isEmpty() && attempt([&] { print::exportPdf(document(), path, {paper()}); }))
        feedback().say(m_fit.fits() ? tr("Exported %1").arg(QDir::toNativeSeparators(path))
                                    : tr("Exported %1 on two pages: it is %2 lines too long")
                                          .arg(QDir::toNativeSeparators(path))
                                          .arg(m_fit.linesOver()));
}

void ScopePage::publish()
{
    const auto note =
        dialogs().askText(this, tr("Publish revision %1").arg(m_standing.nextNumber()),
                          tr("What is new in it? Both sides read this."), {}, tr("Publish"), true);
    if (!note)
        return;
    const int number = m_standing.nextNumber();
    if (attempt([&] { publishWithSigners(workspace(), AgreementDocument::Scope, *note); })) {
        feedback().say(tr("Published revision %1 of the scope").arg(number), true);
        m_revisions->showDocument(AgreementDocument::Scope);
        setView(View::Revisions);
    }
}

void ScopePage::sendOut()
{
    SendOut(context(), this).run();
}

void ScopePage::importResponse()
{
    if (SendOut(context(), this).importResponse())
        setView(View::Responses);
}

void ScopePage::startFromTemplate()
{
    if (attempt([this] { startAgreementFromTemplate(workspace()); }))
        m_list->setFocus(Qt::OtherFocusReason);
}

/// The next part with an open finding, from the one that is chosen on and round.
void ScopePage::nextFinding()
{
    const auto &rows = m_model->rows();
    const int count = static_cast<int>(rows.size());
    const int here = m_list->currentIndex().row();
    for (int i = 1; i <= count; ++i) {
        const ScopeListRow &row = rows[static_cast<size_t>((here + i + count) % count)];
        if (row.findings == 0)
            continue;
        setView(View::Editor);
        m_list->choose(row.part, row.area);
        m_list->setFocus(Qt::TabFocusReason);
        return;
    }
    feedback().say(tr("There are no findings"));
}

} // namespace tandem
