#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "ui/providers/providerdetail.h"
#include "ui/providers/providersmodel.h"
#include "ui/providers/providerspage.h"
#include "ui/providers/providersproxy.h"
#include "ui/providers/providerstable.h"
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

using namespace tandem;

/// The page in a window, with real keys.
class TestProvidersPage : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(int providers = 4, int evaluators = 2)
            : file(providers, evaluators)
        {
            open();
        }
        void open()
        {
            page = std::make_unique<ProvidersPage>(
                PageContext{*file.workspace, *file.evaluation, said, dialogs});
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

        test::EvaluationFixture file;
        test::RecordingFeedback said;
        test::ScriptedDialogs dialogs;
        std::unique_ptr<ProvidersPage> page;
        ProvidersTable *table = nullptr;
        ProviderDetail *detail = nullptr;
    };

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

    void theDetailEditsWhatItShows()
    {
        Desk desk;
        auto *site = desk.named<QLineEdit>(QStringLiteral("Website"));
        site->setFocus();
        QTest::keyClicks(site, QStringLiteral("www.lanthorn.example"));
        auto *email = desk.named<QLineEdit>(QStringLiteral("Contact: E-mail"));
        email->setFocus();
        QTest::keyClicks(email, QStringLiteral("ines@lanthorn.example"));
        QTest::keyClick(email, Qt::Key_Return);
        QCOMPARE(desk.provider(0).website, QStringLiteral("www.lanthorn.example"));
        QCOMPARE(desk.file.evaluation->contactOf(desk.file.provider(0))->email,
                 QStringLiteral("ines@lanthorn.example"));
        auto *day = desk.named<QLineEdit>(QStringLiteral("Working session"));
        day->setFocus();
        QTest::keyClicks(day, QStringLiteral("whenever"));
        QTest::keyClick(day, Qt::Key_Return);
        QVERIFY(!day->accessibleDescription().isEmpty());
        QVERIFY(!desk.provider(0).sessionOn.isValid());
        day->selectAll();
        QTest::keyClicks(day, QStringLiteral("16 Nov"));
        QTest::keyClick(day, Qt::Key_Return);
        QCOMPARE(desk.provider(0).sessionOn, QDate(2026, 11, 16));
        day->selectAll();
        QTest::keyClick(day, Qt::Key_Delete);
        QTest::keyClick(day, Qt::Key_Return);
        QVERIFY(!desk.provider(0).sessionOn.isValid());
        QVERIFY(desk.said.reported.isEmpty());
    }

    void factsAreAddedChangedAndRemoved()
    {
        Desk desk;
        const ProviderId id = desk.file.provider(0);
        QTest::mouseClick(desk.button(QStringLiteral("Add a key fact")), Qt::LeftButton);
        QTest::keyClicks(desk.editor(), QStringLiteral("Staff"));
        QTest::keyClick(desk.editor(), Qt::Key_Tab);
        QTest::keyClicks(desk.editor(), QStringLiteral("64"));
        desk.enter();
        QCOMPARE(desk.file.providers().facts(id).size(), size_t(1));
        QCOMPARE(desk.file.providers().facts(id)[0].label, QStringLiteral("Staff"));
        QTest::keyClicks(desk.editor(), QStringLiteral(" people"));
        desk.enter();
        QCOMPARE(desk.file.providers().facts(id)[0].value, QStringLiteral("64 people"));
        QTest::mouseClick(desk.named<QToolButton>(QStringLiteral("Remove the fact: Staff")), Qt::LeftButton);
        QVERIFY(desk.file.providers().facts(id).empty());
        QVERIFY(desk.said.undoOffered);
    }

    void aRedFlagIsLiftedOnlyWithAReason()
    {
        Desk desk;
        const ProviderId id = desk.file.provider(0);
        RedFlagId breaker;
        for (const RedFlag &flag : desk.file.evaluation->redFlags())
            breaker = flag.dealBreaker ? flag.id : breaker;
        desk.file.scores().raise(id, breaker);
        QVERIFY(!desk.file.evaluation->figure(0).eligible);
        desk.dialogs.texts = {QStringLiteral("  "), QStringLiteral("The portal is optional, in writing")};
        QTest::mouseClick(desk.button(QStringLiteral("Lift…")), Qt::LeftButton);
        QVERIFY(!desk.file.evaluation->figure(0).eligible);
        QTest::mouseClick(desk.button(QStringLiteral("Lift…")), Qt::LeftButton);
        QVERIFY(desk.file.evaluation->figure(0).eligible);
        QTRY_VERIFY(desk.button(QStringLiteral("Reinstate")));
        QTest::mouseClick(desk.button(QStringLiteral("Reinstate")), Qt::LeftButton);
        QVERIFY(!desk.file.evaluation->figure(0).eligible);
    }

    void aMissingScoreLeadsToItsCell()
    {
        Desk desk;
        for (int k = 0; k < 6; ++k) {
            for (int e = 0; e < 2; ++e) {
                if (k != 4 || e != 1)
                    desk.file.scores().set(desk.file.cell(0, k, e), 3);
            }
        }
        QSignalSpy spy(desk.page.get(), &Page::goTo);
        const auto rows = desk.detail->findChildren<ListRow *>();
        ListRow *last = nullptr;
        for (ListRow *row : rows)
            last = row->isVisible() ? row : last;
        QVERIFY(last);
        QCOMPARE(last->detail(), QStringLiteral("Not scored by Tomas Lindqvist"));
        QTest::mouseClick(last, Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        const Place place = spy[0][0].value<Place>();
        QVERIFY(place.page == PageId::Scores && place.provider == desk.file.provider(0) &&
                place.criterion == desk.file.criterion(4) && place.person == desk.file.evaluator(1));
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

    void anEmptyPageOffersTheFirstProvider()
    {
        Desk desk(0, 1);
        QTest::mouseClick(desk.button(QStringLiteral("Add a provider")), Qt::LeftButton);
        QVERIFY(desk.editor());
        QTest::keyClicks(desk.editor(), QStringLiteral("Alba IT"));
        desk.enter();
        QCOMPARE(desk.names(), QStringList{QStringLiteral("Alba IT")});
        QCOMPARE(desk.page->contextLine(), QStringLiteral("One provider, longlist"));
    }

    void whatIsTypedIsStoredWhenThePageGoes()
    {
        Desk desk;
        auto *site = desk.named<QLineEdit>(QStringLiteral("Website"));
        site->setFocus();
        QTest::keyClicks(site, QStringLiteral("late.example"));
        desk.page.reset();
        QCOMPARE(desk.provider(0).website, QStringLiteral("late.example"));
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
