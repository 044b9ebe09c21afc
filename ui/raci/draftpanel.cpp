#include "ui/raci/draftpanel.h"
#include "core/agreement/draftstore.h"
#include "core/providers/providerstore.h"
#include "ui/raci/racipainting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QPainter>

namespace tandem {

/// Two boxes side by side, an arrow between them: what is in our cell, and what is in theirs.
class LettersBeside : public QWidget
{
public:
    explicit LettersBeside(QWidget *parent = nullptr)
        : QWidget(parent)
    {
        setFixedHeight(78);
    }

    void setLetters(RaciLetters ours, RaciLetters theirs)
    {
        m_ours = ours;
        m_theirs = theirs;
        setAccessibleName(DraftPanel::tr("Ours: %1. Theirs: %2.").arg(raciWords(ours), raciWords(theirs)));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Palette &c = paletteOf(this);
        const double box = (width() - 34) / 2.0;
        const auto paint = [&](double x, const QString &title, RaciLetters letters) {
            const QRectF rect(x, 0, box, height());
            drawRounded(painter, rect, 7, c.groupRow);
            drawText(painter, QRectF(x + 4, 7, box - 8, 16), title, uiFont(12), c.text2, Qt::AlignCenter);
            paintRaciChip(painter, QRectF(x, 25, box, 26), letters, c);
            drawText(painter, QRectF(x + 4, 54, box - 8, 16),
                     letters ? raciWords(letters) : DraftPanel::tr("nothing"), uiFont(12), c.text2,
                     Qt::AlignCenter);
        };
        paint(0, DraftPanel::tr("Ours"), m_ours);
        paint(width() - box, DraftPanel::tr("Theirs"), m_theirs);
        drawText(painter, QRectF(box, 0, 34, height()), QStringLiteral("→"), uiFont(14), c.text2,
                 Qt::AlignCenter);
    }

private:
    RaciLetters m_ours;
    RaciLetters m_theirs;
};

DraftPanel::DraftPanel(const Agreement &agreement, bool canEdit, QWidget *parent)
    : Card(parent)
    , m_agreement(agreement)
    , m_letters(new LettersBeside)
    , m_buttons(new QWidget)
    , m_words(new GrowingTextEdit)
{
    setBodyMargins(18, 16, 18, 14);
    QVBoxLayout *column = body();
    column->setSpacing(8);
    const auto label = [&](TextLabel::Role role) {
        auto *made = new TextLabel({}, role);
        made->setWordWrap(true);
        made->setTextFormat(Qt::PlainText);
        column->addWidget(made);
        return made;
    };
    m_title = label(TextLabel::CardTitle);
    m_where = label(TextLabel::Small);
    column->addWidget(m_letters);
    m_linked = label(TextLabel::Body);
    m_conflict = label(TextLabel::Body);
    m_conflict->setTone(Tone::Caution);
    auto *take = new PushButton(tr("Take over (T)"));
    auto *reject = new PushButton(tr("Reject (X)"));
    auto *ask = new PushButton(tr("Make it a question (Q)"), {}, PushButton::Primary);
    ask->setToolTip(tr("It is asked in the working session of this provider"));
    auto *grid = new QGridLayout(m_buttons);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    grid->addWidget(take, 0, 0);
    grid->addWidget(reject, 0, 1);
    grid->addWidget(ask, 1, 0, 1, 2);
    column->addWidget(m_buttons);
    m_wordsLabel = label(TextLabel::FieldLabel);
    m_wordsLabel->setText(tr("Question, or reason for the rejection"));
    m_words->setLines(2, 5);
    m_words->setAccessibleName(m_wordsLabel->text());
    column->addWidget(m_words);
    m_others = label(TextLabel::Small);
    m_questions = label(TextLabel::Small);
    column->addStretch(1);
    auto *removal = new LinkButton(tr("Remove this draft"));
    removal->setSmall(true);
    column->addWidget(removal, 0, Qt::AlignLeft);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_buttons, m_words, removal})
        widget->setEnabled(canEdit);
    connect(take, &QPushButton::clicked, this, [this] { emit decided(DraftDecision::Taken); });
    connect(reject, &QPushButton::clicked, this, [this] { emit decided(DraftDecision::Rejected); });
    connect(ask, &QPushButton::clicked, this, [this] { emit decided(DraftDecision::Question); });
    connect(removal, &QPushButton::clicked, this, &DraftPanel::removeAsked);
}

void DraftPanel::showCell(const DraftCell *cell, const QString &said)
{
    const bool differs = cell && cell->matters();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_letters, m_buttons, m_wordsLabel, m_words})
        widget->setVisible(differs);
    const auto say = [](TextLabel *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    const DraftItemId before = m_item;
    m_item = cell ? cell->item.id : DraftItemId{};
    const AgreementPicture &picture = m_agreement.picture();
    say(m_title, cell ? cell->item.activity : said);
    say(m_where, cell ? tr("%1, %2").arg(cell->item.field, cell->item.area) : QString());
    say(m_linked, !differs ? (cell ? tr("The same in both: %1.").arg(raciWords(cell->ours)) : QString())
                           : (cell->differs() ? linkedChange(picture, *cell) : QString()));
    say(m_conflict, differs && cell->differs() ? draftConflict(picture, *cell) : QString());
    say(m_others, cell ? otherDrafts(*cell) : QString());
    if (!cell)
        return;
    m_letters->setLetters(cell->ours, cell->theirs);
    const QString words = draftQuestion(picture, *cell);
    if (m_item == before)
        m_words->setStoredText(words);
    else
        m_words->replaceText(words);
}

QString DraftPanel::otherDrafts(const DraftCell &cell) const
{
    QStringList lines{tr("The same cell in the other drafts")};
    const ProviderStore providers(m_agreement.workspace());
    const DraftStore drafts(m_agreement.workspace());
    for (const Draft &draft : drafts.drafts(AgreementDocument::Raci)) {
        if (draft.id == cell.item.draft || !cell.item.ourActivity)
            continue;
        for (const DraftItem &item : drafts.items(draft.id)) {
            if (item.ourActivity != cell.item.ourActivity || item.ourRole != cell.item.ourRole)
                continue;
            const auto provider = providers.find(draft.provider);
            const RaciLetters theirs = raciFromText(item.value).value_or(RaciLetters());
            lines << tr("%1: %2").arg(provider ? provider->name : draft.name,
                                      theirs == cell.ours ? tr("as ours") : raciWords(theirs));
        }
    }
    return lines.size() > 1 ? lines.join(QLatin1Char('\n')) : QString();
}

void DraftPanel::showQuestions(const std::vector<const DraftCell *> &questions)
{
    QStringList lines{tr("Questions for the session: %1").arg(questions.size())};
    for (const DraftCell *cell : questions)
        lines << cell->item.reason;
    m_questions->setText(lines.join(QLatin1Char('\n')));
    m_questions->setVisible(lines.size() > 1);
}

} // namespace tandem
