#include "ui/reports/reportchoice.h"
#include "core/onboarding/onboarding.h"
#include "core/report/evaluationsummary.h"
#include "core/report/letterhead.h"
#include "core/report/onboardingdocument.h"
#include "core/report/paperballot.h"
#include "core/report/sessionrecord.h"
#include "core/scoring/everybodyspicture.h"
#include "core/sessions/sessionstore.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"
#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tandem {

ReportChoice::ReportChoice(Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
    , m_kind(new QComboBox(this))
    , m_about(new TextLabel({}, TextLabel::Secondary, this))
    , m_providerLabel(new TextLabel(tr("Provider"), TextLabel::FieldLabel, this))
    , m_provider(new QComboBox(this))
    , m_evaluatorLabel(new TextLabel(tr("Evaluator"), TextLabel::FieldLabel, this))
    , m_evaluator(new QComboBox(this))
    , m_paper(new SegmentedControl(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_kind->setAccessibleName(tr("Report"));
    m_kind->addItems({tr("Evaluation summary"), tr("Session record"), tr("Ballots"), tr("Onboarding status"),
                      tr("Onboarding plan")});
    m_about->setWordWrap(true);
    m_provider->setAccessibleName(tr("Provider"));
    m_evaluator->setAccessibleName(tr("Evaluator"));
    m_paper->setAccessibleName(tr("Paper size"));
    m_paper->setTexts({tr("A4"), tr("Letter")});
    m_paper->setCurrentIndex(0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_kind, m_about, m_providerLabel, m_provider,
                                                            m_evaluatorLabel, m_evaluator})
        column->addWidget(widget);
    column->addWidget(new TextLabel(tr("Paper"), TextLabel::FieldLabel, this));
    column->addWidget(m_paper);
    for (QComboBox *box : {m_provider, m_evaluator}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        connect(box, &QComboBox::activated, this, &ReportChoice::changed);
    }
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        emit changed();
    });
    connect(m_paper, &SegmentedControl::currentChanged, this, &ReportChoice::changed);
    refresh();
}

ReportChoice::Kind ReportChoice::kind() const
{
    return static_cast<Kind>(m_kind->currentIndex());
}

void ReportChoice::setKind(Kind kind)
{
    m_kind->setCurrentIndex(static_cast<int>(kind));
}

print::PaperSize ReportChoice::paper() const
{
    return m_paper->currentIndex() == 1 ? print::PaperSize::Letter : print::PaperSize::A4;
}

/// What was chosen stays chosen as long as it is there.
template <class Item>
void ReportChoice::fill(QComboBox *box, const QString &everything, const std::vector<Item> &items)
{
    const QSignalBlocker quiet(box);
    const QVariant chosen = box->currentData();
    box->clear();
    if (!everything.isEmpty())
        box->addItem(everything, QVariant::fromValue(qint64(0)));
    for (const Item &item : items)
        box->addItem(item.name, QVariant::fromValue(item.id.value));
    const int index = box->findData(chosen);
    box->setCurrentIndex(index >= 0 ? index : 0);
    box->setToolTip(box->currentText());
}

void ReportChoice::refresh()
{
    std::vector<Provider> providers;
    for (const Provider &provider : m_evaluation.providers()) {
        if (kind() == Kind::Session
                ? SessionStore(m_evaluation.workspace()).ofProvider(provider.id).has_value()
                : !isOut(provider.stage))
            providers.push_back(provider);
    }
    fill(m_provider, kind() == Kind::Ballots ? tr("All that are compared") : QString(), providers);
    fill(m_evaluator, tr("Anybody"), m_evaluation.evaluators());
    showWhatCounts();
}

