#pragma once
#include "ui/sessions/stagescale.h"
#include <QWidget>

namespace tandem {

/// What is discussed now: where in the agenda, the criterion's name, and what to ask.
class PresenterHeading : public QWidget
{
    Q_OBJECT

public:
    explicit PresenterHeading(QWidget *parent = nullptr);

    void setContext(const QString &context); ///< "Criterion 5 of 6 · 10% · 02:14 of 6 minutes"
    void show(const QString &name, const QString &question);
    void setScale(const StageScale &scale);
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using QWidget::show;
    double nameSize(double width) const;
    void describe();

    StageScale m_scale;
    QString m_context;
    QString m_name;
    QString m_question;
};

} // namespace tandem
