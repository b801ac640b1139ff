"""What comes of a choice or an entry in a form, before anything is sent (WCAG 3.2.2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, cast

from selenium.webdriver.common.keys import Keys

from accessibility.listeners import listeners, numbered
from accessibility.operate import LATE, Copy, Effect
from accessibility.part import ask
from accessibility.visit import Visit

TYPES = frozenset({"change", "input", "beforeinput", "click", "keydown", "keyup", "keypress", "blur", "focusout"})
#: Kinds of fields that are tried on one page.
MOST = 8
#: A page that says before the field what will happen has done its part.
ADVICE = re.compile(
    r"자동으로|바로 ?(이동|넘어|바뀌|검색|적용|열)|(이동|전환|변경|전송|제출|새로 ?고침|열|넘어)(합니다|됩니다|립니다|갑니다)|"
    r"automatic|\b(opens?|goes|takes you|reloads?|refresh(es)?|submits?|as soon as|immediately|moves? to)\b|"
    r"\bwill (then |at once )?(be|take|open|reload|move|go|change|show|appear|send|submit|update|switch|load|bring|lead|jump)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class WatchedField:
    """A field whose choice or entry is listened to, and what context it changes: empty for none. ``counted``: where a number of things
    shown changes with it, and what it says then, of which screen readers are not told.
    """

    selector: str
    words: str
    changes: str
    counted: tuple[str, str] | None = None


def fields(visit: Visit) -> tuple[WatchedField, ...]:
    """Those of the page that is open, tried once. Raises WebDriverException."""
    if "fields" not in visit.facts:
        visit.facts["fields"] = tuple(_tried(visit))
    return cast("tuple[WatchedField, ...]", visit.facts["fields"])


def _tried(visit: Visit) -> list[WatchedField]:
    heard = [each for each in listeners(visit) if each.type in TYPES]
    if not heard:
        return []
    said = ask(visit, "operate", "fields", *numbered(visit, heard))[:MOST]
    if not said:
        return []
    copy = Copy(visit)
    try:
        return [_used(copy, each) for each in said]
    finally:
        copy.close()


def _used(copy: Copy, field: dict[str, Any]) -> WatchedField:
    keys = {
        "select": field["key"],
        "tick": Keys.SPACE,
        "number": Keys.ARROW_UP,
        "text": "1" * min(field["most"] or 4, 12),
    }[field["kind"]]
    changes = "" if ADVICE.search(field["advice"]) else _changed(copy, field, keys)
    # What opens another page counts nothing.
    counted = None if changes else _counted(copy, field["selector"], keys)
    return WatchedField(field["selector"], field["words"], changes, counted)


def _counted(copy: Copy, selector: str, keys: str) -> tuple[str, str] | None:
    copy.fresh()
    if not ask(copy.visit, "operate", "count"):
        return None
    # What answers as one types waits until nobody does.
    if not copy.press(selector, keys, LATE):
        return None
    found = ask(copy.visit, "operate", "counts")
    return (found[0], found[1]) if found else None


def _changed(copy: Copy, field: dict[str, Any], keys: str) -> str:
    for each in (keys, Keys.ARROW_UP) if field["kind"] == "select" else (keys,):
        if (effect := copy.press(field["selector"], each)) and (changes := _context(effect, field["selector"])):
            return changes
        if effect:
            break
    # To leave a field that was filled is no wish to send it; that the focus goes on is what the key is for.
    left = copy.press(field["selector"], keys + Keys.TAB) if field["leaves"] else Effect()
    return _context(left, field["selector"], focus=False)


def _context(effect: Effect, selector: str, *, focus: bool = True) -> str:
    """Of what came, the change of context: another page, a window, a form sent, the focus elsewhere."""
    for each in sorted(effect.sentences):
        kind, _, rest = each.partition(" ")
        if kind == "told" and rest.split(" ")[0] in {"navigate", "submit", "open"}:
            return rest
        if focus and kind == "focus" and rest != selector:
            return rest
    return ""
