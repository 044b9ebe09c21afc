#pragma once
#include "core/agreement/picture.h"
#include <vector>

namespace tandem {

/// The checks of the RACI that are about a role and who holds it; see racirules.h.
void testRaciRole(const AgreementPicture &picture, int role, std::vector<AgreementFinding> &findings);
void testRaciRoles(const AgreementPicture &picture, std::vector<AgreementFinding> &findings);

} // namespace tandem
