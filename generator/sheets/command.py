"""``hwanhi sheet``: an empty sheet, the records as a sheet, a sheet into records, and a range of one into a table of a record."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from generator.diagnostics import distinct
from generator.records import contracts, did_you_mean, kinds, load_records, load_settings, meant
from generator.session import CommandExit, Session
from generator.sheets.copy import report
from generator.sheets.imported import Imported, imported
from generator.sheets.tablecommand import table
from generator.sheets.template import save
from generator.sheets.told import by_column, cut, unable
from generator.sheets.write import write
from generator.words import strings


def sheet(session: Session) -> int:
    """Exit 0: done, nothing is wrong; 1: something has to be mended, and nothing was written; 2: it could not be done."""
    session.enter()
    if session.options.action == "table":
        return table(session)
    kind = kind_of(session)
    return {"template": outgoing, "export": outgoing, "import": incoming}[session.options.action](session, kind)


def kind_of(session: Session) -> str:
    """The kind that was named: disclosure, 사전공표 …"""
    name = session.options.kind
    found = meant(name, kinds()) if name else None
    if found is None:
        asked = did_you_mean(name, kinds())["suggestion"] if name else ""
        shown = asked if isinstance(asked, str) else asked[session.language]
        every = ", ".join(each.shown(session.language) for each in kinds())
        session.say("sheet_kind", kinds=every, suggestion=shown)
        raise CommandExit(2)
    return found.word


def outgoing(session: Session, kind: str) -> int:
    """Writes the template or the records of a kind."""
    contract, options = contracts()[kind], session.options
    records = [each for each in load_records(session.folder).records if each.kind == kind] if options.action == "export" else []  # fmt: skip
    settings, _ = load_settings(session.folder)
    target = Path(options.file or f"{kind}.xlsx")
    if target.exists() or target.is_symlink():
        session.say("sheet_exists", file=target)
        return 2
    try:
        save(target, contract, sorted(records, key=lambda each: each.id), settings, session.language)
    except OSError as error:
        return unable(session, target, error)
    session.say("sheet_made" if options.action == "template" else "sheet_exported", file=target, n=len(records), kind=contract.title(session.language))  # fmt: skip
    return 0


def incoming(session: Session, kind: str) -> int:
    """Shows what a sheet would change, or writes it."""
    options = session.options
    path = Path(options.file or "")
    if not options.file or not path.is_file():
        session.say("sheet_no_file" if options.file else "sheet_file", file=path)
        return 2
    try:
        made = imported(path, kind, session.folder, options, session.language)
        show(session, made)
        if options.report:
            path = Path(options.report)
            report(path, made.layouts, made.problems, made.results(session.language), session.language)
            session.say("sheet_report", file=path)
        return done(session, made)
    except OSError as error:
        return unable(session, Path(error.filename or path), error)


def done(session: Session, made: Imported) -> int:
    """The way out: nothing is written where anything is wrong. Raises OSError."""
    wrong = [each for each in distinct(made.problems) if each.severity == "error"]
    numbers = {"new": len(made.new), "changed": len(made.changed), "same": len(made.same)}
    if wrong:
        session.say("sheet_wrong", n=len(wrong))
        return 1
    if not session.options.write or not made.files:
        session.say("sheet_dry" if made.files else "sheet_same", **numbers)
        return 0
    if left := write(session.folder, made.files, made.before):
        session.say("not_written", files=", ".join(left))
        return 2
    session.say("sheet_written", **numbers)
    return 0


def show(session: Session, made: Imported) -> None:
    """The problems, then what would change; as one object where a program reads it."""
    if session.options.format == "json":
        from generator.diagnostics.format import as_json  # noqa: PLC0415

        shown = {"changes": [each.json() for each in made.changes], "problems": [as_json(each, session.language) for each in by_column(made.problems)]}  # fmt: skip
        print(json.dumps(shown, ensure_ascii=False, indent=2))  # noqa: T201 - what the command is for
        return
    # One at a time: the order is that of the cells, B5 before B30.
    for each in by_column(made.problems):
        session.show([each])
    if session.options.format != "full":
        return
    words = strings(session.language)["sheet"]
    wrong = any(each.severity == "error" for each in made.problems)
    for line in made.read_as(session.language):
        print(line)  # noqa: T201
    # Before what is wrong is mended, nobody needs to read what would become of the rest.
    for change in () if wrong else made.changes:
        title = "new" if change.new else "changed" if "/" in change.path else "settings"
        print(f"\n{words[title].format(path=change.path)}")  # noqa: T201
        for path, label, before, after, cell in change.fields:
            old = f"{cut(before)} → " if before else ""
            print(f"  {label[session.language]} ({path}): {old}{cut(after)}  [{cell or words['followed']}]")  # noqa: T201
    sys.stdout.flush()
