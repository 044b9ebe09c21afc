#include "ui/shell/viewerchoice.h"
#include "core/ballots/packagestore.h"
#include "core/base/text.h"
#include "core/people/peoplestore.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/feedback.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <algorithm>

namespace tandem {

static constexpr double textSize = 12;
static constexpr int mostWide = 300;

static const Person *personOf(const Evaluation &evaluation, PersonId id)
{
    const auto &people = evaluation.people();
    const auto it = std::find_if(people.begin(), people.end(), [&](const Person &p) { return p.id == id; });
    return it == people.end() ? nullptr : &*it;
}

PersonId usualViewer(const Evaluation &evaluation)
{
    if (const auto package = PackageStore(evaluation.workspace()).own())
        return package->evaluator;
    const Person *lead = personOf(evaluation, evaluation.info().lead);
    for (const Person &person : evaluation.evaluators()) {
        if (!lead && sameName(person.name, evaluation.workspace().author()))
            lead = &person;
    }
    return lead && !lead->hasPin ? lead->id : PersonId{};
}

ViewerChoice::ViewerChoice(Dialogs &dialogs, Feedback &feedback, QWidget *parent)
    : QAbstractButton(parent)
    , m_dialogs(dialogs)
    , m_feedback(feedback)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setFixedHeight(24);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
    connect(this, &QAbstractButton::clicked, this, &ViewerChoice::showMenu);
}

void ViewerChoice::follow(Evaluation *evaluation)
{
    if (m_evaluation)
        m_evaluation->disconnect(this);
    m_evaluation = evaluation;
    m_isChosen = false;
    if (evaluation) {
        evaluation->setViewer(usualViewer(*evaluation));
        connect(evaluation, &Evaluation::changed, this, [this](const ChangeSet &changes) {
            // The first evaluator of a new workspace is usually the person who makes it.
            const bool isNews =
                !changes.everything && (changes.touches(Table::Person) || changes.touches(Table::Workspace));
            if (isNews && !m_isChosen && !m_evaluation->viewer())
                m_evaluation->setViewer(usualViewer(*m_evaluation));
            refresh();
        });
    }
    refresh();
}

void ViewerChoice::refresh()
{
    setVisible(m_evaluation && !m_evaluation->evaluators().empty());
    if (!m_evaluation)
        return;
    const Person *viewer = personOf(*m_evaluation, m_evaluation->viewer());
    const QString said = viewer ? tr("Looking as %1").arg(viewer->name) : tr("Looking as nobody");
    if (said == text())
        return;
    setText(said);
    setAccessibleName(said);
    setToolTip(viewer ? tr("%1 sees their own scores, and others' only when they are revealed. Click to hand "
                           "the laptop to somebody else.")
                            .arg(viewer->name)
                      : tr("Only what every evaluator may see is shown. Click to choose who is looking."));
    updateGeometry();
    update();
}

void ViewerChoice::showMenu()
{
    if (!m_evaluation)
        return;
    QMenu menu(this);
    const auto add = [&](PersonId id, const QString &text) {
        QAction *action = menu.addAction(text, this, [this, id] { handOver(id); });
        action->setCheckable(true);
        action->setChecked(id == m_evaluation->viewer());
    };
    const PersonId leadId = m_evaluation->info().lead;
    const Person *lead = personOf(*m_evaluation, leadId);
    if (lead && !lead->evaluator)
        add(leadId, tr("%1, IT lead").arg(lead->name));
    for (const Person &person : m_evaluation->evaluators())
        add(person.id, person.id == leadId ? tr("%1, IT lead").arg(person.name) : person.name);
    menu.addSeparator();
    add({}, tr("Nobody: only what everybody may see"));
    const QSize size = menu.sizeHint();
    menu.exec(mapToGlobal(QPoint(0, -size.height() - 4)));
}

bool ViewerChoice::handOver(PersonId id)
{
    const Person *person = personOf(*m_evaluation, id);
    if (person && person->hasPin && id != m_evaluation->viewer()) {
        const QString name = person->name;
        const auto pin =
            m_dialogs.askPin(window(), tr("Hand over to %1").arg(name),
                             tr("PIN of %1. It only keeps honest people honest.").arg(name), tr("Hand over"));
        if (!pin)
            return false;
        if (!PeopleStore(m_evaluation->workspace()).checkPin(id, *pin)) {
            m_feedback.say(tr("That is not the PIN of %1.").arg(name));
            return false;
        }
    }
    m_isChosen = true;
    m_evaluation->setViewer(id);
    return true;
}

QSize ViewerChoice::sizeHint() const
{
    const double text = QFontMetricsF(uiFont(textSize)).horizontalAdvance(this->text());
    return {std::min(static_cast<int>(text) + 50, mostWide), 24};
}

void ViewerChoice::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ViewerChoice::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown())
        drawRounded(painter, rect(), 5, c.hover);
    if (focusIsVisible(this))
        drawFocusRing(painter, rect(), 5, c.accent);
    const double middle = height() / 2.0;
    paintIcon(painter, QStringLiteral("eye"), QRectF(7, middle - 7, 14, 14), c.text2);
    drawText(painter, QRectF(26, 0, width() - 46, height()), text(), uiFont(textSize), c.text2);
    drawChevron(painter, QPointF(width() - 12, middle), Qt::DownArrow, c.text2);
}

} // namespace tandem
