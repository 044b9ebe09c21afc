#pragma once
#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "ui/people/peoplemodel.h"
#include "ui/people/peoplepage.h"
#include "ui/people/peopletable.h"
#include "ui/people/personeditor.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/problembubble.h"
#include <QApplication>
#include <QPushButton>
#include <QTest>

namespace tandem::test {

/// The People page of a workspace in a window, and what a test wants to see of it.
struct PeopleDesk
{
    explicit PeopleDesk(int providers = 2, int evaluators = 3)
        : file(providers, evaluators)
    {
        open();
    }
    void open()
    {
        page = std::make_unique<PeoplePage>(PageContext{*file.workspace, *file.evaluation, said, dialogs});
        page->resize(1072, 704);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        const auto tables = page->findChildren<PeopleTable *>();
        internal = tables.at(0);
        partner = tables.at(1);
        editor = page->findChild<PersonEditor *>();
    }
    QStringList names(Side side) const
    {
        QStringList out;
        for (const Person &p : file.evaluation->people()) {
            if (p.side == side)
                out.push_back(p.name);
        }
        return out;
    }
    const Person *named(const QString &name) const
    {
        for (const Person &p : file.evaluation->people()) {
            if (p.name == name)
                return &p;
        }
        return nullptr;
    }
    CheckedField *field(const QString &name) const
    {
        for (CheckedField *f : editor->findChildren<CheckedField *>()) {
            if (f->edit()->accessibleName() == name)
                return f;
        }
        return nullptr;
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *b : page->findChildren<QPushButton *>()) {
            if (b->text() == text && b->isVisible())
                return b;
        }
        return nullptr;
    }
    QLineEdit *cellEditor() const { return qobject_cast<QLineEdit *>(QApplication::focusWidget()); }
    QString problem() const { return page->findChild<ProblemBubble *>()->sentence(); }
    QModelIndex cell(PeopleTable *table, int row, PeopleModel::Column column) const
    {
        const auto *model = static_cast<const PeopleModel *>(table->model());
        return model->index(row, model->sectionOf(column));
    }
    void go(PeopleTable *table, int row, PeopleModel::Column column = PeopleModel::Column::Name) const
    {
        table->setFocus();
        table->setCurrentIndex(cell(table, row, column));
    }

    EvaluationFixture file;
    RecordingFeedback said;
    ScriptedDialogs dialogs;
    std::unique_ptr<PeoplePage> page;
    PeopleTable *internal = nullptr;
    PeopleTable *partner = nullptr;
    PersonEditor *editor = nullptr;
};

} // namespace tandem::test
