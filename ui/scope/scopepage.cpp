#include "ui/scope/scopepage.h"
#include "core/agreement/agreementtemplate.h"
#include "core/agreement/findingstore.h"
#include "core/overview/standing.h"
#include "core/report/scopedocument.h"
#include "core/report/wording.h"
#include "core/scope/scopechecks.h"
#include "core/scope/spinestore.h"
#include "ui/agreement/revisionsview.h"
#include "ui/onboarding/agreementlinks.h"
#include "ui/print/scopefit.h"
#include "ui/scope/areaform.h"
#include "ui/scope/engagementform.h"
#include "ui/scope/findingsbox.h"
#include "ui/scope/lanesview.h"
#include "ui/scope/scopemeter.h"
#include "ui/scope/scopepreview.h"
#include "ui/scope/scoperesponseview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QApplication>
#include <QLocale>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <utility>

namespace tandem {

ScopePage::~ScopePage()
{
    // What is being typed is stored when its field loses the focus: now, while there is a page to do it.
    if (QWidget *field = QApplication::focusWidget(); field && isAncestorOf(field))
        field->clearFocus();
}

// ---- the header

static QString shortDate(QDate date)
{
    return QLocale().toString(date, QStringLiteral("d\u00A0MMM\u00A0yyyy"));
}

QString ScopePage::contextLine() const
{
    QStringList parts = standingWords(m_standing);
    const QDate review = m_picture.engagement.nextReviewOn;
    if (review.isValid())
        parts << (review < todayOf(workspace()) ? tr("review overdue since %1").arg(shortDate(review))
                                                : tr("next review %1").arg(shortDate(review)));
    return parts.join(QStringLiteral("  ·  "));
}

QList<QWidget *> ScopePage::headerActions()
{
    return {m_viewChoice, m_send, m_export, m_publish};
}

// ---- what is shown

void ScopePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
}

ScopePage::View ScopePage::view() const
{
    return static_cast<View>(m_viewChoice->currentIndex());
}

void ScopePage::setView(View view)
{
    m_viewChoice->setCurrentIndex(static_cast<int>(view));
}

void ScopePage::refresh()
{
    m_stale = false;
    attempt([this] {
        m_picture = scopePictureOf(workspace());
        m_standing = standingOf(workspace(), AgreementDocument::Scope);
        const bool nothing = m_picture.areas.empty() && m_picture.statements.empty();
        m_empty->setVisible(nothing);
        m_views->setVisible(!nothing);
        m_meter->setLetter(m_picture.engagement.letterPaper);
        m_publish->setText(tr("&Publish revision %1").arg(m_standing.nextNumber()));
        m_publish->setEnabled(canEdit() && m_standing.isDraft() && !nothing);
        renderPage();
        m_lanesModel->follow(m_picture);
        m_responses->refresh();
        m_revisions->refresh();
        if (!m_list->current())
            m_picture.areas.empty() ? m_list->choose(ScopePart::Facts)
                                    : m_list->choose(ScopePart::Area, m_picture.areas.front().id);
        showChosen();
        emit headerChanged();
    });
}

print::PaperSize ScopePage::paper() const
{
    return m_picture.engagement.letterPaper ? print::PaperSize::Letter : print::PaperSize::A4;
}

report::Edition ScopePage::edition() const
{
    return report::editionNow(m_standing, workspace().lastChange().date());
}

report::Document ScopePage::document() const
{
    return report::scopeDocument(m_picture, report::documentOptionsFor(workspace()), edition());
}

/// The list follows too: which areas are too long changes with every word.
void ScopePage::renderPage()
{
    const report::SummaryOptions options = report::documentOptionsFor(workspace());
    m_fit = print::fitOf(report::scopeSheet(m_picture, options, edition()), paper());
    m_preview->setReport(std::make_shared<print::PagedReport>(document(), paper()), m_fit);
    m_meter->showFit(m_fit);
    const std::optional<ScopeListRow> chosen =
        m_list->current() ? std::optional(*m_list->current()) : std::nullopt;
    m_findings = scopeFindings(m_picture, m_fit);
    markAccepted(m_findings, FindingStore(workspace()).accepted());
    m_following = true;
    m_model->follow(m_picture, m_fit, m_findings);
    if (chosen) // a row that was moved is another one to the view
        m_list->choose(chosen->part, chosen->area);
    m_following = false;
    const std::vector<int> tooLong = m_fit.tooLong();
    for (size_t i = 0; i < m_fit.areas.size(); ++i) {
        if (m_fit.areas[i].id == m_areaForm->area())
            m_areaForm->showFit(m_fit.areas[i], tooLong[i]);
    }
}

