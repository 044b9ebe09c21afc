#include "ui/providers/providerflags.h"
#include "core/scoring/evaluation.h"
#include "ui/providers/dateinput.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace tandem {

namespace {

class FlagIcon : public QWidget
{
public:
    FlagIcon(bool dealBreaker, bool lifted, QWidget *parent)
        : QWidget(parent)
        , m_dealBreaker(dealBreaker)
        , m_lifted(lifted)
    {
        setFixedSize(16, 18);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Palette &c = paletteOf(this);
        QPainter painter(this);
        paintIcon(painter, m_dealBreaker ? QStringLiteral("ban") : QStringLiteral("flag"),
                  QRectF(0, 1, 16, 16), m_lifted ? c.text3 : c.bad);
    }

private:
    bool m_dealBreaker;
    bool m_lifted;
};

QString detailOf(const Evaluation &evaluation, const RaisedFlag &raised, const RedFlag &flag, QDate today)
{
    const int criterion = evaluation.indexOf(flag.criterion);
    QStringList parts;
    if (raised.lifted)
        parts.push_back(ProviderFlags::tr("Lifted by %1, %2: %3")
                            .arg(raised.liftedBy, dateInWords(raised.liftedOn, today), raised.liftedReason));
    else if (flag.dealBreaker)
        parts.push_back(ProviderFlags::tr("Deal-breaker: ineligible until it is lifted"));
    if (criterion >= 0)
        parts.push_back(evaluation.criteria()[static_cast<size_t>(criterion)].name);
    if (!raised.lifted && !raised.raisedBy.isEmpty())
        parts.push_back(
            ProviderFlags::tr("raised by %1, %2").arg(raised.raisedBy, dateInWords(raised.raisedOn, today)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

ProviderFlags::ProviderFlags(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_column->addWidget(new TextLabel(tr("Red flags raised"), TextLabel::FieldLabel));
}

void ProviderFlags::show(const Evaluation &evaluation, ProviderId provider)
{
    const QDate today = evaluation.workspace().now().toLocalTime().date();
    std::vector<Shown> wanted;
    for (const RaisedFlag *raised : evaluation.raisedFlagsOf(provider)) {
        if (const RedFlag *flag = evaluation.redFlag(raised->flag))
            wanted.push_back({raised->flag, flag->text, detailOf(evaluation, *raised, *flag, today),
                              flag->dealBreaker, raised->lifted});
    }
    setVisible(!wanted.empty());
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    while (m_column->count() > 1) {
        const std::unique_ptr<QLayoutItem> item(m_column->takeAt(1));
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    for (const Shown &flag : m_shown)
        addRow(flag);
}

void ProviderFlags::addRow(const Shown &flag)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 4, 0);
    row->setSpacing(10);
    row->addWidget(new FlagIcon(flag.dealBreaker, flag.lifted, line), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    auto *title = new TextLabel(flag.text, TextLabel::Body);
    auto *detail = new TextLabel(flag.detail, TextLabel::Small);
    for (TextLabel *label : {title, detail}) {
        label->setWordWrap(true);
        texts->addWidget(label);
    }
    row->addLayout(texts, 1);
    auto *link = new LinkButton(flag.lifted ? tr("Reinstate") : tr("Lift…"), line);
    link->setAccessibleName(flag.lifted ? tr("Reinstate: %1").arg(flag.text) : tr("Lift: %1").arg(flag.text));
    link->setEnabled(!m_readOnly);
    row->addWidget(link, 0, Qt::AlignTop);
    m_column->addWidget(line);
    connect(link, &QPushButton::clicked, this, [this, flag] {
        if (flag.lifted)
            emit reinstateRequested(flag.flag);
        else
            emit liftRequested(flag.flag);
    });
}

} // namespace tandem
