"""The command ``hwanhi changes``."""

from __future__ import annotations

from pathlib import Path

from generator.changes.base import NoState, base
from generator.changes.compare import Comparison, compare
from generator.changes.gate import read_gate
from generator.changes.markdown import summary
from generator.changes.state import read_state
from generator.diagnostics import Diagnostic
from generator.fault import reason
from generator.parallel import Processes
from generator.render.comparison import comparison_page
from generator.session import Session

#: The names of both files.
HTML, MARKDOWN = "changes.html", "changes.md"
FOLDER = "build/changes"


def changes(session: Session) -> int:
    """Compares and writes. What is wrong with the site is told in the files and is no failure of this command: exit code 0."""
    session.enter()
    out = session.target(FOLDER)
    options = session.options
    gate, place = None, Path(options.report) if options.report else None
    if place is not None:
        gate = read_gate(place)
        if gate is None:
            session.warnings.append(Diagnostic("G030", place.name, facts={"report": str(place)}))
    try:
        with base(session.folder, options.base) as before, Processes() as processes:
            old = read_state(before.folder, options.as_of, processes)
            new = read_state(session.folder, options.as_of, processes)
            compared = compare(old, new, before.name, session.language, gate)
    except NoState as absent:
        session.say(absent.sentence, base=options.base)
        return 2
    counts = numbers(compared)
    text = summary(compared, counts)
    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / HTML).write_text(comparison_page(compared, counts, session.language), "utf-8", errors="replace")
        (out / MARKDOWN).write_text(text, "utf-8", errors="replace")
    except OSError as error:
        why = reason(error)
        said = why if isinstance(why, str) else why[session.language]
        session.say("not_written_to", out=options.out or FOLDER, reason=said)
        return 2
    if options.format == "markdown":
        print(text)  # noqa: T201 - what the format is for
    if session.warnings or options.format != "markdown":
        session.warn()
    known = dict(counts)
    session.say(
        "compared",
        base=compared.base,
        out=Path(options.out or FOLDER) / HTML,
        added=known["records_added"],
        changed=known["records_changed"],
        gone=known["records_gone"],
        new=known["problems_new"],
        solved=known["problems_solved"],
    )
    return 0


def numbers(compared: Comparison) -> list[tuple[str, int]]:
    """How many there are of what, in the order in which it is told."""
    return [
        ("records_changed", compared.number("changed")),
        ("records_added", compared.number("added")),
        ("records_gone", compared.number("gone")),
        ("texts", len(compared.texts)),
        ("files", len(compared.files)),
        ("problems_new", len(compared.problems.new)),
        ("problems_still", len(compared.problems.still)),
        ("problems_solved", len(compared.problems.solved)),
    ]
