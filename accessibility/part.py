"""Asks the scripts that are made ready in the isolated world when they are first needed: ``keyboard.js``, ``operate.js`` …"""

from __future__ import annotations

from typing import Any

from accessibility.visit import Visit

#: Files beside this one, each a function that gives an object of functions; ``run.js`` keeps them.
PARTS = ("keyboard", "focus", "operate", "hover", "widget")


def ask(visit: Visit, part: str, function: str, *arguments: Any) -> Any:  # noqa: ANN401 - what the function returns
    """What ``function`` of ``part`` answers in the document that is open. Raises WebDriverException."""
    call = "const [part, name, ...given] = arguments; return hwanhi.part(part)[name](...given);"
    return visit.evaluate(call, part, function, *arguments)
