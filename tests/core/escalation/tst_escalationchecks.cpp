#include "core/escalation/escalationchecks.h"
#include "core/escalation/servicelevel.h"
#include "tests/support/escalationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::EscalationExample;
using Change = std::function<void(EscalationExample &)>;

Q_DECLARE_METATYPE(Change)

static QStringList found(const EscalationMatrix &matrix)
{
    QStringList out;
    for (const AgreementFinding &finding : checkEscalation(matrix))
        out.push_back(finding.code.section(QLatin1Char('.'), 1) + QLatin1String(": ") +
                      finding.subject.field);
    return out;
}

static AreaPromise area(const char *owner, bool always, const char *level)
{
    return {ServiceAreaId{1}, QStringLiteral("Servers"), QString::fromLatin1(owner), always,
            QString::fromLatin1(level)};
}

class TestEscalationChecks : public QObject
{
    Q_OBJECT

private slots:
    void checks_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("expected"); ///< none: a good case
        const auto row = [](const char *name, Change change, QStringList expected = {}) {
            QTest::newRow(name) << std::move(change) << std::move(expected);
        };
        row("a complete matrix", [](EscalationExample &) {});
        row("nobody at a tier", [](EscalationExample &e) { e.matrix.contact(2, Side::Partner).person = {}; },
            {QStringLiteral("nobody: tier 2 partner")});
        row("a person who has left", [](EscalationExample &e) { e.matrix.left = {PersonId{5}}; },
            {QStringLiteral("left: tier 3 internal")});
        row("a deputy who has left", [](EscalationExample &e) { e.matrix.left = {PersonId{7}}; },
            {QStringLiteral("left: tier 2 partner")});
        row("the same person at two tiers",
            [](EscalationExample &e) { e.matrix.contact(3, Side::Internal).person = PersonId{3}; },
            {QStringLiteral("same-person: tier 3 internal")});
        row("deputy of another tier is fine",
            [](EscalationExample &e) { e.matrix.contact(3, Side::Internal).deputy = PersonId{3}; });
        row("no phone", [](EscalationExample &e) { e.matrix.people[4].phone.clear(); },
            {QStringLiteral("no-phone: tier 3 internal")});
        row("a phone in the cell is enough", [](EscalationExample &e) {
            e.matrix.people[4].phone.clear();
            e.matrix.contact(3, Side::Internal).phone = QStringLiteral("1");
        });
        row("a deputy without a phone", [](EscalationExample &e) { e.matrix.people.back().phone.clear(); },
            {QStringLiteral("no-phone: tier 2 partner")});
        row("24x7 of both sides", [](EscalationExample &e) { e.matrix.areas = {area("shared", true, "")}; },
            {QStringLiteral("gap: tier 2 internal")});
        row("24x7 of the partner only",
            [](EscalationExample &e) { e.matrix.areas = {area("partner", true, "")}; });
        row("no 24x7", [](EscalationExample &e) { e.matrix.areas = {area("shared", false, "")}; });
        row("24x7 with a deputy at night", [](EscalationExample &e) {
            e.matrix.areas = {area("shared", true, "")};
            e.matrix.contact(2, Side::Internal).deputy = PersonId{1};
            e.matrix.contact(2, Side::Internal).deputyHours = Hours::always();
        });
        row("no desk at night",
            [](EscalationExample &e) {
                e.matrix.areas = {area("partner", true, "")};
                e.matrix.contact(1, Side::Partner).hours = e.matrix.office;
            },
            {QStringLiteral("gap: tier 1 partner")});
        row("a higher priority is slower",
            [](EscalationExample &e) { e.matrix.responses[1][1][Response::First] = ResponseTime::days(2); },
            {QStringLiteral("slower: P2 out of hours first response")});
        row("equal times are fine", [](EscalationExample &e) {
            e.matrix.responses[1][0][Response::First] = ResponseTime::minutes(15);
        });
        row("a higher priority without a time",
            [](EscalationExample &e) { e.matrix.responses[0][0][Response::Restored] = {}; },
            {QStringLiteral("slower: P1 in hours restored")});
        row("tier 3 before tier 2",
            [](EscalationExample &e) {
                e.matrix.responses[0][0][Response::ToTier3] = ResponseTime::minutes(10);
            },
            {QStringLiteral("tier-order: P1 in hours to tier 3")});
        row("within the service level", [](EscalationExample &e) {
            e.matrix.areas = {area("partner", true, "First response in 15 minutes for P1, 1 hour for P2")};
        });
        row("longer than the service level",
            [](EscalationExample &e) {
                e.matrix.areas = {area("partner", false, "P1 answered within 10 minutes")};
            },
            {QStringLiteral("service-level: P1 in hours first response")});
        row("longer than the service level at any hour",
            [](EscalationExample &e) { e.matrix.areas = {area("partner", true, "P1 restored within 2 h")}; },
            {QStringLiteral("service-level: P1 in hours restored"),
             QStringLiteral("service-level: P1 out of hours restored")});
        row("nothing begun", [](EscalationExample &e) {
            e.matrix = matrixFromPractice();
            e.matrix.areas = {area("shared", true, "P1 restored within 2 h")};
        });
    }
    void checks()
    {
        QFETCH(Change, change);
        QFETCH(QStringList, expected);
        EscalationExample e;
        change(e);
        QCOMPARE(found(e.matrix), expected);
        for (const AgreementFinding &finding : checkEscalation(e.matrix)) {
            QVERIFY(!finding.where.isEmpty() && !finding.title.isEmpty());
            QVERIFY(finding.message.endsWith(QLatin1Char('.')) && finding.mend.endsWith(QLatin1Char('.')));
            QVERIFY(!finding.message.contains(QLatin1Char('%')));
        }
    }

    void anAcceptedFindingIsMarked()
    {
        EscalationExample e;
        e.matrix.left = {PersonId{7}};
        AcceptedFinding accepted;
        accepted.document = AgreementDocument::Escalation;
        accepted.code = QStringLiteral("escalation.left");
        accepted.subject = checkEscalation(e.matrix).front().subject.key();
        accepted.reason = QStringLiteral("A successor begins on Monday");
        const auto findings = checkEscalation(e.matrix, std::span(&accepted, 1));
        QVERIFY(!findings.front().isOpen());
        QCOMPARE(openCount(findings), 0);
    }

    void cellsByTheirKeys()
    {
        QCOMPARE(cellFromKey(cellKey(2, Side::Partner)).tier, 2);
        QVERIFY(cellFromKey(cellKey(2, Side::Partner)).side == Side::Partner);
        const EscalationCell time = cellFromKey(cellKey(3, true, Response::UpdateEvery));
        QCOMPARE(time.priority, 3);
        QVERIFY(time.outOfHours && time.response == Response::UpdateEvery);
        QCOMPARE(cellFromKey(QStringLiteral("tier 9 moon")).tier, 0);
    }

    void timesInServiceLevels()
    {
        const auto first =
            promisedTimes(QStringLiteral("First response in 15 minutes for P1, 1 hour for P2"));
        QCOMPARE(first.size(), size_t(2));
        QVERIFY(first[0] == (PromisedTime{1, Response::First, ResponseTime::minutes(15)}));
        QVERIFY(first[1] == (PromisedTime{2, Response::First, ResponseTime::minutes(60)}));
        const auto both =
            promisedTimes(QStringLiteral("P1 answered in 15 min and restored within four hours"));
        QCOMPARE(both.size(), size_t(1)); // the second part names no priority
        QVERIFY(promisedTimes(QStringLiteral("P3 fixed within 2 working days")).front() ==
                (PromisedTime{3, Response::Restored, ResponseTime::days(2)}));
        QVERIFY(promisedTimes(QStringLiteral("Critical patches within 14 days on 95 percent of devices"))
                    .empty());
        QVERIFY(promisedTimes({}).empty());
    }
};

QTEST_GUILESS_MAIN(TestEscalationChecks)
#include "tst_escalationchecks.moc"
