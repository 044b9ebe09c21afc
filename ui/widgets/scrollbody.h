#pragma once
#include <QScrollArea>

class QVBoxLayout;

namespace tandem {

/// A column that scrolls within a card when it is too high, and keeps the field with the focus in view. Put
/// widgets into column().
class ScrollBody : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollBody(QWidget *parent = nullptr);
    QVBoxLayout *column() const { return m_column; }
    void scrollToTop();

private:
    QVBoxLayout *m_column;
};

} // namespace tandem
