#include "ui/onboarding/onboardinglinks.h"
#include "ui/onboarding/planmodel.h"
#include "ui/widgets/listrow.h"
#include "ui/widgets/textlabel.h"
#include <QVBoxLayout>

namespace tandem {

OnboardingLinks::OnboardingLinks(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(title, TextLabel::FieldLabel))
    , m_rows(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_title);
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    hide();
}

void OnboardingLinks::add(const QString &title, const QString &detail, const QString &icon,
                          const Place &place)
{
    auto *row = new ListRow(title, detail);
    row->setIconName(icon);
    row->setFixedHeight(43);
    connect(row, &QAbstractButton::clicked, this, [this, place] { emit goTo(place); });
    m_rows->addWidget(row);
    m_shown.push_back(row);
}

void OnboardingLinks::showMisalignments(const std::vector<const Misalignment *> &misalignments)
{
    showAll(misalignments, {});
}

void OnboardingLinks::showAll(const std::vector<const Misalignment *> &misalignments,
                              const std::vector<const RecurringProcess *> &processes)
{
    for (QWidget *row : m_shown) {
        row->hide();
        row->deleteLater(); // its own click may have asked for this
    }
    m_shown.clear();
    for (const Misalignment *one : misalignments) {
        Place place{PageId::Onboarding, {}, {}, {}};
        place.onboarding = OnboardingPart::ShadowLog;
        place.misalignment = one->id;
        add(one->title,
            one->isOpen()
                ? tr("%1, open since %2")
                      .arg(seriousnessWord(one->seriousness), shortDay(one->happenedAt.toLocalTime().date()))
                : tr("closed: %1").arg(one->change.text),
            one->isOpen() ? QStringLiteral("circle-alert") : QStringLiteral("circle-check"), place);
    }
    for (const RecurringProcess *process : processes) {
        Place place{PageId::Onboarding, {}, {}, {}};
        place.onboarding = OnboardingPart::Runbook;
        place.process = process->id;
        add(process->name,
            process->runbook.isEmpty() ? tr("recurring process, no runbook yet")
                                       : tr("recurring process, runbook %1").arg(process->runbook),
            QStringLiteral("list-checks"), place);
    }
    setVisible(!m_shown.empty());
}

} // namespace tandem
