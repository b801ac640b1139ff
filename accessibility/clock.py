"""What a page does by itself while time passes, seen in a copy whose timers wait for us: twenty hours in a second."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast
from urllib.parse import urlsplit

from selenium.common.exceptions import WebDriverException

from accessibility import operate
from accessibility.visit import Visit

#: Words without which a script starts nothing by itself.
TIMED = re.compile(
    r"set(?:Timeout|Interval)|requestAnimationFrame|\.play\b|\banimate\b|new Audio"
    r"|(?<![.\w])(?<!function )open\(|\b(?:window|self|top|parent|globalThis)\.open\b"
)
#: A control by which there is more time.
MORE = re.compile(
    r"연장|계속|유지|머무|시간 ?(더|추가)|\d ?분 ?더|늘리|제한.{0,4}(끄|해제|없애)"
    r"|아직|더 ?(쓰|쓸|머무|있|하)"
    r"|extend|continue|carry on|go on|keep going|still here|stay|remain|more time|longer|keep|cancel|취소|(turn|switch) off.{0,12}(limit|time)|limit off",
    re.IGNORECASE,
)

#: A control that turns off sound.
QUIET = re.compile(r"끄기|끔|음소거|조용|\bmute\b|\b(?:turn|switch) off\b|\boff\b", re.IGNORECASE)
#: Seconds that something may move, and changes that are more than one (WCAG 2.2.2).
LONG, OFTEN = 5, 3
#: Text that takes the place of other text may begin later: what updates itself has no five seconds (WCAG 2.2.2, "auto-updating").
BEGINS = {"text": 60, "look": LONG}


@dataclass(frozen=True)
class Moving:
    """A place that changed by itself, at these seconds. ``kind``: text or look."""

    selector: str
    words: str
    kind: str
    times: tuple[float, ...]

    def goes_on(self, since: float = 0.0) -> bool:
        """Whether that begins by itself ``since`` then and lasts longer than it may."""
        begins = self.times[0] - since <= BEGINS.get(self.kind, LONG)
        return begins and len(self.times) >= OFTEN and self.times[-1] - self.times[0] > LONG


@dataclass(frozen=True)
class Left:
    """What the page did that is more than a change of its document: ``what`` (navigate, open, play …; lost: what was written, of which
    field), where to, when.
    """

    what: str
    to: str
    second: float


@dataclass(frozen=True)
class Passing:
    """What happened by itself. ``stops`` and ``extends`` are the controls that say that they stop it or give more time; ``quiets``:
    whether one says that it turns off sound. ``styled`` are the places that styles move for good, with their words.
    """

    moving: tuple[Moving, ...] = ()
    left: tuple[Left, ...] = ()
    styled: tuple[tuple[str, str], ...] = ()
    stops: tuple[str, ...] = ()
    quiets: bool = False
    extends: tuple[str, ...] = ()


def passing(visit: Visit) -> Passing | None:
    """What the page that is open does by itself; None where it has no script that could. Raises WebDriverException."""
    if "passing" not in visit.facts:
        visit.facts["passing"] = watched(visit) if _timed(visit) else None
    return cast("Passing | None", visit.facts["passing"])


def _timed(visit: Visit) -> bool:
    """Whether a script of the page names a timer."""
    said = visit.evaluate(
        "return [...document.querySelectorAll('script, [onload]')].map((each) => each.src ? [each.src, ''] : ['', each.getAttribute('onload') ?? each.textContent])"
    )
    return any(TIMED.search(text) for _, text in said) or any(
        TIMED.search(_script_at(visit, url)) for url, _ in said if url
    )


def _script_at(visit: Visit, url: str) -> str:
    """A script that the page has loaded, as the browser has it."""
    known = visit.world.__dict__.setdefault("scripts", {})
    # Each page has a host of its own; the file is the same.
    place = urlsplit(url)._replace(scheme="", netloc="").geturl()
    if place not in known:
        frame = visit.cdp("Page.getFrameTree")["frameTree"]["frame"]["id"]
        try:
            said = visit.cdp("Page.getResourceContent", {"frameId": frame, "url": url})
        except WebDriverException:
            return ""
        known[place] = (
            base64.b64decode(said["content"]).decode("utf-8", "replace") if said["base64Encoded"] else said["content"]
        )
    return cast("str", known[place])


def lasting(visit: Visit, act: Callable[[], None], selector: str, words: str) -> float | None:
    """After how many seconds the ``words`` that ``act`` made the page tell have gone by themselves; None where they stay.

    The tab has a copy of the page afterwards whose timers wait. Raises WebDriverException.
    """
    if not _timed(visit):
        return None
    _waiting(visit)
    act()
    said = visit.world.execute_async_script(_source("lasting.js"), selector, words)
    return None if said is None else said / 1000


def _waiting(visit: Visit) -> str:
    """Loads a copy of the page whose timers wait for us; its address."""
    address = cast("str", visit.facts.setdefault("address", visit.driver.current_url))
    hook = visit.cdp("Page.addScriptToEvaluateOnNewDocument", {"source": _source("clock.js")})["identifier"]
    try:
        operate.reload(visit, address)
    finally:
        visit.cdp("Page.removeScriptToEvaluateOnNewDocument", {"identifier": hook})
    return address


def watched(visit: Visit, press: str | None = None, second: float = 0.0) -> Passing:
    """What the page does by itself, or goes on doing once the control ``press`` was pressed, ``second`` after the page came.

    Raises WebDriverException.
    """
    address = _waiting(visit)
    said = visit.world.execute_async_script(_source("watch.js"), press, second * 1000)
    operate.reload(visit, address)
    visit.facts["untouched"] = True
    return Passing(
        tuple(
            Moving(each["selector"], each["words"], each["kind"], tuple(at / 1000 for at in each["times"]))
            for each in said["moving"]
        ),
        tuple(Left(what, to, at / 1000) for what, to, at in said["left"]),
        tuple((each["selector"], each["words"]) for each in said["styled"]),
        stops=tuple(said["stops"]),
        quiets=any(QUIET.search(each["words"]) for each in said["controls"]),
        extends=tuple(each["selector"] for each in said["controls"] if MORE.search(each["words"])),
    )


@cache
def _source(name: str) -> str:
    return (files("accessibility") / name).read_text("utf-8")
