#pragma once
#include "core/agreement/picture.h"
#include "core/exchange/finding.h"
#include "core/workspace/workspace.h"
#include <QStringList>
#include <map>

namespace tandem {

/// A table as it was read from a CSV file or from the first sheet of a workbook: texts only.
struct TextTable
{
    QStringList headings;
    std::vector<QStringList> rows;
    std::vector<int> lines; ///< where each row begins in the file, from 1
    std::vector<Finding> findings;
};

/// Reads a table from the bytes of a CSV file, an XLSX workbook or the first table of a Markdown text; the
/// bytes tell which. Of a workbook the
/// first sheet that has a table counts; its first row with two texts or more names the columns.
TextTable readTextTable(const QByteArray &bytes);

/// What a column of somebody's RACI means.
struct RaciColumn
{
    enum class Kind { Ignored, Area, Activity, ActivityKind, InScope, Notes, Role, NewRole };
    Kind kind = Kind::Ignored;
    RoleId role;                ///< for Role
    Side side = Side::Internal; ///< for NewRole
    QString name;               ///< for NewRole
    friend bool operator==(const RaciColumn &, const RaciColumn &) = default;
};

/// What each column most likely means: what the same heading meant the last time (`remembered`, by nameKey of
/// the heading), else by its words, else a role that we don't have, if the column holds letters.
std::vector<RaciColumn> guessRaciColumns(const TextTable &table, const AgreementPicture &picture,
                                         const std::map<QString, RaciColumn> &remembered = {});

/// As kept with a heading: "area", "role 42", "new partner".
QString raciColumnKey(const RaciColumn &column);
RaciColumn raciColumnFromKey(const QString &key, const QString &heading);

/// What a table would do to our RACI. Rows and columns that it does not name stay as they are.
struct RaciPlan
{
    struct Row
    {
        int line = 0;
        QString area;
        QString activity;
        ActivityId known; ///< invalid: it is new
        std::optional<ActivityKind> kind;
        std::optional<bool> inScope;
        std::optional<QString> notes;
        std::vector<RaciLetters> letters; ///< one for each of `columns` that is a role
    };
    std::vector<RaciColumn> roles;
    std::vector<Row> rows;
    std::vector<Finding> findings;

    int newActivities() const;
    bool canApply(bool skipBadRows) const;
};

/// Pure: reads the table by `columns`, against the present agreement.
RaciPlan planRaci(const TextTable &table, const std::vector<RaciColumn> &columns,
                  const AgreementPicture &picture);

/// Makes the plan true, as one undo step. A plan that cannot be applied is the caller's mistake:
/// Error(Invalid).
void applyRaci(Workspace &workspace, const RaciPlan &plan, bool skipBadRows);

/// The RACI as a table that it can be imported from again without loss: area, activity, kind, scope, notes,
/// and a column for each role, named with its side.
void exportRaciCsv(const AgreementPicture &picture, const QString &path);
void exportRaciMarkdown(const AgreementPicture &picture, const QString &path);
/// The same as a workbook, with the roles, who holds them, and the load on a second sheet.
void exportRaciXlsx(const AgreementPicture &picture, const WorkspaceInfo &info, const QDateTime &changed,
                    const QString &path);

} // namespace tandem
