#include "tests/architecture/rules.h"
#include <QDirIterator>
#include <QLibraryInfo>
#include <QtTest>

using namespace tandem::test;

/// Reads all sources and holds them to the design. Each rule is tried on an example that breaks it as well.
class TestDirections : public QObject
{
    Q_OBJECT

    std::vector<Source> m_sources;
    const QString m_qtHeaders = QLibraryInfo::path(QLibraryInfo::HeadersPath);

    template <class Rule>
    void hold(Rule rule)
    {
        QStringList wrong;
        for (const Source &source : m_sources)
            wrong += rule(source);
        QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
    }

    static Source example(const char *path, const char *line)
    {
        return {QString::fromLatin1(path),
                QStringLiteral("#pragma once\n") + QString::fromLatin1(line) + QLatin1Char('\n')};
    }

private slots:
    void initTestCase()
    {
        const QDir root(QStringLiteral(TANDEM_SOURCE_DIR));
        for (const char *layer : {"core", "ui", "app", "tests"}) {
            QDirIterator it(root.filePath(QString::fromLatin1(layer)),
                            {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                m_sources.push_back(
                    {root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
            }
        }
        QVERIFY(m_sources.size() > 100);
        QVERIFY(QFileInfo::exists(m_qtHeaders + QStringLiteral("/QtCore/QString")));
    }

    void includesFollowTheDirections() { hold(wrongDirections); }
    void theCoreIncludesNothingThatDraws()
    {
        hold([this](const Source &source) { return wrongQtHeaders(source, m_qtHeaders); });
    }
    void eachLibraryHasOneHome() { hold(wrongLibraries); }
    void sqlLivesInStores() { hold(sqlInTheWrongPlace); }
    void coloursAndStyleSheetsLiveInTheTheme() { hold(literalLooks); }
    void filesAreShortGuardedAndFinished() { hold(wrongForm); }

    void aWrongDirectionIsSeen_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("wrong");
        const auto row = [](const char *path, const char *target, bool wrong) {
            QTest::addRow("%s to %s", path, target)
                << QString::fromLatin1(path) << QString::fromLatin1(target) << wrong;
        };
        row("core/base/a.h", "core/storage/b.h", true);
        row("core/storage/a.h", "core/workspace/b.h", true);
        row("core/workspace/a.h", "core/scoring/b.h", true);
        row("core/people/a.h", "core/providers/b.h", true);
        row("core/providers/a.h", "core/people/b.h", false);
        row("core/providers/a.h", "core/scoring/b.h", true);
        row("core/scoring/a.h", "core/overview/b.h", true);
        row("core/overview/a.h", "core/report/b.h", true);
        row("core/overview/a.h", "core/storage/b.h", true);
        row("core/report/a.h", "core/exchange/b.h", true);
        row("core/scoring/a.h", "ui/scoring/b.h", true);
        row("core/raci/a.h", "core/workspace/b.h", false); // a feature to come
        row("core/raci/a.h", "core/report/b.h", true);
        row("ui/scoring/a.cpp", "core/scoring/b.h", false);
        row("ui/scoring/a.cpp", "core/storage/b.h", true);
        row("ui/scoring/a.cpp", "app/b.h", true);
        row("ui/scoring/a.cpp", "tests/support/b.h", true);
        row("ui/theme/a.h", "ui/widgets/b.h", true);
        row("ui/widgets/a.h", "ui/shell/b.h", true);
        row("ui/print/a.h", "core/scoring/b.h", true);
        row("ui/print/a.h", "ui/theme/painting.h", false);
        row("ui/charts/a.cpp", "ui/theme/theme.h", true); // the command line draws charts without a window
        row("ui/charts/a.cpp", "ui/widgets/b.h", true);
        row("app/main.cpp", "ui/shell/b.h", false);
        row("app/main.cpp", "core/storage/b.h", true);
        row("core/scoring/a.cpp", "figures.h", true);
    }
    void aWrongDirectionIsSeen()
    {
        QFETCH(QString, path);
        QFETCH(QString, target);
        QFETCH(bool, wrong);
        const Source source{path, QStringLiteral("#include \"%1\"\n").arg(target)};
        QCOMPARE(wrongDirections(source).size(), wrong ? 1 : 0);
    }

    void everyOtherRuleSeesWhatBreaksIt()
    {
        const auto drawing = [this](const char *line) {
            return wrongQtHeaders(example("core/base/a.h", line), m_qtHeaders);
        };
        QCOMPARE(drawing("#include <QWidget>").size(), 1);
        QCOMPARE(drawing("#include <QtWidgets/QWidget>").size(), 1);
        QCOMPARE(drawing("#include <QColor>").size(), 1);
        QCOMPARE(drawing("#include <QtGui>").size(), 1);
        QCOMPARE(drawing("#include <QSqlDatabase>").size(), 1);
        QCOMPARE(drawing("#include <QString>").size(), 0);
        QCOMPARE(wrongLibraries(example("ui/shell/a.cpp", "#include <sqlite3.h>")).size(), 1);
        QCOMPARE(wrongLibraries(example("core/scoring/a.cpp", "#include <SQLiteCpp/SQLiteCpp.h>")).size(), 1);
        QCOMPARE(wrongLibraries(example("core/storage/a.cpp", "#include <sqlite3.h>")).size(), 0);
        QCOMPARE(sqlInTheWrongPlace(example("core/overview/a.cpp", "q(\"SELECT id FROM score\");")).size(),
                 1);
        QCOMPARE(sqlInTheWrongPlace(example("core/report/a.cpp", "q(\"SELECT id, name \"")).size(), 1);
        QCOMPARE(sqlInTheWrongPlace(example("ui/shell/a.cpp", "q(\"DELETE FROM score\");")).size(), 1);
        QCOMPARE(
            sqlInTheWrongPlace(example("core/scoring/scorestore.cpp", "q(\"DELETE FROM score\");")).size(),
            0);
        QCOMPARE(sqlInTheWrongPlace(example("ui/shell/a.cpp", "tr(\"Select a file from the list\");")).size(),
                 0);
        QCOMPARE(literalLooks(example("ui/shell/a.cpp", "w->setStyleSheet(x);")).size(), 1);
        QCOMPARE(literalLooks(example("ui/shell/a.cpp", "p.setPen(QColor(\"#fff\"));")).size(), 1);
        QCOMPARE(literalLooks(example("ui/shell/a.cpp", "const QColor c(10, 20, 30);")).size(), 1);
        QCOMPARE(literalLooks(example("ui/shell/a.cpp", "p.setPen(Qt::red);")).size(), 1);
        QCOMPARE(literalLooks(example("ui/shell/a.cpp", "p.setPen(Qt::NoPen); image.fill(Qt::transparent);"))
                     .size(),
                 0);
        QCOMPARE(literalLooks(example("ui/theme/a.cpp", "const QColor c(10, 20, 30);")).size(), 0);
        QCOMPARE(wrongForm({QStringLiteral("core/a.h"), QStringLiteral("int a;\n")}).size(), 1);
        QCOMPARE(wrongForm({QStringLiteral("core/a.cpp"), QString(401, QLatin1Char('\n'))}).size(), 1);
        QCOMPARE(wrongForm(example("core/a.h", QByteArray("// TO").append("DO").constData())).size(), 1);
        QCOMPARE(wrongForm(example("core/a.h", "int a;")).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDirections)
#include "tst_directions.moc"
