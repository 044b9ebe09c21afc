#include "ui/onboarding/readinesslist.h"
#include "core/onboarding/placement.h"
#include "core/onboarding/secrets.h"
#include "ui/onboarding/linesmodel.h"
#include "ui/onboarding/planmodel.h"
#include "ui/widgets/checkedtext.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

namespace tandem {

QDate readinessDue(const ReadinessItem &item, QDate startsOn)
{
    return item.dueDay > 0 && startsOn.isValid() ? dateOfDay(startsOn, item.dueDay) : QDate();
}

QString readinessSentence(const Review &review, QDate startsOn, QDate today)
{
    int ready = 0;
    int late = 0;
    for (const ReadinessItem &item : review.readiness) {
        const QDate due = readinessDue(item, startsOn);
        ready += item.isReady() ? 1 : 0;
        late += !item.isReady() && due.isValid() && due < today ? 1 : 0;
    }
    const QString text = ReadinessList::tr("%1 of %2 ready").arg(ready).arg(review.readiness.size());
    return late == 0 ? text : ReadinessList::tr("%1, %2 late").arg(text).arg(late);
}

ReadinessList::ReadinessList(const OnboardingContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new LinesModel({tr("What must be ready"), tr("State")}, this))
    , m_table(makeLinesTable(m_model, tr("Readiness"), 47))
    , m_new(new CommitLineEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setColumnWidth(1, 118);
    column->addWidget(m_table, 1);
    column->addWidget(new Hairline);
    column->addWidget(makeForm());
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 6, 16, 14);
    m_new->setPlaceholderText(tr("New item, then Enter"));
    m_new->setAccessibleName(tr("New item of the readiness list"));
    foot->addWidget(m_new);
    column->addLayout(foot);
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ReadinessList::showChosen);
    connect(m_table, &TableView::clearRequested, this, &ReadinessList::removeChosen);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &ReadinessList::toggleReady);
    connect(m_new, &CommitLineEdit::committed, this, [this](const QString &text) {
        ReadinessItemId id;
        if (text.trimmed().isEmpty() || !m_context.canEdit() || !m_review ||
            !m_context.attempt([&] { id = store().addReadiness(m_review, text.trimmed()); }))
            return;
        m_new->setStoredText({});
        m_new->clear();
        if (const int row = m_model->rowOf(id.value); row >= 0)
            m_table->setCurrentIndex(m_model->index(row, 0));
    });
}

QWidget *ReadinessList::makeForm()
{
    m_form = new QWidget;
    auto *grid = new QGridLayout(m_form);
    grid->setContentsMargins(16, 8, 16, 2);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    m_text = new CheckedText(tr("What must be ready"));
    m_text->edit()->setLines(1, 3);
    m_text->edit()->setEnterCommits(true);
    m_text->setCheck([](const QString &text) { return secretProblem(text); });
    m_owner = new QComboBox;
    m_owner->setAccessibleName(tr("Owner of the item"));
    m_owner->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_day = new QSpinBox;
    m_day->setAccessibleName(tr("Ready by day"));
    m_day->setRange(0, 400);
    m_day->setSpecialValueText(tr("no day"));
    m_day->setKeyboardTracking(false);
    m_evidence = new CheckedText(tr("What shows it"));
    m_evidence->edit()->setLines(1, 3);
    m_evidence->edit()->setPlaceholderText(tr("A text, a link or a file"));
    m_evidence->setCheck([](const QString &text) { return secretProblem(text); });
    grid->addWidget(labelFor(tr("&Item"), m_text->edit()), 0, 0, 1, 2);
    grid->addWidget(m_text, 1, 0, 1, 2);
    grid->addWidget(labelFor(tr("O&wner"), m_owner), 2, 0);
    grid->addWidget(labelFor(tr("Ready by &day"), m_day), 2, 1);
    grid->addWidget(m_owner, 3, 0);
    grid->addWidget(m_day, 3, 1);
    grid->addWidget(labelFor(tr("What shows i&t"), m_evidence->edit()), 4, 0, 1, 2);
    grid->addWidget(m_evidence, 5, 0, 1, 2);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    connect(m_text, &CheckedText::committed, this, [this](const QString &text) {
        m_context.attempt([&] { store().setReadinessText(m_shown, text); });
    });
    connect(m_owner, &QComboBox::activated, this, [this] {
        const PersonId person{m_owner->currentData().toLongLong()};
        m_context.attempt([&] { store().setReadinessOwner(m_shown, person); });
    });
    connect(m_day, &QSpinBox::valueChanged, this,
            [this](int day) { m_context.attempt([&] { store().setReadinessDue(m_shown, day); }); });
    connect(m_evidence, &CheckedText::committed, this, [this](const QString &text) {
        if (const ReadinessItem *item = chosen())
            m_context.attempt([&, on = item->readyOn] { store().setReady(m_shown, on, text); });
    });
    return m_form;
}

