#pragma once
#include "core/scoring/criteriastore.h"
#include "ui/widgets/card.h"
#include <array>
#include <map>

class QCheckBox;

namespace tandem {

class CheckedField;
class CriteriaFlags;
class Evaluation;
class GrowingTextEdit;
class PushButton;
class ScrollBody;

/// One criterion, edited in place: names, description, what to ask, rubric, red flags. It asks for changes by
/// signal; the page makes them.
class CriteriaEditor : public Card
{
    Q_OBJECT

public:
    using Field = CriteriaStore::Field;

    explicit CriteriaEditor(QWidget *parent = nullptr);

    void show(const Evaluation &evaluation, CriterionId id);
    CriterionId shown() const { return m_id; }
    void setReadOnly(bool readOnly);
    void setNameCheck(std::function<QString(const QString &)> check);
    void editName(); ///< the cursor goes into the name, with all of it selected
    void finish();   ///< stores what is being typed

signals:
    void fieldChanged(tandem::CriteriaStore::Field field, const QString &value);
    void applicableChanged(bool applicable);
    void removeRequested();
    void flagAdded(const QString &text);
    void flagTextChanged(tandem::RedFlagId flag, const QString &text);
    void flagDealBreakerChanged(tandem::RedFlagId flag, bool dealBreaker);
    void flagRemoved(tandem::RedFlagId flag);

private:
    using QWidget::show;
    void addNames(QVBoxLayout &column);
    void addTexts(QVBoxLayout &column);
    void addRubric(QVBoxLayout &column);
    void addFooter();
    void discard();
    GrowingTextEdit *makeText(Field field, const QString &name, int fewest, int most);

    CriterionId m_id;
    ScrollBody *m_scroll;
    CheckedField *m_name;
    CheckedField *m_shortName;
    std::map<Field, GrowingTextEdit *> m_texts;
    CriteriaFlags *m_flags;
    QCheckBox *m_notApplicable;
    PushButton *m_remove;
};

} // namespace tandem
