#include "ui/agreement/revisionsview.h"
#include "core/agreement/publishing.h"
#include "core/agreement/revisionstore.h"
#include "core/agreement/snapshots.h"
#include "core/report/revisiondocument.h"
#include "ui/agreement/differencescard.h"
#include "ui/print/reportprinter.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

namespace tandem {

static constexpr int signaturesWidth = 372;
static constexpr int gap = 14;

RevisionsView::RevisionsView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_document(new SegmentedControl(this))
    , m_revision(new QComboBox(this))
    , m_base(new QComboBox(this))
    , m_publish(new PushButton(tr("Publish…"), QStringLiteral("pencil"), PushButton::Normal, this))
    , m_export(new PushButton(tr("Export as PDF…"), QStringLiteral("download"), PushButton::Normal, this))
    , m_ask(new PushButton(tr("Ask somebody to sign…"), QStringLiteral("user-plus"), PushButton::Ghost, this))
    , m_signaturesCard(new Card(tr("Signatures")))
    , m_about(new TextLabel({}, TextLabel::Secondary))
    , m_differences(new DifferencesCard)
{
    build();
    connectChoices();
}

void RevisionsView::build()
{
    m_document->setAccessibleName(tr("Document"));
    m_document->setTexts({tr("Scope"), tr("RACI"), tr("Escalation")});
    m_revision->setAccessibleName(tr("Revision"));
    m_base->setAccessibleName(tr("Compared with"));
    for (QComboBox *box : {m_revision, m_base}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(11);
    }
    m_document->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // the lists give way first
    auto *choices = new QHBoxLayout;
    choices->setSpacing(10);
    choices->addWidget(m_document);
    choices->addSpacing(6);
    choices->addWidget(m_revision, 1);
    choices->addWidget(new TextLabel(tr("compared with"), TextLabel::Secondary));
    choices->addWidget(m_base, 1);
    choices->addWidget(m_export);
    choices->addWidget(m_publish);

    m_about->setWordWrap(true);
    auto *scroll = new ScrollBody;
    m_signatureRows = new QVBoxLayout;
    m_signatureRows->setSpacing(12);
    scroll->column()->setContentsMargins(17, 4, 17, 14);
    scroll->column()->setSpacing(14);
    scroll->column()->addWidget(m_about);
    scroll->column()->addLayout(m_signatureRows);
    scroll->column()->addWidget(m_ask, 0, Qt::AlignLeft);
    scroll->column()->addStretch();
    m_signaturesCard->setBodyMargins(1, 0, 1, 1);
    m_signaturesCard->setFixedWidth(signaturesWidth);
    m_signaturesCard->body()->addWidget(scroll);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(gap);
    cards->addWidget(m_signaturesCard);
    cards->addWidget(m_differences, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addLayout(choices);
    column->addLayout(cards, 1);
    setFocusProxy(m_revision);
}

void RevisionsView::connectChoices()
{
    connect(m_document, &SegmentedControl::currentChanged, this, [this] {
        m_revisions.clear(); // the choices are another document's
        attempt([this] { refresh(); });
    });
    connect(m_revision, &QComboBox::activated, this, [this] { attempt([this] { showChosen(); }); });
    connect(m_base, &QComboBox::activated, this, [this] { attempt([this] { showDifferences(); }); });
    connect(m_publish, &QAbstractButton::clicked, this, &RevisionsView::publish);
    connect(m_export, &QAbstractButton::clicked, this, &RevisionsView::exportPdf);
    connect(m_ask, &QAbstractButton::clicked, this, &RevisionsView::ask);
}

AgreementDocument RevisionsView::document() const
{
    return static_cast<AgreementDocument>(m_document->currentIndex());
}

void RevisionsView::showDocument(AgreementDocument document)
{
    m_revisions.clear();
    {
        const QSignalBlocker quiet(m_document);
        m_document->setCurrentIndex(static_cast<int>(document));
    }
    attempt([this] { refresh(); });
}

void RevisionsView::refresh()
{
    const RevisionStore store(m_context.workspace);
    const bool fresh = m_revisions.empty();
    m_revisions = store.revisions(document());
    m_standing = standingOf(m_context.workspace, document());
    const QVariant chosen = fresh ? QVariant() : m_revision->currentData();
    const QVariant base = fresh ? QVariant() : m_base->currentData();
    fillChoices();
    // What was chosen stays; at first the latest revision, and the draft beside the one before it.
    const int row = chosen.isValid() ? m_revision->findData(chosen) : -1;
    m_revision->setCurrentIndex(row >= 0 ? row : m_revisions.empty() ? 0 : 1);
    const int baseRow = base.isValid() ? m_base->findData(base) : -1;
    m_base->setCurrentIndex(baseRow >= 0 ? baseRow : std::max(0, m_base->count() - 1));
    m_publish->setAccessibleName(tr("Publish revision %1…").arg(m_standing.nextNumber()));
    m_publish->setToolTip(
        tr("Publish revision %1 of %2").arg(m_standing.nextNumber()).arg(documentName(document())));
    m_publish->setEnabled(canEdit() && m_standing.isDraft());
    showChosen();
}

/// "Revision 2, objected": one objection, or one answer that is awaited, is what there is to know.
static QString revisionWords(const Revision &revision, const std::vector<Signature> &signatures,
                             bool isSigned)
{
    const auto has = [&](SignatureState state) {
        return std::ranges::any_of(signatures, [state](const Signature &s) { return s.state == state; });
    };
    const QString state = isSigned                        ? RevisionsView::tr("signed")
                          : has(SignatureState::Objected) ? RevisionsView::tr("objected")
                                                          : RevisionsView::tr("not signed");
    return RevisionsView::tr("Revision %1, %2").arg(QString::number(revision.number), state);
}

void RevisionsView::fillChoices()
{
    const RevisionStore store(m_context.workspace);
    const QSignalBlocker revision(m_revision), base(m_base);
    m_revision->clear();
    m_base->clear();
    const QString now = m_standing.isDraft() ? tr("Draft of revision %1").arg(m_standing.nextNumber())
                                             : tr("Now, as published");
    for (QComboBox *box : {m_revision, m_base})
        box->addItem(now, 0);
    for (auto r = m_revisions.rbegin(); r != m_revisions.rend(); ++r) {
        for (QComboBox *box : {m_revision, m_base})
            box->addItem(revisionWords(*r, store.signatures(r->id), store.isSigned(r->id)), r->number);
    }
}

const Revision *RevisionsView::shown() const
{
    const int number = m_revision->currentData().toInt();
    for (const Revision &revision : m_revisions) {
        if (number != 0 && revision.number == number)
            return &revision;
    }
    return nullptr;
}

void RevisionsView::showChosen()
{
    const Revision *revision = shown();
    m_export->setEnabled(revision || !m_revisions.empty() || document() == AgreementDocument::Scope);
    if (revision && m_base->currentIndex() == m_revision->currentIndex())
        m_base->setCurrentIndex(0); // nothing differs from itself
    showSignatures();
    showDifferences();
}

Snapshot RevisionsView::stateAt(const QComboBox &choice) const
{
    const int number = choice.currentData().toInt();
    for (const Revision &revision : m_revisions) {
        if (number != 0 && revision.number == number)
            return RevisionStore::contentOf(revision);
    }
    return snapshotOf(m_context.workspace, document());
}

void RevisionsView::showDifferences()
{
    if (m_revisions.empty()) {
        m_differences->showNothingYet();
        return;
    }
    // From the older state to the newer one, whichever way they were chosen. The draft, 0, is the newest.
    const auto age = [](const QComboBox &box) {
        const int number = box.currentData().toInt();
        return number == 0 ? std::numeric_limits<int>::max() : number;
    };
    const bool forward = age(*m_base) <= age(*m_revision);
    const QComboBox &from = forward ? *m_base : *m_revision;
    const QComboBox &to = forward ? *m_revision : *m_base;
    const auto called = [this](const QComboBox &box) {
        const int number = box.currentData().toInt();
        return number > 0             ? tr("revision %1").arg(number)
               : m_standing.isDraft() ? tr("the draft of revision %1").arg(m_standing.nextNumber())
                                      : tr("now");
    };
    m_differences->showDifferences(called(from), called(to), differences(stateAt(from), stateAt(to)));
}

QStringList RevisionsView::sentences() const
{
    return m_differences->sentences();
}

// ---- what the person does

void RevisionsView::publish()
{
    const auto note =
        m_context.dialogs.askText(this, tr("Publish revision %1").arg(m_standing.nextNumber()),
                                  tr("What is new in it? Both sides read this."), {}, tr("Publish"), true);
    if (!note)
        return;
    const int number = m_standing.nextNumber();
    const AgreementDocument which = document();
    if (m_context.feedback.attempt([&] { publishWithSigners(m_context.workspace, which, *note); })) {
        m_context.feedback.say(tr("Published revision %1 of %2").arg(number).arg(documentName(which)), true);
        showDocument(which);
    }
}

void RevisionsView::exportPdf()
{
    const QString name = tr("%1 %2")
                             .arg(m_context.workspace.info().organisation, documentName(document()))
                             .replace(u'/', u'-');
    const QString path = m_context.dialogs.saveFile(this, tr("Export as PDF"), name + QStringLiteral(".pdf"),
                                                    tr("PDF documents (*.pdf)"));
    if (path.isEmpty())
        return;
    attempt([&] {
        const Revision *revision = shown();
        Workspace &workspace = m_context.workspace;
        const report::SummaryOptions options = report::documentOptionsFor(workspace);
        const Snapshot content = stateAt(*m_revision);
        const bool scope = document() == AgreementDocument::Scope;
        const Engagement engagement =
            (scope ? scopePictureFrom(content) : scopePictureOf(workspace)).engagement;
        print::exportPdf(revision ? report::revisionDocument(workspace, content, options,
                                                             report::editionOf(*revision, m_signatures))
                                  : report::documentNow(workspace, document(), options),
                         path, {engagement.letterPaper ? print::PaperSize::Letter : print::PaperSize::A4});
        m_context.feedback.say(tr("Exported %1").arg(QDir::toNativeSeparators(path)));
    });
}

} // namespace tandem
