#pragma once
#include "core/agreement/picture.h"
#include <QAbstractButton>

namespace tandem {

/// The letters of one activity as they are now, in a small strip; a click leads to the RACI.
class RaciStrip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RaciStrip(QWidget *parent = nullptr);
    void showActivity(const AgreementPicture &picture, ActivityId activity);
    QSize sizeHint() const override { return {270, 80}; }
    QSize minimumSizeHint() const override { return {160, 80}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Cell
    {
        QString role;
        RaciLetters letters;
    };
    std::vector<Cell> m_cells;
};

} // namespace tandem
