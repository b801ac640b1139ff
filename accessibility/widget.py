"""Widgets: whether arrow keys reach what Tab leaves to them, states are told, and dialogs take and give back the focus."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import Any, cast

from selenium.webdriver.common.keys import Keys

from accessibility import clock, dialog, keys, operate
from accessibility.listeners import listeners
from accessibility.operate import Copy
from accessibility.part import ask
from accessibility.sent import SentEmpty, sent_empty
from accessibility.stale import stale
from accessibility.visit import Visit

#: Without one of these on the page no widget answers to anything that the browser does not do itself.
TYPES = frozenset(
    {"click", "keydown", "keyup", "keypress", "mousedown", "mouseup", "pointerdown", "toggle", "change", "submit"}
)
#: Kinds of buttons that are tried on one page.
MOST = 8
#: Places with text that may come with a message; more are content of their own.
FEW = 2
ARROWS = Keys.ARROW_RIGHT + Keys.ARROW_DOWN
VALUE_KEYS = Keys.ARROW_RIGHT + Keys.ARROW_LEFT + Keys.ARROW_UP + Keys.ARROW_DOWN


@dataclass(frozen=True)
class WidgetGroup:
    """A group of items of which Tab reaches some; ``stuck``: and no arrow key the others."""

    selector: str
    words: str
    stuck: bool


@dataclass(frozen=True)
class RangeWidget:
    """Something with a value that a script changes; ``fixed``: but not by the arrow keys."""

    selector: str
    words: str
    fixed: bool


@dataclass(frozen=True)
class Button:
    """A button that was pressed. ``silent``: something opened or closed, or it is another one for the eye, and its state is told as
    before. ``dialog``: what was wrong with the focus when it opened a dialog: ``behind``, ``escapes``, ``lost``, ``shut``; ``fine``;
    empty where it opened none.
    """

    selector: str
    words: str
    states: tuple[str, ...]
    silent: bool
    dialog: str
    #: What it laid over the page like a dialog that is none: where, and its first words.
    layer: tuple[str, str] | None = None
    #: It opens something and closes it again, and has no state that could tell.
    stateless: bool = False
    #: It went away when it was pressed, and the focus with it.
    lost: bool = False
    #: Of one that a script has made: the key that it does not answer to, of the two that a button has: Enter, Space, or neither.
    deaf: str | None = None
    #: It changed places with others like it, for the eye alone: ``unsaid``; ``said``; empty where it did nothing of the kind.
    chosen: str = ""
    #: The field that it gave other colours: where, its name, and whether words came with them.
    painted: tuple[str, str, bool] | None = None
    #: Messages in the rows of fields: where, in which words, and whether the field is tied to it.
    notes: tuple[tuple[str, str, bool], ...] = ()
    #: Where it told how it went, in which words, and whether screen readers are told of that by itself.
    message: tuple[str, str, bool] | None = None
    #: The message to which the focus went, and its words.
    read: tuple[str, str] | None = None
    #: All that it brought in a form that was sent empty: new texts, and what an alert said.
    brought: tuple[str, ...] = ()
    #: Seconds after which that has gone by itself.
    gone: float | None = None
    #: The picture that it changed without another alternative: where, and the alternative.
    stale: tuple[str, str] | None = None
    #: Text in another language than declared that came with it: where, and how it begins.
    foreign: tuple[str, str] | None = None
    #: Where a number of things shown has changed with it, and what it says now, of which screen readers are not told.
    counted: tuple[str, str] | None = None
    #: Text that came with it and can hardly be read: where, how it begins, its contrast, and the one it needs.
    faint: tuple[str, str, float, float] | None = None
    #: What came of the form when it was sent empty.
    sent: SentEmpty | None = None


def groups(visit: Visit) -> tuple[WidgetGroup, ...]:
    """The groups of items on the page that is open, tried once. Raises WebDriverException."""
    _try(visit)
    return cast("tuple[WidgetGroup, ...]", visit.facts["groups"])


def buttons(visit: Visit) -> tuple[Button, ...]:
    """The buttons that have a state or open a dialog, tried once. Raises WebDriverException."""
    _try(visit)
    return cast("tuple[Button, ...]", visit.facts["buttons"])


def values(visit: Visit) -> tuple[RangeWidget, ...]:
    """The sliders and the like that no element of HTML is, tried once. Raises WebDriverException."""
    _try(visit)
    return cast("tuple[RangeWidget, ...]", visit.facts["values"])


def _try(visit: Visit) -> None:
    if "groups" in visit.facts:
        return
    visit.facts["groups"] = visit.facts["buttons"] = visit.facts["values"] = ()
    heard = {each.type for each in listeners(visit)}
    scripted = bool(heard & TYPES)
    said = ask(visit, "widget", "groups")
    pressed = ask(visit, "widget", "buttons", scripted, "submit" in heard)[:MOST] if scripted else []
    valued = ask(visit, "widget", "values")
    if not said and not pressed and not valued:
        return
    # What stands around the main content is the same on many pages of a site, and is tried on the first of them.
    known: dict[tuple[str, ...], Button] = visit.world.__dict__.setdefault("buttons", {})
    frame = sha256(ask(visit, "widget", "frame").encode()).hexdigest() if pressed else ""
    keys_of = [() if each["inside"] else (frame, each["selector"], *each["states"]) for each in pressed]
    if not said and not valued and all(key in known for key in keys_of):
        visit.facts["buttons"] = tuple(known[key] for key in keys_of)
        return
    copy = Copy(visit)
    try:
        visit.facts["groups"] = tuple(WidgetGroup(each["group"], each["words"], _stuck(copy, each)) for each in said)
        visit.facts["values"] = tuple(
            RangeWidget(each["selector"], each["words"], _fixed(copy, each)) for each in valued
        )
        found = [known.get(key) or _press(copy, each) for key, each in zip(keys_of, pressed, strict=True)]
    finally:
        copy.close()
    visit.facts["buttons"] = tuple(found)
    known.update((key, each) for key, each in zip(keys_of, found, strict=True) if key)


def _stuck(copy: Copy, group: dict[str, Any]) -> bool:
    copy.renew()
    visit = copy.visit
    ask(visit, "operate", "focus", group["start"])
    there = [group["others"], group["group"], group["start"]]
    # One that is marked as soon as the focus comes has been reached by no arrow.
    before = ask(visit, "widget", "reached", *there)
    for key in ARROWS:
        keys.press(visit, key)
        operate.rest(visit, operate.ANSWER)
        now = ask(visit, "widget", "reached", *there)
        if now and now != before:
            return False
    return True


def _fixed(copy: Copy, value: dict[str, Any]) -> bool:
    copy.renew()
    visit, on = copy.visit, value["selector"]
    ask(visit, "operate", "focus", on)
    before = ask(visit, "widget", "value", on)
    # What is at its end already goes the other way only.
    for key in VALUE_KEYS:
        keys.press(visit, key)
        operate.rest(visit, operate.ANSWER)
        if ask(visit, "widget", "value", on) != before:
            return False
    return True


def _press(copy: Copy, said: dict[str, Any]) -> Button:
    on = said["selector"]
    copy.renew()
    visit = copy.visit
    key = Keys.SPACE if said["checks"] else Keys.ENTER
    ask(visit, "operate", "focus", on)
    before, empty = ask(visit, "widget", "look", on), ask(visit, "widget", "entry", on, "")
    ask(visit, "widget", "remember", on)
    ask(visit, "operate", "count")
    _enter(visit, on, key)
    after = ask(visit, "widget", "look", on)
    filled = ask(visit, "widget", "entry", on, "again") if empty else None
    focus = ""
    written = not said["states"] and _looks(after) == _looks(before) and ask(visit, "operate", "write")
    if written:
        # What asks for an entry first says nothing before; what comes of the entry alone is none of the button's.
        focus = ask(visit, "widget", "active")
        before = ask(visit, "widget", "look", on)
        ask(visit, "operate", "count")
        _enter(visit, on, key)
        after = ask(visit, "widget", "look", on)
    counted = ask(visit, "operate", "counts")
    # Nothing came of it until something was written.
    quiet = written and (_looks(after) != _looks(before) or after["told"] > before["told"])
    opened = [each for each in after["dialogs"] if each not in before["dialogs"]]
    fewer, more = set(before["shown"]) - set(after["shown"]), set(after["shown"]) - set(before["shown"])
    # Something came, or something went; where both did, one thing may have taken the other's place.
    changed = bool(fewer) is not bool(more)
    told = before["states"] != after["states"] or bool(opened)
    turned = said["checks"] and before["look"] != after["look"]
    silent = (("aria-expanded" in said["states"] and changed) or turned) and not told and bool(after["states"])
    # What a button that opens something has in it is content; that it is open is said by its state.
    message = None if opened or "aria-expanded" in said["states"] else _told(visit, on, before, after)
    swapped = fewer and more and said["kin"] and after["look"] and before["look"] != after["look"]
    painted = notes = None
    if empty and filled and not opened:
        painted = _painted(empty, filled, ask(visit, "widget", "active"))
        notes = [(each["selector"], each["text"], each["tied"]) for each in filled["notes"] if each["wrong"]]
    lost = not opened and _lost(visit)
    stateless = False
    if not (changed or fewer or told or message or lost or painted or said["states"] or said["tells"]) and (
        before["face"] != after["face"] and before["spoken"] == after["spoken"]
    ):
        stateless = _reversible(visit, on, key, before, "face")
    if changed and not (told or message or lost or said["states"] or said["tells"] or before["own"] != after["own"]):
        stateless = _reversible(visit, on, key, before, "shown")
    active = ask(visit, "widget", "active")
    later = None
    if empty and not written and not opened and not (message and not message[2]):
        later = _when_filled(visit, on, key)
    # What follows may load the page anew.
    around = dialog.around(visit, on, opened[0], modal=opened[0] in after["modal"]) if opened else ""
    brought = _brought(before, after) if empty and not opened and not written else ()
    # Where the focus went to what was told, that is read, and has to stay as well.
    read = (
        None
        if message or opened
        else next(((each[0], each[1]) for each in after["telling"] if each[0] == active), None)
    )
    lasts = message[:2] if message else read
    gone = clock.lasting(visit, partial(_enter, visit, on, key), *lasts) if lasts else None
    deaf = _deaf(copy, on, before, after) if said["made"] and not written else None
    return Button(
        on,
        said["words"],
        tuple(said["states"]),
        silent,
        around,
        layer=tuple(after["layer"]) if after["layer"] and not before["layer"] and not opened else None,
        stateless=stateless,
        lost=lost,
        deaf=deaf,
        chosen="" if not swapped else "said" if before["own"] != after["own"] else "unsaid",
        painted=painted,
        # What is told as a message of the whole is status_not_told's.
        notes=() if message else tuple(notes or ()),
        message=later or message,
        read=read,
        gone=gone,
        brought=brought,
        stale=stale(before["pictures"], after["pictures"]),
        foreign=tuple(after["foreign"]) if after["foreign"] else None,
        counted=(counted[0], counted[1]) if counted else None,
        faint=(after["faint"][0], after["faint"][1], after["faint"][2], after["faint"][3]) if after["faint"] else None,
        sent=sent_empty(filled, silent=bool(quiet and empty["said"] == filled["said"] and focus == on))
        if empty and filled
        else None,
    )


def _enter(visit: Visit, selector: str, key: str) -> None:
    """Presses a button with a key, and gives the page time to answer."""
    ask(visit, "operate", "focus", selector)
    keys.press(visit, key)
    operate.rest(visit, 3 * operate.ANSWER)


def _lost(visit: Visit) -> bool:
    """Whether the button that was pressed has gone and the focus is nowhere, for a while."""
    if not ask(visit, "widget", "lost"):
        return False
    operate.rest(visit, operate.LATE)
    return bool(ask(visit, "widget", "lost"))


def _reversible(visit: Visit, on: str, key: str, before: dict[str, Any], what: str) -> bool:
    """Whether the button, which has the focus still, takes back at once what it has done to ``what`` of the look."""
    if ask(visit, "widget", "active") != on:
        return False
    keys.press(visit, key)
    operate.rest(visit, 3 * operate.ANSWER)
    return bool(ask(visit, "widget", "look", on)[what] == before[what])


def _deaf(copy: Copy, on: str, before: dict[str, Any], after: dict[str, Any]) -> str:
    """Of a button that a script has made: the key to which it does not answer, where it does to the other."""
    visit = copy.visit
    copy.renew()
    ask(visit, "operate", "focus", on)
    again = ask(visit, "widget", "look", on)
    if _looks(again) != _looks(before):
        return ""  # it is another page each time
    _enter(visit, on, Keys.SPACE)
    spaced = _looks(ask(visit, "widget", "look", on)) != _looks(before)
    entered = _looks(after) != _looks(before)
    return "" if spaced is entered else "Space" if entered else "Enter"


def _looks(look: dict[str, Any]) -> dict[str, Any]:
    """All of a look that does not depend on the one before it."""
    return {name: value for name, value in look.items() if name not in {"telling", "texts", "told", "faint"}} | {
        "said": sorted(map(str, look["said"]))
    }


def _painted(empty: dict[str, Any], filled: dict[str, Any], active: str) -> tuple[str, str, bool] | None:
    """A field that has changed its colours, and whether anything was said besides. The one with the focus has another border anyway."""
    is_said = empty["said"] != filled["said"] or empty["pictures"] != filled["pictures"]
    for selector, (paint, words) in filled["fields"].items():
        if selector != active and empty["fields"].get(selector, [paint])[0] != paint:
            return selector, words, is_said
    return None


def _when_filled(visit: Visit, on: str, key: str) -> tuple[str, str, bool] | None:
    """What tells how it went when the fields are filled, after the form was sent empty; None where that is told, too."""
    if not ask(visit, "operate", "write"):
        return None
    before = ask(visit, "widget", "look", on)
    _enter(visit, on, key)
    message = _told(visit, on, before, ask(visit, "widget", "look", on))
    return message if message and not message[2] else None


def _brought(before: dict[str, Any], after: dict[str, Any]) -> tuple[str, ...]:
    """What the page said that it did not say before: texts that have come, and alerts."""
    return (*after["texts"], *after["alerts"][len(before["alerts"]) :])


def _told(visit: Visit, on: str, before: dict[str, Any], after: dict[str, Any]) -> tuple[str, str, bool] | None:
    """What tells how it went, if something does: the new words of a place, or nearly all that has come. Where the focus has gone
    elsewhere, that is told instead.
    """
    few = (
        len(set(after["shown"]) - set(before["shown"])) <= FEW and len(set(before["shown"]) - set(after["shown"])) <= 1
    )
    for each in after["telling"]:
        # What is hidden from screen readers may say again what they are told.
        again = each[3] and before["said"] != after["said"]
        if (few or each[0] in before["shown"]) and not again:
            return (each[0], each[1], each[2]) if ask(visit, "widget", "active") in {on, ""} else None
    return None
