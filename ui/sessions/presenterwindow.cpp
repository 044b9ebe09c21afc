#include "ui/sessions/presenterwindow.h"
#include "ui/sessions/handover.h"
#include "ui/sessions/presenterchips.h"
#include "ui/sessions/presenterheader.h"
#include "ui/sessions/presenternotes.h"
#include "ui/sessions/presenterstage.h"
#include "ui/sessions/presenterstrip.h"
#include "ui/sessions/presenterticks.h"
#include "ui/sessions/stagebutton.h"
#include "ui/sessions/stagelegend.h"
#include "ui/sessions/stageprompt.h"
#include "ui/sessions/stagerubric.h"
#include <QCloseEvent>
#include <QStackedLayout>

namespace tandem {

// A quarter of a second late at most, and a tick that changes no digit paints nothing.
static constexpr int tickMs = 250;

PresenterWindow::PresenterWindow(Evaluation &evaluation, SessionId session, Feedback &feedback,
                                 QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_evaluation(evaluation)
    , m_id(session)
    , m_outside(feedback)
    , m_home(evaluation.viewer())
    , m_screens(new QStackedLayout(this))
    , m_stage(new PresenterStage)
    , m_prompt(new StagePrompt(this))
    , m_handOver(new HandOver(evaluation, session, *m_prompt))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFont(uiFont(StageScale::smallestPx));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(1024, 640);
    resize(1280, 720);
    build();
    refresh();
    setFocus();
    m_timer.start(tickMs);
}

PresenterWindow::~PresenterWindow() = default;

void PresenterWindow::build()
{
    m_screens->addWidget(m_stage);
    m_screens->addWidget(m_handOver);
    const PresenterHeader *header = m_stage->header();
    connect(header->time(), &QAbstractButton::clicked, this, &PresenterWindow::startOrPause);
    connect(header->extend(), &QAbstractButton::clicked, this, &PresenterWindow::extend);
    connect(header->end(), &QAbstractButton::clicked, this, &PresenterWindow::askEnd);
    connect(m_stage->strip(), &PresenterStrip::chosen, this, &PresenterWindow::jumpTo);
    connect(m_stage->rubric(), &StageRubric::chosen, this, &PresenterWindow::score);
    connect(m_stage->evidence(), &PresenterTicks::chosen, this, &PresenterWindow::tickEvidence);
    connect(m_stage->flags(), &PresenterTicks::chosen, this, &PresenterWindow::toggleFlag);
    connect(m_stage->flags(), &PresenterTicks::extraChosen, this, &PresenterWindow::askOtherFlag);
    connect(m_stage->notes(), &PresenterNotes::noted, this, &PresenterWindow::addNote);
    connect(m_stage->notes(), &PresenterNotes::left, this, &PresenterWindow::takeKeys);
    connect(m_stage->chips(), &PresenterChips::chosen, this, &PresenterWindow::startHandOver);
    connect(m_prompt, &StagePrompt::done, this, &PresenterWindow::takeKeys);
    connect(m_handOver, &HandOver::left, this, &PresenterWindow::finishHandOver);
    connect(&m_timer, &QTimer::timeout, this, &PresenterWindow::showTime);
    connect(&m_evaluation, &Evaluation::changed, this, &PresenterWindow::refresh);
    // The workspace is closed behind it: there is nothing left to show, and nobody to put back.
    connect(&m_evaluation, &QObject::destroyed, this, [this] {
        m_isLeaving = true;
        close();
    });
}

/// Reads everything again; without its session the window has nothing to show.
void PresenterWindow::refresh()
{
    if (m_isLeaving)
        return;
    attempt([this] {
        const auto picture = PresenterPicture::read(m_evaluation, m_id);
        if (!picture) {
            leaveNow();
            return;
        }
        m_picture = *picture;
        setWindowTitle(tr("Working session with %1").arg(m_picture.provider));
        m_stage->show(m_evaluation, m_picture, m_evaluation.workspace().now());
        setDigits(m_digits);
    });
}

void PresenterWindow::showTime()
{
    if (m_stage->isVisible())
        m_stage->showTime(m_evaluation, m_picture, m_evaluation.workspace().now());
}

void PresenterWindow::setDigits(Digits digits)
{
    m_digits = digits;
    m_stage->evidence()->setNumbered(digits == Digits::Evidence);
    m_stage->flags()->setNumbered(digits == Digits::Flag);
    m_stage->strip()->setNumbered(digits == Digits::Jump);
    m_stage->arrange();
}

/// The keys belong to whichever screen is shown.
void PresenterWindow::takeKeys()
{
    if (m_screens->currentWidget() == m_handOver)
        m_handOver->takeKeys();
    else
        setFocus();
}

void PresenterWindow::resizeEvent(QResizeEvent *)
{
    m_prompt->setScale(StageScale::of(size()));
    m_prompt->setGeometry(rect());
}

void PresenterWindow::closeEvent(QCloseEvent *event)
{
    if (!m_isLeaving)
        leave();
    event->setAccepted(m_isLeaving);
    if (m_isLeaving)
        m_timer.stop();
}

void PresenterWindow::say(const QString &text, bool)
{
    m_stage->legend()->say(text, false);
}

void PresenterWindow::report(const Error &error)
{
    m_stage->legend()->say(error.message().replace(QLatin1Char('\n'), QLatin1Char(' ')), true);
}

} // namespace tandem
