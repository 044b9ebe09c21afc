#include "tests/architecture/rules.h"
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <functional>

namespace tandem::test {

/// What each part may include, besides itself. The directions of the design, written down once: base <-
/// storage <- workspace <- features <- overview, report and exchange; and theme <- widgets <- pages <- the
/// window.
static const QHash<QString, QStringList> &allowed()
{
    static const auto words = [](const char *text) {
        return QString::fromLatin1(text).split(QLatin1Char(' '));
    };
    // Scope, RACI and escalation are three sides of one agreement: one picture, one kind of finding.
    static const QStringList agreement =
        words("core/base core/storage core/workspace core/people core/providers core/agreement core/scope "
              "core/raci core/escalation");
    static const QHash<QString, QStringList> table = {
        {QStringLiteral("core/base"), {}},
        {QStringLiteral("core/storage"), words("core/base")},
        {QStringLiteral("core/workspace"), words("core/base core/storage")},
        {QStringLiteral("core/people"), words("core/base core/storage core/workspace")},
        {QStringLiteral("core/providers"), words("core/base core/storage core/workspace core/people")},
        {QStringLiteral("core/scoring"),
         words("core/base core/storage core/workspace core/people core/providers")},
        {QStringLiteral("core/sessions"), words("core/base core/storage core/workspace core/people "
                                                "core/providers core/scoring")},
        {QStringLiteral("core/ballots"), words("core/base core/storage core/workspace core/people "
                                               "core/providers core/scoring core/sessions core/exchange")},
        {QStringLiteral("core/robustness"), words("core/base core/scoring")},
        {QStringLiteral("core/agreement"), agreement},
        {QStringLiteral("core/scope"), agreement},
        // A provider's draft is evidence for a criterion, and its questions go to the working session.
        {QStringLiteral("core/raci"), agreement + words("core/scoring core/sessions")},
        {QStringLiteral("core/escalation"), agreement},
        {QStringLiteral("core/onboarding"),
         words("core/base core/storage core/workspace core/people core/providers core/agreement core/scope "
               "core/raci core/escalation")},
        {QStringLiteral("core/overview"), words("core/base core/workspace core/people core/providers "
                                                "core/scoring core/sessions core/robustness core/agreement "
                                                "core/scope core/raci core/escalation core/onboarding")},
        {QStringLiteral("core/report"),
         words("core/base core/workspace core/people core/providers core/scoring core/sessions "
               "core/robustness core/overview core/agreement core/scope core/raci core/escalation "
               "core/onboarding")},
        {QStringLiteral("core/exchange"),
         words("core/base core/storage core/workspace core/people core/providers core/scoring "
               "core/sessions core/robustness core/overview core/agreement core/scope core/raci "
               "core/escalation core/onboarding")},
        {QStringLiteral("ui/theme"), {}},
        {QStringLiteral("ui/widgets"), words("core/base ui/theme")},
        {QStringLiteral("ui/charts"), words("core/base core/scoring core/robustness ui/theme")},
        {QStringLiteral("ui/print"), words("core/base core/report core/scope ui/theme ui/charts")},
    };
    return table;
}

static void eachMatch(const Source &source, const QRegularExpression &pattern,
                      const std::function<void(const QRegularExpressionMatch &, int line)> &found)
{
    int line = 0;
    for (const QString &text : source.text.split(QLatin1Char('\n'))) {
        ++line;
        for (auto it = pattern.globalMatch(text); it.hasNext();)
            found(it.next(), line);
    }
}

static QString at(const Source &source, int line, const QString &what)
{
    return QStringLiteral("%1:%2: %3").arg(source.path, QString::number(line), what);
}

/// The charts and the PDF are drawn without a window, also by the command line: of the theme they use what
/// ui/CMakeLists.txt builds with them.
static bool needsAWindow(const Source &source, const QString &path)
{
    static const QRegularExpression alone(QStringLiteral("^ui/theme/(palette|fonts|painting)[a-z]*\\.h$"));
    const QString feature = source.feature();
    return (feature == QLatin1String("ui/charts") || feature == QLatin1String("ui/print")) &&
           path.startsWith(QLatin1String("ui/theme/")) && !alone.match(path).hasMatch();
}

static bool mayInclude(const Source &source, const QString &target)
{
    const QString layer = target.section(QLatin1Char('/'), 0, 0);
    if (source.layer() == QLatin1String("tests"))
        return true;
    if (target == source.feature())
        return true;
    if (const auto table = allowed().constFind(source.feature()); table != allowed().constEnd())
        return table->contains(target);
    if (source.layer() ==
        QLatin1String("core")) // a new feature: like the others, and none of those that read them all
        return target == QLatin1String("core/base") || target == QLatin1String("core/storage") ||
               target == QLatin1String("core/workspace");
    if (target == QLatin1String("core/storage") || layer == QLatin1String("tests"))
        return false;
    return source.layer() == QLatin1String("app") || layer != QLatin1String("app");
}

QStringList wrongDirections(const Source &source)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#include \"([^\"]+)\""));
    QStringList out;
    eachMatch(source, include, [&](const QRegularExpressionMatch &match, int line) {
        const QString path = match.captured(1);
        if (path.endsWith(QLatin1String(".moc")))
            return;
        static const QStringList layers = {QStringLiteral("core"), QStringLiteral("ui"),
                                           QStringLiteral("app"), QStringLiteral("tests")};
        if (path.count(QLatin1Char('/')) < 1 || !layers.contains(path.section(QLatin1Char('/'), 0, 0)))
            out << at(source, line, QStringLiteral("\"%1\" is not named from the source root").arg(path));
        else if (!mayInclude(source, path.section(QLatin1Char('/'), 0, 1)) || needsAWindow(source, path))
            out << at(source, line, QStringLiteral("%1 may not include %2").arg(source.feature(), path));
    });
    return out;
}

