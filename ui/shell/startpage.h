#pragma once
#include "ui/shell/preferences.h"
#include <QWidget>

class QVBoxLayout;

namespace tandem {

class Card;

/// What is shown while no workspace is open: New, Open, the sample, and the recent ones.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);
    void setRecentFiles(const std::vector<RecentFile> &files);

signals:
    void newRequested();
    void openRequested();
    void sampleRequested();
    void recentChosen(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Card *m_recent;
    QWidget *m_rows = nullptr;
};

} // namespace tandem
