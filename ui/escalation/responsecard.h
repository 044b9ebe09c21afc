#pragma once
#include "core/escalation/matrix.h"
#include "ui/widgets/card.h"

class QModelIndex;

namespace tandem {

class LinkButton;
class ResponseModel;
class SegmentedControl;
class TableView;

/// How fast: the times of each priority in and out of office hours, edited in place. Defaults have a dotted
/// line below until they are confirmed: Space confirms one, the link all of the current priority, its words
/// too.
class ResponseCard : public Card
{
    Q_OBJECT

public:
    explicit ResponseCard(QWidget *parent = nullptr);

    void showMatrix(const EscalationMatrix &matrix);
    void setReadOnly(bool readOnly);
    void setOutOfHours(bool outOfHours);
    bool isOutOfHours() const;
    TableView *table() const { return m_table; }
    int currentPriority() const; ///< 1..4
    void choose(int priority, Response response);
    void chooseExample(int priority);
    void choosePriority(int priority); ///< in the column that is the current one

signals:
    void timeEdited(int priority, bool outOfHours, tandem::Response response,
                    const tandem::ResponseTime &time);
    void exampleEdited(int priority, const QString &text);
    void exampleConfirmed(int priority);
    void confirmed(int priority, bool outOfHours, tandem::Response response);
    void allConfirmed(int priority);
    void rulesRequested(); ///< impact by urgency
    /// What is typed is wrong; the rectangle is the table's viewport's. An empty sentence: right again.
    void problemChanged(const QRect &cell, const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitTable();
    void updateLinks();

    EscalationMatrix m_matrix;
    ResponseModel *m_model;
    TableView *m_table;
    SegmentedControl *m_hours;
    LinkButton *m_confirm;
    LinkButton *m_rules;
    bool m_readOnly = false;
};

} // namespace tandem
