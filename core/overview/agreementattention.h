#pragma once
#include "core/overview/attention.h"

namespace tandem {

/// What needs attention in the operating agreement: a review of the scope that is late, and documents that
/// differ from what both sides signed. Reads the file: not for every key press.
std::vector<AttentionItem> agreementAttention(Workspace &workspace);

} // namespace tandem
