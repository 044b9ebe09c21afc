#pragma once
#include "core/sessions/session.h"
#include "core/sessions/sessionclock.h"
#include "ui/widgets/card.h"
#include <array>

namespace tandem {

class PushButton;
class TextLabel;

/// When a meeting began and ended, how long it ran and was paused; begins and ends one that is run without
/// the presenter view. It asks for changes by signal.
class TimesCard : public Card
{
    Q_OBJECT

public:
    explicit TimesCard(QWidget *parent = nullptr);

    void showSession(const Session &session, const SessionClock &clock, const QDateTime &now);
    void setReadOnly(bool readOnly);

signals:
    void beginRequested();
    void endRequested();
    void goOnRequested(); ///< the meeting had ended too early

private:
    enum Line { Planned, Begun, Ended, Ran, Paused, LineCount };

    std::array<TextLabel *, LineCount> m_names{};
    std::array<TextLabel *, LineCount> m_values{};
    PushButton *m_begin;
    PushButton *m_end;
    PushButton *m_goOn;
    bool m_readOnly = false;
};

} // namespace tandem
