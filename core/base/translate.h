#pragma once
#include <QString>

#include "core/base/translate.h"

namespace tandem {

/** A sentence of Tandem in the user's language, for what is no QObject (within a QObject its own tr comes first). */
} // namespace tandem
