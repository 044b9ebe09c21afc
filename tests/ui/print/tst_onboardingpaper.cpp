#include "core/report/onboardingdocument.h"
#include "tests/support/onboardingfixture.h"
#include "tests/support/testprogram.h"
#include "ui/print/pagedreport.h"
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QtTest>

using namespace tandem;
using namespace tandem::print;
using test::day;
using test::PlanFixture;

namespace {

/// A plan that fills its four phases with `count` milestones of the given names, in every state.
struct FilledPlan : PlanFixture
{
    FilledPlan(int count, const QStringList &names, const QString &words)
    {
        picture.organisation = names.at(0);
        picture.partnerName = names.at(names.size() - 1);
        const QString text = words.isEmpty() ? QStringLiteral("waits for a date") : words;
        for (int i = 0; i < count; ++i) {
            const Phase &phase = picture.plan.phases[static_cast<size_t>(i % 4)];
            const int from = phase.dayFrom + i % 9;
            Milestone &m = add(i % 4, from, from + i % 6);
            m.name = names.at(i % names.size());
            m.internalRole = names.at((i + 1) % names.size());
            m.partnerRole = QStringLiteral("NOC");
            m.status = everyMilestoneStatus[static_cast<size_t>(i) % everyMilestoneStatus.size()];
            m.reason = text;
            m.statusOn = day("2026-02-12");
            m.progress = m.isDone() ? 100 : i % 90;
            if (m.isDone())
                m.doneOn = m.plannedTo;
        }
        for (int phase = 0; phase < 4; ++phase) {
            const int last = picture.plan.phases[static_cast<size_t>(phase)].dayTo;
            const Milestone gate = add(phase, last, last, MilestoneKind::Gate);
            picture.plan.conditions.push_back(
                {GateConditionId::make(), gate.id, 1, ConditionKind::Ticked, 0, text, {}, {}, {}});
            if (phase < 2)
                picture.plan.passages.push_back({gate.id, day("2026-01-26"), names.at(0), names.at(0), text,
                                                 text + QLatin1Char('\n') + text});
        }
        for (int i = 0; i < count / 4; ++i) {
            ActionItem action;
            action.kind = i % 2 == 0 ? ActionKind::Decision : ActionKind::Action;
            action.text = text;
            action.dueOn = day("2026-02-20");
            picture.actions.push_back(action);
        }
        freeze();
    }
    report::Document paper() const
    {
        WorkspaceInfo info;
        info.organisation = picture.organisation;
        report::SummaryOptions options;
        options.stamp = QDateTime(day("2026-02-18"), QTime(12, 0));
        options.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
        return report::onboardingDocument(picture, info, options.stamp, options);
    }
};

QStringList germanNames()
{
    return {
        QStringLiteral("Rechtsschutzversicherungsgesellschaftsangelegenheitenübergabe"),
        QStringLiteral("Datensicherungswiederherstellungsprobe der Finanzbuchhaltungsdatenbank"),
        QStringLiteral("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")};
}

QStringList hebrewNames()
{
    return {QStringLiteral("מסירת ספר ההפעלה לצוות"), QStringLiteral("שחזור אחד הוכח (restore 100%)"),
            QStringLiteral("تسليم حسابات الموردين"),
            QStringLiteral("👩🏽‍💻 e\u0301\u0301\u0301 \u202Eabc")};
}

} // namespace

Q_DECLARE_METATYPE(PaperSize)

/// The onboarding on paper, whatever the plan is like.
class TestOnboardingPaper : public QObject
{
    Q_OBJECT

private slots:
    void managementGetsOnePageOnEachPaper_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("words");
        const QStringList usual{QStringLiteral("One restore proven"), QStringLiteral("Access review")};
        const QString novel = QStringLiteral("A reason that goes on and on. ").repeated(60);
        const QString oneWord = QString(600, QLatin1Char('W'));
        QTest::newRow("empty") << 0 << usual << QString();
        QTest::newRow("usual") << 24 << usual << QString();
        QTest::newRow("two hundred") << 200 << usual << QString();
        QTest::newRow("long German words") << 200 << germanNames() << germanNames().join(QLatin1Char(' '));
        QTest::newRow("from right to left") << 60 << hebrewNames() << hebrewNames().join(QLatin1Char(' '));
        QTest::newRow("a novel for a reason") << 24 << usual << novel;
        QTest::newRow("one word") << 60 << QStringList{oneWord} << oneWord;
    }
    void managementGetsOnePageOnEachPaper()
    {
        QFETCH(int, count);
        QFETCH(QStringList, names);
        QFETCH(QString, words);
        const FilledPlan plan(count, names, words);
        const report::Document document = plan.paper();
        for (const PaperSize paper : {PaperSize::A4, PaperSize::Letter}) {
            const PagedReport paged(document, paper);
            int planPage = -1;
            for (const OutlineEntry &entry : paged.outline()) {
                if (entry.title == QLatin1String("The plan"))
                    planPage = entry.page;
            }
            QCOMPARE(planPage, 1);
            for (int page = 0; page < std::min(3, paged.pageCount()); ++page)
                lookAt(paged, page, paper);
        }
    }

    void theTimelineGoesOnUnderItsDates()
    {
        const FilledPlan plan(200, {QStringLiteral("One restore proven")}, {});
        const report::Document document = plan.paper();
        const auto *chart = [&]() -> const report::PlanChart * {
            for (const report::Block &block : document.blocks) {
                if (const auto *found = std::get_if<report::PlanChart>(&block))
                    return found;
            }
            return nullptr;
        }();
        QVERIFY(chart);
        QCOMPARE(chart->rows.size(), size_t(4 + 200 + 4)); // phases, work, gates
        QCOMPARE(chart->today, 38);
        QVERIFY(PagedReport(document, PaperSize::A4).pageCount() > 5);
    }

private:
    /// Nothing is painted in the margins: nothing was cut off.
    static void lookAt(const PagedReport &paged, int page, PaperSize paper)
    {
        const QSizeF size = paged.pageSizePt(page);
        constexpr double scale = 1.5;
        QImage image((size * scale).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(scale, scale);
        paged.paintPage(painter, page);
        painter.end();
        if (const QString folder = qEnvironmentVariable("TANDEM_TEST_PAGES"); !folder.isEmpty())
            image.save(QStringLiteral("%1/%2-%3-%4.png")
                           .arg(folder,
                                QString::fromLatin1(QTest::currentDataTag())
                                    .replace(QLatin1Char(' '), QLatin1Char('-')),
                                paper == PaperSize::A4 ? QStringLiteral("a4") : QStringLiteral("letter"))
                           .arg(page + 1));
        const int margin = static_cast<int>((paged.frame().left - 3) * scale);
        int painted = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < margin; ++x)
                painted +=
                    image.pixel(x, y) != 0xffffffff || image.pixel(image.width() - 1 - x, y) != 0xffffffff;
        }
        QCOMPARE(painted, 0);
    }
};

QTEST_MAIN(TestOnboardingPaper)
#include "tst_onboardingpaper.moc"
