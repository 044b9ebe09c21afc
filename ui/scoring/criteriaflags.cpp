#include "ui/scoring/criteriaflags.h"
#include "core/base/text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/textlabel.h"
#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tandem {

/// One red flag; without an id it is one that is only being typed.
class FlagRow : public QWidget
{
public:
    FlagRow(RedFlagId flag, QWidget *parent)
        : QWidget(parent)
        , id(flag)
        , text(new CheckedField(CriteriaFlags::tr("Red flag"), this))
        , dealBreaker(new QCheckBox(this))
        , bin(new IconButton(QStringLiteral("trash-2"), CriteriaFlags::tr("Remove this red flag"), this))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        row->addWidget(text, 1, Qt::AlignTop);
        row->addSpacing(36);
        dealBreaker->setFixedSize(20, 34);
        row->addWidget(dealBreaker, 0, Qt::AlignTop);
        row->addSpacing(6);
        bin->setFixedSize(30, 34);
        row->addWidget(bin, 0, Qt::AlignTop);
    }

    RedFlagId id;
    CheckedField *text;
    QCheckBox *dealBreaker;
    IconButton *bin;
};

CriteriaFlags::CriteriaFlags(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_add(new LinkButton(tr("Add a red flag"), this))
{
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("Red flags"), TextLabel::FieldLabel));
    head->addStretch();
    head->addWidget(new TextLabel(tr("Deal-breaker"), TextLabel::FieldLabel));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(7);
    m_column->addLayout(head);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(4, 0, 4, 0);
    foot->addWidget(m_add);
    foot->addStretch();
    m_column->addLayout(foot);
    connect(m_add, &QPushButton::clicked, this, &CriteriaFlags::startNew);
}

bool CriteriaFlags::isThere(const FlagRow &row, const QString &text) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const FlagRow *other) {
        return other != &row && sameName(other->text->edit()->storedText(), text);
    });
}

FlagRow *CriteriaFlags::makeRow(RedFlagId id)
{
    auto *row = new FlagRow(id, this);
    m_column->insertWidget(m_column->count() - 1, row);
    // A row made later would come last: it goes to the place of the link, and the link behind it.
    // The field goes with its frame, which would send Tab back to it from where it stayed.
    setTabOrder(m_add, row->text);
    setTabOrder(row->text, row->dealBreaker);
    setTabOrder(row->dealBreaker, row->bin);
    setTabOrder(row->bin, m_add);
    row->text->setCheck([this, row](const QString &text) {
        if (cleanName(text).isEmpty())
            return row->id ? tr("A red flag needs a text; the bin removes it.") : QString();
        return isThere(*row, text) ? tr("This red flag is there already.") : QString();
    });
    connect(row->text, &CheckedField::committed, this, [this, row](const QString &text) {
        if (row->id)
            emit textChanged(row->id, text);
        else if (!cleanName(text).isEmpty())
            emit added(text);
    });
    connect(row->dealBreaker, &QCheckBox::clicked, this, [this, row](bool on) {
        if (row->id)
            emit dealBreakerChanged(row->id, on);
    });
    connect(row->bin, &QToolButton::clicked, this, [this, row] {
        if (row->id)
            emit removed(row->id);
        else
            dropNew();
    });
    return row;
}

void CriteriaFlags::startNew()
{
    if (!m_new) {
        m_new = makeRow({});
        m_new->dealBreaker->setEnabled(false);
        m_new->text->edit()->setPlaceholderText(tr("What would warn you?"));
        connect(qApp, &QApplication::focusChanged, m_new, [this](QWidget *before) {
            if (m_new && before == m_new->text->edit() && m_new->text->edit()->text().trimmed().isEmpty())
                dropNew(); // nothing was typed
        });
        m_new->QWidget::show();
    }
    m_new->text->setFocus(Qt::OtherFocusReason);
}

void CriteriaFlags::dropNew()
{
    if (!m_new)
        return;
    const bool hadFocus = m_new->isAncestorOf(QApplication::focusWidget());
    m_new->hide();
    m_new->deleteLater();
    m_new = nullptr;
    if (hadFocus)
        m_add->setFocus(Qt::OtherFocusReason);
}

void CriteriaFlags::finish()
{
    for (FlagRow *row : m_rows)
        row->text->finish();
    if (m_new)
        m_new->text->finish();
}

void CriteriaFlags::fill(FlagRow &row, const RedFlag &flag)
{
    row.text->setStoredText(flag.text);
    row.text->edit()->setReadOnly(m_readOnly);
    row.dealBreaker->setChecked(flag.dealBreaker);
    row.dealBreaker->setAccessibleName(tr("Deal-breaker: %1").arg(flag.text));
    row.dealBreaker->setToolTip(tr("Deal-breaker: makes a provider ineligible until it is lifted"));
    row.dealBreaker->setEnabled(!m_readOnly);
    row.bin->setAccessibleName(tr("Remove the red flag: %1").arg(flag.text));
    row.bin->setEnabled(!m_readOnly);
}

void CriteriaFlags::show(CriterionId criterion, const std::vector<const RedFlag *> &flags)
{
    std::vector<FlagRow *> left = m_rows;
    m_rows.clear();
    for (const RedFlag *flag : flags) {
        const auto same =
            std::find_if(left.begin(), left.end(), [&](FlagRow *r) { return r->id == flag->id; });
        FlagRow *row = nullptr;
        if (same != left.end()) {
            row = *same;
            left.erase(same);
        } else if (m_new && sameName(m_new->text->edit()->text(), flag->text)) {
            row = m_new; // what was typed is stored now; the cursor stays in it
            row->id = flag->id;
            m_new = nullptr;
        } else {
            row = makeRow(flag->id);
        }
        m_rows.push_back(row);
    }
    for (FlagRow *gone : left) {
        gone->hide();
        gone->deleteLater();
    }
    if (criterion != m_criterion)
        dropNew();
    m_criterion = criterion;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_column->insertWidget(static_cast<int>(i) + 1, m_rows[i]);
        m_rows[i]->QWidget::show();
        fill(*m_rows[i], *flags[i]);
    }
}

void CriteriaFlags::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setVisible(!readOnly);
}

} // namespace tandem
