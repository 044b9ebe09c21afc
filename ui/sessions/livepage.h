#pragma once
#include "core/sessions/session.h"
#include "ui/shell/page.h"
#include <QPointer>
#include <optional>

class QMenu;
class QStackedWidget;

namespace tandem {

class CalibrationView;
class Card;
class EmptyState;
class ListRow;
class PlanView;
class PresenterWindow;
class PushButton;
class RecordView;
class RevealView;
class SegmentedControl;
class SessionList;
class SessionPartView;
class SessionsModel;

/// The working sessions: each provider's is planned, run, revealed and closed here. The sessions stand at the
/// left; the chosen one has the tabs Plan, Reveal and Record. After the last one the Calibration compares
/// them.
class LivePage : public Page
{
    Q_OBJECT

public:
    explicit LivePage(const PageContext &context, QWidget *parent = nullptr);
    ~LivePage() override;

    PageId id() const override { return PageId::LiveSession; }
    QString title() const override;
    QString contextLine() const override;
    QList<QWidget *> headerActions() override;
    QList<QAction *> menuActions() override;
    void reveal(const Place &place) override;

    /// The menu behind "Ballots", for the ways in which evaluators score elsewhere. Its actions work on
    /// session().
    QMenu *ballots() const { return m_ballotMenu; }
    const std::optional<Session> &session() const { return m_session; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildActions();
    QAction *makeAction(const QString &text, const QKeySequence &keys, const std::function<void()> &run);
    void refresh();
    void showChosen();
    void updateActions();
    void showPart(SessionPart part);
    void buildCalibration();
    void openCalibration(ProviderId provider = {}, CriterionId criterion = {});
    void leaveWidePart();
    SessionPartView *currentPart() const;
    QString providerName() const;
    SessionState state() const;

    void plan();
    void present();
    void remove();
    void revealScores();
    void close();
    void reopen();
    void exportRecord();
    void score(PersonId evaluator);
    void step(int direction);

    SessionsModel *m_model;
    SessionList *m_list;
    Card *m_listCard = nullptr;
    SegmentedControl *m_tabs = nullptr;
    PushButton *m_back = nullptr;
    QWidget *m_tabRow = nullptr;
    QStackedWidget *m_stack = nullptr;
    QStackedWidget *m_parts = nullptr;
    EmptyState *m_noProviders = nullptr;
    EmptyState *m_noSession = nullptr;
    PlanView *m_plan = nullptr;
    RevealView *m_reveal = nullptr;
    CalibrationView *m_calibration = nullptr;
    QWidget *m_calibrationPage = nullptr;
    ListRow *m_calibrationRow = nullptr;
    RecordView *m_record = nullptr;

    PushButton *m_ballotsButton = nullptr;
    PushButton *m_presentButton = nullptr;
    PushButton *m_revealButton = nullptr;
    PushButton *m_closeButton = nullptr;
    PushButton *m_exportButton = nullptr;
    PushButton *m_reopenButton = nullptr;
    QMenu *m_ballotMenu = nullptr;
    QAction *m_planAction = nullptr;
    QAction *m_removeAction = nullptr;
    QAction *m_presentAction = nullptr;
    QAction *m_revealAction = nullptr;
    QAction *m_closeAction = nullptr;
    QAction *m_reopenAction = nullptr;
    QAction *m_exportAction = nullptr;
    QList<QAction *> m_ways; ///< to tabs and neighbouring sessions

    QPointer<PresenterWindow> m_presenter;
    std::optional<Session> m_session;
    ProviderId m_provider;
    SessionPart m_part = SessionPart::Plan;
    bool m_stale = true;
    bool m_following = false; ///< the list follows; what it chooses meanwhile is not the person's choice
};

} // namespace tandem
