#pragma once
#include "core/scope/pagefit.h"
#include "core/scope/scopestore.h"
#include <QWidget>
#include <array>
#include <functional>

class QComboBox;

namespace tandem {

class CheckedField;
class CommitLineEdit;
class CountedField;
class SegmentedControl;

/// The form of one service area: who owns it, what each side does, the handoff, what is out, hours, service
/// level and tools.
class AreaForm : public QWidget
{
    Q_OBJECT

public:
    explicit AreaForm(QWidget *parent = nullptr);

    void showArea(const ServiceArea &area);
    /// How many lines its texts take on the page, and by how many the row is too long.
    void showFit(const PageFit::Area &lines, int tooLong);
    void setReadOnly(bool readOnly);
    void setNameCheck(std::function<QString(const QString &)> check);
    /// Stores what is being typed, because the form is about to show another area.
    void finish();
    void focusField(ScopeStore::Field field);
    void focusName();
    ServiceAreaId area() const { return m_area; }

signals:
    void renamed(const QString &name);
    void typed(tandem::ScopeStore::Field field, const QString &text);
    void textChanged(tandem::ScopeStore::Field field, const QString &text);
    void ownerChosen(tandem::AreaOwner owner);
    void directionChosen(tandem::HandoffDirection direction);
    void coverageChosen(tandem::Coverage coverage);

private:
    void build();
    CountedField *counted(ScopeStore::Field field, const QString &label);
    CommitLineEdit *line(ScopeStore::Field field, const QString &name, const QString &placeholder);
    QWidget *widgetOf(ScopeStore::Field field) const;

    ServiceAreaId m_area;
    CheckedField *m_name;
    SegmentedControl *m_owner;
    CountedField *m_internal;
    CountedField *m_partner;
    CountedField *m_handoff;
    CountedField *m_out;
    QComboBox *m_direction;
    QComboBox *m_coverage;
    CommitLineEdit *m_coverageText;
    CommitLineEdit *m_level;
    CommitLineEdit *m_tools;
};

} // namespace tandem
