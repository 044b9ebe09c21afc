#pragma once

namespace tandem {

/// Lets screen readers speak to the custom-painted widgets of ui/widgets. Called once, by Theme.
void installAccessibility();

} // namespace tandem
