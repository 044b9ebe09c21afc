#pragma once
#include "core/scope/scopestore.h"
#include "ui/widgets/rowmodel.h"
#include <QTableView>

namespace tandem {

/// A service area as a row of the swim lanes.
struct LaneRow
{
    ServiceArea area;
    ServiceAreaId key() const { return area.id; }
    bool operator==(const LaneRow &) const = default;
};

/// Area, internal, handoff, partner.
class LanesModel : public RowModel<LaneRow>
{
    Q_OBJECT

public:
    enum Column { Name, Internal, Handoff, Partner, ColumnCount };
    using RowModel::RowModel;
    void follow(const ScopePicture &picture);

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The side of the column owns the area.
    bool owns(const QModelIndex &index) const;

private:
    QString m_organisation;
    QString m_partner;
};

/// The scope as swim lanes: the owning lane is filled, the handoff stands between them over its arrow. Arrows
/// move, Enter goes to the field in the editor.
class LanesView : public QTableView
{
    Q_OBJECT

public:
    explicit LanesView(LanesModel &model, QWidget *parent = nullptr);
    void fitRows();

signals:
    void opened(tandem::ServiceAreaId area, tandem::ScopeStore::Field field);
    void nameOpened(tandem::ServiceAreaId area);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void open(const QModelIndex &index);
    LanesModel &m_model;
};

} // namespace tandem
