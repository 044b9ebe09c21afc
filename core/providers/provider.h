#pragma once
#include "core/base/ids.h"
#include <QDate>
#include <QString>
#include <optional>
#include <vector>

namespace tandem {

/// How far a provider has come. In the order of the journey; the last two are ways out.
enum class Stage { Longlist, Invited, Answered, Shortlisted, Finalist, Selected, Declined, Rejected };

inline constexpr int stageCount = 8;

QString stageWord(Stage stage); ///< for people, translated: "Shortlisted"
QString stageKey(Stage stage);  ///< for files: "shortlisted"
std::optional<Stage> stageFromKey(const QString &key);
/// Accepts the key or the translated word, however capitalised; for pasted and imported text.
std::optional<Stage> stageFromText(const QString &text);
bool isOut(Stage stage); ///< declined or rejected: no longer compared

/// A company that is being evaluated.
struct Provider
{
    ProviderId id;
    int position = 0;
    QString name;
    QString website;
    Stage stage = Stage::Longlist;
    QString notes;
    QDate sessionOn; ///< day of its working session; invalid if none is planned
};

/// A fact that the provider's page prints, such as "Price basis: per user and month".
struct ProviderFact
{
    ProviderFactId id;
    ProviderId provider;
    int position = 0;
    QString label;
    QString value;
};

} // namespace tandem
