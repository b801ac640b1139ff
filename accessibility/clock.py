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
    r"|extend|continue|stay|more time|longer|keep|cancel|취소|(turn|switch) off.{0,12}(limit|time)|limit off",
    re.IGNORECASE,
)

#: A control that turns off sound.
QUIET = re.compile(r"끄기|끔|음소거|조용|\bmute\b|\b(?:turn|switch) off\b|\boff\b", re.IGNORECASE)


@dataclass(frozen=True)
class Moving:
    """A place that changed by itself, at these seconds. ``kind``: text or look."""

    selector: str
    words: str
    kind: str
    times: tuple[float, ...]


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
    """What happened by itself. ``stops``, ``quiets`` and ``extends``: whether a control says that it stops it, turns off sound, or gives
    more time.
    """

    moving: tuple[Moving, ...] = ()
    left: tuple[Left, ...] = ()
    stops: bool = False
    quiets: bool = False
    extends: bool = False


def passing(visit: Visit) -> Passing | None:
    """What the page that is open does by itself; None where it has no script that could. Raises WebDriverException."""
    if "passing" not in visit.facts:
        visit.facts["passing"] = _watched(visit) if _timed(visit) else None
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


def _watched(visit: Visit) -> Passing:
    address = _waiting(visit)
    said = visit.world.execute_async_script(_source("watch.js"))
    operate.reload(visit, address)
    visit.facts["untouched"] = True
    return Passing(
        tuple(
            Moving(each["selector"], each["words"], each["kind"], tuple(at / 1000 for at in each["times"]))
            for each in said["moving"]
        ),
        tuple(Left(what, to, at / 1000) for what, to, at in said["left"]),
        stops=said["stops"],
        quiets=any(QUIET.search(each) for each in said["controls"]),
        extends=any(MORE.search(each) for each in said["controls"]),
    )


@cache
def _source(name: str) -> str:
    return (files("accessibility") / name).read_text("utf-8")
