#pragma once
#include "core/people/peoplestore.h"
#include "ui/shell/page.h"
#include "ui/widgets/clipboardtable.h"
#include <array>

class QStackedLayout;

namespace tandem {

class Card;
class PeopleModel;
class PeopleTable;
class PersonEditor;
class PushButton;
class ProblemBubble;
class SearchField;
class TextLabel;
struct PersonDraft;
struct PeopleList;

/// Who takes part: the internal side with its evaluators, the contacts on the partner side, and the chosen
/// person beside them.
class PeoplePage : public Page
{
    Q_OBJECT

public:
    explicit PeoplePage(const PageContext &context, QWidget *parent = nullptr);
    ~PeoplePage() override;

    PageId id() const override { return PageId::People; }
    QString title() const override { return tr("People"); }
    QString contextLine() const override;
    QList<QWidget *> headerActions() override;
    QList<QAction *> menuActions() override;
    void reveal(const Place &place) override;
    void startFind() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// One side: its card with the table, or with what to do while nobody is there.
    struct Group
    {
        PeopleModel *model = nullptr;
        PeopleTable *table = nullptr;
        Card *card = nullptr;
        QWidget *empty = nullptr;
        TextLabel *sentence = nullptr;
        PushButton *add = nullptr;
    };

    void makeActions();
    QWidget *makeLists();
    void makeGroup(Side side, const QString &title);
    QWidget *makeEmptyPage();
    void connectGroup(Group &group);
    void connectEditor();
    void showProblem(PeopleTable &table, const QModelIndex &index, const QString &sentence, bool briefly);

    Group &groupOf(Side side) { return m_groups[side == Side::Internal ? 0 : 1]; }
    const Person *person(PersonId id) const;
    std::vector<PersonId> chosen() const; ///< the selected people, in order
    void refresh();
    void refreshGroup(Group &group);
    void choose(PersonId id);
    void chosenIn(Group &group);
    void showCurrent();
    void updateActions();

    void addEvaluator();
    void addContact();
    void beginNaming(PersonId id);
    ProviderId providerForContact() const;
    void remove();
    void moveUp() { moveBy(-1); }
    void moveDown() { moveBy(1); }
    void moveBy(int rows);
    void setText(PersonId id, PeopleStore::Field field, const QString &text);
    void setEvaluator(PersonId id, bool evaluator);
    void setProvider(PersonId id, ProviderId provider);
    void pasteFromClipboard();
    void paste(Side side, const CellBlock &cells);
    PersonId pasteOne(Side side, const PersonDraft &draft, bool &isNew);
    void sayPasted(const PeopleList &list, const QStringList &added, int updated);
    int scoresOf(const std::vector<PersonId> &people) const;

    std::array<Group, 2> m_groups;
    SearchField *m_find;
    TextLabel *m_found;
    PersonEditor *m_editor;
    ProblemBubble *m_bubble;
    QStackedLayout *m_stack;
    PersonId m_current;
    QAction *m_addEvaluator = nullptr;
    QAction *m_addContact = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QAction *m_paste = nullptr;
    PushButton *m_addEvaluatorButton = nullptr;
    PushButton *m_addContactButton = nullptr;
    bool m_stale = true; ///< something changed while the page was hidden
    bool m_refreshing =
        false; ///< the tables are following; what they choose meanwhile is not the person's choice
};

} // namespace tandem
