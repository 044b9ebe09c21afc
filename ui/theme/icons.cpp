#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <cmath>

// Outside any namespace: the macro declares a global function.
static void initIconResources()
{
    Q_INIT_RESOURCE(ui);
}

namespace tandem {

namespace {

QString pathOf(const QString &name)
{
    static const bool known = [] {
        initIconResources();
        return true;
    }();
    Q_UNUSED(known)
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

QByteArray sourceOf(const QString &name, const QColor &colour)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    // A little lighter than drawn, to sit beside 13 px text.
    svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
    return svg;
}

/// `pixels` are device pixels.
QPixmap rendered(const QString &name, int pixels, const QColor &colour)
{
    const QString key =
        QStringLiteral("tandem-icon/%1/%2/%3").arg(name, QString::number(pixels), colour.name());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(sourceOf(name, colour));
    if (renderer.isValid()) {
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QColor tintColour(IconTint tint, QIcon::Mode mode, QIcon::State state)
{
    const Palette &c = paletteOf(nullptr);
    if (mode == QIcon::Disabled)
        return c.text3;
    switch (tint) {
    case IconTint::Accent:
        return c.accent;
    case IconTint::Good:
        return c.good;
    case IconTint::Caution:
        return c.caution;
    case IconTint::Bad:
        return c.bad;
    case IconTint::OnTip:
        return c.onTip;
    case IconTint::Normal:
        break;
    }
    return mode == QIcon::Selected || state == QIcon::On ? c.accent : c.text2;
}

class TintedIconEngine : public QIconEngine
{
public:
    TintedIconEngine(const QString &name, IconTint tint)
        : m_name(name)
        , m_tint(tint)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(*painter, m_name, rect, tintColour(m_tint, mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return rendered(m_name, std::min(size.width(), size.height()), tintColour(m_tint, mode, state));
    }

    QIconEngine *clone() const override { return new TintedIconEngine(*this); }
    QString key() const override { return QStringLiteral("tandem"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QString m_name;
    IconTint m_tint;
};

} // namespace

QIcon icon(const QString &name, IconTint tint)
{
    return hasIcon(name) ? QIcon(new TintedIconEngine(name, tint)) : QIcon();
}

QPixmap iconPixmap(const QString &name, int size, const QColor &colour, double devicePixelRatio)
{
    QPixmap pixmap = rendered(name, static_cast<int>(std::lround(size * devicePixelRatio)), colour);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void paintIcon(QPainter &painter, const QString &name, const QRectF &rect, const QColor &colour)
{
    const double side = std::min(rect.width(), rect.height());
    const double scale = painter.device()->devicePixelRatioF();
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    // On whole device pixels, else the thin strokes blur.
    square.moveTopLeft({std::round(square.x() * scale) / scale, std::round(square.y() * scale) / scale});
    QPixmap pixmap = rendered(name, static_cast<int>(std::lround(side * scale)), colour);
    painter.drawPixmap(square, pixmap, QRectF(pixmap.rect()));
}

bool hasIcon(const QString &name)
{
    return QFile::exists(pathOf(name));
}

} // namespace tandem
