"""What comes of a form that is sent with empty fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class TurnedBack:
    """A field that was called invalid because it was empty."""

    selector: str
    name: str
    content: tuple[str, ...]
    required: bool
    hinted: bool


@dataclass(frozen=True)
class SentEmpty:
    """A form that was sent with empty fields. ``silent``: nothing came of it, and something does when they are filled."""

    #: What its empty fields are called.
    names: tuple[str, ...]
    #: Those that were called invalid: where each is, its name, the words of it that mean something, whether it was said before that it has
    #: to be filled in, and whether something said before how it is to be written.
    turned: tuple[TurnedBack, ...]
    #: How many others were not, and do not say that they may be left empty.
    free: int
    #: Whether the form says which fields have to be filled in.
    explained: bool
    silent: bool


def sent_empty(filled: dict[str, Any], *, silent: bool) -> SentEmpty:
    """What the page said of its fields (widget.js, ``entry``); ``silent``: nothing came of it, and something did when they were filled."""
    return SentEmpty(
        tuple(filled["names"]),
        tuple(TurnedBack(**{**each, "content": tuple(each["content"])}) for each in filled["turned"]),
        filled["free"],
        filled["explained"],
        # A search without words need not answer.
        silent and bool(filled["needed"]) and not filled["turned"],
    )
