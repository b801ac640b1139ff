"""Whether a picture has changed under the same words."""

from __future__ import annotations

import re

#: What tells files of one picture apart.
SIZES = re.compile(
    r"[-_.@]?(?:\d+x\d+|\d+w|\d+px|[23]x|small|large|big|medium|thumb(?:nail)?|mini|full|zoom|orig(?:inal)?|sm|lg|on|off|hover|active|over|dark|light|white|black|day|night|colou?r|mono)\b"
)
#: Both are bytes in the page, or both are files: what has no name at first is a place that is filled when it is seen.
ALIKE = {(True, True), (False, False)}


def stale(before: list[list[str]], after: list[list[str]]) -> tuple[str, str] | None:
    """The first picture that has another file and the same words as before."""
    known = {selector: (file, alt) for selector, file, alt in before}
    for selector, file, alt in after:
        was, said = known.get(selector, (file, alt))
        shown = {_shows(was), _shows(file)}
        bytes_alone = was.startswith("data:"), file.startswith("data:")
        if alt and alt == said and len(shown) == 2 and "" not in shown and bytes_alone in ALIKE:  # noqa: PLR2004 - one and another
            return selector, alt
    return None


def _shows(file: str) -> str:
    """What is left of the name of a file without what says how large it is, or in which state; of bytes that have no name, their sum."""
    return (
        file
        if file.startswith("data:")
        else ""
        if file.startswith("blob:")
        else SIZES.sub("", file.rsplit("/", 1)[-1].split("?", maxsplit=1)[0].lower())
    )
