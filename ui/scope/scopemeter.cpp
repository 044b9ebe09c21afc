#include "ui/scope/scopemeter.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace tandem {

FullnessBar::FullnessBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMaximumWidth(140);
}

void FullnessBar::setShare(double share)
{
    m_share = share;
    update();
}

void FullnessBar::paintEvent(QPaintEvent *)
{
    constexpr double height = 6;
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track(0, (this->height() - height) / 2, width(), height);
    drawRounded(painter, track, height / 2, c.track);
    QRectF filled = track;
    filled.setWidth(track.width() * std::clamp(m_share, 0.0, 1.0));
    drawRounded(painter, filled, height / 2, m_share > 1 ? c.bad : c.accent);
}

ScopeMeter::ScopeMeter(QWidget *parent)
    : QWidget(parent)
    , m_paper(new QComboBox(this))
    , m_full(new TextLabel({}, TextLabel::BodyStrong, this))
    , m_bar(new FullnessBar(this))
    , m_lines(new TextLabel({}, TextLabel::Secondary, this))
    , m_zoom(new SegmentedControl(this))
{
    m_paper->setAccessibleName(tr("Paper"));
    m_paper->addItems({tr("A4"), tr("Letter")});
    m_zoom->setAccessibleName(tr("Size of the page"));
    m_zoom->setTexts({tr("Fit"), tr("100 %")});
    m_zoom->setCurrentIndex(0);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_paper);
    row->addWidget(m_full);
    row->addWidget(m_bar, 1);
    row->addWidget(m_lines);
    row->addStretch();
    row->addWidget(m_zoom);
    connect(m_paper, &QComboBox::activated, this, [this](int index) { emit letterChosen(index == 1); });
    connect(m_zoom, &SegmentedControl::currentChanged, this,
            [this](int index) { emit fittedChosen(index == 0); });
}

void ScopeMeter::showFit(const PageFit &fit)
{
    // A page that is over is never called full by rounding, nor one that fits called over.
    const double percent = fit.share() * 100;
    const int shown = static_cast<int>(fit.fits() ? std::floor(percent) : std::ceil(percent));
    m_full->setText(tr("%1 % full").arg(QLocale().toString(shown)));
    const int lines = fit.fits() ? fit.linesLeft() : fit.linesOver();
    if (fit.fits())
        m_lines->setText(lines == 1 ? tr("1 line left") : tr("%1 lines left").arg(lines));
    else
        m_lines->setText(lines == 1 ? tr("1 line over") : tr("%1 lines over").arg(lines));
    const Tone tone = fit.fits() ? Tone::Neutral : Tone::Bad;
    m_full->setTone(tone);
    m_lines->setTone(tone);
    m_bar->setShare(fit.share());
}

void ScopeMeter::setLetter(bool letter)
{
    m_paper->setCurrentIndex(letter ? 1 : 0);
}

void ScopeMeter::setFitted(bool fitted)
{
    m_zoom->setCurrentIndex(fitted ? 0 : 1);
}

void ScopeMeter::setReadOnly(bool readOnly)
{
    m_paper->setEnabled(!readOnly);
}

QString ScopeMeter::words() const
{
    return tr("%1, %2").arg(m_full->text(), m_lines->text());
}

} // namespace tandem
