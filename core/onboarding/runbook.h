#pragma once
#include "core/base/ids.h"
#include <QDate>
#include <QString>
#include <array>
#include <vector>

namespace tandem {

enum class Frequency { Daily, Weekly, Monthly, Quarterly, Annual, AsNeeded };
inline constexpr std::array everyFrequency = {Frequency::Daily,     Frequency::Weekly, Frequency::Monthly,
                                              Frequency::Quarterly, Frequency::Annual, Frequency::AsNeeded};
enum class VendorCategory {
    InternetPhone,
    DomainDns,
    Licensing,
    LineOfBusiness,
    HardwarePrint,
    Tools,
    Other
};
inline constexpr std::array everyVendorCategory = {
    VendorCategory::InternetPhone,  VendorCategory::DomainDns,     VendorCategory::Licensing,
    VendorCategory::LineOfBusiness, VendorCategory::HardwarePrint, VendorCategory::Tools,
    VendorCategory::Other};
/// Whether signing in takes a second factor. NotOffered: the vendor has none.
enum class Mfa { Unknown, On, Off, NotOffered };
inline constexpr std::array everyMfa = {Mfa::Unknown, Mfa::On, Mfa::Off, Mfa::NotOffered};
/// How far the partner has taken a process over.
enum class ShadowStage { Observed = 1, Together = 2, Alone = 3 };
inline constexpr std::array everyShadowStage = {ShadowStage::Observed, ShadowStage::Together,
                                                ShadowStage::Alone};

QString frequencyKey(Frequency frequency); ///< as in the file: "daily", ..
QString frequencyWord(Frequency frequency);
Frequency frequencyFromKey(const QString &key);
QString vendorCategoryKey(VendorCategory category); ///< "internet_phone", ..
QString vendorCategoryWord(VendorCategory category);
VendorCategory vendorCategoryFromKey(const QString &key);
QString mfaKey(Mfa mfa);
QString mfaWord(Mfa mfa);
Mfa mfaFromKey(const QString &key);
QString shadowStageName(ShadowStage stage); ///< "Observed", "Done together", "Done alone"

/// What is done again and again: a row of the register, with its shadow log.
struct RecurringProcess
{
    struct Step
    {
        QDate day; ///< invalid while it has not happened
        QString who;
        QString note;
        friend bool operator==(const Step &, const Step &) = default;
    };

    ProcessId id;
    int position = 0;
    QString name;
    QString category; ///< such as "Backup"; may be empty
    Frequency frequency = Frequency::Monthly;
    PersonId owner;
    QString ownerRole; ///< names the owner while no person does
    QString runbook;   ///< where it is written down: a page, a link, a file
    QDate lastDoneOn;
    ActivityId activity; ///< the row of the RACI it belongs to
    QString notes;
    std::array<Step, 3> steps; ///< by stage

    const Step &step(ShadowStage stage) const { return steps[static_cast<size_t>(stage) - 1]; }
    bool hasOwner() const { return owner.isValid() || !ownerRole.isEmpty(); }
    /// It has an owner and is written down somewhere.
    bool isComplete() const { return hasOwner() && !runbook.isEmpty(); }
    friend bool operator==(const RecurringProcess &, const RecurringProcess &) = default;
};

/// An account with a vendor. No secret is kept here: only where it is kept.
struct VendorAccount
{
    VendorAccountId id;
    int position = 0;
    QString vendor;
    VendorCategory category = VendorCategory::Other;
    QString covers; ///< "Internet, Bristol"
    QString portal;
    QString accountNumber;
    bool renews = true; ///< false: it has no renewal date
    QDate renewsOn;
    QString contact;
    QString contactPhone; ///< such as the fault line
    QString vault;        ///< the vault's name
    QString vaultItem;    ///< the item in it
    QString supportPin;   ///< where the PIN is kept
    PersonId custodian;
    Mfa mfa = Mfa::Unknown;
    QDate rotatedOn; ///< invalid: never, as far as is known
    QString runbook;
    QString notes;

    /// It can be reached, is found in a vault, has a custodian, MFA is on (or not offered), and its
    /// credentials were rotated.
    bool isComplete() const;
    friend bool operator==(const VendorAccount &, const VendorAccount &) = default;
};

/// What a vendor account still lacks, in words for its row ("no vault reference", "MFA off", ..).
QStringList gapsOf(const VendorAccount &account);
/// What a process still lacks.
QStringList gapsOf(const RecurringProcess &process);

/// A line of the coverage: a category of one part of the register.
struct CoverageLine
{
    enum class Part { Process, Vendor, Escalation };
    Part part = Part::Process;
    Frequency frequency = Frequency::Daily;          ///< for processes
    VendorCategory category = VendorCategory::Other; ///< for vendor accounts
    QString name;
    int complete = 0;
    int rows = 0;
    friend bool operator==(const CoverageLine &, const CoverageLine &) = default;
};

/// How much of the register is complete.
struct RunbookCoverage
{
    int complete = 0;
    int rows = 0;
    std::vector<CoverageLine> lines; ///< only categories that have rows

    /// Of 100; 0 for an empty register.
    double percent() const { return rows == 0 ? 0.0 : 100.0 * complete / rows; }
    /// The rows of one part, added up.
    CoverageLine total(CoverageLine::Part part) const;
};

} // namespace tandem
