"""---
name: {ko: 어느 쪽이나 링크로 갈 수 있다, en: Links lead to every page}
wcag: [2.4.5]
kwcag: []
message: {ko: 이 쪽으로 오는 링크가 어느 쪽에도 없습니다, en: No other page links to this one}
fix: {ko: '메뉴, 목록이나 누리집 지도에서 이 쪽으로 링크를 거세요.', en: 'Link to it from a menu, a list or the site map.'}
over: site
examples:
  failed:
    - index.html: '<!doctype html><html lang="ko"><title>처음</title><a href="a.html">가</a>'
      a.html: '<!doctype html><html lang="ko"><title>가</title><a href="index.html">처음</a>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><a href="index.html">처음</a><a href="b.html">이 쪽</a>'
  passed:
    - index.html: '<!doctype html><html lang="ko"><title>처음</title><a href="a.html">가</a>'
      a.html: '<!doctype html><html lang="ko"><title>가</title><a href="./">처음</a>'
    - index.html: '<!doctype html><html lang="ko"><title>처음</title><a href="a.html">가</a>'
      a.html: '<!doctype html><html lang="ko"><title>가</title><p>끝</p>'
      404.html: '<!doctype html><html lang="ko"><title>없는 쪽</title><a href="index.html">처음</a>'
  inapplicable:
    - index.html: '<!doctype html><html lang="ko"><title>처음</title><p>글</p>'
      a.html: '<!doctype html><html lang="ko"><title>가</title><a href="b.html">나</a>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><a href="a.html">가</a>'
      c.html: '<!doctype html><html lang="ko"><title>다</title><a href="a.html">가</a>'
    - {a.html: '<!doctype html><html lang="ko"><title>가</title><p>글</p>'}
    - a.html: '<!doctype html><html lang="ko"><title>가</title><p>글</p>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><p>글</p>'
mutants:
  - {page: story/tax-refund/index.html, find: 'http-equiv="refresh"', put: 'name="was"'}
---
WCAG 2.2 2.4.5: a page can be found. A folder without a first page, or whose first page does not lead to most others, is no
site but a collection; what an error or a redirect shows is not looked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from accessibility.outcome import Failed, Verdict
from accessibility.redirect import redirects_of
from accessibility.visit import Pages

#: The share of pages, the first among them, that more than this have to be led to from the first for a folder to be a site.
MOST = 0.5


def applies(pages: Pages) -> Iterator[tuple[str, bool]]:
    """Each page with whether another links to it."""
    asked = {
        _file(facts["path"]): path
        for path, facts in pages.facts.items()
        if "path" in facts and not path.rsplit("/", 1)[-1][:1].isdigit() and not redirects_of(pages.folder / path)
    }
    links = {
        _file(facts["path"]): {_file(address) for address in facts.get("links", ())} - {_file(facts["path"])}
        for facts in pages.facts.values()
        if "path" in facts
    }
    first = next((address for address, path in asked.items() if path == "index.html"), None)
    if first is None or len(asked) == 1 or len(_led_to(first, links) & asked.keys()) <= MOST * len(asked):
        return
    linked = set().union(*links.values())
    yield from ((path, address in linked) for address, path in asked.items() if address != first)


def expect(target: tuple[str, bool], _pages: Pages) -> Verdict:
    return None if target[1] else Failed()


def _led_to(first: str, links: Mapping[str, set[str]]) -> set[str]:
    """The addresses of pages to which links lead from the ``first``, it among them."""
    found, waiting = {first}, [first]
    while waiting:
        fresh = links.get(waiting.pop(), set()) & links.keys() - found
        found |= fresh
        waiting += fresh
    return found


def _file(address: str) -> str:
    """One spelling of the address of a page: without query, with the name of its file."""
    path = unquote(address.split("?", maxsplit=1)[0])
    return f"{path}index.html" if path.endswith("/") else path
