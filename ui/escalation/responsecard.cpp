#include "ui/escalation/responsecard.h"
#include "core/escalation/practice.h"
#include "ui/escalation/responsedelegate.h"
#include "ui/escalation/responsemodel.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textlabel.h"
#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <cmath>

namespace tandem {

namespace {

constexpr int inset = 15;
constexpr int rowHeight = 44;
constexpr int headerHeight = 44;
constexpr int numberWidth = 42;
constexpr int headInset = 12 + 18; ///< at the sides of a head
constexpr int exampleWidth = 90;   ///< at least

} // namespace

ResponseCard::ResponseCard(QWidget *parent)
    : Card(tr("Response by priority"), {}, parent)
    , m_matrix(matrixFromPractice())
    , m_model(new ResponseModel(this))
    , m_table(new TableView(this))
    , m_hours(new SegmentedControl(this))
    , m_confirm(new LinkButton({}, this))
    , m_rules(new LinkButton(tr("Impact by ur&gency…"), this))
{
    m_hours->setTexts({tr("In hours"), tr("Out of hours")});
    m_hours->setAccessibleName(tr("Times in or out of office hours"));
    addRightWidget(m_hours);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ResponseDelegate(*this, m_table));
    m_table->setAccessibleName(tr("Response times"));
    m_table->setHairlineInset(inset);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setFixedHeight(headerHeight);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->setFixedHeight(headerHeight + priorityCount * rowHeight + 2);
    m_table->installEventFilter(this);
    m_table->setCurrentIndex(m_model->index(0, ResponseModel::FirstTime));
    setBodyMargins(1, 0, 1, 0);
    body()->addWidget(m_table);
    auto *hint = new TextLabel(tr("Dotted values are defaults from practice, until you confirm them."),
                               TextLabel::Small);
    hint->setElided(true);
    footer()->addWidget(hint, 1);
    footer()->addWidget(m_confirm);
    footer()->addSpacing(14);
    footer()->addWidget(m_rules);
    for (LinkButton *link : {m_confirm, m_rules})
        link->setSmall(true);
    connect(m_hours, &SegmentedControl::currentChanged, this,
            [this](int index) { m_model->setOutOfHours(index == 1); });
    connect(m_model, &ResponseModel::timeEdited, this,
            [this](int priority, Response response, const ResponseTime &time) {
                emit timeEdited(priority, isOutOfHours(), response, time);
            });
    connect(m_model, &ResponseModel::exampleEdited, this, &ResponseCard::exampleEdited);
    connect(m_confirm, &QPushButton::clicked, this, [this] { emit allConfirmed(currentPriority()); });
    connect(m_rules, &QPushButton::clicked, this, &ResponseCard::rulesRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateLinks();
        m_table->viewport()->update();
    });
    m_hours->setCurrentIndex(0);
    updateLinks();
}

bool ResponseCard::isOutOfHours() const
{
    return m_model->isOutOfHours();
}

void ResponseCard::setOutOfHours(bool outOfHours)
{
    m_hours->setCurrentIndex(outOfHours ? 1 : 0);
}

int ResponseCard::currentPriority() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() + 1 : 1;
}

void ResponseCard::choose(int priority, Response response)
{
    m_table->setCurrentIndex(
        m_model->index(priority - 1, ResponseModel::FirstTime + static_cast<int>(response)));
}

void ResponseCard::chooseExample(int priority)
{
    m_table->setCurrentIndex(m_model->index(priority - 1, ResponseModel::Example));
}

void ResponseCard::choosePriority(int priority)
{
    const QModelIndex current = m_table->currentIndex();
    m_table->setCurrentIndex(
        m_model->index(priority - 1, current.isValid() ? current.column() : ResponseModel::FirstTime));
}

void ResponseCard::showMatrix(const EscalationMatrix &matrix)
{
    m_matrix = matrix;
    m_model->showMatrix(matrix);
    fitTable();
    updateLinks();
}

void ResponseCard::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_model->setReadOnly(readOnly);
    updateLinks();
}

void ResponseCard::updateLinks()
{
    const int priority = currentPriority();
    m_confirm->setText(tr("&Confirm %1").arg(priorityName(priority)));
    const int open = m_matrix.unconfirmed(priority) + m_matrix.unconfirmedWords(priority);
    m_confirm->setEnabled(!m_readOnly && open > 0);
    m_confirm->setToolTip(
        open > 0 ? tr("Confirms all of %1: times in and out of hours, example, and who tells whom")
                       .arg(priorityName(priority))
                 : tr("All of %1 is confirmed").arg(priorityName(priority)));
}

// Each time is as wide as its head and its longest value, in or out of hours; the example takes what they
// leave, in two lines if it must.
void ResponseCard::fitTable()
{
    QHeaderView *header = m_table->horizontalHeader();
    const QFontMetricsF metrics(uiFont(12, QFont::DemiBold));
    const int room = m_table->viewport()->width() - numberWidth;
    std::array<int, responseCount> widths{};
    int sum = 0;
    for (int i = 0; i < responseCount; ++i) {
        const Response response = everyResponse[static_cast<size_t>(i)];
        const int column = ResponseModel::FirstTime + i;
        QStringList texts;
        for (int p = 1; p <= priorityCount; ++p) {
            for (const bool out : {false, true})
                texts.push_back(responseText(response, m_matrix.response(p, out)[response]));
        }
        int head = 0;
        for (const QString &line : ResponseModel::headOf(response).split(QLatin1Char('\n')))
            head = std::max(head, static_cast<int>(std::ceil(metrics.horizontalAdvance(line))) + headInset);
        widths[static_cast<size_t>(i)] = std::max(head, ResponseDelegate::widthFor(column, texts));
        sum += widths[static_cast<size_t>(i)];
    }
    const double scale = std::min(1.0, static_cast<double>(room - exampleWidth) / std::max(1, sum));
    int left = room;
    for (int i = 0; i < responseCount; ++i) {
        const int width = static_cast<int>(widths[static_cast<size_t>(i)] * scale);
        header->resizeSection(ResponseModel::FirstTime + i, width);
        left -= width;
    }
    header->resizeSection(ResponseModel::Number, numberWidth);
    header->resizeSection(ResponseModel::Example, std::max(exampleWidth, left));
}

bool ResponseCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &ResponseCard::fitTable, Qt::QueuedConnection);
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const QModelIndex current = m_table->currentIndex();
        if (!current.isValid())
            return false;
        if (key == Qt::Key_Space && current.column() == ResponseModel::Example && !m_readOnly) {
            emit exampleConfirmed(currentPriority());
            return true;
        }
        if (key == Qt::Key_Space && current.column() >= ResponseModel::FirstTime && !m_readOnly) {
            emit confirmed(currentPriority(), isOutOfHours(), ResponseModel::responseOf(current.column()));
            return true;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && current.column() != ResponseModel::Number) {
            m_table->edit(current);
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace tandem
