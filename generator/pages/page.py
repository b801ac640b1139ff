"""What a page is, before it has a look: address, title, template and what the template is given."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

#: The longest description that search engines show.
DESCRIPTION = 160


def shorten(text: str) -> str:
    """A description that search engines show whole."""
    text = " ".join(text.split())
    return text if len(text) <= DESCRIPTION else text[: DESCRIPTION - 1].rstrip() + "…"


@dataclass(frozen=True)
class PageSource:
    """A place that a page was made from: file, from the folder of the site, line, and the record that stands there."""

    path: str
    line: int = 1
    reference: str | None = None


@dataclass(frozen=True)
class Crumb:
    title: str
    path: str


@dataclass(frozen=True)
class Page:
    """One HTML page. ``path`` is its file below the built site; ``template`` lies below theme/."""

    path: str
    kind: str
    title: str
    description: str
    template: str
    context: dict[str, Any] = field(default_factory=dict)
    sources: tuple[PageSource, ...] = ()
    crumbs: tuple[Crumb, ...] = ()
    #: A page that search engines should list; help for editors and the page for a wrong address are none.
    listed: bool = True
    #: Where this page sends its readers at once, from the root of the site; it is there for an address of former times.
    moved_to: str | None = None

    @property
    def url(self) -> str:
        """The address from the root of the site: the folder of an index.html."""
        return "/" + self.path.removesuffix("index.html")

    @property
    def root(self) -> str:
        """From this page up to the root of the site, so that the site works under any address."""
        return "../" * self.path.count("/") or "./"
