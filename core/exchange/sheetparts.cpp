#include "core/exchange/sheetparts.h"
#include "core/base/error.h"
#include "core/base/translate.h"
#include <QRegularExpression>
#include <QStringList>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace tandem {

namespace {

constexpr int deepest = 12;            // levels of elements; sheets need half of them
constexpr qint64 largestArea = 20'000; // cells that formulas may fill

[[noreturn]] void refuse(const QString &what, const QString &mend)
{
    throw Error(ErrorCode::Invalid, what, {}, mend);
}

[[noreturn]] void refuseDamaged()
{
    refuse(tr("The file is damaged, or is no workbook."),
           tr("Open it with the program that made it, and save it again as .xlsx."));
}

[[noreturn]] void refuseForeign()
{
    refuse(tr("The workbook was written by a program whose cells Tandem cannot read."),
           tr("Open it with LibreOffice or Excel, and save it again as .xlsx."));
}

void require(bool holds)
{
    if (!holds)
        refuseDamaged();
}

/// Copies one part, element by element, as far as they are known.
class PartFilter
{
public:
    /// `folder`: where the targets of the part's relations lie.
    PartFilter(const QByteArray &part, QString folder, QByteArray &result)
        : m_folder(std::move(folder))
        , m_in(part)
        , m_out(&result)
    {
    }

    void copy()
    {
        m_out.writeStartDocument();
        while (!m_in.atEnd()) {
            switch (m_in.readNext()) {
            case QXmlStreamReader::StartElement:
                start();
                break;
            case QXmlStreamReader::Characters:
                if (m_isText)
                    takeText();
                break;
            case QXmlStreamReader::EndElement:
                end();
                break;
            case QXmlStreamReader::DTD:
            case QXmlStreamReader::EntityReference:
                refuseDamaged();
            default:
                break;
            }
        }
        require(!m_in.hasError());
        m_out.writeEndDocument();
    }

private:
    static bool isKnown(const QString &name)
    {
        static const QStringList known = {QStringLiteral("workbook"),
                                          QStringLiteral("sheets"),
                                          QStringLiteral("sheet"),
                                          QStringLiteral("worksheet"),
                                          QStringLiteral("sheetData"),
                                          QStringLiteral("row"),
                                          QStringLiteral("c"),
                                          QStringLiteral("v"),
                                          QStringLiteral("f"),
                                          QStringLiteral("sst"),
                                          QStringLiteral("si"),
                                          QStringLiteral("r"),
                                          QStringLiteral("t"),
                                          QStringLiteral("Relationships"),
                                          QStringLiteral("Relationship"),
                                          QStringLiteral("Types"),
                                          QStringLiteral("Default"),
                                          QStringLiteral("Override")};
        return known.contains(name);
    }

    static bool isKnownAttribute(const QString &name)
    {
        static const QStringList known = {QStringLiteral("name"),      QStringLiteral("sheetId"),
                                          QStringLiteral("id"),        QStringLiteral("Id"),
                                          QStringLiteral("Type"),      QStringLiteral("Target"),
                                          QStringLiteral("Extension"), QStringLiteral("PartName"),
                                          QStringLiteral("space"),     QStringLiteral("ContentType")};
        return known.contains(name);
    }

    void start()
    {
        const QString name = m_in.name().toString();
        if (!isKnown(name)) {
            require(m_depth > 0);
            m_in.skipCurrentElement();
            return;
        }
        require(++m_depth <= deepest);
        if (m_depth == 1)
            m_out.writeDefaultNamespace(m_in.namespaceUri().toString());
        m_out.writeStartElement(m_in.namespaceUri().toString(), name);
        if (name == QLatin1String("c"))
            startCell();
        else if (name == QLatin1String("row"))
            copyNumbered(QStringLiteral("^[1-9][0-9]{0,6}$"));
        else if (name == QLatin1String("f"))
            startFormula();
        else
            copyAttributes();
        m_isText = name == QLatin1String("t") || name == QLatin1String("v");
        m_isValue = name == QLatin1String("v");
        m_text.clear();
    }

    void copyAttributes()
    {
        for (const QXmlStreamAttribute &attribute : m_in.attributes()) {
            if (attribute.name() == QLatin1String("TargetMode"))
                refuse(tr("The workbook takes values from other files."),
                       tr("Enter the values themselves into the form that was exported."));
            if (!isKnownAttribute(attribute.name().toString()))
                continue;
            // Some programs name targets from the root, which the library takes for a name.
            QString value = attribute.value().toString();
            if (attribute.name() == QLatin1String("Target") && value.startsWith(m_folder))
                value.remove(0, m_folder.size());
            m_out.writeAttribute(attribute.namespaceUri().toString(), attribute.name().toString(), value);
        }
    }

