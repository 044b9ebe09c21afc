#pragma once
#include "ui/sessions/stagescale.h"
#include <QStringList>
#include <QWidget>
#include <vector>

namespace tandem {

/// The lowest line of a projected screen: which key does what, at the right a quiet remark; or, instead of
/// both, one sentence about what just happened or why a key did nothing.
class StageLegend : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QStringList keys;
        QString what;
    };

    explicit StageLegend(QWidget *parent = nullptr);

    /// As many as there is room for, in their order.
    void setEntries(const std::vector<Entry> &entries);
    void setRemark(const QString &remark, const QString &iconName);
    void say(const QString &sentence, bool isProblem);
    void clearSentence() { say({}, false); }
    QString sentence() const { return m_sentence; }
    void setScale(const StageScale &scale);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    double widthOf(const Entry &entry) const;
    void describe();

    StageScale m_scale;
    std::vector<Entry> m_entries;
    QString m_remark;
    QString m_remarkIcon;
    QString m_sentence;
    bool m_isProblem = false;
};

} // namespace tandem
