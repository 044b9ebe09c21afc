#include "ui/sessions/calibrationgrid.h"
#include "core/overview/phrases.h"
#include "ui/theme/theme.h"
#include <QKeyEvent>
#include <QLocale>

namespace tandem {

CalibrationGrid::CalibrationGrid(QWidget *parent)
    : CompareChartView(tr("Criteria by provider, in the order of the sessions"), parent)
{
}

// ---- what it shows

static QString changeText(const Drift &drift)
{
    if (!drift.canBeTold())
        return {};
    const QString points = overview::points(std::abs(drift.change));
    if (points == overview::points(0))
        return points;
    return (drift.change > 0 ? u'+' : u'−') + points;
}

static charts::CalibrationData::Row rowOf(const Evaluation &evaluation, const Calibration &calibration,
                                          size_t at)
{
    const int criterion = calibration.criteria[at];
    charts::CalibrationData::Row row;
    row.name = evaluation.criteria()[static_cast<size_t>(criterion)].shortName;
    for (const Calibration::Column &column : calibration.columns) {
        const CellFigure &cell = evaluation.figure(column.provider).cells[static_cast<size_t>(criterion)];
        const AgreedScore *agreed = evaluation.agreedScore(column.provider, criterion);
        row.cells.push_back({cell.mean, agreed != nullptr, agreed && agreed->calibrated});
        row.means.push_back(cell.panelMean);
    }
    row.change = changeText(calibration.drifts[at]);
    row.steady = calibration.drifts[at].isSteady();
    return row;
}

static charts::CalibrationData dataOf(const Evaluation &evaluation, const Calibration &calibration)
{
    charts::CalibrationData data;
    for (const Calibration::Column &column : calibration.columns) {
        const Session &session = column.session;
        const QDateTime at = session.begunAt.isValid()    ? session.begunAt.toLocalTime()
                             : session.startsAt.isValid() ? session.startsAt
                                                          : session.revealedAt.toLocalTime();
        data.providers.push_back({evaluation.providers()[static_cast<size_t>(column.provider)].name,
                                  at.isValid() ? overview::dayAndMonth(at.date()) : QString()});
        data.all.cells.push_back({column.mean, false, false});
        data.all.means.push_back(column.mean);
    }
    for (size_t at = 0; at < calibration.criteria.size(); ++at)
        data.rows.push_back(rowOf(evaluation, calibration, at));
    data.all.name = CalibrationGrid::tr("Mean of the evaluators");
    data.all.change = changeText(calibration.overall);
    data.all.steady = calibration.overall.isSteady();
    return data;
}

void CalibrationGrid::follow(const Evaluation &evaluation, const Calibration &calibration)
{
    const ProviderId provider = this->provider();
    const CriterionId criterion = this->criterion();
    m_data = dataOf(evaluation, calibration);
    m_providers.clear();
    m_criteria.clear();
    for (const Calibration::Column &column : calibration.columns)
        m_providers.push_back(evaluation.providers()[static_cast<size_t>(column.provider)].id);
    for (const int index : calibration.criteria)
        m_criteria.push_back(evaluation.criteria()[static_cast<size_t>(index)].id);
    refresh();
    choose(provider, criterion);
}

ProviderId CalibrationGrid::provider() const
{
    const int column = current().x();
    return column < 0 || column >= columnCount() ? ProviderId{} : m_providers[static_cast<size_t>(column)];
}

CriterionId CalibrationGrid::criterion() const
{
    const int row = current().y();
    return row < 0 || row >= rowCount() ? CriterionId{} : m_criteria[static_cast<size_t>(row)];
}

bool CalibrationGrid::choose(ProviderId provider, CriterionId criterion)
{
    const auto column = std::find(m_providers.begin(), m_providers.end(), provider);
    const auto row = std::find(m_criteria.begin(), m_criteria.end(), criterion);
    if (column == m_providers.end() || row == m_criteria.end())
        return false;
    setCurrent({static_cast<int>(column - m_providers.begin()), static_cast<int>(row - m_criteria.begin())});
    return true;
}

// ---- in words

QString CalibrationGrid::spoken(int row, int column) const
{
    const charts::CalibrationData::Row &line = m_data.rows[static_cast<size_t>(row)];
    const charts::CalibrationData::Cell &cell = line.cells[static_cast<size_t>(column)];
    const QString where = tr("%1, %2, session %3")
                              .arg(line.name, m_data.providers[static_cast<size_t>(column)].name)
                              .arg(column + 1);
    const std::optional<double> &mean = line.means[static_cast<size_t>(column)];
    const QString panel = mean ? tr("mean %1").arg(QLocale().toString(*mean, 'f', 2)) : tr("no scores");
    if (!cell.agreed)
        return tr("%1: %2").arg(where, panel);
    const QString agreed = overview::score(*cell.value);
    return (cell.calibrated ? tr("%1: %2, calibrated to %3") : tr("%1: %2, agreed %3"))
        .arg(where, panel, agreed);
}

CellBlock CalibrationGrid::cells() const
{
    QStringList head{tr("Criterion")};
    for (const charts::CalibrationData::Provider &provider : m_data.providers)
        head.push_back(provider.name);
    head.push_back(tr("First to last"));
    CellBlock block{head};
    const auto add = [&](const charts::CalibrationData::Row &row) {
        QStringList line{row.name};
        for (const charts::CalibrationData::Cell &cell : row.cells)
            line.push_back(cell.value ? QLocale().toString(*cell.value, 'f', 2) : QString());
        line.push_back(row.change);
        block.push_back(line);
    };
    for (const charts::CalibrationData::Row &row : m_data.rows)
        add(row);
    add(m_data.all);
    return block;
}

// ---- where it is

QSizeF CalibrationGrid::contentSize(const QSizeF &room) const
{
    const QSizeF least = charts::calibrationMinimumSize(m_data);
    return {std::max(room.width(), least.width()),
            std::max(least.height(), std::min(room.height(), charts::calibrationHeight(m_data)))};
}

CompareChartView::Heads CalibrationGrid::heads(const QRectF &content) const
{
    const QSizeF size = charts::calibrationHeads(content, m_data);
    return {size.height(), size.width(), 0};
}

QRectF CalibrationGrid::itemIn(const QRectF &content, int row, int column) const
{
    return charts::calibrationCell(content, m_data, row, column);
}

void CalibrationGrid::paintContent(QPainter &painter, const QRectF &content, const Palette &colours,
                                   const QPoint &) const
{
    charts::paintCalibration(painter, content, colours, m_data, CompareChartView::current(),
                             focusIsVisible(this));
}

void CalibrationGrid::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && event->key() >= Qt::Key_0 && event->key() <= Qt::Key_5) {
        emit scoreProposed(event->key() - Qt::Key_0);
        return;
    }
    CompareChartView::keyPressEvent(event);
}

} // namespace tandem
