#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

/// Reads the source text and fails where a layer reaches the wrong way. Linking only Qt's core does not stop
/// an include of a widget from compiling, so somebody has to look.
class TestDirections : public QObject
{
    Q_OBJECT

private:
    struct Line
    {
        QString file; ///< from the source root, such as core/base/error.h
        int number = 0;
        QString text;
        QString place() const { return QStringLiteral("%1:%2").arg(file).arg(number); }
    };

    static QStringList files(const QStringList &folders,
                             const QStringList &patterns = {QStringLiteral("*.h"), QStringLiteral("*.cpp")})
    {
        const QDir root(QStringLiteral(TANDEM_SOURCE_DIR));
        QStringList found;
        for (const QString &folder : folders) {
            QDirIterator it(root.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext())
                found.push_back(root.relativeFilePath(it.next()));
        }
        found.sort();
        return found;
    }

    static QList<Line> lines(const QString &file)
    {
        QFile source(QDir(QStringLiteral(TANDEM_SOURCE_DIR)).filePath(file));
        if (!source.open(QIODevice::ReadOnly))
            return {};
        QList<Line> out;
        int number = 0;
        for (const QString &text : QString::fromUtf8(source.readAll()).split(QLatin1Char('\n')))
            out.push_back({file, ++number, text});
        return out;
    }

    static QList<Line> includes(const QStringList &folders)
    {
        static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
        QList<Line> out;
        for (const QString &file : files(folders)) {
            for (const Line &line : lines(file)) {
                if (const auto match = pattern.match(line.text); match.hasMatch())
                    out.push_back({file, line.number, match.captured(1)});
            }
        }
        return out;
    }

    static void expectNone(const QStringList &offenders)
    {
        QVERIFY2(offenders.isEmpty(), qPrintable(QLatin1Char('\n') + offenders.join(QLatin1Char('\n'))));
    }

    /// core/scoring/score.h -> scoring
    static QString featureOf(const QString &path) { return path.section(QLatin1Char('/'), 1, 1); }

    /// What each folder of the core may include, besides itself. A new folder has to be written down here.
    static const QMap<QString, QStringList> &allowed()
    {
        static const QStringList below = {QStringLiteral("base"), QStringLiteral("storage"),
                                          QStringLiteral("workspace")};
        static const QStringList features =
            below +
            QStringList{QStringLiteral("people"), QStringLiteral("providers"), QStringLiteral("scoring")};
        static const QMap<QString, QStringList> map = {
            {QStringLiteral("base"), {}},
            {QStringLiteral("storage"), {QStringLiteral("base")}},
            {QStringLiteral("workspace"), {QStringLiteral("base"), QStringLiteral("storage")}},
            {QStringLiteral("people"), below},
            {QStringLiteral("providers"), below + QStringList{QStringLiteral("people")}},
            {QStringLiteral("scoring"), features},
            {QStringLiteral("overview"), features},
            {QStringLiteral("report"), features + QStringList{QStringLiteral("overview")}},
            {QStringLiteral("exchange"), features},
        };
        return map;
    }

private slots:
    void theCoreDrawsNothing()
    {
        static const QRegularExpression drawing(QStringLiteral(
            "^(QtWidgets|QtGui|QtSvg|ui/|app/"
            "|QWidget|QPainter|QApplication|QGuiApplication|QColor|QFont|QPixmap|QImage|QIcon|QAction|"
            "QDialog|QMessageBox|QPdf|QTextDocument|QTextLayout|QClipboard|QPalette)"));
        QStringList offenders;
        for (const Line &include : includes({QStringLiteral("core")})) {
            if (drawing.match(include.text).hasMatch())
                offenders.push_back(include.place() + QStringLiteral(" includes ") + include.text);
        }
        expectNone(offenders);
    }

    void theCorePointsDownwards()
    {
        QStringList offenders;
        for (const Line &include : includes({QStringLiteral("core")})) {
            if (!include.text.startsWith(QLatin1String("core/")))
                continue;
            const QString from = featureOf(include.file);
            const QString to = featureOf(include.text);
            QVERIFY2(allowed().contains(from),
                     qPrintable(QStringLiteral("core/%1 is not in the table of this test").arg(from)));
            if (from != to && !allowed().value(from).contains(to))
                offenders.push_back(include.place() + QStringLiteral(" includes ") + include.text);
        }
        expectNone(offenders);
    }

