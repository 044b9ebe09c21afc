#include "ui/sessions/scorecard.h"
#include "ui/sessions/cardline.h"
#include "ui/sessions/presenterheading.h"
#include "ui/sessions/stagebutton.h"
#include "ui/sessions/stagelegend.h"
#include "ui/sessions/stagepaint.h"
#include "ui/sessions/stagerubric.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>

namespace tandem {

ScoreCard::ScoreCard(Evaluation &evaluation, SessionId session, StagePrompt &prompt, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
    , m_session(session)
    , m_prompt(prompt)
    , m_scroll(new QScrollArea(this))
    , m_list(new QWidget)
    , m_heading(new PresenterHeading(this))
    , m_rubric(new StageRubric(this))
    , m_evidenceLabel(new TextLabel(tr("Evidence"), TextLabel::Secondary, this))
    , m_note(new QLineEdit(this))
    , m_handOn(new StageButton(this))
    , m_legend(new StageLegend(this))
{
    setFocusPolicy(Qt::StrongFocus);
    build();
    connect(m_rubric, &StageRubric::chosen, this, &ScoreCard::set);
    connect(m_handOn, &QAbstractButton::clicked, this, &ScoreCard::handedOn);
    connect(&m_evaluation, &Evaluation::changed, this, [this] {
        if (m_person)
            refresh();
    });
}

void ScoreCard::build()
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(m_list);
    m_list->setAutoFillBackground(false);
    for (int grade = 0; grade < evidenceCount; ++grade) {
        auto *button = new StageButton(this);
        button->show(capitalised(evidenceWord(static_cast<Evidence>(grade))), {});
        connect(button, &QAbstractButton::clicked, this, [this, grade] { setEvidence(grade); });
        m_evidence[static_cast<size_t>(grade)] = button;
    }
    m_note->setAccessibleName(tr("Your note"));
    m_note->setPlaceholderText(tr("Your note: what you saw that made you give this score"));
    m_note->setFocusPolicy(Qt::ClickFocus);
    m_note->installEventFilter(this);
    m_handOn->show(tr("Hand on"), tr("H"));
    m_handOn->setPrimary(true);
    m_legend->setEntries({{{tr("0"), QStringLiteral("–"), tr("5")}, tr("score")},
                          {{QStringLiteral("↑"), QStringLiteral("↓")}, tr("criterion")},
                          {{tr("E")}, tr("evidence")},
                          {{tr("T")}, tr("note")},
                          {{tr("A")}, tr("abstain")},
                          {{tr("R")}, tr("refused")},
                          {{tr("Del")}, tr("clear")},
                          {{tr("H")}, tr("hand on")}});
    m_legend->setRemark(tr("Only you see this card"), QStringLiteral("lock"));
}

// ---- whose it is

void ScoreCard::open(PersonId person)
{
    m_person = person;
    m_current = 0;
    refresh();
    for (int i = static_cast<int>(m_picture.agenda.size()) - 1; i >= 0; --i) {
        if (!scoreAt(i).isSettled())
            m_current = i;
    }
    m_legend->clearSentence();
    refresh();
}

/// Not only hidden: gone, so that neither a screen reader nor a picture of the window finds anything.
void ScoreCard::forget()
{
    keepNote();
    m_person = {};
    m_picture = {};
    m_name.clear();
    m_context.clear();
    setAccessibleName({});
    m_legend->clearSentence();
    qDeleteAll(m_rows);
    m_rows.clear();
    m_rubric->setChosen(std::nullopt);
    m_heading->setContext({});
    m_heading->show({}, {});
    m_note->clear();
    m_noteCell = {};
    for (StageButton *button : m_evidence)
        button->setPrimary(false);
    update();
}

void ScoreCard::refresh()
{
    attempt([this] {
        auto picture = PresenterPicture::read(m_evaluation, m_session);
        const int e = m_evaluation.evaluatorIndexOf(m_person);
        if (!picture || e < 0)
            return;
        m_picture = std::move(*picture);
        m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_picture.agenda.size()) - 1));
        m_name = m_evaluation.evaluators()[static_cast<size_t>(e)].name;
        const Evaluation::Progress progress =
            m_evaluation.cardProgress(m_evaluation.indexOf(m_picture.session.provider), e);
        m_context = progress.complete() ? tr("Scorecard for %1, finished").arg(m_picture.provider)
                                        : tr("Scorecard for %1, %2 of %3")
                                              .arg(m_picture.provider, QString::number(progress.done),
                                                   QString::number(progress.of));
        setAccessibleName(tr("%1: %2").arg(m_name, m_context));
        showRows();
        showCurrent();
        arrange();
        update();
    });
}

