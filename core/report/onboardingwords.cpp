#include "core/report/onboardingwords.h"

#include "core/base/index.h"
#include "core/base/localdates.h"
#include "core/report/onboardingchart.h"
#include "core/report/wording.h"

namespace tandem::report {

using T = ReportText;

QString OnboardingWords::shortDay(QDate day) const
{
    return day.isValid() ? dayOfYear(m_locale, day) : QStringLiteral("–");
}

QString OnboardingWords::longDay(QDate day) const
{
    return Wording(m_locale).date(day);
}

QString OnboardingWords::days(int count)
{
    return count == 1 ? T::tr("1 day") : T::tr("%1 days").arg(count);
}

QString OnboardingWords::owners(const Milestone &milestone, const QString &separator) const
{
    QStringList out;
    for (const Side side : {Side::Internal, Side::Partner}) {
        if (const QString name = m_picture.ownerName(milestone, side); !name.isEmpty())
            out << name;
    }
    return out.join(separator);
}

const MilestoneOutlook &OnboardingWords::outlook(MilestoneId id) const
{
    return m_status.outlooks[asIndex(m_picture.indexOf(id))];
}

QString OnboardingWords::passedOpen(const GateState &gate, int letters) const
{
    QString open = gate.passage.openConditions;
    open.replace(QLatin1Char('\n'), QStringLiteral("; "));
    return T::tr("%1 was passed on %2 by %3 and %4 although this was open: %5. Reason: %6")
        .arg(shortened(gate.name, letters), longDay(gate.passage.passedOn),
             shortened(gate.passage.internalName, letters), shortened(gate.passage.partnerName, letters),
             shortened(open, letters), shortened(gate.passage.reason, letters));
}

Heading OnboardingWords::partHead(const QString &text, const QString &caption)
{
    Heading heading;
    heading.level = Heading::Level::Part;
    heading.text = text;
    heading.caption = caption;
    return heading;
}

Heading OnboardingWords::sectionHead(const QString &text, const QString &caption)
{
    Heading heading;
    heading.level = Heading::Level::Section;
    heading.text = text;
    heading.caption = caption;
    heading.outline = QString();
    return heading;
}

} // namespace tandem::report
