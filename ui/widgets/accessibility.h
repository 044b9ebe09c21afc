#pragma once

namespace tandem {

/// Lets screen readers speak to the custom-painted widgets of ui/widgets. Their constructors call it; again
/// does nothing.
void installAccessibility();

} // namespace tandem
