#pragma once
#include "core/people/person.h"
#include <QComboBox>
#include <span>

namespace tandem {

/// A person of a side, chosen from the list or newly typed. `committed` comes when another name was chosen,
/// and on Enter or when the focus leaves after another one was typed. Esc brings the stored one back.
class PersonChoice : public QComboBox
{
    Q_OBJECT

public:
    PersonChoice(const QString &accessibleName, const QString &placeholder, QWidget *parent = nullptr);

    /// While the person is typing, their text stays.
    void setPeople(std::span<const Person> people, PersonId current);
    void finish(); ///< commits what was typed

signals:
    void committed(const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QString m_stored;
};

} // namespace tandem
