#pragma once
#include "core/agreement/finding.h"
#include "core/scope/pagefit.h"
#include "core/scope/scope.h"
#include "ui/widgets/rowmodel.h"
#include <QListView>
#include <span>
#include <tuple>

namespace tandem {

/// The parts of the scope that have a form.
enum class ScopePart { Facts, Assumptions, StaysInternal, OutOfScope, Area };

/// The part in whose form a finding stands; what concerns the whole page stands with the facts.
ScopePart scopePartOf(const FindingSubject &subject);

/// A row of the list at the left of the Scope page: a heading, or a part to edit.
struct ScopeListRow
{
    bool heading = false;
    ScopePart part = ScopePart::Facts;
    ServiceAreaId area = {};
    QString text = {};
    QString right = {}; ///< how many, who owns it, or by how much it is too long
    bool tooLong = false;
    int findings = 0; ///< open ones

    auto key() const { return std::tuple(heading, part, area); }
    bool operator==(const ScopeListRow &) const = default;
};

class ScopeListModel : public RowModel<ScopeListRow>
{
    Q_OBJECT

public:
    using RowModel::RowModel;
    /// `fit` says which areas are too long, and parts with an open finding are marked.
    void follow(const ScopePicture &picture, const PageFit &fit, std::span<const AgreementFinding> findings);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
};

/// The parts to choose from. Up and Down choose, Alt+Up and Alt+Down move an area, Enter goes to its form.
class ScopeList : public QListView
{
    Q_OBJECT

public:
    explicit ScopeList(ScopeListModel &model, QWidget *parent = nullptr);

    const ScopeListRow *current() const; ///< null if nothing is chosen
    bool choose(ScopePart part, ServiceAreaId area = {});

signals:
    void chosen();
    void opened();             ///< Enter, F2 or a double click
    void moved(int direction); ///< -1 up, 1 down
    void removeRequested();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    ScopeListModel &m_model;
};

} // namespace tandem
