#include "ui/providers/providerspage.h"
#include "core/base/text.h"
#include "core/providers/providerstore.h"
#include "ui/providers/providerdetail.h"
#include "ui/providers/providerfacts.h"
#include "ui/providers/providerflags.h"
#include "ui/providers/providerhint.h"
#include "ui/providers/providersdelegate.h"
#include "ui/providers/providerselection.h"
#include "ui/providers/providersproxy.h"
#include "ui/providers/providerstable.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/wording.h"
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTimer>

namespace tandem {

static constexpr int gap = 14;

ProvidersPage::ProvidersPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_model(new ProvidersModel(
          [this](ProviderId id, ProvidersModel::Column column, const QVariant &value) {
              return editCell(id, column, value);
          },
          [this](const QString &name) { return attempt([&] { ProviderStore(workspace()).add(name); }); },
          this))
    , m_proxy(new ProvidersProxy(this))
    , m_detail(new ProviderDetail)
    , m_several(new ProviderSelection)
    , m_hint(new ProviderHint)
    , m_side(new QStackedWidget)
    , m_stack(new QStackedLayout(this))
{
    m_model->setEditable(canEdit());
    m_proxy->setSourceModel(m_model);
    m_table = new ProvidersTable(*m_proxy);
    m_table->setItemDelegate(new ProvidersDelegate(
        [this](const QModelIndex &index, const QString &text) { return cellProblem(index, text); },
        [this] { return today(); }, m_table));
    m_empty = makeEmptyState();
    makeActions();
    m_side->addWidget(m_detail);
    m_side->addWidget(m_several);
    m_side->addWidget(m_hint);
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    row->addWidget(makeTableSide(), 1);
    row->addWidget(m_side);
    m_stack->addWidget(body);
    m_stack->addWidget(m_empty);
    m_detail->setReadOnly(!canEdit());
    m_several->setReadOnly(!canEdit());
    connectTable();
    connectDetail();
    connectFactsAndFlags();
    connect(&evaluation(), &Evaluation::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    });
}

ProvidersPage::~ProvidersPage()
{
    disconnect(&evaluation(), nullptr, this, nullptr);
    // What is being typed is stored when its field loses the focus: now, while there is a page to do it.
    if (QWidget *field = QApplication::focusWidget(); field && isAncestorOf(field))
        field->clearFocus();
    m_detail->finish();
    for (QObject *part : {static_cast<QObject *>(m_detail), static_cast<QObject *>(m_detail->facts()),
                          static_cast<QObject *>(m_detail->flags()), static_cast<QObject *>(m_table),
                          static_cast<QObject *>(m_table->selectionModel())})
        part->disconnect(this);
}

QWidget *ProvidersPage::makeTableSide()
{
    auto *card = new Card;
    card->setAccessibleName(tr("All providers"));
    card->setBodyMargins(1, 1, 1, 1);
    card->body()->setSpacing(0);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(17, 12, 17, 6);
    tools->setSpacing(8);
    m_search = new SearchField(tr("Find a provider"));
    m_search->setToolTip(tr("Find a provider (Ctrl+F)"));
    m_stageFilter = new QComboBox;
    m_stageFilter->setAccessibleName(tr("Show stages"));
    m_stageFilter->setMinimumWidth(168);
    fillStageFilter();
    tools->addWidget(m_search, 1);
    tools->addWidget(m_stageFilter);
    card->body()->addLayout(tools);
    card->body()->addWidget(m_table, 1);
    return card;
}

EmptyState *ProvidersPage::makeEmptyState()
{
    auto *empty =
        new EmptyState(QStringLiteral("building-2"), tr("No providers yet"),
                       tr("Add the four to six companies that you want to compare, or copy a list from Excel "
                          "and paste it here with Ctrl+V."),
                       tr("Add a provider"));
    PushButton *paste = empty->addSecondaryAction(tr("Paste a list"));
    empty->action()->setEnabled(canEdit());
    paste->setEnabled(canEdit());
    connect(empty, &EmptyState::actionTriggered, this, &ProvidersPage::add);
    connect(paste, &QPushButton::clicked, this, &ProvidersPage::paste);
    return empty;
}

