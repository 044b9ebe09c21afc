#include "ui/raci/draftview.h"
#include "core/agreement/draftstore.h"
#include "core/providers/providerstore.h"
#include "ui/raci/draftmodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace tandem {

// ---- the table

static std::optional<DraftDecision> decisionOf(const QKeyEvent &event)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return std::nullopt;
    switch (event.key()) {
    case Qt::Key_T:
        return DraftDecision::Taken;
    case Qt::Key_X:
        return DraftDecision::Rejected;
    case Qt::Key_Q:
        return DraftDecision::Question;
    case Qt::Key_Delete:
        return DraftDecision::Open;
    default:
        return std::nullopt;
    }
}

bool DraftTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && decisionOf(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return TableView::event(event);
}

void DraftTable::keyPressEvent(QKeyEvent *event)
{
    if (const auto decision = decisionOf(*event))
        emit decided(*decision);
    else
        TableView::keyPressEvent(event);
}

// ---- the view

DraftView::DraftView(const PageContext &context, Agreement &agreement, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_agreement(agreement)
    , m_model(new DraftModel(agreement, this))
    , m_which(new QComboBox)
    , m_choice(new SegmentedControl)
    , m_table(new DraftTable)
{
    auto *body = new QHBoxLayout(this);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(14);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    m_which->setAccessibleName(tr("Whose draft"));
    m_choice->setAccessibleName(tr("Which cells"));
    bar->addWidget(m_which);
    bar->addWidget(m_choice);
    bar->addStretch(1);
    left->addLayout(bar);
    auto *card = new Card;
    card->setBodyMargins(1, 0, 1, 1);
    m_table->setModel(m_model);
    m_table->setHairlineInset(17);
    m_table->setRowMode(true);
    m_table->setAccessibleName(tr("Differences"));
    m_table->setAccessibleDescription(tr("T takes over, X rejects, Q makes a question of it."));
    m_table->verticalHeader()->hide();
    QHeaderView *head = m_table->horizontalHeader();
    head->setSectionResizeMode(DraftModel::ActivityColumn, QHeaderView::Stretch);
    const int widths[] = {0, 140, 72, 72, 160};
    for (int column = 1; column < DraftModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
    card->body()->addWidget(m_table);
    left->addWidget(card, 1);
    body->addLayout(left, 1);
    body->addWidget(buildPanel());
    setFocusProxy(m_table);
    connect(m_table, &DraftTable::decided, this, &DraftView::decide);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_refreshing && index >= 0 && index < static_cast<int>(m_drafts.size())) {
            m_model->setDraft(m_drafts[static_cast<size_t>(index)]);
            refresh();
        }
    });
    connect(m_choice, &SegmentedControl::currentChanged, this, [this](int index) {
        if (!m_refreshing) {
            m_model->setShow(static_cast<DraftModel::Show>(std::max(0, index)));
            refresh();
        }
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &DraftView::showCell);
    connect(&agreement, &Agreement::changed, this, [this] {
        const DraftCell *here = current();
        const DraftItemId item = here ? here->item.id : DraftItemId{};
        const int row = m_table->currentIndex().row();
        refreshDrafts();
        m_model->refresh();
        const int same = m_model->rowOf(item);
        const int to = same >= 0 ? same : std::clamp(row, 0, m_model->rowCount() - 1);
        if (m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(std::max(0, to), 0));
        refresh();
    });
}

QWidget *DraftView::buildPanel()
{
    auto *card = new Card;
    card->setFixedWidth(314);
    QVBoxLayout *column = card->body();
    column->setSpacing(8);
    card->body()->setContentsMargins(18, 16, 18, 16);
    const auto label = [&](TextLabel::Role role) {
        auto *made = new TextLabel({}, role);
        made->setWordWrap(true);
        made->setTextFormat(Qt::PlainText);
        column->addWidget(made);
        return made;
    };
    m_title = label(TextLabel::CardTitle);
    m_where = label(TextLabel::Small);
    m_letters = label(TextLabel::BodyStrong);
    m_linked = label(TextLabel::Body);
    m_conflict = label(TextLabel::Body);
    m_conflict->setTone(Tone::Caution);
    auto *row = new QHBoxLayout;
    m_take = new PushButton(tr("Take over (T)"));
    m_reject = new PushButton(tr("Reject (X)"));
    m_ask = new PushButton(tr("Make it a question (Q)"), {}, PushButton::Primary);
    row->addWidget(m_take);
    row->addWidget(m_reject);
    column->addLayout(row);
    column->addWidget(m_ask);
    auto *words = label(TextLabel::FieldLabel);
    words->setText(tr("Question, or reason for the rejection"));
    m_words = new GrowingTextEdit;
    m_words->setLines(2, 5);
    m_words->setAccessibleName(words->text());
    column->addWidget(m_words);
    m_others = label(TextLabel::Small);
    m_questions = label(TextLabel::Small);
    column->addStretch(1);
    auto *removal = new LinkButton(tr("Remove this draft"));
    removal->setSmall(true);
    column->addWidget(removal, 0, Qt::AlignLeft);
    const bool mayEdit = !m_context.workspace.isReadOnly();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_take, m_reject, m_ask, m_words, removal})
        widget->setEnabled(mayEdit);
    connect(m_take, &QPushButton::clicked, this, [this] { decide(DraftDecision::Taken); });
    connect(m_reject, &QPushButton::clicked, this, [this] { decide(DraftDecision::Rejected); });
    connect(m_ask, &QPushButton::clicked, this, [this] { decide(DraftDecision::Question); });
    connect(removal, &QPushButton::clicked, this, &DraftView::remove);
    return card;
}

