"""What scripts of a page listen to, as the browser knows it: listeners of the page's own world, ``on…`` attributes too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from accessibility.visit import Visit

#: Elements with listeners that are looked at on one page.
MOST = 300
NUMBER = """function () {
  return this instanceof Element && !this.matches("html, body") && this.ownerDocument === document ? hwanhi.part("keyboard").number(this) : null;
}"""


@dataclass(frozen=True)
class Listener:
    """``node`` is the browser's number of the node (a backendNodeId); 0 for the window."""

    type: str
    node: int
    once: bool
    passive: bool


def listeners(visit: Visit) -> tuple[Listener, ...]:
    """All listeners in the document that is open and its frames, asked once. Raises WebDriverException."""
    if "listeners" not in visit.facts:
        visit.facts["listeners"] = tuple(_asked(visit))
    return cast("tuple[Listener, ...]", visit.facts["listeners"])


def _asked(visit: Visit) -> list[Listener]:
    found = []
    for thing in ("document", "window"):
        of = visit.cdp("Runtime.evaluate", {"expression": thing})["result"]["objectId"]
        said = visit.cdp("DOMDebugger.getEventListeners", {"objectId": of, "depth": -1, "pierce": True})
        found += [
            Listener(
                each["type"], 0 if thing == "window" else each.get("backendNodeId", 0), each["once"], each["passive"]
            )
            for each in said["listeners"]
        ]
        visit.cdp("Runtime.releaseObject", {"objectId": of})
    return found


def numbered(visit: Visit, heard: Sequence[Listener]) -> tuple[list[tuple[int, list[str]]], list[str]]:
    """The elements that listen themselves, by their number in ``keyboard.js``, to what; and to what the page does above them.

    A listener on the document, its root or its body stands for others: on which of them it acts, it does not tell.
    """
    types: dict[int, list[str]] = {}
    for each in heard:
        types.setdefault(each.node, []).append(each.type)
    own: list[tuple[int, list[str]]] = []
    above: list[str] = []
    for node, names in list(types.items())[:MOST]:
        number = visit.world.call_on(node, NUMBER) if node else None
        if number is None:
            above += names
        else:
            own.append((number, names))
    return own, above
