#include "ui/theme/style.h"

#include "ui/theme/compositor.h"
#include "ui/theme/focusvisibility.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSlider>
#include <QSplitterHandle>
#include <QStyleOption>
#include <QTabBar>
#include <QTextDocument>
#include <QTextEdit>

namespace tandem {

namespace {

bool followsPointer(const QWidget *w)
{
    return qobject_cast<const QAbstractButton *>(w) || qobject_cast<const QComboBox *>(w) ||
           qobject_cast<const QLineEdit *>(w) || qobject_cast<const QAbstractSpinBox *>(w) ||
           qobject_cast<const QScrollBar *>(w) || qobject_cast<const QHeaderView *>(w) ||
           qobject_cast<const QTabBar *>(w) || qobject_cast<const QSlider *>(w) ||
           qobject_cast<const QSplitterHandle *>(w) || qobject_cast<const QPlainTextEdit *>(w) ||
           qobject_cast<const QTextEdit *>(w);
}

// Text starts 11 px from the border, as in a line edit: 4 of frame and 7 of margin.
constexpr double documentMargin = 7;

void giveMargin(QTextDocument &document)
{
    constexpr double unset = 4; // what Qt starts with; a widget that chose its own keeps it
    if (qFuzzyCompare(document.documentMargin(), unset))
        document.setDocumentMargin(documentMargin);
}

void polishCalendar(QCalendarWidget &calendar)
{
    calendar.setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar.setGridVisible(false);
    calendar.setAutoFillBackground(true);
    calendar.setBackgroundRole(QPalette::Base);
    // Fusion paints the bar as a selection; a role keeps it live when the theme changes.
    if (auto *bar = calendar.findChild<QWidget *>(QStringLiteral("qt_calendar_navigationbar")))
        bar->setBackgroundRole(QPalette::Base);
    // No red weekends: red is for what went wrong.
    for (const auto day : {Qt::Saturday, Qt::Sunday})
        calendar.setWeekdayTextFormat(day, calendar.weekdayTextFormat(Qt::Monday));
}

/// The labels of a form stand in the middle of their field, which QFormLayout does not do by itself.
void centreInForm(QLabel &label)
{
    const QWidget *parent = label.parentWidget();
    const auto forms = parent ? parent->findChildren<QFormLayout *>() : QList<QFormLayout *>();
    for (const QFormLayout *form : forms) {
        int row = -1;
        QFormLayout::ItemRole role = QFormLayout::FieldRole;
        form->getWidgetPosition(&label, &row, &role);
        const QLayoutItem *field = row < 0 ? nullptr : form->itemAt(row, QFormLayout::FieldRole);
        if (field && role == QFormLayout::LabelRole)
            label.setMinimumHeight(std::min(34, field->sizeHint().height()));
    }
}

void polishCalendarPopup(QWidget &popup)
{
    // A border of one pixel: the popup shows around the calendar.
    popup.setBackgroundRole(QPalette::Dark);
    if (popup.layout())
        popup.layout()->setContentsMargins(1, 1, 1, 1);
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void Style::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    m_focusVisibility = new FocusVisibility(this);
    application->installEventFilter(m_focusVisibility);
}

void Style::unpolish(QApplication *application)
{
    if (m_focusVisibility)
        application->removeEventFilter(m_focusVisibility);
    QProxyStyle::unpolish(application);
}

void Style::polish(QPalette &)
{
    // Fusion would mix its own; Theme has set every role.
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (followsPointer(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (widget->isWindow()) // until the first click, the focus is where the keyboard goes
        widget->setAttribute(Qt::WA_KeyboardFocusChange);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QMenu *>(widget) || widget->inherits("QTipLabel"))
        widget->setAttribute(Qt::WA_TranslucentBackground, hasCompositor());
    if (auto *edit = qobject_cast<QPlainTextEdit *>(widget))
        giveMargin(*edit->document());
    if (auto *edit = qobject_cast<QTextEdit *>(widget); edit && edit->frameShape() != QFrame::NoFrame)
        giveMargin(*edit->document());
    if (auto *label = qobject_cast<QLabel *>(widget))
        centreInForm(*label);
    if (widget->inherits("QCalendarPopup"))
        polishCalendarPopup(*widget);
    if (auto *calendar = qobject_cast<QCalendarWidget *>(widget))
        polishCalendar(*calendar);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (drawButtonPrimitive(element, option, *painter, widget) ||
        drawInputPrimitive(element, option, *painter, widget) ||
        drawViewPrimitive(element, option, *painter, widget) ||
        drawFramePrimitive(element, option, *painter, widget))
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (drawButtonControl(element, option, *painter, widget) ||
        drawMenuControl(element, option, *painter, widget) ||
        drawInputControl(element, option, *painter, widget) ||
        drawViewControl(element, option, *painter, widget) ||
        drawTabControl(element, option, *painter, widget) ||
        drawRangeControl(element, option, *painter, widget))
        return;
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        drawScrollBar(*option, *painter, widget);
        return;
    case CC_ComboBox:
        drawComboBox(*option, *painter, widget);
        return;
    case CC_SpinBox:
        drawSpinBox(*option, *painter, widget);
        return;
    case CC_Slider:
        drawSlider(*option, *painter, widget);
        return;
    case CC_GroupBox:
        drawGroupBox(*option, *painter, widget);
        return;
    case CC_ToolButton:
        drawToolButton(*option, *painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
        return icon(QStringLiteral("x"));
    case SP_ArrowLeft:
    case SP_ArrowBack:
        return icon(QStringLiteral("chevron-left"));
    case SP_ArrowRight:
    case SP_ArrowForward:
        return icon(QStringLiteral("chevron-right"));
    case SP_ArrowUp:
        return icon(QStringLiteral("chevron-up"));
    case SP_ArrowDown:
        return icon(QStringLiteral("chevron-down"));
    case SP_ToolBarHorizontalExtensionButton: // every menu bar asks; the base style loads all image plugins
    case SP_ToolBarVerticalExtensionButton:
        return icon(QStringLiteral("ellipsis"));
    case SP_FileDialogToParent:
        return icon(QStringLiteral("arrow-up"));
    case SP_FileDialogListView:
        return icon(QStringLiteral("list"));
    case SP_FileDialogDetailedView:
        return icon(QStringLiteral("table"));
    case SP_FileDialogNewFolder:
    case SP_DirIcon:
    case SP_DirClosedIcon:
    case SP_DirLinkIcon:
    case SP_DirHomeIcon:
    case SP_DesktopIcon:
        return icon(QStringLiteral("folder"));
    case SP_DirOpenIcon:
        return icon(QStringLiteral("folder-open"));
    case SP_ComputerIcon:
    case SP_DriveHDIcon:
    case SP_DriveNetIcon:
        return icon(QStringLiteral("monitor"));
    case SP_FileIcon:
    case SP_FileLinkIcon:
        return icon(QStringLiteral("file-text"));
    case SP_MessageBoxInformation:
        return icon(QStringLiteral("info"), IconTint::Accent);
    case SP_MessageBoxQuestion:
        return icon(QStringLiteral("circle-help"), IconTint::Accent);
    case SP_MessageBoxWarning:
        return icon(QStringLiteral("triangle-alert"), IconTint::Caution);
    case SP_MessageBoxCritical:
        return icon(QStringLiteral("circle-alert"), IconTint::Bad);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

QPixmap Style::standardPixmap(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    // Only our own icons may be asked for here: the base style draws an icon that we do not have from this
    // pixmap.
    const bool messageBox = which >= SP_MessageBoxInformation && which <= SP_MessageBoxQuestion;
    if (!messageBox)
        return QProxyStyle::standardPixmap(which, option, widget);
    const QIcon own = standardIcon(which, option, widget);
    return own.pixmap(QSize(28, 28), widget ? widget->devicePixelRatioF() : 1.0);
}

} // namespace tandem
