#include "core/agreement/difference.h"
#include "core/agreement/columnorder.h"
#include "core/base/translate.h"
#include "core/raci/role.h"
#include <set>

namespace tandem {

/// Long texts would drown what changed.
static QString quoted(const QString &text)
{
    constexpr qsizetype longest = 90;
    QString shown = text;
    shown.replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (shown.size() > longest)
        shown = shown.left(longest - 1).trimmed() + QChar(0x2026);
    return tr("“%1”").arg(shown);
}

static bool isWord(const QString &column)
{
    static const std::set<QString> words = {QStringLiteral("owner"),    QStringLiteral("direction"),
                                            QStringLiteral("coverage"), QStringLiteral("kind"),
                                            QStringLiteral("in_scope"), QStringLiteral("in_raci"),
                                            QStringLiteral("always_p1")};
    return words.contains(column);
}

static QString shown(const QString &column, const QString &value)
{
    const QString word = valueWord(column, value);
    return isWord(column) ? word : quoted(word);
}

namespace {

/// The accountable roles of an activity, and on which side they are.
struct Accountable
{
    QStringList names;
    std::set<QString> sides;
};

class Comparison
{
public:
    Comparison(const Snapshot &from, const Snapshot &to)
        : m_from(from)
        , m_to(to)
    {
    }

    std::vector<Difference> run()
    {
        columns();
        for (const Snapshot::Row &row : m_to.rows) {
            if (const Snapshot::Row *before = m_from.row(row.key))
                compare(*before, row);
            else
                wholeRow(Difference::Kind::RowAdded, row);
        }
        for (const Snapshot::Row &row : m_from.rows) {
            if (!m_to.row(row.key))
                wholeRow(Difference::Kind::RowRemoved, row);
        }
        return std::move(m_found);
    }

private:
    void columns();
    void wholeRow(Difference::Kind kind, const Snapshot::Row &row);
    void compare(const Snapshot::Row &before, const Snapshot::Row &after);
    QStringList columnsOf(const Snapshot::Row &before, const Snapshot::Row &after) const;
    QString cellSentence(const Snapshot::Row &row, const QString &column, const QString &before,
                         const QString &after) const;
    QString letterSentence(const Snapshot::Row &row, const QString &role, RaciLetters before,
                           RaciLetters after) const;
    QString accountableSentence(const Snapshot::Row &before, const Snapshot::Row &after) const;
    static Accountable accountable(const Snapshot &snapshot, const Snapshot::Row &row);

