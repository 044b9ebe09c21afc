#include "ui/overview/onboardingcard.h"
#include "core/overview/phrases.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"
#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <cstdlib>

namespace tandem {

static constexpr double linkPadding = 12;

FigureLink::FigureLink(const QString &label, QWidget *parent)
    : QAbstractButton(parent)
    , m_label(label)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureLink::setFigure(const QString &figure, const QString &detail, Care care)
{
    m_figure = figure;
    m_detail = detail;
    m_care = care;
    setAccessibleName(tr("%1: %2").arg(m_label, figure));
    setAccessibleDescription(detail);
    setToolTip(plainToolTip(detail.isEmpty() ? accessibleName() : accessibleName() + u'\n' + detail));
    update();
}

void FigureLink::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    const bool lit = underMouse() || focusIsVisible(this);
    const QRectF all(rect());
    if (lit)
        drawRounded(painter, all, controlRadius, isDown() ? c.border : c.hover);
    if (focusIsVisible(this))
        drawFocusRing(painter, all, controlRadius, c.accent);
    const double room = width() - 2 * linkPadding;
    const auto fits = [&](double size) {
        return QFontMetricsF(uiFont(size, QFont::DemiBold)).horizontalAdvance(m_figure) <= room;
    };
    const double size = fits(20) ? 20 : fits(17) ? 17 : 14;
    const QColor colour = m_care == Care::Bad ? c.bad : m_care == Care::Caution ? c.caution : c.text;
    drawText(painter, QRectF(linkPadding, 7, room, 18), m_label, uiFont(13, QFont::Medium), c.text2);
    drawText(painter, QRectF(linkPadding, 27, room, 28), m_figure, uiFont(size, QFont::DemiBold), colour);
    drawText(painter, QRectF(linkPadding, 58, room, 18), m_detail, uiFont(12), c.text2);
}

void FigureLink::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

OnboardingCard::OnboardingCard(QWidget *parent)
    : Card(parent)
{
    const QString labels[] = {tr("Onboarding"),    tr("Late"),      tr("Blocked"),
                              tr("Due this week"), tr("Next gate"), tr("Forecast end")};
    setBodyMargins(4, 4, 4, 4);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (size_t i = 0; i < m_links.size(); ++i) {
        auto *one = new FigureLink(labels[i]);
        m_links[i] = one;
        row->addWidget(one, i == Day ? 190 : i == NextGate ? 190 : 160);
        connect(one, &QAbstractButton::clicked, this, [this, one] { emit followed(one->place()); });
    }
    body()->addLayout(row);
    setAccessibleName(tr("Onboarding"));
}

void OnboardingCard::set(Figure figure, const QString &value, const QString &detail, MilestoneId milestone,
                         FigureLink::Care care)
{
    Place place{PageId::Onboarding, {}, {}, {}};
    place.milestone = milestone;
    link(figure)->setFigure(value, detail, care);
    link(figure)->setPlace(place);
}

void OnboardingCard::showStatus(const OnboardingPicture &picture, const OnboardingStatus &status)
{
    const auto count = [](size_t n) { return QLocale().toString(static_cast<qulonglong>(n)); };
    const auto nameOf = [&](const std::vector<MilestoneId> &ids, const QString &none) {
        return ids.empty() ? none : picture.milestone(ids.front())->name;
    };
    const auto firstOf = [](const std::vector<MilestoneId> &ids) {
        return ids.empty() ? MilestoneId() : ids.front();
    };
    set(Day, dayText(status),
        status.phase >= 0 ? picture.plan.phases[static_cast<size_t>(status.phase)].name
                          : tr("%1 of %2 milestones done").arg(status.done).arg(status.milestones));
    showLate(picture, status);
    set(Blocked, count(status.blockedOnes.size()), nameOf(status.blockedOnes, tr("nothing waits")),
        firstOf(status.blockedOnes),
        status.blockedOnes.empty() ? FigureLink::Care::None : FigureLink::Care::Caution);
    showDue(picture, status);
    showGate(status);
    showForecast(status);
}

