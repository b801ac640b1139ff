"""Marks that git leaves in a file where two people changed the same lines and nobody has decided between them."""

from __future__ import annotations

import re

from generator.diagnostics import Span

#: What git writes (git-merge, "How conflicts are presented"): seven signs or, by ``conflict-marker-size``, more.
OURS = re.compile(r"<{7,}(?: .*)?")
BASE = re.compile(r"\|{7,}(?: .*)?")
THEIRS = re.compile(r">{7,}(?: .*)?")


def conflicts(text: str) -> list[Span]:
    """The first mark of every conflict in ``text``, in order; also of one of which somebody deleted a part.

    A line of ``=`` alone is none: in Markdown it makes a heading of the line above.
    """
    found: list[Span] = []
    inside = False
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.rstrip()
        opens, closes = OURS.fullmatch(bare), THEIRS.fullmatch(bare)
        if opens or ((closes or BASE.fullmatch(bare)) and not inside):
            found.append(Span(number, 1, number, len(bare) + 1))
        inside = bool(opens) or (inside and not closes)
    return found
