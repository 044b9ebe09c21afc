#pragma once
#include "core/onboarding/misalignment.h"
#include "core/onboarding/runbook.h"
#include "core/overview/place.h"
#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace tandem {

class TextLabel;

/// What of the onboarding concerns a row of the agreement or of the register, each a link to it. Hidden while
/// there is nothing.
class OnboardingLinks : public QWidget
{
    Q_OBJECT

public:
    explicit OnboardingLinks(const QString &title, QWidget *parent = nullptr);

    void showMisalignments(const std::vector<const Misalignment *> &misalignments);
    void showAll(const std::vector<const Misalignment *> &misalignments,
                 const std::vector<const RecurringProcess *> &processes);

signals:
    void goTo(const tandem::Place &place);

private:
    void add(const QString &title, const QString &detail, const QString &icon, const Place &place);

    TextLabel *m_title;
    QVBoxLayout *m_rows;
    std::vector<QWidget *> m_shown;
};

} // namespace tandem
