#include "ui/providers/providerdetail.h"
#include "core/scoring/evaluation.h"
#include "ui/providers/dateinput.h"
#include "ui/providers/providerfacts.h"
#include "ui/providers/providerflags.h"
#include "ui/providers/providerstanding.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/textlabel.h"
#include <QComboBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QUrl>

namespace tandem {

static constexpr int sidePadding = 17; // and 1 of the card's border

QUrl webAddress(const QString &website)
{
    const QString text = website.trimmed();
    if (text.isEmpty() || text.contains(QLatin1Char(' ')))
        return {};
    const QUrl url(text.contains(QLatin1String("://")) ? text : QStringLiteral("https://") + text,
                   QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return web && url.host().contains(QLatin1Char('.')) ? url : QUrl();
}

/// A field below its label.
static QVBoxLayout *labelled(const QString &label, QWidget *field)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(new TextLabel(label, TextLabel::FieldLabel));
    column->addWidget(field);
    return column;
}

ProviderDetail::ProviderDetail(QWidget *parent)
    : Card(parent)
    , m_scroll(new ScrollBody(this))
    , m_avatar(new Avatar({}, 40, this))
    , m_standing(new ProviderStanding(this))
    , m_name(new CheckedField(tr("Name"), this))
    , m_website(new CommitLineEdit(this))
    , m_open(new IconButton(QStringLiteral("external-link"), tr("Open the website"), this))
    , m_stage(new QComboBox(this))
    , m_session(new CheckedField(tr("Working session"), this))
    , m_openSession(new LinkButton(tr("Plan and run it"), this))
    , m_notes(new GrowingTextEdit(this))
    , m_facts(new ProviderFacts(this))
    , m_flags(new ProviderFlags(this))
    , m_remove(new PushButton(tr("Remove"), QStringLiteral("trash-2"), PushButton::Normal, this))
{
    setAccessibleName(tr("Selected provider"));
    setBodyMargins(1, 1, 1, 0);
    body()->addWidget(m_scroll);
    QVBoxLayout *column = m_scroll->column();
    column->setContentsMargins(sidePadding, 16, sidePadding, 16);
    column->setSpacing(12);
    addHead(*column);
    addCompany(*column);
    addContact(*column);
    addRest(*column);
    column->addStretch(1);
    footer()->setContentsMargins(18, 11, 18, 11);
    footer()->addStretch();
    footer()->addWidget(m_remove);
    m_remove->setToolTip(tr("Remove this provider (Del in the table)"));
    connect(m_remove, &QPushButton::clicked, this, &ProviderDetail::removeRequested);
    connect(m_standing, &ProviderStanding::goTo, this, &ProviderDetail::goTo);
}

void ProviderDetail::addHead(QVBoxLayout &column)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_avatar, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    m_name->edit()->setFont(uiFont(15, QFont::DemiBold));
    texts->setSpacing(5);
    texts->addWidget(m_name);
    texts->addWidget(m_standing->sentence());
    head->addLayout(texts, 1);
    column.addLayout(head);
    column.addWidget(m_flags);
    column.addWidget(m_standing);
}

void ProviderDetail::addCompany(QVBoxLayout &column)
{
    auto *web = new QWidget;
    auto *row = new QHBoxLayout(web);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_website, 1);
    row->addWidget(m_open);
    m_website->setAccessibleName(tr("Website"));
    column.addLayout(labelled(tr("Website"), web));
    for (int i = 0; i < stageCount; ++i)
        m_stage->addItem(stageWord(static_cast<Stage>(i)));
    m_stage->setAccessibleName(tr("Stage"));
    m_session->edit()->setPlaceholderText(tr("No date yet"));
    m_session->setCheck([this](const QString &text) { return dayProblem(text, m_today); });
    addCalendar(*m_session->edit(), [this](QDate day) {
        m_session->edit()->setText(dateInWords(day, m_today));
        m_session->edit()->commit();
    });
    auto *pair = new QHBoxLayout;
    pair->setSpacing(8);
    QVBoxLayout *stage = labelled(tr("Stage"), m_stage);
    stage->addStretch(); // stays on top when a sentence comes below the session
    pair->addLayout(stage, 1);
    QVBoxLayout *session = labelled(tr("Working session"), m_session);
    m_openSession->setSmall(true);
    session->addWidget(m_openSession, 0, Qt::AlignLeft);
    session->addStretch();
    pair->addLayout(session, 1);
    column.addLayout(pair);
    connect(m_name, &CheckedField::committed, this, &ProviderDetail::nameChanged);
    connect(m_website, &CommitLineEdit::committed, this, &ProviderDetail::websiteChanged);
    connect(m_website, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_open->setEnabled(webAddress(text).isValid()); });
    connect(m_open, &QToolButton::clicked, this, &ProviderDetail::openWebsite);
    connect(m_stage, &QComboBox::activated, this,
            [this](int stage) { emit stageChosen(static_cast<Stage>(stage)); });
    m_openSession->setToolTip(tr("Opens the working session with this provider"));
    connect(m_openSession, &QAbstractButton::clicked, this, [this] {
        emit goTo({PageId::LiveSession, m_id, {}, {}});
    });
    connect(m_session, &CheckedField::committed, this,
            [this](const QString &text) { emit sessionChanged(parseDay(text, m_today).value_or(QDate())); });
}

