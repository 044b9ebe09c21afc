#pragma once

#include "ui/theme/palette.h"

#include <QPointer>
#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionSpinBox;
class QStyleOptionSlider;
class QStyleOptionViewItem;

namespace tandem {

/// The look of every stock control: Fusion underneath, repainted in Tandem's colours and sizes.
///
/// What a page may ask for by dynamic property (the widgets in ui/widgets set them):
/// - QPushButton "kind": "primary", "ghost", "danger", "link"; "compact": true for 28 px in 12 px type
/// - QToolButton: auto-raise is the normal look; "kind" = "outlined" gives it a border
///
/// The work is spread by subject: stylebuttons.cpp, styleinputs.cpp, styleranges.cpp (sliders, progress,
/// scroll bars), styleviews.cpp (tables, headers, tabs), stylemenus.cpp, stylemetrics.cpp (sizes, hints).
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    void polish(QWidget *widget) override;
    void polish(QApplication *application) override;
    void polish(QPalette &palette) override;
    void unpolish(QApplication *application) override;
    using QProxyStyle::unpolish;

    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *data = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                       const QWidget *widget) const override;
    QPixmap standardPixmap(StandardPixmap which, const QStyleOption *option,
                           const QWidget *widget) const override;

private:
    // Each returns false for what it leaves to the next one.
    bool drawButtonPrimitive(PrimitiveElement, const QStyleOption *, QPainter &, const QWidget *) const;
    bool drawInputPrimitive(PrimitiveElement, const QStyleOption *, QPainter &, const QWidget *) const;
    bool drawViewPrimitive(PrimitiveElement, const QStyleOption *, QPainter &, const QWidget *) const;
    bool drawFramePrimitive(PrimitiveElement, const QStyleOption *, QPainter &, const QWidget *) const;
    bool drawInputControl(ControlElement, const QStyleOption *, QPainter &, const QWidget *) const;
    bool drawButtonControl(ControlElement, const QStyleOption *, QPainter &, const QWidget *) const;
    bool drawMenuControl(ControlElement, const QStyleOption *, QPainter &, const QWidget *) const;
    bool drawViewControl(ControlElement, const QStyleOption *, QPainter &, const QWidget *) const;
    bool drawTabControl(ControlElement, const QStyleOption *, QPainter &, const QWidget *) const;
    bool drawRangeControl(ControlElement, const QStyleOption *, QPainter &, const QWidget *) const;

    void drawPushButton(const QStyleOptionButton &, QPainter &, const QWidget *) const;
    void drawPushButtonLabel(const QStyleOptionButton &, QPainter &, const QWidget *) const;
    void drawChoice(const QStyleOptionButton &, bool radio, QPainter &, const QWidget *) const;
    void drawToolButtonLabel(const QStyleOption &, QPainter &, const QWidget *) const;
    void drawToolButton(const QStyleOptionComplex &, QPainter &, const QWidget *) const;
    void drawGroupBox(const QStyleOptionComplex &, QPainter &, const QWidget *) const;
    void drawComboBox(const QStyleOptionComplex &, QPainter &, const QWidget *) const;
    void drawSpinBox(const QStyleOptionComplex &, QPainter &, const QWidget *) const;
    void drawSlider(const QStyleOptionComplex &, QPainter &, const QWidget *) const;
    void drawScrollBar(const QStyleOptionComplex &, QPainter &, const QWidget *) const;
    void drawMenuItem(const QStyleOptionMenuItem &, QPainter &, const QWidget *) const;
    void drawViewItem(const QStyleOptionViewItem &, QPainter &, const QWidget *) const;

    QRect viewElementRect(SubElement, const QStyleOption *, const QWidget *) const;
    QRect scrollBarRect(const QStyleOptionComplex &, SubControl) const;

    QObject *m_focusVisibility = nullptr;
};

/// A field of several lines, which has its frame and margins from the style as a one-line field has.
bool isTextEdit(const QWidget *widget);

} // namespace tandem
