#include "tests/support/testprogram.h"
#include "ui/theme/theme.h"
#include "ui/widgets/clipboardtable.h"
#include "ui/widgets/columnstate.h"
#include "ui/widgets/tableview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QTest>

using namespace tandem;

namespace {

QStandardItemModel *threeByThree(QObject *parent)
{
    auto *model = new QStandardItemModel(3, 3, parent);
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column)
            model->setItem(row, column,
                           new QStandardItem(QStringLiteral("%1%2").arg(QChar('a' + column)).arg(row)));
    model->setHorizontalHeaderLabels({"A", "B", "C"});
    return model;
}

} // namespace

class TestTableView : public QObject
{
    Q_OBJECT

    Theme m_theme;

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("tandem-test"));
        QCoreApplication::setApplicationName(QStringLiteral("tableview"));
        QSettings().clear();
    }

    void cleanupTestCase() { QSettings().clear(); }

    void copyTakesTheBlockAsItIsSeen()
    {
        TableView view;
        view.setModel(threeByThree(&view));
        view.horizontalHeader()->moveSection(2, 0); // C A B
        view.selectionModel()->select(QItemSelection(view.model()->index(0, 0), view.model()->index(1, 0)),
                                      QItemSelectionModel::Select);
        view.selectionModel()->select(view.model()->index(1, 2), QItemSelectionModel::Select);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(cellsFromMime(*QGuiApplication::clipboard()->mimeData()),
                 (CellBlock{{"", "a0"}, {"c1", "a1"}}));
    }

    void hiddenColumnsAreNotCopied()
    {
        TableView view;
        view.setModel(threeByThree(&view));
        view.setColumnHidden(1, true);
        view.selectAll();
        QCOMPARE(view.selectedCells().first(), (QStringList{"a0", "c0"}));
    }

    void pasteHandsOverTheBlock()
    {
        TableView view;
        view.setModel(threeByThree(&view));
        QSignalSpy pasted(&view, &TableView::pasteRequested);
        QGuiApplication::clipboard()->setText(QStringLiteral("1\t2\n3\t\"4\n5\"\n"));
        QTest::keyClick(&view, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(pasted.count(), 1);
        QCOMPARE(pasted[0][0].value<CellBlock>(), (CellBlock{{"1", "2"}, {"3", "4\n5"}}));
    }

    void keysAskForClearAndFill()
    {
        TableView view;
        view.setModel(threeByThree(&view));
        QSignalSpy cleared(&view, &TableView::clearRequested);
        QSignalSpy filled(&view, &TableView::fillDownRequested);
        QTest::keyClick(&view, Qt::Key_Delete);
        QTest::keyClick(&view, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(cleared.count(), 1);
        QCOMPARE(filled.count(), 1);
    }

    void enterEditsAnEditableCellAndOpensAnother()
    {
        TableView view;
        auto *model = threeByThree(&view);
        model->item(0, 1)->setEditable(false);
        view.setModel(model);
        view.show();
        QSignalSpy activated(&view, &TableView::activated);
        view.setCurrentIndex(model->index(0, 1));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        view.setCurrentIndex(model->index(0, 0));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QVERIFY(view.isPersistentEditorOpen(model->index(0, 0)) || view.indexWidget(model->index(0, 0)));
    }

    void hairlinesStandBetweenRowsOnly()
    {
        TableView table;
        table.setModel(threeByThree(&table));
        table.resize(400, 300);
        const QImage picture = table.grab().toImage();
        const auto at = [&](int row) {
            const int y = table.rowViewportPosition(row) + table.rowHeight(row) - 1;
            return picture.pixelColor(table.viewport()->mapTo(&table, QPoint(150, y)));
        };
        const Palette &colours = paletteOf(&table);
        QCOMPARE(at(0), colours.border);
        QCOMPARE(at(1), colours.border);
        QVERIFY(at(2) != colours.border);
    }

    void columnsComeBackAsTheyWereLeft()
    {
        {
            TableView view;
            view.setModel(threeByThree(&view));
            view.keepColumns(QStringLiteral("providers"));
            view.horizontalHeader()->moveSection(0, 2);
            view.setColumnWidth(1, 177);
            view.setColumnHidden(2, true);
            QTRY_VERIFY(QSettings().contains(QStringLiteral("columns/providers/state")));
        }
        TableView view;
        view.setModel(threeByThree(&view));
        view.keepColumns(QStringLiteral("providers"));
        QCOMPARE(view.horizontalHeader()->visualIndex(0), 2);
        QCOMPARE(view.columnWidth(1), 177);
        QVERIFY(view.isColumnHidden(2));
    }

    void theStateOfAnotherTableIsDropped()
    {
        QSettings().setValue(QStringLiteral("columns/other/count"), 9);
        QSettings().setValue(QStringLiteral("columns/other/state"), QByteArray("nonsense"));
        TableView view;
        view.setModel(threeByThree(&view));
        view.keepColumns(QStringLiteral("other"));
        QCOMPARE(view.horizontalHeader()->visualIndex(0), 0);
        QVERIFY(!view.isColumnHidden(0));
    }

    void resetBringsTheArrangementOfThePageBack()
    {
        TableView view;
        view.setModel(threeByThree(&view));
        view.setColumnWidth(0, 120);
        auto *state = new ColumnState(view.horizontalHeader(), QStringLiteral("reset"));
        view.horizontalHeader()->moveSection(0, 2);
        view.setColumnWidth(0, 300);
        state->reset();
        QCOMPARE(view.horizontalHeader()->visualIndex(0), 0);
        QCOMPARE(view.columnWidth(0), 120);
    }
};

QTEST_MAIN(TestTableView)
#include "tst_tableview.moc"
