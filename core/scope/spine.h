#pragma once
#include "core/base/ids.h"
#include <QDate>
#include <QString>

namespace tandem {

/// Who owns a service area: does its work and answers for it.
enum class AreaOwner { Undecided, Internal, Partner, Shared };
/// Which way work is handed over in a shared area.
enum class HandoffDirection { None, ToPartner, ToInternal, Both };
/// When a service area is covered. Custom: as its text says.
enum class Coverage { OfficeHours, RoundTheClock, Custom };
/// What an activity is by nature. All but the ordinary ones stay accountable on the internal side.
enum class ActivityKind { Ordinary, Strategy, Budget, Approval, ScopeChange };

QString ownerKey(AreaOwner owner); ///< as in the file: "undecided", "internal", ..
QString ownerWord(AreaOwner owner);
AreaOwner ownerFromKey(const QString &key);
QString directionKey(HandoffDirection direction);
QString directionWord(HandoffDirection direction);
HandoffDirection directionFromKey(const QString &key);
QString coverageKey(Coverage coverage); ///< "8x5", "24x7", "custom"
QString coverageWord(Coverage coverage);
Coverage coverageFromKey(const QString &key);
QString kindKey(ActivityKind kind);
QString kindWord(ActivityKind kind);
ActivityKind kindFromKey(const QString &key);

/// A part of what IT does, and what scope says of it. The spine of scope, RACI and escalation.
struct ServiceArea
{
    ServiceAreaId id;
    int position = 0;
    QString name;
    AreaOwner owner = AreaOwner::Undecided;
    QString internalWork; ///< what the internal side does in it
    QString partnerWork;
    QString handoff; ///< at which point work passes from one side to the other
    HandoffDirection direction = HandoffDirection::None;
    QString outOfScope;
    Coverage coverage = Coverage::OfficeHours;
    QString coverageText; ///< for custom hours
    QString serviceLevel;
    QString tools;
    friend bool operator==(const ServiceArea &, const ServiceArea &) = default;
};

/// A piece of work in a service area: a row of the RACI, and a line of what scope covers.
struct Activity
{
    ActivityId id;
    ServiceAreaId area;
    int position = 0; ///< within its area
    QString name;
    ActivityKind kind = ActivityKind::Ordinary;
    bool inScope = true; ///< scope covers it
    bool inRaci = true;  ///< it is a row of the RACI
    QString notes;
    friend bool operator==(const Activity &, const Activity &) = default;
};

/// The engagement as a whole.
struct Engagement
{
    ProviderId partner; ///< with whom it is agreed; invalid while nobody is chosen
    QString purpose;
    QString sites;
    QString users;
    QDate startsOn;
    int termMonths = 24;
    int reviewMonths = 3;
    QDate nextReviewOn;
    QString officeHours; ///< windows such as "1-5 08:00-18:00" (1 is Monday), several separated by "; "
    bool letterPaper = false;
    friend bool operator==(const Engagement &, const Engagement &) = default;
};

} // namespace tandem
