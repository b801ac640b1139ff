"""A page that is open in the browser, as rules are given it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser
from selenium.webdriver.chrome.webdriver import WebDriver

from accessibility.spent import Spent
from accessibility.world import World


@dataclass(frozen=True)
class SourceBytes:
    """The file of a page, for rules over bytes. ``path`` is from the root of the site."""

    path: str
    data: bytes

    @cached_property
    def text(self) -> str:
        """As UTF-8, in which a byte that is none becomes U+FFFD."""
        return self.data.decode("utf-8", "replace")

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """As browsers read it, with every mistake mended; for rules that need the mistakes there is ``text``."""
        return LexborHTMLParser(self.data)

    @cached_property
    def ids(self) -> list[str]:
        """Those that stand in it, each as often as it does; a script may make others, and other ones each time."""
        return [node.attributes["id"] or "" for node in self.tree.css("[id]")]


@dataclass
class Visit:
    """The page that is open in the tab of ``world``."""

    world: World
    source: SourceBytes | None = None
    #: What several rules need and one of them made.
    facts: dict[str, Any] = field(default_factory=dict)
    #: Where the time went.
    spent: Spent = field(default_factory=Spent)

    @property
    def driver(self) -> WebDriver:
        return self.world.driver

    def tell_ids(self) -> None:
        """Lets the page that is open know which ids its file has, so that an element is found by them when it is opened again.

        Raises WebDriverException.
        """
        if self.source is not None:
            self.evaluate("globalThis.hwanhiGiven = new Set(arguments[0])", self.source.ids)

    def evaluate(self, script: str, *arguments: Any) -> Any:  # noqa: ANN401 - what the script returns
        """What ``script``, the body of a function, returns in the isolated world. Raises WebDriverException."""
        return self.world.execute_script(script, *arguments)

    def cdp(self, command: str, parameters: Mapping[str, Any] | None = None) -> Any:  # noqa: ANN401 - what the browser answers
        """A command of the Chrome DevTools Protocol. Raises WebDriverException."""
        return self.driver.execute_cdp_cmd(command, dict(parameters or {}))


@dataclass(frozen=True)
class Pages:
    """All pages, for rules over the site."""

    folder: Path
    base: str
    #: What ``facts.js`` says of each page that was visited, by path.
    facts: Mapping[str, Mapping[str, Any]]
