#include "ui/print/racipanel.h"

#include "ui/print/pagecanvas.h"
#include "ui/theme/palettepaper.h"

#include <algorithm>
#include <cmath>

namespace tandem::print {

using namespace report;

static const TextStyle raciName{7.5, 400, 12, paper::secondary};
static const TextStyle raciTitle{21, 600, 26, paper::ink, 97}; // "Who answers" on one line
static const TextStyle raciFurther{13, 600, 18, paper::ink};   // the title on further pages
static constexpr double raciPen = 22;                          // above a line to sign
static constexpr double raciSigner = raciPen + 20;             // from one to the next

SharedText oneLine(const QString &text, const TextStyle &style, double width, Align align)
{
    return typeset(elided(text, style, width), style, width + 1, {align, Fit::Plain, 1});
}

// ---- the letters

static double letterWidth(QChar letter)
{
    return letter == u'A' || letter == u'R' ? 13 : 9;
}

/// One letter in a box of 12, its upper left corner at (x, y).
static void drawRaciLetter(PageCanvas &canvas, QChar letter, double x, double y)
{
    const double width = letterWidth(letter);
    if (letter == u'A')
        canvas.fill(x, y, width, 12, paper::accent);
    if (letter == u'R') {
        canvas.fill(x, y, width, 12, paper::accentPale);
        canvas.frame(x, y, width, 12, paper::accent, 0.8);
    }
    const TextStyle style = letter == u'A'   ? type::cellStrong.coloured(paper::white)
                            : letter == u'R' ? type::cellStrong.coloured(paper::accent)
                                             : type::cellSecondary;
    typeset(QString(letter), style, width, {Align::Centre, Fit::Plain, 1})->draw(canvas, x, y);
    if (letter == u'I') {
        canvas.horizontal(x + width / 2 - 2, y + 3.2, 4, paper::secondary, 0.7);
        canvas.horizontal(x + width / 2 - 2, y + 8.9, 4, paper::secondary, 0.7);
    }
}

void drawRaciLetters(PageCanvas &canvas, const QString &text, double x, double y, double width)
{
    double sum = -1.5;
    for (const QChar letter : text) {
        if (letter != u'/')
            sum += letterWidth(letter) + 1.5;
    }
    double at = x + (width - sum) / 2;
    for (const QChar letter : text) {
        if (letter == u'/')
            continue;
        drawRaciLetter(canvas, letter, at, y);
        at += letterWidth(letter) + 1.5;
    }
}

// ---- the panel

static SharedText keyText(const RaciSheet::Key &key)
{
    return typeset(RichText::strong(key.word).append(RichText(QString(u' ' + key.text))), raciName,
                   raciPanel - 34, {});
}

static double drawPart(PageCanvas &canvas, const QString &text, double x, double y)
{
    typeset(text, type::part, raciPanel, {})->draw(canvas, x, y);
    return 20;
}

SharedText RaciPanel::title(const RaciPanelPage &page) const
{
    return typeset(page.first ? sheet.title : sheet.continuedTitle, page.first ? raciTitle : raciFurther,
                   raciPanel, {Align::Left, Fit::Balanced, 0});
}

SharedText RaciPanel::lead(const RaciPanelPage &page) const
{
    return typeset(page.first ? sheet.lead : page.caption, type::secondary, raciPanel, {});
}

SharedText RaciPanel::note(const RaciPanelPage &page) const
{
    return typeset(page.first ? sheet.note : sheet.edition + QStringLiteral(". ") + sheet.note, raciName,
                   raciPanel, {});
}

double RaciPanel::noteHeight(const RaciPanelPage &page) const
{
    return note(page)->height() + (page.first ? 25 : 0) + 12;
}

double RaciPanel::headHeight(const RaciPanelPage &page) const
{
    double sum = title(page)->height() + 8 + lead(page)->height() + 12 + 26;
    for (const RaciSheet::Key &key : sheet.keys)
        sum += keyText(key)->height() + 4;
    return sum + 10;
}

size_t RaciPanel::rolesThatFit(const RaciPanelPage &page) const
{
    const double room = (height - headHeight(page) - noteHeight(page) - loadHead - 12) / loadRow;
    return std::min(sheet.roles.size() - page.from, static_cast<size_t>(std::max(0.0, std::floor(room))));
}

static SharedText reasonText(const Signatures::Line &line)
{
    return typeset(line.reason, type::small, raciPanel, {});
}

double RaciPanel::signHeight() const
{
    double sum = 25;
    for (const Signatures::Side &side : sheet.signatures.sides) {
        for (const Signatures::Line &line : side.lines)
            sum += raciSigner + (line.reason.isEmpty() ? 0 : reasonText(line)->height());
    }
    return sum;
}

bool RaciPanel::canSign(const RaciPanelPage &page) const
{
    RaciPanelPage plain = page;
    plain.signs = false;
    return panelHeight(plain) + signHeight() <= height;
}

double RaciPanel::panelHeight(const RaciPanelPage &page) const
{
    const double load = page.count > 0 ? loadHead + loadRow * static_cast<double>(page.count) + 12 : 0;
    return headHeight(page) + load + noteHeight(page) + (page.signs ? signHeight() : 0);
}

void RaciPanel::draw(PageCanvas &canvas, double x, double y, const RaciPanelPage &page) const
{
    const double bottom = y + height;
    title(page)->draw(canvas, x, y);
    y += title(page)->height() + 8;
    lead(page)->draw(canvas, x, y);
    y += lead(page)->height() + 12;
    canvas.horizontal(x, y, raciPanel, paper::ink, 0.75);
    y += 6;
    y += drawPart(canvas, sheet.keyTitle, x, y);
    for (const RaciSheet::Key &key : sheet.keys) {
        const SharedText text = keyText(key);
        drawRaciLetters(canvas, key.letters, x, y, 28);
        text->draw(canvas, x + 34, y);
        y += text->height() + 4;
    }
    y += 10;
    if (page.count > 0)
        y = drawLoad(canvas, x, y, page);
    drawNote(canvas, x, y, page);
    if (page.signs)
        drawSigners(canvas, x, bottom - signHeight());
}

double RaciPanel::drawLoad(PageCanvas &canvas, double x, double y, const RaciPanelPage &page) const
{
    constexpr double number = 20;
    canvas.horizontal(x, y, raciPanel, paper::ink, 0.75);
    typeset(sheet.loadTitle, type::part, raciPanel - 2 * number, {})->draw(canvas, x, y + 5);
    const auto figures = [&](const QString &a, const QString &r, const TextStyle &style, double at) {
        oneLine(a, style, number, Align::Right)->draw(canvas, x + raciPanel - 2 * number, at);
        oneLine(r, style, number, Align::Right)->draw(canvas, x + raciPanel - number, at);
    };
    figures(QStringLiteral("A"), QStringLiteral("R"), raciName, y + 7);
    y += loadHead;
    for (size_t i = page.from; i < page.from + page.count; ++i) {
        const RaciSheet::Role &role = sheet.roles[i];
        canvas.horizontal(x, y, raciPanel, paper::hairline);
        oneLine(role.name, raciName, raciPanel - 2 * number - 4)->draw(canvas, x, y + 0.5);
        figures(role.accountable, role.responsible, raciName.coloured(paper::ink), y + 0.5);
        y += loadRow;
    }
    return y + 12;
}

void RaciPanel::drawNote(PageCanvas &canvas, double x, double y, const RaciPanelPage &page) const
{
    if (page.first) {
        canvas.horizontal(x, y, raciPanel, paper::ink, 0.75);
        typeset(sheet.edition, type::part, raciPanel, {})->draw(canvas, x, y + 5);
        y += 25;
    }
    note(page)->draw(canvas, x, y - 2);
}

void RaciPanel::drawSigners(PageCanvas &canvas, double x, double y) const
{
    constexpr double date = 18;
    canvas.horizontal(x, y, raciPanel, paper::ink, 0.75);
    typeset(sheet.signTitle, type::part, raciPanel, {})->draw(canvas, x, y + 5);
    y += 25;
    for (const Signatures::Side &side : sheet.signatures.sides) {
        for (const Signatures::Line &line : side.lines) {
            const double rule = y + raciPen;
            oneLine(line.word, type::cellMedium, raciPanel / 2)->draw(canvas, x, rule - 13);
            oneLine(line.date, raciName.coloured(paper::ink), raciPanel - 50, Align::Right)
                ->draw(canvas, x + 50, rule - 13);
            canvas.horizontal(x, rule, raciPanel, side.partner ? paper::accent : paper::ink, 0.75);
            oneLine(line.who.isEmpty() ? side.title : line.who, type::small, raciPanel - date)
                ->draw(canvas, x, rule + 2);
            oneLine(sheet.signatures.dateTitle, type::small, date, Align::Right)
                ->draw(canvas, x + raciPanel - date, rule + 2);
            y += raciSigner;
            if (line.reason.isEmpty())
                continue;
            const SharedText reason = reasonText(line);
            reason->draw(canvas, x, y - 8);
            y += reason->height();
        }
    }
}

} // namespace tandem::print
