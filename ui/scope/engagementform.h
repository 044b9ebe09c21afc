#pragma once
#include "core/providers/provider.h"
#include "core/scope/scope.h"
#include <QWidget>
#include <functional>

class QComboBox;
class QSpinBox;

namespace tandem {

class CheckedField;
class CommitLineEdit;
class CountedField;

/// The facts of the engagement: with whom, what for, sites and users, start and term, reviews, office hours.
class EngagementForm : public QWidget
{
    Q_OBJECT

public:
    explicit EngagementForm(QWidget *parent = nullptr);

    void focusReview(); ///< the date of the next review takes the keys
    void showEngagement(const ScopePicture &picture, const std::vector<Provider> &providers, QDate today);
    void setReadOnly(bool readOnly);
    void finish();
    void takeFocus();

signals:
    void purposeTyped(const QString &purpose);
    /// The whole of it with one thing changed, and what that is in words.
    void changed(const tandem::Engagement &engagement, const QString &what);

private:
    void build();
    void edited(const std::function<void(Engagement &)> &change, const QString &what);
    CommitLineEdit *line(const QString &name, const QString &placeholder, QString Engagement::*field,
                         const QString &what);
    CheckedField *day(const QString &name, QDate Engagement::*field, const QString &what);

    Engagement m_engagement;
    QDate m_today;
    QComboBox *m_partner;
    CountedField *m_purpose;
    CommitLineEdit *m_sites;
    CommitLineEdit *m_users;
    CheckedField *m_start;
    QSpinBox *m_term;
    QSpinBox *m_review;
    CheckedField *m_nextReview;
    CheckedField *m_hours;
};

/// A list of sentences, one on each line.
class StatementsForm : public QWidget
{
    Q_OBJECT

public:
    explicit StatementsForm(QWidget *parent = nullptr);

    void showStatements(StatementKind kind, const QStringList &texts);
    void setReadOnly(bool readOnly);
    void finish();
    void takeFocus();

signals:
    void typed(tandem::StatementKind kind, const QStringList &texts);
    void changed(tandem::StatementKind kind, const QStringList &texts);

private:
    StatementKind m_kind = StatementKind::Assumption;
    class TextLabel *m_title;
    class TextLabel *m_about;
    CountedField *m_field;
};

} // namespace tandem
