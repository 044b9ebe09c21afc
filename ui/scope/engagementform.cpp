#include "ui/scope/engagementform.h"
#include "core/escalation/hours.h"
#include "ui/providers/dateinput.h"
#include "ui/scope/countedfield.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/textlabel.h"
#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tandem {

static constexpr int longestTerm = 240;

EngagementForm::EngagementForm(QWidget *parent)
    : QWidget(parent)
    , m_partner(new QComboBox(this))
    , m_purpose(new CountedField(tr("Purpose, as the page says it"), this))
    , m_sites(line(tr("Sites"), tr("such as Bristol, Exeter and Leeds"), &Engagement::sites, tr("sites")))
    , m_users(line(tr("Users"), tr("such as 140 staff"), &Engagement::users, tr("users")))
    , m_start(day(tr("Start"), &Engagement::startsOn, tr("start")))
    , m_term(new QSpinBox(this))
    , m_review(new QSpinBox(this))
    , m_nextReview(day(tr("Next review"), &Engagement::nextReviewOn, tr("next review")))
    , m_hours(new CheckedField(tr("Office hours"), this))
{
    m_partner->setAccessibleName(tr("Partner"));
    m_partner->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_term->setAccessibleName(tr("Term in months"));
    m_term->setRange(0, longestTerm);
    m_term->setSpecialValueText(tr("open"));
    m_review->setAccessibleName(tr("Months between reviews"));
    m_review->setRange(1, 24);
    for (QSpinBox *box : {m_term, m_review}) {
        box->setSuffix(tr(" months"));
        box->setKeyboardTracking(false);
        box->setFocusPolicy(Qt::StrongFocus);
    }
    build();
    connect(m_partner, &QComboBox::activated, this, [this] {
        edited([this](Engagement &e) { e.partner = ProviderId{m_partner->currentData().toLongLong()}; },
               tr("partner"));
    });
    connect(m_purpose, &CountedField::typed, this, &EngagementForm::purposeTyped);
    connect(m_purpose, &CountedField::committed, this,
            [this](const QString &text) { edited([&](Engagement &e) { e.purpose = text; }, tr("purpose")); });
    connect(m_term, &QSpinBox::valueChanged, this,
            [this](int months) { edited([months](Engagement &e) { e.termMonths = months; }, tr("term")); });
    connect(m_review, &QSpinBox::valueChanged, this, [this](int months) {
        edited([months](Engagement &e) { e.reviewMonths = months; }, tr("review cadence"));
    });
    m_hours->setCheck([this](const QString &text) {
        const bool reads = hoursTyped(text, hoursFromStored(m_engagement.officeHours)).has_value();
        return reads ? QString() : tr("Hours such as Mon-Fri 8-18.");
    });
    connect(m_hours, &CheckedField::committed, this, [this](const QString &text) {
        if (const auto hours = hoursTyped(text, hoursFromStored(m_engagement.officeHours)))
            edited([&](Engagement &e) { e.officeHours = storedHours(*hours); }, tr("office hours"));
    });
}

void EngagementForm::build()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    const auto pair = [grid](int row, TextLabel *left, QWidget *leftField, TextLabel *right,
                             QWidget *rightField) {
        grid->addWidget(left, row, 0);
        grid->addWidget(right, row, 1);
        grid->addWidget(leftField, row + 1, 0, Qt::AlignTop);
        grid->addWidget(rightField, row + 1, 1, Qt::AlignTop);
        grid->setRowMinimumHeight(row + 2, 6);
    };
    pair(0, labelFor(tr("S&ites"), m_sites), m_sites, labelFor(tr("Users"), m_users), m_users);
    pair(3, labelFor(tr("S&tart"), m_start->edit()), m_start, labelFor(tr("Ter&m"), m_term), m_term);
    pair(6, labelFor(tr("&Reviewed every"), m_review), m_review,
         labelFor(tr("&Next review"), m_nextReview->edit()), m_nextReview);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new TextLabel(tr("Purpose and facts"), TextLabel::CardTitle));
    column->addSpacing(6);
    column->addWidget(labelFor(tr("Partner"), m_partner));
    column->addWidget(m_partner);
    column->addSpacing(6);
    column->addWidget(m_purpose);
    column->addSpacing(6);
    column->addLayout(grid);
    column->addWidget(labelFor(tr("Office hours (8x5 means)"), m_hours->edit()));
    column->addWidget(m_hours);
    column->addStretch();
}

void EngagementForm::focusReview()
{
    m_nextReview->edit()->setFocus(Qt::TabFocusReason);
}

void EngagementForm::edited(const std::function<void(Engagement &)> &change, const QString &what)
{
    Engagement next = m_engagement;
    change(next);
    if (!(next == m_engagement))
        emit changed(next, what);
}

