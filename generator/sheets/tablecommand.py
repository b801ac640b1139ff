"""``hwanhi sheet table``: a range of a sheet, or a list of values, becomes a table of a record."""

from __future__ import annotations

import json
from pathlib import Path

from generator.diagnostics import distinct
from generator.privacy import conceal
from generator.records import Record, contracts, field_of_tables, kinds, letters, load_records, meant
from generator.session import Session
from generator.sheets.block import one_line
from generator.sheets.copy import report
from generator.sheets.tablechange import TableChange, changes
from generator.sheets.tabled import Tabled
from generator.sheets.tabletrial import of_range
from generator.sheets.told import cut, ordered, unable
from generator.sheets.write import write
from generator.words import strings

#: Characters of the heads that are shown.
WIDE = 300


def table(session: Session) -> int:
    """Exit 0: done, nothing is wrong; 1: something has to be mended, and nothing was written; 2: it could not be done."""
    options = session.options
    path = Path(options.file or "")
    if not options.file or not path.is_file():
        session.say("sheet_no_file" if options.file else "table_file", file=path)
        return 2
    record, could, broken = record_named(session.folder, options.record or "")
    if record is None and broken:
        session.say("table_broken", record=options.record)
        return 2
    if record is None:
        session.say(
            "table_record" if options.record else "table_file",
            record=options.record,
            known=", ".join(could[:20]) or "-",
        )
        return 2
    try:
        made = of_range(path, record, session.folder, options)
        show(session, made)
        if options.report:
            report(Path(options.report), made.layouts, made.problems, {}, session.language)
            session.say("sheet_report", file=options.report)
        return done(session, made)
    except OSError as error:
        return unable(session, Path(error.filename or path), error)


def done(session: Session, made: Tabled) -> int:
    """The way out: nothing is written where anything is wrong. Raises OSError."""
    wrong = [each for each in distinct(made.problems) if each.severity == "error"]
    if wrong:
        session.say("sheet_wrong", n=len(wrong))
        return 1
    if not session.options.write or not made.files:
        session.say("table_dry" if made.files else "table_same")
        return 0
    if left := write(session.folder, made.files, made.before):
        session.say("not_written", files=", ".join(left))
        return 2
    session.say("table_written", file=", ".join(made.files))
    return 0


def show(session: Session, made: Tabled) -> None:
    """The problems, then what would change; as one object where a program reads it."""
    found = changes(made)
    if session.options.format == "json":
        from generator.diagnostics.format import as_json  # noqa: PLC0415

        shown = {
            "changes": [{name: conceal(text) for name, text in vars(each).items()} for each in found],
            "problems": [as_json(each, session.language) for each in distinct(made.problems)],
        }
        print(json.dumps(shown, ensure_ascii=False, indent=2))  # noqa: T201 - what the command is for
        return
    for each in ordered(made.problems):
        session.show([each])
    # Before what is wrong is mended, nobody needs to read what would become of the rest.
    if (
        session.options.format != "full"
        or made.block is None
        or any(each.severity == "error" for each in made.problems)
    ):
        return
    words, block = strings(session.language)["sheet"], made.block
    heads = ", ".join(each.name for each in block.heads)
    place = f"{block.grid.name} {block.area.name}".strip()
    print(words["table_read"].format(place=place, n=len(block.rows), columns=cut(heads, WIDE)))  # noqa: T201
    if block.ignored:
        print(words["ignored"].format(columns=", ".join(block.ignored)))  # noqa: T201
    if made.target is not None:
        print("\n" + words["table_of"].format(path=made.target.record.path, table=cut(made.target.caption)))  # noqa: T201
    for change in found:
        print(f"  {line(change, words)}")  # noqa: T201


def line(change: TableChange, words: dict[str, str]) -> str:
    """One change in words."""
    said = words[change.kind].format(
        name=cut(change.name), before=cut(one_line(change.before)), after=cut(one_line(change.after))
    )
    return f"{said}  [{change.cell}]" if change.cell else said


def record_named(folder: Path, text: str) -> tuple[Record | None, list[str], bool]:
    """The record that was named: kind/id, a word for the kind, its title or its file; else those that hold tables, and whether it is there but broken."""
    text = text.strip().replace("\\", "/").removeprefix("./").removeprefix("data/").removesuffix(".yml")
    kind, _, name = text.partition("/") if "/" in text else ("", "", text)
    word = meant(kind, kinds()) if kind else None
    loaded = load_records(folder)

    def fits(each: Record) -> bool:
        titled = letters(str(each.data.get("title", ""))) == letters(name)
        return (not kind or (word is not None and each.kind == word.word)) and (each.data.get("id") == name or titled)

    every = [each for each in loaded.records if field_of_tables(contracts()[each.kind])]
    same = [each for each in every if fits(each)]
    known = [each.reference for each in (same or every)]
    return (same[0] if len(same) == 1 else None), known, any(map(fits, loaded.broken))
