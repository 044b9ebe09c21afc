#include "ui/scope/scoperesponseview.h"
#include "core/agreement/draftstore.h"
#include "core/providers/providerstore.h"
#include "core/scope/responses.h"
#include "ui/raci/drafttable.h"
#include "ui/scope/requestscard.h"
#include "ui/scope/scoperesponsemodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>
#include <algorithm>

namespace tandem {

ScopeResponseView::ScopeResponseView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ScopeResponseModel(context.workspace, this))
    , m_requests(new RequestsCard(context))
    , m_which(new QComboBox)
    , m_choice(new SegmentedControl)
    , m_import(new PushButton(tr("Import a response…"), QStringLiteral("download")))
    , m_table(new DraftTable)
{
    m_which->setAccessibleName(tr("Whose response"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_which->setMinimumContentsLength(20);
    m_choice->setAccessibleName(tr("Which fields"));
    m_choice->setTexts({tr("To decide"), tr("All")});
    m_import->setEnabled(!context.workspace.isReadOnly());
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_which);
    bar->addWidget(m_choice);
    bar->addStretch();
    bar->addWidget(m_import);

    m_table->setModel(m_model);
    m_table->setHairlineInset(17);
    m_table->setRowMode(true);
    m_table->setAccessibleName(tr("What the provider says otherwise"));
    m_table->setAccessibleDescription(tr("T takes over, X rejects, Q makes a question of it."));
    m_table->verticalHeader()->hide();
    m_table->setColumnWidth(ScopeResponseModel::AreaColumn, 140);
    m_table->setColumnWidth(ScopeResponseModel::FieldColumn, 110);
    m_table->setColumnWidth(ScopeResponseModel::Decision, 104);
    for (const int column : {ScopeResponseModel::Ours, ScopeResponseModel::Theirs})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    auto *card = new Card;
    card->setBodyMargins(1, 0, 1, 1);
    card->body()->addWidget(m_table);

    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addLayout(bar);
    right->addWidget(card, 1);
    right->addWidget(buildDecision());
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(14);
    whole->addWidget(m_requests);
    whole->addLayout(right, 1);
    setFocusProxy(m_table);
    connect(m_import, &QAbstractButton::clicked, this, &ScopeResponseView::importRequested);
    connect(m_table, &DraftTable::decided, this, &ScopeResponseView::decide);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (m_refreshing || index < 0)
            return;
        m_model->setDraft(m_drafts[static_cast<size_t>(index)]);
        refresh();
    });
    connect(m_choice, &SegmentedControl::currentChanged, this, [this](int index) {
        if (m_refreshing)
            return;
        m_model->setOpenOnly(index == 0);
        refresh();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ScopeResponseView::showItem);
}

QWidget *ScopeResponseView::buildDecision()
{
    auto *card = new Card;
    card->setBodyMargins(18, 14, 18, 14);
    QVBoxLayout *column = card->body();
    column->setSpacing(8);
    m_title = new TextLabel({}, TextLabel::CardTitle);
    column->addWidget(m_title);
    auto *texts = new QHBoxLayout;
    texts->setSpacing(18);
    for (TextLabel **label : {&m_ours, &m_theirs}) {
        *label = new TextLabel({}, TextLabel::Body);
        (*label)->setWordWrap(true);
        (*label)->setTextFormat(Qt::PlainText);
        (*label)->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        texts->addWidget(*label, 1);
    }
    column->addLayout(texts);
    m_words = new GrowingTextEdit;
    m_words->setLines(2, 3);
    m_words->setAccessibleName(tr("Question, or reason for the rejection"));
    column->addWidget(labelFor(tr("Question, or reason for the re&jection"), m_words));
    column->addWidget(m_words);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_take = new PushButton(tr("Take over (T)"));
    m_reject = new PushButton(tr("Reject (X)"));
    m_ask = new PushButton(tr("Make it a question (Q)"), {}, PushButton::Primary);
    m_removal = new PushButton(tr("Remove this response"), {}, PushButton::Ghost);
    for (PushButton *button : {m_take, m_reject, m_ask})
        row->addWidget(button);
    row->addStretch();
    row->addWidget(m_removal);
    column->addLayout(row);
    m_questions = new TextLabel({}, TextLabel::Small);
    m_questions->setWordWrap(true);
    m_questions->setTextFormat(Qt::PlainText);
    column->addWidget(m_questions);
    const bool mayEdit = !m_context.workspace.isReadOnly();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_take, m_reject, m_ask, m_words, m_removal})
        widget->setEnabled(mayEdit);
    connect(m_take, &QAbstractButton::clicked, this, [this] { decide(DraftDecision::Taken); });
    connect(m_reject, &QAbstractButton::clicked, this, [this] { decide(DraftDecision::Rejected); });
    connect(m_ask, &QAbstractButton::clicked, this, [this] { decide(DraftDecision::Question); });
    connect(m_removal, &QAbstractButton::clicked, this, &ScopeResponseView::remove);
    return card;
}

