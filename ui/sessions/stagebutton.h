#pragma once
#include "ui/sessions/stagescale.h"
#include <QAbstractButton>

namespace tandem {

/// A button on a projected screen, with the key that does the same. The keys are the window's, so it never
/// takes the focus.
class StageButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StageButton(QWidget *parent = nullptr);

    void show(const QString &text, const QString &key, const QString &iconName = {});
    void setPrimary(bool primary);
    void setShowsKey(bool shows); ///< without, where there is no room
    void setScale(const StageScale &scale);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    using QWidget::show;

    bool showsKey() const { return m_showsKey && !m_key.isEmpty(); }

    StageScale m_scale;
    QString m_key;
    QString m_icon;
    bool m_primary = false;
    bool m_showsKey = true;
};

} // namespace tandem