CommitLineEdit *EngagementForm::line(const QString &name, const QString &placeholder,
                                     QString Engagement::*field, const QString &what)
{
    auto *edit = new CommitLineEdit(this);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(placeholder);
    connect(edit, &CommitLineEdit::committed, this, [this, field, what](const QString &text) {
        edited([&](Engagement &e) { e.*field = text; }, what);
    });
    return edit;
}

CheckedField *EngagementForm::day(const QString &name, QDate Engagement::*field, const QString &what)
{
    auto *edit = new CheckedField(name, this);
    edit->edit()->setPlaceholderText(tr("such as 12 Jan"));
    edit->setCheck([this](const QString &text) { return dayProblem(text, m_today); });
    const auto store = [this, field, what](QDate date) {
        edited([&](Engagement &e) { e.*field = date; }, what);
    };
    connect(edit, &CheckedField::committed, this, [this, store](const QString &text) {
        store(text.trimmed().isEmpty() ? QDate() : parseDay(text, m_today).value_or(QDate()));
    });
    addCalendar(*edit->edit(), store);
    return edit;
}

void EngagementForm::showEngagement(const ScopePicture &picture, const std::vector<Provider> &providers,
                                    QDate today)
{
    m_engagement = picture.engagement;
    m_today = today;
    const QSignalBlocker partner(m_partner), term(m_term), review(m_review);
    m_partner->clear();
    m_partner->addItem(tr("Not chosen yet"), QVariant::fromValue(qint64(0)));
    for (const Provider &provider : providers)
        m_partner->addItem(provider.name, QVariant::fromValue(provider.id.value));
    m_partner->setCurrentIndex(
        std::max(0, m_partner->findData(QVariant::fromValue(m_engagement.partner.value))));
    m_purpose->setStoredText(m_engagement.purpose);
    m_sites->setStoredText(m_engagement.sites);
    m_users->setStoredText(m_engagement.users);
    m_start->setStoredText(shortDateInWords(m_engagement.startsOn, today));
    m_term->setValue(m_engagement.termMonths);
    m_review->setValue(m_engagement.reviewMonths);
    m_nextReview->setStoredText(shortDateInWords(m_engagement.nextReviewOn, today));
    m_hours->setStoredText(hoursText(hoursFromStored(m_engagement.officeHours)));
}

void EngagementForm::setReadOnly(bool readOnly)
{
    m_partner->setEnabled(!readOnly);
    m_purpose->edit()->setReadOnly(readOnly);
    for (CommitLineEdit *edit : {m_sites, m_users, m_start->edit(), m_nextReview->edit(), m_hours->edit()})
        edit->setReadOnly(readOnly);
    for (QSpinBox *box : {m_term, m_review})
        box->setReadOnly(readOnly);
}

void EngagementForm::finish()
{
    m_purpose->edit()->commit();
    m_sites->commit();
    m_users->commit();
    for (CheckedField *field : {m_start, m_nextReview, m_hours})
        field->finish();
}

void EngagementForm::takeFocus()
{
    m_purpose->edit()->setFocus(Qt::OtherFocusReason);
}

// ---- statements

static QStringList linesOf(const QString &text)
{
    return text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

StatementsForm::StatementsForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel({}, TextLabel::CardTitle, this))
    , m_about(new TextLabel({}, TextLabel::Secondary, this))
    , m_field(new CountedField(tr("&One on each line"), this))
{
    m_about->setWordWrap(true);
    m_field->edit()->setLines(6, 16);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_about);
    column->addWidget(m_field);
    connect(m_field, &CountedField::typed, this,
            [this](const QString &text) { emit typed(m_kind, linesOf(text)); });
    connect(m_field, &CountedField::committed, this,
            [this](const QString &text) { emit changed(m_kind, linesOf(text)); });
}

void StatementsForm::showStatements(StatementKind kind, const QStringList &texts)
{
    m_kind = kind;
    m_title->setText(statementTitle(kind));
    switch (kind) {
    case StatementKind::Assumption:
        m_about->setText(
            tr("What the agreement relies on. When one no longer holds, the scope is reviewed."));
        break;
    case StatementKind::StaysInternal:
        m_about->setText(tr("What internal IT never gives away, strategy first."));
        break;
    case StatementKind::OutOfScope:
        m_about->setText(
            tr("What nobody should expect of the partner. What is out in one service area stands "
               "in its own form."));
        break;
    }
    m_field->setStoredText(texts.join(QLatin1Char('\n')));
}

void StatementsForm::setReadOnly(bool readOnly)
{
    m_field->edit()->setReadOnly(readOnly);
}

void StatementsForm::finish()
{
    m_field->edit()->commit();
}

void StatementsForm::takeFocus()
{
    m_field->edit()->setFocus(Qt::OtherFocusReason);
}

} // namespace tandem