void DraftView::open(DraftId draft)
{
    refreshDrafts();
    if (!draft && !m_drafts.empty())
        draft = m_drafts.front();
    m_model->setDraft(draft);
    m_choice->setTexts({tr("To decide"), tr("All differences"), tr("All cells")});
    m_choice->setCurrentIndex(0);
    m_model->setShow(DraftModel::Show::Open);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    refreshDrafts();
    refresh();
}

bool DraftView::hasDrafts() const
{
    return !DraftStore(m_agreement.workspace()).drafts(AgreementDocument::Raci).empty();
}

void DraftView::refreshDrafts()
{
    m_refreshing = true;
    m_drafts.clear();
    m_which->clear();
    const ProviderStore providers(m_agreement.workspace());
    for (const Draft &draft : DraftStore(m_agreement.workspace()).drafts(AgreementDocument::Raci)) {
        const auto provider = providers.find(draft.provider);
        m_drafts.push_back(draft.id);
        m_which->addItem(tr("%1, %2").arg(provider ? provider->name : QString(), draft.name));
        if (draft.id == m_model->draft())
            m_which->setCurrentIndex(m_which->count() - 1);
    }
    m_refreshing = false;
}

QString DraftView::contextLine() const
{
    if (!m_model->draft())
        return tr("No draft was imported yet");
    return tr("%1 differ, %2 to decide, %3 of %4 activities recognised")
        .arg(counted(m_model->differenceCount(), tr("1 cell"), tr("%1 cells")))
        .arg(m_model->openCount())
        .arg(m_model->knownActivities())
        .arg(m_model->activityCount());
}

void DraftView::refresh()
{
    m_refreshing = true;
    const int chosen = std::max(0, m_choice->currentIndex());
    m_choice->setTexts({tr("To decide %1").arg(m_model->openCount()),
                        tr("All differences %1").arg(m_model->differenceCount()), tr("All cells")});
    m_choice->setCurrentIndex(chosen);
    m_refreshing = false;
    showCell();
    showQuestions();
    emit contextChanged();
}

const DraftCell *DraftView::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->cell(row) : nullptr;
}

void DraftView::showCell()
{
    const DraftCell *cell = current();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_take, m_reject, m_ask, m_words})
        widget->setVisible(cell != nullptr);
    if (!cell) {
        m_title->setText(m_model->draft() ? tr("Everything is decided") : tr("No draft"));
        for (TextLabel *label : {m_where, m_letters, m_linked, m_conflict, m_others})
            label->hide();
        return;
    }
    const AgreementPicture &picture = m_agreement.picture();
    const auto say = [](TextLabel *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    say(m_title, cell->item.activity);
    say(m_where, tr("%1, %2").arg(cell->item.field, cell->item.area));
    say(m_letters, tr("Ours: %1. Theirs: %2.").arg(raciWords(cell->ours), raciWords(cell->theirs)));
    say(m_linked, cell->differs() ? linkedChange(picture, *cell) : QString());
    say(m_conflict, cell->differs() ? draftConflict(picture, *cell) : QString());
    m_words->setStoredText(cell->item.reason.isEmpty() ? draftQuestion(picture, *cell) : cell->item.reason);
    showOtherDrafts(*cell);
}

void DraftView::showOtherDrafts(const DraftCell &cell)
{
    QStringList lines;
    const ProviderStore providers(m_agreement.workspace());
    for (const Draft &draft : DraftStore(m_agreement.workspace()).drafts(AgreementDocument::Raci)) {
        if (draft.id == cell.item.draft)
            continue;
        for (const DraftItem &item : DraftStore(m_agreement.workspace()).items(draft.id)) {
            if (item.ourActivity != cell.item.ourActivity || item.ourRole != cell.item.ourRole ||
                !item.ourActivity)
                continue;
            const auto provider = providers.find(draft.provider);
            const RaciLetters theirs = raciFromText(item.value).value_or(RaciLetters());
            lines << tr("%1: %2").arg(provider ? provider->name : draft.name,
                                      theirs == cell.ours ? tr("as ours") : raciWords(theirs));
        }
    }
    m_others->setText(tr("The same cell in the other drafts") + QLatin1Char('\n') +
                      lines.join(QLatin1Char('\n')));
    m_others->setVisible(!lines.isEmpty());
}

void DraftView::showQuestions()
{
    QStringList lines;
    for (const DraftCell *cell : m_model->questions())
        lines << cell->item.reason;
    m_questions->setText(tr("Questions for the session: %1").arg(lines.size()) + QLatin1Char('\n') +
                         lines.join(QLatin1Char('\n')));
    m_questions->setVisible(!lines.isEmpty());
}

void DraftView::decide(DraftDecision decision)
{
    const DraftCell *here = current();
    if (!here || m_context.workspace.isReadOnly())
        return;
    const DraftCell cell = *here;
    QString text;
    if (decision == DraftDecision::Question)
        text = m_words->toPlainText().trimmed();
    else if (decision == DraftDecision::Rejected &&
             m_words->toPlainText() != draftQuestion(m_agreement.picture(), cell))
        text = m_words->toPlainText().trimmed();
    const int row = m_table->currentIndex().row();
    const bool stays = m_model->rowCount() > 0 && m_choice->currentIndex() != 0;
    const bool done = m_context.feedback.attempt(
        [&] { decideDraftCell(m_context.workspace, m_agreement.picture(), cell, decision, text); });
    if (done && stays && row + 1 < m_model->rowCount())
        m_table->setCurrentIndex(m_model->index(row + 1, 0));
}

void DraftView::remove()
{
    const DraftId draft = m_model->draft();
    if (!draft)
        return;
    m_context.feedback.attempt([&] { DraftStore(m_context.workspace).remove(draft); });
    open({});
    m_context.feedback.say(tr("The draft was removed."), true);
}

} // namespace tandem