void ProvidersPage::makeActions()
{
    const auto make = [this](const QString &text, const QKeySequence &keys, QWidget *owner,
                             Qt::ShortcutContext scope, auto &&slot) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(scope);
        owner->addAction(action);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_add =
        make(tr("&Add provider"), Qt::Key_Insert, this, Qt::WidgetWithChildrenShortcut, &ProvidersPage::add);
    m_edit = make(tr("&Edit cell"), {}, m_table, Qt::WidgetShortcut,
                  [this] { m_table->edit(m_table->currentIndex()); });
    m_remove = make(tr("&Remove"), Qt::Key_Delete, m_table, Qt::WidgetShortcut, &ProvidersPage::remove);
    // The table answers Ctrl+C and Ctrl+V by itself; here they are for the menus and for the empty page.
    m_copy = make(tr("&Copy"), {}, m_table, Qt::WidgetShortcut, [this] {
        QKeyEvent copy(QEvent::KeyPress, Qt::Key_C, Qt::ControlModifier);
        QCoreApplication::sendEvent(m_table, &copy);
    });
    m_paste = make(tr("&Paste a list of providers"), QKeySequence::Paste, m_empty,
                   Qt::WidgetWithChildrenShortcut, &ProvidersPage::paste);
    m_addButton = new PushButton(tr("Add provider"), QStringLiteral("plus"), PushButton::Primary, this);
    m_addButton->setToolTip(tr("Add provider (Ins)"));
    m_pasteButton =
        new PushButton(tr("Paste a list"), QStringLiteral("clipboard-paste"), PushButton::Normal, this);
    m_pasteButton->setToolTip(tr("Paste a list from Excel (Ctrl+V in the table)"));
    m_addButton->hide(); // until the window's header takes them
    m_pasteButton->hide();
    connect(m_addButton, &QPushButton::clicked, this, &ProvidersPage::add);
    connect(m_pasteButton, &QPushButton::clicked, this, &ProvidersPage::paste);
}

void ProvidersPage::connectTable()
{
    connect(m_table, &ProvidersTable::selectionIsNew, this, &ProvidersPage::showSelection);
    connect(m_table, &ProvidersTable::stageTyped, this, &ProvidersPage::setStage);
    connect(m_table, &TableView::pasteRequested, this, &ProvidersPage::pasteCells);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ProvidersPage::showMenu);
    connect(m_table, &ProvidersTable::editorClosed, this, [this] {
        // Nothing was typed: the line goes, but not from under the editor that is closing.
        QTimer::singleShot(0, this, [this] {
            m_model->dropDraft();
            refresh();
        });
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy->setText(text);
        showSelection();
    });
    connect(m_search, &SearchField::enterResults, this, [this] {
        if (!m_table->currentIndex().isValid() && m_proxy->rowCount() > 0)
            m_table->setCurrentId(m_proxy->idAt(0));
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_search, &SearchField::left, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_stageFilter, &QComboBox::activated, this, [this] {
        m_proxy->setStages(m_stageFilter->currentData().toInt());
        showSelection();
    });
}

