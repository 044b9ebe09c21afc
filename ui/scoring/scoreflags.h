#pragma once
#include "core/scoring/evaluation.h"
#include <QWidget>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace tandem {

class LinkButton;
class Pill;
class TextLabel;

/// One red flag of a criterion at one provider: a tick, its text, whether it is a deal-breaker, who raised
/// it, and the way to lift or reinstate it.
class ScoreFlagRow : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreFlagRow(QWidget *parent = nullptr);

    void orderTabsBefore(QWidget *next);
    void show(const RedFlag &flag, const RaisedFlag *raised, bool editable);
    RedFlagId flag() const { return m_flag; }
    QCheckBox *tick() const { return m_tick; }
    LinkButton *link() const { return m_link; }

signals:
    void ticked(tandem::RedFlagId flag, bool raised);
    void liftRequested(tandem::RedFlagId flag);
    void reinstateRequested(tandem::RedFlagId flag);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QWidget::show;

    RedFlagId m_flag;
    bool m_lifted = false;
    QCheckBox *m_tick;
    TextLabel *m_text;
    TextLabel *m_history;
    Pill *m_kind;
    LinkButton *m_link;
};

/// The red flags of a criterion at a provider, and a link that adds one to the criterion.
class ScoreFlags : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreFlags(QWidget *parent = nullptr);

    void show(const Evaluation &evaluation, ProviderId provider, CriterionId criterion, bool editable);
    ScoreFlagRow *row(RedFlagId flag) const; ///< null if it is not shown
    LinkButton *addLink() const { return m_add; }

signals:
    void ticked(tandem::RedFlagId flag, bool raised);
    void liftRequested(tandem::RedFlagId flag);
    void reinstateRequested(tandem::RedFlagId flag);
    void addRequested();

private:
    using QWidget::show;

    QVBoxLayout *m_layout;
    std::vector<ScoreFlagRow *> m_rows; ///< made when needed and used again
    size_t m_shown = 0;
    TextLabel *m_none;
    LinkButton *m_add;
};

} // namespace tandem
