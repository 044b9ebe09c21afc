#pragma once
#include "core/agreement/finding.h"
#include <QFrame>
#include <QTimer>
#include <QWidget>

namespace tandem {

class Card;
class ScrollBody;
class SegmentedControl;
class TextLabel;

/// One finding: what is wrong, where, what would mend it, and a button for each mend.
class FindingRow : public QFrame
{
    Q_OBJECT

public:
    FindingRow(const AgreementFinding &finding, bool canEdit, QWidget *parent = nullptr);
    const AgreementFinding &finding() const { return m_finding; }
    /// The same finding computed anew: it looks as it did, what its mends do may differ.
    void setFinding(const AgreementFinding &finding) { m_finding = finding; }
    void setCurrent(bool current);

signals:
    void chosen();
    void mendAsked(int mend);
    void menuAsked(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    AgreementFinding m_finding;
    bool m_current = false;
};

/// The findings beside a document of the agreement: those that are open, and those that were accepted. It
/// shows the first ones of a long list and says how many more there are. While somebody types it follows a
/// little later, so that a letter is on the screen before what is to be said of it.
class FindingsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget *parent = nullptr);

    void setFindings(const std::vector<AgreementFinding> &findings, bool canEdit);
    /// Tints the finding about this subject and scrolls to it.
    void setCurrent(const FindingSubject &subject, const QString &code);
    bool showsAccepted() const;
    std::vector<FindingRow *> rows(); ///< up to date

signals:
    void chosen(const tandem::AgreementFinding &finding);
    void mendAsked(const tandem::AgreementFinding &finding, int mend);
    void menuAsked(const tandem::AgreementFinding &finding, const QPoint &globalPosition);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void rebuild();
    void markCurrent(bool scroll);
    FindingRow *makeRow(const AgreementFinding &finding);

    std::vector<AgreementFinding> m_open;     ///< the first ones
    std::vector<AgreementFinding> m_accepted; ///< the first ones
    int m_openCount = 0;
    int m_acceptedCount = 0;
    QStringList m_shown; ///< how each row looks; those that look the same are kept
    std::vector<FindingRow *> m_rows;
    std::vector<FindingRow *> m_gone; ///< hidden, to be deleted a few at a time
    Card *m_card;
    SegmentedControl *m_segments;
    ScrollBody *m_body;
    TextLabel *m_none;
    TextLabel *m_more;
    bool m_canEdit = true;
    bool m_stale = false;
    QTimer m_later;
    FindingSubject m_current;
    QString m_currentCode;
    bool m_hasMoved = false; ///< to another finding, while the rows were behind
};

} // namespace tandem
