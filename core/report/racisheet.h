#pragma once

#include "core/report/scopesheet.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tandem::report {

/// The RACI on landscape pages: a panel at the left that says how to read it, and the grid with its header on
/// every page. A service area is never split as long as it fits a page. Which edition it is stands on every
/// page, who signs on the last one.
struct RaciSheet
{
    struct Role
    {
        QString name;
        QString person;
        bool partner = false;
        QString accountable; ///< in how many rows
        QString responsible;
    };
    struct Row
    {
        QString activity;
        QStringList cells; ///< by role: "A/R", "C" or empty
    };
    struct Area
    {
        QString name;
        std::vector<Row> rows;
    };
    struct Key
    {
        QString letters;
        QString word;
        QString text;
    };
    QString title;
    QString lead;
    QString keyTitle;
    std::vector<Key> keys;
    QString loadTitle;
    QString continuedTitle; ///< instead of the title on further pages
    QString rowsPattern;    ///< below it: "Rows %1 to %2 of %3"
    QString rolesPattern;   ///< where the roles take several pages: "Roles %1 to %2 of %3"
    QString edition;        ///< "Revision 3" or "Draft of revision 3"
    QString note;           ///< when it was published, and when it is reviewed
    QString signTitle;      ///< above who signs
    Signatures signatures;
    QString areaTitle;
    QString activityTitle;
    QString internalTitle;
    QString internalName;
    QString partnerTitle;
    QString partnerName;
    std::vector<Role> roles; ///< the internal side first
    std::vector<Area> areas;
};

} // namespace tandem::report
