#pragma once
#include "core/people/peoplestore.h"
#include "core/providers/provider.h"
#include "ui/shell/page.h"
#include "ui/widgets/card.h"

class QComboBox;
class QUrl;

namespace tandem {

class Avatar;
class CheckedField;
class CommitLineEdit;
class Evaluation;
class GrowingTextEdit;
class IconButton;
class LinkButton;
class ProviderFacts;
class ProviderFlags;
class ProviderStanding;
class PushButton;
class ScrollBody;

/// One provider, edited in place: who to talk to, when, what is known of it, and where it stands. It asks for
/// changes by signal; the page makes them.
class ProviderDetail : public Card
{
    Q_OBJECT

public:
    explicit ProviderDetail(QWidget *parent = nullptr);

    void show(const Evaluation &evaluation, ProviderId id, const std::vector<ProviderFact> &facts);
    ProviderId shown() const { return m_id; }
    void setReadOnly(bool readOnly);
    void setNameCheck(std::function<QString(const QString &)> check);
    void finish(); ///< stores what is being typed
    void focusFlags();

    ProviderFacts *facts() const { return m_facts; }
    ProviderFlags *flags() const { return m_flags; }

signals:
    void nameChanged(const QString &name);
    void websiteChanged(const QString &website);
    void notesChanged(const QString &notes);
    void stageChosen(tandem::Stage stage);
    void sessionChanged(QDate day);
    void contactChanged(tandem::PeopleStore::Field field, const QString &value);
    void goTo(const tandem::Place &place);
    void removeRequested();

private:
    using QWidget::show;
    void addHead(QVBoxLayout &column);
    void addCompany(QVBoxLayout &column);
    void addContact(QVBoxLayout &column);
    void addRest(QVBoxLayout &column);
    CommitLineEdit *makeContactField(PeopleStore::Field field, const QString &name);
    void discard();
    void openWebsite() const;

    ProviderId m_id;
    QDate m_today;
    ScrollBody *m_scroll;
    Avatar *m_avatar;
    ProviderStanding *m_standing;
    CheckedField *m_name;
    CommitLineEdit *m_website;
    IconButton *m_open;
    QComboBox *m_stage;
    CheckedField *m_session;
    LinkButton *m_openSession;
    std::vector<std::pair<PeopleStore::Field, CommitLineEdit *>> m_contact;
    GrowingTextEdit *m_notes;
    ProviderFacts *m_facts;
    ProviderFlags *m_flags;
    PushButton *m_remove;
};

/// The address that a typed website leads to; empty if it is none that a browser should open.
QUrl webAddress(const QString &website);

} // namespace tandem