void ScopeResponseView::refreshDrafts()
{
    const ProviderStore providers(m_context.workspace);
    m_drafts.clear();
    m_which->clear();
    for (const Draft &draft : DraftStore(m_context.workspace).drafts(AgreementDocument::Scope)) {
        const auto provider = providers.find(draft.provider);
        m_drafts.push_back(draft.id);
        m_which->addItem(tr("%1, %2").arg(provider ? provider->name : QString(), draft.name));
    }
    const auto chosen = std::find(m_drafts.begin(), m_drafts.end(), m_model->draft());
    if (chosen != m_drafts.end())
        m_which->setCurrentIndex(static_cast<int>(chosen - m_drafts.begin()));
    else
        m_model->setDraft(m_drafts.empty() ? DraftId() : m_drafts.front());
    if (m_drafts.empty())
        m_which->addItem(tr("No response was imported yet"));
    m_which->setEnabled(!m_drafts.empty());
}

/// After an edit the same row stays current, or the one that took its place.
void ScopeResponseView::refresh()
{
    const DraftItem *here = current();
    const DraftItemId id = here ? here->id : DraftItemId();
    const int row = std::max(0, m_table->currentIndex().row());
    m_refreshing = true;
    m_requests->refresh();
    refreshDrafts();
    m_model->refresh();
    m_choice->setTexts({tr("To decide %1").arg(m_model->openCount()), tr("All %1").arg(m_model->count())});
    m_refreshing = false;
    const int same = m_model->rowOf(id);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(
            m_model->index(same >= 0 ? same : std::min(row, m_model->rowCount() - 1), 0));
    showItem();
}

const DraftItem *ScopeResponseView::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->item(row) : nullptr;
}

QString ScopeResponseView::usualQuestion(const DraftItem &item) const
{
    if (item.field == QLatin1String("comment"))
        return tr("%1: you say “%2”. What do you propose?").arg(item.area, item.value);
    const QString ours = m_model->ours(m_model->rowOf(item.id));
    return tr("%1, %2: we say “%3”, you say “%4”. Which is it, and why?")
        .arg(item.area, responseFieldWord(item.field), ours, item.value);
}

void ScopeResponseView::showItem()
{
    if (m_refreshing)
        return;
    const DraftItem *item = current();
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_take, m_reject, m_ask, m_words, m_ours, m_theirs})
        widget->setVisible(item != nullptr);
    m_removal->setVisible(!m_drafts.empty());
    const QStringList questions = m_model->questions();
    m_questions->setVisible(!questions.isEmpty());
    m_questions->setText(tr("Questions for the session: %1").arg(questions.size()) + u'\n' +
                         questions.join(u'\n'));
    if (!item) {
        m_title->setText(m_drafts.empty()
                             ? tr("Import the form that a provider has filled in, and decide each "
                                  "field on which it says otherwise.")
                         : m_model->count() == 0 ? tr("This provider agrees with the scope as it is")
                                                 : tr("Everything is decided"));
        m_words->setStoredText({});
        return;
    }
    const bool comment = item->field == QLatin1String("comment");
    const QString ours = m_model->ours(m_table->currentIndex().row());
    const auto said = [](const QString &text) { return text.isEmpty() ? tr("nothing") : text; };
    m_title->setText(tr("%1, %2").arg(item->area, responseFieldWord(item->field)));
    m_ours->setText(comment ? tr("A comment has nothing to take over; it is settled.")
                            : tr("Ours: %1").arg(said(ours)));
    m_theirs->setText(tr("Theirs: %1").arg(said(item->value)));
    m_words->setStoredText(item->reason.isEmpty() ? usualQuestion(*item) : item->reason);
}

void ScopeResponseView::decide(DraftDecision decision)
{
    const DraftItem *here = current();
    if (!here || m_context.workspace.isReadOnly())
        return;
    const DraftItem item = *here;
    const QString words = m_words->toPlainText().trimmed();
    m_context.feedback.attempt([&] {
        switch (decision) {
        case DraftDecision::Taken:
            takeOver(m_context.workspace, item);
            break;
        case DraftDecision::Rejected:
            reject(m_context.workspace, item, words == usualQuestion(item) ? QString() : words);
            break;
        case DraftDecision::Question:
            makeQuestion(m_context.workspace, item, words);
            break;
        case DraftDecision::Open:
            reopen(m_context.workspace, item);
            break;
        }
    });
}

void ScopeResponseView::remove()
{
    const DraftId draft = m_model->draft();
    if (draft && m_context.feedback.attempt([&] { DraftStore(m_context.workspace).remove(draft); }))
        m_context.feedback.say(tr("The response was removed."), true);
}

} // namespace tandem