QStringList wrongQtHeaders(const Source &source, const QString &qtHeaders)
{
    if (source.layer() != QLatin1String("core"))
        return {};
    static const QRegularExpression include(
        QStringLiteral("^\\s*#include <(Q[A-Za-z0-9]+(/[A-Za-z0-9_.]+)?|q[a-z0-9]+\\.h)>"));
    QStringList out;
    eachMatch(source, include, [&](const QRegularExpressionMatch &match, int line) {
        const QString name = match.captured(1);
        const bool isCore = name.startsWith(QLatin1String("QtCore/")) || name == QLatin1String("QtCore") ||
                            QFileInfo::exists(qtHeaders + QStringLiteral("/QtCore/") + name);
        if (!isCore || name == QLatin1String("QtGui") || name == QLatin1String("QtWidgets"))
            out << at(source, line, QStringLiteral("<%1> draws or is not of Qt's core").arg(name));
    });
    return out;
}

QStringList wrongLibraries(const Source &source)
{
    static const QRegularExpression include(
        QStringLiteral("^\\s*#include <(sqlite3|SQLiteCpp|xlsxwriter|orcus|zlib|qpdf|spdlog)[./]"));
    static const QHash<QString, QString> homes = {
        {QStringLiteral("sqlite3"), QStringLiteral("core/storage")},
        {QStringLiteral("SQLiteCpp"), QStringLiteral("core/storage")},
        {QStringLiteral("xlsxwriter"), QStringLiteral("core/exchange")},
        {QStringLiteral("orcus"), QStringLiteral("core/exchange")},
        {QStringLiteral("zlib"), QStringLiteral("core/exchange")},
        {QStringLiteral("qpdf"), QStringLiteral("ui/print")},
        {QStringLiteral("spdlog"), QStringLiteral("app")}};
    QStringList out;
    if (source.layer() == QLatin1String("tests"))
        return out;
    eachMatch(source, include, [&](const QRegularExpressionMatch &match, int line) {
        const QString home = homes.value(match.captured(1));
        if (!source.path.startsWith(home + QLatin1Char('/')))
            out << at(source, line, QStringLiteral("only %1 knows <%2>").arg(home, match.captured(1)));
    });
    return out;
}

QStringList sqlInTheWrongPlace(const Source &source)
{
    const QString feature = source.feature();
    const bool isStore =
        source.layer() == QLatin1String("core") && source.path.endsWith(QLatin1String("store.cpp"));
    if (isStore || feature == QLatin1String("core/storage") || feature == QLatin1String("core/workspace") ||
        source.layer() == QLatin1String("tests"))
        return {};
    static const QRegularExpression sql(QStringLiteral(
        "\"\\s*(SELECT\\s|WITH\\s|[^\"]*\\b(INSERT\\s+INTO|UPDATE\\s+\\w+\\s+SET\\b|DELETE\\s+FROM|PRAGMA\\s|"
        "CREATE\\s+(TABLE|INDEX|VIEW)|ALTER\\s+TABLE|BEGIN\\s+IMMEDIATE|VACUUM))"));
    QStringList out;
    eachMatch(source, sql, [&](const QRegularExpressionMatch &match, int line) {
        out << at(source, line, QStringLiteral("SQL outside a store: %1").arg(match.captured(1)));
    });
    return out;
}

QStringList literalLooks(const Source &source)
{
    if ((source.layer() != QLatin1String("ui") && source.layer() != QLatin1String("app")) ||
        source.feature() == QLatin1String("ui/theme"))
        return {};
    static const QRegularExpression look(
        QStringLiteral("(setStyleSheet\\b|\"#[0-9a-fA-F]{3,8}\"|QColor\\s*[({]\\s*(\"|'|\\d|0x|Qt::)|"
                       "QColor\\s+\\w+\\s*[({]\\s*(\"|\\d|0x|Qt::)|"
                       "QColor::from\\w+\\(\\s*\\d|qRgba?\\(\\s*\\d|Qt::(dark)?(White|Black|Red|Green|Blue|"
                       "Cyan|Magenta|Yellow|Gray|"
                       "white|black|red|green|blue|cyan|magenta|yellow|gray|lightGray)\\b)"));
    QStringList out;
    eachMatch(source, look, [&](const QRegularExpressionMatch &match, int line) {
        out << at(source, line, QStringLiteral("a look that belongs in ui/theme: %1").arg(match.captured(1)));
    });
    return out;
}

QStringList wrongForm(const Source &source)
{
    QStringList out;
    constexpr qsizetype longest = 400;
    if (const qsizetype lines = source.text.count(QLatin1Char('\n')); lines > longest)
        out << QStringLiteral("%1: %2 lines; a file holds one idea and at most %3")
                   .arg(source.path)
                   .arg(lines)
                   .arg(longest);
    if (source.path.endsWith(QLatin1String(".h")) && !source.text.contains(QLatin1String("#pragma once\n")))
        out << source.path + QStringLiteral(": no #pragma once");
    static const QRegularExpression leftOver(QStringLiteral("\\b(TO") + QStringLiteral("DO|FIX") +
                                             QStringLiteral("ME)\\b"));
    eachMatch(source, leftOver, [&](const QRegularExpressionMatch &match, int line) {
        out << at(source, line, QStringLiteral("something is left to do: %1").arg(match.captured(1)));
    });
    return out;
}

} // namespace tandem::test