void ProvidersPage::connectDetail()
{
    const auto store = [this] { return ProviderStore(workspace()); };
    m_detail->setNameCheck(
        [this, store](const QString &name) { return store().nameProblem(m_detail->shown(), name); });
    connect(m_detail, &ProviderDetail::nameChanged, this, [this, store](const QString &name) {
        attempt([&] { store().rename(m_detail->shown(), name); });
    });
    connect(m_detail, &ProviderDetail::websiteChanged, this, [this, store](const QString &website) {
        attempt([&] { store().setWebsite(m_detail->shown(), website); });
    });
    connect(m_detail, &ProviderDetail::notesChanged, this, [this, store](const QString &notes) {
        attempt([&] { store().setNotes(m_detail->shown(), notes); });
    });
    connect(m_detail, &ProviderDetail::sessionChanged, this,
            [this, store](QDate day) { attempt([&] { store().setSessionOn(m_detail->shown(), day); }); });
    connect(m_detail, &ProviderDetail::contactChanged, this,
            [this](PeopleStore::Field field, const QString &value) {
                setContact(m_detail->shown(), field, value);
            });
    connect(m_detail, &ProviderDetail::stageChosen, this, &ProvidersPage::setStage);
    connect(m_detail, &ProviderDetail::removeRequested, this, &ProvidersPage::remove);
    connect(m_detail, &ProviderDetail::goTo, this, &Page::goTo);
    connect(m_several, &ProviderSelection::stageChosen, this, &ProvidersPage::setStage);
    connect(m_several, &ProviderSelection::copyRequested, m_copy, &QAction::trigger);
    connect(m_several, &ProviderSelection::removeRequested, this, &ProvidersPage::remove);
}

void ProvidersPage::connectFactsAndFlags()
{
    const auto store = [this] { return ProviderStore(workspace()); };
    ProviderFacts *facts = m_detail->facts();
    connect(facts, &ProviderFacts::added, this, [this, store](const QString &label, const QString &value) {
        attempt([&] { store().addFact(m_detail->shown(), label, value); });
    });
    connect(facts, &ProviderFacts::changed, this,
            [this, store](ProviderFactId fact, const QString &label, const QString &value) {
                attempt([&] { store().setFact(fact, label, value); });
            });
    connect(facts, &ProviderFacts::removed, this, [this, store](ProviderFactId fact) {
        if (attempt([&] { store().removeFact(fact); }))
            feedback().say(tr("Removed a key fact"), true);
    });
    connect(m_detail->flags(), &ProviderFlags::liftRequested, this, &ProvidersPage::lift);
    connect(m_detail->flags(), &ProviderFlags::reinstateRequested, this, &ProvidersPage::reinstate);
}

QDate ProvidersPage::today() const
{
    return workspace().now().toLocalTime().date();
}

// "three shortlisted", "two on the longlist"
static QString inStage(Stage stage)
{
    return stage == Stage::Longlist ? ProvidersPage::tr("on the longlist") : stageWord(stage).toLower();
}

QString ProvidersPage::contextLine() const
{
    const std::vector<Provider> &providers = evaluation().providers();
    if (providers.empty())
        return tr("The companies that are compared");
    QStringList stages;
    for (int i = 0; i < stageCount; ++i) {
        const auto stage = static_cast<Stage>(i);
        const auto count = static_cast<int>(std::count_if(
            providers.begin(), providers.end(), [&](const Provider &p) { return p.stage == stage; }));
        if (count > 0)
            stages.push_back(tr("%1 %2", "three shortlisted").arg(countInWords(count), inStage(stage)));
    }
    const int count = static_cast<int>(providers.size());
    const QString number = capitalised(countInWords(count));
    const QString stage = inStage(providers.front().stage);
    if (count == 1)
        return tr("One provider, %1").arg(stage);
    if (stages.size() == 1)
        return tr("%1 providers, all of them %2").arg(number, stage);
    return tr("%1 providers: %2").arg(number, listInWords(stages));
}

QList<QWidget *> ProvidersPage::headerActions()
{
    return {m_pasteButton, m_addButton};
}

QList<QAction *> ProvidersPage::menuActions()
{
    return {m_add, m_paste, m_edit, m_copy, m_remove};
}

void ProvidersPage::startFind()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ProvidersPage::reveal(const Place &place)
{
    refresh();
    if (place.provider && m_model->rowOf(place.provider) >= 0) {
        if (!m_proxy->passes(place.provider))
            clearFilter();
        m_table->setCurrentId(place.provider);
    }
    if (m_model->rowCount() == 0)
        m_empty->action()->setFocus(Qt::OtherFocusReason);
    else
        m_table->setFocus(Qt::OtherFocusReason);
}

void ProvidersPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
}

void ProvidersPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_side->setFixedWidth(event->size().width() < 1040 ? 328 : 404);
}

} // namespace tandem
