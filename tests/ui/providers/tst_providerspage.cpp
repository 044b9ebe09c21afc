#include "tests/support/testprogram.h"
#include "tests/ui/providers/providersdesk.h"

using namespace tandem;
using test::Desk;

/// The page in a window, with real keys.
class TestProvidersPage : public QObject
{
    Q_OBJECT

    static void copy(const CellBlock &cells)
    {
        QApplication::clipboard()->setMimeData(cellsToMime(cells).release());
    }

    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_settings;

private slots:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(QStringLiteral("TandemTest"));
        m_theme = std::make_unique<Theme>();
        m_theme->apply(Appearance::Light);
    }

    void init() { QSettings().clear(); }

    void theModelsKeepTheirPromises()
    {
        test::EvaluationFixture file(3, 1);
        ProvidersModel model([](ProviderId, ProvidersModel::Column, const QVariant &) { return true; },
                             [](const QString &) { return true; });
        ProvidersProxy proxy;
        const QAbstractItemModelTester first(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester second(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        proxy.setSourceModel(&model);
        model.follow(*file.evaluation);
        proxy.sort(ProvidersModel::Name, Qt::DescendingOrder);
        model.startDraft();
        QCOMPARE(proxy.idAt(proxy.rowCount() - 1), ProviderId());
        file.providers().add(QStringLiteral("Zephyr"));
        model.follow(*file.evaluation);
        QCOMPARE(proxy.rowCount(), 5);
        QCOMPARE(proxy.index(0, 0).data().toString(), QStringLiteral("Zephyr"));
        QCOMPARE(proxy.idAt(4), ProviderId());
        proxy.setText(QStringLiteral("zEph"));
        QCOMPARE(proxy.rowCount(), 2);
        model.dropDraft();
        const ProviderId gone = file.provider(0);
        file.providers().remove(std::span(&gone, 1));
        model.follow(*file.evaluation);
        QCOMPARE(model.rowCount(), 3);
    }

    void insertAddsAProviderWhereItIsTyped()
    {
        Desk desk;
        QTest::keyClick(desk.table, Qt::Key_Insert);
        QVERIFY(desk.editor());
        QTest::keyClicks(desk.editor(), QStringLiteral("Fenwick Cloud"));
        desk.enter();
        QCOMPARE(desk.names().back(), QStringLiteral("Fenwick Cloud"));
        QCOMPARE(desk.table->model()->rowCount(), 5);
        QCOMPARE(desk.table->currentId(), desk.provider(4).id);
        QTRY_COMPARE(desk.detail->shown(), desk.provider(4).id);
    }

    void whileAFirstNameIsTypedThereIsNoDetailOfNobody()
    {
        Desk desk(0);
        desk.button(QStringLiteral("Add a provider"))->click();
        QVERIFY(desk.editor());
        QVERIFY(!desk.detail->isVisible());
        QVERIFY(!desk.button(QStringLiteral("Remove"))->isVisible());
        QVERIFY(desk.page->findChild<ProviderHint *>()->isVisible());
        QTest::keyClicks(desk.editor(), QStringLiteral("Fenwick Cloud"));
        desk.enter();
        QTRY_VERIFY(desk.detail->isVisible());
        QVERIFY(!desk.detail->flags()->isVisible());
        QTest::keyClick(desk.table, Qt::Key_Insert); // a second one
        QVERIFY(!desk.detail->isVisible());
        QTest::keyClick(desk.editor(), Qt::Key_Escape);
        QTRY_VERIFY(desk.detail->isVisible());
    }

    void nothingIsCutAtTheSmallestWindow()
    {
        Desk desk;
        desk.file.people().addContact(desk.file.provider(0), QStringLiteral("Petra Dunmore"));
        const ProviderId first = desk.file.provider(0);
        desk.file.providers().setStage(std::span(&first, 1), Stage::Shortlisted);
        desk.file.providers().setSessionOn(first, QDate(2026, 11, 16));
        desk.page->resize(992, 564);
        QTRY_COMPARE(desk.page->width(), 992);
        QCoreApplication::processEvents();
        for (int column = 0; column < ProvidersModel::ColumnCount; ++column) {
            const QString text = desk.table->model()->index(0, column).data().toString();
            const int room = desk.table->columnWidth(column) - (column == ProvidersModel::Name ? 55 : 24);
            if (!desk.table->isColumnHidden(column))
                QVERIFY2(QFontMetrics(uiFont(13)).horizontalAdvance(text) <= room, qPrintable(text));
        }
    }

    void aNewLineThatStaysEmptyGoesAway()
    {
        Desk desk;
        const qint64 before = desk.file.workspace->revision();
        QTest::keyClick(desk.table, Qt::Key_Insert);
        QCOMPARE(desk.table->model()->rowCount(), 5);
        QTest::keyClick(desk.editor(), Qt::Key_Escape);
        QTRY_COMPARE(desk.table->model()->rowCount(), 4);
        QTest::keyClick(desk.table, Qt::Key_Insert);
        desk.enter();
        QTRY_COMPARE(desk.table->model()->rowCount(), 4);
        QCOMPARE(desk.file.workspace->revision(), before);
    }

    void aNameThatIsTakenIsExplainedBesideTheCell()
    {
        Desk desk;
        desk.choose(1, ProvidersModel::Name);
        QTest::keyClick(desk.table, Qt::Key_F2);
        QLineEdit *editor = desk.editor();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("quillfen it"));
        desk.enter();
        auto *note = desk.table->findChild<CellNote *>();
        QVERIFY(note && note->isVisible());
        QCOMPARE(note->text(), QStringLiteral("There is a provider of this name already."));
        QCOMPARE(desk.editor(), editor);
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(desk.names()[1], QStringLiteral("Ostrel Partners"));
        QVERIFY(desk.said.reported.isEmpty());
    }

    void typingInACellEditsIt()
    {
        Desk desk;
        desk.choose(0, ProvidersModel::Contact);
        QTest::keyClicks(desk.table, QStringLiteral("I"));
        QVERIFY(desk.editor());
        QTest::keyClicks(desk.editor(), QStringLiteral("nes Calloway"));
        desk.enter();
        QCOMPARE(desk.file.evaluation->contactOf(desk.file.provider(0))->name,
                 QStringLiteral("Ines Calloway"));
        desk.choose(0, ProvidersModel::Session);
        QTest::keyClick(desk.table, Qt::Key_F2);
        QTest::keyClicks(desk.editor(), QStringLiteral("24 nov"));
        desk.enter();
        QCOMPARE(desk.provider(0).sessionOn, QDate(2026, 11, 24));
    }

    void aLetterSetsTheStageOfAllThatAreChosen()
    {
        Desk desk;
        desk.choose(0, ProvidersModel::StageColumn);
        QTest::keyClick(desk.table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(desk.table, Qt::Key_S);
        QCOMPARE(desk.provider(0).stage, Stage::Shortlisted);
        QCOMPARE(desk.provider(1).stage, Stage::Shortlisted);
        QCOMPARE(desk.provider(2).stage, Stage::Longlist);
        QVERIFY(desk.said.undoOffered);
        desk.file.workspace->undo();
        QCOMPARE(desk.provider(1).stage, Stage::Longlist);
    }

    void whatIsTypedInACellSurvivesAChangeElsewhere()
    {
        Desk desk;
        desk.choose(1, ProvidersModel::Name);
        QTest::keyClick(desk.table, Qt::Key_F2);
        QLineEdit *editor = desk.editor();
        QTest::keyClicks(editor, QStringLiteral("Half a na"));
        desk.file.providers().setWebsite(desk.file.provider(1), QStringLiteral("ostrel.example"));
        desk.file.providers().add(QStringLiteral("Another"));
        QCOMPARE(desk.editor(), editor);
        QVERIFY(editor->text().contains(QStringLiteral("Half a na")));
    }

    void deleteRemovesAllThatAreChosenAsOneStep()
    {
        Desk desk;
        desk.file.scores().set(desk.file.cell(0, 0, 0), 4);
        desk.choose(0, 0);
        QTest::keyClick(desk.table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(desk.table, Qt::Key_Delete);
        QCOMPARE(desk.names(), (QStringList{"Tidewick Technology", "Quillfen IT"}));
        QCOMPARE(desk.said.said.back(), QStringLiteral("Removed 2 providers and 1 score"));
        QVERIFY(desk.said.undoOffered);
        QVERIFY(!desk.table->selectedIds().empty());
        desk.file.workspace->undo();
        QCOMPARE(desk.names().size(), 4);
    }

    void aHeaderSortsAndKeepsTheSelection()
    {
        Desk desk;
        desk.choose(0, 0); // Lanthorn
        QHeaderView *header = desk.table->horizontalHeader();
        const int x = header->sectionViewportPosition(ProvidersModel::Name) + 40;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, 18));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, 18));
        QCOMPARE(desk.shown().front(), QStringLiteral("Tidewick Technology"));
        QCOMPARE(desk.table->currentId(), desk.file.provider(0));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, 18));
        QCOMPARE(desk.shown(), desk.names()); // the third click: as the person ordered them
    }

    void theSortingIsRemembered()
    {
        Desk desk;
        desk.table->sortByColumn(ProvidersModel::Name, Qt::DescendingOrder);
        QTRY_VERIFY(QSettings().contains(QStringLiteral("columns/providers/state")));
        desk.open();
        QCOMPARE(desk.shown().front(), QStringLiteral("Tidewick Technology"));
    }

    void theFilterFindsInAnyFieldAndEscapeClearsIt()
    {
        Desk desk;
        desk.file.people().setContactName(desk.file.provider(2), QStringLiteral("Sun-hee Park"));
        desk.page->startFind();
        QLineEdit *search = desk.editor();
        QTest::keyClicks(search, QStringLiteral("hee"));
        QCOMPARE(desk.shown(), QStringList{QStringLiteral("Tidewick Technology")});
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(desk.table->hasFocus());
        QCOMPARE(desk.table->currentId(), desk.file.provider(2));
        desk.page->startFind();
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(desk.shown().size(), 4);
    }

    void theStageFilterShowsOneStage()
    {
        Desk desk;
        const ProviderId id = desk.file.provider(3);
        desk.file.providers().setStage(std::span(&id, 1), Stage::Rejected);
        auto *filter = desk.named<QComboBox>(QStringLiteral("Show stages"));
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_Down);
        QCOMPARE(desk.shown().size(), 3);
        QCOMPARE(filter->currentText(), QStringLiteral("Still compared (3)"));
        desk.page->reveal({PageId::Providers, id, {}, {}});
        QCOMPARE(desk.table->currentId(), id); // a link leads there, whatever is filtered
        QCOMPARE(desk.shown().size(), 4);
    }

    void aListFromExcelIsPastedAsOneStep()
    {
        Desk desk;
        copy({{"Provider", "Contact", "Email", "Stage"},
              {"Ostrel Partners", "Piet Vermeer", "piet@ostrel.example", "finalist"},
              {"Fenwick Cloud", "", "", ""},
              {"Garth IT", "Oda Lunde", "", "invited"}});
        QTest::keyClick(desk.table, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.said.said.back(), QStringLiteral("Added 2 providers, updated 1"));
        QVERIFY(desk.said.undoOffered);
        QCOMPARE(desk.names().size(), 6);
        QCOMPARE(desk.provider(1).stage, Stage::Finalist);
        QCOMPARE(desk.file.evaluation->contactOf(desk.file.provider(1))->email,
                 QStringLiteral("piet@ostrel.example"));
        desk.file.workspace->undo();
        QCOMPARE(desk.names().size(), 4);
        QCOMPARE(desk.provider(1).stage, Stage::Longlist);
    }

    void copyGivesTabsAndHtml()
    {
        Desk desk;
        desk.choose(0, 0);
        QTest::keyClick(desk.table, Qt::Key_C, Qt::ControlModifier);
        const QMimeData *mime = QApplication::clipboard()->mimeData();
        QVERIFY(mime->text().startsWith(QStringLiteral("Lanthorn Managed IT\tLonglist\t")));
        QVERIFY(mime->html().contains(QStringLiteral("<td>Lanthorn Managed IT</td>")));
    }

    void severalProvidersShowWhatCanBeDoneForAll()
    {
        Desk desk;
        QTest::keyClick(desk.table, Qt::Key_A, Qt::ControlModifier);
        auto *stage = desk.named<QComboBox>(QStringLiteral("Stage of all selected"));
        QVERIFY(stage->isVisible());
        stage->setFocus();
        QTest::keyClick(stage, Qt::Key_Down);
        for (const Provider &provider : desk.file.evaluation->providers())
            QCOMPARE(provider.stage, Stage::Invited);
        QTest::mouseClick(desk.button(QStringLiteral("Remove 4")), Qt::LeftButton);
        QVERIFY(desk.file.evaluation->providers().empty());
        QVERIFY(desk.button(QStringLiteral("Add a provider"))->isVisible());
    }

    void aListIsPastedIntoTheEmptyPage()
    {
        Desk desk(0, 1);
        desk.page->reveal({PageId::Providers, {}, {}, {}});
        QCOMPARE(QApplication::focusWidget(), desk.button(QStringLiteral("Add a provider")));
        copy({{"Alba IT"}, {"Bora Ltd"}});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.names(), (QStringList{"Alba IT", "Bora Ltd"}));
        QVERIFY(desk.table->isVisible());
    }

    void anEmptyPageOffersTheFirstProvider()
    {
        Desk desk(0, 1);
        QTest::mouseClick(desk.button(QStringLiteral("Add a provider")), Qt::LeftButton);
        QVERIFY(desk.editor());
        QTest::keyClicks(desk.editor(), QStringLiteral("Alba IT"));
        desk.enter();
        QCOMPARE(desk.names(), QStringList{QStringLiteral("Alba IT")});
        QCOMPARE(desk.page->contextLine(), QStringLiteral("One provider, on the longlist"));
    }

    void aReadOnlyWorkspaceLocksTheEditors()
    {
        Desk desk;
        desk.page.reset();
        desk.file.close();
        Workspace::Options options = desk.file.options();
        options.readOnly = true;
        desk.file.workspace = Workspace::open(desk.file.path(), options);
        desk.file.evaluation = std::make_unique<Evaluation>(*desk.file.workspace);
        desk.open();
        QVERIFY(desk.named<QLineEdit>(QStringLiteral("Website"))->isReadOnly());
        desk.choose(0, ProvidersModel::StageColumn);
        for (const auto key : {Qt::Key_S, Qt::Key_F2, Qt::Key_Delete, Qt::Key_Insert})
            QTest::keyClick(desk.table, key);
        copy({{"Alba IT"}});
        QTest::keyClick(desk.table, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.names().size(), 4);
        QCOMPARE(desk.provider(0).stage, Stage::Longlist);
        QVERIFY(desk.said.reported.isEmpty());
    }
};

QTEST_MAIN(TestProvidersPage)
#include "tst_providerspage.moc"
