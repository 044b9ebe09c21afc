#pragma once
#include "core/agreement/drift.h"
#include "core/agreement/finding.h"
#include "core/escalation/escalationchecks.h"
#include "core/escalation/escalationstore.h"
#include "core/escalation/walk.h"
#include "ui/escalation/contacteditor.h"
#include "ui/shell/page.h"

class QPushButton;

namespace tandem {

class ContactsCard;
class FindingStrip;
class InlineMessage;
class OnCallCard;
class PriorityDialog;
class ProblemBubble;
class PushButton;
class RevisionButton;
class ResponseCard;
class ScrollBody;
class WalkPanel;

/// Who is called, how fast, and what happens in an incident.
class EscalationPage : public Page
{
    Q_OBJECT

public:
    explicit EscalationPage(const PageContext &context, QWidget *parent = nullptr);

    PageId id() const override { return PageId::Escalation; }
    QString title() const override { return tr("Escalation"); }
    QString contextLine() const override;
    QList<QWidget *> headerActions() override;
    QList<QAction *> menuActions() override;
    void reveal(const Place &place) override;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    void connectContacts();
    void connectTimes();
    void connectFindings();
    void refresh();
    void openCell(int tier, Side side, ContactEditor::Field field = ContactEditor::Field::Person);
    QRect cellRect(int tier, Side side) const;
    void showCell(const EscalationCell &cell);
    void editNote(OnCallPersonId id);
    void setText(ContactEditor::Field field, const QString &text);
    void setHours(ContactEditor::Field field, const Hours &hours);
    void mendGap(int tier, Side side, GapMend mend);
    void mend(const AgreementFinding &finding, int index);
    void acceptFinding(const AgreementFinding &finding);
    void nextFinding();
    void showRules();
    void exportPdf();
    EscalationStore store() { return EscalationStore(workspace()); }

    EscalationMatrix m_matrix;
    std::vector<AgreementFinding> m_findings;
    ScrollBody *m_scroll;
    InlineMessage *m_start; ///< while nobody is named
    FindingStrip *m_strip;
    ContactsCard *m_contacts;
    ResponseCard *m_responses;
    OnCallCard *m_onCall;
    WalkPanel *m_walk;
    ContactEditor *m_editor;
    ProblemBubble *m_bubble;
    PriorityDialog *m_rules = nullptr;
    QPushButton *m_startButton = nullptr;
    PushButton *m_export = nullptr;
    RevisionButton *m_publish = nullptr;
    QAction *m_exportAction = nullptr;
    QAction *m_rulesAction = nullptr;
    QAction *m_revisionsAction = nullptr;
    QAction *m_nextFinding = nullptr;
    int m_shownFinding = -1;     ///< by F8
    DocumentStanding m_standing; ///< what was published and signed, and what changed since
    bool m_stale = true;
};

} // namespace tandem
