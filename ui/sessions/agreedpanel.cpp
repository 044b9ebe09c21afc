#include "ui/sessions/agreedpanel.h"
#include "core/base/text.h"
#include "core/overview/phrases.h"
#include "ui/sessions/effectbox.h"
#include "ui/sessions/originalscores.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/scorekeys.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollBar>
#include <cmath>

namespace tandem {

/// "4.0": at least one decimal, so that it does not look like a key.
static QString agreedText(double value)
{
    QString text = plainNumber(value);
    if (!text.contains(u'.'))
        text += QStringLiteral(".0");
    return text.replace(u'.', QLocale().decimalPoint());
}

AgreedPanel::AgreedPanel(Evaluation &evaluation, Feedback &feedback, Occasion occasion, QWidget *parent)
    : Card(parent)
    , m_evaluation(evaluation)
    , m_feedback(feedback)
    , m_occasion(occasion)
    , m_scroll(new ScrollBody)
    , m_originals(new OriginalScores)
{
    setAccessibleName(tr("Agreed score"));
    setBodyMargins(1, 14, 1, 0);
    body()->setSpacing(0);
    buildHead();
    m_scroll->column()->setContentsMargins(padding, 2, padding, 12);
    m_scroll->column()->addWidget(m_originals);
    m_scroll->column()->addSpacing(8);
    m_scroll->column()->addWidget(new Hairline);
    buildForm();
    m_scroll->column()->addWidget(m_form);
    m_scroll->column()->addStretch(1);
    body()->addWidget(m_scroll, 1);
    // Where the upper part scrolls, a line says that it goes on below what stands still.
    auto *edge = new Hairline;
    edge->hide();
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, edge,
            [edge](int least, int largest) { edge->setVisible(largest > least); });
    body()->addWidget(edge);
    buildFoot();
    body()->addWidget(m_foot);
    showNothing();
}

// ---- building

void AgreedPanel::buildHead()
{
    m_provider = new TextLabel({}, TextLabel::Small, this);
    m_provider->setElided(true);
    m_provider->setVisible(m_occasion == Calibration);
    m_name = new TextLabel({}, TextLabel::CardTitle);
    m_name->setWordWrap(true);
    m_weight = new TextLabel({}, TextLabel::Secondary);
    m_weight->setToolTip(tr("How much of the total this criterion is"));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(padding, 0, padding, 8);
    head->setSpacing(2);
    head->addWidget(m_provider);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_name, 1);
    row->addWidget(m_weight, 0, Qt::AlignTop);
    head->addLayout(row);
    body()->addLayout(head);
}

static QHBoxLayout *labelRow(const QString &label, TextLabel *right)
{
    auto *row = new QHBoxLayout;
    row->addWidget(new TextLabel(label, TextLabel::FieldLabel), 1);
    row->addWidget(right);
    return row;
}

void AgreedPanel::buildForm()
{
    m_form = new QWidget;
    m_lock = new InlineMessage(InlineMessage::Info);
    m_mean = new TextLabel({}, TextLabel::Small);
    m_keys = new ScoreKeys;
    m_keys->setAccessibleName(tr("Agreed score from 0 to 5"));
    m_value = new QLineEdit;
    m_value->setFixedWidth(66);
    m_value->setAccessibleName(tr("Agreed score"));
    m_value->setToolTip(tr("Any number from 0 to 5, such as 3.5"));
    m_valueProblem = new FieldProblem;
    m_reason = new GrowingTextEdit;
    m_reason->setLines(3, mostLines);
    m_reason->setAccessibleName(tr("Reason, required"));
    m_reason->setPlaceholderText(tr("What the panel saw or heard that settles it"));
    m_reason->setEscapeCommits(false);
    m_reasonProblem = new FieldProblem;
    m_value->setReadOnly(m_evaluation.workspace().isReadOnly());
    m_reason->setReadOnly(m_evaluation.workspace().isReadOnly());
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addSpacing(12);
    column->addWidget(m_lock);
    column->addSpacing(4);
    column->addLayout(labelRow(tr("Agreed score"), m_mean));
    column->addSpacing(6);
    auto *score = new QHBoxLayout;
    score->setSpacing(6);
    score->addWidget(m_keys, 1);
    score->addWidget(m_value);
    column->addLayout(score);
    column->addWidget(m_valueProblem);
    column->addSpacing(12);
    column->addLayout(labelRow(tr("Reason"), new TextLabel(tr("required"), TextLabel::Small)));
    column->addSpacing(6);
    column->addWidget(m_reason);
    column->addWidget(m_reasonProblem);

    m_scroll->viewport()->installEventFilter(this);
    m_value->installEventFilter(this);
    m_reason->installEventFilter(this);
    connect(m_keys, &ScoreKeys::chosen, this, [this](int value) { propose(value); });
    connect(m_value, &QLineEdit::textChanged, this, &AgreedPanel::edited);
    connect(m_value, &QLineEdit::returnPressed, this, [this] { m_reason->setFocus(Qt::TabFocusReason); });
    connect(m_reason, &QTextEdit::textChanged, this, &AgreedPanel::edited);
}

