#include "ui/scope/areaform.h"
#include "ui/scope/countedfield.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"
#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace tandem {

using Field = ScopeStore::Field;

static constexpr std::array owners = {AreaOwner::Undecided, AreaOwner::Internal, AreaOwner::Shared,
                                      AreaOwner::Partner};
static constexpr std::array directions = {HandoffDirection::None, HandoffDirection::ToPartner,
                                          HandoffDirection::ToInternal, HandoffDirection::Both};
static constexpr std::array coverages = {Coverage::OfficeHours, Coverage::RoundTheClock, Coverage::Custom};

AreaForm::AreaForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new CheckedField(tr("Name of the service area"), this))
    , m_owner(new SegmentedControl(this))
    , m_internal(counted(Field::InternalWork, tr("In scope: &internal side")))
    , m_partner(counted(Field::PartnerWork, tr("In scope: pa&rtner side")))
    , m_handoff(counted(Field::Handoff, tr("Handoff")))
    , m_out(counted(Field::OutOfScope, tr("&Out of scope")))
    , m_direction(new QComboBox(this))
    , m_coverage(new QComboBox(this))
    , m_coverageText(line(Field::CoverageText, tr("Custom hours"), tr("such as Mon-Sat 6-22")))
    , m_level(line(Field::ServiceLevel, tr("Service level"), tr("such as P1 15 min")))
    , m_tools(line(Field::Tools, tr("Tools worked in"), tr("such as Jira SM, Datto RMM")))
{
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->setTexts({tr("Open"), tr("Internal"), tr("Shared"), tr("Partner")});
    m_owner->setFillWidth(true);
    m_direction->setAccessibleName(tr("Direction of the handoff"));
    m_direction->addItems({tr("No handoff"), tr("To the partner"), tr("To internal"), tr("Both ways")});
    m_coverage->setAccessibleName(tr("Hours"));
    m_coverage->addItems({tr("8x5"), tr("24x7"), tr("Custom")});
    for (QComboBox *box : {m_direction, m_coverage})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    build();
    connect(m_name, &CheckedField::committed, this, &AreaForm::renamed);
    connect(m_owner, &SegmentedControl::currentChanged, this, [this](int index) {
        if (index >= 0)
            emit ownerChosen(owners[static_cast<size_t>(index)]);
    });
    connect(m_direction, &QComboBox::activated, this,
            [this](int index) { emit directionChosen(directions[static_cast<size_t>(index)]); });
    connect(m_coverage, &QComboBox::activated, this,
            [this](int index) { emit coverageChosen(coverages[static_cast<size_t>(index)]); });
}

void AreaForm::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_name);
    column->addWidget(m_owner);
    for (QWidget *field : {m_internal, m_partner, m_handoff, m_out})
        column->addWidget(field);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    grid->addWidget(labelFor(tr("Handoff goes"), m_direction), 0, 0);
    grid->addWidget(labelFor(tr("Hours"), m_coverage), 0, 1);
    grid->addWidget(m_direction, 1, 0);
    grid->addWidget(m_coverage, 1, 1);
    grid->addWidget(m_coverageText, 2, 1);
    grid->setRowMinimumHeight(3, 2);
    grid->addWidget(labelFor(tr("Service &level"), m_level), 4, 0);
    grid->addWidget(labelFor(tr("&Tools worked in"), m_tools), 4, 1);
    grid->addWidget(m_level, 5, 0);
    grid->addWidget(m_tools, 5, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
}

CountedField *AreaForm::counted(Field field, const QString &label)
{
    auto *widget = new CountedField(label, this);
    connect(widget, &CountedField::typed, this,
            [this, field](const QString &text) { emit typed(field, text); });
    connect(widget, &CountedField::committed, this,
            [this, field](const QString &text) { emit textChanged(field, text); });
    return widget;
}

CommitLineEdit *AreaForm::line(Field field, const QString &name, const QString &placeholder)
{
    auto *edit = new CommitLineEdit(this);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(placeholder);
    connect(edit, &QLineEdit::textEdited, this,
            [this, field](const QString &text) { emit typed(field, text); });
    connect(edit, &CommitLineEdit::committed, this,
            [this, field](const QString &text) { emit textChanged(field, text); });
    return edit;
}

void AreaForm::showArea(const ServiceArea &area)
{
    m_area = area.id;
    m_name->setStoredText(area.name);
    const auto owner = std::find(owners.begin(), owners.end(), area.owner);
    {
        const QSignalBlocker quiet(m_owner);
        m_owner->setCurrentIndex(static_cast<int>(owner - owners.begin()));
    }
    m_internal->setStoredText(area.internalWork);
    m_partner->setStoredText(area.partnerWork);
    m_handoff->setStoredText(area.handoff);
    m_out->setStoredText(area.outOfScope);
    m_direction->setCurrentIndex(static_cast<int>(area.direction));
    m_coverage->setCurrentIndex(static_cast<int>(area.coverage));
    m_coverageText->setVisible(area.coverage == Coverage::Custom);
    m_coverageText->setStoredText(area.coverageText);
    m_level->setStoredText(area.serviceLevel);
    m_tools->setStoredText(area.tools);
}

void AreaForm::showFit(const PageFit::Area &lines, int tooLong)
{
    // A field is to be shortened only as far as it is longer than the row may be.
    const int allowed = lines.longest() - tooLong;
    const auto over = [&](int count) { return tooLong > 0 ? std::max(0, count - allowed) : 0; };
    m_internal->setCount(lines.internalWork, over(lines.internalWork));
    m_partner->setCount(lines.partnerWork, over(lines.partnerWork));
    m_handoff->setCount(lines.handoff, over(lines.handoff));
}

void AreaForm::setReadOnly(bool readOnly)
{
    m_name->edit()->setReadOnly(readOnly);
    for (CountedField *field : {m_internal, m_partner, m_handoff, m_out})
        field->edit()->setReadOnly(readOnly);
    for (CommitLineEdit *edit : {m_coverageText, m_level, m_tools})
        edit->setReadOnly(readOnly);
    for (QWidget *choice : std::initializer_list<QWidget *>{m_owner, m_direction, m_coverage})
        choice->setEnabled(!readOnly);
}

void AreaForm::setNameCheck(std::function<QString(const QString &)> check)
{
    m_name->setCheck(std::move(check));
}

void AreaForm::finish()
{
    m_name->finish();
    for (CountedField *field : {m_internal, m_partner, m_handoff, m_out})
        field->edit()->commit();
    for (CommitLineEdit *edit : {m_coverageText, m_level, m_tools})
        edit->commit();
}

QWidget *AreaForm::widgetOf(Field field) const
{
    switch (field) {
    case Field::InternalWork:
        return m_internal->edit();
    case Field::PartnerWork:
        return m_partner->edit();
    case Field::Handoff:
        return m_handoff->edit();
    case Field::OutOfScope:
        return m_out->edit();
    case Field::CoverageText:
        return m_coverageText->isVisible() ? static_cast<QWidget *>(m_coverageText) : m_coverage;
    case Field::ServiceLevel:
        return m_level;
    case Field::Tools:
        break;
    }
    return m_tools;
}

void AreaForm::focusField(Field field)
{
    widgetOf(field)->setFocus(Qt::OtherFocusReason);
}

void AreaForm::focusName()
{
    m_name->edit()->setFocus(Qt::OtherFocusReason);
    m_name->edit()->selectAll();
}

} // namespace tandem
