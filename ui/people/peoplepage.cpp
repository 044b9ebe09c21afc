#include "ui/people/peoplepage.h"
#include "ui/people/peopledelegate.h"
#include "ui/people/peoplemodel.h"
#include "ui/people/peopletable.h"
#include "ui/people/personeditor.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/problembubble.h"
#include "ui/widgets/textlabel.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QStackedLayout>

namespace tandem {

static constexpr int editorWidth = 418;
static constexpr int findWidth = 220;
static constexpr int gap = 14;

PeoplePage::PeoplePage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_find(new SearchField(tr("Find a person")))
    , m_found(new TextLabel({}, TextLabel::Small))
    , m_editor(new PersonEditor)
    , m_stack(new QStackedLayout(this))
{
    makeGroup(Side::Internal, tr("Internal side"));
    makeGroup(Side::Partner, tr("Partner side"));
    makeActions();
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    row->addWidget(makeLists(), 1);
    m_editor->setFixedWidth(editorWidth);
    m_editor->setReadOnly(!canEdit());
    row->addWidget(m_editor);
    m_bubble = new ProblemBubble(body);
    // In the order of the eye; the field stands in a head that was made later than the table.
    QWidget *before = m_find;
    for (const Group &group : m_groups) {
        for (QWidget *next : std::initializer_list<QWidget *>{group.table, group.add}) {
            setTabOrder(before, next);
            before = next;
        }
    }
    m_stack->addWidget(body);
    m_stack->addWidget(makeEmptyPage());
    for (Group &group : m_groups)
        connectGroup(group);
    connectEditor();
    connect(m_find, &QLineEdit::textChanged, this, &PeoplePage::refresh);
    const auto toResults = [this] {
        Group &group = m_groups[m_groups[0].model->rowCount() > 0 ? 0 : 1];
        if (group.model->rowCount() > 0 && group.table->selectedPeople().empty())
            choose(group.model->rowAt(0).id);
        group.table->setFocus(Qt::OtherFocusReason);
    };
    connect(m_find, &SearchField::enterResults, this, toResults);
    connect(m_find, &SearchField::left, this, toResults);
    connect(&evaluation(), &Evaluation::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    });
}

PeoplePage::~PeoplePage()
{
    // What is being typed is stored when its field loses the focus: now, while there is a page to do it.
    if (QWidget *field = QApplication::focusWidget(); field && isAncestorOf(field))
        field->clearFocus();
}

QWidget *PeoplePage::makeLists()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    m_find->setFixedWidth(findWidth);
    m_found->setFixedHeight(m_find->sizeHint().height()); // on the line of the field's text
    m_groups[0].card->addRightWidget(m_found);
    m_groups[0].card->addRightWidget(m_find);
    for (Group &group : m_groups)
        column->addWidget(group.card);
    column->addStretch(1);
    return side;
}

void PeoplePage::makeGroup(Side side, const QString &title)
{
    Group &group = groupOf(side);
    group.model = new PeopleModel(side, this);
    group.model->setReadOnly(!canEdit());
    group.table = new PeopleTable(*group.model, title);
    group.card = new Card(title);
    group.card->setBodyMargins(1, 4, 1, 1);
    group.card->body()->setSpacing(0);
    group.card->body()->addWidget(group.table);
    group.empty = new QWidget;
    auto *row = new QHBoxLayout(group.empty);
    row->setContentsMargins(17, 6, 17, 15);
    row->setSpacing(14);
    group.sentence = new TextLabel({}, TextLabel::Secondary);
    group.sentence->setWordWrap(true);
    row->addWidget(group.sentence, 1);
    group.add = new PushButton(side == Side::Internal ? tr("Add evaluator") : tr("Add contact"),
                               QStringLiteral("plus"));
    row->addWidget(group.add, 0, Qt::AlignVCenter);
    group.card->body()->addWidget(group.empty);
}

QWidget *PeoplePage::makeEmptyPage()
{
    auto *empty =
        new EmptyState(QStringLiteral("users"), tr("Nobody scores yet"),
                       tr("Evaluators score every provider on every criterion: two to six people who will "
                          "live with the choice. The contacts of the providers stand here too."),
                       tr("Add evaluator"));
    PushButton *list = empty->addSecondaryAction(tr("Paste a list"));
    list->setToolTip(tr("Names, roles and e-mail addresses from a spreadsheet"));
    empty->action()->setEnabled(canEdit());
    list->setEnabled(canEdit());
    connect(empty, &EmptyState::actionTriggered, this, &PeoplePage::addEvaluator);
    connect(list, &QPushButton::clicked, this, &PeoplePage::pasteFromClipboard);
    return empty;
}

