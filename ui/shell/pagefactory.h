#pragma once
#include "ui/shell/page.h"

namespace tandem {

class Preferences;
class Theme;

/// Makes the page for `id`. The only place that knows all pages.
Page *makePage(PageId id, const PageContext &context, Preferences &preferences, Theme &theme,
               QWidget *parent);

} // namespace tandem
