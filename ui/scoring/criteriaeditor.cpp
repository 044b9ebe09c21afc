#include "ui/scoring/criteriaeditor.h"
#include "core/scoring/evaluation.h"
#include "ui/scoring/criteriaflags.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/textlabel.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace tandem {

namespace {

constexpr int sidePadding = 17; // and 1 of the card's border

/// The score that a line of the rubric describes, as high as its text.
class LevelChip : public QWidget
{
public:
    LevelChip(int level, QWidget *parent)
        : QWidget(parent)
        , m_level(level)
    {
        setFixedWidth(34);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Palette &c = paletteOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        drawRounded(painter, rect(), controlRadius, c.window, QPen(c.border, 1));
        drawText(painter, rect(), QString::number(m_level), uiFont(14, QFont::DemiBold), c.text,
                 Qt::AlignCenter);
    }

private:
    int m_level;
};

void addLabel(QVBoxLayout &column, const QString &text, const QString &atTheRight = {})
{
    auto *row = new QHBoxLayout;
    row->addWidget(new TextLabel(text, TextLabel::FieldLabel));
    row->addStretch();
    if (!atTheRight.isEmpty())
        row->addWidget(new TextLabel(atTheRight, TextLabel::Faint));
    column.addLayout(row);
    column.addSpacing(5);
}

} // namespace

CriteriaEditor::CriteriaEditor(QWidget *parent)
    : Card(parent)
    , m_scroll(new ScrollBody(this))
    , m_name(new CheckedField(tr("Name"), this))
    , m_shortName(new CheckedField(tr("Short name"), this))
    , m_flags(new CriteriaFlags(this))
    , m_notApplicable(new QCheckBox(tr("&Not applicable, for all providers"), this))
    , m_remove(new PushButton(tr("Remove"), QStringLiteral("trash-2"), PushButton::Normal, this))
{
    setAccessibleName(tr("Selected criterion"));
    QVBoxLayout *column = m_scroll->column();
    column->setContentsMargins(sidePadding, 14, sidePadding, 14);
    addNames(*column);
    addTexts(*column);
    addRubric(*column);
    column->addWidget(m_flags);
    column->addStretch(1);
    setBodyMargins(1, 1, 1, 0);
    body()->addWidget(m_scroll);
    addFooter();
    connect(m_flags, &CriteriaFlags::added, this, &CriteriaEditor::flagAdded);
    connect(m_flags, &CriteriaFlags::textChanged, this, &CriteriaEditor::flagTextChanged);
    connect(m_flags, &CriteriaFlags::dealBreakerChanged, this, &CriteriaEditor::flagDealBreakerChanged);
    connect(m_flags, &CriteriaFlags::removed, this, &CriteriaEditor::flagRemoved);
}

void CriteriaEditor::addNames(QVBoxLayout &column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *part : {left, right})
        part->setSpacing(0);
    addLabel(*left, tr("Name"));
    left->addWidget(m_name);
    left->addStretch();
    addLabel(*right, tr("Short name"));
    right->addWidget(m_shortName);
    right->addStretch();
    m_shortName->setFixedWidth(132);
    m_shortName->setToolTip(tr("For charts and narrow columns"));
    row->addLayout(left, 1);
    row->addLayout(right);
    column.addLayout(row);
    column.addSpacing(14);
    connect(m_name, &CheckedField::committed, this,
            [this](const QString &text) { emit fieldChanged(Field::Name, text); });
    connect(m_shortName, &CheckedField::committed, this,
            [this](const QString &text) { emit fieldChanged(Field::ShortName, text); });
}

GrowingTextEdit *CriteriaEditor::makeText(Field field, const QString &name, int fewest, int most)
{
    auto *edit = new GrowingTextEdit(this);
    edit->setAccessibleName(name);
    edit->setLines(fewest, most);
    m_texts[field] = edit;
    connect(edit, &GrowingTextEdit::committed, this,
            [this, field](const QString &text) { emit fieldChanged(field, text); });
    return edit;
}

