#pragma once
#include "core/raci/racistore.h"
#include "core/scope/spinestore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "ui/raci/racipage.h"
#include <QTest>

namespace tandem::test {

/// The RACI page alone in a window, pressed with real keys. Two areas: Network (Firewall, VPN) and Backup
/// (Restore); roles IT lead and Sysadmin inside, Technical lead at the partner; all held.
struct RaciDesk
{
    EvaluationFixture f{1, 0};
    RecordingFeedback feedback;
    ScriptedDialogs dialogs;
    RaciStore raci{*f.workspace};
    SpineStore spine{*f.workspace};
    ActivityId firewall, vpn, restore;
    RoleId lead, admin, tech;
    std::unique_ptr<RaciPage> page;
    qint64 now = 0;

    explicit RaciDesk(bool filled = true)
    {
        if (filled) {
            const PersonId maren = f.people().addInternal(QStringLiteral("Maren Okafor"));
            const PersonId tomas = f.people().addInternal(QStringLiteral("Tomas Lindqvist"));
            const PersonId luis = f.people().addContact(f.provider(0), QStringLiteral("Luis Ferreira"));
            lead = raci.addRole(Side::Internal, QStringLiteral("IT lead"), maren, tomas);
            admin = raci.addRole(Side::Internal, QStringLiteral("Sysadmin"), tomas, maren);
            tech = raci.addRole(Side::Partner, QStringLiteral("Technical lead"), luis);
            const ServiceAreaId network = spine.addArea(QStringLiteral("Network"));
            const ServiceAreaId backup = spine.addArea(QStringLiteral("Backup"));
            firewall = spine.addActivity(network, QStringLiteral("Firewall rule changes"));
            vpn = spine.addActivity(network, QStringLiteral("VPN"));
            restore = spine.addActivity(backup, QStringLiteral("Restore test"));
            for (const ActivityId id : {firewall, vpn, restore}) {
                raci.assign(id, lead, RaciLetter::Accountable);
                raci.assign(id, admin, RaciLetter::Consulted);
                raci.assign(id, tech, RaciLetter::Responsible);
                f.now = f.now.addSecs(60);
            }
        }
        page = std::make_unique<RaciPage>(PageContext{*f.workspace, *f.evaluation, feedback, dialogs});
        page->resize(1072, 704);
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("no window");
        grid()->setClock([this] { return now; });
        if (filled)
            grid()->setFocus();
    }

    RaciGrid *grid() const { return page->grid(); }
    RaciModel &model() const { return page->model(); }
    QString at(ActivityId activity, RoleId role) const { return raciText(raci.letters(activity, role)); }
    void goTo(ActivityId activity, RoleId role) const
    {
        grid()->goTo(model().find(model().picture().activity(activity)->area, activity, role));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        now += 1000;
        f.now = f.now.addSecs(30);
        QTest::keyClick(grid(), key, modifiers);
    }
    QStringList rows() const
    {
        QStringList out;
        for (int row = 0; row < model().rowCount(); ++row)
            out << model().headerData(row, Qt::Vertical).toString();
        return out;
    }
    QStringList openCodes() const
    {
        QStringList out;
        for (const AgreementFinding &finding : model().findings()) {
            if (finding.isOpen())
                out << finding.code;
        }
        return out;
    }
};

} // namespace tandem::test
