#pragma once
#include "core/scope/pagefit.h"
#include <QWidget>

class QComboBox;

namespace tandem {

class SegmentedControl;
class TextLabel;

/// How full the page is, in a word and a bar: "92 % full, 5 lines left" or, in red, "109 % full, 6 lines
/// over".
class FullnessBar : public QWidget
{
    Q_OBJECT

public:
    explicit FullnessBar(QWidget *parent = nullptr);
    void setShare(double share); ///< 1.0 is a full page
    QSize sizeHint() const override { return {120, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
};

/// The row above the page: paper, fullness, zoom.
class ScopeMeter : public QWidget
{
    Q_OBJECT

public:
    explicit ScopeMeter(QWidget *parent = nullptr);

    void showFit(const PageFit &fit);
    void setLetter(bool letter);
    void setFitted(bool fitted);
    void setReadOnly(bool readOnly);
    QString words() const; ///< what it says of the fullness

signals:
    void letterChosen(bool letter);
    void fittedChosen(bool fitted);

private:
    QComboBox *m_paper;
    TextLabel *m_full;
    FullnessBar *m_bar;
    TextLabel *m_lines;
    SegmentedControl *m_zoom;
};

} // namespace tandem