static std::vector<const ActionItem *> actionsOf(const OnboardingPicture &picture, QDate today, bool overdue)
{
    std::vector<const ActionItem *> actions = actionsDueThisWeek(picture, today);
    std::erase_if(actions, [&](const ActionItem *one) { return one->isOverdue(today) != overdue; });
    return actions;
}

static Place placeOfAction(const ActionItem &action)
{
    Place place{PageId::Onboarding, {}, {}, {}};
    place.onboarding = OnboardingPart::CheckIns;
    place.action = action.id;
    return place;
}

void OnboardingCard::showLate(const OnboardingPicture &picture, const OnboardingStatus &status)
{
    const std::vector<const ActionItem *> overdue = actionsOf(picture, status.today, true);
    const QString count = QLocale().toString(static_cast<qulonglong>(status.late.size() + overdue.size()));
    if (status.late.empty()) {
        set(Late, count, overdue.empty() ? tr("nothing is late") : overdue.front()->text, MilestoneId(),
            overdue.empty() ? FigureLink::Care::None : FigureLink::Care::Bad);
        if (!overdue.empty())
            link(Late)->setPlace(placeOfAction(*overdue.front()));
        return;
    }
    const MilestoneId worst = status.late.front();
    const int days = status.outlooks[static_cast<size_t>(picture.indexOf(worst))].daysLate;
    set(Late, count,
        tr("%1: %2").arg(counted(days, tr("1 day"), tr("%1 days")), picture.milestone(worst)->name), worst,
        FigureLink::Care::Bad);
}

/// Milestones, and what people said they would do.
void OnboardingCard::showDue(const OnboardingPicture &picture, const OnboardingStatus &status)
{
    const std::vector<const ActionItem *> actions = actionsOf(picture, status.today, false);
    const QString count =
        QLocale().toString(static_cast<qulonglong>(status.dueThisWeek.size() + actions.size()));
    if (!status.dueThisWeek.empty() || actions.empty()) {
        const MilestoneId first = status.dueThisWeek.empty() ? MilestoneId() : status.dueThisWeek.front();
        set(DueThisWeek, count, first ? picture.milestone(first)->name : tr("nothing until Sunday"), first);
        return;
    }
    set(DueThisWeek, count, actions.front()->text);
    link(DueThisWeek)->setPlace(placeOfAction(*actions.front()));
}

void OnboardingCard::showGate(const OnboardingStatus &status)
{
    for (const GateState &gate : status.gates) {
        if (gate.isPassed)
            continue;
        const QString when = !gate.dueOn.isValid() ? tr("no date")
                             : gate.daysTo == 0    ? tr("today")
                             : gate.daysTo > 0     ? counted(gate.daysTo, tr("in 1 day"), tr("in %1 days"))
                                               : counted(-gate.daysTo, tr("1 day late"), tr("%1 days late"));
        set(NextGate, when,
            tr("%1 of %2 met: %3")
                .arg(QLocale().toString(gate.met()), QLocale().toString(gate.conditions.size()),
                     gate.name.startsWith(tr("Gate: ")) ? gate.name.mid(tr("Gate: ").size()) : gate.name),
            gate.gate, gate.daysTo < 0 ? FigureLink::Care::Bad : FigureLink::Care::None);
        return;
    }
    set(NextGate, status.gates.empty() ? tr("none") : tr("all passed"), {});
}

void OnboardingCard::showForecast(const OnboardingStatus &status)
{
    if (!status.forecastEnd.isValid()) {
        set(Forecast, tr("no date"), tr("the plan has no start yet"));
        return;
    }
    const bool measured = status.baselineEnd.isValid();
    const QString days = counted(std::abs(status.endSlip), tr("1 day"), tr("%1 days"));
    set(Forecast, overview::shortWeekday(status.forecastEnd),
        status.endSlip == 0  ? (measured ? tr("as in the baseline") : tr("as planned"))
        : status.endSlip > 0 ? (measured ? tr("%1 after the baseline") : tr("%1 after the plan")).arg(days)
                             : (measured ? tr("%1 before the baseline") : tr("%1 before the plan")).arg(days),
        {}, status.endSlip > 0 ? FigureLink::Care::Caution : FigureLink::Care::None);
}

} // namespace tandem
