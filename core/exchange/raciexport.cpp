#include "core/base/markdowntable.h"
#include "core/base/translate.h"
#include "core/exchange/csv.h"
#include "core/exchange/racitable.h"
#include "core/exchange/workbook.h"
#include "core/raci/racirules.h"
#include "core/storage/safefile.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tandem {

namespace {

/// Headings stay English, as the file is read again by programs.
QString headingOf(const Role &role)
{
    return (role.side == Side::Internal ? QStringLiteral("Internal: ") : QStringLiteral("Partner: ")) +
           role.name;
}

QStringList headings(const AgreementPicture &picture)
{
    QStringList out{QStringLiteral("Service area"), QStringLiteral("Activity"), QStringLiteral("Kind"),
                    QStringLiteral("In scope"), QStringLiteral("Notes")};
    for (const Role &role : picture.roles)
        out << headingOf(role);
    return out;
}

std::vector<QStringList> lines(const AgreementPicture &picture)
{
    std::vector<QStringList> out;
    for (int a = 0; a < static_cast<int>(picture.activities.size()); ++a) {
        const Activity &activity = picture.activities[static_cast<size_t>(a)];
        if (!activity.inRaci)
            continue;
        const ServiceArea *area = picture.area(activity.area);
        QStringList line{area ? area->name : QString(), activity.name, kindKey(activity.kind),
                         activity.inScope ? QStringLiteral("yes") : QStringLiteral("no"), activity.notes};
        for (int r = 0; r < static_cast<int>(picture.roles.size()); ++r)
            line << raciText(picture.letters(a, r));
        out.push_back(line);
    }
    return out;
}

/// Writes beside the file and puts it in place when it is whole.
void writeSafely(const QString &path, const std::function<void(const QString &)> &write)
{
    if (!QFileInfo(path).absoluteDir().exists())
        throw Error(ErrorCode::NotFound, tr("The folder is not there."), QDir::toNativeSeparators(path),
                    tr("Choose another one."));
    storage::writeWhole(path, write);
}

void writeGrid(Workbook &book, const AgreementPicture &picture)
{
    std::vector<Workbook::Column> columns;
    const QStringList titles = headings(picture);
    for (qsizetype i = 0; i < titles.size(); ++i) {
        const double width = i == 0 ? 22 : i == 1 ? 38 : i == 4 ? 36 : i < 4 ? 11 : 14;
        columns.push_back({titles.at(i), width, i == 4 ? Workbook::Kind::Prose : Workbook::Kind::Text});
    }
    book.beginSheet(QStringLiteral("RACI"), columns);
    for (const QStringList &line : lines(picture)) {
        for (const QString &field : line)
            book.text(field);
        book.endRow();
    }
    book.endSheet();
}

void writeRoles(Workbook &book, const AgreementPicture &picture)
{
    using Kind = Workbook::Kind;
    book.beginSheet(tr("Roles"), {{tr("Side"), 12, Kind::Text},
                                  {tr("Role"), 26, Kind::Text},
                                  {tr("Person"), 26, Kind::Text},
                                  {tr("Deputy"), 26, Kind::Text},
                                  {tr("Accountable"), 13, Kind::Whole},
                                  {tr("Responsible"), 13, Kind::Whole}});
    const std::vector<RaciLoad> loads = loadPerRole(picture);
    for (size_t r = 0; r < picture.roles.size(); ++r) {
        const Role &role = picture.roles[r];
        const Person *person = picture.person(role.person);
        const Person *deputy = picture.person(role.deputy);
        book.text(sideWord(role.side));
        book.text(role.name);
        book.text(person ? person->name : QString());
        book.text(deputy ? deputy->name : QString());
        book.number(loads[r].accountable);
        book.number(loads[r].responsible);
        book.endRow();
    }
    book.endSheet();
}

} // namespace

static void writeTable(const QByteArray &bytes, const QString &path)
{
    writeSafely(path, [&](const QString &temporary) {
        QFile file(temporary);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
            throw Error(ErrorCode::Io, tr("The table could not be written."), QDir::toNativeSeparators(path),
                        tr("Check the disk and your permission for the folder."));
    });
}

void exportRaciCsv(const AgreementPicture &picture, const QString &path)
{
    QByteArray bytes("\xEF\xBB\xBF"); // without the mark Excel takes it for the system's old encoding
    bytes += csvLine(headings(picture));
    for (const QStringList &line : lines(picture))
        bytes += csvLine(line);
    writeTable(bytes, path);
}

void exportRaciMarkdown(const AgreementPicture &picture, const QString &path)
{
    writeTable(markdownTable(headings(picture), lines(picture)).toUtf8(), path);
}

void exportRaciXlsx(const AgreementPicture &picture, const WorkspaceInfo &info, const QDateTime &changed,
                    const QString &path)
{
    writeSafely(path, [&](const QString &temporary) {
        const auto book =
            newWorkbook(temporary, tr("%1: RACI").arg(info.organisation), info.organisation, changed);
        writeGrid(*book, picture);
        writeRoles(*book, picture);
        book->close();
    });
}

} // namespace tandem
