#pragma once
#include "core/onboarding/onboardingstatus.h"
#include "core/overview/place.h"
#include "ui/widgets/card.h"
#include <QAbstractButton>
#include <array>

namespace tandem {

/// A figure that is a link: what it is, the figure, one line that explains it.
class FigureLink : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Care { None, Caution, Bad };

    explicit FigureLink(const QString &label, QWidget *parent = nullptr);

    void setFigure(const QString &figure, const QString &detail, Care care = Care::None);
    QString figure() const { return m_figure; }
    QString detail() const { return m_detail; }
    void setPlace(const Place &place) { m_place = place; }
    const Place &place() const { return m_place; }

    QSize sizeHint() const override { return {150, 84}; }
    QSize minimumSizeHint() const override { return {100, 84}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_label;
    QString m_figure;
    QString m_detail;
    Care m_care = Care::None;
    Place m_place;
};

/// The onboarding on the overview, in one card: the day and the phase, what is late, blocked and due this
/// week, the next gate and the forecast. Each figure leads to its item.
class OnboardingCard : public Card
{
    Q_OBJECT

public:
    enum Figure { Day, Late, Blocked, DueThisWeek, NextGate, Forecast, FigureCount };

    explicit OnboardingCard(QWidget *parent = nullptr);

    void showStatus(const OnboardingPicture &picture, const OnboardingStatus &status);
    FigureLink *link(Figure figure) const { return m_links[static_cast<size_t>(figure)]; }

signals:
    void followed(const tandem::Place &place);

private:
    void showLate(const OnboardingPicture &picture, const OnboardingStatus &status);
    void showDue(const OnboardingPicture &picture, const OnboardingStatus &status);
    void showGate(const OnboardingStatus &status);
    void showForecast(const OnboardingStatus &status);
    void set(Figure figure, const QString &value, const QString &detail, MilestoneId milestone = {},
             FigureLink::Care care = FigureLink::Care::None);

    std::array<FigureLink *, FigureCount> m_links{};
};

} // namespace tandem
