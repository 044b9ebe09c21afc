#include "ui/widgets/firstlines.h"
#include <QFontMetricsF>
#include <QTextLayout>

namespace tandem {

QStringList firstLines(const QString &text, const QFont &font, double width, int most)
{
    QStringList lines;
    QTextLayout layout(text.simplified(), font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == most) {
            const QString rest = layout.text().mid(line.textStart());
            lines.append(QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width));
            break;
        }
        lines.append(layout.text().mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

} // namespace tandem
