#pragma once
#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "ui/providers/providerdetail.h"
#include "ui/providers/providerflags.h"
#include "ui/providers/providerhint.h"
#include "ui/providers/providersmodel.h"
#include "ui/providers/providerspage.h"
#include "ui/providers/providersproxy.h"
#include "ui/providers/providerstable.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cellnote.h"
#include "ui/widgets/clipboardtable.h"
#include "ui/widgets/listrow.h"
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace tandem::test {

/// The Providers page in a window, on a workspace of its own, with real keys.
struct Desk
{
    explicit Desk(int providers = 4, int evaluators = 2)
        : file(providers, evaluators)
    {
        open();
    }
    void open()
    {
        page = std::make_unique<ProvidersPage>(PageContext{*file.workspace, *file.evaluation, said, dialogs});
        page->resize(1072, 704);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        table = page->findChild<ProvidersTable *>();
        detail = page->findChild<ProviderDetail *>();
        table->setFocus();
    }
    QStringList names() const
    {
        QStringList out;
        for (const Provider &provider : file.evaluation->providers())
            out.push_back(provider.name);
        return out;
    }
    QStringList shown() const
    {
        QStringList out;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            out.push_back(table->model()->index(row, 0).data(Qt::EditRole).toString());
        return out;
    }
    const Provider &provider(int index) const
    {
        return file.evaluation->providers()[static_cast<size_t>(index)];
    }
    void choose(int row, int column)
    {
        table->selectionModel()->setCurrentIndex(table->model()->index(row, column),
                                                 QItemSelectionModel::ClearAndSelect |
                                                     QItemSelectionModel::Rows);
    }
    QLineEdit *editor() const { return qobject_cast<QLineEdit *>(QApplication::focusWidget()); }
    void enter() const
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCoreApplication::processEvents(); // an editor in a cell stores after its own key
    }
    template <class W>
    W *named(const QString &name) const
    {
        for (W *w : page->findChildren<W *>()) {
            if (w->accessibleName() == name)
                return w;
        }
        return nullptr;
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *b : page->findChildren<QPushButton *>()) {
            if (b->text() == text)
                return b;
        }
        return nullptr;
    }

    EvaluationFixture file;
    RecordingFeedback said;
    ScriptedDialogs dialogs;
    std::unique_ptr<ProvidersPage> page;
    ProvidersTable *table = nullptr;
    ProviderDetail *detail = nullptr;
};

} // namespace tandem::test
