#include "ui/agreement/revisionsview.h"
#include "core/agreement/publishing.h"
#include "core/agreement/revisionstore.h"
#include "core/agreement/snapshots.h"
#include "core/report/snapshotdocument.h"
#include "ui/print/reportprinter.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>
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
    , m_publish(new PushButton(tr("Publish the draft…"), QStringLiteral("pencil"), PushButton::Normal, this))
    , m_export(new PushButton(tr("Export as PDF…"), QStringLiteral("download"), PushButton::Normal, this))
    , m_ask(new PushButton(tr("Ask somebody to sign…"), QStringLiteral("user-plus"), PushButton::Ghost, this))
    , m_signaturesCard(new Card(tr("Signatures")))
    , m_about(new TextLabel({}, TextLabel::Secondary))
    , m_differencesCard(new Card(tr("What changed")))
    , m_differences(new QListWidget)
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

    m_differences->setAccessibleName(tr("What changed"));
    m_differences->setFrameShape(QFrame::NoFrame);
    m_differences->setWordWrap(true);
    m_differences->setSpacing(3);
    m_differences->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_differences->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_differencesCard->setBodyMargins(10, 4, 10, 10);
    m_differencesCard->body()->addWidget(m_differences);

    auto *cards = new QHBoxLayout;
    cards->setSpacing(gap);
    cards->addWidget(m_signaturesCard);
    cards->addWidget(m_differencesCard, 1);
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
    m_publish->setText(tr("Publish revision %1…").arg(m_standing.nextNumber()));
    m_publish->setEnabled(canEdit() && m_standing.isDraft());
    showChosen();
}

static QString revisionWords(const Revision &revision, bool isSigned)
{
    const QString date = QLocale().toString(revision.publishedAt.toLocalTime().date(), QLocale::ShortFormat);
    return isSigned ? RevisionsView::tr("Revision %1 of %2, signed").arg(revision.number).arg(date)
                    : RevisionsView::tr("Revision %1 of %2").arg(revision.number).arg(date);
}