void PeoplePage::makeActions()
{
    const auto make = [this](const QString &text, const QKeySequence &keys, void (PeoplePage::*slot)(),
                             const QList<QWidget *> &owners) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        // In a field these keys belong to the text.
        action->setShortcutContext(owners.contains(this) ? Qt::WidgetWithChildrenShortcut
                                                         : Qt::WidgetShortcut);
        for (QWidget *owner : owners)
            owner->addAction(action);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    const QList<QWidget *> tables = {m_groups[0].table, m_groups[1].table};
    m_addEvaluator = make(tr("&Add evaluator"), Qt::Key_Insert, &PeoplePage::addEvaluator, {this});
    m_addContact = make(tr("Add &contact"), Qt::ALT | Qt::Key_Insert, &PeoplePage::addContact, {this});
    m_remove = make(tr("&Remove person"), Qt::Key_Delete, &PeoplePage::remove, tables);
    m_up = make(tr("Move &up"), Qt::ALT | Qt::Key_Up, &PeoplePage::moveUp, tables);
    m_down = make(tr("Move &down"), Qt::ALT | Qt::Key_Down, &PeoplePage::moveDown, tables);
    m_paste = make(tr("&Paste a list of evaluators"), {}, &PeoplePage::pasteFromClipboard, {this});
    m_addEvaluatorButton =
        new PushButton(tr("Add evaluator"), QStringLiteral("user-plus"), PushButton::Primary, this);
    m_addContactButton = new PushButton(tr("Add contact"), QStringLiteral("plus"), PushButton::Normal, this);
    m_addEvaluatorButton->setToolTip(tr("Add evaluator (Ins)"));
    m_addContactButton->setToolTip(tr("Add a contact of a provider (Alt+Ins)"));
    for (PushButton *button : {m_addEvaluatorButton, m_addContactButton}) {
        button->hide(); // until the window's header takes them
        button->setEnabled(canEdit());
    }
    for (QPushButton *button : {m_addEvaluatorButton, m_groups[0].add})
        connect(button, &QPushButton::clicked, this, &PeoplePage::addEvaluator);
    for (QPushButton *button : {m_addContactButton, m_groups[1].add})
        connect(button, &QPushButton::clicked, this, &PeoplePage::addContact);
}

void PeoplePage::connectGroup(Group &group)
{
    PeopleTable &table = *group.table;
    connect(&table, &PeopleTable::currentPersonChanged, this, [this, &group] { chosenIn(group); });
    connect(&table, &TableView::pasteRequested, this,
            [this, &group](const CellBlock &cells) { paste(group.model->side(), cells); });
    connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, &group] {
        if (!m_refreshing && group.table->selectionModel()->hasSelection())
            chosenIn(group);
    });
    connect(group.model, &PeopleModel::textEdited, this, &PeoplePage::setText);
    connect(group.model, &PeopleModel::evaluatorTicked, this, &PeoplePage::setEvaluator);
    connect(group.model, &PeopleModel::providerChosen, this, &PeoplePage::setProvider);
    table.delegate()->setNameCheck([this](const PersonRow &row, const QString &name) {
        return PeopleStore(workspace()).nameProblem(row.id, row.evaluator, name);
    });
    connect(table.delegate(), &PeopleDelegate::problemChanged, this,
            [this, &table](const QModelIndex &index, const QString &sentence) {
                showProblem(table, index, sentence, false);
            });
    connect(table.delegate(), &PeopleDelegate::discarded, this,
            [this, &table](const QModelIndex &index, const QString &sentence) {
                showProblem(table, index, sentence, true);
            });
}

void PeoplePage::connectEditor()
{
    m_editor->setNameCheck([this](const QString &name) {
        const Person *p = person(m_editor->shown());
        return p ? PeopleStore(workspace()).nameProblem(p->id, p->evaluator, name) : QString();
    });
    connect(
        m_editor, &PersonEditor::fieldChanged, this,
        [this](PeopleStore::Field field, const QString &value) { setText(m_editor->shown(), field, value); });
    connect(m_editor, &PersonEditor::evaluatorTicked, this,
            [this](bool on) { setEvaluator(m_editor->shown(), on); });
    connect(m_editor, &PersonEditor::leftTicked, this, [this](bool left) {
        attempt([&] {
            PeopleStore(workspace()).setLeftOn(m_editor->shown(), left ? workspace().now().date() : QDate());
        });
    });
    connect(m_editor, &PersonEditor::providerChosen, this,
            [this](ProviderId provider) { setProvider(m_editor->shown(), provider); });
    connect(m_editor, &PersonEditor::removeRequested, this, &PeoplePage::remove);
    connect(m_editor, &PersonEditor::scorecardOpened, this, [this](ProviderId provider) {
        emit goTo({PageId::Scores, provider, {}, m_editor->shown()});
    });
    connect(m_editor, &PersonEditor::providerOpened, this, [this](ProviderId provider) {
        emit goTo({PageId::Providers, provider, {}, m_editor->shown()});
    });
}

void PeoplePage::showProblem(PeopleTable &table, const QModelIndex &index, const QString &sentence,
                             bool briefly)
{
    const QRect cell = table.visualRect(index);
    const QRect box(table.viewport()->mapTo(m_bubble->parentWidget(), cell.topLeft()), cell.size());
    if (briefly)
        m_bubble->showBrieflyAt(box, sentence);
    else
        m_bubble->showAt(box, sentence);
}

QList<QWidget *> PeoplePage::headerActions()
{
    return {m_addContactButton, m_addEvaluatorButton};
}

QList<QAction *> PeoplePage::menuActions()
{
    return {m_addEvaluator, m_addContact, m_remove, m_up, m_down, m_paste};
}

void PeoplePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
}

} // namespace tandem