const Review *ReadinessList::review() const
{
    for (const Review &one : m_context.picture().reviews) {
        if (one.id == m_review)
            return &one;
    }
    return nullptr;
}

const ReadinessItem *ReadinessList::chosen() const
{
    const QModelIndex index = m_table->currentIndex();
    const Review *whole = review();
    if (!whole || !index.isValid() || index.row() >= m_model->rowCount())
        return nullptr;
    for (const ReadinessItem &item : whole->readiness) {
        if (item.id.value == m_model->rowAt(index.row()).id)
            return &item;
    }
    return nullptr;
}

static LineCell readinessState(const ReadinessItem &item, QDate due, QDate today)
{
    if (item.isReady())
        return {ReadinessList::tr("ready %1").arg(shortDay(item.readyOn)), {}, Tone::Good, false, true};
    if (!due.isValid())
        return {ReadinessList::tr("open"), {}, Tone::Neutral, false, true};
    const auto late = due.daysTo(today);
    if (late > 0)
        return {counted(late, ReadinessList::tr("1 day late"), ReadinessList::tr("%1 days late")),
                {},
                Tone::Bad,
                false,
                true};
    return {ReadinessList::tr("by %1").arg(shortDay(due)), {}, Tone::Neutral, false, true};
}

void ReadinessList::showReview(ReviewId id)
{
    m_review = id;
    const Review *whole = review();
    std::vector<ListLine> lines;
    for (const ReadinessItem &item : whole ? whole->readiness : std::vector<ReadinessItem>()) {
        const QString owner = m_context.picture().nameOf(item.owner);
        const QDate due = readinessDue(item, m_context.picture().startsOn());
        lines.push_back(
            {item.id.value,
             {{item.text, owner.isEmpty() ? tr("no owner yet") : owner, Tone::Neutral, !item.isReady(), false,
               item.isReady() ? QStringLiteral("circle-check") : QStringLiteral("circle-dashed")},
              readinessState(item, due, m_context.status.today)}});
    }
    m_model->setRows(lines);
    m_new->setEnabled(m_context.canEdit() && whole);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    showChosen();
}

void ReadinessList::showChosen()
{
    const ReadinessItem *item = chosen();
    if (!item || item->id != m_shown)
        finish();
    m_shown = item ? item->id : ReadinessItemId{};
    m_form->setVisible(item != nullptr);
    if (!item)
        return;
    const bool editable = m_context.canEdit();
    m_text->setStoredText(item->text);
    m_evidence->setStoredText(item->evidence);
    m_text->setReadOnly(!editable);
    m_evidence->setReadOnly(!editable);
    const QSignalBlocker quietOwner(m_owner);
    const QSignalBlocker quietDay(m_day);
    m_owner->clear();
    m_owner->addItem(tr("Nobody yet"), QVariant::fromValue<qlonglong>(0));
    for (const Person &person : m_context.picture().people) {
        if (m_context.picture().canOwn(person) || person.id == item->owner)
            m_owner->addItem(person.name, QVariant::fromValue<qlonglong>(person.id.value));
    }
    m_owner->setCurrentIndex(
        std::max(0, m_owner->findData(QVariant::fromValue<qlonglong>(item->owner.value))));
    m_day->setValue(item->dueDay);
    m_owner->setEnabled(editable);
    m_day->setEnabled(editable);
}

void ReadinessList::finish()
{
    const Review *whole = review();
    const bool there = whole && std::any_of(whole->readiness.begin(), whole->readiness.end(),
                                            [&](const ReadinessItem &one) { return one.id == m_shown; });
    if (!there)
        return;
    m_text->finish();
    m_evidence->finish();
}

void ReadinessList::toggleReady()
{
    const ReadinessItem *item = chosen();
    if (!item || !m_context.canEdit())
        return;
    const QDate day = item->isReady() ? QDate() : m_context.status.today;
    m_context.attempt([&, id = item->id, evidence = item->evidence] { store().setReady(id, day, evidence); });
}

void ReadinessList::removeChosen()
{
    const ReadinessItem *item = chosen();
    if (item && m_context.canEdit() && m_context.attempt([&, id = item->id] { store().removeReadiness(id); }))
        m_context.page.feedback.say(tr("The item is removed"), true);
}

bool ReadinessList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Space) {
            toggleReady();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_text->edit()->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tandem
