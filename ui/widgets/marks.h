#pragma once

#include "ui/widgets/tone.h"

#include <QWidget>

class QPainter;

namespace tandem {

/// A word on a tinted rounded ground: a status, a kind.
class Pill : public QWidget
{
    Q_OBJECT

public:
    explicit Pill(const QString &text = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    void setText(const QString &text);
    void setTone(Tone tone);
    void setIconName(const QString &name);
    QString text() const { return m_text; }

    QSize sizeHint() const override;

    /// For delegates: paints a pill with its left edge at rect.left(), centred vertically; returns its width.
    static double paint(QPainter &painter, const QRectF &rect, const QString &text, Tone tone,
                        const Palette &colours, const QString &iconName = {});
    static double widthOf(const QString &text, bool withIcon = false);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
    QString m_icon;
};

/// A key as it is printed on the keyboard, beside what it does.
class KeyCap : public QWidget
{
    Q_OBJECT

public:
    explicit KeyCap(const QString &key, QWidget *parent = nullptr);
    QSize sizeHint() const override;

    /// For own painting: the key cap with its left edge at rect.left(), centred vertically; returns its
    /// width.
    static double paint(QPainter &painter, const QRectF &rect, const QString &key, const Palette &colours);
    static double widthOf(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
};

/// A circle with the initials of a person or a company.
class Avatar : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(const QString &name, int diameter = 26, QWidget *parent = nullptr);

    void setName(const QString &name);
    void setTicked(bool ticked); ///< a tick over its lower right
    QSize sizeHint() const override;

    /// Up to two letters: "Lanthorn Managed IT" is LM.
    static QString initialsOf(const QString &name);
    static void paint(QPainter &painter, const QRectF &circle, const QString &initials,
                      const Palette &colours);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    int m_diameter;
    bool m_ticked = false;
};

/// Four dots, `grade` (0..4) of them filled: the grade of evidence behind a score. Returns the width.
/// Without a colour of its own it uses secondary text; on a heat() ground pass onHeat().
double paintEvidenceDots(QPainter &painter, const QPointF &centre, int grade, const QColor &colour,
                         double diameter = 4);

/// A share of a whole as a bar on a track.
class BarTrack : public QWidget
{
    Q_OBJECT

public:
    explicit BarTrack(QWidget *parent = nullptr);

    /// 0..1. An `upper` above `value` is hatched: what is still open.
    void setValue(double value, double upper = 0);
    double value() const { return m_value; }
    void setMuted(bool muted); ///< not the leading one
    void setThickness(int pixels);
    QSize sizeHint() const override;

    struct Look
    {
        double value = 0; ///< 0..1
        double upper = 0; ///< 0..1, hatched from value; 0 for none
        bool muted = false;
    };
    static void paint(QPainter &painter, const QRectF &bar, const Look &look, const Palette &colours);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_value = 0;
    double m_upper = 0;
    int m_thickness = 6;
    bool m_muted = false;
};

/// A line of one pixel in the border colour.
class Hairline : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {1, 1}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace tandem
