#pragma once
#include "ui/shell/page.h"
#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace tandem {

class Evaluation;
class TextLabel;

/// Where one provider stands, as a sentence for the head of its card, and what is not scored yet as links to
/// the cells.
class ProviderStanding : public QWidget
{
    Q_OBJECT

public:
    explicit ProviderStanding(QWidget *parent = nullptr);

    TextLabel *sentence() const { return m_sentence; }
    void show(const Evaluation &evaluation, int provider);

signals:
    void goTo(const tandem::Place &place);

private:
    using QWidget::show;
    struct Missing
    {
        Place place;
        QString criterion;
        QString who;
        bool operator==(const Missing &other) const
        {
            return place.provider == other.place.provider && place.criterion == other.place.criterion &&
                   place.person == other.place.person && criterion == other.criterion && who == other.who;
        }
    };
    std::vector<Missing> missingOf(const Evaluation &evaluation, int provider) const;

    TextLabel *m_sentence;
    QVBoxLayout *m_column;
    std::vector<Missing> m_missing;
};

/// "First of four, 80.5 points", "Place 3 or 4, between 54.0 and 64.0 points", "Ineligible: ...".
QString standingInWords(const Evaluation &evaluation, int provider);

} // namespace tandem
