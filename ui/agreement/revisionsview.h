#pragma once
#include "core/agreement/drift.h"
#include "core/agreement/revision.h"
#include "core/report/document.h"
#include "ui/shell/page.h"
#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace tandem {

class Card;
class DifferencesCard;
class PushButton;
class SegmentedControl;
class TextLabel;

/// The published revisions of scope, RACI and escalation: who signed them, what changed from one to another
/// or to now, and the PDF that carries the signatures.
class RevisionsView : public QWidget
{
    Q_OBJECT

public:
    explicit RevisionsView(const PageContext &context, QWidget *parent = nullptr);

    void refresh();
    void showDocument(AgreementDocument document); ///< with its latest revision
    AgreementDocument document() const;
    QStringList sentences() const; ///< the differences that are shown

private:
    void build();
    void connectChoices();
    void fillChoices();
    void showChosen();
    void showSignatures();
    void showDifferences();
    QWidget *rowFor(const Signature &signature);
    const Revision *shown() const; ///< null for the draft
    void publish();
    void ask();
    void object(const Signature &signature);
    void date(const Signature &signature);
    void exportPdf();
    void attempt(const std::function<void()> &work) { m_context.feedback.attempt(work); }
    bool canEdit() const { return !m_context.workspace.isReadOnly(); }
    Snapshot stateAt(const QComboBox &choice) const;

    PageContext m_context;
    std::vector<Revision> m_revisions; ///< oldest first
    DocumentStanding m_standing;
    std::vector<Signature> m_signatures;
    SegmentedControl *m_document;
    QComboBox *m_revision;
    QComboBox *m_base;
    PushButton *m_publish;
    PushButton *m_export;
    PushButton *m_ask;
    Card *m_signaturesCard;
    TextLabel *m_about;
    QVBoxLayout *m_signatureRows = nullptr;
    DifferencesCard *m_differences;
};

} // namespace tandem
