#include "core/overview/changewords.h"
#include "core/agreement/agreement.h"
#include "core/onboarding/words.h"
#include "core/overview/changedfields.h"
#include "core/providers/providerstore.h"
#include "core/sessions/sessionstore.h"
#include <QLocale>
#include <algorithm>

namespace tandem {

namespace {

Table tableOf(const Workspace::ValueChange &change)
{
    return tableFromName(change.table.toLatin1());
}

QString wordOf(const Workspace::ValueChange &change)
{
    return changedFieldWord(tableOf(change), change.column);
}

bool isOneOf(const QString &column, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&](const char *name) { return column == QLatin1String(name); });
}

} // namespace

std::vector<ChangeWords::Line> ChangeWords::linesOf(qint64 seq) const
{
    const std::vector<Change> changes = m_evaluation.workspace().changesOf(seq);
    m_step.clear();
    m_agreement.reset();
    note(changes, m_step);
    std::vector<Line> lines;
    for (const Change &change : changes) {
        if (wordOf(change).isEmpty())
            continue;
        Line line{{}, value(change, change.before), value(change, change.after)};
        if (line.before == line.after)
            continue; // a new row's empty fields
        line.what = subject(change);
        lines.push_back(std::move(line));
    }
    return lines;
}

QString ChangeWords::subject(const Change &change) const
{
    const QString word = wordOf(change);
    const auto [first, second, third] = change.key;
    const Table table = tableOf(change);
    switch (table) {
    case Table::Score:
        return tr("%1 of %2 on %3 by %4")
            .arg(word, name(Table::Provider, first), name(Table::Criterion, second),
                 name(Table::Person, third));
    case Table::RaisedFlag:
        return tr("%1, red flag of %2: %3")
            .arg(word, name(Table::Provider, first), name(Table::RedFlag, second));
    case Table::RedFlag: {
        const Known flag = known(table, first);
        return change.column == QLatin1String("text")
                   ? tr("Red flag of %1").arg(name(Table::Criterion, flag.parent))
                   : tr("%1, red flag of %2: %3").arg(word, name(Table::Criterion, flag.parent), flag.name);
    }
    case Table::ProviderFact: {
        const Known fact = known(table, first);
        return change.column == QLatin1String("label")
                   ? tr("Key fact of %1").arg(name(Table::Provider, fact.parent))
                   : tr("Key fact of %1: %2").arg(name(Table::Provider, fact.parent), fact.name);
    }
    case Table::AgreedScore:
        return tr("%1 of %2 on %3").arg(word, name(Table::Provider, first), name(Table::Criterion, second));
    case Table::Session:
        return tr("%1, session with %2").arg(word, name(Table::Provider, known(table, first).parent));
    case Table::RaciCell:
        return tr("%1 of %2 on %3").arg(word, name(Table::Role, first), name(Table::Activity, second));
    case Table::ShadowStep:
        return tr("%1 of %2, %3")
            .arg(word, name(Table::RecurringProcess, first), shadowStageWord(static_cast<int>(second)));
    case Table::CheckIn:
        return tr("%1, check-in").arg(word);
    case Table::QuarterlyReview:
        return tr("%1, quarterly review").arg(word);
    case Table::Baseline:
        return tr("%1, baseline").arg(word);
    case Table::GatePassage:
        return tr("%1, gate").arg(word);
    case Table::Workspace:
    case Table::EvidenceItem:
    case Table::AcceptedFinding:
    case Table::OnboardingPlan:
        return word;
    default:
        break;
    }
    return tr("%1 of %2").arg(word, name(table, first));
}

/// The history holds every score; what the viewer may not see is not said here either.
bool ChangeWords::isHidden(const Change &change) const
{
    if (tableOf(change) != Table::Score)
        return false;
    const int provider = m_evaluation.indexOf(ProviderId{change.key[0]});
    return provider >= 0 && m_evaluation.isSealed(provider) &&
           PersonId{change.key[2]} != m_evaluation.viewer();
}

QString ChangeWords::value(const Change &change, const QString &stored) const
{
    if (stored.isEmpty())
        return {};
    if (isHidden(change))
        return tr("hidden until the reveal");
    const QString &column = change.column;
    if (isOneOf(column,
                {"abstained", "lifted", "evaluator", "deal_breaker", "applicable", "in_scope", "in_raci"}))
        return stored == QLatin1String("0") ? tr("no") : tr("yes");
    if (isOneOf(column, {"value", "weight"}) && tableOf(change) != Table::ProviderFact)
        return QLocale().toString(stored.toDouble(), 'g', 6);
    if (column.endsWith(QLatin1String("_on")) || isOneOf(column, {"planned_from", "planned_to", "day"})) {
        const QDate date = QDate::fromString(stored, Qt::ISODate);
        return date.isValid() ? QLocale().toString(date, QStringLiteral("d MMMM yyyy")) : stored;
    }
    if (column == QLatin1String("position"))
        return QString::number(stored.toLongLong() + 1);
    if (column == QLatin1String("evidence")) {
        const int grade = stored.toInt();
        return grade > 0 && grade <= evidenceCount ? evidenceWord(static_cast<Evidence>(grade)) : QString();
    }
    if (column == QLatin1String("stage")) {
        const std::optional<Stage> stage = stageFromKey(stored);
        return stage ? stageWord(*stage) : stored;
    }
    if (column == QLatin1String("side"))
        return sideWord(stored == QLatin1String("internal") ? Side::Internal : Side::Partner);
    if (column == QLatin1String("provider_id"))
        return name(Table::Provider, stored.toLongLong());
    if (column == QLatin1String("letters"))
        return raciText(RaciLetters::fromInt(stored.toInt()));
    if (isOneOf(column, {"person_id", "deputy_id", "internal_owner_id", "partner_owner_id", "owner_id",
                         "custodian_id"}))
        return name(Table::Person, stored.toLongLong());
    if (column == QLatin1String("activity_id"))
        return name(Table::Activity, stored.toLongLong());
    if (column == QLatin1String("process_id"))
        return name(Table::RecurringProcess, stored.toLongLong());
    if (column == QLatin1String("vendor_account_id"))
        return name(Table::VendorAccount, stored.toLongLong());
    if (const QString word = onboardingWord(column, stored); !word.isEmpty())
        return word;
    if (column == QLatin1String("kind"))
        return kindWord(kindFromKey(stored));
    if (column == QLatin1String("owner"))
        return ownerWord(ownerFromKey(stored));
    if (column == QLatin1String("staff"))
        return stored == QLatin1String("0") ? QString() : QLocale().toString(stored.toLongLong());
    return stored;
}