CommitLineEdit *ProviderDetail::makeContactField(PeopleStore::Field field, const QString &name)
{
    auto *edit = new CommitLineEdit(this);
    edit->setPlaceholderText(name);
    edit->setAccessibleName(tr("Contact: %1").arg(name));
    m_contact.emplace_back(field, edit);
    connect(edit, &CommitLineEdit::committed, this,
            [this, field](const QString &text) { emit contactChanged(field, text); });
    return edit;
}

void ProviderDetail::addContact(QVBoxLayout &column)
{
    auto *fields = new QWidget;
    auto *rows = new QVBoxLayout(fields);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *who = new QHBoxLayout;
    who->addWidget(makeContactField(PeopleStore::Field::Name, tr("Name")), 1);
    who->addWidget(makeContactField(PeopleStore::Field::Role, tr("Role")), 1);
    rows->addLayout(who);
    // Each on a line of its own: beside each other they are cut.
    rows->addWidget(makeContactField(PeopleStore::Field::Email, tr("E-mail")));
    rows->addWidget(makeContactField(PeopleStore::Field::Phone, tr("Phone")));
    rows->setSpacing(8);
    who->setSpacing(8);
    column.addLayout(labelled(tr("Contact"), fields));
}

void ProviderDetail::addRest(QVBoxLayout &column)
{
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setLines(2, 10);
    connect(m_notes, &GrowingTextEdit::committed, this, &ProviderDetail::notesChanged);
    column.addLayout(labelled(tr("Notes"), m_notes));
    column.addWidget(m_facts);
}

void ProviderDetail::discard()
{
    for (CheckedField *field : {m_name, m_session})
        field->edit()->setText(field->edit()->storedText());
    m_website->setText(m_website->storedText());
    for (const auto &[field, edit] : m_contact)
        edit->setText(edit->storedText());
    m_notes->replaceText(m_notes->storedText());
}

static QString fieldOf(const Person *contact, PeopleStore::Field field)
{
    if (!contact)
        return {};
    switch (field) {
    case PeopleStore::Field::Name:
        return contact->name;
    case PeopleStore::Field::Role:
        return contact->role;
    case PeopleStore::Field::Email:
        return contact->email;
    case PeopleStore::Field::Phone:
        return contact->phone;
    default:
        return contact->notes;
    }
}

void ProviderDetail::show(const Evaluation &evaluation, ProviderId id, const std::vector<ProviderFact> &facts)
{
    const int index = evaluation.indexOf(id);
    if (index < 0)
        return;
    const bool another = id != m_id;
    if (another)
        discard();
    m_id = id;
    m_today = evaluation.workspace().now().toLocalTime().date();
    const Provider &provider = evaluation.providers()[static_cast<size_t>(index)];
    m_avatar->setName(provider.name);
    m_standing->show(evaluation, index);
    m_name->setStoredText(provider.name);
    m_website->setStoredText(provider.website);
    m_open->setEnabled(webAddress(provider.website).isValid());
    m_stage->setCurrentIndex(static_cast<int>(provider.stage));
    m_session->setStoredText(dateInWords(provider.sessionOn, m_today));
    const Person *contact = evaluation.contactOf(id);
    for (const auto &[field, edit] : m_contact)
        edit->setStoredText(fieldOf(contact, field));
    m_notes->setStoredText(provider.notes);
    m_facts->show(id, facts);
    m_flags->show(evaluation, id);
    if (!another)
        return;
    for (QLineEdit *edit : findChildren<QLineEdit *>())
        edit->setCursorPosition(0);
    m_scroll->scrollToTop();
}

void ProviderDetail::setReadOnly(bool readOnly)
{
    for (QLineEdit *edit : {static_cast<QLineEdit *>(m_name->edit()),
                            static_cast<QLineEdit *>(m_session->edit()), static_cast<QLineEdit *>(m_website)})
        edit->setReadOnly(readOnly);
    for (const auto &[field, edit] : m_contact)
        edit->setReadOnly(readOnly);
    m_notes->setReadOnly(readOnly);
    m_stage->setEnabled(!readOnly);
    m_facts->setReadOnly(readOnly);
    m_flags->setReadOnly(readOnly);
    m_remove->setEnabled(!readOnly);
}

void ProviderDetail::setNameCheck(std::function<QString(const QString &)> check)
{
    m_name->setCheck(std::move(check));
}

void ProviderDetail::finish()
{
    m_name->finish();
    m_session->finish();
    m_website->commit();
    for (const auto &[field, edit] : m_contact)
        edit->commit();
    m_notes->commit();
    m_facts->finish();
}

void ProviderDetail::focusFlags()
{
    m_scroll->ensureWidgetVisible(m_flags);
}

void ProviderDetail::openWebsite() const
{
    const QUrl url = webAddress(m_website->text());
    if (url.isValid())
        QDesktopServices::openUrl(url);
}

} // namespace tandem
