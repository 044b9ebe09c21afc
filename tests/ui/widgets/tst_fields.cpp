#include "tests/support/testprogram.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fields.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace tandem;

/// One field and something else to move the focus to.
template <class Field>
struct Form
{
    QWidget window;
    Field *field = new Field;
    QLineEdit *next = new QLineEdit;

    Form()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(field);
        column->addWidget(next);
        column->addStretch();
        window.resize(300, 400);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field->setFocus();
    }
};

class TestFields : public QObject
{
    Q_OBJECT

    Theme m_theme;

private slots:
    void enterCommitsOnceAndOnlyAChange()
    {
        Form<CommitLineEdit> form;
        form.field->setStoredText(QStringLiteral("Escalation"));
        QSignalSpy commits(form.field, &CommitLineEdit::committed);
        QTest::keyClick(form.field, Qt::Key_Return);
        QCOMPARE(commits.count(), 0);
        QTest::keyClicks(form.field, QStringLiteral(" paths"));
        QTest::keyClick(form.field, Qt::Key_Return);
        QTest::keyClick(form.field, Qt::Key_Return);
        form.next->setFocus();
        QCOMPARE(commits.count(), 1);
        QCOMPARE(commits[0][0].toString(), QStringLiteral("Escalation paths"));
    }

    void leavingTheFieldCommits()
    {
        Form<CommitLineEdit> form;
        QSignalSpy commits(form.field, &CommitLineEdit::committed);
        QTest::keyClicks(form.field, QStringLiteral("QBR"));
        QTest::keyClick(form.field, Qt::Key_Tab);
        QCOMPARE(commits.count(), 1);
    }

    void escapeBringsTheStoredTextBack()
    {
        Form<CommitLineEdit> form;
        form.field->setStoredText(QStringLiteral("kept"));
        QSignalSpy commits(form.field, &CommitLineEdit::committed);
        QTest::keyClicks(form.field, QStringLiteral(" not"));
        QTest::keyClick(form.field, Qt::Key_Escape);
        form.next->setFocus();
        QCOMPARE(form.field->text(), QStringLiteral("kept"));
        QCOMPARE(commits.count(), 0);
    }

    void aChangeFromElsewhereDoesNotDisturbTyping()
    {
        Form<CommitLineEdit> form;
        form.field->setStoredText(QStringLiteral("old"));
        QTest::keyClicks(form.field, QStringLiteral("er"));
        form.field->setStoredText(QStringLiteral("theirs"));
        QCOMPARE(form.field->text(), QStringLiteral("older"));
        QTest::keyClick(form.field, Qt::Key_Escape);
        QCOMPARE(form.field->text(), QStringLiteral("theirs"));
    }

    void escapeKeepsSeveralLinesAndLeavesTheField()
    {
        Form<GrowingTextEdit> form;
        form.field->setStoredText(QStringLiteral("kept"));
        QSignalSpy commits(form.field, &GrowingTextEdit::committed);
        QSignalSpy left(form.field, &GrowingTextEdit::left);
        form.field->moveCursor(QTextCursor::End);
        QTest::keyClicks(form.field, QStringLiteral(" and more"));
        QTest::keyClick(form.field, Qt::Key_Escape);
        QCOMPARE(form.field->toPlainText(), QStringLiteral("kept and more"));
        QCOMPARE(commits.count(), 1);
        QCOMPARE(left.count(), 1);
        QVERIFY(!form.field->hasFocus());
    }

    void escapeInADialogIsTheDialogs()
    {
        QDialog dialog;
        GrowingTextEdit field(&dialog);
        field.setEscapeCommits(false);
        QSignalSpy commits(&field, &GrowingTextEdit::committed);
        dialog.show();
        QTest::keyClicks(&field, QStringLiteral("never mind"));
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(commits.count(), 0);
        QVERIFY(!dialog.isVisible());
    }

    void oneLineOfTextIsAsHighAsALineEdit()
    {
        Form<GrowingTextEdit> form;
        form.field->setStoredText(QStringLiteral("One line"));
        QTRY_COMPARE(form.field->height(), form.next->height());
    }

    void theEditorGrowsWithItsLinesUpToTheMaximum()
    {
        Form<GrowingTextEdit> form;
        form.field->setLines(1, 3);
        const int one = form.field->height();
        QTest::keyClicks(form.field, QStringLiteral("a"));
        QTest::keyClick(form.field, Qt::Key_Return);
        QTest::keyClicks(form.field, QStringLiteral("b"));
        QTRY_VERIFY(form.field->height() > one);
        const int two = form.field->height();
        QTest::keyClick(form.field, Qt::Key_Return);
        QTRY_COMPARE(form.field->height(), two + (two - one));
        const int three = form.field->height();
        QTest::keyClick(form.field, Qt::Key_Return);
        QTest::keyClick(form.field, Qt::Key_Return);
        QCOMPARE(form.field->height(), three);
        form.field->setStoredText({});
        form.next->setFocus();
        form.field->setStoredText(QStringLiteral("short"));
        QTRY_COMPARE(form.field->height(), one);
    }

    void aNarrowerEditorWrapsAndGrows()
    {
        Form<GrowingTextEdit> form;
        form.field->setStoredText(QStringLiteral("A written matrix with tiers and times"));
        const int wide = form.field->height();
        form.window.resize(150, 400);
        QTRY_VERIFY(form.field->height() > wide);
    }

    void tabLeavesTheEditorAndCommits()
    {
        Form<GrowingTextEdit> form;
        QSignalSpy commits(form.field, &GrowingTextEdit::committed);
        QTest::keyClicks(form.field, QStringLiteral("A note"));
        QTest::keyClick(form.field, Qt::Key_Tab);
        QVERIFY(form.next->hasFocus());
        QCOMPARE(commits.count(), 1);
        QCOMPARE(commits[0][0].toString(), QStringLiteral("A note"));
    }

    void controlEnterCommitsAndStays()
    {
        Form<GrowingTextEdit> form;
        QSignalSpy commits(form.field, &GrowingTextEdit::committed);
        QTest::keyClicks(form.field, QStringLiteral("A note"));
        QTest::keyClick(form.field, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(form.field->hasFocus());
        QCOMPARE(commits.count(), 1);
        QCOMPARE(form.field->toPlainText(), QStringLiteral("A note"));
    }

    void settingTheStoredTextIsNothingToUndo()
    {
        Form<GrowingTextEdit> form;
        form.field->setStoredText(QStringLiteral("stored"));
        QVERIFY(!form.field->document()->isUndoAvailable());
        QTest::keyClicks(form.field, QStringLiteral("x"));
        QVERIFY(form.field->document()->isUndoAvailable());
    }

    void pastedRichTextArrivesPlain()
    {
        Form<GrowingTextEdit> form;
        auto *mime = new QMimeData;
        mime->setHtml(QStringLiteral("<h1>Big</h1>"));
        mime->setText(QStringLiteral("Big"));
        QGuiApplication::clipboard()->setMimeData(mime);
        form.field->paste();
        QCOMPARE(form.field->toPlainText(), QStringLiteral("Big"));
        QCOMPARE(form.field->textCursor().charFormat().fontWeight(), int(QFont::Normal));
    }

    void escapeInTheSearchFieldClearsThenLeaves()
    {
        SearchField field(QStringLiteral("Find"));
        QSignalSpy left(&field, &SearchField::left);
        field.setText(QStringLiteral("abc"));
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(field.text().isEmpty());
        QCOMPARE(left.count(), 0);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
    }
};

QTEST_MAIN(TestFields)
#include "tst_fields.moc"
