"""---
name: {ko: 같은 이름은 쪽마다 같은 곳으로 간다, en: One name leads to one destination on all pages}
wcag: [3.2.4]
kwcag: []
message: {ko: 다른 쪽에서는 다른 곳으로 가는 이름입니다, en: On other pages this name leads to another destination}
fix: {ko: '어느 쪽에서나 같은 곳으로 가게 하거나, 다른 곳이면 다른 이름을 쓰세요.', en: 'Let it lead to the same place on all pages, or give another place another name.'}
over: site
examples:
  failed:
    - a.html: '<!doctype html><html lang="en"><title>A</title><main><h1>A</h1></main><footer><a href="/privacy">Privacy notice</a></footer>'
      b.html: '<!doctype html><html lang="en"><title>B</title><main><h1>B</h1></main><footer><a href="/privacy">Privacy notice</a></footer>'
      c.html: '<!doctype html><html lang="en"><title>C</title><main><h1>C</h1></main><footer><a href="/privacy">Privacy notice</a></footer>'
      d.html: '<!doctype html><html lang="en"><title>D</title><main><h1>D</h1></main><footer><a href="/contact">Privacy notice</a></footer>'
  passed:
    - a.html: '<!doctype html><html lang="ko"><title>가</title><main><h1>가</h1></main><footer><a href="/login?back=a">로그인</a> <a href="/b">다음</a></footer>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><main><h1>나</h1></main><footer><a href="/login?back=b">로그인</a> <a href="/c">다음</a></footer>'
      c.html: '<!doctype html><html lang="ko"><title>다</title><main><h1>다</h1></main><footer><a href="/login?back=c">로그인</a> <a href="/d">다음</a></footer>'
      d.html: '<!doctype html><html lang="ko"><title>라</title><main><h1>라</h1></main><footer><a href="/login?back=d">로그인</a></footer>'
  inapplicable:
    - {a.html: '<!doctype html><html lang="ko"><title>가</title><footer><a href="/b">글</a></footer>'}
mutants:
  - page: about/index.html
    find: '<li><a href="../sitemap/">누리집 지도</a></li>'
    put: '<li><a href="../changes/">누리집 지도</a></li>'
---
WCAG 2.2 3.2.4. Of what stands around the main content, in a menu or not, once on a page: nearly all pages have to agree for the others to
be wrong, since “다음” and “English” lead elsewhere from each.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Pages

#: Pages that have to agree at least, and their share of all that have the name.
LEAST, MOST = 3, 0.75

#: Path, selector of the link, its name, where it leads to, and on how many pages that name leads to each place.
Target = tuple[str, str, str, str, Counter[str]]


def applies(pages: Pages) -> Iterator[Target]:
    """Each link around the main content whose name stands there on several pages, once on each."""
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for path, facts in pages.facts.items():
        links = [*facts.get("loose", ()), *(link for _, _, inside in facts.get("menus", ()) for link in inside)]
        times = Counter(name for _, name, _ in links)
        for address, name, target in links:
            if name and times[name] == 1:
                found[name].append((path, target, address.partition("?")[0]))
    for name, same in found.items():
        places = Counter(place for _, _, place in same)
        if len(same) > 1:
            for path, target, place in same:
                yield path, target, name, place, places


def expect(target: Target, _pages: Pages) -> Verdict:
    _, selector, name, place, places = target
    usual, count = places.most_common(1)[0]
    if place == usual or count < LEAST or count < MOST * places.total():
        return None
    return Failed(f"{name}: {place} ≠ {usual}", selector)
