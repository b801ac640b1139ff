"""The walk through a page by the Tab key: where it stops, in which order, whether it comes through and back.

Keys cost about 3 ms each, so they are pressed only where a script could make the way another than the document says: where
something on the page listens to keys or to the focus, or where something fixed can lie over a stop (2.4.11). Without either
the browser's own sequential focus navigation has no trap, leaves nothing out and goes in the order of ``tabbable``
(HTML Living Standard, 6.6.5).
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from selenium.webdriver.common.keys import Keys

from accessibility.keys import press
from accessibility.listeners import listeners
from accessibility.part import ask
from accessibility.visit import Visit

#: What a script must listen to in order to change the way of the focus.
FOCUS = frozenset({"focus", "focusin", "blur", "focusout"})
TYPES = FOCUS | {"keydown", "keypress", "keyup"}
#: Stops of one page at most; what lies behind them is walked by no key.
MOST = 400
#: Seconds between two keys, where scripts listen to the focus: time for what they put off.
PATIENCE = 0.03
#: Seconds that a tip may take to leave with the focus, and how many covers are tried once more for that.
LEAVE = 0.4
SURE = 5

#: In the page's own world, where its scripts find them: what would open a window or a dialog says so instead.
TELL = """
for (const name of ["alert", "confirm", "prompt", "print", "open", "close"]) {
  window[name] = (words) => {
    window.dispatchEvent(new CustomEvent("hwanhi-told", { detail: name === "alert" ? `${name}\\u0000${words ?? ""}` : name }));
    return name === "open" ? null : name === "confirm" ? false : undefined;
  };
}
for (const name of ["back", "forward", "go"]) {
  History.prototype[name] = () => { window.dispatchEvent(new CustomEvent("hwanhi-told", { detail: "navigate" })); };
}
// The browser's own message at a field, unless a script has taken it upon itself to tell.
for (const each of [HTMLFormElement, HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement]) {
  const report = each.prototype.reportValidity;
  each.prototype.reportValidity = function () {
    const heard = [];
    const hear = (event) => heard.push(event);
    window.addEventListener("invalid", hear, true);
    const fine = report.call(this);
    window.removeEventListener("invalid", hear, true);
    if (heard.some((event) => !event.defaultPrevented)) window.dispatchEvent(new CustomEvent("hwanhi-told", { detail: "validity" }));
    return fine;
  };
}
"""


@dataclass(frozen=True)
class TabStop:
    """An element that takes the focus. ``box`` is left, top, right, bottom in CSS px from the page's corner."""

    number: int
    selector: str
    words: str
    tabindex: int
    box: tuple[float, float, float, float]
    dialog: int | None


@dataclass(frozen=True)
class Walk:
    """What the walk showed. ``pressed``: by keys; else derived from the document."""

    #: In the order of the Tab key.
    stops: tuple[TabStop, ...]
    pressed: bool = False
    #: Reachable by what the document says, and never reached by Tab.
    missed: tuple[TabStop, ...] = ()
    #: Reached by Tab, and not on the way back by Shift+Tab.
    one_way: tuple[TabStop, ...] = ()
    #: Among which the focus stays, whatever standard key is pressed.
    trap: tuple[TabStop, ...] = ()
    #: With the stop, what lies over it.
    covered: tuple[tuple[TabStop, TabStop], ...] = ()
    #: The place of each stop in the document, and of boxes whose styles turn their stops against the direction of reading, these.
    written: tuple[int, ...] = ()
    turned: tuple[tuple[int, ...], ...] = ()
    #: Parts that screen readers are not told of, by selector, and what the first stop in each is called; None where none is.
    hidden: tuple[tuple[str, str | None], ...] = ()
    #: What a change of context was, and the stop that had just got the focus.
    contexts: tuple[tuple[str, TabStop], ...] = ()


def walk(visit: Visit) -> Walk:
    """The walk through the page that is open, made once. Raises WebDriverException."""
    if "walk" not in visit.facts:
        # Else a page from which the Tab key has led out counts as one in the background, and shows no focus any more.
        visit.cdp("Emulation.setFocusEmulationEnabled", {"enabled": True})
        way = _Walker(visit).walk()
        order = ask(visit, "keyboard", "order", [each.number for each in way.stops])
        visit.facts["walk"] = replace(
            way,
            written=tuple(order["written"]),
            turned=tuple(map(tuple, order["turned"])),
            hidden=tuple(map(tuple, order["hidden"])),
        )
    return cast("Walk", visit.facts["walk"])


