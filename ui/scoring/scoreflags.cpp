#include "ui/scoring/scoreflags.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/textlabel.h"
#include <QCheckBox>
#include <QGridLayout>
#include <QLocale>
#include <QMouseEvent>

namespace tandem {

// ---- one flag

ScoreFlagRow::ScoreFlagRow(QWidget *parent)
    : QWidget(parent)
    , m_tick(new QCheckBox)
    , m_text(new TextLabel)
    , m_history(new TextLabel({}, TextLabel::Small))
    , m_kind(new Pill(tr("deal-breaker"), Tone::Bad))
    , m_link(new LinkButton({}))
{
    m_link->setSmall(true);
    m_text->setWordWrap(true);
    m_history->setWordWrap(true);
    m_text->installEventFilter(this); // a click on the words ticks, as on any check box
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_tick, 0, 0, Qt::AlignTop);
    layout->addWidget(m_text, 0, 1, Qt::AlignVCenter);
    layout->addWidget(m_kind, 0, 2, Qt::AlignVCenter);
    layout->addWidget(m_history, 1, 1, 1, 2);
    layout->addWidget(m_link, 2, 1, 1, 2, Qt::AlignLeft);
    connect(m_tick, &QCheckBox::clicked, this, [this](bool on) { emit ticked(m_flag, on); });
    connect(m_link, &QPushButton::clicked, this, [this] {
        if (m_lifted)
            emit reinstateRequested(m_flag);
        else
            emit liftRequested(m_flag);
    });
}

static QString historyOf(const RaisedFlag &raised)
{
    const auto on = [](QDate date) { return QLocale().toString(date, QLocale::ShortFormat); };
    if (raised.lifted) {
        const QString who =
            raised.liftedBy.isEmpty()
                ? ScoreFlagRow::tr("Lifted on %1").arg(on(raised.liftedOn))
                : ScoreFlagRow::tr("Lifted by %1 on %2").arg(raised.liftedBy, on(raised.liftedOn));
        return ScoreFlagRow::tr("%1: %2").arg(who, raised.liftedReason);
    }
    return raised.raisedBy.isEmpty()
               ? ScoreFlagRow::tr("Raised on %1").arg(on(raised.raisedOn))
               : ScoreFlagRow::tr("Raised by %1 on %2").arg(raised.raisedBy, on(raised.raisedOn));
}

void ScoreFlagRow::show(const RedFlag &flag, const RaisedFlag *raised, bool editable)
{
    m_flag = flag.id;
    m_lifted = raised && raised->lifted;
    const bool open = raised && !raised->lifted;
    m_tick->setChecked(raised);
    m_tick->setEnabled(editable);
    m_tick->setAccessibleName(flag.dealBreaker ? tr("%1, deal-breaker").arg(flag.text) : flag.text);
    m_text->setText(flag.text);
    m_kind->setVisible(flag.dealBreaker || m_lifted);
    m_kind->setText(m_lifted ? tr("lifted") : tr("deal-breaker"));
    m_kind->setTone(open ? Tone::Bad : Tone::Neutral);
    m_history->setText(raised ? historyOf(*raised) : QString());
    m_history->setVisible(raised);
    m_tick->setAccessibleDescription(m_history->text());
    m_link->setText(m_lifted ? tr("Reinstate") : tr("Lift with a reason…"));
    m_link->setAccessibleName(m_lifted ? tr("Reinstate %1").arg(flag.text)
                                       : tr("Lift %1 with a reason").arg(flag.text));
    m_link->setVisible(editable && (m_lifted || (open && flag.dealBreaker)));
    setVisible(true);
}

void ScoreFlagRow::orderTabsBefore(QWidget *next)
{
    setTabOrder(next, m_tick); // to its place first, then the other one behind
    setTabOrder(m_tick, m_link);
    setTabOrder(m_link, next);
}

bool ScoreFlagRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::MouseButtonRelease && m_tick->isEnabled()) {
        m_tick->click();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

// ---- all of them

ScoreFlags::ScoreFlags(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_none(new TextLabel(tr("None is written down for this criterion."), TextLabel::Secondary))
    , m_add(new LinkButton(tr("Add a red flag")))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    m_none->setWordWrap(true);
    m_layout->addWidget(m_none);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &ScoreFlags::addRequested);
}

void ScoreFlags::show(const Evaluation &evaluation, ProviderId provider, CriterionId criterion, bool editable)
{
    const std::vector<const RedFlag *> flags = evaluation.redFlagsOf(criterion);
    while (m_rows.size() < flags.size()) {
        auto *row = new ScoreFlagRow(this);
        connect(row, &ScoreFlagRow::ticked, this, &ScoreFlags::ticked);
        connect(row, &ScoreFlagRow::liftRequested, this, &ScoreFlags::liftRequested);
        connect(row, &ScoreFlagRow::reinstateRequested, this, &ScoreFlags::reinstateRequested);
        m_layout->insertWidget(static_cast<int>(m_rows.size()), row);
        row->orderTabsBefore(m_add); // rows made later would come last
        m_rows.push_back(row);
    }
    m_shown = flags.size();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (i < flags.size())
            m_rows[i]->show(*flags[i], evaluation.raisedFlag(provider, flags[i]->id), editable);
        else
            m_rows[i]->hide();
    }
    m_none->setVisible(flags.empty());
    m_add->setVisible(editable);
}

ScoreFlagRow *ScoreFlags::row(RedFlagId flag) const
{
    for (size_t i = 0; i < m_shown; ++i) {
        if (m_rows[i]->flag() == flag)
            return m_rows[i];
    }
    return nullptr;
}

} // namespace tandem