// ---- names

ChangeWords::Known ChangeWords::known(Table table, qint64 id) const
{
    if (const Known now = present(table, id); !now.name.isEmpty())
        return now;
    if (const auto found = m_step.find({table, id}); found != m_step.end() && !found->second.name.isEmpty())
        return found->second;
    if (const auto found = past().find({table, id}); found != past().end() && !found->second.name.isEmpty())
        return found->second;
    switch (table) {
    case Table::Provider:
        return {tr("a provider that is gone"), 0};
    case Table::Person:
        return {tr("a person who is gone"), 0};
    case Table::Criterion:
        return {tr("a criterion that is gone"), 0};
    default:
        return {tr("one that is gone"), 0};
    }
}

ChangeWords::Known ChangeWords::present(Table table, qint64 id) const
{
    if (table == Table::Provider) {
        const int index = m_evaluation.indexOf(ProviderId{id});
        return {index < 0 ? QString() : m_evaluation.providers()[static_cast<size_t>(index)].name, 0};
    }
    if (table == Table::Criterion) {
        const int index = m_evaluation.indexOf(CriterionId{id});
        return {index < 0 ? QString() : m_evaluation.criteria()[static_cast<size_t>(index)].shortName, 0};
    }
    if (table == Table::RedFlag) {
        const RedFlag *flag = m_evaluation.redFlag(RedFlagId{id});
        return flag ? Known{flag->text, flag->criterion.value} : Known{};
    }
    if (table == Table::ProviderFact) {
        for (const Provider &provider : m_evaluation.providers()) {
            for (const ProviderFact &fact : ProviderStore(m_evaluation.workspace()).facts(provider.id)) {
                if (fact.id.value == id)
                    return {fact.label, provider.id.value};
            }
        }
    }
    if (table == Table::Session) {
        const auto session = SessionStore(m_evaluation.workspace()).find(SessionId{id});
        return session ? Known{tr("a session"), session->provider.value} : Known{};
    }
    if (table == Table::Activity || table == Table::Role || table == Table::ServiceArea) {
        if (!m_agreement) // once for all lines of a step
            m_agreement = agreementPictureOf(m_evaluation.workspace());
        const auto named = [](const auto *row) { return row ? Known{row->name, 0} : Known{}; };
        return table == Table::Activity ? named(m_agreement->activity(ActivityId{id}))
               : table == Table::Role   ? named(m_agreement->role(RoleId{id}))
                                        : named(m_agreement->area(ServiceAreaId{id}));
    }
    if (const QString named = onboardingName(m_evaluation.workspace(), table, id); !named.isEmpty())
        return {named, 0};
    if (table == Table::Person) {
        for (const Person &person : m_evaluation.people()) {
            if (person.id.value == id)
                return {person.name, 0};
        }
    }
    return {};
}

void ChangeWords::note(const std::vector<Change> &changes, Names &names) const
{
    for (const Change &change : changes) {
        const Table table = tableOf(change);
        const QString &last = change.after.isEmpty() ? change.before : change.after;
        const bool isName =
            (table == Table::Provider || table == Table::Person || table == Table::Activity ||
             table == Table::Role || table == Table::ServiceArea || table == Table::OnboardingPhase ||
             table == Table::Milestone || table == Table::RecurringProcess)
                ? change.column == QLatin1String("name")
            : table == Table::Criterion     ? change.column == QLatin1String("short_name")
            : table == Table::VendorAccount ? change.column == QLatin1String("vendor")
            : table == Table::Misalignment  ? change.column == QLatin1String("title")
            : table == Table::GateCondition || table == Table::ActionItem || table == Table::ReadinessItem
                ? change.column == QLatin1String("text")
            : table == Table::RedFlag      ? change.column == QLatin1String("text")
            : table == Table::ProviderFact ? change.column == QLatin1String("label")
                                           : false;
        const bool isParent =
            (table == Table::RedFlag && change.column == QLatin1String("criterion_id")) ||
            (table == Table::ProviderFact && change.column == QLatin1String("provider_id")) ||
            (table == Table::Session && change.column == QLatin1String("provider_id"));
        if ((!isName && !isParent) || last.isEmpty())
            continue;
        Known &known = names[{table, change.key[0]}];
        if (isName && known.name.isEmpty()) // the newest comes first
            known.name = last;
        if (isParent && known.parent == 0)
            known.parent = last.toLongLong();
    }
}

const ChangeWords::Names &ChangeWords::past() const
{
    if (m_past)
        return *m_past;
    m_past.emplace();
    const Workspace &workspace = m_evaluation.workspace();
    for (const HistoryEntry &entry : workspace.history()) {
        try {
            note(workspace.changesOf(entry.seq), *m_past);
        } catch (const Error &) {
            continue; // a damaged step names nothing
        }
    }
    return *m_past;
}

} // namespace tandem
