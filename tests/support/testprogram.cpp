#include "tests/support/testprogram.h"
#include <cstdio>
#include <map>
#include <string>

namespace tandem::test {

static std::map<std::string, TestRun> &entries()
{
    static std::map<std::string, TestRun> all;
    return all;
}

static std::string nameOf(std::string file)
{
    file.erase(0, file.find_last_of("/\\") + 1);
    file.erase(file.find_last_of('.'));
    return file.rfind("tst_", 0) == 0 ? file.substr(4) : file;
}

TestEntry::TestEntry(const char *file, TestRun run)
{
    entries()[nameOf(file)] = run;
}

} // namespace tandem::test

int main(int argc, char **argv)
{
    using namespace tandem::test;
    const auto found = argc > 1 ? entries().find(argv[1]) : entries().end();
    if (found == entries().end()) {
        std::fprintf(stderr, "Say which test: %s NAME [OPTIONS OF QTEST]. The names are:\n", argv[0]);
        for (const auto &entry : entries())
            std::fprintf(stderr, "  %s\n", entry.first.c_str());
        return 2;
    }
    argv[1] = argv[0];
    return found->second(argc - 1, argv + 1);
}
