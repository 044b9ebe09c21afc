#pragma once
#include "ui/sessions/presenterpicture.h"
#include "ui/sessions/stagescale.h"
#include <QWidget>

namespace tandem {

class PresenterChips;
class PresenterHeader;
class PresenterHeading;
class PresenterNotes;
class PresenterStrip;
class PresenterTicks;
class StageLegend;
class StageRubric;

/// Everything that is projected, laid out for the size of the window. It shows a picture of the session and
/// decides nothing.
class PresenterStage : public QWidget
{
    Q_OBJECT

public:
    explicit PresenterStage(QWidget *parent = nullptr);

    void show(const Evaluation &evaluation, const PresenterPicture &picture, const QDateTime &now);
    /// What time alone changes.
    void showTime(const Evaluation &evaluation, const PresenterPicture &picture, const QDateTime &now);

    PresenterHeader *header() const { return m_header; }
    PresenterStrip *strip() const { return m_strip; }
    StageRubric *rubric() const { return m_rubric; }
    PresenterTicks *evidence() const { return m_evidence; }
    PresenterTicks *flags() const { return m_flags; }
    PresenterNotes *notes() const { return m_notes; }
    PresenterChips *chips() const { return m_chips; }
    StageLegend *legend() const { return m_legend; }
    /// After a card took another height.
    void arrange();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    using QWidget::show;
    void showCriterion(const Evaluation &evaluation, const PresenterPicture &picture);
    void showCards(const Evaluation &evaluation, const PresenterPicture &picture);
    void showPeople(const Evaluation &evaluation, const PresenterPicture &picture);
    void showButtons(const PresenterPicture &picture, bool mayEnd);
    void arrangeSide(const QRect &side);

    StageScale m_scale;
    int m_buttonState = -1; ///< what the buttons say now; they are not touched while it stays
    PresenterHeader *m_header;
    PresenterStrip *m_strip;
    PresenterHeading *m_heading;
    StageRubric *m_rubric;
    PresenterTicks *m_evidence;
    PresenterTicks *m_flags;
    PresenterNotes *m_notes;
    PresenterChips *m_chips;
    StageLegend *m_legend;
};

} // namespace tandem
