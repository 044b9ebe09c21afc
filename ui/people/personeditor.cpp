#include "ui/people/personeditor.h"
#include "core/scoring/evaluation.h"
#include "ui/people/peoplemodel.h"
#include "ui/people/scorecardlist.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/textlabel.h"
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tandem {

namespace {

constexpr int sidePadding = 5;   // and 1 of the card's border
constexpr int fieldPadding = 12; // what a row of the scorecards keeps from its own edge
constexpr int phoneWidth = 144;

TextLabel *addLabel(QVBoxLayout &column, const QString &text, QWidget *buddy)
{
    auto *label = new TextLabel(text, TextLabel::FieldLabel);
    label->setBuddy(buddy);
    column.addWidget(label);
    column.addSpacing(5);
    return label;
}

} // namespace

PersonEditor::PersonEditor(QWidget *parent)
    : Card(parent)
    , m_scroll(new ScrollBody(this))
    , m_notes(new GrowingTextEdit(this))
{
    setAccessibleName(tr("Selected person"));
    QVBoxLayout &column = *m_scroll->column();
    column.setContentsMargins(sidePadding, 14, sidePadding, 14);
    column.setSpacing(0);
    auto *form = new QVBoxLayout;
    form->setContentsMargins(fieldPadding, 0, fieldPadding, 14);
    form->setSpacing(0);
    addIdentity(*form);
    addReach(*form);
    column.addLayout(form);
    column.addWidget(makeInternalPart());
    column.addWidget(makePartnerPart());
    column.addStretch();
    setBodyMargins(1, 1, 1, 0);
    body()->addWidget(m_scroll);
    addFooter();
    orderTabs();
}

CheckedField *PersonEditor::makeField(Field field, const QString &name)
{
    auto *edit = new CheckedField(name, this);
    m_fields[field] = edit;
    connect(edit, &CheckedField::committed, this,
            [this, field](const QString &text) { emit fieldChanged(field, text); });
    return edit;
}

void PersonEditor::addIdentity(QVBoxLayout &column)
{
    CheckedField *name = makeField(Field::Name, tr("Name"));
    addLabel(column, tr("&Name"), name);
    column.addWidget(name);
    column.addSpacing(14);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *part : {left, right})
        part->setSpacing(0);
    CheckedField *role = makeField(Field::Role, tr("Role"));
    CheckedField *phone = makeField(Field::Phone, tr("Phone"));
    phone->setFixedWidth(phoneWidth);
    addLabel(*left, tr("&Role"), role);
    left->addWidget(role);
    addLabel(*right, tr("&Phone"), phone);
    right->addWidget(phone);
    row->addLayout(left, 1);
    row->addLayout(right);
    column.addLayout(row);
    column.addSpacing(14);
}

void PersonEditor::addReach(QVBoxLayout &column)
{
    CheckedField *email = makeField(Field::Email, tr("E-mail"));
    addLabel(column, tr("E-&mail"), email);
    column.addWidget(email);
    column.addSpacing(14);
    addLabel(column, tr("N&otes"), m_notes);
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setLines(2, 8);
    column.addWidget(m_notes);
    connect(m_notes, &GrowingTextEdit::committed, this,
            [this](const QString &text) { emit fieldChanged(Field::Notes, text); });
    column.addSpacing(10);
    m_left = new QCheckBox(tr("Has left"));
    m_left->setToolTip(tr("Stays on record, and can't be named for a role any more"));
    column.addWidget(m_left);
    connect(m_left, &QCheckBox::clicked, this, &PersonEditor::leftTicked);
}

QWidget *PersonEditor::makeInternalPart()
{
    m_internal = new QWidget(this);
    auto *column = new QVBoxLayout(m_internal);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_evaluator = new QCheckBox(tr("&Scores the providers"));
    m_evaluatorProblem = new FieldProblem;
    auto *tick = new QVBoxLayout;
    tick->setContentsMargins(fieldPadding, 0, fieldPadding, 0);
    tick->setSpacing(0);
    tick->addWidget(m_evaluator);
    tick->addWidget(m_evaluatorProblem);
    column->addLayout(tick);
    m_scored = new QWidget;
    auto *scored = new QVBoxLayout(m_scored);
    scored->setContentsMargins(0, 18, 0, 0);
    scored->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(fieldPadding, 0, fieldPadding, 0);
    m_openScores = new LinkButton(tr("Open their scores"));
    m_openScores->setSmall(true);
    m_progress = new TextLabel({}, TextLabel::FieldLabel);
    head->addWidget(m_progress, 1);
    head->addWidget(m_openScores);
    scored->addLayout(head);
    scored->addSpacing(6);
    m_cards = new ScorecardList;
    scored->addWidget(m_cards);
    column->addWidget(m_scored);
    connect(m_evaluator, &QCheckBox::clicked, this, &PersonEditor::evaluatorTicked);
    connect(m_openScores, &QPushButton::clicked, this, [this] { emit scorecardOpened({}); });
    connect(m_cards, &ScorecardList::opened, this, &PersonEditor::scorecardOpened);
    return m_internal;
}

