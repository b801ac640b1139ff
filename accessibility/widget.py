"""Widgets: whether arrow keys reach what Tab leaves to them, states are told, and dialogs take and give back the focus."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import Any, cast

from selenium.webdriver.common.keys import Keys

from accessibility import clock, keys, operate
from accessibility.listeners import listeners
from accessibility.operate import Copy
from accessibility.part import ask
from accessibility.visit import Visit

#: Without one of these on the page no widget answers to anything that the browser does not do itself.
TYPES = frozenset(
    {"click", "keydown", "keyup", "keypress", "mousedown", "mouseup", "pointerdown", "toggle", "change", "submit"}
)
#: Kinds of buttons that are tried on one page.
MOST = 8
#: Tabs after which a dialog of an ordinary size has been gone round.
TURNS = 12
#: Places with text that may come with a message; more are content of their own.
FEW = 2
ARROWS = Keys.ARROW_RIGHT + Keys.ARROW_DOWN


@dataclass(frozen=True)
class WidgetGroup:
    """A group of items of which Tab reaches some; ``stuck``: and no arrow key the others."""

    selector: str
    words: str
    stuck: bool


@dataclass(frozen=True)
class Button:
    """A button that was pressed. ``silent``: something opened or closed, and its state is told as before. ``dialog``: what was
    wrong with the focus when it opened a dialog: ``behind``, ``escapes``, ``lost``; ``fine``; empty where it opened none.
    """

    selector: str
    words: str
    states: tuple[str, ...]
    silent: bool
    dialog: str
    #: What it laid over the page like a dialog that is none: where, and its first words.
    layer: tuple[str, str] | None = None
    #: It changed places with others like it, for the eye alone: ``unsaid``; ``said``; empty where it did nothing of the kind.
    chosen: str = ""
    #: The field that it gave other colours: where, its name, and whether words came with them.
    painted: tuple[str, str, bool] | None = None
    #: Messages in the rows of fields: where, in which words, and whether the field is tied to it.
    notes: tuple[tuple[str, str, bool], ...] = ()
    #: Where it told how it went, in which words, and whether screen readers are told of that by itself.
    message: tuple[str, str, bool] | None = None
    #: Seconds after which that has gone by itself.
    gone: float | None = None


def groups(visit: Visit) -> tuple[WidgetGroup, ...]:
    """The groups of items on the page that is open, tried once. Raises WebDriverException."""
    _try(visit)
    return cast("tuple[WidgetGroup, ...]", visit.facts["groups"])


def buttons(visit: Visit) -> tuple[Button, ...]:
    """The buttons that have a state or open a dialog, tried once. Raises WebDriverException."""
    _try(visit)
    return cast("tuple[Button, ...]", visit.facts["buttons"])


def _try(visit: Visit) -> None:
    if "groups" in visit.facts:
        return
    visit.facts["groups"] = visit.facts["buttons"] = ()
    heard = {each.type for each in listeners(visit)}
    scripted = bool(heard & TYPES)
    said = ask(visit, "widget", "groups")
    pressed = ask(visit, "widget", "buttons", scripted, "submit" in heard)[:MOST] if scripted else []
    if not said and not pressed:
        return
    # What stands around the main content is the same on many pages of a site, and is tried on the first of them.
    known: dict[tuple[str, ...], Button] = visit.world.__dict__.setdefault("buttons", {})
    frame = sha256(ask(visit, "widget", "frame").encode()).hexdigest() if pressed else ""
    keys_of = [() if each["inside"] else (frame, each["selector"], *each["states"]) for each in pressed]
    if not said and all(key in known for key in keys_of):
        visit.facts["buttons"] = tuple(known[key] for key in keys_of)
        return
    copy = Copy(visit)
    try:
        visit.facts["groups"] = tuple(WidgetGroup(each["group"], each["words"], _stuck(copy, each)) for each in said)
        found = [known.get(key) or _press(copy, each) for key, each in zip(keys_of, pressed, strict=True)]
    finally:
        copy.close()
    visit.facts["buttons"] = tuple(found)
    known.update((key, each) for key, each in zip(keys_of, found, strict=True) if key)


def _stuck(copy: Copy, group: dict[str, Any]) -> bool:
    copy.renew()
    visit = copy.visit
    ask(visit, "operate", "focus", group["start"])
    for key in ("", *ARROWS):
        if key:
            keys.press(visit, key)
            operate.rest(visit, operate.ANSWER)
        if key and ask(visit, "widget", "reached", group["others"], group["group"]):
            return False
    return True


def _press(copy: Copy, said: dict[str, Any]) -> Button:
    on = said["selector"]
    copy.renew()
    visit = copy.visit
    ask(visit, "operate", "focus", on)
    before, empty = ask(visit, "widget", "look", on), ask(visit, "widget", "entry", on, "")
    keys.press(visit, Keys.ENTER)
    operate.rest(visit, 3 * operate.ANSWER)
    after = ask(visit, "widget", "look", on)
    filled = ask(visit, "widget", "entry", on, "again") if empty else None
    opened = [each for each in after["dialogs"] if each not in before["dialogs"]]
    fewer, more = set(before["shown"]) - set(after["shown"]), set(after["shown"]) - set(before["shown"])
    # Something came, or something went; where both did, one thing may have taken the other's place.
    changed = bool(fewer) is not bool(more)
    told = before["states"] != after["states"] or bool(opened)
    silent = "aria-expanded" in said["states"] and changed and not told and bool(after["states"])
    # What a button that opens something has in it is content; that it is open is said by its state.
    message = None if opened or "aria-expanded" in said["states"] else _told(visit, on, before, after)
    gone = clock.lasting(visit, partial(_enter, visit, on), message[0], message[1]) if message else None
    swapped = fewer and more and said["kin"] and before["look"] != after["look"]
    painted = notes = None
    if empty and filled and not opened:
        painted = _painted(empty, filled, ask(visit, "widget", "active"))
        notes = [(each["selector"], each["text"], each["tied"]) for each in filled["notes"] if each["wrong"]]
    dialog = _dialog(visit, on, opened[0], modal=opened[0] in after["modal"]) if opened else ""
    return Button(
        on,
        said["words"],
        tuple(said["states"]),
        silent,
        dialog,
        layer=tuple(after["layer"]) if after["layer"] and not before["layer"] and not opened else None,
        chosen="" if not swapped else "said" if before["own"] != after["own"] else "unsaid",
        painted=painted,
        # What is told as a message of the whole is status_not_told's.
        notes=() if message else tuple(notes or ()),
        message=message,
        gone=gone,
    )


def _enter(visit: Visit, selector: str) -> None:
    """Presses a button with the Enter key, and gives the page time to answer."""
    ask(visit, "operate", "focus", selector)
    keys.press(visit, Keys.ENTER)
    operate.rest(visit, 3 * operate.ANSWER)


def _painted(empty: dict[str, Any], filled: dict[str, Any], active: str) -> tuple[str, str, bool] | None:
    """A field that has changed its colours, and whether anything was said besides. The one with the focus has another border anyway."""
    is_said = empty["said"] != filled["said"] or empty["pictures"] != filled["pictures"]
    for selector, (paint, words) in filled["fields"].items():
        if selector != active and empty["fields"].get(selector, [paint])[0] != paint:
            return selector, words, is_said
    return None


def _told(visit: Visit, on: str, before: dict[str, Any], after: dict[str, Any]) -> tuple[str, str, bool] | None:
    """What tells how it went, if something does: the new words of a place, or nearly all that has come. Where the focus has gone
    elsewhere, that is told instead.
    """
    few = (
        len(set(after["shown"]) - set(before["shown"])) <= FEW and len(set(before["shown"]) - set(after["shown"])) <= 1
    )
    for each in after["telling"]:
        if few or each[0] in before["shown"]:
            return (each[0], each[1], each[2]) if ask(visit, "widget", "active") in {on, ""} else None
    return None


def _dialog(visit: Visit, button: str, dialog: str, *, modal: bool) -> str:
    """What is wrong with the focus around a dialog that has just opened."""
    if ask(visit, "widget", "where", dialog) != "inside":
        keys.press(visit, Keys.TAB)
        operate.rest(visit, operate.ANSWER)
        if ask(visit, "widget", "where", dialog) != "inside":
            return "behind"
    if modal:
        for _ in range(TURNS):
            keys.press(visit, Keys.TAB)
            if ask(visit, "widget", "where", dialog) == "outside":
                return "escapes"
    keys.press(visit, Keys.ESCAPE)
    operate.rest(visit, 3 * operate.ANSWER)
    if dialog in ask(visit, "widget", "look", button)["dialogs"]:
        closes = ask(visit, "widget", "closes", dialog)
        if not closes:
            return "fine"
        ask(visit, "operate", "focus", closes)
        keys.press(visit, Keys.ENTER)
        operate.rest(visit, 3 * operate.ANSWER)
        if dialog in ask(visit, "widget", "look", button)["dialogs"]:
            return "fine"
    return "fine" if ask(visit, "widget", "active") else "lost"
