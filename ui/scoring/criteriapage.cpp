#include "ui/scoring/criteriapage.h"
#include "core/base/text.h"
#include "core/scoring/criteriastore.h"
#include "ui/robustness/swingview.h"
#include "ui/scoring/criteriaeditor.h"
#include "ui/scoring/criterialist.h"
#include "ui/scoring/criteriamodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QStackedLayout>

namespace tandem {

static constexpr int editorWidth = 432;
static constexpr int gap = 14;

CriteriaPage::CriteriaPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_model(new CriteriaModel(this))
    , m_list(new CriteriaList(*m_model))
    , m_editor(new CriteriaEditor)
    , m_stack(new QStackedLayout(this))
    , m_swings(new SwingView(context.evaluation))
    , m_origin(context.workspace)
{
    makeActions();
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    row->addWidget(makeListSide(), 1);
    m_editor->setFixedWidth(editorWidth);
    row->addWidget(m_editor);
    m_stack->addWidget(body);
    m_stack->addWidget(makeEmptyState());
    m_stack->addWidget(m_swings);
    connect(m_swings, &SwingView::left, this, &CriteriaPage::leaveSwings);
    connect(m_swings, &SwingView::applyRequested, this, &CriteriaPage::applySwings);
    m_list->setReadOnly(!canEdit());
    m_editor->setReadOnly(!canEdit());
    connect(m_list, &CriteriaList::currentCriterionChanged, this, &CriteriaPage::showCurrent);
    connect(m_list, &CriteriaList::weightCommitted, this, &CriteriaPage::setWeight);
    connect(m_list, &CriteriaList::moveRequested, this,
            [this](CriterionId id, int to) { attempt([&] { CriteriaStore(workspace()).move(id, to); }); });
    connectEditor();
    connect(m_list, &CriteriaList::columnsArranged, this, [this](int scrollBar) {
        m_whole->setFixedWidth(100 + scrollBar); // the sums stand under their columns
        m_whole->setContentsMargins(0, 0, scrollBar, 0);
    });
    connect(&evaluation(), &Evaluation::changed, this, &CriteriaPage::follow);
}

CriteriaPage::~CriteriaPage()
{
    disconnect(&evaluation(), nullptr, this, nullptr);
    // What is being typed is stored when its field loses the focus: now, while there is a page to do it.
    if (QWidget *field = QApplication::focusWidget(); field && isAncestorOf(field))
        field->clearFocus();
    m_list->finish();
    m_editor->finish();
    m_list->disconnect(this);
    m_editor->disconnect(this);
}

QWidget *CriteriaPage::makeListSide()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    auto *card = new Card;
    card->setAccessibleName(tr("Criteria and weights"));
    card->setBodyMargins(1, 1, 1, 0);
    card->body()->addWidget(m_list);
    QHBoxLayout *footer = card->footer();
    footer->setContentsMargins(18, 14, 18, 14);
    footer->setSpacing(0);
    footer->addWidget(new TextLabel(tr("Any positive numbers; the share follows"), TextLabel::Small), 1);
    m_sum = new TextLabel({}, TextLabel::BodyStrong);
    m_sum->setFixedWidth(105);
    m_whole = new TextLabel({}, TextLabel::BodyStrong);
    m_whole->setFixedWidth(100);
    m_whole->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    footer->addWidget(m_sum);
    footer->addWidget(m_whole);
    column->addWidget(card);
    auto *origin = new Card(tr("How these weights were set"));
    origin->setBodyMargins(18, 4, 18, 15);
    auto *swings = new LinkButton(tr("Set them by swings"));
    swings->setSmall(true);
    swings->setToolTip(tr("Find the weights by comparing what a rise from 0 to 5 is worth"));
    swings->setEnabled(canEdit());
    connect(swings, &QPushButton::clicked, this, &CriteriaPage::openSwings);
    origin->addRightWidget(swings);
    origin->body()->setSpacing(3);
    m_how = new TextLabel({}, TextLabel::Secondary);
    m_since = new TextLabel({}, TextLabel::Secondary);
    for (TextLabel *label : {m_how, m_since}) {
        label->setElided(true);
        origin->body()->addWidget(label);
    }
    origin->body()->addStretch();
    origin->setFixedHeight(98);
    column->addWidget(origin);
    column->addStretch(1);
    return side;
}

