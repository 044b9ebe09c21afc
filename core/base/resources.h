#pragma once

namespace tandem {

/// Makes the files that are built into the core (migrations, templates, sample) readable under :/core. A
/// static library's resources are dropped by the linker unless something asks for them; whoever reads one
/// calls this first.
void useCoreResources();

} // namespace tandem