    // Where it is may be left out; then it follows the one before.
    void copyNumbered(const QString &pattern)
    {
        const QString place = m_in.attributes().value(QLatin1String("r")).toString();
        if (place.isEmpty())
            return;
        require(QRegularExpression(pattern).match(place).hasMatch());
        m_out.writeAttribute(QStringLiteral("r"), place);
    }

    void startCell()
    {
        copyNumbered(QStringLiteral("^[A-Z]{1,3}[1-9][0-9]{0,6}$"));
        m_type = m_in.attributes().value(QLatin1String("t")).toString();
        m_hasFormula = false;
        static const QStringList types = {QString(),           QStringLiteral("n"), QStringLiteral("s"),
                                          QStringLiteral("b"), QStringLiteral("e"), QStringLiteral("str")};
        if (!types.contains(m_type))
            refuseForeign();
        if (!m_type.isEmpty())
            m_out.writeAttribute(QStringLiteral("t"), m_type);
    }

    // What it computes is nobody's business; where it stands is.
    void startFormula()
    {
        m_hasFormula = true;
        const QString range = m_in.attributes().value(QLatin1String("ref")).toString();
        if (m_in.attributes().value(QLatin1String("t")) == QLatin1String("array")) {
            takeArea(range);
            m_out.writeAttribute(QStringLiteral("t"), QStringLiteral("array"));
            m_out.writeAttribute(QStringLiteral("ref"), range);
        }
        m_out.writeCharacters(QStringLiteral("1"));
    }

    // The library makes room for all cells of such a range at once.
    void takeArea(const QString &range)
    {
        static const QRegularExpression form(
            QStringLiteral("^([A-Z]{1,3})([1-9][0-9]{0,6})(?::([A-Z]{1,3})([1-9][0-9]{0,6}))?$"));
        const QRegularExpressionMatch match = form.match(range);
        require(match.hasMatch());
        const bool one = match.captured(3).isEmpty();
        const qint64 columns = one ? 1 : columnOf(match.captured(3)) - columnOf(match.captured(1)) + 1;
        const qint64 rows = one ? 1 : match.captured(4).toLongLong() - match.captured(2).toLongLong() + 1;
        require(columns > 0 && rows > 0);
        m_area += columns * rows;
        if (m_area > largestArea)
            refuse(tr("The workbook holds formulas far beyond a form."),
                   tr("Enter the values themselves into the form that was exported."));
    }

    static int columnOf(const QString &letters)
    {
        int column = 0;
        for (const QChar c : letters)
            column = column * 26 + c.unicode() - u'A' + 1;
        return column;
    }

    void takeText() { m_text += m_in.text(); }

    void end()
    {
        if (m_isText) {
            if (m_isValue)
                checkValue();
            m_out.writeCharacters(m_text);
        }
        if (m_in.name() == QLatin1String("c") && m_type == QLatin1String("str") && !m_hasFormula)
            refuseForeign();
        m_isText = false;
        --m_depth;
        m_out.writeEndElement();
    }

    void checkValue() const
    {
        bool ok = true;
        if (m_type == QLatin1String("s"))
            m_text.toUInt(&ok);
        else if (m_type == QLatin1String("b"))
            ok = m_text == QLatin1String("0") || m_text == QLatin1String("1");
        else if (m_type.isEmpty() || m_type == QLatin1String("n"))
            m_text.toDouble(&ok);
        require(ok);
    }

    QString m_folder;
    QXmlStreamReader m_in;
    QXmlStreamWriter m_out;
    int m_depth = 0;
    bool m_isText = false;
    bool m_isValue = false;
    bool m_hasFormula = false;
    qint64 m_area = 0; ///< of all formulas that fill ranges
    QString m_type;    ///< of the present cell
    QString m_text;
};

bool makesCells(const std::string &name)
{
    constexpr size_t folder = sizeof("xl/worksheets/") - 1;
    return name == "[Content_Types].xml" || name == "_rels/.rels" || name == "xl/workbook.xml" ||
           name == "xl/_rels/workbook.xml.rels" || name == "xl/sharedStrings.xml" ||
           (name.starts_with("xl/worksheets/") && name.find('/', folder) == std::string::npos);
}

} // namespace

ZipParts cellParts(const QByteArray &archive)
{
    const QString mend =
        tr("Enter the values themselves into the form that was exported, and save it as .xlsx.");
    ZipParts kept;
    for (const auto &[name, part] : unzip(archive)) {
        if (name.starts_with("xl/externalLinks/"))
            refuse(tr("The workbook takes values from other files."), mend);
        if (name.find("vbaProject") != std::string::npos)
            refuse(tr("The workbook holds macros."), mend);
        if (makesCells(name))
            PartFilter(part, name == "_rels/.rels" ? QStringLiteral("/") : QStringLiteral("/xl/"), kept[name])
                .copy();
    }
    if (!kept.contains("xl/workbook.xml") || !kept.contains("[Content_Types].xml"))
        refuse(tr("The file is no workbook of the .xlsx kind."), mend);
    return kept;
}

} // namespace tandem