void RevisionsView::fillChoices()
{
    const RevisionStore store(m_context.workspace);
    const QSignalBlocker revision(m_revision), base(m_base);
    m_revision->clear();
    m_base->clear();
    const QString now = m_standing.isDraft() ? tr("Now: draft of revision %1").arg(m_standing.nextNumber())
                                             : tr("Now: as published");
    for (QComboBox *box : {m_revision, m_base})
        box->addItem(now, 0);
    for (auto r = m_revisions.rbegin(); r != m_revisions.rend(); ++r) {
        for (QComboBox *box : {m_revision, m_base})
            box->addItem(revisionWords(*r, store.isSigned(r->id)), r->number);
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

void RevisionsView::showSignatures()
{
    while (QLayoutItem *item = m_signatureRows->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide(); // its button may be what is calling
            widget->deleteLater();
        }
        delete item;
    }
    const Revision *revision = shown();
    m_ask->setVisible(revision != nullptr);
    m_ask->setEnabled(canEdit());
    m_signatures.clear();
    if (!revision) {
        m_about->setText(
            m_revisions.empty()
                ? tr("Nothing is published yet. A revision freezes the document under a number, with "
                     "its date and a note; then both sides sign it.")
                : tr("A draft is not signed. Publish it as revision %1 to have it signed.")
                      .arg(m_standing.nextNumber()));
        return;
    }
    QStringList about{
        tr("Published on %1 by %2.")
            .arg(QLocale().toString(revision->publishedAt.toLocalTime().date(), QLocale::LongFormat),
                 revision->publishedBy)};
    if (!revision->note.isEmpty())
        about << revision->note;
    m_about->setText(about.join(QLatin1Char('\n')));
    m_signatures = RevisionStore(m_context.workspace).signatures(revision->id);
    for (const Signature &signature : m_signatures)
        m_signatureRows->addWidget(rowFor(signature));
}

QWidget *RevisionsView::rowFor(const Signature &signature)
{
    auto *row = new QWidget;
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(signature.name, TextLabel::BodyStrong));
    const Tone tone = signature.state == SignatureState::Aligned    ? Tone::Good
                      : signature.state == SignatureState::Objected ? Tone::Bad
                                                                    : Tone::Caution;
    head->addStretch();
    head->addWidget(new Pill(signatureWord(signature.state), tone));
    column->addLayout(head);
    QStringList detail{sideWord(signature.side)};
    if (!signature.role.isEmpty())
        detail << signature.role;
    if (signature.signedOn.isValid())
        detail << QLocale().toString(signature.signedOn, QLocale::ShortFormat);
    auto *small = new TextLabel(detail.join(QStringLiteral(" · ")), TextLabel::Small);
    column->addWidget(small);
    if (!signature.reason.isEmpty()) {
        auto *reason = new TextLabel(signature.reason, TextLabel::Secondary);
        reason->setWordWrap(true);
        column->addWidget(reason);
    }
    if (!canEdit())
        return row;
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    const auto button = [&](const QString &text, const std::function<void()> &run) {
        auto *b = new PushButton(text);
        b->setCompact(true);
        b->setAccessibleName(tr("%1: %2").arg(signature.name, text));
        connect(b, &QAbstractButton::clicked, this, run);
        buttons->addWidget(b);
    };
    const auto sign = [this, id = signature.id](SignatureState state) {
        attempt([&] { RevisionStore(m_context.workspace).sign(id, state); });
    };
    if (signature.state != SignatureState::Aligned)
        button(tr("Aligned"), [sign] { sign(SignatureState::Aligned); });
    if (signature.state != SignatureState::Objected)
        button(tr("Objects…"), [this, signature] { object(signature); });
    if (signature.state != SignatureState::Pending)
        button(tr("Pending again"), [sign] { sign(SignatureState::Pending); });
    else
        button(tr("Do not ask"), [this, id = signature.id] {
            attempt([&] { RevisionStore(m_context.workspace).removeSignature(id); });
        });
    buttons->addStretch();
    column->addLayout(buttons);
    return row;
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
    m_differences->clear();
    m_differencesCard->setRightText({});
    if (m_revisions.empty()) {
        m_differences->addItem(tr("What changed is told from the first revision on."));
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
    const QStringList sentences = sentencesOf(differences(stateAt(from), stateAt(to)));
    m_differencesCard->setSubtitle(tr("From %1 to %2").arg(from.currentText(), to.currentText()));
    for (const QString &sentence : sentences)
        m_differences->addItem(sentence);
    if (sentences.isEmpty())
        m_differences->addItem(tr("Nothing differs."));
    else
        m_differencesCard->setRightText(sentences.size() == 1 ? tr("1 change")
                                                              : tr("%1 changes").arg(sentences.size()));
}

QStringList RevisionsView::sentences() const
{
    QStringList out;
    for (int i = 0; i < m_differences->count(); ++i)
        out << m_differences->item(i)->text();
    return out;
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

void RevisionsView::ask()
{
    const Revision *revision = shown();
    if (!revision)
        return;
    const int side = m_context.dialogs.choose(this, tr("Ask somebody to sign"), tr("For which side?"),
                                              {tr("Internal"), tr("Partner")}, tr("Continue"));
    if (side < 0)
        return;
    const auto name = m_context.dialogs.askText(this, tr("Ask somebody to sign"),
                                                tr("Name, and role after a comma"), {}, tr("Ask"));
    if (!name)
        return;
    attempt([&] {
        RevisionStore(m_context.workspace)
            .ask(revision->id, side == 1 ? Side::Partner : Side::Internal,
                 name->section(QLatin1Char(','), 0, 0), name->section(QLatin1Char(','), 1));
    });
}

void RevisionsView::object(const Signature &signature)
{
    const auto reason = m_context.dialogs.askText(this, tr("%1 objects").arg(signature.name),
                                                  tr("The reason, as it was given"), signature.reason,
                                                  tr("Record the objection"), true);
    if (reason)
        attempt([&] {
            RevisionStore(m_context.workspace).sign(signature.id, SignatureState::Objected, *reason);
        });
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
        const report::SummaryOptions options = report::documentOptionsFor(m_context.workspace);
        const report::Edition edition =
            revision ? report::editionOf(*revision, m_signatures)
                     : report::editionNow(m_standing, m_context.workspace.lastChange().date());
        const Snapshot content = stateAt(*m_revision);
        const ScopePicture sides = scopePictureOf(m_context.workspace);
        const bool scope = document() == AgreementDocument::Scope;
        const ScopePicture picture = scope ? scopePictureFrom(content) : sides;
        print::exportPdf(scope ? report::scopeDocument(picture, options, edition)
                               : report::snapshotDocument(content, sides, options, edition),
                         path,
                         {picture.engagement.letterPaper ? print::PaperSize::Letter : print::PaperSize::A4});
        m_context.feedback.say(tr("Exported %1").arg(QDir::toNativeSeparators(path)));
    });
}

} // namespace tandem
