"""The states in which a visit shows a page, in their order; each rule says which of them it needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol

Command = tuple[str, Mapping[str, Any]]


class Driven(Protocol):
    """A page that takes commands of the Chrome DevTools Protocol."""

    def cdp(self, command: str, parameters: Mapping[str, Any]) -> Any: ...  # noqa: ANN401 - what the browser answers


@dataclass(frozen=True)
class State:
    """``enter`` brings the page there, ``leave`` back to how it comes."""

    name: str
    enter: tuple[Command, ...] = ()
    leave: tuple[Command, ...] = ()


#: CSS px; 320 by 256 is what 1280 by 1024 leaves at 400 % (WCAG 2.2, note to 1.4.10).
NARROW = {"width": 320, "height": 256, "deviceScaleFactor": 1, "mobile": False}
#: As a reader's own colours in Windows or Firefox (CSS Color Adjustment, 3).
FORCED = {"features": [{"name": "forced-colors", "value": "active"}]}
STATES = (
    State("wide"),
    State(
        "narrow",
        (("Emulation.setDeviceMetricsOverride", NARROW),),
        (("Emulation.clearDeviceMetricsOverride", {}),),
    ),
    State(
        "forced-colors",
        (("Emulation.setEmulatedMedia", FORCED),),
        (("Emulation.setEmulatedMedia", {"features": []}),),
    ),
)
BY_NAME = {each.name: each for each in STATES}


@contextmanager
def within(state: State, page: Driven) -> Iterator[None]:
    """``page`` in ``state``, and as it was afterwards, whatever happens in between."""
    for command, parameters in state.enter:
        page.cdp(command, parameters)
    try:
        yield
    finally:
        for command, parameters in state.leave:
            page.cdp(command, parameters)