void ScopePage::showChosen()
{
    const ScopeListRow *row = m_list->current();
    if (!row || m_following)
        return;
    const ScopeListRow chosen = *row;
    if (chosen.part != ScopePart::Area || chosen.area != m_areaForm->area())
        m_areaForm->finish();
    showForm(chosen);
    m_preview->outline(chosen.part == ScopePart::Area ? chosen.area : ServiceAreaId());
    showFindings(chosen);
}

void ScopePage::showForm(const ScopeListRow &row)
{
    m_links->showArea(row.part == ScopePart::Area ? row.area : ServiceAreaId{});
    switch (row.part) {
    case ScopePart::Facts:
        m_engagementForm->showEngagement(m_picture, evaluation().providers(), todayOf(workspace()));
        m_forms->setCurrentWidget(m_engagementForm);
        break;
    case ScopePart::Assumptions:
    case ScopePart::StaysInternal:
    case ScopePart::OutOfScope: {
        const StatementKind kind = row.part == ScopePart::Assumptions     ? StatementKind::Assumption
                                   : row.part == ScopePart::StaysInternal ? StatementKind::StaysInternal
                                                                          : StatementKind::OutOfScope;
        m_statementsForm->showStatements(kind, m_picture.texts(kind));
        m_forms->setCurrentWidget(m_statementsForm);
        break;
    }
    case ScopePart::Area:
        if (const ServiceArea *area = m_picture.area(row.area)) {
            m_areaForm->showArea(*area);
            const std::vector<int> tooLong = m_fit.tooLong();
            for (size_t i = 0; i < m_fit.areas.size(); ++i) {
                if (m_fit.areas[i].id == area->id)
                    m_areaForm->showFit(m_fit.areas[i], tooLong[i]);
            }
        }
        m_forms->setCurrentWidget(m_areaForm);
        break;
    }
}

/// What is said of the part that is edited.
void ScopePage::showFindings(const ScopeListRow &row)
{
    std::vector<AgreementFinding> shown;
    for (const AgreementFinding &finding : m_findings) {
        if (scopePartOf(finding.subject) == row.part && finding.subject.area == row.area)
            shown.push_back(finding);
    }
    m_findingsBox->showFindings(shown, canEdit());
}

void ScopePage::reveal(const Place &place)
{
    if (m_stale)
        refresh();
    setView(place.part == SessionPart::Record ? View::Revisions : View::Editor);
    if (const auto document = documentFromKey(place.field); document && view() == View::Revisions) {
        m_revisions->showDocument(*document);
        m_revisions->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (place.field == QLatin1String("review")) { // its date is late
        m_list->choose(ScopePart::Facts);
        m_engagementForm->focusReview();
        return;
    }
    if (place.area)
        choose(place.area);
    else
        chooseNamed(place.field);
    m_list->setFocus(Qt::OtherFocusReason);
}

/// The part whose key it is, as ui/scope/scopeplace.h names it; none for another word.
void ScopePage::chooseNamed(const QString &key)
{
    for (const auto &[name, part] :
         {std::pair{QStringLiteral("facts"), ScopePart::Facts},
          std::pair{statementKey(StatementKind::Assumption), ScopePart::Assumptions},
          std::pair{statementKey(StatementKind::StaysInternal), ScopePart::StaysInternal},
          std::pair{statementKey(StatementKind::OutOfScope), ScopePart::OutOfScope}}) {
        if (key == name)
            m_list->choose(part);
    }
}

void ScopePage::choose(ServiceAreaId area)
{
    m_list->choose(ScopePart::Area, area);
}

} // namespace tandem
