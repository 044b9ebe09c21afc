#pragma once
#include "core/agreement/agreement.h"
#include "core/onboarding/runbookstore.h"
#include "ui/onboarding/onboardingcontext.h"
#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace tandem {

class CheckedField;
class FieldProblem;
class LinkButton;
class OnboardingLinks;
class ScrollBody;
class TextLabel;

/// A row of the register as a form: a process or a vendor account. What looks like a secret is refused, with
/// the reason below its field.
class RunbookInspector : public QWidget
{
    Q_OBJECT

public:
    RunbookInspector(const OnboardingContext &context, const Agreement &agreement, QWidget *parent = nullptr);

    void showProcess(ProcessId id);
    void showVendor(VendorAccountId id);
    void showNothing();
    void finish();
    void focusFirst();
    ProcessId process() const { return m_process; }
    VendorAccountId vendor() const { return m_vendor; }

signals:
    void goTo(const tandem::Place &place);

private:
    void makeProcessForm();
    void makeVendorForm();
    CheckedField *addField(QVBoxLayout &column, const QString &name);
    CheckedField *addDay(QVBoxLayout &column, const QString &name, const std::function<void(QDate)> &set);
    QComboBox *addChoice(QVBoxLayout &column, const QString &name, const std::function<void(int)> &chosen);
    void fillPeople(QComboBox &box, PersonId current) const;
    void setEnabledFields(QWidget &form) const;
    RunbookStore store() const { return RunbookStore(m_context.workspace()); }

    OnboardingContext m_context;
    const Agreement &m_agreement;
    ProcessId m_process;
    VendorAccountId m_vendor;
    TextLabel *m_title;
    TextLabel *m_gaps;
    ScrollBody *m_body;
    QWidget *m_processForm;
    QWidget *m_vendorForm;
    TextLabel *m_nothing;
    std::vector<std::pair<RunbookStore::ProcessText, CheckedField *>> m_processFields;
    std::vector<std::pair<RunbookStore::VendorText, CheckedField *>> m_vendorFields;
    QComboBox *m_frequency = nullptr;
    QComboBox *m_owner = nullptr;
    QComboBox *m_activity = nullptr;
    LinkButton *m_toRaci = nullptr;
    OnboardingLinks *m_links = nullptr;
    OnboardingLinks *m_vendorLinks = nullptr;
    CheckedField *m_lastDone = nullptr;
    QComboBox *m_category = nullptr;
    QComboBox *m_custodian = nullptr;
    QComboBox *m_mfa = nullptr;
    CheckedField *m_rotated = nullptr;
    CheckedField *m_renews = nullptr;
};

} // namespace tandem
