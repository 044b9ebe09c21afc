#pragma once
#include "core/agreement/draft.h"
#include "core/exchange/formbook.h"
#include "core/scope/scope.h"
#include "core/workspace/workspace.h"
#include <QByteArray>
#include <QDate>
#include <QStringList>

namespace tandem {

/// The form in which a provider answers the scope: a row for each service area with what we propose, to be
/// changed where the provider sees it otherwise.
FormBook scopeResponseForm(Workspace &workspace, ProviderId provider, QDate dueOn);

/// A form that came back.
struct ScopeResponse
{
    ProviderId provider;
    QString providerName;
    std::vector<DraftItem> items; ///< where the provider says something else than we do, and comments
    int areas = 0;                ///< how many rows were read
    QStringList problems;         ///< sentences about cells that cannot be read; they are left out
};

/// Throws Error(Invalid) for a file that is no form of this workspace.
ScopeResponse readScopeResponse(Workspace &workspace, const QByteArray &xlsx);

} // namespace tandem
