#pragma once
#include "core/escalation/escalationstore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "ui/escalation/contacteditor.h"
#include "ui/escalation/contactscard.h"
#include "ui/escalation/escalationpage.h"
#include "ui/escalation/findingstrip.h"
#include "ui/escalation/oncallcard.h"
#include "ui/escalation/personchoice.h"
#include "ui/escalation/prioritydialog.h"
#include "ui/escalation/responsecard.h"
#include "ui/escalation/responsemodel.h"
#include "ui/escalation/walklist.h"
#include "ui/escalation/walkpanel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/problembubble.h"
#include "ui/widgets/tableview.h"
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QTimeEdit>
#include <QtTest>
#include <array>
#include <memory>

namespace tandem::test {

/// The page on a small workspace whose partner is chosen.
struct EscalationDesk
{
    EscalationDesk()
        : file(2, 1)
    {
        file.providers().setStage(std::array{file.provider(0)}, Stage::Selected);
        open();
    }

    void open()
    {
        page =
            std::make_unique<EscalationPage>(PageContext{*file.workspace, *file.evaluation, said, dialogs});
        page->resize(1072, 700);
        page->show();
        page->activateWindow();
        contacts = page->findChild<ContactsCard *>();
        editor = page->findChild<ContactEditor *>();
        responses = page->findChild<ResponseCard *>();
        walk = page->findChild<WalkPanel *>();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }

    EscalationMatrix matrix() { return EscalationStore(*file.workspace).matrix(); }
    EscalationContact cell(int tier, Side side) { return matrix().contact(tier, side); }
    QString sentence() { return file.workspace->nextUndo().sentence(); }

    template <class T>
    T *field(const QString &name)
    {
        for (T *widget : editor->findChildren<T *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    static void type(QWidget *into, const QString &text)
    {
        into->setFocus();
        QTest::keyClick(into, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(into, text);
        QTest::keyClick(into, Qt::Key_Return);
    }
    QLineEdit *timeEditor() { return responses->table()->findChild<QLineEdit *>(); }

    EvaluationFixture file;
    RecordingFeedback said;
    ScriptedDialogs dialogs;
    std::unique_ptr<EscalationPage> page;
    ContactsCard *contacts = nullptr;
    ContactEditor *editor = nullptr;
    ResponseCard *responses = nullptr;
    WalkPanel *walk = nullptr;
};

} // namespace tandem::test
