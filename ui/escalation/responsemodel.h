#pragma once
#include "core/escalation/matrix.h"
#include <QAbstractTableModel>

namespace tandem {

/// The response table: a priority in each row, in or out of office hours.
class ResponseModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Example, FirstTime };
    enum Role { DefaultRole = Qt::UserRole + 1 }; ///< true: a value from practice that nobody has confirmed
    static constexpr int columns = FirstTime + responseCount;

    explicit ResponseModel(QObject *parent = nullptr);

    void showMatrix(const EscalationMatrix &matrix);
    void setOutOfHours(bool outOfHours);
    bool isOutOfHours() const { return m_outOfHours; }
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    static Response responseOf(int column) { return everyResponse[static_cast<size_t>(column - FirstTime)]; }
    static QString headOf(Response response); ///< its name in two lines
    /// What is wrong with a typed time, as a sentence; empty if nothing is.
    static QString problemOf(int column, const QString &text);

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : priorityCount;
    }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : columns; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void timeEdited(int priority, tandem::Response response, const tandem::ResponseTime &time);
    void exampleEdited(int priority, const QString &text);

private:
    const ResponseTimes &times(int row) const { return m_matrix.response(row + 1, m_outOfHours); }

    EscalationMatrix m_matrix;
    bool m_outOfHours = false;
    bool m_readOnly = false;
};

} // namespace tandem
