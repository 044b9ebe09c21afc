#pragma once
#include "core/base/ids.h"
#include "ui/widgets/tableview.h"

namespace tandem {

class PeopleDelegate;
class PeopleModel;

/// The people of one side: rows are chosen whole, cells are edited in place, and it is as high as its rows
/// while there is room.
class PeopleTable : public TableView
{
    Q_OBJECT

public:
    PeopleTable(PeopleModel &model, const QString &name, QWidget *parent = nullptr);

    PersonId currentPerson() const;
    std::vector<PersonId> selectedPeople() const; ///< in the order of the rows
    /// Selects the person alone and scrolls there; the column stays.
    void setCurrentPerson(PersonId id);
    PeopleDelegate *delegate() const { return m_delegate; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void currentPersonChanged();
    /// Rows came or went, so the height it wants is another one.
    void heightChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void arrangeColumns();
    void fillWidth();
    void fitHeight();
    int heightOf(int rows) const;

    PeopleModel &m_model;
    PeopleDelegate *m_delegate;
    int m_roleWidth = 0; ///< as wide as the role may get; what the person set
    bool m_filling = false;
};

} // namespace tandem
