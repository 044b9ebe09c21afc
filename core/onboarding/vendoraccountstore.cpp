// Vendor accounts of the runbook register.
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/onboarding/runbookstore.h"
#include "core/onboarding/storedvalues.h"
#include "core/storage/connection.h"
#include "core/workspace/positions.h"
#include <array>

namespace tandem {

using storage::Connection;
using storage::Query;
using VendorText = RunbookStore::VendorText;

namespace {

/// The texts of an account: where they are kept, what they are called and what they are for.
struct VendorField
{
    VendorText field;
    QString VendorAccount::*member;
    const char *update;
    FieldUse use;
};

const std::array vendorFields = {
    VendorField{VendorText::Vendor, &VendorAccount::vendor,
                "UPDATE vendor_account SET vendor = ?2 WHERE id = ?1", FieldUse::Words},
    VendorField{VendorText::Covers, &VendorAccount::covers,
                "UPDATE vendor_account SET covers = ?2 WHERE id = ?1", FieldUse::Words},
    VendorField{VendorText::Portal, &VendorAccount::portal,
                "UPDATE vendor_account SET portal = ?2 WHERE id = ?1", FieldUse::Address},
    VendorField{VendorText::AccountNumber, &VendorAccount::accountNumber,
                "UPDATE vendor_account SET account_number = ?2 WHERE id = ?1", FieldUse::Number},
    VendorField{VendorText::Contact, &VendorAccount::contact,
                "UPDATE vendor_account SET contact = ?2 WHERE id = ?1", FieldUse::Words},
    VendorField{VendorText::ContactPhone, &VendorAccount::contactPhone,
                "UPDATE vendor_account SET contact_phone = ?2 WHERE id = ?1", FieldUse::Number},
    VendorField{VendorText::Vault, &VendorAccount::vault,
                "UPDATE vendor_account SET vault = ?2 WHERE id = ?1", FieldUse::Words},
    VendorField{VendorText::VaultItem, &VendorAccount::vaultItem,
                "UPDATE vendor_account SET vault_item = ?2 WHERE id = ?1", FieldUse::Reference},
    VendorField{VendorText::SupportPin, &VendorAccount::supportPin,
                "UPDATE vendor_account SET support_pin = ?2 WHERE id = ?1", FieldUse::Words},
    VendorField{VendorText::Runbook, &VendorAccount::runbook,
                "UPDATE vendor_account SET runbook = ?2 WHERE id = ?1", FieldUse::Address},
    VendorField{VendorText::Notes, &VendorAccount::notes,
                "UPDATE vendor_account SET notes = ?2 WHERE id = ?1", FieldUse::Words}};

const VendorField &vendorField(VendorText field)
{
    return vendorFields[static_cast<size_t>(field)];
}

QString storedVendorText(VendorText field, const QString &text)
{
    return field == VendorText::Notes ? storedText(text) : storedName(text);
}

void insertVendorAccount(Connection &c, const VendorAccount &a)
{
    c.query("INSERT INTO vendor_account (id, position, vendor, category, covers, portal, account_number, "
            "renews, renews_on, contact, contact_phone, vault, vault_item, support_pin, custodian_id, mfa, "
            "rotated_on, runbook, notes) VALUES (?1, (SELECT coalesce(max(position), 0) + 1 FROM "
            "vendor_account), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)")
        .with(a.id.value, storedName(a.vendor), vendorCategoryKey(a.category), storedName(a.covers),
              storedName(a.portal), storedName(a.accountNumber), a.renews ? 1 : 0,
              stored::day(a.renews ? a.renewsOn : QDate()), storedName(a.contact), storedName(a.contactPhone),
              storedName(a.vault), storedName(a.vaultItem), storedName(a.supportPin),
              stored::reference(a.custodian), mfaKey(a.mfa), stored::day(a.rotatedOn), storedName(a.runbook),
              storedText(a.notes))
        .run();
}

void requireVendorTexts(const VendorAccount &account)
{
    for (const VendorField &field : vendorFields) {
        if (const QString wrong = RunbookStore::problem(field.field, account.*field.member); !wrong.isEmpty())
            throw Error(ErrorCode::Invalid, wrong, account.vendor);
    }
}

} // namespace

QString fieldWord(VendorText field)
{
    switch (field) {
    case VendorText::Vendor:
        return tr("vendor");
    case VendorText::Covers:
        return tr("what it covers");
    case VendorText::Portal:
        return tr("portal");
    case VendorText::AccountNumber:
        return tr("account number");
    case VendorText::Contact:
        return tr("contact");
    case VendorText::ContactPhone:
        return tr("phone");
    case VendorText::Vault:
        return tr("vault");
    case VendorText::VaultItem:
        return tr("vault reference");
    case VendorText::SupportPin:
        return tr("place of the support PIN");
    case VendorText::Runbook:
        return tr("runbook");
    case VendorText::Notes:
        return tr("notes");
    }
    return {};
}

FieldUse fieldUse(VendorText field)
{
    return vendorField(field).use;
}

QString textOf(const VendorAccount &account, VendorText field)
{
    return account.*vendorField(field).member;
}

QString RunbookStore::problem(VendorText field, const QString &text)
{
    if (field == VendorText::Vendor && cleanName(text).isEmpty())
        return tr("An account needs the vendor's name.");
    if (text.size() > maximumTextLength)
        return tr("The text is too long.");
    // Where the PIN is kept is a text; a number alone is the PIN.
    if (field == VendorText::SupportPin) {
        const QString digits = cleanName(text).remove(QLatin1Char(' '));
        const bool allDigits = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c.isDigit(); });
        if (!digits.isEmpty() && allDigits)
            return secretIn(QStringLiteral("PIN 0000"))->message;
    }
    const auto secret = secretIn(text, fieldUse(field));
    return secret ? secret->message : QString();
}