    void theWindowKnowsNoStorage()
    {
        static const QRegularExpression storage(
            QStringLiteral("^(core/storage/|sqlite3|SQLiteCpp/|QtSql|QSql)"));
        QStringList offenders;
        for (const Line &include : includes({QStringLiteral("ui"), QStringLiteral("app")})) {
            if (storage.match(include.text).hasMatch())
                offenders.push_back(include.place() + QStringLiteral(" includes ") + include.text);
        }
        expectNone(offenders);
    }

    void onlyAppKnowsApp()
    {
        QStringList offenders;
        for (const Line &include : includes({QStringLiteral("core"), QStringLiteral("ui")})) {
            if (include.text.startsWith(QLatin1String("app/")) ||
                include.text.startsWith(QLatin1String("tests/")))
                offenders.push_back(include.place() + QStringLiteral(" includes ") + include.text);
        }
        expectNone(offenders);
    }

    void whatThePdfNeedsDrawsWithoutWidgets()
    {
        static const QRegularExpression widgets(
            QStringLiteral("^(QtWidgets|QWidget|QApplication|QStyle|QLabel|QPushButton|ui/"
                           "(widgets|shell|scoring|overview|providers)/)"));
        QStringList offenders;
        for (const Line &include : includes({QStringLiteral("ui/print"), QStringLiteral("ui/charts")})) {
            if (widgets.match(include.text).hasMatch())
                offenders.push_back(include.place() + QStringLiteral(" includes ") + include.text);
        }
        expectNone(offenders);
    }

    void sqlLivesInStores()
    {
        static const QRegularExpression sql(QStringLiteral(
            "\"\\s*(SELECT .* FROM|INSERT INTO|UPDATE \\w+ SET|DELETE FROM|CREATE TABLE|PRAGMA) ?"));
        static const QRegularExpression home(QStringLiteral("^core/(storage|workspace)/|store\\.cpp$"));
        QStringList offenders;
        for (const QString &file :
             files({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")})) {
            if (home.match(file).hasMatch())
                continue;
            for (const Line &line : lines(file)) {
                if (sql.match(line.text).hasMatch())
                    offenders.push_back(line.place() + QLatin1Char(' ') + line.text.trimmed());
            }
        }
        expectNone(offenders);
    }

    void coloursHaveNames()
    {
        static const QRegularExpression literal(
            QStringLiteral("QColor\\(\\s*(0x|\"#|QStringLiteral|Qt::|[0-9])|setStyleSheet\\(|Qt::(red|blue|"
                           "green|yellow|gray|lightGray|darkGray)\\b"));
        QStringList offenders;
        for (const QString &file : files({QStringLiteral("ui"), QStringLiteral("app")})) {
            if (file.startsWith(QLatin1String("ui/theme/")))
                continue;
            for (const Line &line : lines(file)) {
                if (literal.match(line.text).hasMatch())
                    offenders.push_back(line.place() + QLatin1Char(' ') + line.text.trimmed());
            }
        }
        expectNone(offenders);
    }

    void noFileHoldsTwoIdeas()
    {
        constexpr int longest = 400;
        QStringList offenders;
        for (const QString &file :
             files({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")})) {
            if (const qsizetype count = lines(file).size() - 1; count > longest)
                offenders.push_back(QStringLiteral("%1 has %2 lines").arg(file).arg(count));
        }
        expectNone(offenders);
    }

    void headersAreReadOnce()
    {
        QStringList offenders;
        for (const QString &file : files({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"),
                                          QStringLiteral("tests")},
                                         {QStringLiteral("*.h")})) {
            bool once = false;
            for (const Line &line : lines(file))
                once = once || line.text.trimmed() == QLatin1String("#pragma once");
            if (!once)
                offenders.push_back(file);
        }
        expectNone(offenders);
    }

    void includesNameTheirLayer()
    {
        QStringList offenders;
        for (const QString &file :
             files({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")})) {
            static const QRegularExpression quoted(QStringLiteral("^\\s*#\\s*include\\s*\"([^\"]+)\""));
            for (const Line &line : lines(file)) {
                const auto match = quoted.match(line.text);
                if (match.hasMatch() && !match.captured(1).startsWith(QLatin1String("core/")) &&
                    !match.captured(1).startsWith(QLatin1String("ui/")) &&
                    !match.captured(1).startsWith(QLatin1String("app/")) &&
                    !match.captured(1).endsWith(QLatin1String(".moc")))
                    offenders.push_back(line.place() + QLatin1Char(' ') + line.text.trimmed());
            }
        }
        expectNone(offenders);
    }
};

QTEST_GUILESS_MAIN(TestDirections)
#include "tst_directions.moc"
