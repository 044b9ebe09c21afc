#pragma once
#include "tests/support/laptop.h"
#include "ui/sessions/presenterwindow.h"
#include <QtTest>

namespace tandem::test {

/// Goes on only if the chapter before it succeeded.
#define CHAPTER(call)                                                                                        \
    do {                                                                                                     \
        call;                                                                                                \
        if (QTest::currentTestFailed())                                                                      \
            return;                                                                                          \
    } while (false)

/// One working session until everybody has voted, by keys alone: three providers, five evaluators, each way
/// of voting, and a program that is killed in the middle of the meeting. Maren Okafor is the IT lead, and the
/// laptop is hers. Each chapter begins where the one before it ended.
struct SessionStory
{
    explicit SessionStory(const QString &folder);

    // Before the meeting.
    void makeTheWorkspace();
    void scoreTheOthers();
    void meetOstrel();
    void planTidewick();
    void handOutTheBallots();

    // The meeting.
    void holdHalfAMeeting();
    void kill();               ///< goes on with a copy of the files in another window, two minutes later
    void seeTheMeetingAgain(); ///< two minutes after a kill, in a window that was just opened
    void holdTheOtherHalf();

    // What others filled in elsewhere.
    void fillInThePackage();
    void takeInThePackage();
    void takeInTheSpreadsheet();
    void typeThePaperBallot();

    // Parts of them.
    void showCard(int evaluator, const QString &provider); ///< on the Scores page
    void present();                                        ///< F11 on the page of a session
    void pass(int seconds) { now = now.addSecs(seconds); }
    QString file(const QString &name) const { return folder + QLatin1Char('/') + name; }
    QString workspace() const { return file(QStringLiteral("Harbour & Pine.tandem")); }
    PresenterWindow *presenter() const { return laptop->part<PresenterWindow>(); }
    QString presenterWords() const;
    /// The provider's total; -1 where there is none.
    double total(int provider) const { return laptop->evaluation().figure(provider).total.value_or(-1); }

    /// What of the others' votes is in the words: values, a note and a reason that nothing else could make;
    /// each with what stands around it.
    static QStringList secretsIn(const QString &words);
    /// On every page, in every part of the session, in the history and in an export.
    QStringList secretsInTheWindow();
    static QString textOfPdf(const QString &file);

    static constexpr int lanthorn = 0;
    static constexpr int ostrel = 1;
    static constexpr int tidewick = 2; ///< whose session it is

    QString folder;
    QDateTime now{QDate(2026, 11, 18), QTime(13, 30), Qt::UTC};
    std::unique_ptr<Laptop> laptop;

private:
    void handOut(const QString &command, int down, const QString &name);
};

} // namespace tandem::test
