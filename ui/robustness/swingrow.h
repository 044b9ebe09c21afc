#pragma once
#include "core/scoring/criterion.h"
#include <QWidget>

class QSpinBox;

namespace tandem {

class BarTrack;
class IconButton;
class TextLabel;

/// One criterion among the swings: its place, what its rise from 0 to 5 means, its rating, and the weight
/// that follows. Alt+Up and Alt+Down move it.
class SwingRow : public QWidget
{
    Q_OBJECT

public:
    explicit SwingRow(const Criterion &criterion, double weightNow, QWidget *parent = nullptr);

    CriterionId criterion() const { return m_criterion; }
    QString name() const { return m_name; }
    void setPlace(int place, int of); ///< from 0
    int rating() const;
    void setRating(int rating); ///< it is not the person's
    /// 0..1; `largest` is the whole length of the bar.
    void setWeight(double weight, double largest);
    void setReadOnly(bool readOnly);
    QSpinBox *ratingField() const { return m_rating; }

signals:
    void rated();
    void moveRequested(int by);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const Criterion &criterion);

    CriterionId m_criterion;
    QString m_name;
    double m_now;
    bool m_isReadOnly = false;
    bool m_isFirst = false;
    TextLabel *m_place;
    IconButton *m_up;
    IconButton *m_down;
    QSpinBox *m_rating;
    BarTrack *m_bar;
    TextLabel *m_weight;
};

} // namespace tandem