void ReportChoice::showWhatCounts()
{
    const bool ofProvider = (kind() == Kind::Session || kind() == Kind::Ballots) && m_provider->count() > 0;
    m_providerLabel->setVisible(ofProvider);
    m_provider->setVisible(ofProvider);
    m_evaluatorLabel->setVisible(kind() == Kind::Ballots);
    m_evaluator->setVisible(kind() == Kind::Ballots);
    switch (kind()) {
    case Kind::Evaluation:
        m_about->setText(tr("For the CFO and the board: who leads and by how much, what could change it, the "
                            "criteria by provider, a page for each, the method and who scored."));
        break;
    case Kind::Session:
        m_about->setText(m_provider->count() > 0
                             ? tr("What took place, scores before and after the discussion with reasons, "
                                  "evidence, flags and notes. Before the reveal it shows no score.")
                             : tr("No working session is planned yet: plan one on the page Live session."));
        break;
    case Kind::Ballots:
        m_about->setText(
            tr("A page per provider to fill in with a pen, or a spreadsheet for one evaluator to "
               "fill in and send back."));
        break;
    case Kind::OnboardingStatus:
        m_about->setText(tr("A page for management: how the first 90 days stand today, what is late or "
                            "blocked, the gates, and which decisions are needed."));
        break;
    case Kind::OnboardingPlan:
        m_about->setText(tr("The status, and behind it the whole plan by phase with its gates, misalignments "
                            "and actions."));
        break;
    }
}

ProviderId ReportChoice::chosenProvider() const
{
    return ProviderId{m_provider->currentData().toLongLong()};
}

PersonId ReportChoice::ballotEvaluator() const
{
    return PersonId{m_evaluator->currentData().toLongLong()};
}

std::vector<ProviderId> ReportChoice::ballotProviders() const
{
    if (chosenProvider().isValid())
        return {chosenProvider()};
    std::vector<ProviderId> all;
    for (const Provider &provider : m_evaluation.providers()) {
        if (!isOut(provider.stage))
            all.push_back(provider.id);
    }
    return all;
}

report::Document ReportChoice::document() const
{
    if (kind() == Kind::OnboardingStatus || kind() == Kind::OnboardingPlan) {
        Workspace &workspace = m_evaluation.workspace();
        return report::onboardingDocument(onboardingPictureOf(workspace), workspace.info(),
                                          workspace.now().toLocalTime(),
                                          report::summaryOptionsFor(m_evaluation),
                                          kind() == Kind::OnboardingPlan ? report::OnboardingExtent::Whole
                                                                         : report::OnboardingExtent::Status);
    }
    const EverybodysPicture picture(m_evaluation);
    const Evaluation &evaluation = picture.evaluation();
    const report::SummaryOptions options = report::summaryOptionsFor(evaluation);
    if (kind() == Kind::Ballots)
        return report::paperBallot(evaluation, ballotEvaluator(), ballotProviders(), options);
    if (kind() == Kind::Evaluation)
        return report::evaluationSummary(evaluation, options);
    if (const auto session = SessionStore(evaluation.workspace()).ofProvider(chosenProvider()))
        return report::sessionRecord(evaluation, *session, options);
    report::Document empty =
        report::letterhead(evaluation.info(), options, tr("Session record"), tr("session record"));
    empty.blocks.push_back(
        report::Paragraph{tr("No working session is planned yet."), report::TextRole::Secondary, 12});
    return empty;
}

QString ReportChoice::dialogTitle() const
{
    switch (kind()) {
    case Kind::Session:
        return tr("Export the session record");
    case Kind::Ballots:
        return tr("Export the ballots");
    case Kind::OnboardingStatus:
        return tr("Export the onboarding status");
    case Kind::OnboardingPlan:
        return tr("Export the onboarding plan");
    case Kind::Evaluation:
        break;
    }
    return tr("Export the evaluation summary");
}

QString ReportChoice::suggestedName() const
{
    QString name;
    if (kind() == Kind::Evaluation)
        name = tr("%1 evaluation summary").arg(m_evaluation.info().organisation);
    else if (kind() == Kind::OnboardingStatus)
        name = tr("%1 onboarding status").arg(m_evaluation.info().organisation);
    else if (kind() == Kind::OnboardingPlan)
        name = tr("%1 onboarding plan").arg(m_evaluation.info().organisation);
    else if (kind() == Kind::Session)
        name = tr("%1 session record").arg(m_provider->currentText());
    else if (ballotEvaluator().isValid())
        name = tr("Ballots of %1").arg(m_evaluator->currentText());
    else
        name = tr("Ballots");
    return name.replace(QLatin1Char('/'), QLatin1Char('-'));
}

} // namespace tandem