void CriteriaEditor::addTexts(QVBoxLayout &column)
{
    addLabel(column, tr("Description"));
    column.addWidget(makeText(Field::Description, tr("Description"), 2, 8));
    column.addSpacing(14);
    addLabel(column, tr("What to ask"));
    column.addWidget(makeText(Field::Question, tr("What to ask"), 2, 8));
    column.addSpacing(14);
}

void CriteriaEditor::addRubric(QVBoxLayout &column)
{
    static constexpr std::array fields = {Field::Rubric0, Field::Rubric1, Field::Rubric3, Field::Rubric5};
    addLabel(column, tr("Rubric"), tr("2 and 4 lie between their neighbours"));
    for (size_t i = 0; i < fields.size(); ++i) {
        const int level = rubricLevels[i];
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new LevelChip(level, this));
        row->addWidget(makeText(fields[i], tr("What a score of %1 looks like").arg(level), 1, 6), 1);
        column.addLayout(row);
        column.addSpacing(i + 1 < fields.size() ? 8 : 16);
    }
}

void CriteriaEditor::addFooter()
{
    QHBoxLayout *row = footer();
    row->setContentsMargins(18, 11, 18, 11);
    row->addWidget(m_notApplicable);
    row->addStretch();
    row->addWidget(m_remove);
    m_remove->setToolTip(tr("Remove this criterion (Del in the list)"));
    connect(m_notApplicable, &QCheckBox::clicked, this, [this](bool on) { emit applicableChanged(!on); });
    connect(m_remove, &QPushButton::clicked, this, &CriteriaEditor::removeRequested);
}

void CriteriaEditor::show(const Evaluation &evaluation, CriterionId id)
{
    const int index = evaluation.indexOf(id);
    if (index < 0)
        return;
    const bool another = id != m_id;
    if (another)
        discard();
    m_id = id;
    const Criterion &k = evaluation.criteria()[static_cast<size_t>(index)];
    m_name->setStoredText(k.name);
    m_shortName->setStoredText(k.shortName);
    m_texts[Field::Description]->setStoredText(k.description);
    m_texts[Field::Question]->setStoredText(k.question);
    m_texts[Field::Rubric0]->setStoredText(k.rubric[0]);
    m_texts[Field::Rubric1]->setStoredText(k.rubric[1]);
    m_texts[Field::Rubric3]->setStoredText(k.rubric[2]);
    m_texts[Field::Rubric5]->setStoredText(k.rubric[3]);
    m_flags->show(id, evaluation.redFlagsOf(id));
    m_notApplicable->setChecked(!k.applicable);
    if (another) {
        for (CheckedField *field : {m_name, m_shortName})
            field->edit()->setCursorPosition(0);
        m_scroll->scrollToTop();
    }
}

void CriteriaEditor::setReadOnly(bool readOnly)
{
    for (CheckedField *field : {m_name, m_shortName})
        field->edit()->setReadOnly(readOnly);
    for (const auto &[field, edit] : m_texts)
        edit->setReadOnly(readOnly);
    m_flags->setReadOnly(readOnly);
    m_notApplicable->setEnabled(!readOnly);
    m_remove->setEnabled(!readOnly);
}

void CriteriaEditor::setNameCheck(std::function<QString(const QString &)> check)
{
    m_name->setCheck(std::move(check));
}

void CriteriaEditor::editName()
{
    m_scroll->scrollToTop();
    m_name->edit()->setFocus(Qt::OtherFocusReason);
    m_name->edit()->selectAll();
}

void CriteriaEditor::discard()
{
    for (CheckedField *field : {m_name, m_shortName})
        field->edit()->setText(field->edit()->storedText());
    for (const auto &[field, edit] : m_texts)
        edit->replaceText(edit->storedText());
}

void CriteriaEditor::finish()
{
    m_name->finish();
    m_shortName->finish();
    for (const auto &[field, edit] : m_texts)
        edit->commit();
    m_flags->finish();
}

} // namespace tandem