std::vector<VendorAccount> RunbookStore::vendorAccounts() const
{
    std::vector<VendorAccount> out;
    Query q = m_workspace.connection().query(
        "SELECT id, position, vendor, category, covers, portal, account_number, renews, renews_on, contact, "
        "contact_phone, vault, vault_item, support_pin, custodian_id, mfa, rotated_on, runbook, notes FROM "
        "vendor_account ORDER BY position, id");
    while (q.next()) {
        VendorAccount a;
        a.id = VendorAccountId{q.integer(0)};
        a.position = static_cast<int>(q.integer(1));
        a.vendor = q.text(2);
        a.category = vendorCategoryFromKey(q.text(3));
        a.covers = q.text(4);
        a.portal = q.text(5);
        a.accountNumber = q.text(6);
        a.renews = q.integer(7) != 0;
        a.renewsOn = stored::dayFrom(q.text(8));
        a.contact = q.text(9);
        a.contactPhone = q.text(10);
        a.vault = q.text(11);
        a.vaultItem = q.text(12);
        a.supportPin = q.text(13);
        a.custodian = PersonId{q.integer(14)};
        a.mfa = mfaFromKey(q.text(15));
        a.rotatedOn = stored::dayFrom(q.text(16));
        a.runbook = q.text(17);
        a.notes = q.text(18);
        out.push_back(a);
    }
    return out;
}

QString RunbookStore::vendorName(VendorAccountId id) const
{
    Query q = m_workspace.connection().query("SELECT vendor FROM vendor_account WHERE id = ?1");
    q.with(id.value);
    if (!q.next())
        throw Error(ErrorCode::Invalid, tr("The vendor account is not there any more."));
    return q.text(0);
}

VendorAccountId RunbookStore::addVendorAccount(const QString &vendor, VendorCategory category)
{
    VendorAccount account;
    account.id = VendorAccountId::make();
    account.vendor = vendor;
    account.category = category;
    requireVendorTexts(account);
    m_workspace.edit({Action::AddVendorAccount, {storedName(vendor)}, {}},
                     [&](Connection &c) { insertVendorAccount(c, account); });
    return account.id;
}

