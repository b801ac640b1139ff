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

from collections.abc import Iterator

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Pages
from accessibility.ways import ways


def applies(pages: Pages) -> Iterator[tuple[str, bool]]:
    """Each page with whether another links to it."""
    return ((path, bool(leading)) for path, leading in ways(pages).items())


def expect(target: tuple[str, bool], _pages: Pages) -> Verdict:
    return None if target[1] else Failed()
