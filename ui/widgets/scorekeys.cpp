#include "ui/widgets/scorekeys.h"

#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace tandem {

namespace {

constexpr int highestScore = 5;

class ScoreKey : public QAbstractButton
{
public:
    ScoreKey(int score, QWidget *parent)
        : QAbstractButton(parent)
    {
        setText(QString::number(score));
        setAccessibleName(ScoreKeys::tr("Score %1").arg(score));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAttribute(Qt::WA_Hover);
        setFont(uiFont(15, QFont::DemiBold));
    }

    QSize sizeHint() const override { return {48, 38}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Palette &c = paletteOf(this);
        QPainter painter(this);
        const bool chosen = isChecked();
        if (chosen)
            drawRounded(painter, rect(), controlRadius, isEnabled() ? c.accent : c.borderStrong);
        else
            drawRounded(painter, rect(), controlRadius,
                        !isEnabled()   ? c.window
                        : isDown()     ? c.border
                        : underMouse() ? c.hover
                                       : c.surface,
                        QPen(isEnabled() ? c.borderStrong : c.border, 1));
        if (focusIsVisible(this)) {
            drawFocusRing(painter, rect(), controlRadius, chosen ? c.text : c.accent);
            if (chosen)
                drawRounded(painter, QRectF(rect()).adjusted(2, 2, -2, -2), controlRadius - 2, Qt::NoBrush,
                            QPen(c.surface, 1));
        }
        drawText(painter, rect(), text(), font(),
                 !isEnabled() ? c.text3
                 : chosen     ? c.onAccent
                              : c.text,
                 Qt::AlignCenter);
    }

    // The arrows belong to the row.
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else if (event->key() == Qt::Key_Space)
            QAbstractButton::keyPressEvent(event);
        else
            event->ignore();
    }
};

} // namespace

ScoreKeys::ScoreKeys(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (int score = 0; score <= highestScore; ++score) {
        auto *key = new ScoreKey(score, this);
        row->addWidget(key);
        m_keys.append(key);
        connect(key, &QAbstractButton::clicked, this, [this, score] {
            updateKeys(); // a checkable button has toggled itself; the score decides
            emit chosen(score);
        });
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Score from 0 to 5"));
    updateKeys();
}

void ScoreKeys::setScore(double score)
{
    m_score = score;
    updateKeys();
}

void ScoreKeys::setShowsChosen(bool shows)
{
    m_shows = shows;
    updateKeys();
}

void ScoreKeys::setKeySize(int height, int digitPx)
{
    for (QAbstractButton *key : std::as_const(m_keys)) {
        key->setFixedHeight(height);
        key->setFont(uiFont(digitPx, QFont::DemiBold));
    }
}

void ScoreKeys::updateKeys()
{
    for (int score = 0; score < m_keys.size(); ++score) {
        QAbstractButton *key = m_keys[score];
        const bool isChosen = m_shows && m_score == score;
        key->setCheckable(m_shows);
        key->setChecked(isChosen);
        // One stop for Tab: the chosen key, else the first.
        const bool stop = isChosen || (score == 0 && !(m_shows && m_score == static_cast<int>(m_score) &&
                                                       m_score > 0 && m_score <= highestScore));
        key->setFocusPolicy(stop ? Qt::StrongFocus : Qt::ClickFocus);
        key->update();
    }
}

void ScoreKeys::moveFocus(int direction)
{
    for (int i = 0; i < m_keys.size(); ++i)
        if (m_keys[i]->hasFocus()) {
            const int next = i + direction;
            if (next >= 0 && next < m_keys.size())
                m_keys[next]->setFocus(Qt::TabFocusReason);
            return;
        }
}

void ScoreKeys::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_0;
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && digit >= 0 && digit <= highestScore)
        emit chosen(digit);
    else if (event->key() == Qt::Key_Left)
        moveFocus(-1);
    else if (event->key() == Qt::Key_Right)
        moveFocus(1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace tandem