class _Walker:
    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._groups: dict[int, str] = {}
        self._listens: frozenset[str] = frozenset()

    def walk(self) -> Walk:
        visit = self._visit
        expected = ask(visit, "keyboard", "expected")
        self._groups = dict(expected)
        order = [each for each, _ in expected]
        self._listens = TYPES & {each.type for each in listeners(visit)}
        if not order or len(order) > MOST:
            return Walk(self._stops(_first_of_each(order, self._groups)))
        pinned = ask(visit, "keyboard", "pinned")
        if not self._listens and not pinned:
            return Walk(self._stops(_first_of_each(order, self._groups)))
        visit.cdp("Runtime.evaluate", {"expression": TELL})
        return self._pressed(order, pinned=pinned)

    def _pressed(self, order: Sequence[int], *, pinned: bool) -> Walk:
        visit = self._visit
        # From the first stop back out of the page: whatever had the focus before, Tab now begins at the beginning.
        ask(visit, "keyboard", "focus", order[0])
        self._keys(Keys.TAB, back=True)
        ask(visit, "keyboard", "forget")
        wanted = len({self._groups[each] for each in order})
        log = self._press(wanted, back=False)
        if not log:
            return Walk(self._stops(_first_of_each(order, self._groups)))
        through = _came_through(log)
        way = _round(log)
        seen = list(dict.fromkeys(each["at"] for each in way if each["at"] is not None))
        covers = self._lasting(way, back=False)
        contexts = self._contexts(log)
        trap, free = ((), True) if through else self._trap([each["at"] for each in log], wanted)
        missed = () if trap or not (self._listens and (through or not free)) else self._missed(order, log)
        # Where no script listens nothing keeps the focus, and it may go from the last stop to the first at once.
        returns = not missed and (through if self._listens else pinned)
        one_way, under = self._back(seen, wanted, pinned=pinned) if returns else ((), [])
        return Walk(
            self._stops(seen),
            pressed=True,
            missed=missed,
            one_way=one_way,
            trap=trap,
            covered=self._pairs([*covers, *under]),
            contexts=contexts,
        )

    def _press(self, wanted: int, *, back: bool) -> list[dict[str, Any]]:
        """Presses Tab until the focus leaves the page, and no more than three times as often as there are stops.

        Some elements have stops inside (dates, media). Where scripts listen to the focus, they get time to move it again.
        """
        pressed, log = 0, []
        while pressed <= 3 * wanted + 20:
            more = wanted + 2 if not pressed else wanted + 10
            self._keys(Keys.TAB * more, back=back)
            pressed += more
            log = [each for each in ask(self._visit, "keyboard", "log")["log"] if each["key"] == "Tab"]
            if not self._listens or _came_through(log):
                break
        return log

    def _keys(self, keys: str, *, back: bool) -> None:
        press(self._visit, keys, shift=back, pause=PATIENCE if self._listens & FOCUS else 0)

    def _lasting(self, way: Sequence[dict[str, Any]], *, back: bool) -> list[tuple[int, int]]:
        """Stops that something covers, and what: it still does when those have had time to go that leave with the stop before."""
        found: list[tuple[int, int]] = []
        tries = 0
        for before, each in zip([None, *way], way, strict=False):
            at, cover = each["at"], each["cover"]
            if at is None or cover is None or (tries == SURE and not found):
                continue
            if self._listens and before and before["at"] is not None and tries < SURE:
                tries += 1
                ask(self._visit, "keyboard", "focus", before["at"])
                time.sleep(LEAVE)
                self._keys(Keys.TAB, back=back)
                time.sleep(LEAVE)
                if ask(self._visit, "keyboard", "active") == at and ask(self._visit, "keyboard", "cover") != cover:
                    continue
            found.append((at, cover))
        return found

    def _missed(self, order: Sequence[int], log: Sequence[dict[str, Any]]) -> tuple[TabStop, ...]:
        """Of what should be reached, what the focus never stayed at, though it is still there."""
        reached = {each["at"] for each in log}
        # While a dialog keeps the focus, what lies behind it has to wait.
        if all(
            each["dialog"] is not None
            for each in ask(self._visit, "keyboard", "describe", [at for at in reached if at is not None])
        ):
            return ()
        return self._left_out(order, reached)

    def _back(
        self, seen: Sequence[int], wanted: int, *, pinned: bool
    ) -> tuple[tuple[TabStop, ...], list[tuple[int, int]]]:
        """Of the stops that Tab reached, those that Shift+Tab does not, from the end of the page; and what covers some on that way."""
        ask(self._visit, "keyboard", "focus", seen[-1])
        ask(self._visit, "keyboard", "forget")
        log = self._press(wanted, back=True)
        covers = self._lasting(_round(log), back=True) if pinned else []
        if not log or not self._listens:
            return (), covers
        return self._left_out(seen, {seen[-1], *(each["at"] for each in log)}), covers

    def _left_out(self, order: Sequence[int], reached: set[int | None]) -> tuple[TabStop, ...]:
        now = dict(ask(self._visit, "keyboard", "expected"))
        groups = {now.get(each, str(each)) for each in reached if each is not None}
        lost = [each for each in order if each in now and now[each] not in groups]
        said = ask(self._visit, "keyboard", "describe", lost) if lost else []
        return self._stops([each for each, told in zip(lost, said, strict=True) if told["control"]])

    def _trap(self, ats: Sequence[int | None], wanted: int) -> tuple[tuple[TabStop, ...], bool]:
        """The stops of a trap that the walk ended in, none where a standard key leads out (WCAG 2.1.2, failure F10).

        With whether a key other than Tab led on.
        """
        tail = ats[-(wanted + 2) :]
        ring = list(dict.fromkeys(each for each in tail if each is not None))
        if None in tail or not ring or len(ring) >= wanted:
            return (), False
        said = ask(self._visit, "keyboard", "describe", ring)
        buttons = any(each["tag"] in {"button", "a", "input"} for each in said)
        # A dialog may keep the focus while it is open, if one of its buttons can close it. Frames keep their keys to themselves.
        closes = buttons and (
            all(each["dialog"] is not None for each in said) or ask(self._visit, "keyboard", "overlay", ring)
        )
        if closes or any(each["frame"] for each in said):
            return (), True
        if self._leads_out(Keys.ESCAPE, ring, back=False):
            return (), True
        return (() if self._leads_out("", ring, back=True) else self._stops(ring)), False

    def _leads_out(self, key: str, ring: Sequence[int], *, back: bool) -> bool:
        before = len(ask(self._visit, "keyboard", "log")["log"])
        self._keys(key + Keys.TAB * (len(ring) + 2), back=back)
        log = ask(self._visit, "keyboard", "log")["log"]
        return any(each["at"] not in ring for each in log[before:] if each["key"] == "Tab")

    def _contexts(self, log: Sequence[dict[str, Any]]) -> tuple[tuple[str, TabStop], ...]:
        told = ask(self._visit, "keyboard", "log")["told"]
        found = [(each["what"], each["at"]) for each in told if each["at"] is not None and 0 < each["on"] <= len(log)]
        stops = self._stops([at for _, at in found])
        return tuple((what, stop) for (what, _), stop in zip(found, stops, strict=True))

    def _pairs(self, pairs: Sequence[tuple[int, int]]) -> tuple[tuple[TabStop, TabStop], ...]:
        once = list(dict.fromkeys(pairs))
        return tuple(zip(self._stops([each for each, _ in once]), self._stops([each for _, each in once]), strict=True))

    def _stops(self, numbers: Sequence[int]) -> tuple[TabStop, ...]:
        said = ask(self._visit, "keyboard", "describe", list(numbers)) if numbers else []
        return tuple(
            TabStop(number, each["selector"], each["words"], each["tabindex"], tuple(each["box"]), each["dialog"])
            for number, each in zip(numbers, said, strict=True)
        )


def _first_of_each(order: Sequence[int], groups: dict[int, str]) -> list[int]:
    return list({groups[each]: each for each in reversed(order)}.values())[::-1]


def _came_through(log: Sequence[dict[str, Any]]) -> bool:
    """Whether the focus left the page: past the last stop nothing has it."""
    return any(each["at"] is None and not each["foci"] for each in log[1:])


def _round(log: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]]:
    """The log until the focus left the page for the first time."""
    for place, each in enumerate(log):
        if each["at"] is None and not each["foci"] and place:
            return log[:place]
    return log
