#include "ui/scoring/criteriaweightorigin.h"
#include "core/workspace/workspace.h"
#include "core/base/translate.h"
#include <QLocale>

#include <algorithm>

namespace tandem {

static bool setsWeights(Action action)
{
    return action == Action::SetWeight || action == Action::ApplyWeights || action == Action::SwingWeights ||
           action == Action::ResetCriteria || action == Action::ImportCriteria;
}

static bool scores(Action action)
{
    return action == Action::Score || action == Action::PasteScores || action == Action::FillScores ||
           action == Action::ImportScores;
}

void WeightOrigin::update()
{
    const qint64 revision = m_workspace.revision();
    if (revision < m_read) { // the file was restored from a backup
        m_read = 0;
        m_last.reset();
        m_firstScore = 0;
    }
    if (revision == m_read)
        return;
    const std::vector<HistoryEntry> entries = m_workspace.history(revision - m_read);
    std::for_each(entries.rbegin(), entries.rend(), [this](const HistoryEntry &entry) { take(entry); });
    m_read = revision;
}

void WeightOrigin::take(const HistoryEntry &entry)
{
    const Action action = entry.operation.action;
    if (setsWeights(action) || action == Action::CreateWorkspace)
        m_last = entry;
    if (scores(action) && m_firstScore == 0)
        m_firstScore = entry.seq;
}

static QString sentenceFor(const HistoryEntry &entry)
{
    if (entry.kind == QLatin1String("undo"))
        return tr("Put back by %1 on %2.");
    switch (entry.operation.action) {
    case Action::SetWeight:
        return tr("Typed in by %1 on %2.");
    case Action::ApplyWeights:
        return tr("Taken over from Compare by %1 on %2.");
    case Action::SwingWeights:
        return tr("Set by rating the swings, by %1 on %2.");
    case Action::ResetCriteria:
        return tr("Reset to the built-in weights by %1 on %2.");
    case Action::ImportCriteria:
        return tr("Imported from a file by %1 on %2.");
    default:
        return tr("Set when %1 made the workspace, %2.");
    }
}

QString WeightOrigin::how() const
{
    if (!m_last)
        return tr("As they came with the workspace.");
    const QDate day = m_last->at.toLocalTime().date();
    const bool thisYear = day.year() == m_workspace.now().toLocalTime().date().year();
    const QString date =
        QLocale().toString(day, thisYear ? QStringLiteral("dddd d MMMM") : QStringLiteral("d MMMM yyyy"));
    const QString who = m_last->who.isEmpty() ? tr("somebody") : m_last->who;
    return sentenceFor(*m_last).arg(who, date);
}

QString WeightOrigin::since() const
{
    if (m_firstScore == 0)
        return tr("No score has been typed in since.");
    if (m_last && m_last->seq > m_firstScore)
        return tr("Changed after the first score was given.");
    return tr("Not changed since the first score.");
}

} // namespace tandem
