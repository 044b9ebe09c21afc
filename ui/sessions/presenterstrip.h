#pragma once
#include "ui/sessions/stagescale.h"
#include <QString>
#include <QWidget>
#include <vector>

namespace tandem {

class StripSegment;

/// The agenda as a strip whose segments are as wide as their planned minutes, ticked when everybody has
/// settled the criterion; the line beneath is time: time against coverage at a glance.
class PresenterStrip : public QWidget
{
    Q_OBJECT

public:
    struct Part
    {
        QString name;
        int minutes = 0;
        bool done = false;
        friend bool operator==(const Part &, const Part &) = default;
    };

    explicit PresenterStrip(QWidget *parent = nullptr);

    void show(const std::vector<Part> &parts, int current);
    void setTime(qint64 elapsed, qint64 total); ///< seconds
    /// While a digit will jump, each segment shows its own.
    void setNumbered(bool numbered);
    void setScale(const StageScale &scale);
    static int heightFor(const StageScale &scale) { return scale.px(58, 52); }

signals:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using QWidget::show;
    void arrange();

    StageScale m_scale;
    std::vector<Part> m_parts;
    std::vector<StripSegment *> m_segments;
    double m_share = 0; ///< of the time that has gone, 0..1
};

} // namespace tandem
