"""---
name: {ko: 같은 곳은 쪽마다 같은 이름으로 부른다, en: One destination has one name on all pages}
wcag: [3.2.4]
kwcag: []
message: {ko: 같은 곳을 다른 쪽과 다른 이름으로 부릅니다, en: The same destination is called by another name than on other pages}
fix: {ko: 어느 쪽에서나 같은 이름을 쓰세요., en: Use one name on all pages.}
over: site
examples:
  failed:
    - a.html: '<!doctype html><html lang="ko"><title>가</title><nav aria-label="주요"><a href="a.html">가</a><a href="s.html">찾기</a></nav>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><nav aria-label="주요"><a href="a.html">가</a><a href="s.html">찾기</a></nav>'
      c.html: '<!doctype html><html lang="ko"><title>다</title><nav aria-label="주요"><a href="a.html">가</a><a href="s.html">통합 자료실</a></nav>'
    - a.html: '<!doctype html><html lang="ko"><title>가</title><main><h1>가</h1></main><footer><ul><li><a href="/sitemap">누리집 지도</a></li></ul></footer>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><main><h1>나</h1></main><footer><ul><li><a href="/sitemap">누리집 지도</a></li></ul></footer>'
      c.html: '<!doctype html><html lang="ko"><title>다</title><main><h1>다</h1></main><footer><ul><li><a href="/sitemap">전체 보기</a></li></ul></footer>'
    - a.html: '<!doctype html><html lang="ko"><title>가</title><form action="/s"><input name="q" aria-label="낱말"><button>찾기</button></form><main><h1>가</h1></main>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><form action="/s"><input name="q" aria-label="낱말"><button>찾기</button></form><main><h1>나</h1></main>'
      c.html: '<!doctype html><html lang="ko"><title>다</title><form action="/s"><input name="q" aria-label="낱말"><button>조회</button></form><main><h1>다</h1></main>'
  passed:
    - a.html: '<!doctype html><html lang="ko"><title>가</title><form action="/s"><input name="q" aria-label="낱말"><button>찾기</button></form><main><h1>가</h1></main>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><form action="/s"><input name="q" aria-label="낱말"><button>찾기</button></form><form action="/s"><input name="year" aria-label="해"><button>조회</button></form><main><h1>나</h1></main>'
    - a.html: '<!doctype html><html lang="ko"><title>가</title><header><a href="/">환한구</a></header><main><h1>가</h1></main>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><header><a href="/">환한구</a> <a href="/">처음</a></header><main><h1>나</h1></main>'
      c.html: '<!doctype html><html lang="ko"><title>다</title><header><a href="/">환한구</a></header><main><h1>다</h1></main>'
    - a.html: '<!doctype html><html lang="ko"><title>가</title><nav aria-label="주요"><a href="a.html">가</a><a href="s.html">찾기</a></nav>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><nav aria-label="주요"><a href="a.html">가</a><a href="s.html">찾기</a></nav><p><a href="s.html">자료를 찾습니다</a></p>'
  inapplicable:
    - {a.html: '<!doctype html><html lang="ko"><title>가</title><p><a href="b.html">글</a></p>'}
mutants:
  - page: about/index.html
    find: |-
      <nav class="main-menu broad" aria-label="주요 메뉴">
      <ul class="menu">
      <li><a href="../task/">실행계획 과제
    put: |-
      <nav class="main-menu broad" aria-label="주요 메뉴">
      <ul class="menu">
      <li><a href="../task/">여러 사업
---
WCAG 2.2 3.2.4, F31: components with the same function are identified alike. Only within menus of the same name, and of links around the
main content that stand there once, since running text may name a place as its sentence needs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Pages

#: Path, selector of the link, its name, how often each name is given to its address in the menus of that name.
Target = tuple[str, str, str, Counter[str]]


def applies(pages: Pages) -> Iterator[Target]:
    """Each link of a menu, or around the main content, and each button of a form there, that stands on several pages."""
    found: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for path, facts in pages.facts.items():
        for place, selector, name in _named(facts):
            if name:
                found[place].append((path, selector, name))
    for same in found.values():
        names = Counter(name for _, _, name in same)
        if len({path for path, _, _ in same}) > 1:
            for path, target, name in same:
                yield path, target, name, names


def _named(facts: Mapping[str, Any]) -> Iterator[tuple[tuple[str, str], str, str]]:
    """Of a page what is called by a name: which place it is, a selector, the name."""
    for menu, _, links in facts.get("menus", ()):
        if menu:
            yield from (((menu, address), target, name) for address, name, target in links)
    loose = facts.get("loose", ())
    times = Counter(address for address, _, _ in loose)
    yield from ((("", address), target, name) for address, name, target in loose if times[address] == 1)
    yield from ((("form", sends), target, name) for sends, name, target in facts.get("forms", ()))


def expect(target: Target, _pages: Pages) -> Verdict:
    _, selector, name, names = target
    usual, count = names.most_common(1)[0]
    return Failed(f"{name} ≠ {usual}", selector) if count > names[name] else None
