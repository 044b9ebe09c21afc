#pragma once
#include <QtTest>

/// The tests of a folder are one program: linking it once and looking for its moc files once is half of what a program for
/// each of them costs. The first argument says which one runs: `core_scoring_tests ranking -functions`. A test that includes this
/// ends in QTEST_MAIN or QTEST_GUILESS_MAIN as everywhere; here that enters it into the program. Types that are not in an
/// anonymous namespace have a name of their own within the folder. A test that does not include it is its own program.
namespace tandem::test {

using TestRun = int (*)(int argc, char **argv);

/// Enters a test under its file's name without "tst_".
struct TestEntry
{
    TestEntry(const char *file, TestRun run);
};

template <class Application, class Test>
int runTest(int argc, char **argv)
{
    QTest::Internal::callInitMain<Test>();
    Application application(argc, argv);
    application.setAttribute(Qt::AA_Use96Dpi, true); // as QTEST_MAIN does
    Test test;
    return QTest::qExec(&test, argc, argv);
}

template <class Test>
int runTestAlone(int argc, char **argv)
{
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace tandem::test

#ifndef TANDEM_TEST_APART
#undef QTEST_MAIN
#undef QTEST_GUILESS_MAIN
#undef QTEST_APPLESS_MAIN
#define QTEST_MAIN(Test) \
    static const tandem::test::TestEntry entryOf##Test(__FILE__, tandem::test::runTest<QApplication, Test>);
#define QTEST_GUILESS_MAIN(Test) \
    static const tandem::test::TestEntry entryOf##Test(__FILE__, tandem::test::runTest<QCoreApplication, Test>);
#define QTEST_APPLESS_MAIN(Test) \
    static const tandem::test::TestEntry entryOf##Test(__FILE__, tandem::test::runTestAlone<Test>);
#endif
