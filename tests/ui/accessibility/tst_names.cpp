#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/shell/helpdialog.h"
#include "ui/shell/historydialog.h"
#include "ui/shell/navigation.h"
#include <QAccessible>

using namespace tandem;

namespace {

bool needsName(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::List:
    case QAccessible::PageTab:
    case QAccessible::Link:
    case QAccessible::Chart:
    case QAccessible::Graphic:
        return true;
    default:
        return false;
    }
}

/// Parts of stock controls whose owner carries the name.
bool isPartOfAnother(const QAccessibleInterface *node)
{
    const QString name = node->object() ? node->object()->objectName() : QString();
    return name.startsWith(QLatin1String("qt_")) || name == QLatin1String("ScrollLeftButton") ||
           name == QLatin1String("ScrollRightButton");
}

void collect(QAccessibleInterface *node, const QString &path, QStringList &unnamed, int depth = 0)
{
    if (!node || !node->isValid() || depth > 25 || node->state().invisible)
        return;
    const QString name = node->text(QAccessible::Name);
    const QString here = path + QLatin1Char('/') +
                         (node->object() ? node->object()->metaObject()->className() : "?") +
                         QLatin1Char('(') + name + QLatin1Char(')');
    if (needsName(node->role()) && name.trimmed().isEmpty() && !isPartOfAnother(node))
        unnamed.push_back(here);
    const int children = std::min(node->childCount(), 200);
    for (int i = 0; i < children; ++i)
        collect(node->child(i), here, unnamed, depth + 1);
}

QStringList unnamedControls(QWidget *widget)
{
    QStringList unnamed;
    collect(QAccessible::queryAccessibleInterface(widget), {}, unnamed);
    return unnamed;
}

} // namespace

class TestNames : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QAccessible::setActive(true); }

    void everyControlOfTheComparisonsTabsHasAName()
    {
        test::WindowFixture f;
        f.openSample(PageId::Compare);
        for (int tab = 0; tab < 5; ++tab) {
            QTest::keyClick(f.window.get(), static_cast<Qt::Key>(Qt::Key_1 + tab), Qt::ControlModifier);
            QCOMPARE(unnamedControls(f.page()), QStringList());
        }
    }

    void everyControlOfEveryPageHasAName_data()
    {
        QTest::addColumn<PageId>("page");
        for (const PageInfo &info : pageInfos())
            QTest::newRow(qPrintable(info.title)) << info.id;
    }

    void everyControlOfEveryPageHasAName()
    {
        QFETCH(PageId, page);
        test::WindowFixture fixture;
        fixture.openSample(page);
        const QStringList unnamed = unnamedControls(fixture.window.get());
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(QLatin1Char('\n'))));
    }

    void theStartPageHasNames()
    {
        const test::WindowFixture fixture;
        const QStringList unnamed = unnamedControls(fixture.window.get());
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(QLatin1Char('\n'))));
    }

    void theDialogsHaveNames()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        HistoryDialog history(fixture.evaluation(), fixture.window.get());
        history.show();
        QCOMPARE(unnamedControls(&history), QStringList());
        HelpDialog help(fixture.window.get());
        help.show();
        QCOMPARE(unnamedControls(&help), QStringList());
    }
};

QTEST_MAIN(TestNames)
#include "tst_names.moc"
