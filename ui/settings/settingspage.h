#pragma once
#include "ui/shell/page.h"

class QDateEdit;
class QSpinBox;

namespace tandem {

class CommitLineEdit;
class Preferences;
class SegmentedControl;
class SessionSettings;
class TextLabel;
class Theme;

/// About this workspace (business, purpose, staff, the dates of the three weeks) and about this computer
/// (appearance, the name in the audit trail, backups).
class SettingsPage : public Page
{
    Q_OBJECT

public:
    SettingsPage(const PageContext &context, Preferences &preferences, Theme &theme,
                 QWidget *parent = nullptr);

    PageId id() const override { return PageId::Settings; }
    QString title() const override { return tr("Settings"); }
    QString contextLine() const override { return tr("Of this workspace, and of Tandem on this computer"); }

private:
    QWidget *makeWorkspaceCard();
    QWidget *makeComputerCard();
    QWidget *makeSessionCard();
    void askPin(PersonId id);
    void refresh();
    void store(const QString &what, const std::function<void(WorkspaceInfo &)> &change);
    QDateEdit *makeDate(const QString &name, const QString &what, QDate WorkspaceInfo::*date);

    Preferences &m_preferences;
    Theme &m_theme;
    CommitLineEdit *m_organisation = nullptr;
    CommitLineEdit *m_purpose = nullptr;
    QSpinBox *m_staff = nullptr;
    QDateEdit *m_started = nullptr;
    QDateEdit *m_cut = nullptr;
    QDateEdit *m_sign = nullptr;
    CommitLineEdit *m_author = nullptr;
    SegmentedControl *m_appearance = nullptr;
    TextLabel *m_weeks = nullptr;
    SessionSettings *m_sessions = nullptr;
};

} // namespace tandem
