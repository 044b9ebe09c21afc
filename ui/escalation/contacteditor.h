#pragma once
#include "core/escalation/matrix.h"
#include <QFrame>

class QCheckBox;
class QGridLayout;

namespace tandem {

class CheckedField;
class CommitLineEdit;
class PersonChoice;
class TextLabel;

/// A cell of the matrix as a form that lies over it. Each field is stored at once; Esc closes.
class ContactEditor : public QFrame
{
    Q_OBJECT

public:
    enum class Field { Person, Role, Phone, Hours, OnCall, Deputy, DeputyHours };

    explicit ContactEditor(QWidget *page);

    /// Opens it at a cell (in the page's coordinates), with the keys in a field.
    void openAt(const QRect &cell, int tier, Side side, Field field = Field::Person);
    void follow(const QRect &cell) { place(cell); } ///< the cell was scrolled
    void showMatrix(const EscalationMatrix &matrix);
    void setReadOnly(bool readOnly);
    void leave(); ///< stores what was typed
    bool isOpen() const { return isVisible(); }
    int tier() const { return m_tier; }
    Side side() const { return m_side; }

signals:
    void textChanged(tandem::ContactEditor::Field field, const QString &text); ///< names, role, phone
    void hoursChanged(tandem::ContactEditor::Field field, const tandem::Hours &hours);
    void alwaysP1Changed(bool always);
    void clearRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    CheckedField *makeHours(const QString &name, Field field);
    void addRow(const QString &label, QWidget *field, QWidget *buddy);
    void place(const QRect &cell);

    int m_tier = 1;
    Side m_side = Side::Internal;
    QRect m_cell;
    Hours m_office;
    QGridLayout *m_grid;
    TextLabel *m_title;
    PersonChoice *m_person;
    CommitLineEdit *m_role;
    CommitLineEdit *m_phone;
    CheckedField *m_hours;
    CheckedField *m_onCall;
    QCheckBox *m_alwaysP1;
    PersonChoice *m_deputy;
    CheckedField *m_deputyHours;
    bool m_closing = false;
};

} // namespace tandem

Q_DECLARE_METATYPE(tandem::Hours)
