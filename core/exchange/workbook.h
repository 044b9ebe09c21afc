#pragma once
#include <QDateTime>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace tandem {

/// A workbook that is being written: sheets with a frozen header row, columns with a width and a kind of
/// value. Throws Error(Io) or Error(DiskFull). Made by newWorkbook(); virtual, so that who only writes into
/// one need not link the library behind it.
class Workbook
{
public:
    enum class Kind {
        Text,    ///< one line
        Prose,   ///< wrapped over several lines
        Whole,   ///< 3
        Decimal, ///< 3.25
        Points,  ///< 80.5
        Share,   ///< 25.0%
        Date
    };
    struct Column
    {
        QString title;
        double width; ///< in characters
        Kind kind;
    };

    Workbook(const QString &path, const QString &title, const QString &author, const QDateTime &created);
    virtual ~Workbook();
    Workbook(const Workbook &) = delete;

    /// Begins a sheet; what is written next goes there, row by row below its header.
    virtual void beginSheet(const QString &name, std::vector<Column> columns);
    virtual void text(const QString &value); ///< the next cell of the row; an empty one stays empty
    virtual void number(std::optional<double> value);
    virtual void date(QDate value);
    virtual void endRow();
    virtual void endSheet(); ///< sets the filter over all rows

    /// Completes the file.
    virtual void close();

private:
    lxw_format *format(Kind kind) const;
    const Column &column() const { return m_columns[static_cast<size_t>(m_column)]; }
    void require(int code) const;

    QString m_path;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    std::vector<lxw_format *> m_formats; ///< by Kind
    lxw_format *m_header = nullptr;
    std::vector<Column> m_columns;
    int m_row = 0;
    int m_column = 0;
};

/// The command line has this from workbook.cpp. The window may load it late: see app/formats.
std::unique_ptr<Workbook> newWorkbook(const QString &path, const QString &title, const QString &author,
                                      const QDateTime &created);

} // namespace tandem
