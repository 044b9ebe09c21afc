#include "tests/support/testprogram.h"
#include "ui/print/flow.h"

#include <QTest>

using namespace tandem::print;

namespace {

void drawNothing(PageCanvas &, double, double) {}

Item piece(double height, bool keepNext = false)
{
    Piece result;
    result.height = height;
    result.keepNext = keepNext;
    result.paint = drawNothing;
    return {result, {}};
}

constexpr PageFrame frame{10, 0, 100};

std::vector<size_t> piecesPerPage(const Pages &pages)
{
    std::vector<size_t> counts;
    for (const auto &page : pages.pages)
        counts.push_back(page.size());
    return counts;
}

using Counts = std::vector<size_t>;

} // namespace

class FlowTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsStillOnePage() { QCOMPARE(piecesPerPage(paginate({}, frame)), Counts{0}); }

    void aPieceThatDoesNotFitOpensTheNextPage()
    {
        QCOMPARE(piecesPerPage(paginate({piece(60), piece(40), piece(1)}, frame)), (Counts{2, 1}));
    }

    void aHeadingNeverStandsAloneAtTheFoot()
    {
        QCOMPARE(piecesPerPage(paginate({piece(80), piece(10, true), piece(20)}, frame)), (Counts{1, 2}));
    }

    void aChainLongerThanAPageFillsItsPages()
    {
        Flow flow;
        for (int i = 0; i < 30; ++i)
            flow.push_back(piece(10, true));
        QCOMPARE(piecesPerPage(paginate(flow, frame)), (Counts{9, 9, 9, 3}));
    }

    void aPieceTallerThanAPageDoesNotLoop()
    {
        QCOMPARE(piecesPerPage(paginate({piece(10), piece(500), piece(10)}, frame)), (Counts{1, 1, 1}));
    }

    void aTablesHeaderIsRepeatedOnEachPage()
    {
        auto header = std::make_shared<Piece>(piece(10).piece);
        Flow flow;
        for (int i = 0; i < 25; ++i) {
            Item row = piece(10);
            row.piece.header = header;
            flow.push_back(row);
        }
        // Ten rows, then nine and a header, then the rest with its header.
        QCOMPARE(piecesPerPage(paginate(flow, frame)), (Counts{10, 10, 7}));
    }

    void lanesRunOnByThemselvesAndWhatFollowsStartsBelowTheLongest()
    {
        Item lanes;
        lanes.lanes.push_back({0, {piece(50), piece(60)}});
        lanes.lanes.push_back({200, {piece(30)}});
        const Pages pages = paginate({lanes, piece(10)}, frame);
        QCOMPARE(piecesPerPage(pages), (Counts{2, 2}));
        QCOMPARE(pages.pages[0][1].x, 210.0);
        QCOMPARE(pages.pages[1][1].y, 60.0);
    }

    void spaceAboveIsDroppedAtTheTopOfAPage()
    {
        Item spaced = piece(50);
        spaced.piece.before = 30;
        const Pages pages = paginate({spaced, spaced}, frame);
        QCOMPARE(piecesPerPage(pages), (Counts{1, 1}));
        QCOMPARE(pages.pages[0][0].y, 0.0);
        QCOMPARE(pages.pages[1][0].y, 0.0);
    }

    void theOutlineIsInReadingOrder()
    {
        const auto titled = [](const char *title) {
            Item item = piece(40);
            item.piece.outline = OutlineEntry{QString::fromLatin1(title), 0, 0, 0};
            return item;
        };
        Item lanes;
        lanes.lanes.push_back({0, {titled("a"), titled("c"), titled("d")}});
        lanes.lanes.push_back({200, {piece(20), titled("b")}});
        QStringList titles;
        for (const OutlineEntry &entry : paginate({lanes}, frame).outline)
            titles << entry.title;
        QCOMPARE(titles, (QStringList{"a", "b", "c", "d"}));
    }
};

QTEST_GUILESS_MAIN(FlowTest)
#include "tst_flow.moc"
