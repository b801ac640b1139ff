"""Which keys of one character do something wherever the focus is (WCAG 2.1.4), proved by pressing them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from accessibility.listeners import listeners, numbered
from accessibility.operate import Copy
from accessibility.part import ask
from accessibility.visit import Visit

TYPES = frozenset({"keydown", "keypress", "keyup"})
#: Letters, digits and signs that a keyboard writes without a modifier.
CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789`-=[];',./\\"
#: Keys told of one page.
MOST = 6
#: A control by which they can be turned off or changed.
SETTING = re.compile(r"단축 ?키|바로 ?가기 ?키|shortcut|hot ?key|keyboard", re.IGNORECASE)


def shortcuts(visit: Visit) -> tuple[str, ...] | None:
    """The characters that do something while nothing has the focus; None where nothing above all elements listens to keys.

    Asked once. Raises WebDriverException.
    """
    if "shortcuts" not in visit.facts:
        visit.facts["shortcuts"] = _tried(visit)
    return cast("tuple[str, ...] | None", visit.facts["shortcuts"])


def _tried(visit: Visit) -> tuple[str, ...] | None:
    heard = [each for each in listeners(visit) if each.type in TYPES]
    if not heard:
        return None
    if not numbered(visit, heard)[1]:
        return None
    if any(SETTING.search(each["words"]) for each in ask(visit, "operate", "controls")):
        return ()
    copy = Copy(visit)
    try:
        return tuple(_active(copy, CHARACTERS))[:MOST]
    finally:
        copy.close()


def _active(copy: Copy, characters: Sequence[str]) -> list[str]:
    """Those that do something, by halves: most pages answer to none of them, and all are pressed at once."""
    if not copy.press("", "".join(characters)):
        return []
    if len(characters) == 1:
        # What came at that moment by itself does not come again with the key.
        return list(characters) if copy.press("", characters[0]) else []
    half = len(characters) // 2
    found = _active(copy, characters[:half])
    return found if len(found) >= MOST else found + _active(copy, characters[half:])
