#pragma once
#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace tandem {

class Pill;
class TextLabel;

/// Above the body of each page: its title, a line of context, and its actions at the right.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(QWidget *parent = nullptr);

    /// `badge`: a pill beside the title; none if it is empty.
    void setTexts(const QString &title, const QString &context, const QString &badge = {});
    /// Shows these buttons; those shown before are hidden and stay with their page.
    void setActions(const QList<QWidget *> &actions);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitContext();

    TextLabel *m_title;
    Pill *m_badge;
    TextLabel *m_context;
    QString m_contextLine; ///< shown in one line, or in two
    QHBoxLayout *m_actions;
    QList<QWidget *> m_shown;
};

} // namespace tandem
