#include "ui/onboarding/trendview.h"
#include "ui/onboarding/linesmodel.h"
#include "ui/onboarding/planmodel.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QPainter>
#include <QVBoxLayout>
#include <array>
#include <cstdlib>

namespace tandem {

charts::BurnUpData burnUpData(const OnboardingStatus &status)
{
    charts::BurnUpData data;
    for (const BurnUpPoint &point : status.burnUp)
        data.points.push_back({point.day, point.planned, point.done});
    data.total = status.milestones;
    data.today = status.today;
    const bool measured = status.baselineEnd.isValid();
    data.agreedEnd = measured ? status.baselineEnd : status.plannedEnd;
    data.forecastEnd = status.forecastEnd;
    data.plannedName = measured ? TrendView::tr("baseline") : TrendView::tr("plan");
    data.doneName = TrendView::tr("done");
    data.todayName = TrendView::tr("today");
    return data;
}

QString burnUpSentence(const OnboardingStatus &status)
{
    return TrendView::tr("%1 of %2 done, %3 were planned by today")
        .arg(status.done)
        .arg(status.milestones)
        .arg(status.plannedByToday);
}

static QString slipWords(const OnboardingStatus &status)
{
    const bool measured = status.baselineEnd.isValid();
    const QString days = counted(std::abs(status.endSlip), TrendView::tr("1 day"), TrendView::tr("%1 days"));
    if (status.endSlip > 0)
        return (measured ? TrendView::tr("%1 after the baseline") : TrendView::tr("%1 after the plan"))
            .arg(days);
    if (status.endSlip < 0)
        return (measured ? TrendView::tr("%1 before the baseline") : TrendView::tr("%1 before the plan"))
            .arg(days);
    return measured ? TrendView::tr("as in the baseline") : TrendView::tr("as planned");
}

QString forecastSentence(const OnboardingStatus &status)
{
    return status.forecastEnd.isValid()
               ? TrendView::tr("Forecast end %1, %2").arg(shortWeekday(status.forecastEnd), slipWords(status))
               : TrendView::tr("No forecast without a start date");
}

// ---- in little

TrendSketch::TrendSketch(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Trend"));
    setToolTip(tr("Open the trend"));
}

void TrendSketch::showStatus(const OnboardingStatus &status)
{
    m_data = burnUpData(status);
    setAccessibleDescription(burnUpSentence(status) + QStringLiteral(". ") + forecastSentence(status));
    update();
}

void TrendSketch::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse())
        drawRounded(painter, QRectF(rect()), controlRadius, c.hover);
    charts::paintBurnUp(painter, QRectF(rect()).adjusted(10, 2, -10, -2), c, m_data, {true});
    if (focusIsVisible(this))
        drawFocusRing(painter, QRectF(rect()), controlRadius, c.accent);
}

// ---- in full

class TrendView::Chart : public QWidget
{
public:
    Chart()
    {
        setAccessibleName(TrendView::tr("Burn-up"));
        setMinimumSize(static_cast<int>(charts::burnUpMinimumWidth()),
                       static_cast<int>(charts::burnUpMinimumHeight()));
    }
    void show(const OnboardingStatus &status)
    {
        m_data = burnUpData(status);
        setAccessibleDescription(burnUpSentence(status));
        update();
    }
    QSize sizeHint() const override { return {500, static_cast<int>(charts::burnUpHeight())}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        charts::paintBurnUp(painter, QRectF(rect()), paletteOf(this), m_data);
    }

private:
    charts::BurnUpData m_data;
};

