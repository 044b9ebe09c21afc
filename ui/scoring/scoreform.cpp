#include "ui/scoring/scoreform.h"
#include "ui/scoring/scorecell.h"
#include "ui/scoring/scorerubric.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/scorekeys.h"
#include "ui/widgets/textlabel.h"
#include <QButtonGroup>
#include <QKeyEvent>
#include <QRadioButton>
#include <QVBoxLayout>

namespace tandem {

ScoreForm::ScoreForm(QWidget *parent)
    : QWidget(parent)
    , m_keys(new ScoreKeys)
    , m_abstention(new TextLabel({}, TextLabel::Secondary))
    , m_rubric(new ScoreRubric)
    , m_abstain(new LinkButton(tr("Abstain…")))
    , m_refused(new LinkButton(tr("Refused")))
    , m_evidence(new QButtonGroup(this))
    , m_clearEvidence(new LinkButton(tr("Clear")))
    , m_note(new GrowingTextEdit)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_abstention->setWordWrap(true);
    m_refused->setToolTip(tr("The provider would not be measured on this (R)"));
    layout->addWidget(m_keys);
    layout->addSpacing(8);
    layout->addWidget(m_abstention);
    layout->addSpacing(6);
    layout->addWidget(headRow(tr("Rubric"), {m_refused, m_abstain}));
    layout->addSpacing(4);
    layout->addWidget(m_rubric);
    layout->addSpacing(12);
    buildEvidence(*layout);
    layout->addSpacing(12);
    layout->addWidget(headRow(tr("Note"), {}));
    layout->addSpacing(4);
    layout->addWidget(m_note);
    m_note->setLines(3, 10);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("What was seen or said, and where it is written"));
    m_note->installEventFilter(this);
    connect(m_keys, &ScoreKeys::chosen, this, [this](int score) { emit scoreChosen(m_key, score); });
    connect(m_abstain, &QPushButton::clicked, this, &ScoreForm::abstainRequested);
    connect(m_refused, &QPushButton::clicked, this, &ScoreForm::refusalRequested);
    connect(m_clearEvidence, &QPushButton::clicked, this,
            [this] { emit evidenceChosen(m_key, Evidence::None); });
    connect(m_note, &GrowingTextEdit::committed, this,
            [this](const QString &text) { emit noteCommitted(m_key, text); });
    connect(m_evidence, &QButtonGroup::idClicked, this,
            [this](int id) { emit evidenceChosen(m_key, static_cast<Evidence>(id)); });
}

QWidget *ScoreForm::headRow(const QString &title, std::initializer_list<LinkButton *> links)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(new TextLabel(title, TextLabel::FieldLabel), 1);
    for (LinkButton *link : links) {
        link->setSmall(true);
        layout->addWidget(link);
    }
    row->setFixedHeight(22);
    return row;
}

void ScoreForm::buildEvidence(QVBoxLayout &layout)
{
    layout.addWidget(headRow(tr("Evidence grade"), {m_clearEvidence}));
    m_clearEvidence->setAccessibleName(tr("Clear the evidence grade"));
    layout.addSpacing(4);
    auto *grades = new FlowLayout(nullptr, 8, 0); // the words are longer in other languages
    for (int grade = 1; grade < evidenceCount; ++grade) {
        auto *button = new QRadioButton(evidenceWord(static_cast<Evidence>(grade)));
        m_evidence->addButton(button, grade);
        grades->addWidget(button);
    }
    layout.addLayout(grades);
}

void ScoreForm::showEvidence(const Score &score, bool editable)
{
    // An exclusive group does not let go of its last choice.
    m_evidence->setExclusive(false);
    for (QAbstractButton *button : m_evidence->buttons()) {
        button->setChecked(m_evidence->id(button) == static_cast<int>(score.evidence));
        button->setEnabled(editable);
    }
    m_evidence->setExclusive(true);
    m_clearEvidence->setVisible(editable && score.evidence != Evidence::None);
}

void ScoreForm::show(const Evaluation &evaluation, const CellKey &key, bool editable)
{
    if (key != m_key)
        commitNote();
    m_key = key;
    const Score &score = evaluation.score(key);
    const int k = evaluation.indexOf(key.criterion);
    m_keys->setEnabled(editable);
    m_keys->setScore(score.value.value_or(-1));
    const bool refused = score.evidence == Evidence::Refused;
    const bool between = score.value && *score.value != static_cast<int>(*score.value);
    m_abstention->setVisible(score.abstained || between || refused || score.hidden);
    m_abstention->setText(score.abstained ? tr("Abstained: %1").arg(score.abstainReason)
                          : score.hidden  ? tr("This stays hidden until the reveal.")
                          : refused
                              ? tr("The provider refused to be measured on this. That is a finding, and a 0.")
                          : between ? tr("The score is %1, between two keys.").arg(editedScore(*score.value))
                                    : QString());
    m_abstain->setText(score.abstained ? tr("Change the reason…") : tr("Abstain…"));
    m_abstain->setVisible(editable);
    m_refused->setVisible(editable && !refused);
    if (k >= 0)
        m_rubric->setRubric(evaluation.criteria()[static_cast<size_t>(k)].rubric);
    m_rubric->setScore(score.value);
    showEvidence(score, editable);
    m_note->setStoredText(score.note);
    m_note->setReadOnly(!editable);
}

void ScoreForm::commitNote()
{
    if (m_key.provider.isValid())
        m_note->commit();
}

void ScoreForm::focusNote()
{
    m_note->setFocus(Qt::ShortcutFocusReason);
    m_note->moveCursor(QTextCursor::End);
}

bool ScoreForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_note || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (key.key() == Qt::Key_Escape || (enter && key.modifiers().testFlag(Qt::ControlModifier))) {
        commitNote();
        emit left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tandem
