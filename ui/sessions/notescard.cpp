#include "ui/sessions/notescard.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/textlabel.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <algorithm>

namespace tandem {

static constexpr int timeWidth = 44;

/// One note: when, about what, and its text.
class NoteRow : public QWidget
{
public:
    NoteRow(SessionNoteId note, QWidget *parent)
        : QWidget(parent)
        , id(note)
        , text(new GrowingTextEdit(this))
        , m_time(new TextLabel({}, TextLabel::Small, this))
        , m_about(new TextLabel({}, TextLabel::Small, this))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 4, 0, 4);
        row->setSpacing(8);
        m_time->setFixedWidth(timeWidth);
        m_time->setFixedHeight(text->minimumSizeHint().height());
        row->addWidget(m_time, 0, Qt::AlignTop);
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        text->setLines(1, 8);
        text->setEnterCommits(true);
        m_about->setElided(true);
        column->addWidget(text);
        column->addWidget(m_about);
        row->addLayout(column, 1);
    }

    void showNote(const SessionNote &note, const QString &about, bool readOnly)
    {
        const QString time = QLocale().toString(note.at.toLocalTime(), QStringLiteral("HH:mm"));
        m_time->setText(time);
        m_time->setToolTip(QLocale().toString(note.at.toLocalTime(), QLocale::ShortFormat));
        m_about->setText(note.who.isEmpty() ? about : QStringLiteral("%1  ·  %2").arg(about, note.who));
        text->setStoredText(note.text);
        text->setReadOnly(readOnly);
        text->setAccessibleName(NotesCard::tr("Note of %1").arg(time));
        text->setAccessibleDescription(m_about->text());
    }

    const SessionNoteId id;
    GrowingTextEdit *const text;

private:
    TextLabel *m_time;
    TextLabel *m_about;
};

NotesCard::NotesCard(QWidget *parent)
    : Card(tr("Notes"), {}, parent)
    , m_column(new QVBoxLayout)
    , m_none(new TextLabel(tr("Nothing was noted yet."), TextLabel::Secondary, this))
    , m_entry(new QWidget(this))
    , m_about(new QComboBox(this))
    , m_text(new GrowingTextEdit(this))
{
    setBodyMargins(18, 8, 18, 16);
    body()->setSpacing(4);
    m_column->setSpacing(0);
    body()->addLayout(m_column);
    body()->addWidget(m_none);
    m_about->setAccessibleName(tr("What the note is about"));
    m_about->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_about->setMinimumContentsLength(14);
    m_text->setAccessibleName(tr("New note"));
    m_text->setPlaceholderText(tr("Write a note; Enter keeps it with the time"));
    m_text->setLines(1, 8);
    m_text->setEnterCommits(true);
    auto *entry = new QVBoxLayout(m_entry);
    entry->setContentsMargins(0, 8, 0, 0);
    entry->setSpacing(8);
    entry->addWidget(m_text);
    entry->addWidget(m_about, 0, Qt::AlignLeft);
    body()->addWidget(m_entry);
    connect(m_text, &GrowingTextEdit::committed, this, &NotesCard::add);
}

void NotesCard::add()
{
    const QString text = m_text->toPlainText();
    if (text.trimmed().isEmpty())
        return;
    m_text->replaceText({});
    m_text->setStoredText({});
    emit noteAdded(m_about->currentData().value<CriterionId>(), text);
}

void NotesCard::showCriteria(const std::vector<Criterion> &criteria)
{
    QStringList names{tr("The session as a whole")};
    for (const Criterion &criterion : criteria)
        names.push_back(criterion.name);
    QStringList shown;
    for (int i = 0; i < m_about->count(); ++i)
        shown.push_back(m_about->itemText(i));
    if (shown == names)
        return; // else an open list would close under the person's hand
    m_about->clear();
    for (int i = 0; i < names.size(); ++i)
        m_about->addItem(names.at(i), QVariant::fromValue(i == 0 ? CriterionId{}
                                                                 : criteria[static_cast<size_t>(i) - 1].id));
}

void NotesCard::showNotes(SessionId session, const std::vector<SessionNote> &notes,
                          const std::vector<Criterion> &criteria)
{
    if (session != m_session) {
        m_text->replaceText({});
        m_about->setCurrentIndex(0);
    }
    m_session = session;
    showCriteria(criteria);
    // The rows are kept, so that the focus and what is being typed stay.
    std::vector<NoteRow *> rows;
    for (const SessionNote &note : notes) {
        const auto same =
            std::find_if(m_rows.begin(), m_rows.end(), [&](NoteRow *row) { return row->id == note.id; });
        NoteRow *row = nullptr;
        if (same != m_rows.end()) {
            row = *same;
            m_rows.erase(same);
            m_column->removeWidget(row);
        } else {
            row = new NoteRow(note.id, this);
            connect(row->text, &GrowingTextEdit::committed, this,
                    [this, id = note.id](const QString &text) { emit noteChanged(id, text); });
            connect(row->text, &GrowingTextEdit::left, this, &NotesCard::focusNew);
        }
        m_column->addWidget(row);
        const auto criterion = std::find_if(criteria.begin(), criteria.end(),
                                            [&](const Criterion &k) { return k.id == note.criterion; });
        row->showNote(note, criterion == criteria.end() ? tr("The session as a whole") : criterion->name,
                      m_readOnly);
        rows.push_back(row);
    }
    for (NoteRow *gone : m_rows) {
        gone->hide();
        gone->deleteLater(); // it may be what is just being edited
    }
    m_rows = rows;
    QWidget *before = nullptr;
    for (NoteRow *row : m_rows) {
        if (before)
            setTabOrder(before, row->text);
        before = row->text;
    }
    if (before)
        setTabOrder(before, m_text);
    setTabOrder(m_text, m_about);
    m_none->setVisible(m_rows.empty());
}

void NotesCard::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_entry->setVisible(!readOnly);
    m_text->setReadOnly(readOnly);
}

void NotesCard::focusNew()
{
    m_text->setFocus(Qt::OtherFocusReason);
}

void NotesCard::finish()
{
    for (NoteRow *row : m_rows)
        row->text->commit();
    m_text->commit();
}

} // namespace tandem
