#pragma once
#include <QDialog>

namespace tandem {

/// The in-app guide: what to do in which week, and every key. Its text is resources/help/guide.md.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HelpDialog(QWidget *parent = nullptr);
};

} // namespace tandem
