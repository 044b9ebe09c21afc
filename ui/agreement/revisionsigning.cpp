// Who signed a revision, and what is recorded of it.
#include "core/agreement/revisionstore.h"
#include "ui/agreement/revisionsview.h"
#include "ui/providers/dateinput.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace tandem {

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
        button(tr("Date…"), [this, signature] { date(signature); });
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

/// Signed on paper last week, recorded today.
void RevisionsView::date(const Signature &signature)
{
    const QDate today = m_context.workspace.now().date();
    const auto typed =
        m_context.dialogs.askText(this, tr("When did %1 answer?").arg(signature.name), tr("On which day?"),
                                  dateInWords(signature.signedOn, today), tr("Record"));
    if (!typed)
        return;
    attempt([&] {
        if (const QString problem = dayProblem(*typed, today); !problem.isEmpty())
            throw Error(ErrorCode::Invalid, problem);
        const QDate day = parseDay(*typed, today).value_or(signature.signedOn);
        if (day > today)
            throw Error(ErrorCode::Invalid, tr("That day is still to come."));
        RevisionStore(m_context.workspace).sign(signature.id, signature.state, signature.reason, day);
    });
}

} // namespace tandem