void ScoreCard::showRows()
{
    while (m_rows.size() < m_picture.agenda.size()) {
        auto *row = new CardLine(m_list);
        row->setScale(m_scale);
        const int index = static_cast<int>(m_rows.size());
        connect(row, &QAbstractButton::clicked, this, [this, index] { setCurrent(index); });
        m_rows.push_back(row);
    }
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
        CardLine *row = m_rows[static_cast<size_t>(i)];
        const bool isThere = i < static_cast<int>(m_picture.agenda.size());
        row->setVisible(isThere);
        if (!isThere)
            continue;
        const int k = m_evaluation.indexOf(m_picture.agenda[static_cast<size_t>(i)].criterion);
        row->show(m_evaluation.criteria()[static_cast<size_t>(k)].shortName, scoreAt(i), i == m_current);
    }
}

void ScoreCard::showCurrent()
{
    if (m_picture.agenda.empty())
        return;
    const AgendaItem &item = m_picture.agenda[static_cast<size_t>(m_current)];
    const int k = m_evaluation.indexOf(item.criterion);
    const Criterion &criterion = m_evaluation.criteria()[static_cast<size_t>(k)];
    const Score &score = scoreAt(m_current);
    // The score and its grade stand below; what neither of them says stands here.
    const bool isPlain = score.value && score.evidence != Evidence::Refused;
    const QString place = tr("Criterion %1 of %2").arg(m_current + 1).arg(m_picture.agenda.size());
    m_heading->setContext(isPlain ? place : tr("%1   ·   %2").arg(place, cardStateOf(score)));
    m_heading->show(criterion.name, item.question.isEmpty() ? criterion.question : item.question);
    m_rubric->show(criterion.rubric);
    m_rubric->setChosen(score.value);
    for (int grade = 0; grade < evidenceCount; ++grade) {
        StageButton *button = m_evidence[static_cast<size_t>(grade)];
        const bool isChosen = score.value && grade == static_cast<int>(score.evidence);
        button->setPrimary(isChosen);
        button->setAccessibleDescription(isChosen ? tr("chosen") : QString());
    }
    if (!m_note->hasFocus() || m_noteCell != cell(m_current)) {
        m_noteCell = cell(m_current);
        m_note->setText(score.note);
        m_note->setCursorPosition(0);
    }
}

void ScoreCard::setCurrent(int index)
{
    keepNote();
    m_current = std::clamp(index, 0, std::max(0, static_cast<int>(m_picture.agenda.size()) - 1));
    refresh();
    if (m_current < static_cast<int>(m_rows.size()))
        m_scroll->ensureWidgetVisible(m_rows[static_cast<size_t>(m_current)], 0, m_scale.px(10));
}

// ---- places

void ScoreCard::resizeEvent(QResizeEvent *)
{
    m_scale = StageScale::of(size());
    setFont(m_scale.font(16));
    for (CardLine *row : m_rows)
        row->setScale(m_scale);
    for (StageButton *button : m_evidence)
        button->setScale(m_scale);
    m_heading->setScale(m_scale);
    m_rubric->setScale(m_scale);
    m_evidenceLabel->setTextSize(m_scale.font(16).pixelSize());
    m_note->setFont(m_scale.font(16));
    m_handOn->setScale(m_scale);
    m_legend->setScale(m_scale);
    arrange();
}

