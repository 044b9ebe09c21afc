#pragma once

#include "core/onboarding/onboardingstatus.h"
#include "core/report/document.h"

#include <QLocale>

namespace tandem::report {

/// What the pages about the onboarding say alike.
class OnboardingWords
{
public:
    OnboardingWords(const OnboardingPicture &picture, const OnboardingStatus &status, const QLocale &locale)
        : m_picture(picture)
        , m_status(status)
        , m_locale(locale)
    {
    }

    [[nodiscard]] const OnboardingPicture &picture() const { return m_picture; }
    [[nodiscard]] const OnboardingStatus &status() const { return m_status; }
    [[nodiscard]] const QLocale &locale() const { return m_locale; }

    [[nodiscard]] QString shortDay(QDate day) const; ///< "12 Jan"; a dash without a date
    [[nodiscard]] QString longDay(QDate day) const;  ///< "12 January 2026"
    static QString days(int count);                  ///< "1 day"
    [[nodiscard]] QString owners(const Milestone &milestone,
                                 const QString &separator = QStringLiteral(", ")) const;
    [[nodiscard]] const MilestoneOutlook &outlook(MilestoneId id) const;

    /// Who passed a gate with open conditions, and why; texts of at most `letters` each.
    [[nodiscard]] QString passedOpen(const GateState &gate, int letters) const;

    static Heading partHead(const QString &text, const QString &caption = {});
    static Heading sectionHead(const QString &text, const QString &caption = {});

private:
    const OnboardingPicture &m_picture;
    const OnboardingStatus &m_status;
    QLocale m_locale;
};

/// The page for management: how it stands, the phases, the timeline, gates, what is late, this week, and
/// which decisions are needed. Always one page.
OnePage onboardingStatusPage(const OnboardingWords &words);

} // namespace tandem::report
