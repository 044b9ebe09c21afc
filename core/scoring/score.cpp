#include "core/scoring/score.h"
#include "core/base/text.h"
#include "core/scoring/criterion.h"
#include <QCoreApplication>
#include <array>

namespace tandem {

QString evidenceWord(Evidence evidence)
{
    static constexpr std::array<const char *, evidenceCount + 1> words = {
        QT_TRANSLATE_NOOP("Evidence", "None yet"),
        QT_TRANSLATE_NOOP("Evidence", "Claimed"),
        QT_TRANSLATE_NOOP("Evidence", "Shown"),
        QT_TRANSLATE_NOOP("Evidence", "Document held"),
        QT_TRANSLATE_NOOP("Evidence", "Confirmed by a reference"),
        QT_TRANSLATE_NOOP("Evidence", "Refused"),
    };
    return QCoreApplication::translate("Evidence", words[static_cast<size_t>(evidence)]);
}

QString scoreProblem(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    const auto value = parseNumber(text);
    if (!value)
        return QCoreApplication::translate("Score", "A score is a number from 0 to 5.");
    if (*value < 0 || *value > maximumScore)
        return QCoreApplication::translate("Score", "%1 is outside the scale; a score lies from 0 to 5.")
            .arg(plainNumber(*value));
    return {};
}

} // namespace tandem
