#pragma once

#include "ui/widgets/marks.h"

#include <QAbstractButton>

namespace tandem {

/// A row that is one link: icon, title and detail, what stands at the right, a chevron. Up and Down go to the
/// neighbouring rows, Enter and Space follow it.
class ListRow : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ListRow(const QString &title, const QString &detail = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setDetail(const QString &detail);
    QString title() const { return text(); }
    QString detail() const { return m_detail; }
    void setIconName(const QString &name, Tone tone = Tone::Neutral);
    void setRightText(const QString &text);
    void setChevron(bool shown);
    /// What it says is of before a change: paler, while all else works.
    void setPale(bool pale);
    bool isPale() const { return m_pale; }
    /// A hairline below it, as wide as the text.
    void setHairline(bool shown);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// A text has no room and ends in "...": the tooltip then says all of it.
    bool isCut() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void moveFocus(int direction);
    double rightWidth() const;
    void updateAccessibleTexts();

    QString m_detail;
    QString m_icon;
    QString m_right;
    Tone m_tone = Tone::Neutral;
    bool m_chevron = true;
    bool m_hairline = false;
    bool m_pale = false;
};

} // namespace tandem