QWidget *PersonEditor::makePartnerPart()
{
    m_partner = new QWidget(this);
    auto *column = new QVBoxLayout(m_partner);
    column->setContentsMargins(fieldPadding, 0, fieldPadding, 0);
    column->setSpacing(5);
    m_providers = new QComboBox;
    m_providers->setAccessibleName(tr("Provider"));
    m_providers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_openProvider = new LinkButton(tr("Open the provider"));
    m_openProvider->setSmall(true);
    auto *label = new TextLabel(tr("Provi&der"), TextLabel::FieldLabel);
    label->setBuddy(m_providers);
    auto *head = new QHBoxLayout;
    head->addWidget(label, 1);
    head->addWidget(m_openProvider);
    column->addLayout(head);
    column->addWidget(m_providers);
    connect(m_providers, qOverload<int>(&QComboBox::activated), this, [this](int index) {
        const auto chosen = m_providers->itemData(index).value<ProviderId>();
        if (chosen != m_provider)
            emit providerChosen(chosen);
    });
    connect(m_openProvider, &QPushButton::clicked, this, [this] { emit providerOpened(m_provider); });
    return m_partner;
}

void PersonEditor::addFooter()
{
    m_remove = new PushButton(tr("Remove"), QStringLiteral("trash-2"), PushButton::Normal, this);
    QHBoxLayout *row = footer();
    row->setContentsMargins(18, 11, 18, 11);
    row->addStretch();
    row->addWidget(m_remove);
    m_remove->setToolTip(tr("Remove this person (Del in the table)"));
    connect(m_remove, &QPushButton::clicked, this, &PersonEditor::removeRequested);
}

void PersonEditor::orderTabs()
{
    QWidget *before = m_fields[Field::Name]->edit();
    for (QWidget *next : std::initializer_list<QWidget *>{
             m_fields[Field::Role]->edit(), m_fields[Field::Phone]->edit(), m_fields[Field::Email]->edit(),
             m_notes, m_left, m_evaluator, m_openScores, m_openProvider, m_providers}) {
        setTabOrder(before, next);
        before = next;
    }
    m_cards->setTabAfter(m_openScores);
}

void PersonEditor::show(const Evaluation &evaluation, PersonId id)
{
    const std::vector<Person> &people = evaluation.people();
    const auto it = std::find_if(people.begin(), people.end(), [&](const Person &p) { return p.id == id; });
    if (it == people.end())
        return;
    const bool another = id != m_id;
    if (another) {
        discard();
        setEvaluatorProblem({});
    }
    m_id = id;
    m_fields[Field::Name]->setStoredText(it->name);
    m_fields[Field::Role]->setStoredText(it->role);
    m_fields[Field::Email]->setStoredText(it->email);
    m_fields[Field::Phone]->setStoredText(it->phone);
    m_notes->setStoredText(it->notes);
    m_left->setChecked(it->hasLeft());
    m_left->setText(it->hasLeft()
                        ? tr("Has left, %1").arg(QLocale().toString(it->leftOn, QLocale::ShortFormat))
                        : tr("Has left"));
    showSide(evaluation, *it);
    if (another) {
        for (const auto &[field, edit] : m_fields)
            edit->edit()->setCursorPosition(0);
        m_scroll->scrollToTop();
    }
}

void PersonEditor::showSide(const Evaluation &evaluation, const Person &person)
{
    const bool internal = person.side == Side::Internal;
    m_internal->setVisible(internal);
    m_partner->setVisible(!internal);
    m_provider = person.provider;
    if (!internal) {
        showProviders(evaluation, person.provider);
        return;
    }
    m_evaluator->setChecked(person.evaluator);
    m_scored->setVisible(person.evaluator && !evaluation.providers().empty());
    m_cards->show(evaluation, person.id);
    if (const int index = evaluation.evaluatorIndexOf(person.id); index >= 0) {
        const Evaluation::Progress progress = evaluation.evaluatorProgress(index);
        m_progress->setText(progress.of == 0
                                ? tr("Nothing to score yet")
                                : tr("Scored: %1").arg(progressInWords(progress.done, progress.of)));
    }
}

void PersonEditor::showProviders(const Evaluation &evaluation, ProviderId current)
{
    const std::vector<Provider> &providers = evaluation.providers();
    bool same = static_cast<size_t>(m_providers->count()) == providers.size();
    for (size_t i = 0; same && i < providers.size(); ++i) {
        const int item = static_cast<int>(i);
        same = m_providers->itemData(item).value<ProviderId>() == providers[i].id &&
               m_providers->itemText(item) == providers[i].name;
    }
    if (!same) { // else an open list would close under the person's hand
        m_providers->clear();
        for (const Provider &provider : providers)
            m_providers->addItem(provider.name, QVariant::fromValue(provider.id));
    }
    m_providers->setCurrentIndex(evaluation.indexOf(current));
}

void PersonEditor::setReadOnly(bool readOnly)
{
    for (const auto &[field, edit] : m_fields)
        edit->edit()->setReadOnly(readOnly);
    m_notes->setReadOnly(readOnly);
    m_left->setEnabled(!readOnly);
    m_evaluator->setEnabled(!readOnly);
    m_providers->setEnabled(!readOnly);
    m_remove->setEnabled(!readOnly);
}

void PersonEditor::setNameCheck(std::function<QString(const QString &)> check)
{
    m_fields[Field::Name]->setCheck(std::move(check));
}

void PersonEditor::setEvaluatorProblem(const QString &sentence)
{
    m_evaluatorProblem->setText(sentence);
    m_evaluator->setAccessibleDescription(sentence);
}

void PersonEditor::editName()
{
    m_scroll->scrollToTop();
    QLineEdit *name = m_fields[Field::Name]->edit();
    name->setFocus(Qt::OtherFocusReason);
    name->selectAll();
}

void PersonEditor::discard()
{
    for (const auto &[field, edit] : m_fields)
        edit->edit()->setText(edit->edit()->storedText());
    m_notes->replaceText(m_notes->storedText());
}

void PersonEditor::finish()
{
    for (const auto &[field, edit] : m_fields)
        edit->finish();
    m_notes->commit();
}

} // namespace tandem
