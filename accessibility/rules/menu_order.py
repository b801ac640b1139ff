"""---
name: {ko: 메뉴의 차례가 쪽마다 같다, en: Menus keep their order from page to page}
wcag: [3.2.3]
kwcag: []
message: {ko: 메뉴의 차례가 다른 쪽과 다릅니다, en: The menu has another order than on other pages}
fix: {ko: 어느 쪽에서나 같은 차례로 두세요. 빠지거나 더해진 항목은 괜찮습니다., en: Keep the order of what the pages share. Items may be missing or added.}
over: site
examples:
  failed:
    - a.html: '<!doctype html><html lang="ko"><title>가</title><nav aria-label="주요"><a href="a.html">가</a><a href="b.html">나</a><a href="c.html">다</a></nav>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><nav aria-label="주요"><a href="a.html">가</a><a href="b.html">나</a><a href="c.html">다</a></nav>'
      c.html: '<!doctype html><html lang="ko"><title>다</title><nav aria-label="주요"><a href="c.html">다</a><a href="a.html">가</a><a href="b.html">나</a></nav>'
  passed:
    - a.html: '<!doctype html><html lang="ko"><title>가</title><nav aria-label="주요"><a href="a.html">가</a><a href="b.html">나</a><a href="c.html">다</a></nav>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><nav aria-label="주요"><a href="a.html">가</a><a href="b2.html">나 둘</a><a href="b.html">나</a></nav>'
  inapplicable:
    - a.html: '<!doctype html><html lang="en"><title>A</title><nav aria-label="On this page"><a href="#x">X</a></nav><nav aria-label="Path"><a href="b.html">B</a><a href="c.html">C</a></nav>'
      b.html: '<!doctype html><html lang="en"><title>B</title><nav aria-label="Next"><a href="c.html">C</a><a href="b.html">B</a></nav>'
    - {a.html: '<!doctype html><html lang="ko"><title>가</title><p>글</p>'}
mutants:
  - page: about/index.html
    find: |-
      <nav class="main-menu broad" aria-label="주요 메뉴">
      <ul class="menu">
      <li>
    put: |-
      <nav class="main-menu broad" aria-label="주요 메뉴">
      <ul class="menu">
      <li><a href="../dataset/">통계와 자료</a></li><li>
---
WCAG 2.2 3.2.3, F66: a menu is the same one where it has the same name, or none and shares most of its addresses. The order that
most pages have is taken to be meant.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Pages

#: Path, selector of the menu, its addresses, how often each of two addresses comes before the other in this menu's twins.
Target = tuple[str, str, tuple[str, ...], Mapping[tuple[str, str], int]]


def applies(pages: Pages) -> Iterator[Target]:
    """Each menu that stands on several pages."""
    twins: dict[str, list[tuple[str, str, tuple[str, ...]]]] = defaultdict(list)
    for path, facts in pages.facts.items():
        seen: set[str] = set()
        for name, target, addresses in _menus(facts):
            if name not in seen:
                twins[name].append((path, target, tuple(dict.fromkeys(addresses))))
            seen.add(name)
    for same in twins.values():
        before = Counter(pair for _, _, addresses in same for pair in _pairs(addresses))
        if len(same) > 1:
            for path, target, addresses in same:
                yield path, target, addresses, before


def expect(target: Target, _pages: Pages) -> Verdict:
    _, selector, addresses, before = target
    for first, second in _pairs(addresses):
        if before[second, first] > before[first, second]:
            return Failed(f"{second} < {first}", selector)
    return None


def _menus(facts: Mapping[str, Any]) -> Iterator[tuple[str, str, Sequence[str]]]:
    """Those with more than one address; trails and pages of a list differ by what they are for."""
    for name, target, links in facts.get("menus", ()):
        addresses = [address for address, _, _ in links]
        if len(set(addresses)) > 1 and name:
            yield name, target, addresses


def _pairs(addresses: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Neighbours: where they keep their order, all do."""
    for at, first in enumerate(addresses):
        for second in addresses[at + 1 : at + 4]:
            yield first, second
