#pragma once
#include "core/base/ids.h"

namespace tandem {

/// The pages, in the order of the navigation.
enum class PageId { Overview, Criteria, Providers, Scores, Compare, Reports, People, Settings };

inline constexpr int pageCount = 8;

/// A place on a page that a link, a search result or an undo leads to. Ids that do not matter are invalid.
struct Place
{
    PageId page = PageId::Overview;
    ProviderId provider;
    CriterionId criterion;
    PersonId person;
};

} // namespace tandem
