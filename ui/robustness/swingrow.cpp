#include "ui/robustness/swingrow.h"
#include "core/robustness/swing.h"
#include "ui/robustness/robustnessdata.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QSpinBox>

namespace tandem {

SwingRow::SwingRow(const Criterion &criterion, double weightNow, QWidget *parent)
    : QWidget(parent)
    , m_criterion(criterion.id)
    , m_name(criterion.name)
    , m_now(weightNow)
    , m_place(new TextLabel({}, TextLabel::Secondary))
    , m_up(new IconButton(QStringLiteral("chevron-up"), tr("Move %1 up").arg(criterion.name)))
    , m_down(new IconButton(QStringLiteral("chevron-down"), tr("Move %1 down").arg(criterion.name)))
    , m_rating(new QSpinBox)
    , m_bar(new BarTrack)
    , m_weight(new TextLabel({}, TextLabel::BodyStrong))
{
    build(criterion);
    m_rating->installEventFilter(this);
    connect(m_rating, &QSpinBox::valueChanged, this, &SwingRow::rated);
    connect(m_up, &QToolButton::clicked, this, [this] { emit moveRequested(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { emit moveRequested(1); });
}

void SwingRow::build(const Criterion &criterion)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    auto *name = new TextLabel(m_name, TextLabel::BodyStrong);
    name->setElided(true);
    name->setTextFormat(Qt::PlainText);
    words->addWidget(name);
    const QString &worst = criterion.rubric.front();
    const QString &best = criterion.rubric.back();
    auto *swing = new TextLabel(worst.isEmpty() || best.isEmpty() ? tr("from 0 to 5")
                                                                  : tr("from “%1” to “%2”").arg(worst, best),
                                TextLabel::Small);
    swing->setElided(true);
    swing->setTextFormat(Qt::PlainText);
    words->addWidget(swing);

    m_rating->setRange(static_cast<int>(smallestSwing), static_cast<int>(largestSwing));
    m_rating->setSingleStep(5);
    m_rating->setFixedWidth(84);
    m_rating->setAccessibleName(tr("Rating of %1").arg(m_name));
    m_place->setFixedWidth(24);
    m_bar->setFixedWidth(150);
    m_bar->setThickness(8);
    m_bar->setAccessibleName(tr("Weight of %1").arg(m_name));
    m_weight->setFixedWidth(150);
    m_weight->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (IconButton *button : {m_up, m_down})
        button->setFocusPolicy(Qt::NoFocus); // Alt+Up and Alt+Down do it
    m_up->setToolTip(tr("A larger swing (Alt+Up)"));
    m_down->setToolTip(tr("A smaller swing (Alt+Down)"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(17, 8, 17, 8);
    row->setSpacing(4);
    row->addWidget(m_place);
    row->addWidget(m_up);
    row->addWidget(m_down);
    row->addSpacing(8);
    row->addLayout(words, 1);
    row->addSpacing(14);
    row->addWidget(m_rating);
    row->addSpacing(20);
    row->addWidget(m_bar);
    row->addWidget(m_weight);
}

void SwingRow::setPlace(int place, int of)
{
    m_place->setText(QString::number(place + 1));
    m_isFirst = place == 0;
    m_rating->setReadOnly(m_isFirst || m_isReadOnly);
    m_rating->setToolTip(m_isFirst ? tr("The largest swing is 100: the others are measured by it")
                                   : tr("How much this rise is worth beside the largest one, which is 100"));
    m_up->setEnabled(!m_isReadOnly && place > 0);
    m_down->setEnabled(!m_isReadOnly && place + 1 < of);
}

int SwingRow::rating() const
{
    return m_rating->value();
}

void SwingRow::setRating(int rating)
{
    const QSignalBlocker blocker(m_rating);
    m_rating->setValue(rating);
}

void SwingRow::setWeight(double weight, double largest)
{
    m_bar->setValue(largest > 0 ? weight / largest : 0);
    m_weight->setText(tr("%1, now %2").arg(robustness::percent(weight), robustness::percent(m_now)));
}

void SwingRow::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
}

bool SwingRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const int by = key->key() == Qt::Key_Up ? -1 : key->key() == Qt::Key_Down ? 1 : 0;
        if (by != 0 && key->modifiers() & Qt::AltModifier) {
            event->accept();
            if (event->type() == QEvent::KeyPress && !m_isReadOnly)
                emit moveRequested(by);
            return true;
        }
        // The largest swing stays 100, whatever keys are pressed on it.
        if (by != 0 && m_isFirst && event->type() == QEvent::KeyPress)
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tandem
