#pragma once
#include "core/people/peoplestore.h"
#include "ui/widgets/card.h"
#include <functional>
#include <map>

class QCheckBox;
class QComboBox;

namespace tandem {

class CheckedField;
class Evaluation;
class FieldProblem;
class GrowingTextEdit;
class LinkButton;
class PushButton;
class ScorecardList;
class ScrollBody;
class TextLabel;

/// One person, edited in place. It asks for changes by signal; the page makes them.
class PersonEditor : public Card
{
    Q_OBJECT

public:
    using Field = PeopleStore::Field;

    explicit PersonEditor(QWidget *parent = nullptr);

    void show(const Evaluation &evaluation, PersonId id);
    PersonId shown() const { return m_id; }
    void setReadOnly(bool readOnly);
    void setNameCheck(std::function<QString(const QString &)> check);
    void setEvaluatorProblem(const QString &sentence); ///< why the tick cannot be set; empty: hidden
    void editName(); ///< the cursor goes into the name, with all of it selected
    void finish();   ///< stores what is being typed

signals:
    void fieldChanged(tandem::PeopleStore::Field field, const QString &value);
    void evaluatorTicked(bool evaluator);
    void leftTicked(bool left);
    void providerChosen(tandem::ProviderId provider);
    void scorecardOpened(tandem::ProviderId provider); ///< none: all of them
    void providerOpened(tandem::ProviderId provider);
    void removeRequested();

private:
    using QWidget::show;
    CheckedField *makeField(Field field, const QString &name);
    void addIdentity(QVBoxLayout &column);
    void addReach(QVBoxLayout &column);
    QWidget *makeInternalPart();
    QWidget *makePartnerPart();
    void addFooter();
    void orderTabs();
    void discard();
    void showSide(const Evaluation &evaluation, const Person &person);
    void showProviders(const Evaluation &evaluation, ProviderId current);

    PersonId m_id;
    ProviderId m_provider;
    ScrollBody *m_scroll;
    std::map<Field, CheckedField *> m_fields;
    GrowingTextEdit *m_notes;
    QCheckBox *m_left = nullptr;
    QWidget *m_internal = nullptr;
    QWidget *m_partner = nullptr;
    QCheckBox *m_evaluator = nullptr;
    FieldProblem *m_evaluatorProblem = nullptr;
    QWidget *m_scored = nullptr;
    LinkButton *m_openScores = nullptr;
    TextLabel *m_progress = nullptr;
    ScorecardList *m_cards = nullptr;
    QComboBox *m_providers = nullptr;
    LinkButton *m_openProvider = nullptr;
    PushButton *m_remove = nullptr;
};

} // namespace tandem
