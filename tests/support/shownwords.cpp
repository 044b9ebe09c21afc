#include "tests/support/shownwords.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QFontInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace tandem::test {

namespace {

/// Keeps the texts that are painted and throws the rest away.
class WordsEngine : public QPaintEngine
{
public:
    explicit WordsEngine(std::vector<PaintedText> &texts)
        : QPaintEngine(QPaintEngine::AllFeatures)
        , m_texts(texts)
    {
    }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF &, const QTextItem &item) override
    {
        m_texts.push_back({item.text(), QFontInfo(item.font()).pixelSize()});
    }
    Type type() const override { return User; }

private:
    std::vector<PaintedText> &m_texts;
};

class WordsDevice : public QPaintDevice
{
public:
    WordsDevice(std::vector<PaintedText> &texts, QSize size)
        : m_engine(texts)
        , m_size(size)
    {
    }

    QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmNumColors:
            return 1 << 24;
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        case PdmWidthMM:
            return m_size.width() / 4;
        case PdmHeightMM:
            return m_size.height() / 4;
        default:
            return 0;
        }
    }

private:
    mutable WordsEngine m_engine;
    QSize m_size;
};

void addControl(QWidget &widget, QStringList &words)
{
    words << widget.toolTip() << widget.whatsThis() << widget.statusTip() << widget.windowTitle()
          << widget.accessibleName() << widget.accessibleDescription();
    if (const auto *label = qobject_cast<QLabel *>(&widget))
        words << label->text();
    if (const auto *button = qobject_cast<QAbstractButton *>(&widget))
        words << button->text();
    if (const auto *line = qobject_cast<QLineEdit *>(&widget))
        words << line->text() << line->placeholderText();
    if (const auto *text = qobject_cast<QTextEdit *>(&widget))
        words << text->toPlainText();
    if (const auto *text = qobject_cast<QPlainTextEdit *>(&widget))
        words << text->toPlainText();
    if (const auto *combo = qobject_cast<QComboBox *>(&widget))
        for (int i = 0; i < combo->count(); ++i)
            words << combo->itemText(i);
    for (const QAction *action : widget.actions())
        words << action->text() << action->toolTip();
}

void addModel(const QAbstractItemModel &model, QStringList &words)
{
    for (const Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical}) {
        const int count = orientation == Qt::Horizontal ? model.columnCount() : model.rowCount();
        for (int i = 0; i < count; ++i)
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                words << model.headerData(i, orientation, role).toString();
    }
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            for (int role = 0; role < 32; ++role) // all that Qt knows
                words << index.data(role).toString();
            for (int role = Qt::UserRole; role < Qt::UserRole + 16; ++role)
                words << index.data(role).toString();
        }
    }
}

void addAccessible(QAccessibleInterface &object, QStringList &words, int depth)
{
    for (const QAccessible::Text text :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        words << object.text(text);
    if (QAccessibleValueInterface *value = object.valueInterface())
        words << value->currentValue().toString();
    constexpr int deepest = 40;
    for (int i = 0; depth < deepest && i < object.childCount(); ++i) {
        if (QAccessibleInterface *child = object.child(i))
            addAccessible(*child, words, depth + 1);
    }
}

} // namespace

std::vector<PaintedText> paintedTexts(QWidget &root)
{
    std::vector<PaintedText> texts;
    WordsDevice device(texts, root.size());
    root.render(&device);
    return texts;
}

QStringList shownWords(QWidget &root)
{
    QStringList words;
    for (const PaintedText &painted : paintedTexts(root))
        words << painted.text;
    addControl(root, words);
    for (QWidget *widget : root.findChildren<QWidget *>())
        addControl(*widget, words);
    for (const QAbstractItemView *view : root.findChildren<QAbstractItemView *>()) {
        if (view->model())
            addModel(*view->model(), words);
    }
    if (QAccessibleInterface *object = QAccessible::queryAccessibleInterface(&root))
        addAccessible(*object, words, 0);
    words.removeAll(QString());
    return words;
}

} // namespace tandem::test
