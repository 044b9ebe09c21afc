#pragma once
#include <QByteArray>
#include <map>
#include <string>

namespace tandem {

/// The parts of a ZIP archive by their names.
using ZipParts = std::map<std::string, QByteArray>;

/// How much a ZIP archive may hold. It is held to that by what it says of itself and by what comes out.
struct ZipBounds
{
    int parts = 200;
    qint64 bytes = 50LL * 1024 * 1024; ///< of all parts, unpacked
};

/// Unpacks an archive. Throws Error(Invalid) if it is damaged, encrypted, of an unusual kind or beyond
/// `bounds`; nothing is unpacked before the directory was found to be within them.
ZipParts unzip(const QByteArray &archive, const ZipBounds &bounds = {});

/// Packs parts into an archive, the one named `first` at its front; without any date.
QByteArray zip(const ZipParts &parts, const std::string &first = {});

} // namespace tandem
