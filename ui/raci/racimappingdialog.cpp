#include "ui/raci/racimappingdialog.h"
#include "core/base/text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QComboBox>
#include <QGridLayout>

namespace tandem {

using Kind = RaciColumn::Kind;

RaciMappingDialog::RaciMappingDialog(const TextTable &table, std::vector<RaciColumn> guess,
                                     const AgreementPicture &picture, bool drafts, const QString &title,
                                     QWidget *parent)
    : QDialog(parent)
    , m_table(table)
    , m_picture(picture)
    , m_columns(std::move(guess))
    , m_summary(new TextLabel({}, TextLabel::Secondary))
    , m_accept(new PushButton(tr("Import"), {}, PushButton::Primary))
{
    setWindowTitle(title);
    resize(620, 560);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(22, 18, 22, 18);
    outer->setSpacing(10);
    auto *lead = new TextLabel(tr("What does each column mean? It is remembered for the next table with the "
                                  "same headings."),
                               TextLabel::Body);
    lead->setWordWrap(true);
    outer->addWidget(lead);
    auto *body = new ScrollBody;
    auto *holder = new QWidget;
    auto *grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setColumnStretch(1, 1);
    const auto plain = [](Kind kind) {
        RaciColumn column;
        column.kind = kind;
        return column;
    };
    for (int i = 0; i < static_cast<int>(table.headings.size()); ++i) {
        const QString heading = table.headings.at(i);
        std::vector<RaciColumn> offers{plain(Kind::Ignored), plain(Kind::Area), plain(Kind::Activity)};
        QStringList names{tr("Leave out"), tr("Service area"), tr("Activity")};
        if (!drafts) {
            offers.insert(offers.end(),
                          {plain(Kind::ActivityKind), plain(Kind::InScope), plain(Kind::Notes)});
            names << tr("Kind of activity") << tr("In scope") << tr("Notes");
        }
        for (const Role &role : picture.roles) {
            offers.push_back({Kind::Role, role.id, role.side, {}});
            names << tr("%1: %2").arg(sideWord(role.side), role.name);
        }
        for (const Side side : {Side::Internal, Side::Partner}) {
            if (drafts)
                break;
            const RaciColumn &given = m_columns[static_cast<size_t>(i)];
            const QString name = given.kind == Kind::NewRole ? given.name : cleanName(heading);
            offers.push_back({Kind::NewRole, {}, side, name});
            names << tr("New role, %1: %2").arg(sideWord(side).toLower(), name);
        }
        auto *choice = new QComboBox;
        choice->addItems(names);
        choice->setAccessibleName(tr("Meaning of the column %1").arg(heading));
        RaciColumn &column = m_columns[static_cast<size_t>(i)];
        int at = 0;
        for (size_t k = 0; k < offers.size(); ++k) {
            if (raciColumnKey(offers[k]) == raciColumnKey(column))
                at = static_cast<int>(k);
        }
        choice->setCurrentIndex(at);
        column = offers[static_cast<size_t>(at)];
        QStringList sample;
        for (const QStringList &row : table.rows) {
            if (const QString value = cleanName(row.value(i)); !value.isEmpty() && sample.size() < 3)
                sample << value.left(24);
        }
        auto *label = new TextLabel(heading, TextLabel::BodyStrong);
        label->setTextFormat(Qt::PlainText);
        auto *example = new TextLabel(sample.join(QStringLiteral(" · ")), TextLabel::Small);
        example->setTextFormat(Qt::PlainText);
        example->setElided(true);
        grid->addWidget(label, i, 0);
        grid->addWidget(example, i, 1);
        grid->addWidget(choice, i, 2);
        m_offers.push_back(std::move(offers));
        m_choices.push_back(choice);
        connect(choice, &QComboBox::currentIndexChanged, this, [this, i](int chosen) {
            const auto column = static_cast<size_t>(i);
            m_columns[column] = m_offers[column][static_cast<size_t>(std::max(0, chosen))];
            refresh();
        });
    }
    body->column()->addWidget(holder);
    body->column()->addStretch(1);
    outer->addWidget(body, 1);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    outer->addWidget(m_summary);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new PushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    outer->addLayout(buttons);
    m_accept->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    refresh();
}

RaciPlan RaciMappingDialog::plan() const
{
    return planRaci(m_table, m_columns, m_picture);
}

void RaciMappingDialog::refresh()
{
    const RaciPlan now = plan();
    QStringList lines;
    if (!now.rows.empty()) {
        const int fresh = now.newActivities();
        lines << tr("%1, of which %2 are new; %3.")
                     .arg(counted(static_cast<qsizetype>(now.rows.size()), tr("1 activity"),
                                  tr("%1 activities")))
                     .arg(fresh)
                     .arg(counted(static_cast<qsizetype>(now.roles.size()), tr("1 role"), tr("%1 roles")));
    }
    constexpr qsizetype most = 4;
    qsizetype left = 0;
    for (const Finding &finding : now.findings) {
        if (lines.size() > most) {
            ++left;
            continue;
        }
        const QString text = finding.what + QLatin1Char(' ') + finding.mend;
        lines << (finding.line > 0 ? tr("Line %1: %2").arg(finding.line).arg(text) : text);
    }
    if (left > 0)
        lines << tr("… and %1 more.").arg(left);
    m_summary->setText(lines.join(QLatin1Char('\n')));
    m_accept->setEnabled(now.canApply(true));
    m_accept->setText(now.canApply(false) || !now.canApply(true) ? tr("Import")
                                                                 : tr("Import the other rows"));
}

} // namespace tandem
