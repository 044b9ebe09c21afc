#pragma once
#include "core/onboarding/gates.h"
#include <QListWidget>
#include <optional>

namespace tandem {

/// Which rows of the register are shown.
struct RegisterFilter
{
    CoverageLine::Part part = CoverageLine::Part::Process;
    std::optional<Frequency> frequency;     ///< nothing: all
    std::optional<VendorCategory> category; ///< nothing: all
    friend bool operator==(const RegisterFilter &, const RegisterFilter &) = default;
};

/// How much of the register is complete, by category; what is chosen is the filter.
class CoverageList : public QListWidget
{
    Q_OBJECT

public:
    explicit CoverageList(QWidget *parent = nullptr);

    void showCoverage(const RunbookCoverage &coverage);
    RegisterFilter filter() const;
    void choose(const RegisterFilter &filter);

signals:
    void filterChanged();

private:
    void addEntry(const RegisterFilter &filter, const CoverageLine &line, bool isTotal);
    std::vector<RegisterFilter> m_filters; ///< by row
};

} // namespace tandem
