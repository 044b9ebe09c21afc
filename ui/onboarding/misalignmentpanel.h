#pragma once
#include "core/agreement/agreement.h"
#include "core/onboarding/misalignmentstore.h"
#include "ui/onboarding/onboardingcontext.h"
#include <QWidget>

class QComboBox;

namespace tandem {

class CheckedText;
class InlineMessage;
class ListRow;
class PushButton;
class RaciStrip;
class ScrollBody;
class TextLabel;

/// A misalignment as a form: what happened, what each side believed, what it concerns with its live letters,
/// and the change that closes it.
class MisalignmentPanel : public QWidget
{
    Q_OBJECT

public:
    MisalignmentPanel(const OnboardingContext &context, const Agreement &agreement,
                      QWidget *parent = nullptr);

    void showMisalignment(MisalignmentId id);
    MisalignmentId misalignment() const { return m_id; }
    const Agreement &agreement() const { return m_agreement; }
    void finish();
    void focusTitle();
    void closeByChange(); ///< asks for the change of the history that closes it

signals:
    void goTo(const tandem::Place &place);

private:
    CheckedText *addText(const QString &label, MisalignmentStore::Text field, int lines);
    QComboBox *addChoice(const QString &label);
    void fillConcerns(const Misalignment &misalignment);
    void concernsChosen();
    const Misalignment *stored() const { return m_context.picture().misalignment(m_id); }
    MisalignmentStore store() const { return MisalignmentStore(m_context.workspace()); }

    OnboardingContext m_context;
    const Agreement &m_agreement;
    MisalignmentId m_id;
    ScrollBody *m_body;
    TextLabel *m_state;
    std::vector<std::pair<MisalignmentStore::Text, CheckedText *>> m_texts;
    QComboBox *m_seriousness;
    QComboBox *m_activity;
    QComboBox *m_row; ///< of the register
    RaciStrip *m_strip;
    InlineMessage *m_closed;
    QWidget *m_closing;
    PushButton *m_changeRaci;
    PushButton *m_changeScope;
    PushButton *m_changeRunbook;
};

} // namespace tandem
