#pragma once
#include "core/agreement/picture.h"
#include "core/scoring/evaluation.h"
#include <QCoreApplication>
#include <map>
#include <optional>

namespace tandem {

/// Says in words what a step of the history changed: "Score of Ostrel Partners on Tooling by Maren Okafor",
/// not tables and keys. Rows that are gone by now are named as they were last called.
class ChangeWords
{
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)

public:
    explicit ChangeWords(const Evaluation &evaluation)
        : m_evaluation(evaluation)
    {
    }

    struct Line
    {
        QString what;
        QString before; ///< in the person's words and locale; empty if there was nothing
        QString after;
    };
    /// What one step changed, without what is of no interest to a person. Throws Error for a damaged step.
    std::vector<Line> linesOf(qint64 seq) const;

private:
    using Change = Workspace::ValueChange;
    struct Known
    {
        QString name;
        qint64 parent = 0; ///< the criterion of a red flag, the provider of a fact or a session
    };
    using Names = std::map<std::pair<Table, qint64>, Known>;

    QString subject(const Change &change) const;
    bool isHidden(const Change &change) const;
    QString value(const Change &change, const QString &stored) const;
    Known known(Table table, qint64 id) const;
    QString name(Table table, qint64 id) const { return known(table, id).name; }
    Known present(Table table, qint64 id) const;
    void note(const std::vector<Change> &changes, Names &names) const;
    const Names &past() const;

    const Evaluation &m_evaluation;
    mutable Names m_step; ///< of the rows that the step itself makes or takes away
    mutable std::optional<AgreementPicture> m_agreement; ///< read when first needed in a step
    mutable std::optional<Names> m_past; ///< of every row that was ever changed, read when first needed
};

} // namespace tandem
