#pragma once
#include <QString>
#include <functional>

namespace tandem::storage {

/// Puts the finished file `from` in the place of `to` so that after a power cut either the old or the new one
/// is there, whole. Both lie in the same folder. Throws Error.
void replaceFile(const QString &from, const QString &to);

/// Has `write` make a file beside `path` and puts it in place when it is whole; if `write` throws, what was
/// at `path` stays. Throws Error.
void writeWhole(const QString &path, const std::function<void(const QString &temporary)> &write);
/// The same with these bytes.
void writeWhole(const QString &path, const QByteArray &bytes);

/// A name for a temporary file beside `path`, on the same disk, hidden and free.
QString temporaryBeside(const QString &path);

/// Deletes a file so that it stays deleted after a power cut. Fine if it is not there. Throws Error.
void removeFile(const QString &path);

/// True if a file can be made in the folder of `path`.
bool folderIsWritable(const QString &path);

} // namespace tandem::storage
