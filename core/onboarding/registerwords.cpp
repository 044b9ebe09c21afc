// Keys in the file and words for people of the register, the misalignments and the meetings.
#include "core/base/translate.h"
#include "core/onboarding/meeting.h"
#include "core/onboarding/misalignment.h"
#include "core/onboarding/runbook.h"

namespace tandem {

namespace {

constexpr std::array frequencyKeys = {"daily", "weekly", "monthly", "quarterly", "annual", "as_needed"};
constexpr std::array vendorCategoryKeys = {"internet_phone", "domain_dns", "licensing", "line_of_business",
                                           "hardware_print", "tools",      "other"};
constexpr std::array mfaKeys = {"unknown", "on", "off", "not_offered"};
constexpr std::array seriousnessKeys = {"low", "medium", "serious"};
constexpr std::array changedDocumentKeys = {"", "raci", "scope", "runbook"};
constexpr std::array meetingStateKeys = {"planned", "held", "cancelled"};
constexpr std::array surpriseKeys = {"unsaid", "no", "yes"};
constexpr std::array actionKindKeys = {"action", "decision"};

/// The value whose key it is; `unknown` for a key that this version does not know.
template <class Value, class Keys>
Value valueOfRegisterKey(const Keys &keys, const QString &key, Value unknown = Value{})
{
    for (size_t i = 0; i < keys.size(); ++i) {
        if (key == QLatin1String(keys[i]))
            return static_cast<Value>(i);
    }
    return unknown;
}

template <class Keys, class Value>
QString registerKeyOf(const Keys &keys, Value value)
{
    return QString::fromLatin1(keys[static_cast<size_t>(value)]);
}

} // namespace

QString frequencyKey(Frequency frequency)
{
    return registerKeyOf(frequencyKeys, frequency);
}

QString frequencyWord(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Daily:
        return tr("Daily");
    case Frequency::Weekly:
        return tr("Weekly");
    case Frequency::Monthly:
        return tr("Monthly");
    case Frequency::Quarterly:
        return tr("Quarterly");
    case Frequency::Annual:
        return tr("Annual");
    case Frequency::AsNeeded:
        return tr("As needed");
    }
    return {};
}

Frequency frequencyFromKey(const QString &key)
{
    return valueOfRegisterKey<Frequency>(frequencyKeys, key, Frequency::AsNeeded);
}

QString vendorCategoryKey(VendorCategory category)
{
    return registerKeyOf(vendorCategoryKeys, category);
}

QString vendorCategoryWord(VendorCategory category)
{
    switch (category) {
    case VendorCategory::InternetPhone:
        return tr("Internet and phone");
    case VendorCategory::DomainDns:
        return tr("Domain and DNS");
    case VendorCategory::Licensing:
        return tr("Licensing");
    case VendorCategory::LineOfBusiness:
        return tr("Line of business");
    case VendorCategory::HardwarePrint:
        return tr("Hardware and print");
    case VendorCategory::Tools:
        return tr("Tools");
    case VendorCategory::Other:
        return tr("Other");
    }
    return {};
}

VendorCategory vendorCategoryFromKey(const QString &key)
{
    return valueOfRegisterKey<VendorCategory>(vendorCategoryKeys, key, VendorCategory::Other);
}

QString mfaKey(Mfa mfa)
{
    return registerKeyOf(mfaKeys, mfa);
}

QString mfaWord(Mfa mfa)
{
    switch (mfa) {
    case Mfa::Unknown:
        return tr("not known");
    case Mfa::On:
        return tr("on");
    case Mfa::Off:
        return tr("off");
    case Mfa::NotOffered:
        return tr("not offered");
    }
    return {};
}

Mfa mfaFromKey(const QString &key)
{
    return valueOfRegisterKey<Mfa>(mfaKeys, key);
}

QString shadowStageName(ShadowStage stage)
{
    switch (stage) {
    case ShadowStage::Observed:
        return tr("Observed");
    case ShadowStage::Together:
        return tr("Done together");
    case ShadowStage::Alone:
        return tr("Done alone");
    }
    return {};
}

QString seriousnessKey(Seriousness seriousness)
{
    return registerKeyOf(seriousnessKeys, seriousness);
}

QString seriousnessWord(Seriousness seriousness)
{
    switch (seriousness) {
    case Seriousness::Low:
        return tr("low");
    case Seriousness::Medium:
        return tr("medium");
    case Seriousness::Serious:
        return tr("serious");
    }
    return {};
}

Seriousness seriousnessFromKey(const QString &key)
{
    return valueOfRegisterKey<Seriousness>(seriousnessKeys, key, Seriousness::Medium);
}

QString changedDocumentKey(ChangedDocument document)
{
    return registerKeyOf(changedDocumentKeys, document);
}

QString changedDocumentWord(ChangedDocument document)
{
    switch (document) {
    case ChangedDocument::None:
        return {};
    case ChangedDocument::Raci:
        return tr("RACI");
    case ChangedDocument::Scope:
        return tr("Scope");
    case ChangedDocument::Runbook:
        return tr("Runbook");
    }
    return {};
}

ChangedDocument changedDocumentFromKey(const QString &key)
{
    return valueOfRegisterKey<ChangedDocument>(changedDocumentKeys, key);
}

QString meetingStateKey(MeetingState state)
{
    return registerKeyOf(meetingStateKeys, state);
}

QString meetingStateWord(MeetingState state)
{
    switch (state) {
    case MeetingState::Planned:
        return tr("planned");
    case MeetingState::Held:
        return tr("held");
    case MeetingState::Cancelled:
        return tr("cancelled");
    }
    return {};
}

MeetingState meetingStateFromKey(const QString &key)
{
    return valueOfRegisterKey<MeetingState>(meetingStateKeys, key);
}

QString surpriseKey(Surprise surprise)
{
    return registerKeyOf(surpriseKeys, surprise);
}

QString surpriseWord(Surprise surprise)
{
    switch (surprise) {
    case Surprise::Unsaid:
        return tr("not said");
    case Surprise::No:
        return tr("no");
    case Surprise::Yes:
        return tr("yes");
    }
    return {};
}

Surprise surpriseFromKey(const QString &key)
{
    return valueOfRegisterKey<Surprise>(surpriseKeys, key);
}

QString agendaPartName(AgendaPart part)
{
    switch (part) {
    case AgendaPart::ServiceLevels:
        return tr("SLA misses");
    case AgendaPart::StuckTickets:
        return tr("Stuck tickets");
    case AgendaPart::Misalignments:
        return tr("Misalignments");
    case AgendaPart::Changes:
        return tr("Changes");
    case AgendaPart::NextWeek:
        return tr("Next week");
    }
    return {};
}

QString agendaPartQuestion(AgendaPart part)
{
    switch (part) {
    case AgendaPart::ServiceLevels:
        return tr("Which response or restore times were missed, and why?");
    case AgendaPart::StuckTickets:
        return tr("Which tickets lie still, and who moves each of them?");
    case AgendaPart::Misalignments:
        return tr("Where did we understand something differently this week?");
    case AgendaPart::Changes:
        return tr("What was changed, and what is planned to be?");
    case AgendaPart::NextWeek:
        return tr("What is due until we meet again?");
    }
    return {};
}

QString actionKindKey(ActionKind kind)
{
    return registerKeyOf(actionKindKeys, kind);
}

QString actionKindWord(ActionKind kind)
{
    return kind == ActionKind::Decision ? tr("decision needed") : tr("action");
}

ActionKind actionKindFromKey(const QString &key)
{
    return valueOfRegisterKey<ActionKind>(actionKindKeys, key);
}

} // namespace tandem
