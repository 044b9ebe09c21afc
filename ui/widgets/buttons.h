#pragma once

#include <QPushButton>
#include <QToolButton>

namespace tandem {

/// A push button with its importance and an icon by name.
class PushButton : public QPushButton
{
    Q_OBJECT

public:
    enum Kind {
        Normal,  ///< bordered
        Primary, ///< the one next action of the page
        Ghost,   ///< no border until hovered
        Danger,  ///< takes away what cannot be brought back
    };

    explicit PushButton(const QString &text, const QString &iconName = {}, Kind kind = Normal,
                        QWidget *parent = nullptr);

    void setKind(Kind kind);
    Kind kind() const { return m_kind; }
    void setIconName(const QString &name);
    /// 28 px high in 12 px type, for rows and panels.
    void setCompact(bool compact);

private:
    Kind m_kind;
};

/// Text in the accent colour that acts: underlined when hovered or focused. `small` is 12 px.
class LinkButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);
    void setSmall(bool small);
};

/// A square button with an icon only. `name` is its tooltip and its accessible name.
class IconButton : public QToolButton
{
    Q_OBJECT

public:
    IconButton(const QString &iconName, const QString &name, QWidget *parent = nullptr);
    void setIconName(const QString &iconName);
};

} // namespace tandem
