"""What can be wrong in a narrative page: links that lead nowhere, pictures of other hosts, tables without a caption."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from generator.diagnostics import Fact

#: Attributes that make a browser fetch something by itself.
FETCHING = ("src", "srcset", "poster", "data")


#: What stands for the address of a table without a caption.
TABLE = "|"


class _Addresses(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tables = 0
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tables += (tag == "table") - (tag == "caption")
        self.found += [
            (name, value) for name, value in attrs if value and (name in FETCHING or (tag, name) == ("a", "href"))
        ]


def wrong_addresses(html: str, page: str, files: Collection[str], base: str) -> Iterator[tuple[str, Fact]]:
    """Addresses in ``html``, the text of the page at the path ``page``, that are no good, each with the reason.

    ``files`` are the paths of all files of the built site, ``base`` is its path on its host. Links to other sites are not
    followed.
    """
    parser = _Addresses()
    parser.feed(html)
    for _ in range(parser.tables):
        yield (
            TABLE,
            {
                "ko": "표에 제목이 없습니다. 표 바로 위에 '표: '로 시작하는 줄을 적고 한 줄을 띄우세요.",
                "en": "The table has no caption. Write a line that begins with 'Table: ' above it, and an empty line between.",
            },
        )
    for name, address in parser.found:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            if name in FETCHING and parts.scheme != "data":
                yield (
                    address,
                    {
                        "ko": f"다른 누리집의 것을 불러옵니다: {address}. 파일을 content 폴더에 넣고 그 이름을 적으세요.",
                        "en": f"This is fetched from another host: {address}. Put the file into content and name it.",
                    },
                )
        elif parts.path and target(parts.path, page, base) not in files:
            yield (
                address,
                {
                    "ko": f"링크가 가리키는 쪽이 없습니다: {address}",
                    "en": f"This link leads nowhere: {address}",
                },
            )


def target(path: str, page: str, base: str) -> str | None:
    """The file of the site that a path in a link on ``page`` asks for; ``None`` for one outside of the site."""
    whole = posixpath.normpath(posixpath.join(base, posixpath.dirname(page), unquote(path)))
    if path.endswith(("/", "/.", "/..")) or path in (".", ".."):
        whole = posixpath.join(whole, "index.html")
    return whole.removeprefix(base) if whole.startswith(base) else None
