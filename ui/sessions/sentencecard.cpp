#include "ui/sessions/sentencecard.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QPainter>

namespace tandem {

static constexpr int markSize = 18;

class SentenceCard::Mark : public QWidget
{
public:
    Mark() { setFixedSize(markSize, markSize); }

    void set(const QString &icon, Tone tone)
    {
        m_icon = icon;
        m_tone = tone;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, m_icon, rect(), toneColour(paletteOf(this), m_tone));
    }

private:
    QString m_icon = QStringLiteral("info");
    Tone m_tone = Tone::Neutral;
};

SentenceCard::SentenceCard(QWidget *parent)
    : Card(parent)
    , m_mark(new Mark)
    , m_text(new TextLabel({}, TextLabel::CardTitle))
    , m_detail(new TextLabel({}, TextLabel::Small))
{
    setBodyMargins(17, 16, 17, 16);
    m_text->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_detail->hide();
    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    texts->addWidget(m_text);
    texts->addWidget(m_detail);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    body()->addLayout(row);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SentenceCard::setSentence(const QString &iconName, Tone tone, const QString &text)
{
    m_mark->set(iconName, tone);
    m_text->setText(text);
}

void SentenceCard::setDetail(const QString &text)
{
    m_detail->setText(text);
    m_detail->setVisible(!text.isEmpty());
}

QString SentenceCard::sentence() const
{
    return m_text->text();
}

} // namespace tandem
