"""The pages about an audit: written before it as it is expected to end, and after it as it ended.

They are pages of the site and audited with it. Where they say already what the audit then finds, one audit is enough; where
not, they are written anew and audited again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from accessibility.manifest import NAME
from accessibility.result import AuditResult
from accessibility.statement import statement
from accessibility.store import VerdictStore, question
from accessibility.tools import Tools
from generator.outputs import write_statement
from generator.pages import Page
from generator.site import Site

#: A report of nothing.
NOTHING: Mapping[str, Any] = {
    "date": "",
    "pages": [],
    "browser": "",
    "fonts": {"hangul": [], "latin": []},
    "rules": [],
    "absent": [],
}


class Stated:
    """The pages about the audit of the site with ``pages`` that is built in ``folder``."""

    def __init__(self, site: Site, pages: Sequence[Page], folder: Path, people: Mapping[str, Any]) -> None:
        """``people``: what people answered, as ``accessibility.people.summary`` counts it."""
        self._site = site
        self._pages = pages
        self._folder = folder
        self._people = people

    def expect(self, store: VerdictStore) -> None:
        """Writes what the last audit found with today's date; where nothing is known, what none has found.

        A guess costs nothing: it is audited like any other text. The nearer it is, the less there is to audit anew.
        """
        last = store.get(self._question(), {}) or statement({**NOTHING, "engines": {**Tools.found().pinned, **_own()}})
        listed = json.loads((self._folder / NAME).read_text("utf-8"))["pages"]
        self._write({**last, "date": self._site.settings.today().isoformat(), "pages": len(listed)})

    def tells(self, result: AuditResult) -> bool:
        """Makes the pages say what an audit found. Whether they said something else before: then nobody has audited them."""
        return self._write(statement(result.report))

    def keep(self, store: VerdictStore, result: AuditResult) -> None:
        """Keeps what an audit found for the next one to be expected by."""
        store.put(self._question(), {}, statement(result.report))

    def _write(self, said: Mapping[str, Any]) -> bool:
        return write_statement(self._site, self._pages, self._folder, {**said, "people": self._people})

    def _question(self) -> str:
        # With the rules changes what can be said at all.
        return question(statement=_own(), site=self._site.base, language=self._site.language)


def _own() -> dict[str, str]:
    """The engine with the rules of our own and its version: loaded only where an audit is."""
    from accessibility import own  # noqa: PLC0415

    return {own.NAME: own.VERSION}
