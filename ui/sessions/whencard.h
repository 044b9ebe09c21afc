#pragma once
#include "core/sessions/session.h"
#include "ui/widgets/card.h"

class QSpinBox;
class QTimeEdit;

namespace tandem {

class CheckedField;
class CommitLineEdit;

/// When, how long and where a session takes place. It asks for changes by signal; the page makes them.
class WhenCard : public Card
{
    Q_OBJECT

public:
    explicit WhenCard(QWidget *parent = nullptr);

    void showSession(const Session &session, QDate today);
    void setReadOnly(bool readOnly);
    void finish(); ///< stores what is being typed
    void focusDate();

signals:
    void startChosen(const QDateTime &startsAt); ///< invalid: not fixed
    void minutesChosen(int minutes);
    void placeChanged(const QString &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void storeDay(const QString &text);

    QDate m_today;
    QDateTime m_start;
    SessionId m_id;
    CheckedField *m_date;
    QTimeEdit *m_time;
    QSpinBox *m_minutes;
    CommitLineEdit *m_place;
};

} // namespace tandem
