#include "ui/providers/providerfacts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/textlabel.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tandem {

/// One fact; without an id it is one that is only being typed.
class FactRow : public QWidget
{
public:
    FactRow(ProviderFactId fact, QWidget *parent)
        : QWidget(parent)
        , id(fact)
        , label(new CommitLineEdit(this))
        , value(new GrowingTextEdit(this))
        , bin(new IconButton(QStringLiteral("trash-2"), ProviderFacts::tr("Remove this fact"), this))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        label->setFixedWidth(104);
        label->setPlaceholderText(ProviderFacts::tr("Fact"));
        label->setAccessibleName(ProviderFacts::tr("Fact"));
        value->setPlaceholderText(ProviderFacts::tr("What it is"));
        value->setLines(1, 8);
        value->setEnterCommits(true);
        row->addWidget(label, 0, Qt::AlignTop);
        row->addWidget(value, 1);
        row->addWidget(bin, 0, Qt::AlignTop);
    }

    bool isEmpty() const
    {
        return label->text().trimmed().isEmpty() && value->toPlainText().trimmed().isEmpty();
    }
    bool hasFocusWithin() const { return isAncestorOf(QApplication::focusWidget()); }

    ProviderFactId id;
    CommitLineEdit *label;
    GrowingTextEdit *value; ///< as high as its text: a cut fact is none
    IconButton *bin;
};

ProviderFacts::ProviderFacts(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_add(new LinkButton(tr("Add a key fact"), this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_column->addWidget(new TextLabel(tr("Key facts"), TextLabel::FieldLabel));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(4, 0, 4, 0);
    foot->addWidget(m_add);
    foot->addStretch();
    m_column->addLayout(foot);
    connect(m_add, &QPushButton::clicked, this, &ProviderFacts::startNew);
}

FactRow *ProviderFacts::makeRow(ProviderFactId id)
{
    auto *row = new FactRow(id, this);
    m_column->insertWidget(m_column->count() - 1, row);
    connect(row->label, &CommitLineEdit::committed, this, [this, row] { store(*row); });
    connect(row->value, &GrowingTextEdit::committed, this, [this, row] { store(*row); });
    connect(row->bin, &QToolButton::clicked, this, [this, row] {
        if (row->id)
            emit removed(row->id);
        else
            dropNew();
    });
    return row;
}

void ProviderFacts::store(FactRow &row)
{
    if (row.id)
        emit changed(row.id, row.label->text(), row.value->toPlainText());
    else if (!row.value->toPlainText().trimmed().isEmpty()) // a label alone says nothing yet
        emit added(row.label->text(), row.value->toPlainText());
}

void ProviderFacts::startNew()
{
    if (!m_new) {
        m_new = makeRow({});
        connect(qApp, &QApplication::focusChanged, m_new, [this](QWidget *, QWidget *now) {
            if (m_new && m_new->isEmpty() && now && !m_new->isAncestorOf(now))
                dropNew(); // nothing was typed
        });
        m_new->QWidget::show();
    }
    m_new->label->setFocus(Qt::OtherFocusReason);
}

void ProviderFacts::dropNew()
{
    if (!m_new)
        return;
    const bool hadFocus = m_new->hasFocusWithin();
    m_new->hide();
    m_new->deleteLater();
    m_new = nullptr;
    if (hadFocus)
        m_add->setFocus(Qt::OtherFocusReason);
}

void ProviderFacts::show(ProviderId provider, const std::vector<ProviderFact> &facts)
{
    if (provider != m_provider)
        dropNew();
    m_provider = provider;
    std::vector<FactRow *> left = m_rows;
    m_rows.clear();
    for (const ProviderFact &fact : facts) {
        const auto same =
            std::find_if(left.begin(), left.end(), [&](FactRow *r) { return r->id == fact.id; });
        if (same != left.end()) {
            m_rows.push_back(*same);
            left.erase(same);
        } else if (m_new && m_new->value->toPlainText().trimmed() == fact.value) {
            m_new->id = fact.id; // what was typed is stored now; the cursor stays in it
            m_rows.push_back(m_new);
            m_new = nullptr;
        } else {
            m_rows.push_back(makeRow(fact.id));
        }
    }
    for (FactRow *gone : left) {
        gone->hide();
        gone->deleteLater();
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        FactRow &row = *m_rows[i];
        m_column->insertWidget(static_cast<int>(i) + 1, &row);
        row.QWidget::show();
        row.label->setStoredText(facts[i].label);
        row.value->setStoredText(facts[i].value);
        row.value->setAccessibleName(facts[i].label.isEmpty() ? tr("Value of the fact") : facts[i].label);
        row.label->setToolTip(facts[i].label);
        row.bin->setAccessibleName(tr("Remove the fact: %1").arg(facts[i].label));
        row.label->setReadOnly(m_readOnly);
        row.value->setReadOnly(m_readOnly);
        row.bin->setEnabled(!m_readOnly);
    }
}

void ProviderFacts::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setVisible(!readOnly);
}

void ProviderFacts::finish()
{
    for (FactRow *row : std::vector(m_rows)) {
        row->label->commit();
        row->value->commit();
    }
    if (m_new) {
        m_new->value->commit();
        if (m_new)
            m_new->label->commit();
    }
}

} // namespace tandem