QWidget *CriteriaPage::makeEmptyState()
{
    auto *empty = new EmptyState(QStringLiteral("list-checks"), tr("No criteria yet"),
                                 tr("Criteria say what every provider is scored on, and how much each one "
                                    "counts. Tandem brings six that "
                                    "tell a partner from a salesman."),
                                 tr("Use the built-in set"));
    PushButton *own = empty->addSecondaryAction(tr("Add a criterion"));
    empty->action()->setEnabled(canEdit());
    own->setEnabled(canEdit());
    connect(empty, &EmptyState::actionTriggered, this, &CriteriaPage::resetToBuiltIn);
    connect(own, &QPushButton::clicked, this, &CriteriaPage::add);
    return empty;
}

void CriteriaPage::makeActions()
{
    const auto make = [this](const QString &text, const QKeySequence &keys, void (CriteriaPage::*slot)(),
                             QWidget *owner, Qt::ShortcutContext scope) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(scope);
        owner->addAction(action);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    constexpr auto onPage = Qt::WidgetWithChildrenShortcut;
    m_add = make(tr("&Add criterion"), Qt::Key_Insert, &CriteriaPage::add, this, onPage);
    m_remove =
        make(tr("&Remove criterion"), Qt::Key_Delete, &CriteriaPage::remove, m_list, Qt::WidgetShortcut);
    m_up = make(tr("Move &up"), Qt::ALT | Qt::Key_Up, &CriteriaPage::moveUp, this, onPage);
    m_down = make(tr("Move &down"), Qt::ALT | Qt::Key_Down, &CriteriaPage::moveDown, this, onPage);
    m_reset = make(tr("Reset to the &built-in set"), {}, &CriteriaPage::resetToBuiltIn, this, onPage);
    m_import = make(tr("&Import criteria…"), {}, &CriteriaPage::importCriteria, this, onPage);
    m_toSwings = make(tr("Set the weights by s&wings"), {}, &CriteriaPage::openSwings, this, onPage);
    m_back = make(tr("Bac&k to the criteria"), Qt::ALT | Qt::Key_Left, &CriteriaPage::leaveSwings, m_swings,
                  onPage);
    m_importButton = new PushButton(tr("Import"), QStringLiteral("file-input"), PushButton::Normal, this);
    m_importButton->setToolTip(tr("Import criteria and weights from a table (CSV)"));
    m_importButton->setAccessibleName(tr("Import criteria"));
    m_importButton->hide();
    connect(m_importButton, &QPushButton::clicked, this, &CriteriaPage::importCriteria);
    m_addButton = new PushButton(tr("Add criterion"), QStringLiteral("plus"), PushButton::Primary, this);
    m_resetButton =
        new PushButton(tr("Reset to the built-in set"), QStringLiteral("undo-2"), PushButton::Normal, this);
    m_addButton->hide(); // until the window's header takes them
    m_resetButton->hide();
    m_addButton->setToolTip(tr("Add criterion (Ins)"));
    connect(m_addButton, &QPushButton::clicked, this, &CriteriaPage::add);
    connect(m_resetButton, &QPushButton::clicked, this, &CriteriaPage::resetToBuiltIn);
}

void CriteriaPage::connectEditor()
{
    const auto store = [this] { return CriteriaStore(workspace()); };
    m_editor->setNameCheck(
        [this, store](const QString &name) { return store().nameProblem(m_editor->shown(), name); });
    connect(m_editor, &CriteriaEditor::fieldChanged, this,
            [this, store](CriteriaStore::Field field, const QString &value) {
                attempt([&] { store().set(m_editor->shown(), field, value); });
            });
    connect(m_editor, &CriteriaEditor::applicableChanged, this, [this, store](bool applicable) {
        attempt([&] { store().setApplicable(m_editor->shown(), applicable); });
        refresh();
    });
    connect(m_editor, &CriteriaEditor::removeRequested, this, &CriteriaPage::remove);
    connect(m_editor, &CriteriaEditor::flagAdded, this, [this, store](const QString &text) {
        attempt([&] { store().addRedFlag(m_editor->shown(), text); });
    });
    connect(m_editor, &CriteriaEditor::flagTextChanged, this,
            [this, store](RedFlagId flag, const QString &text) {
                attempt([&] { store().setRedFlagText(flag, text); });
            });
    connect(m_editor, &CriteriaEditor::flagDealBreakerChanged, this, [this, store](RedFlagId flag, bool on) {
        attempt([&] { store().setDealBreaker(flag, on); });
        refresh();
    });
    connect(m_editor, &CriteriaEditor::flagRemoved, this, [this, store](RedFlagId flag) {
        const RedFlag *gone = evaluation().redFlag(flag);
        const QString text = gone ? gone->text : QString();
        if (attempt([&] { store().removeRedFlag(flag); }))
            feedback().say(tr("Removed the red flag: %1").arg(text), true);
    });
}

