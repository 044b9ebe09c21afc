#pragma once
#include "core/scoring/evaluation.h"
#include <QAbstractButton>

class QVBoxLayout;

namespace tandem {

class TextLabel;

/// What one evaluator gave, with evidence and note; a link to that evaluator's card.
class ScoreVoice : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ScoreVoice(QWidget *parent = nullptr);

    void show(const Person &person, const Score &score);
    PersonId person() const { return m_person; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    using QWidget::show;
    QString detail() const;

    PersonId m_person;
    Score m_score;
};

/// For the panel: the mean and spread of a cell and what each evaluator gave.
class ScoreVoices : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreVoices(QWidget *parent = nullptr);
    void show(const Evaluation &evaluation, ProviderId provider, CriterionId criterion);
    const std::vector<ScoreVoice *> &voices() const { return m_voices; }

signals:
    void chosen(tandem::PersonId evaluator);

private:
    using QWidget::show;

    TextLabel *m_mean;
    TextLabel *m_spread;
    QVBoxLayout *m_layout;
    std::vector<ScoreVoice *> m_voices; ///< made when needed and used again
};

} // namespace tandem
