#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace tandem::report {

/// Who signs a document, side by side: lines for a pen, or what was recorded of those who did.
struct Signatures
{
    struct Line
    {
        QString who;  ///< below the line: "Maren Okafor, IT lead"
        QString date; ///< on the line: "12 January 2026"; empty for a pen
        QString word; ///< on the line: "aligned"; empty for a pen
        QString reason;
        QDate signedOn; ///< what `date` is made from
    };
    struct Side
    {
        QString title; ///< "For Harbour & Pine (internal)"
        bool partner = false;
        std::vector<Line> lines;
    };
    std::vector<Side> sides; ///< two: internal, partner
    QString dateTitle;       ///< "Date"
};

/// The page that says who owns what: two lanes with the handoff between them. It is one page: what does not
/// fit runs over, and the type never shrinks.
struct ScopeSheet
{
    struct Fact
    {
        QString label;
        QString text;
    };
    struct Area
    {
        qint64 key = 0; ///< finds the row on the page again
        QString name;
        QString hours; ///< small, below the name: "24x7 · P1 15 min"
        QString internalWork;
        QString handoff;
        QString partnerWork;
        bool internalOwns = false;
        bool partnerOwns = false;
        bool toPartner = false; ///< heads of the arrow below the handoff
        bool toInternal = false;
    };
    struct List
    {
        QString title;
        QStringList items;
    };
    /// How soon each priority is answered and put right.
    struct Levels
    {
        struct Row
        {
            QString priority, answered, restored;
        };
        QString title, answeredTitle, restoredTitle;
        std::vector<Row> rows; ///< none: nothing is agreed, and the block is left out
        QString note;          ///< small, below
    };
    QString title;
    QString lead;
    QString dateLabel; ///< at the right of the title
    QString date;
    std::vector<Fact> facts;
    QString areaTitle; ///< for a header that repeats
    QString internalTitle;
    QString internalName;
    QString handoffTitle;
    QString handoffCaption;
    QString partnerTitle;
    QString partnerName;
    std::vector<Area> areas;
    QString empty; ///< said instead of areas
    QString legend;
    Levels levels;
    std::vector<List> lists;
    Signatures signatures;
};

} // namespace tandem::report
