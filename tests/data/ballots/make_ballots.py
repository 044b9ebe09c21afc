#!/usr/bin/python3
"""Makes the ballots in this folder: LibreOffice fills in what Tandem exported, and saves it.

    make_ballots.py PATH/TO/tandem-cli

Needs libreoffice-calc-nogui and python3-uno (Debian 12). The tests only read what it made, against a workspace
made from ../schema/v2.sql, whose rows have fixed identities.
"""
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

HERE = pathlib.Path(__file__).resolve().parent
PIPE = f"tandem-ballots-{os.getpid()}"


def setting(name, value):
    result = PropertyValue()
    result.Name = name
    result.Value = value
    return result


def export(cli, folder):
    workspace = folder / "Workspace.tandem"
    connection = sqlite3.connect(workspace, isolation_level=None)
    connection.executescript((HERE.parent / "schema" / "v2.sql").read_text(encoding="utf-8"))
    connection.close()
    # A change brings the file to the present schema, which a command that only reads would not.
    table = folder / "scores.csv"
    table.write_text("provider,criterion,evaluator,score\nCafé Réseau,Tooling integration,Maren Okafor,1\n")
    subprocess.run([cli, "import", workspace, "scores", table], check=True)
    ballot = folder / "Ballot.xlsx"
    subprocess.run([cli, "export", workspace, "ballot", "--xlsx", "--provider", "Lanthorn Managed IT",
                    "--evaluator", "Tomas Lindqvist", "-o", ballot], check=True)
    return ballot


class Office:
    """LibreOffice, without a window."""

    def __enter__(self):
        self.profile = tempfile.TemporaryDirectory()
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={PIPE};urp;",
             f"-env:UserInstallation=file://{self.profile.name}"])
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(120):
            try:
                self.context = resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
                break
            except Exception:  # it is not there yet
                time.sleep(0.5)
        manager = self.context.ServiceManager
        self.desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", self.context)
        self.dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", self.context)
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:  # it goes while it answers
            pass
        self.process.wait()
        self.profile.cleanup()

    def fill(self, ballot, name, entries, formulas=()):
        """Types `entries`, by cell, as a person does at the keyboard, and saves as `name`."""
        book = self.desktop.loadComponentFromURL(ballot.as_uri(), "_blank", 0, (setting("Hidden", True),))
        frame = book.CurrentController.Frame
        for cell, text in entries.items():
            self.dispatcher.executeDispatch(frame, ".uno:GoToCell", "", 0, (setting("ToPoint", cell),))
            self.dispatcher.executeDispatch(frame, ".uno:EnterString", "", 0, (setting("StringName", text),))
        sheet = book.Sheets.getByIndex(0)
        for cell, formula in dict(formulas).items():
            sheet.getCellRangeByName(cell).setFormula(formula)
        book.storeToURL((HERE / name).as_uri(), (setting("FilterName", "Calc MS Excel 2007 XML"),))
        book.close(True)


def main():
    cli = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder, Office() as office:
        ballot = export(cli, pathlib.Path(folder))
        office.fill(ballot, "untouched.xlsx", {})
        office.fill(ballot, "filled.xlsx", {"D7": "4", "E7": "Document held", "F7": "Their own draft, 12 pages",
                                            "G7": "", "D8": "refused", "F8": "They would not show it"})
        # By hand: what the lists offer in other letters, a decimal comma, white space, a note like a formula.
        office.fill(ballot, "byhand.xlsx", {"D7": "3,5", "E7": "shown", "F7": "-2 days, +1 person; =fine", "G7": "",
                                            "D8": " Abstain ", "G8": "Had to leave early"})
        office.fill(ballot, "wrong.xlsx", {"D7": "7", "G7": "", "D8": "abstain"})
        office.fill(ballot, "formula.xlsx", {"G7": ""}, {"D7": "=2+2"})


if __name__ == "__main__":
    main()
