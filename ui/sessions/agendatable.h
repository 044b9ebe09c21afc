#pragma once
#include "core/base/ids.h"
#include "ui/widgets/tableview.h"
#include <QSpinBox>

namespace tandem {

class AgendaModel;

/// The minutes of one criterion. The wheel scrolls the page; it never changes minutes by accident.
class MinutesField : public QSpinBox
{
    Q_OBJECT

public:
    explicit MinutesField(QWidget *parent = nullptr);
    void startTyping(const QString &text); ///< takes the focus with this text instead of what it shows

signals:
    void entered();      ///< it got the focus
    void left(int rows); ///< Enter: on to the next row

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

/// The agenda: a criterion, its weight and its minutes in each row. It is as high as its rows. Typing a digit
/// sets the minutes of the current row.
class AgendaTable : public TableView
{
    Q_OBJECT

public:
    explicit AgendaTable(AgendaModel &model, QWidget *parent = nullptr);

    CriterionId current() const; ///< invalid if there is no row
    void choose(CriterionId id);
    void setReadOnly(bool readOnly);
    MinutesField *field(int row) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosen();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void placeFields();

    AgendaModel &m_model;
    bool m_readOnly = false;
};

} // namespace tandem
