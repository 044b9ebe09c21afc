#pragma once
#include "ui/sessions/stagescale.h"
#include <QWidget>

namespace tandem {

class StageButton;

/// The head of the presenter view: which session, what can be done with its time, and the clock with the one
/// sentence that ever warns.
class PresenterHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PresenterHeader(QWidget *parent = nullptr);

    void show(const QString &provider, const QString &context);
    void setClock(const QString &clock, const QString &sentence, bool isCaution);
    void setScale(const StageScale &scale);
    const QString &clock() const { return m_clock; }
    const QString &sentence() const { return m_sentence; }
    StageButton *time() const { return m_time; }
    StageButton *extend() const { return m_extend; }
    StageButton *end() const { return m_end; }
    /// After a button was shown or hidden.
    void arrange();
    static int heightFor(const StageScale &scale) { return scale.px(85, 78); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using QWidget::show;
    QRectF nameRect() const;

    StageScale m_scale;
    QString m_provider;
    QString m_context;
    QString m_clock;
    QString m_sentence;
    bool m_isCaution = false;
    StageButton *m_time;
    StageButton *m_extend;
    StageButton *m_end;
};

} // namespace tandem
