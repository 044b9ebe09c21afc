#pragma once
#include "core/providers/provider.h"
#include <QSortFilterProxyModel>

namespace tandem {

/// Providers as they are sorted and filtered: by a text in any of their fields, and by stage. The line that a
/// new provider is typed in is always shown, last.
class ProvidersProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ProvidersProxy(QObject *parent = nullptr);

    /// All stages, those still compared, or one.
    enum StageFilter { AllStages = -1, StillCompared = -2 };

    void setText(const QString &text);
    void setStages(int stageOrFilter);
    bool isFiltering() const { return !m_text.isEmpty() || m_stages != AllStages; }

    ProviderId idAt(int row) const;
    int rowOf(ProviderId id) const; ///< -1 if it is not shown
    bool passes(ProviderId id) const { return rowOf(id) >= 0; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_text;
    int m_stages = AllStages;
};

} // namespace tandem
