#pragma once

#include "ui/widgets/tone.h"

#include <QHash>
#include <QLabel>

namespace tandem {

/// A label with a role in the type scale; its colour follows the theme.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum Role {
        PageTitle,  ///< 22 semibold
        CardTitle,  ///< 14 semibold
        FieldLabel, ///< 12 semibold, secondary: above a field or a group
        Body,       ///< 13
        BodyStrong, ///< 13 semibold
        Secondary,  ///< 13, secondary colour
        Small,      ///< 12, secondary colour
        Faint,      ///< 12, tertiary colour (on window and surface only)
        KeyFigure,  ///< 24 semibold
        LargeTitle, ///< 15 semibold: the sentence at the head of an analysis
    };
    explicit TextLabel(const QString &text = {}, Role role = Body, QWidget *parent = nullptr);

    void setRole(Role role);
    Role role() const { return m_role; }
    /// Neutral is the role's own colour.
    void setTone(Tone tone);
    /// Another size than the role's, in pixels (for the live session); 0 gives the role's back.
    void setTextSize(int px);
    Tone tone() const { return m_tone; }

    /// One line that ends in "..." when there is no room; the whole text is then the tooltip.
    void setElided(bool elided);
    bool isElided() const { return m_elided; }

    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// What layouts asked already: they ask for the same few widths again and again, and every answer lays
    /// the text out anew.
    struct Heights
    {
        QString text;
        QFont font;
        QMargins margins;
        QHash<int, int> byWidth;
    };

    void applyLook();
    bool isCut() const;

    Role m_role;
    Tone m_tone = Tone::Neutral;
    int m_px = 0;
    bool m_elided = false;
    bool m_applying = false;
    mutable Heights m_heights;
};

/// The label of a field; its access key leads there.
TextLabel *labelFor(const QString &text, QWidget *field);

} // namespace tandem
