// The calibration, which belongs to no single session.
#include "ui/sessions/calibrationview.h"
#include "ui/sessions/livepage.h"
#include "ui/sessions/sessionlist.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/listrow.h"
#include "ui/widgets/marks.h"
#include <QHBoxLayout>
#include <QStackedWidget>

namespace tandem {

void LivePage::buildCalibration()
{
    m_calibrationRow = new ListRow(tr("Calibration"));
    m_calibrationRow->setIconName(QStringLiteral("sliders-horizontal"));
    m_calibrationRow->setToolTip(tr("Compare the providers after the last session (Ctrl+4)"));
    m_listCard->body()->addWidget(new Hairline);
    m_listCard->body()->addWidget(m_calibrationRow);
    m_calibration = new CalibrationView(evaluation(), feedback());
    auto *back = new PushButton(tr("Sessions"), QStringLiteral("chevron-left"), PushButton::Ghost);
    back->setToolTip(tr("Back to the list of sessions (Alt+Left)"));
    m_calibrationPage = new QWidget;
    auto *column = new QVBoxLayout(m_calibrationPage);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_calibration);
    m_calibration->addLeft(back);
    connect(m_calibrationRow, &QAbstractButton::clicked, this, [this] { openCalibration(); });
    connect(back, &QAbstractButton::clicked, this, &LivePage::leaveWidePart);
}

void LivePage::openCalibration(ProviderId provider, CriterionId criterion)
{
    showPart(SessionPart::Calibration);
    m_calibration->reveal(provider, criterion);
}

void LivePage::leaveWidePart()
{
    if (m_listCard->isVisible())
        return;
    showPart(SessionPart::Plan);
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace tandem