QString CriteriaPage::title() const
{
    return isOnSwings() ? tr("Weights by their swings") : tr("Criteria");
}

QString CriteriaPage::contextLine() const
{
    if (isOnSwings())
        return tr("What a rise from 0 to 5 on each criterion is worth, beside the others");
    const std::vector<Criterion> &criteria = evaluation().criteria();
    const int count = static_cast<int>(criteria.size());
    const auto scored = static_cast<int>(
        std::count_if(criteria.begin(), criteria.end(), [](const Criterion &k) { return k.applicable; }));
    if (count == 0)
        return tr("What every provider is scored on, and how much it counts");
    const QString number = capitalised(countInWords(count));
    if (count == 1)
        return scored == 1 ? tr("One criterion, scored for every provider")
                           : tr("One criterion, not applicable");
    if (scored == count)
        return tr("%1 criteria, all of them scored for every provider").arg(number);
    return tr("%1 criteria, %2 of them scored for every provider").arg(number, countInWords(scored));
}

QList<QWidget *> CriteriaPage::headerActions()
{
    if (isOnSwings())
        return {};
    return {m_importButton, m_resetButton, m_addButton};
}

QList<QAction *> CriteriaPage::menuActions()
{
    return {m_add, m_remove, m_up, m_down, m_reset, m_import, m_toSwings, m_back};
}

void CriteriaPage::reveal(const Place &place)
{
    refresh();
    leaveSwings();
    if (place.criterion)
        m_list->setCurrentId(place.criterion);
    m_list->setFocus(Qt::OtherFocusReason);
}

void CriteriaPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
}

void CriteriaPage::follow(const ChangeSet &changes)
{
    const bool first = m_origin.scoresAreKnown();
    if (!changes.touches(Table::Criterion) && !changes.touches(Table::RedFlag) && first)
        return;
    m_stale = true;
    if (isVisible())
        refresh();
}

void CriteriaPage::refresh()
{
    m_stale = false;
    m_model->follow(evaluation());
    if (!m_list->currentId() && m_model->rowCount() > 0)
        m_list->setCurrentId(m_model->rowAt(0).id);
    double sum = 0;
    for (const Criterion &k : evaluation().criteria())
        sum += k.applicable ? k.weight : 0;
    m_sum->setText(plainNumber(sum));
    m_whole->setText(sum > 0 ? shareInWords(1) : QString());
    attempt([&] { m_origin.update(); });
    m_how->setText(m_origin.how());
    m_since->setText(m_origin.since());
    if (isOnSwings() && m_model->rowCount() > 0)
        m_swings->follow();
    else
        m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    showCurrent();
    emit headerChanged();
}

void CriteriaPage::showCurrent()
{
    const CriterionId id = m_list->currentId();
    if (m_editor->shown() != id && evaluation().indexOf(m_editor->shown()) >= 0)
        m_editor->finish(); // what was typed belongs to the one that was shown
    m_editor->show(evaluation(), id);
    updateActions();
}

void CriteriaPage::updateActions()
{
    const int row = m_model->rowOf(m_list->currentId());
    const bool chosen = canEdit() && row >= 0;
    m_toSwings->setEnabled(canEdit() && m_model->rowCount() > 0);
    m_back->setEnabled(isOnSwings());
    m_add->setEnabled(canEdit() && !isOnSwings());
    m_addButton->setEnabled(canEdit());
    m_import->setEnabled(canEdit());
    m_importButton->setEnabled(canEdit());
    m_remove->setEnabled(chosen);
    m_up->setEnabled(chosen && row > 0);
    m_down->setEnabled(chosen && row + 1 < m_model->rowCount());
    const bool differs = canEdit() && !CriteriaStore(workspace()).isBuiltIn();
    m_reset->setEnabled(differs);
    m_resetButton->setEnabled(differs);
}

} // namespace tandem
