#pragma once
#include "core/robustness/acceptability.h"
#include "core/robustness/exactfigures.h"
#include <QLocale>
#include <QString>
#include <QStringList>

namespace tandem {

/// How sure the pick is, in words for somebody who reads nothing else. Never more certain than the figures: a
/// share is rounded away from "always" and "never", and what would change the pick is said, worst case
/// included.
struct Sureness
{
    QString headline; ///< "Sure enough to negotiate, not beyond doubt"
    /// Two or three; one if there is nothing to be sure about. One more names providers that are sealed.
    QStringList sentences;

    int leader = -1;            ///< index of the provider the words are about; -1: nobody leads
    int decisiveCriterion = -1; ///< of the smallest change of one weight that changes the pick; -1: none does
    int decisiveRival = -1;     ///< who takes over then, or, if no weight does it, comes nearest

    QString text() const { return sentences.join(u' '); }
};

/// `around` are draws around the stated weights, `uniform` draws of any weights; either may be missing, and
/// then nothing is said of it. They have to be of problemOf(sheet.ranking).
Sureness surenessOf(const ScoreSheet &sheet, const Acceptability *around = nullptr,
                    const Acceptability *uniform = nullptr, const QLocale &locale = QLocale());
/// The same from figures that are there already: figuresForWords(sheet) or more.
Sureness surenessOf(const ScoreSheet &sheet, const ExactFigures &exact, const Acceptability *around,
                    const Acceptability *uniform, const QLocale &locale = QLocale());

/// A share of draws as a percentage without decimals that claims no more than there is: "100%" and "0%" only
/// for exactly all and none, else "more than 99%" and "less than 1%".
QString sharePercent(double share, const QLocale &locale = QLocale());

} // namespace tandem
