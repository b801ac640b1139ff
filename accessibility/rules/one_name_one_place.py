"""---
name: {ko: 같은 이름은 쪽마다 같은 곳으로 간다, en: One name leads to one place on all pages}
wcag: [3.2.4]
kwcag: []
message: {ko: '어느 쪽에나 있는 이 이름의 링크가, 이 쪽에서만 다른 곳으로 갑니다', en: 'The link of this name, which all pages have, leads elsewhere on this page alone'}
fix: {ko: '다른 쪽과 같은 주소로 고치거나, 가는 곳에 맞는 이름을 쓰세요.', en: 'Mend its address, or give it the name of the place that it leads to.'}
over: site
examples:
  failed:
    - a.html: '<!doctype html><html lang="ko"><title>가</title><main><h1>가</h1></main><footer><a href="/privacy/">개인정보 처리방침</a></footer>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><main><h1>나</h1></main><footer><a href="/privacy/">개인정보 처리방침</a></footer>'
      c.html: '<!doctype html><html lang="ko"><title>다</title><main><h1>다</h1></main><footer><a href="/privacy/">개인정보 처리방침</a></footer>'
      d.html: '<!doctype html><html lang="ko"><title>라</title><main><h1>라</h1></main><footer><a href="/contact/">개인정보 처리방침</a></footer>'
  passed:
    - a.html: '<!doctype html><html lang="ko"><title>가</title><main><h1>가</h1></main><footer><a href="/privacy/">개인정보 처리방침</a></footer>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><main><h1>나</h1></main><footer><a href="/privacy/">개인정보 처리방침</a></footer>'
      c.html: '<!doctype html><html lang="ko"><title>다</title><main><h1>다</h1></main><footer><a href="/privacy/">개인정보 처리방침</a></footer>'
      d.html: '<!doctype html><html lang="ko"><title>라</title><main><h1>라</h1></main><footer><a href="/privacy/#top">개인정보 처리방침</a></footer>'
  inapplicable:
    - a.html: '<!doctype html><html lang="ko"><title>가</title><main><h1>가</h1></main><footer><a href="/en/a">English</a></footer>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><main><h1>나</h1></main><footer><a href="/en/b">English</a></footer>'
      c.html: '<!doctype html><html lang="ko"><title>다</title><main><h1>다</h1></main><footer><a href="/en/c">English</a></footer>'
      d.html: '<!doctype html><html lang="ko"><title>라</title><main><h1>라</h1></main><footer><a href="/en/d">English</a></footer>'
    - a.html: '<!doctype html><html lang="ko"><title>가</title><main><h1>가</h1></main><footer><a href="/privacy/">개인정보 처리방침</a></footer>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><main><h1>나</h1></main><footer><a href="/contact/">개인정보 처리방침</a></footer>'
---
WCAG 2.2 3.2.4. Only links around the main content that each page has once: what leads to a list, to the next page or to the
same in another language leads elsewhere from elsewhere, by right.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Pages

#: On fewer pages nobody can tell which address is meant.
FEWEST = 4

#: Path, selector of the link, its name, its address, where it usually leads.
Target = tuple[str, str, str, str, str]


def applies(pages: Pages) -> Iterator[Target]:
    """Each link of a name that leads to one place from all pages but one at the most."""
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for path, facts in pages.facts.items():
        loose = [(address.partition("#")[0], name, selector) for address, name, selector in facts.get("loose", ())]
        times = Counter(name for _, name, _ in loose)
        for address, name, selector in loose:
            if name and times[name] == 1:
                found[name].append((path, selector, address))
    for name, links in found.items():
        usual, count = Counter(address for _, _, address in links).most_common(1)[0]
        if FEWEST <= len(links) == len(pages.facts) <= count + 1:
            yield from ((path, selector, name, address, usual) for path, selector, address in links)


def expect(target: Target, _pages: Pages) -> Verdict:
    _, selector, name, address, usual = target
    return Failed(f"{name}: {address} ≠ {usual}", selector) if address != usual else None
