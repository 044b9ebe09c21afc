#pragma once
#include <QAbstractSpinBox>

namespace tandem {

/// A weight as a person types it: any positive number, with a comma or a point. Up and Down step by 1. What
/// is typed is stored on Enter and when the focus leaves; what is no weight stays and is explained through
/// problemChanged().
class WeightField : public QAbstractSpinBox
{
    Q_OBJECT

public:
    explicit WeightField(QWidget *parent = nullptr);

    void setStoredWeight(double weight); ///< not a change; while the person is typing, their text stays
    double storedWeight() const { return m_stored; }
    void startTyping(const QString &text); ///< takes the focus with this text instead of the stored one
    void commit();

    QSize sizeHint() const override { return {74, 34}; }
    void stepBy(int steps) override;

signals:
    void committed(double weight);
    void problemChanged(const QString &sentence);
    void entered(); ///< it got the focus

protected:
    StepEnabled stepEnabled() const override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    double shownWeight() const;
    void store(double weight);
    void showStored();

    double m_stored = 1;
};

} // namespace tandem