    const Snapshot &m_from;
    const Snapshot &m_to;
    std::vector<Difference> m_found;
};

bool isRole(const QString &column)
{
    return column.startsWith(QLatin1String("role "));
}

bool isStatement(const Snapshot::Row &row)
{
    return row.key.startsWith(QLatin1String("statement "));
}

} // namespace

void Comparison::columns()
{
    for (const Snapshot::Column &column : m_to.columns) {
        if (!m_from.column(column.key))
            m_found.push_back({Difference::Kind::ColumnAdded,
                               {},
                               {},
                               {},
                               column.key,
                               column.name,
                               {},
                               {},
                               tr("Role added: %1 (%2)").arg(column.name, column.side)});
    }
    for (const Snapshot::Column &column : m_from.columns) {
        if (!m_to.column(column.key))
            m_found.push_back({Difference::Kind::ColumnRemoved,
                               {},
                               {},
                               {},
                               column.key,
                               column.name,
                               {},
                               {},
                               tr("Role removed: %1 (%2)").arg(column.name, column.side)});
    }
}

void Comparison::wholeRow(Difference::Kind kind, const Snapshot::Row &row)
{
    if (isRole(row.key))
        return; // its column says it
    const bool added = kind == Difference::Kind::RowAdded;
    Difference d{kind, row.key, row.name, row.group, {}, {}, {}, {}, {}};
    if (isStatement(row)) {
        (added ? d.after : d.before) = row.cell(QStringLiteral("text"));
        d.sentence = (added ? tr("%1: added %2") : tr("%1: removed %2"))
                         .arg(row.name, quoted(row.cell(QStringLiteral("text"))));
    } else if (row.group.isEmpty() || row.key.startsWith(QLatin1String("area "))) {
        d.sentence = (added ? tr("%1: added") : tr("%1: removed")).arg(row.name);
    } else {
        d.sentence = (added ? tr("%1: added to %2") : tr("%1: removed from %2")).arg(row.name, row.group);
    }
    m_found.push_back(std::move(d));
}

/// Roles in their order, then the other columns as they are read.
QStringList Comparison::columnsOf(const Snapshot::Row &before, const Snapshot::Row &after) const
{
    QStringList roles, others;
    for (const Snapshot *state : {&m_to, &m_from}) {
        for (const Snapshot::Column &column : state->columns) {
            if (!roles.contains(column.key))
                roles << column.key;
        }
    }
    for (const Snapshot::Row *row : {&after, &before}) {
        for (const auto &[key, value] : row->cells) {
            if (!roles.contains(key) && !others.contains(key))
                others << key;
        }
    }
    return roles + inReadingOrder(others);
}

void Comparison::compare(const Snapshot::Row &before, const Snapshot::Row &after)
{
    if (before == after)
        return;
    if (before.name != after.name)
        m_found.push_back({Difference::Kind::RowRenamed,
                           after.key,
                           after.name,
                           after.group,
                           {},
                           {},
                           before.name,
                           after.name,
                           tr("%1: renamed to %2").arg(before.name, after.name)});
    QString moved = accountableSentence(before, after);
    for (const QString &key : columnsOf(before, after)) {
        const QString was = before.cell(key), is = after.cell(key);
        if (was == is || (isRole(key) && (!m_from.column(key) || !m_to.column(key)) && moved.isEmpty()))
            continue;
        const QString name = columnWord(m_to.column(key) ? m_to : m_from, key);
        Difference d{Difference::Kind::Cell, after.key, after.name, after.group, key, name, was, is, {}};
        if (!moved.isEmpty() && isRole(key)) {
            d.sentence = moved; // said once, with the first cell it is about
            moved.clear();
            m_found.push_back(d);
            d.sentence.clear();
            const QString rest = cellSentence(after, key, was, is);
            if (!rest.isEmpty())
                m_found.back().sentence += QStringLiteral("; ") + rest.section(QStringLiteral(": "), 1);
            continue;
        }
        d.sentence = cellSentence(after, key, was, is);
        m_found.push_back(std::move(d));
    }
}

QString Comparison::cellSentence(const Snapshot::Row &row, const QString &column, const QString &before,
                                 const QString &after) const
{
    if (isRole(column)) {
        // Who is accountable is said once for the whole row.
        constexpr auto others = RaciLetter::Responsible | RaciLetter::Consulted | RaciLetter::Informed;
        const RaciLetters was = raciFromText(before).value_or(RaciLetters()) & others;
        const RaciLetters is = raciFromText(after).value_or(RaciLetters()) & others;
        return was == is ? QString() : letterSentence(row, column, was, is);
    }
    const QString what = columnWord(m_to, column);
    if (isStatement(row))
        return tr("%1: %2 became %3").arg(row.name, quoted(before), quoted(after));
    if (before.isEmpty())
        return tr("%1: %2 is now %3").arg(row.name, what, shown(column, after));
    if (after.isEmpty())
        return tr("%1: %2 taken out, was %3").arg(row.name, what, shown(column, before));
    return tr("%1: %2 changed from %3 to %4")
        .arg(row.name, what, shown(column, before), shown(column, after));
}

QString Comparison::letterSentence(const Snapshot::Row &row, const QString &role, RaciLetters before,
                                   RaciLetters after) const
{
    const QString name = columnWord(m_to.column(role) ? m_to : m_from, role);
    if (!before)
        return tr("%1: %2 is now %3").arg(row.name, name, raciWords(after));
    if (!after)
        return tr("%1: %2 is no longer %3").arg(row.name, name, raciWords(before));
    return tr("%1: %2 is %3, was %4").arg(row.name, name, raciWords(after), raciWords(before));
}

Accountable Comparison::accountable(const Snapshot &snapshot, const Snapshot::Row &row)
{
    Accountable out;
    for (const Snapshot::Column &column : snapshot.columns) {
        if (raciFromText(row.cell(column.key)).value_or(RaciLetters()).testFlag(RaciLetter::Accountable)) {
            out.names << column.name;
            out.sides.insert(column.side);
        }
    }
    return out;
}

static QString sideName(const QString &side)
{
    return side == QLatin1String("partner") ? tr("partner") : tr("internal");
}

QString Comparison::accountableSentence(const Snapshot::Row &before, const Snapshot::Row &after) const
{
    const Accountable was = accountable(m_from, before);
    const Accountable is = accountable(m_to, after);
    const auto names = [](const Accountable &a) { return a.names.join(QStringLiteral(", ")); };
    if (was.names == is.names)
        return {};
    if (was.names.isEmpty())
        return tr("%1: %2 is now accountable").arg(after.name, names(is));
    const auto without = [](QStringList some, const QStringList &others) {
        for (const QString &name : others)
            some.removeOne(name);
        return some;
    };
    const QStringList added = without(is.names, was.names), gone = without(was.names, is.names);
    if (!is.names.isEmpty() && gone.isEmpty())
        return tr("%1: %2 is now accountable, too").arg(after.name, added.join(QStringLiteral(", ")));
    if (!is.names.isEmpty() && added.isEmpty())
        return tr("%1: %2 is no longer accountable").arg(after.name, gone.join(QStringLiteral(", ")));
    if (is.names.isEmpty())
        return tr("%1: nobody is accountable any more, was %2").arg(after.name, names(was));
    if (was.sides.size() == 1 && is.sides.size() == 1 && was.sides != is.sides)
        return tr("%1: accountable moved from %2 to %3")
            .arg(after.name, sideName(*was.sides.begin()), sideName(*is.sides.begin()));
    return tr("%1: accountable moved from %2 to %3").arg(after.name, names(was), names(is));
}

std::vector<Difference> differences(const Snapshot &from, const Snapshot &to)
{
    return Comparison(from, to).run();
}

QStringList sentencesOf(const std::vector<Difference> &differences)
{
    QStringList out;
    for (const Difference &difference : differences) {
        if (!difference.sentence.isEmpty())
            out << difference.sentence;
    }
    return out;
}

} // namespace tandem
