#include "core/escalation/practice.h"
#include "core/base/translate.h"

namespace tandem {

Priority priorityFromPractice(int number)
{
    static constexpr std::array examples = {
        QT_TRANSLATE_NOOP("Escalation", "Site or service down"),
        QT_TRANSLATE_NOOP("Escalation", "A team cannot work"),
        QT_TRANSLATE_NOOP("Escalation", "One person hampered"),
        QT_TRANSLATE_NOOP("Escalation", "Request, no harm"),
    };
    static constexpr std::array tells = {
        QT_TRANSLATE_NOOP("Escalation", "Internal tier 3 tells the management and the staff"),
        QT_TRANSLATE_NOOP("Escalation", "Internal tier 2 tells the team's lead"),
        QT_TRANSLATE_NOOP("Escalation", "Tier 1 tells the person"),
        QT_TRANSLATE_NOOP("Escalation", "The ticket tells the person"),
    };
    const auto index = static_cast<size_t>(number - 1);
    return {number, tr(examples[index]), tr(tells[index]), true, true};
}

ResponseTimes responseFromPractice(int priority, bool outOfHours)
{
    const auto min = ResponseTime::minutes;
    const auto h = [](int hours) { return ResponseTime::minutes(60 * hours); };
    const auto d = ResponseTime::days;
    const ResponseTime morning = ResponseTime::nextDayAt(9 * 60);
    switch (priority) {
    case 1:
        return {{min(15), min(15), min(45), min(30), h(4)}, 0};
    case 2:
        return {{min(30), min(60), outOfHours ? h(4) : h(2), h(2), h(8)}, 0};
    case 3:
        return outOfHours ? ResponseTimes{{morning, d(1), d(3), d(1), d(3)}, 0}
                          : ResponseTimes{{h(2), h(8), d(2), d(1), d(2)}, 0};
    default:
        return outOfHours ? ResponseTimes{{morning, d(3), {}, d(5), d(10)}, 0}
                          : ResponseTimes{{h(8), d(2), {}, d(5), d(5)}, 0};
    }
}

int priorityRuleFromPractice(int impact, int urgency)
{
    static constexpr int rule[3][3] = {{1, 2, 3}, {2, 3, 4}, {3, 4, 4}};
    return rule[impact - 1][urgency - 1];
}

EscalationMatrix matrixFromPractice()
{
    EscalationMatrix matrix;
    matrix.office = Hours({{1, 5, 8 * 60, 18 * 60}});
    for (int tier = 1; tier <= tierCount; ++tier) {
        for (const Side side : bothSides) {
            matrix.contact(tier, side).tier = tier;
            matrix.contact(tier, side).side = side;
        }
    }
    for (int p = 1; p <= priorityCount; ++p) {
        matrix.priorities[static_cast<size_t>(p - 1)] = priorityFromPractice(p);
        for (const bool out : {false, true})
            matrix.responses[static_cast<size_t>(p - 1)][out ? 1 : 0] = responseFromPractice(p, out);
    }
    for (int impact = 1; impact <= 3; ++impact) {
        for (int urgency = 1; urgency <= 3; ++urgency)
            matrix.priorityOf[static_cast<size_t>(impact - 1)][static_cast<size_t>(urgency - 1)] =
                priorityRuleFromPractice(impact, urgency);
    }
    return matrix;
}

} // namespace tandem
