#include "ui/providers/providerstanding.h"
#include "core/base/text.h"
#include "core/overview/standing.h"
#include "core/scoring/evaluation.h"
#include "ui/widgets/listrow.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QLocale>
#include <QVBoxLayout>
#include <memory>

namespace tandem {

QString standingInWords(const Evaluation &evaluation, int provider)
{
    const ProviderFigure &figure = evaluation.figure(provider);
    const auto decimal = [](double value) { return QLocale().toString(value, 'f', 1); };
    if (!figure.eligible)
        return figure.reasons.isEmpty()
                   ? ProviderStanding::tr("Ineligible")
                   : ProviderStanding::tr("Ineligible: %1").arg(figure.reasons.join(QStringLiteral("; ")));
    if (!isScored(figure, evaluation.ranking()))
        return ProviderStanding::tr("Not scored yet");
    const auto eligible =
        std::count_if(evaluation.ranking().figures.begin(), evaluation.ranking().figures.end(),
                      [](const ProviderFigure &f) { return f.eligible; });
    const QString place = figure.bestRank == figure.worstRank
                              ? ProviderStanding::tr("Place %1 of %2").arg(figure.bestRank).arg(eligible)
                              : ProviderStanding::tr("Place %1 to %2 of %3")
                                    .arg(figure.bestRank)
                                    .arg(figure.worstRank)
                                    .arg(eligible);
    const QString points =
        figure.total
            ? ProviderStanding::tr("%1 points").arg(decimal(*figure.total))
            : ProviderStanding::tr("%1 to %2 points").arg(decimal(figure.lowest), decimal(figure.highest));
    const QString scores = ProviderStanding::tr("%1 of %2 scores").arg(figure.given).arg(figure.expected);
    return QStringList{place, points, scores}.join(QStringLiteral("  ·  "));
}

ProviderStanding::ProviderStanding(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new TextLabel({}, TextLabel::Small, parent))
    , m_column(new QVBoxLayout(this))
{
    m_sentence->setWordWrap(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

std::vector<ProviderStanding::Missing> ProviderStanding::missingOf(const Evaluation &evaluation,
                                                                   int provider) const
{
    std::vector<Missing> missing;
    for (size_t k = 0; k < evaluation.criteria().size(); ++k) {
        const Criterion &criterion = evaluation.criteria()[k];
        if (!criterion.applicable)
            continue;
        QStringList who;
        PersonId first;
        for (size_t e = 0; e < evaluation.evaluators().size(); ++e) {
            if (evaluation.score(provider, static_cast<int>(k), static_cast<int>(e)).isSettled())
                continue;
            who.push_back(evaluation.evaluators()[e].name);
            first = first ? first : evaluation.evaluators()[e].id;
        }
        if (!who.isEmpty())
            missing.push_back(
                {{PageId::Scores, evaluation.providers()[static_cast<size_t>(provider)].id, criterion.id,
                  first},
                 criterion.name,
                 static_cast<size_t>(who.size()) == evaluation.evaluators().size() && who.size() > 1
                     ? tr("anybody")
                     : listInWords(who)});
    }
    return missing;
}

void ProviderStanding::show(const Evaluation &evaluation, int provider)
{
    m_sentence->setText(standingInWords(evaluation, provider));
    m_sentence->setTone(evaluation.figure(provider).eligible ? Tone::Neutral : Tone::Bad);
    const std::vector<Missing> missing = missingOf(evaluation, provider);
    // Before anybody began, a list of everything would only be noise.
    const bool begun = evaluation.figure(provider).given > 0;
    const std::vector<Missing> wanted = begun ? missing : std::vector<Missing>();
    setVisible(!wanted.empty());
    if (wanted == m_missing)
        return;
    m_missing = wanted;
    while (const std::unique_ptr<QLayoutItem> item{m_column->takeAt(0)}) {
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    for (const Missing &one : m_missing) {
        auto *row = new ListRow(one.criterion, tr("Not scored by %1").arg(one.who), this);
        row->setIconName(QStringLiteral("circle-dashed"), Tone::Caution);
        m_column->addWidget(row);
        row->QWidget::show();
        connect(row, &QAbstractButton::clicked, this, [this, place = one.place] { emit goTo(place); });
    }
}

} // namespace tandem