void RunbookStore::addVendorAccounts(std::span<const VendorAccount> accounts)
{
    for (const VendorAccount &account : accounts)
        requireVendorTexts(account);
    m_workspace.edit({Action::AddVendorAccounts, {QString::number(accounts.size())}, {}}, [&](Connection &c) {
        for (VendorAccount account : accounts) {
            account.id = VendorAccountId::make();
            insertVendorAccount(c, account);
        }
    });
}

void RunbookStore::setText(VendorAccountId id, VendorText field, const QString &text)
{
    if (const QString wrong = problem(field, text); !wrong.isEmpty())
        throw Error(ErrorCode::Invalid, wrong);
    m_workspace.edit({Action::EditVendorAccount, {vendorName(id), fieldWord(field)}, {}}, [&](Connection &c) {
        c.query(vendorField(field).update).with(id.value, storedVendorText(field, text)).run();
    });
}

void RunbookStore::setCategory(VendorAccountId id, VendorCategory category)
{
    m_workspace.edit({Action::EditVendorAccount, {vendorName(id), tr("category")}, {}}, [&](Connection &c) {
        c.query("UPDATE vendor_account SET category = ?2 WHERE id = ?1")
            .with(id.value, vendorCategoryKey(category))
            .run();
    });
}

void RunbookStore::setRenewal(VendorAccountId id, bool renews, QDate day)
{
    m_workspace.edit({Action::EditVendorAccount, {vendorName(id), tr("renewal")}, {}}, [&](Connection &c) {
        c.query("UPDATE vendor_account SET renews = ?2, renews_on = ?3 WHERE id = ?1")
            .with(id.value, renews ? 1 : 0, stored::day(renews ? day : QDate()))
            .run();
    });
}

void RunbookStore::setCustodian(VendorAccountId id, PersonId person)
{
    m_workspace.edit({Action::EditVendorAccount, {vendorName(id), tr("custodian")}, {}}, [&](Connection &c) {
        c.query("UPDATE vendor_account SET custodian_id = ?2 WHERE id = ?1")
            .with(id.value, stored::reference(person))
            .run();
    });
}

void RunbookStore::setMfa(VendorAccountId id, Mfa mfa)
{
    m_workspace.edit({Action::EditVendorAccount, {vendorName(id), tr("MFA")}, {}}, [&](Connection &c) {
        c.query("UPDATE vendor_account SET mfa = ?2 WHERE id = ?1").with(id.value, mfaKey(mfa)).run();
    });
}

void RunbookStore::setRotatedOn(VendorAccountId id, QDate day)
{
    m_workspace.edit({Action::EditVendorAccount, {vendorName(id), tr("rotation")}, {}}, [&](Connection &c) {
        c.query("UPDATE vendor_account SET rotated_on = ?2 WHERE id = ?1")
            .with(id.value, stored::day(day))
            .run();
    });
}

void RunbookStore::moveVendorAccount(VendorAccountId id, int toIndex)
{
    m_workspace.edit({Action::MoveVendorAccount, {vendorName(id)}, {}},
                     [&](Connection &c) { moveToIndex(c, "vendor_account", id.value, toIndex); });
}

void RunbookStore::removeVendorAccounts(std::span<const VendorAccountId> ids)
{
    if (ids.empty())
        return;
    const QString what = ids.size() == 1 ? vendorName(ids.front()) : tr("%1 vendor accounts").arg(ids.size());
    m_workspace.edit({Action::RemoveVendorAccounts, {what}, {}}, [&](Connection &c) {
        for (const VendorAccountId id : ids)
            c.query("DELETE FROM vendor_account WHERE id = ?1").with(id.value).run();
    });
}

} // namespace tandem
