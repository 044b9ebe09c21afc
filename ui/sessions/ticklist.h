#pragma once
#include <QWidget>
#include <vector>

class QCheckBox;
class QVBoxLayout;

namespace tandem {

class TextLabel;

/// One line of a TickList.
struct Tick
{
    qint64 id = 0;
    QString text;
    QString detail; ///< smaller, at the right
    bool ticked = false;
};

/// Check boxes below each other whose texts wrap. Up and Down go from one to the next.
class TickList : public QWidget
{
    Q_OBJECT

public:
    /// Texts that are sentences wrap; names stand on one line, with what follows them in the rest of it.
    enum class Texts { Sentences, Names };

    explicit TickList(Texts texts, QWidget *parent = nullptr);

    void setTicks(const std::vector<Tick> &ticks);
    void setReadOnly(bool readOnly);
    bool holds(qint64 id) const;
    /// Takes the focus to the line of `id`, else to the first one. False if there is none.
    bool focusTick(qint64 id);

signals:
    void ticked(qint64 id, bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row
    {
        QWidget *box = nullptr;
        QCheckBox *check = nullptr;
        TextLabel *text = nullptr;
        TextLabel *detail = nullptr;
        qint64 id = 0;
    };
    void makeRow();

    Texts m_texts;
    QVBoxLayout *m_column;
    std::vector<Row> m_rows;
    bool m_readOnly = false;
};

} // namespace tandem
