#pragma once
#include <QByteArray>
#include <QtGlobal>

namespace tandem::test {

/// True when the sanitizers look on, which costs five times the time: then fewer tries are the default.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool isSanitized = true;
#else
inline constexpr bool isSanitized = false;
#endif

/// How often to try: from "--name N" on the command line, which is taken out of it, or from the environment
/// (TANDEM_NAME), or `otherwise`.
inline int countFrom(int &argc, char **argv, const char *name, int otherwise)
{
    // ctest keeps the time; Qt's own limit of five minutes would end a long run that was asked for.
    qputenv("QTEST_FUNCTION_TIMEOUT", "86400000");
    int count = qEnvironmentVariableIntValue("TANDEM_" + QByteArray(name).toUpper());
    if (count <= 0)
        count = otherwise;
    for (int i = 1; i + 1 < argc; ++i) {
        if (QByteArray(argv[i]) != "--" + QByteArray(name))
            continue;
        count = QByteArray(argv[i + 1]).toInt();
        for (int k = i; k + 2 <= argc; ++k)
            argv[k] = k + 2 < argc ? argv[k + 2] : nullptr;
        argc -= 2;
        break;
    }
    return count;
}

} // namespace tandem::test
