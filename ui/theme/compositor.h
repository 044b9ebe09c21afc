#pragma once

namespace tandem {

/// Whether translucent windows are blended with what lies below. Without it (plain X11) the corners of
/// rounded menus would be black, so they stay square. Asked once, when the first menu is polished.
bool hasCompositor();

} // namespace tandem
