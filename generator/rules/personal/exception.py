"""What a site lists as its own, and the exceptions that its settings make."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

from generator.diagnostics import Diagnostic, Fact, Span
from generator.privacy import Permitted
from generator.records import Settings
from generator.rules.personal.sighting import Sighting
from generator.source import Mapping, first_line, read
from generator.source import Sequence as Items


@dataclass
class Cleared:
    """What remains after the exceptions of the site: problems, and the values that may be published."""

    problems: list[Diagnostic] = field(default_factory=list)
    values: frozenset[str] = frozenset()


def permitted_by(settings: Settings, values: frozenset[str] = frozenset()) -> Permitted:
    """What site.yml lists; the telephone of the owner is the office's by itself."""
    listed = settings["privacy"] or {}
    phones = [*listed.get("phones", []), *filter(None, [settings["owner"].get("phone")])]
    digits = tuple(re.sub(r"\D", "", each) for each in phones)
    # The owner's telephone alone is no list of the offices.
    known = digits if listed.get("phones") else ()
    return Permitted(known, tuple(each.lower() for each in listed.get("mail_domains", [])), values)


def excepted(sightings: Sequence[Sighting], settings: Settings, folder: Path) -> Cleared:
    """Takes out what the exceptions cover, and tells of those that have expired or cover nothing.

    An exception is about the real world, so it ends by the day that it is, not by the day the site speaks of: a site
    that stands for 2014 would otherwise keep its exceptions for ever.
    """
    exceptions = (settings["privacy"] or {}).get("exceptions", [])
    cleared = Cleared([each.diagnostic for each in sightings])
    if not exceptions:
        return cleared
    spans = exception_spans(folder)
    today = settings.today()
    values: set[str] = set()
    for number, each in enumerate(exceptions):
        facts: dict[str, Fact] = {name: str(each[name]) for name in ("path", "kind", "owner", "expires")}
        matched = [
            sighting
            for sighting in sightings
            if sighting.kind == each["kind"] and fnmatchcase(sighting.diagnostic.path, each["path"])
        ]
        if not matched:
            cleared.problems.append(Diagnostic("P018", "site.yml", spans[number], facts))
        elif date.fromisoformat(each["expires"]) < today:
            cleared.problems.append(Diagnostic("P017", "site.yml", spans[number], facts))
        covered = [sighting.diagnostic for sighting in matched]
        cleared.problems = [problem for problem in cleared.problems if problem not in covered]
        values |= {sighting.value for sighting in matched}
    cleared.values = frozenset(values)
    return cleared


def exception_spans(folder: Path) -> list[Span]:
    root, _ = read(folder / "site.yml", "site.yml")
    privacy = root.get("privacy") if isinstance(root, Mapping) else None
    listed = privacy.get("exceptions") if isinstance(privacy, Mapping) else None
    return [first_line(item.span) for item in listed.items] if isinstance(listed, Items) else []