void AgreedPanel::buildFoot()
{
    m_foot = new QWidget;
    m_effect = new EffectBox;
    m_keepMean = new PushButton(tr("Keep the mean"), {}, PushButton::Ghost);
    m_record = new PushButton(tr("Record agreed score"), QStringLiteral("check"), PushButton::Primary);
    m_record->setToolTip(tr("Ctrl+Enter"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_keepMean);
    buttons->addWidget(m_record);
    auto *column = new QVBoxLayout(m_foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(padding, 10, padding, 14);
    content->setSpacing(12);
    content->addWidget(m_effect);
    content->addLayout(buttons);
    column->addLayout(content);
    connect(m_record, &QPushButton::clicked, this, [this] { record(); });
    connect(m_keepMean, &QPushButton::clicked, this, &AgreedPanel::keepMean);
}

// ---- showing

void AgreedPanel::showNothing()
{
    m_where = {};
    m_name->setText(tr("No criterion chosen"));
    m_weight->clear();
    // What is hidden here may not be seen any more: an undone reveal leaves nothing of the scores behind.
    m_originals->clear();
    m_mean->clear();
    m_effect->setEffect({});
    fill({});
    m_scroll->hide();
    m_form->hide();
    m_foot->hide();
}

void AgreedPanel::show(ProviderId provider, CriterionId criterion, const QString &locked)
{
    const int p = m_evaluation.indexOf(provider);
    const int k = m_evaluation.indexOf(criterion);
    if (p < 0 || k < 0 || m_evaluation.isSealed(p)) {
        showNothing();
        return;
    }
    const RevealedProvider revealed = revealOf(m_evaluation, p);
    const RevealedCriterion *row = revealed.find(k);
    if (!row) {
        showNothing();
        return;
    }
    const bool moved = m_where != Where{provider, criterion};
    m_where = {provider, criterion};
    m_provider->setText(m_evaluation.providers()[static_cast<size_t>(p)].name);
    m_name->setText(m_evaluation.criteria()[static_cast<size_t>(k)].name);
    m_weight->setText(
        tr("%1%").arg(std::lround(m_evaluation.ranking().shares[static_cast<size_t>(k)] * 100)));
    m_originals->show(m_evaluation, *row);
    m_mean->setText(row->mean ? tr("mean %1").arg(QLocale().toString(*row->mean, 'f', 2)) : tr("no scores"));
    m_locked = !locked.isEmpty();
    m_lock->setText(locked);
    m_lock->setVisible(m_locked);
    m_keys->setEnabled(!m_locked);
    m_value->setReadOnly(m_locked);
    m_reason->setReadOnly(m_locked);
    const auto draft = m_drafts.find(m_where);
    fill(draft == m_drafts.end() ? stored() : draft->second);
    m_scroll->show();
    m_form->show();
    m_foot->show();
    fitReason();
    if (moved)
        m_scroll->scrollToTop();
}

const AgreedScore *AgreedPanel::agreed() const
{
    const int p = m_evaluation.indexOf(m_where.first);
    const int k = m_evaluation.indexOf(m_where.second);
    return p < 0 || k < 0 ? nullptr : m_evaluation.agreedScore(p, k);
}

AgreedPanel::Draft AgreedPanel::stored() const
{
    const AgreedScore *score = agreed();
    return score ? Draft{agreedText(score->value), score->reason} : Draft{};
}

AgreedPanel::Draft AgreedPanel::typed() const
{
    return {m_value->text(), m_reason->toPlainText()};
}

void AgreedPanel::fill(const Draft &draft)
{
    m_filling = true;
    if (m_value->text() != draft.value)
        m_value->setText(draft.value);
    if (m_reason->toPlainText() != draft.reason)
        m_reason->replaceText(draft.reason);
    m_filling = false;
    m_valueProblem->setText(scoreProblem(m_value->text()));
    m_reasonProblem->setText({});
    updateEffect();
    updateButtons();
}

// ---- editing

void AgreedPanel::edited()
{
    if (m_filling || !m_where.first)
        return;
    if (typed() == stored())
        m_drafts.erase(m_where);
    else
        m_drafts[m_where] = typed();
    m_valueProblem->setText(scoreProblem(m_value->text()));
    if (!m_reason->toPlainText().trimmed().isEmpty())
        m_reasonProblem->setText({});
    updateEffect();
    updateButtons();
}

void AgreedPanel::propose(int score)
{
    if (!m_locked && m_where.first)
        m_value->setText(agreedText(score));
}

void AgreedPanel::focusForm()
{
    if (!m_where.first)
        return;
    if (m_locked || m_value->text().isEmpty()) {
        m_value->setFocus(Qt::OtherFocusReason);
        m_value->selectAll();
    } else {
        m_reason->setFocus(Qt::OtherFocusReason);
        m_reason->moveCursor(QTextCursor::End);
    }
}

void AgreedPanel::updateEffect()
{
    const int p = m_evaluation.indexOf(m_where.first);
    const int k = m_evaluation.indexOf(m_where.second);
    if (p < 0 || k < 0)
        return;
    const std::optional<double> value =
        scoreProblem(m_value->text()).isEmpty() ? parseNumber(m_value->text()) : std::nullopt;
    m_keys->setScore(value.value_or(-1));
    m_effect->setEffect(effectOfAgreeing(m_evaluation, p, k, value));
}

void AgreedPanel::updateButtons()
{
    m_keepMean->setText(agreed() ? tr("Back to the mean") : tr("Keep the mean"));
    m_keepMean->setEnabled(!m_locked);
    m_record->setEnabled(!m_locked && (!agreed() || typed() != stored()));
}

bool AgreedPanel::isValid(double &value)
{
    const auto number = parseNumber(m_value->text());
    if (!number || !scoreProblem(m_value->text()).isEmpty()) {
        m_valueProblem->setText(m_value->text().trimmed().isEmpty()
                                    ? tr("Choose the score the panel agreed on.")
                                    : scoreProblem(m_value->text()));
        m_value->setFocus(Qt::OtherFocusReason);
        m_value->selectAll();
        return false;
    }
    if (m_reason->toPlainText().trimmed().isEmpty()) {
        m_reasonProblem->setText(tr("An agreed score needs a reason."));
        m_reason->setFocus(Qt::OtherFocusReason);
        return false;
    }
    value = *number;
    return true;
}

bool AgreedPanel::record()
{
    double value = 0;
    if (!m_where.first || m_locked || !m_record->isEnabled() || !isValid(value))
        return false;
    const Where where = m_where;
    const Draft draft = typed();
    m_drafts.erase(where);
    const bool done = m_feedback.attempt([&] {
        AgreementStore(m_evaluation.workspace())
            .agree(where.first, where.second, value, draft.reason, m_occasion == Calibration);
    });
    if (!done) {
        m_drafts[where] = draft;
        return false;
    }
    m_feedback.say(tr("Agreed on %1 for %2").arg(agreedText(value), m_name->text()), true);
    emit recorded();
    return true;
}

void AgreedPanel::keepMean()
{
    if (!m_where.first || m_locked)
        return;
    const Where where = m_where;
    if (!agreed()) {
        m_drafts.erase(where);
        fill({});
        emit meanKept();
        return;
    }
    // What was typed over the old reason says why it no longer holds.
    const QString reason = m_reason->toPlainText() == stored().reason ? QString() : m_reason->toPlainText();
    m_drafts.erase(where);
    if (m_feedback.attempt(
            [&] { AgreementStore(m_evaluation.workspace()).withdraw(where.first, where.second, reason); })) {
        m_feedback.say(tr("The mean counts again for %1").arg(m_name->text()), true);
        emit recorded();
    }
}

} // namespace tandem