TrendView::TrendView(QWidget *parent)
    : QWidget(parent)
    , m_chart(new Chart)
    , m_done(new TextLabel({}, TextLabel::KeyFigure))
    , m_doneText(new TextLabel({}, TextLabel::Small))
    , m_slip(new TextLabel({}, TextLabel::KeyFigure))
    , m_slipText(new TextLabel({}, TextLabel::Small))
    , m_end(new TextLabel({}, TextLabel::KeyFigure))
    , m_endText(new TextLabel({}, TextLabel::Small))
    , m_none(new TextLabel({}, TextLabel::Small))
    , m_model(
          new LinesModel({tr("Slips from the baseline"), tr("Agreed end"), tr("End now"), tr("Slip")}, this))
    , m_slips(makeLinesTable(m_model, tr("Slips from the baseline"), 34))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    auto *figures = new QHBoxLayout;
    figures->setContentsMargins(16, 0, 16, 0);
    figures->setSpacing(28);
    const std::array<std::pair<TextLabel *, TextLabel *>, 3> pairs{
        {{m_done, m_doneText}, {m_slip, m_slipText}, {m_end, m_endText}}};
    for (const auto &[figure, text] : pairs) {
        auto *one = new QVBoxLayout;
        one->setSpacing(0);
        one->addWidget(figure);
        one->addWidget(text);
        figures->addLayout(one);
    }
    figures->addStretch();
    column->addLayout(figures);
    auto *chart = new QHBoxLayout;
    chart->setContentsMargins(16, 4, 16, 4);
    chart->addWidget(m_chart);
    column->addLayout(chart, 3);
    m_none->setContentsMargins(16, 0, 16, 12);
    m_none->setWordWrap(true);
    column->addWidget(new Hairline);
    column->addWidget(m_none);
    column->addWidget(m_slips, 2);
    const std::array widths = {330, 110, 110, 110};
    for (int i = 0; i < 4; ++i)
        m_slips->setColumnWidth(i, widths[static_cast<size_t>(i)]);
    connect(m_slips->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    emit chosen(MilestoneId{m_model->rowAt(index.row()).id});
            });
    connect(m_slips, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (index.isValid())
            emit opened(MilestoneId{m_model->rowAt(index.row()).id});
    });
    setFocusProxy(m_slips);
}

void TrendView::showPicture(const OnboardingPicture &picture, const OnboardingStatus &status)
{
    const auto number = [](int value) { return QLocale().toString(value); };
    const bool measured = status.baselineEnd.isValid();
    m_chart->show(status);
    m_done->setText(tr("%1 of %2").arg(number(status.done), number(status.milestones)));
    const int behind = status.plannedByToday - status.done;
    m_doneText->setText(behind > 0 ? tr("done; %1 were planned by today").arg(number(status.plannedByToday))
                                   : tr("done; as many as were planned by today, or more"));
    m_done->setTone(behind > 0 ? Tone::Caution : Tone::Neutral);
    m_slip->setText(counted(std::abs(status.endSlip), tr("1 day"), tr("%1 days")));
    m_slipText->setText(
        status.endSlip == 0
            ? (measured ? tr("slip: the end is as in the baseline") : tr("slip: the end is as planned"))
        : status.endSlip > 0 ? (measured ? tr("later than the baseline") : tr("later than the plan"))
                             : (measured ? tr("earlier than the baseline") : tr("earlier than the plan")));
    m_slip->setTone(status.endSlip > 0 ? Tone::Bad : Tone::Neutral);
    m_end->setText(status.forecastEnd.isValid() ? shortWeekday(status.forecastEnd)
                                                : QStringLiteral("\u2013"));
    m_endText->setText(tr("forecast end"));

    std::vector<std::pair<int, ListLine>> slips;
    for (size_t i = 0; i < status.outlooks.size(); ++i) {
        const MilestoneOutlook &outlook = status.outlooks[i];
        const Milestone &m = picture.plan.milestones[i];
        const BaselineItem *agreed = picture.agreed(m.id);
        if (!outlook.hasBaseline || !agreed || outlook.slip == 0 || m.status == MilestoneStatus::Dropped)
            continue;
        const QString days = counted(std::abs(outlook.slip), tr("1 day"), tr("%1 days"));
        slips.emplace_back(
            -outlook.slip,
            ListLine{m.id.value,
                     {{m.name},
                      {shortDay(agreed->plannedTo)},
                      {shortDay(outlook.forecast.to)},
                      outlook.slip > 0 ? LineCell{tr("%1 later").arg(days), {}, Tone::Bad, m.isOpen()}
                                       : LineCell{tr("%1 earlier").arg(days), {}, Tone::Good}}});
    }
    std::stable_sort(slips.begin(), slips.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<ListLine> lines;
    for (auto &[slip, line] : slips)
        lines.push_back(std::move(line));
    m_model->setRows(lines);
    m_slips->setVisible(!lines.empty());
    m_none->setVisible(lines.empty());
    m_none->setText(measured ? tr("Nothing slips from the baseline.")
                             : tr("No baseline is signed by both sides yet, so the plan as it stands is the "
                                  "measure. Freeze and sign it in the menu Plan."));
}

} // namespace tandem
