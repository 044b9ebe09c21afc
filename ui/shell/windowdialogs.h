#pragma once
#include "ui/shell/dialogs.h"
#include <QString>

class QFileDialog;

namespace tandem {

/// The real dialogs.
class WindowDialogs : public Dialogs
{
public:
    /// `folder` is where file dialogs open.
    explicit WindowDialogs(QString folder);
    void setFolder(const QString &folder) { m_folder = folder; }

    QString openFile(QWidget *parent, const QString &title, const QString &filter) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &suggested,
                     const QString &filter) override;
    std::optional<QString> askText(QWidget *parent, const QString &title, const QString &label,
                                   const QString &value, const QString &accept, bool multiLine) override;
    std::optional<QString> askPin(QWidget *parent, const QString &title, const QString &label,
                                  const QString &accept) override;
    bool confirm(QWidget *parent, const QString &title, const QString &text, const QString &accept) override;
    int choose(QWidget *parent, const QString &title, const QString &text, const QStringList &items,
               const QString &accept) override;
    bool problem(QWidget *parent, const QString &title, const QString &text, const QString &action) override;

private:
    QString run(QFileDialog &dialog);
    QString m_folder;
};

} // namespace tandem
