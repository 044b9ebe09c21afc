#pragma once
#include "core/onboarding/runbook.h"
#include "core/onboarding/secrets.h"
#include "core/workspace/workspace.h"
#include <span>

namespace tandem {

/// Reads and edits the runbook register: recurring processes with their shadow log, and vendor accounts. Each
/// edit is one undo step. A text that looks like a secret is refused. Throws Error.
class RunbookStore
{
public:
    explicit RunbookStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    std::vector<RecurringProcess> processes() const;
    std::vector<VendorAccount> vendorAccounts() const;

    enum class ProcessText { Name, Category, OwnerRole, Runbook, Notes };
    enum class VendorText {
        Vendor,
        Covers,
        Portal,
        AccountNumber,
        Contact,
        ContactPhone,
        Vault,
        VaultItem,
        SupportPin,
        Runbook,
        Notes
    };
    /// What is wrong with a text, as a sentence: it is needed, too long, or looks like a secret. Empty if
    /// nothing is.
    static QString problem(ProcessText field, const QString &text);
    static QString problem(VendorText field, const QString &text);

    ProcessId addProcess(const QString &name, Frequency frequency);
    /// Many at once, such as a pasted table, as one step; ids and positions are made here.
    void addProcesses(std::span<const RecurringProcess> processes);
    void setText(ProcessId id, ProcessText field, const QString &text);
    void setFrequency(ProcessId id, Frequency frequency);
    void setOwner(ProcessId id, PersonId person);
    void setLastDone(ProcessId id, QDate day);
    void setActivity(ProcessId id, ActivityId activity);
    void moveProcess(ProcessId id, int toIndex);
    void removeProcesses(std::span<const ProcessId> ids);
    /// An invalid day: it has not happened. Setting a later stage does not set the earlier ones.
    void setStep(ProcessId id, ShadowStage stage, QDate day, const QString &who = {},
                 const QString &note = {});

    VendorAccountId addVendorAccount(const QString &vendor, VendorCategory category);
    void addVendorAccounts(std::span<const VendorAccount> accounts);
    void setText(VendorAccountId id, VendorText field, const QString &text);
    void setCategory(VendorAccountId id, VendorCategory category);
    void setRenewal(VendorAccountId id, bool renews, QDate day);
    void setCustodian(VendorAccountId id, PersonId person);
    void setMfa(VendorAccountId id, Mfa mfa);
    void setRotatedOn(VendorAccountId id, QDate day);
    void moveVendorAccount(VendorAccountId id, int toIndex);
    void removeVendorAccounts(std::span<const VendorAccountId> ids);

private:
    QString processName(ProcessId id) const;
    QString vendorName(VendorAccountId id) const;
    Workspace &m_workspace;
};

QString fieldWord(RunbookStore::ProcessText field); ///< what it is called on a form and in a sentence
QString fieldWord(RunbookStore::VendorText field);
FieldUse fieldUse(RunbookStore::VendorText field);
QString textOf(const RecurringProcess &process, RunbookStore::ProcessText field);
QString textOf(const VendorAccount &account, RunbookStore::VendorText field);

} // namespace tandem
