#include "ui/overview/stagescard.h"
#include "core/base/clock.h"
#include "core/overview/phrases.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/textlabel.h"
#include <QEvent>
#include <QGridLayout>

namespace tandem {

static constexpr std::array stagesShown = {Stage::Longlist,    Stage::Invited,  Stage::Answered,
                                           Stage::Shortlisted, Stage::Finalist, Stage::Selected};

StagesCard::StagesCard(QWidget *parent)
    : Card(tr("Providers by stage"), tr("Three weeks: scope, sessions, references"), parent)
{
    setBodyMargins(18, 6, 18, 12);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(0);
    for (size_t i = 0; i < rowCount; ++i) {
        Row &row = m_rows[i];
        const int line = static_cast<int>(i);
        row.mark = new QLabel;
        row.mark->setFixedSize(16, 16);
        row.count = new TextLabel({}, TextLabel::BodyStrong);
        row.count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.bar = new BarTrack;
        row.bar->setFixedWidth(84);
        row.when = new TextLabel({}, TextLabel::Small);
        row.when->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.when->setElided(true);
        grid->addWidget(row.mark, line, 0, Qt::AlignCenter);
        row.stage = new TextLabel(stageWord(stagesShown[i]), TextLabel::Body);
        grid->addWidget(row.stage, line, 1);
        grid->addWidget(row.count, line, 2);
        grid->addWidget(row.bar, line, 3, Qt::AlignVCenter);
        grid->addWidget(row.when, line, 4);
    }
    grid->setColumnMinimumWidth(2, 26);
    grid->setColumnStretch(4, 1);
    body()->addLayout(grid);
    m_grid = grid;
}

// "session 19 Nov", "sessions 16–19 Nov", "sessions 28 Oct – 3 Nov"
static QString sessionDays(const Evaluation &evaluation)
{
    QDate first;
    QDate last;
    int count = 0;
    for (const Provider &provider : evaluation.providers()) {
        if (!provider.sessionOn.isValid() || isOut(provider.stage))
            continue;
        ++count;
        first = !first.isValid() ? provider.sessionOn : std::min(first, provider.sessionOn);
        last = !last.isValid() ? provider.sessionOn : std::max(last, provider.sessionOn);
    }
    if (count == 0)
        return {};
    if (count == 1)
        return StagesCard::tr("session %1").arg(overview::shortWeekday(first));
    if (first == last)
        return StagesCard::tr("sessions %1").arg(overview::shortWeekday(first));
    if (first.month() == last.month())
        return StagesCard::tr("sessions %1–%2")
            .arg(QString::number(first.day()), overview::dayAndMonth(last));
    return StagesCard::tr("sessions %1 – %2").arg(overview::dayAndMonth(first), overview::dayAndMonth(last));
}

static QString whenOf(Stage stage, const Evaluation &evaluation)
{
    constexpr int answerDays = 5; // the scoped answer is due in five business days
    const WorkspaceInfo &info = evaluation.info();
    switch (stage) {
    case Stage::Invited:
        return info.startedOn.isValid() ? overview::shortWeekday(info.startedOn) : QString();
    case Stage::Answered:
        return info.startedOn.isValid() ? StagesCard::tr("by %1").arg(overview::shortWeekday(
                                              addWorkingDays(workingDayFrom(info.startedOn), answerDays - 1)))
                                        : QString();
    case Stage::Shortlisted:
        return sessionDays(evaluation);
    case Stage::Finalist:
        return info.cutOn.isValid() ? StagesCard::tr("cut to two, %1").arg(overview::shortWeekday(info.cutOn))
                                    : QString();
    case Stage::Selected:
        return info.signOn.isValid() ? StagesCard::tr("sign by %1").arg(overview::shortWeekday(info.signOn))
                                     : QString();
    default:
        return {};
    }
}

void StagesCard::show(const Evaluation &evaluation, const Standing &standing)
{
    const auto at = [&](Stage stage) { return standing.stages[static_cast<size_t>(stage)]; };
    for (size_t i = 0; i < rowCount; ++i) {
        int reached = 0; // who came further was there as well
        for (size_t later = i; later < rowCount; ++later)
            reached += at(stagesShown[later]);
        setRowVisible(i, stagesShown[i] != Stage::Longlist || at(Stage::Longlist) > 0);
        Row &row = m_rows[i];
        row.done = reached > 0;
        row.count->setText(QString::number(reached));
        row.bar->setValue(standing.compared > 0 ? double(reached) / standing.compared : 0);
        row.bar->setAccessibleName(tr("%1: %2 of %3 providers")
                                       .arg(stageWord(stagesShown[i]), QString::number(reached),
                                            QString::number(standing.compared)));
        row.when->setText(whenOf(stagesShown[i], evaluation));
    }
    QStringList parts{tr("Three weeks: scope, sessions, references")};
    if (at(Stage::Declined) > 0)
        parts.push_back(tr("%1 declined").arg(at(Stage::Declined)));
    if (at(Stage::Rejected) > 0)
        parts.push_back(tr("%1 rejected").arg(at(Stage::Rejected)));
    setSubtitle(parts.join(QStringLiteral("; ")));
    paintMarks();
}

void StagesCard::setRowVisible(size_t index, bool visible)
{
    const Row &row = m_rows[index];
    for (QWidget *part : {static_cast<QWidget *>(row.mark), static_cast<QWidget *>(row.stage),
                          static_cast<QWidget *>(row.count), static_cast<QWidget *>(row.bar),
                          static_cast<QWidget *>(row.when)})
        part->setVisible(visible);
    m_grid->setRowStretch(static_cast<int>(index), visible ? 1 : 0);
}

void StagesCard::paintMarks()
{
    const Palette &c = paletteOf(this);
    for (const Row &row : m_rows) {
        row.mark->setPixmap(
            iconPixmap(row.done ? QStringLiteral("circle-check") : QStringLiteral("circle-dashed"), 16,
                       row.done ? c.good : c.text3, devicePixelRatioF()));
        row.mark->setAccessibleName(row.done ? tr("reached") : tr("not reached"));
    }
}

void StagesCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintMarks();
}

} // namespace tandem
