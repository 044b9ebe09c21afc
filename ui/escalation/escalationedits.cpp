// The page's edits of who is called, and what mends a gap or a finding.
#include "ui/escalation/contactscard.h"
#include "ui/escalation/escalationpage.h"
#include "ui/escalation/responsecard.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/tableview.h"

namespace tandem {

// ---- who is called

void EscalationPage::openCell(int tier, Side side, ContactEditor::Field field)
{
    if (m_editor->isOpen())
        m_editor->leave();
    ContactCell *cell = m_contacts->cell(tier, side);
    m_scroll->ensureWidgetVisible(cell);
    cell->setOpen(true);
    m_editor->setReadOnly(!canEdit());
    m_editor->openAt(cellRect(tier, side), tier, side, field);
    m_editor->showMatrix(m_matrix);
}

QRect EscalationPage::cellRect(int tier, Side side) const
{
    const ContactCell *cell = m_contacts->cell(tier, side);
    return {cell->mapTo(this, QPoint(0, 0)), cell->size()};
}

void EscalationPage::showCell(const EscalationCell &cell)
{
    if (cell.tier > 0) {
        m_scroll->ensureWidgetVisible(m_contacts->cell(cell.tier, cell.side));
        m_contacts->cell(cell.tier, cell.side)->setFocus(Qt::TabFocusReason);
    } else if (cell.priority > 0) {
        m_scroll->ensureWidgetVisible(m_responses);
        if (cell.example) {
            m_responses->chooseExample(cell.priority);
        } else {
            m_responses->setOutOfHours(cell.outOfHours);
            m_responses->choose(cell.priority, cell.response);
        }
        m_responses->table()->setFocus(Qt::TabFocusReason);
    }
}

void EscalationPage::setText(ContactEditor::Field field, const QString &text)
{
    const int tier = m_editor->tier();
    const Side side = m_editor->side();
    attempt([&] {
        switch (field) {
        case ContactEditor::Field::Person:
            store().setPersonNamed(tier, side, text);
            break;
        case ContactEditor::Field::Deputy:
            store().setDeputyNamed(tier, side, text);
            break;
        case ContactEditor::Field::Role:
            store().setRole(tier, side, text);
            break;
        case ContactEditor::Field::Phone:
            store().setPhone(tier, side, text);
            break;
        default:
            break;
        }
    });
}

void EscalationPage::setHours(ContactEditor::Field field, const Hours &hours)
{
    const int tier = m_editor->tier();
    const Side side = m_editor->side();
    attempt([&] {
        if (field == ContactEditor::Field::Hours)
            store().setHours(tier, side, hours);
        else if (field == ContactEditor::Field::OnCall)
            store().setOnCall(tier, side, hours);
        else
            store().setDeputyHours(tier, side, hours);
    });
}

void EscalationPage::editNote(OnCallPersonId id)
{
    for (const Side side : bothSides) {
        for (const OnCallPerson &entry : m_matrix.onCallOf(side)) {
            if (entry.id != id)
                continue;
            const auto note = dialogs().askText(
                this, tr("Note on %1, on call").arg(m_matrix.nameOf(entry.person)),
                tr("Such as \u201Cto 22:00\u201D or \u201Cevery second week\u201D"), entry.note, tr("Keep"));
            if (note)
                attempt([&] { store().setOnCallNote(id, *note); });
            return;
        }
    }
}

// ---- mends

void EscalationPage::mendGap(int tier, Side side, GapMend mend)
{
    using Field = ContactEditor::Field;
    const Field field = mend == GapMend::NameDeputy     ? Field::Deputy
                        : mend == GapMend::ExtendOnCall ? Field::OnCall
                        : mend == GapMend::AddPhone     ? Field::Phone
                                                        : Field::Person;
    openCell(tier, side, field);
}

void EscalationPage::mend(const AgreementFinding &finding, int index)
{
    const Mend &chosen = finding.mends[static_cast<size_t>(index)];
    if (chosen.apply) {
        if (attempt([&] { chosen.apply(workspace()); }))
            feedback().say(chosen.label, true);
        return;
    }
    const EscalationCell cell = cellFromKey(finding.subject.field);
    for (const GapMend gap :
         {GapMend::NamePerson, GapMend::NameDeputy, GapMend::ExtendOnCall, GapMend::AddPhone}) {
        if (cell.tier > 0 && gapMendText(gap) == chosen.label) {
            mendGap(cell.tier, cell.side, gap);
            return;
        }
    }
    showCell(cell);
}

} // namespace tandem
