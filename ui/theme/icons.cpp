#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QImage>
#include <QMutex>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <cmath>
#include <utility>

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

QByteArray sourceOf(const QString &name)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", "#ffffff");
    // A little lighter than drawn, to sit beside 13 px text.
    svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
    return svg;
}

QImage drawn(const QString &name, int pixels)
{
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(sourceOf(name));
    if (renderer.isValid()) {
        QPainter painter(&image);
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    }
    return image;
}

/// The icons in white, before they are tinted. To draw one costs a hundred times what it costs to tint it, so
/// those that a window begins with are drawn on another thread while it is built.
class DrawnIcons
{
public:
    QImage find(const QString &name, int pixels)
    {
        const std::pair key(name, pixels);
        {
            const QMutexLocker locker(&m_mutex);
            if (const auto found = m_images.constFind(key); found != m_images.constEnd())
                return *found;
        }
        const QImage image = drawn(name, pixels);
        const QMutexLocker locker(&m_mutex);
        m_images.insert(key, image);
        return image;
    }

private:
    QMutex m_mutex;
    QHash<std::pair<QString, int>, QImage> m_images;
};

QImage drawnOnce(const QString &name, int pixels)
{
    static DrawnIcons icons;
    return icons.find(name, pixels);
}

/// `pixels` are device pixels.
QPixmap rendered(const QString &name, int pixels, const QColor &colour)
{
    const QString key =
        QStringLiteral("tandem-icon/%1/%2/%3").arg(name, QString::number(pixels), colour.name());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QImage image = drawnOnce(name, pixels);
    if (!image.isNull()) {
        QPainter painter(&image);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), QColor(colour.rgb()));
    }
    pixmap = QPixmap::fromImage(image);
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

void drawIconsAhead()
{
    const double scale = qGuiApp->devicePixelRatio();
    const auto draw = [scale](std::initializer_list<const char *> names, int size) {
        for (const char *name : names)
            drawnOnce(QString::fromLatin1(name), static_cast<int>(std::lround(size * scale)));
    };
    // The navigation and the rows of the first page; the buttons; the status line.
    draw({"scale", "layout-grid", "list-checks", "building-2", "play", "table", "chart-bar", "file-text",
          "users", "settings", "move-horizontal", "ban", "circle-dashed", "message-square", "clock"},
         18);
    draw({"search", "undo-2", "redo-2", "download", "chart-bar", "circle-check", "circle-dashed", "check"},
         16);
}

bool hasIcon(const QString &name)
{
    return QFile::exists(pathOf(name));
}

} // namespace tandem
