#pragma once
#include "core/overview/reveal.h"
#include <QWidget>

class QVBoxLayout;

namespace tandem {

class TextLabel;

/// What each evaluator gave on a criterion, as it was at the reveal, with the notes; and below it everything
/// that was changed since, with before, after, who and when. Nothing here can be edited.
class OriginalScores : public QWidget
{
    Q_OBJECT

public:
    explicit OriginalScores(QWidget *parent = nullptr);

    void show(const Evaluation &evaluation, const RevealedCriterion &criterion);
    void clear();

private:
    using QWidget::show;
    void addVoice(const Evaluation &evaluation, const Voice &voice, bool last);
    void addChange(const Evaluation &evaluation, const LateChange &change);

    QWidget *m_content = nullptr; ///< made anew with each criterion
    QVBoxLayout *m_rows = nullptr;
};

/// "24 Nov, 15:12", on the reader's clock.
QString changeTime(const QDateTime &at);

} // namespace tandem
