#pragma once

#include <QLayout>

namespace tandem {

/// Items side by side, in as many lines as the width needs.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    /// `lineSpacing` is that between lines; the same as between items unless given.
    explicit FlowLayout(QWidget *parent = nullptr, int spacing = 8, int lineSpacing = -1);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    int count() const override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const;

    QList<QLayoutItem *> m_items;
    int m_lineSpacing;
};

} // namespace tandem
