"""The contrast of texts as it is drawn: two pictures of the page, with the texts and without them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from accessibility.visit import Visit

#: Parts of the page that are looked at; a page with undecided texts in more of them keeps the others undecided.
VIEWS = 40


@dataclass(frozen=True)
class Measured:
    """One text, cut into ``pieces`` of about a letter in which something is drawn.

    In ``poor`` of them most of the ground contrasts less than ``needed`` (to 1), in ``bad`` less by a seventh or more, in
    the poorest by ``least``.
    """

    pieces: int
    poor: int
    bad: int
    least: float
    needed: float


def measure(visit: Visit, texts: Sequence[tuple[Any, bool]]) -> dict[int, Measured]:
    """What is seen of ``texts``, by their number: axe-core's way to the element, and whether the enhanced contrast is asked.

    Texts in frames, and what comes after too many parts of the page, are not in the answer. The page is as it was
    afterwards. Raises WebDriverException.
    """
    world = visit.world
    world.execute_script(_script())
    _asked(visit, "begin", [{"path": path, "enhanced": enhanced} for path, enhanced in texts])
    for _ in range(VIEWS):
        view = _asked(visit, "next")
        if view is None:
            break
        drawn = _picture(visit, view)
        try:
            _asked(visit, "hide")
            bare = _picture(visit, view)
        finally:
            _asked(visit, "show")
        _asked(visit, "measure", drawn, bare)
    answers: list[dict[str, Any]] = _asked(visit, "end")
    return {each.pop("id"): Measured(**each) for each in answers}


def _picture(visit: Visit, view: Mapping[str, float]) -> str:
    """The viewport as PNG in base64."""
    parameters = {"format": "png", "optimizeForSpeed": True, "clip": view}
    answer: dict[str, str] = visit.cdp("Page.captureScreenshot", parameters)
    return answer["data"]


def _asked(visit: Visit, name: str, *arguments: Any) -> Any:  # noqa: ANN401 - what the function returns
    call = "const given = [...arguments]; const done = given.pop(); const name = given.shift();"
    call += "Promise.resolve(hwanhiPixels[name](...given)).then(done);"
    return visit.world.execute_async_script(call, name, *arguments)


@cache
def _script() -> str:
    return (files("accessibility") / "pixels.js").read_text("utf-8")
