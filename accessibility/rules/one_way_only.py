"""---
name: {ko: 어느 쪽이나 두 길 이상으로 갈 수 있다, en: There is more than one way to every page}
wcag: [2.4.5]
kwcag: []
message: {ko: '누리집에 찾기가 없고, 이 쪽으로 오는 링크가 한 쪽에만 있습니다', en: 'The site has no search, and only one page links to this one'}
fix: {ko: '찾기를 두거나, 누리집 지도나 가나다 목록에서도 이 쪽으로 링크를 거세요.', en: 'Offer a search, or link to it from a site map or an A to Z as well.'}
over: site
examples:
  failed:
    - index.html: '<!doctype html><html lang="ko"><title>처음</title><a href="index.html">처음</a><a href="a.html">가</a><a href="b.html">나</a><a href="d.html">라</a>'
      a.html: '<!doctype html><html lang="ko"><title>가</title><a href="index.html">처음</a><a href="a.html">가</a><a href="b.html">나</a><a href="c.html">다</a><a href="d.html">라</a>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><a href="index.html">처음</a><a href="a.html">가</a>'
      c.html: '<!doctype html><html lang="ko"><title>다</title><a href="index.html">처음</a><a href="a.html">가</a>'
      d.html: '<!doctype html><html lang="ko"><title>라</title><a href="index.html">처음</a><a href="a.html">가</a><a href="b.html">나</a>'
  passed:
    - index.html: '<!doctype html><html lang="ko"><title>처음</title><a href="index.html">처음</a><a href="a.html">가</a><a href="b.html">나</a><a href="d.html">라</a>'
      a.html: '<!doctype html><html lang="ko"><title>가</title><a href="index.html">처음</a><a href="a.html">가</a><a href="b.html">나</a><a href="c.html">다</a><a href="d.html">라</a>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><a href="index.html">처음</a><a href="a.html">가</a><a href="c.html">다</a>'
      c.html: '<!doctype html><html lang="ko"><title>다</title><a href="index.html">처음</a><a href="a.html">가</a>'
      d.html: '<!doctype html><html lang="ko"><title>라</title><a href="index.html">처음</a><a href="a.html">가</a><a href="b.html">나</a>'
  inapplicable:
    - index.html: '<!doctype html><html lang="ko"><title>처음</title><form role="search"><input name="q" aria-label="낱말"><button>검색</button></form><a href="index.html">처음</a><a href="a.html">가</a><a href="b.html">나</a><a href="d.html">라</a>'
      a.html: '<!doctype html><html lang="ko"><title>가</title><form role="search"><input name="q" aria-label="낱말"><button>검색</button></form><a href="index.html">처음</a><a href="a.html">가</a><a href="b.html">나</a><a href="c.html">다</a><a href="d.html">라</a>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><form role="search"><input name="q" aria-label="낱말"><button>검색</button></form><a href="index.html">처음</a><a href="a.html">가</a>'
      c.html: '<!doctype html><html lang="ko"><title>다</title><form role="search"><input name="q" aria-label="낱말"><button>검색</button></form><a href="index.html">처음</a><a href="a.html">가</a>'
      d.html: '<!doctype html><html lang="ko"><title>라</title><form role="search"><input name="q" aria-label="낱말"><button>검색</button></form><a href="index.html">처음</a><a href="a.html">가</a><a href="b.html">나</a>'
    - index.html: '<!doctype html><html lang="ko"><title>처음</title><a href="a.html">가</a>'
      a.html: '<!doctype html><html lang="ko"><title>가</title><a href="index.html">처음</a>'
---
WCAG 2.2 2.4.5, G125, G161: more than one way is available to find a page within a set. Folders of a few pages are sets that one can see through.
That a page is a step of a process nobody can tell from links: such a page is led to by a form.
"""

from __future__ import annotations

from collections.abc import Iterator

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Pages
from accessibility.ways import ways

#: So many pages, and one does not see through a site any more.
FEWEST = 5


def applies(pages: Pages) -> Iterator[tuple[str, int]]:
    """Each page of a site in which one cannot search, with how many pages link to it."""
    if len(pages.facts) >= FEWEST and not any(facts.get("searches") for facts in pages.facts.values()):
        yield from ((path, len(leading)) for path, leading in ways(pages).items())


def expect(target: tuple[str, int], _pages: Pages) -> Verdict:
    return Failed() if target[1] == 1 else None
