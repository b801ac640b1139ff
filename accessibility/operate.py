"""Operates copies of a page that are loaded for this alone: what comes of a click, of a key, of a choice.

Nothing leaves the copy: navigation is stopped, windows and dialogs are only told of, requests to other hosts have no network.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from selenium.webdriver.common.keys import Keys

from accessibility import keyboard, keys
from accessibility.focus import shown
from accessibility.listeners import listeners
from accessibility.part import ask
from accessibility.visit import Visit

#: Without a script that listens to one of these, a form is sent to a server, and what comes then nobody knows.
SENDS = frozenset({"click", "submit"})
#: Seconds that a page gets to answer to what was done.
ANSWER = 0.08
#: Seconds after which a script that moves the focus has moved it, and after which one that comes at all has come; between two looks.
LATE = 0.5
SOON = 0.02

#: The ways that a pointer is dragged: left, right, up, down. In so many steps, so many pixels at least and at most.
WAYS = ((-1, 0), (1, 0), (0, -1), (0, 1))
STEPS, SHORT, FAR = 5, 48, 120

#: In the page's own world: a device that is shaken to and fro and tilted to each side.
SHAKE = """
for (let step = 0; step < 12; step++) setTimeout(() => {
  const force = step % 2 ? 40 : -40, tilt = step % 2 ? 70 : -70;
  const told = (name, values) => window.dispatchEvent(Object.defineProperties(new Event(name), Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }]))));
  told("devicemotion", { acceleration: { x: force, y: force, z: force }, accelerationIncludingGravity: { x: force, y: force, z: force }, rotationRate: { alpha: force, beta: force, gamma: force }, interval: 16 });
  told("deviceorientation", { alpha: 180 + tilt, beta: tilt, gamma: tilt, absolute: false });
  told("deviceorientationabsolute", { alpha: 180 + tilt, beta: tilt, gamma: tilt, absolute: true });
}, step * 16);
"""


@dataclass(frozen=True)
class Effect:
    """What came of something, as sentences that are the same where the same came of it; nothing: no sentence."""

    sentences: frozenset[str] = frozenset()
    #: Seconds until the first of them.
    after: float = 0.0

    def __bool__(self) -> bool:
        return bool(self.sentences)

    @property
    def places(self) -> frozenset[str]:
        """What happened and to what, without how it came out."""
        return frozenset(map(_where, self.sentences))

    @property
    def leads(self) -> frozenset[str]:
        """The addresses that it would have gone to."""
        return frozenset(
            each.removeprefix("told navigate ") for each in self.sentences if each.startswith("told navigate ")
        )


class Copy:
    """A copy of the page of ``visit``, in its tab. A fresh one is loaded where something has come of what was done."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        #: Whether something has been done to it, which nobody knows of the page as it was visited.
        self._used = not visit.facts.get("untouched")
        #: What changes by itself, whatever is done.
        self._restless: frozenset[str] = frozenset()
        self._known = False
        self.address = visit.facts.setdefault("address", visit.driver.current_url)

    def fresh(self) -> None:
        """Loads the page again, unless the copy is still as it was. Raises WebDriverException."""
        if self._used:
            reload(self.visit, self.address)
            self._used = False
        self.visit.facts["untouched"] = False
        if not self._known:
            self._known = True
            ask(self.visit, "operate", "begin")
            rest(self.visit, 2 * ANSWER)
            self._restless = frozenset(_where(each) for each in ask(self.visit, "operate", "end", None)["effects"])

    def renew(self) -> None:
        """Loads the page again, whatever was done before, with the pointer in its corner; it counts as used from now on."""
        self._used = True
        self.fresh()
        self._used = True
        self.move(0, 0)

    def move(self, x: float, y: float) -> None:
        """The pointer to a place in the window, in CSS px."""
        self._mouse("mouseMoved", {"x": x, "y": y}, 0)

    def close(self) -> None:
        """Leaves the page as it comes to whoever looks at it next."""
        self.fresh()
        self.visit.facts["untouched"] = True

    def click(self, selector: str, *, double: bool = False, filled: bool = False) -> Effect:
        """What comes of a click with the mouse. The pointer stands on it before; ``filled``: fields have been written in."""
        self.fresh()
        if filled:
            ask(self.visit, "operate", "fill")
            self._used = True
        ask(self.visit, "operate", "focus", selector)
        at = ask(self.visit, "operate", "point", selector)
        if at is None:
            return Effect()
        self._mouse("mouseMoved", at, 0)
        rest(self.visit, ANSWER)
        ask(self.visit, "operate", "begin")
        for count in (1, 2) if double else (1,):
            self._mouse("mousePressed", at, count)
            self._mouse("mouseReleased", at, count)
        return self._effect(at["number"], ANSWER)

    def send(self, selector: str) -> None:
        """Writes what fits into the empty fields that are shown, presses the button, and waits for what comes. On the copy as it stands."""
        self._used = True
        ask(self.visit, "operate", "write")
        ask(self.visit, "operate", "focus", selector)
        keys.press(self.visit, Keys.ENTER)
        rest(self.visit, LATE)

    def press(self, selector: str, key: str, patience: float = ANSWER) -> Effect:
        """What comes of a key while the element has the focus; ``selector`` empty: whatever has it."""
        self.fresh()
        number = ask(self.visit, "operate", "focus", selector) if selector else None
        if selector and number is None:
            return Effect()
        rest(self.visit, ANSWER / 2)
        ask(self.visit, "operate", "begin")
        keys.press(self.visit, key)
        return self._effect(number, patience)

    def shake(self) -> Effect:
        """What comes of a device that is shaken and tilted, as the page's own scripts are told of it; fields have been written in."""
        self.fresh()
        ask(self.visit, "operate", "fill")
        ask(self.visit, "operate", "begin")
        self.visit.cdp("Runtime.evaluate", {"expression": SHAKE})
        return self._effect(None, 4 * ANSWER)

    def drag(self, selector: str, *, touch: bool = False, inside: bool = False) -> Effect:
        """What comes of a pointer, or a finger, that goes down on the element, away and up again: the first way that something comes of.

        ``inside``: it stays in the element, if that is large enough.
        """
        for way in WAYS:
            self.fresh()
            at = ask(self.visit, "operate", "point", selector)
            if at is None:
                return Effect()
            ask(self.visit, "operate", "begin")
            far = max(SHORT, min(FAR, 0.4 * at["size"][way[0] == 0])) if inside else FAR
            path = [
                {"x": at["x"] + way[0] * far * step / STEPS, "y": at["y"] + way[1] * far * step / STEPS}
                for step in range(STEPS + 1)
            ]
            self._touched(path) if touch else self._dragged(path)
            effect = self._effect(at["number"], ANSWER)
            self._used = True
            if effect:
                return effect
        return Effect()

    def _touched(self, path: Sequence[dict[str, float]]) -> None:
        for kind, place in zip(("touchStart", *["touchMove"] * (len(path) - 1)), path, strict=True):
            self.visit.cdp("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [place]})
        self.visit.cdp("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    def _dragged(self, path: Sequence[dict[str, float]]) -> None:
        self._mouse("mouseMoved", path[0], 0)
        self._mouse("mousePressed", path[0], 1)
        for place in path:
            self.visit.cdp("Input.dispatchMouseEvent", {"type": "mouseMoved", **place, "button": "left", "buttons": 1})
        self._mouse("mouseReleased", path[-1], 1)

    def click_beside(self, selector: str) -> Effect:
        """What comes of a click on what holds the element, three quarters along it: on the bar of a slider."""
        self.fresh()
        at = ask(self.visit, "operate", "bar", selector)
        if at is None:
            return Effect()
        self._mouse("mouseMoved", at, 0)
        ask(self.visit, "operate", "begin")
        self._mouse("mousePressed", at, 1)
        self._mouse("mouseReleased", at, 1)
        return self._effect(None, ANSWER)

    def irrevocable(self, selector: str) -> bool:
        """Whether what comes of a pointer that goes down stays when it is let go elsewhere, and when it is done once more."""
        self.fresh()
        # That the pointer brings the focus is no act.
        ask(self.visit, "operate", "focus", selector)
        at = ask(self.visit, "operate", "point", selector)
        if at is None:
            return False
        self._mouse("mouseMoved", at, 0)
        rest(self.visit, ANSWER)
        states, parts = [ask(self.visit, "operate", "whole")], [ask(self.visit, "operate", "apart")]
        ask(self.visit, "operate", "begin")
        self._mouse("mousePressed", at, 1)
        gone = any(_where(each).split(" ")[0] == "told" for each in self._effect(at["number"], ANSWER).sentences)
        # What comes only of the way that the pointer takes is a swipe.
        acted = gone or ask(self.visit, "operate", "whole") != states[0]
        parts.append(ask(self.visit, "operate", "apart"))
        back = False
        for again in (False, True):
            if again:
                at = ask(self.visit, "operate", "point", selector) or at
                self._mouse("mouseMoved", at, 0)
                self._mouse("mousePressed", at, 1)
            self._mouse("mouseMoved", {"x": 0, "y": 0}, 0)
            self._mouse("mouseReleased", {"x": 0, "y": 0}, 1)
            rest(self.visit, ANSWER)
            states.append(ask(self.visit, "operate", "whole"))
            if not again:
                # What is told anew when the pointer goes away, and nothing else is left of it, has been taken back.
                page, said = ask(self.visit, "operate", "apart")
                back = page == parts[0][0] and said != parts[1][1]
        self._used = self._used or len(set(states)) > 1
        return acted and not back and not self._restless and (gone or states[0] not in states[1:])

    def _effect(self, number: int | None, patience: float) -> Effect:
        rest(self.visit, patience)
        said = ask(self.visit, "operate", "end", number)
        found = frozenset(each for each in said["effects"] if _where(each) not in self._restless)
        effect = Effect(found, said["after"] / 1000)
        self._used = self._used or bool(effect)
        return effect

    def _mouse(self, kind: str, at: dict[str, float], count: int) -> None:
        buttons = {"button": "left", "clickCount": count} if count else {}
        self.visit.cdp("Input.dispatchMouseEvent", {"type": kind, "x": at["x"], "y": at["y"], **buttons})


def _where(sentence: str) -> str:
    """Of a sentence what happened and to what, without how it came out."""
    return " ".join(sentence.split(" ")[:2])


def rest(visit: Visit, seconds: float) -> None:
    """Lets the page go on for so long, and for two frames more."""
    visit.world.execute_async_script(
        "const [ms, done] = arguments; setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => done(1))), ms)",
        seconds * 1000,
    )


def reload(visit: Visit, address: str) -> None:
    """The page as it comes, with what is needed to operate it.

    What is known of the document that was visited is asked before: elements of it cannot be found again by number.
    """
    shown(visit)
    heard: frozenset[str] = visit.facts.setdefault("heard", frozenset(each.type for each in listeners(visit)))
    visit.facts.pop("listeners", None)
    visit.world.open(address)
    visit.tell_ids()
    # A script that another one has called up comes after the page counts as loaded.
    end = time.monotonic() + LATE
    while not heard <= {each.type for each in listeners(visit)} and time.monotonic() < end:
        visit.facts.pop("listeners", None)
        rest(visit, SOON)
    visit.cdp("Runtime.evaluate", {"expression": keyboard.TELL})
    ask(visit, "operate", "ready")
