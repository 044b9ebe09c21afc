#include "ui/robustness/drawsettingscard.h"
#include "ui/robustness/drawnfigures.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QSpinBox>

namespace tandem {

DrawSettingsCard::DrawSettingsCard(DrawnFigures &drawn, QWidget *parent)
    : Card(parent)
    , m_drawn(drawn)
    , m_weights(new SegmentedControl)
    , m_spread(new QSpinBox)
    , m_scoresVary(new QCheckBox(tr("Scores var&y too")))
    , m_draws(new QSpinBox)
    , m_seed(new QSpinBox)
{
    setAccessibleName(tr("What is drawn"));
    const DrawSettings &settings = drawn.settings();
    m_weights->setTexts({tr("Any weights"), tr("Around the stated")});
    m_weights->setAccessibleName(tr("Which weights are drawn"));
    m_weights->setToolTip(tr("Any weights: all that sum to 100%, each as likely. Around the stated: each "
                             "weight times 1 plus or minus the spread."));
    m_spread->setRange(1, 100);
    m_spread->setSingleStep(5);
    m_spread->setPrefix(QStringLiteral("± "));
    m_spread->setSuffix(QStringLiteral("%"));
    m_spread->setValue(static_cast<int>(settings.spread * 100 + 0.5));
    m_spread->setAccessibleName(tr("Spread around the stated weights"));
    m_scoresVary->setToolTip(tr("Each mean is drawn between the lowest and the highest score that was given; "
                                "missing ones always between 0 and 5"));
    m_draws->setRange(100, static_cast<int>(maximumDraws));
    m_draws->setGroupSeparatorShown(true);
    m_draws->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_draws->setValue(static_cast<int>(settings.draws));
    m_draws->setAccessibleName(tr("Number of draws"));
    m_draws->setToolTip(tr("Up to %1").arg(QLocale().toString(static_cast<qlonglong>(maximumDraws))));
    m_seed->setRange(1, 999'999'999);
    m_seed->setValue(static_cast<int>(settings.seed));
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(tr("The same seed gives the same draws"));
    build();
    for (QSpinBox *box : {m_spread, m_draws, m_seed}) {
        box->setKeyboardTracking(false); // a number that is half typed is not meant
        connect(box, &QSpinBox::valueChanged, this, &DrawSettingsCard::choose);
    }
    connect(m_weights, &SegmentedControl::currentChanged, this, &DrawSettingsCard::choose);
    connect(m_scoresVary, &QCheckBox::toggled, this, &DrawSettingsCard::choose);
    m_spread->setEnabled(false);
}

void DrawSettingsCard::build()
{
    setBodyMargins(18, 12, 18, 12);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto labelled = [&](const QString &text, QSpinBox *box, int width) {
        auto *label = new TextLabel(text, TextLabel::Secondary);
        label->setBuddy(box);
        box->setFixedWidth(width);
        row->addWidget(label);
        row->addWidget(box);
    };
    row->addWidget(m_weights);
    row->addWidget(m_spread);
    m_spread->setFixedWidth(92);
    row->addSpacing(10);
    row->addWidget(m_scoresVary);
    row->addStretch(1);
    labelled(tr("Dra&ws"), m_draws, 124);
    row->addSpacing(10);
    labelled(tr("See&d"), m_seed, 92);
    body()->addLayout(row);
}

void DrawSettingsCard::choose()
{
    DrawSettings settings = m_drawn.settings();
    settings.weights = m_weights->currentIndex() == 0 ? WeightModel::Uniform : WeightModel::Around;
    settings.spread = m_spread->value() / 100.0;
    settings.scoresVary = m_scoresVary->isChecked();
    settings.draws = m_draws->value();
    settings.seed = static_cast<std::uint64_t>(m_seed->value());
    m_spread->setEnabled(settings.weights == WeightModel::Around);
    m_drawn.setSettings(settings);
}

} // namespace tandem
