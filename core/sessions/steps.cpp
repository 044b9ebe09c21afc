#include "core/sessions/steps.h"
#include "core/base/text.h"
#include "core/base/translate.h"

namespace tandem {

std::vector<OpenCard> openCards(const Evaluation &evaluation, int provider)
{
    std::vector<OpenCard> open;
    for (int e = 0; e < static_cast<int>(evaluation.evaluators().size()); ++e) {
        const Evaluation::Progress card = evaluation.cardProgress(provider, e);
        if (!card.complete())
            open.push_back({e, card.of - card.done});
    }
    return open;
}

QString revealProblem(const Evaluation &evaluation, int provider)
{
    if (evaluation.evaluators().empty())
        return tr("Nobody scores yet: name the evaluators first.");
    const std::vector<OpenCard> open = openCards(evaluation, provider);
    if (open.empty())
        return {};
    if (evaluation.cardProgress(provider, 0).of == 0)
        return tr("There is no criterion to score on.");
    QStringList parts;
    for (const OpenCard &card : open) {
        const QString &name = evaluation.evaluators()[static_cast<size_t>(card.evaluator)].name;
        parts.push_back(card.open == 1 ? tr("%1 has one criterion to go").arg(name)
                                       : tr("%1 has %2 to go").arg(name, countInWords(card.open)));
    }
    if (open.size() == 1)
        return tr("One card is open: %1.").arg(parts.front());
    QString count = countInWords(static_cast<int>(open.size()));
    count[0] = count.at(0).toUpper();
    return tr("%1 cards are open: %2.").arg(count, parts.join(QStringLiteral(", ")));
}

QString closeProblem(const Evaluation &evaluation, const Session &session)
{
    const QString cards = revealProblem(evaluation, evaluation.indexOf(session.provider));
    if (!cards.isEmpty())
        return cards;
    return session.isRevealed() ? QString() : tr("Reveal the scores before the session is closed.");
}

} // namespace tandem