void ScoreCard::arrange()
{
    const StageScale &s = m_scale;
    const int side = s.px(28);
    const int header = s.px(85, 78);
    const QSize handOn = m_handOn->sizeHint();
    m_handOn->setGeometry(width() - side - handOn.width(), (header - handOn.height()) / 2, handOn.width(),
                          handOn.height());
    const int legend = s.px(52, 42);
    m_legend->setGeometry(side, height() - legend - s.px(6, 4), width() - 2 * side, legend);
    const int top = header + s.px(20, 14);
    const int bottom = m_legend->y() - s.px(8, 4);
    const int list = std::clamp((width() - 2 * side) * 400 / 1304, s.px(320), s.px(400));
    const int pitch = s.px(86, 74);
    const int count = static_cast<int>(m_picture.agenda.size());
    m_scroll->setGeometry(side, top, list + s.px(16), bottom - top);
    m_list->resize(list, std::max(1, count * pitch));
    for (int i = 0; i < count && i < static_cast<int>(m_rows.size()); ++i)
        m_rows[static_cast<size_t>(i)]->setGeometry(0, i * pitch, list, pitch - s.px(10, 8));
    const int left = side + list + s.px(28);
    arrangeDetail({left, top, width() - side - left, bottom - top});
}

void ScoreCard::arrangeDetail(const QRect &detail)
{
    const StageScale &s = m_scale;
    const int note = s.px(46, 42);
    const int gap = s.px(12, 8);
    m_note->setGeometry(detail.x(), detail.bottom() + 1 - note, detail.width(), note);
    const int labelWidth = QFontMetrics(font()).horizontalAdvance(m_evidenceLabel->text()) + s.px(14);
    int left = detail.x() + labelWidth;
    const int buttons = m_note->y() - gap - s.px(44);
    int all = -s.px(8);
    for (const StageButton *button : m_evidence)
        all += button->sizeHint().width() + s.px(8);
    const double squeeze = std::min(1.0, static_cast<double>(detail.width() - labelWidth) / all);
    m_evidenceLabel->setGeometry(detail.x(), buttons, labelWidth, s.px(44));
    for (StageButton *button : m_evidence) {
        const int width = static_cast<int>(button->sizeHint().width() * squeeze);
        button->setGeometry(left, buttons, width, s.px(44));
        left += width + s.px(8 * squeeze);
    }
    const int heading = m_heading->heightForWidth(detail.width());
    m_heading->setGeometry(detail.x(), detail.y(), detail.width(), heading);
    const int rubric = detail.y() + heading + s.px(14, 8);
    m_rubric->setGeometry(detail.x(), rubric, detail.width(), buttons - gap - rubric);
}

void ScoreCard::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    const double header = m_scale.px(85, 78);
    painter.fillRect(QRectF(0, 0, width(), header), c.surface);
    painter.fillRect(QRectF(0, header - 1, width(), 1), c.border);
    const double avatar = m_scale.px(46);
    const double side = m_scale.px(28);
    Avatar::paint(painter, QRectF(side, (header - avatar) / 2, avatar, avatar), Avatar::initialsOf(m_name),
                  c);
    const double left = side + avatar + m_scale.px(16);
    const double room = m_handOn->x() - m_scale.px(16) - left;
    drawText(painter, QRectF(left, header / 2 - m_scale.px(32), room, m_scale.px(36)), m_name,
             m_scale.font(26, QFont::DemiBold), c.text);
    drawText(painter, QRectF(left, header / 2 + m_scale.px(4), room, m_scale.px(25)), m_context,
             m_scale.font(16), c.text2);
}

void ScoreCard::say(const QString &text, bool)
{
    m_legend->say(text, false);
}

void ScoreCard::report(const Error &error)
{
    m_legend->say(error.message().replace(QLatin1Char('\n'), QLatin1Char(' ')), true);
}

} // namespace tandem
