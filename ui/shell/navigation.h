#pragma once
#include "core/overview/place.h"
#include <QAbstractButton>
#include <QWidget>
#include <array>

class QVBoxLayout;

namespace tandem {

/// What the navigation says of a page.
struct PageInfo
{
    PageId id;
    QString title;
    QString iconName;
    QString group; ///< translated heading, empty for pages that stand alone
    bool pinned;   ///< at the bottom
};

/// All pages in the order of the navigation.
const std::vector<PageInfo> &pageInfos();
const PageInfo &pageInfo(PageId id);

/// One row of the navigation.
class NavigationRow : public QAbstractButton
{
    Q_OBJECT

public:
    NavigationRow(const QString &text, const QString &iconName, QWidget *parent);
    void setBadge(const QString &badge);
    QString badge() const { return m_badge; }
    void setRowHeight(int pixels);
    QSize sizeHint() const override { return {204, m_height}; }

signals:
    void stepped(int direction); ///< Up or Down was pressed

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_icon;
    QString m_badge;
    int m_height = 36;
};

/// The button at the top of the sidebar: whose workspace this is; opens the recent files.
class WorkspaceButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit WorkspaceButton(QWidget *parent);
    void setTexts(const QString &organisation, const QString &purpose);
    QSize sizeHint() const override { return {204, 44}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_purpose;
};

/// A group's heading; a click or Enter folds it.
class GroupHeading : public QAbstractButton
{
    Q_OBJECT

public:
    GroupHeading(const QString &text, QWidget *parent);
    QSize sizeHint() const override { return {204, 24}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The sidebar: the workspace, "Find or go to", the pages in their groups, People and Settings at the bottom.
class Navigation : public QWidget
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    void setWorkspace(const QString &organisation, const QString &purpose);
    void setCurrent(PageId id);
    void setBadge(PageId id, const QString &badge);
    void setOffered(PageId id, bool offered); ///< a page that is not has no row

signals:
    void chosen(tandem::PageId id);
    void workspaceClicked(const QPoint &below);
    void findClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addRow(QVBoxLayout *layout, const PageInfo &info);
    void step(int from, int direction);

    WorkspaceButton *m_workspace;
    QAbstractButton *m_find;
    std::array<NavigationRow *, pageCount> m_rows{};
};

} // namespace tandem

Q_DECLARE_METATYPE(tandem::PageId)
