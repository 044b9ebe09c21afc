#include "ui/print/racipanel.h"

#include "ui/print/pagecanvas.h"
#include "ui/theme/palettepaper.h"

#include <algorithm>
#include <cmath>

namespace tandem::print {

using namespace report;

static const TextStyle raciName{7.5, 400, 12, paper::secondary};
static const TextStyle raciTitle{21, 600, 26, paper::ink, 97}; // "Who answers" on one line

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

SharedText RaciPanel::title() const
{
    return typeset(sheet.title, raciTitle, raciPanel, {Align::Left, Fit::Balanced, 0});
}

SharedText RaciPanel::lead() const
{
    return typeset(sheet.lead, type::secondary, raciPanel, {});
}

double RaciPanel::headHeight(bool first) const
{
    double sum = title()->height() + 8 + (first ? lead()->height() + 12 : 0) + 26;
    for (const RaciSheet::Key &key : sheet.keys)
        sum += keyText(key)->height() + 4;
    return sum + 10;
}

size_t RaciPanel::rolesThatFit(bool first, size_t from) const
{
    const double room = (height - headHeight(first) - loadHead) / loadRow;
    return std::min(sheet.roles.size() - from, static_cast<size_t>(std::max(0.0, std::floor(room))));
}

double RaciPanel::panelHeight(bool first, size_t count) const
{
    const double load = count > 0 ? loadHead + loadRow * static_cast<double>(count) + 12 : 0;
    const double below = first && !sheet.signers.isEmpty() ? 120 : 0;
    return headHeight(first) + load + below;
}

void RaciPanel::draw(PageCanvas &canvas, double x, double y, bool first, size_t from, size_t count) const
{
    const double bottom = y + height;
    title()->draw(canvas, x, y);
    y += title()->height() + 8;
    if (first) {
        lead()->draw(canvas, x, y);
        y += lead()->height() + 12;
    }
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
    if (count > 0)
        y = drawLoad(canvas, x, y, from, count);
    if (first && !sheet.signers.isEmpty() && y + 100 < bottom)
        drawSigners(canvas, x, y);
}

double RaciPanel::drawLoad(PageCanvas &canvas, double x, double y, size_t from, size_t count) const
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
    for (size_t i = from; i < from + count; ++i) {
        const RaciSheet::Role &role = sheet.roles[i];
        canvas.horizontal(x, y, raciPanel, paper::hairline);
        oneLine(role.name, raciName, raciPanel - 2 * number - 4)->draw(canvas, x, y + 0.5);
        figures(role.accountable, role.responsible, raciName.coloured(paper::ink), y + 0.5);
        y += loadRow;
    }
    return y + 12;
}

void RaciPanel::drawSigners(PageCanvas &canvas, double x, double y) const
{
    canvas.horizontal(x, y, raciPanel, paper::ink, 0.75);
    y += 5;
    y += drawPart(canvas, sheet.noteTitle, x, y);
    typeset(sheet.note, raciName, raciPanel, {})->draw(canvas, x, y - 2);
    y += 34;
    for (const QString &signer : sheet.signers) {
        canvas.horizontal(x, y, raciPanel, paper::ink, 0.5);
        oneLine(signer, type::small, raciPanel)->draw(canvas, x, y + 1);
        y += 32;
    }
}

} // namespace tandem::print
