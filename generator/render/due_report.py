"""``hwanhi due``: what is late and what is due soon, by department, in the formats of the command."""

from __future__ import annotations

import json
from collections.abc import Callable

from generator.diagnostics import Language, visible
from generator.pages import Dated, by_department, dated
from generator.render.state import said
from generator.site import Site
from generator.words import strings

#: What an editor has to do something about, and what nobody can know.
TOLD = ("late", "soon")


def due_report(site: Site, style: str, path_of: Callable[[str], str] = str) -> str:
    """The list in one of FORMATS; ``path_of`` makes the path of a file as the reader of the format wants it.

    ``json`` holds what is unknown too, with the reason; the other formats leave it to a sentence that counts it.
    """
    if style in ("json", "gitlab"):
        entries = [each for name in (*TOLD, "unknown") for each in dated(site, name)]
        return json.dumps([as_json(each, path_of) for each in entries], ensure_ascii=False, indent=2)
    one = {"full": full, "concise": concise, "github": github, "markdown": full}[style]
    return "\n".join(one(each, site.language, path_of) for name in TOLD for each in ordered(site, name, style))


def ordered(site: Site, name: str, style: str) -> list[tuple[str | None, list[Dated]]]:
    """Groups of one department; of one entry each in the formats that are a line an entry."""
    groups = by_department(dated(site, name))
    return groups if style == "full" else [(department, [each]) for department, group in groups for each in group]


Group = tuple[str | None, list[Dated]]


def full(group: Group, language: Language, path_of: Callable[[str], str]) -> str:
    lines = [visible(group[0] or strings(language)["late"]["no_department"])]
    for each in group[1]:
        lines.append(f"  {said(each.state, language)}")
        lines.append(f"    {visible(each.record.data['title'])} ({place(each, path_of)})")
    return "\n".join([*lines, ""])


def concise(group: Group, language: Language, path_of: Callable[[str], str]) -> str:
    each = group[1][0]
    return f"{place(each, path_of)}: {line(each, language)}"


def github(group: Group, language: Language, path_of: Callable[[str], str]) -> str:
    """A notice, as nothing is wrong with a file whose record is late."""
    each = group[1][0]
    properties = f"file={escaped(path_of(each.record.path), ':,')},line={each.record.span.line}"
    return f"::notice {properties}::{escaped(line(each, language))}"


def line(each: Dated, language: Language) -> str:
    department = each.department or strings(language)["late"]["no_department"]
    return visible(": ".join((department, each.record.data["title"], said(each.state, language))))


def escaped(text: str, more: str = "") -> str:
    """As the runner of GitHub Actions reads it."""
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text


def place(each: Dated, path_of: Callable[[str], str]) -> str:
    return f"{visible(path_of(each.record.path))}:{each.record.span.line}"


def as_json(each: Dated, path_of: Callable[[str], str]) -> dict[str, str | int | None]:
    """``due`` is YYYY-MM-DD; ``days_late`` is 0 for what is not late."""
    state = each.state
    return {
        "department": each.department,
        "record": each.record.reference,
        "title": each.record.data["title"],
        "state": state.name,
        "reason": state.reason,
        "due": state.day.isoformat() if state.day else None,
        "days_late": state.days if state.name == "late" else 0,
        "path": path_of(each.record.path),
        "line": each.record.span.line,
    }
