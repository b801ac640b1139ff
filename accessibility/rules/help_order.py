"""---
name: {ko: 도움을 받는 길이 쪽마다 같은 차례에 있다, en: Help stands in the same place on every page}
wcag: [3.2.6]
kwcag: []
message:
  ko: 도움을 받는 길(문의, 도움말, 전화번호 따위)이 다른 쪽과 다른 자리에 있습니다
  en: What leads to help (contact, questions, a telephone number) stands in another place than on other pages
fix:
  ko: '머리말이면 머리말, 꼬리말이면 꼬리말에, 이웃한 링크와 같은 차례로 두세요. 없는 쪽이 있는 것은 괜찮습니다.'
  en: Keep it in the header or in the footer, in the same order among its neighbours. Pages without it are fine.
over: site
examples:
  failed:
    - a.html: '<!doctype html><html lang="ko"><title>가</title><header><a href="/">처음</a> <a href="/n">소식</a></header><main><h1>가</h1></main><footer><a href="/faq">자주 묻는 질문</a></footer>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><header><a href="/">처음</a> <a href="/n">소식</a></header><main><h1>나</h1></main><footer><a href="/faq">자주 묻는 질문</a></footer>'
      c.html: '<!doctype html><html lang="ko"><title>다</title><header><a href="/faq">자주 묻는 질문</a> <a href="/">처음</a> <a href="/n">소식</a></header><main><h1>다</h1></main>'
    - a.html: '<!doctype html><html lang="en"><title>A</title><header><a href="tel:123">Call 123</a> <a href="/n">News</a> <a href="/e">Events</a></header><main><h1>A</h1></main>'
      b.html: '<!doctype html><html lang="en"><title>B</title><header><a href="/n">News</a> <a href="/e">Events</a></header><main><h1>B</h1></main><footer><a href="tel:123">Call 123</a></footer>'
    - a.html: '<!doctype html><html lang="ko"><title>가</title><header><a href="/">처음</a></header><main><h1>가</h1></main><footer><p>대표 전화 02-000-0000 (평일)</p></footer>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><header><a href="/">처음</a></header><main><h1>나</h1></main><footer><p>대표 전화 02-000-0000 (평일)</p></footer>'
      c.html: '<!doctype html><html lang="ko"><title>다</title><header><a href="/">처음</a><p>대표 전화 02-000-0000 (평일)</p></header><main><h1>다</h1></main>'
  passed:
    - a.html: '<!doctype html><html lang="ko"><title>가</title><header><a href="/">처음</a> <a href="/n">소식</a></header><main><h1>가</h1></main><footer><a href="/faq">자주 묻는 질문</a></footer>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><header><a href="/">처음</a> <a href="/m">민원</a> <a href="/n">소식</a></header><main><h1>나</h1><a href="/faq">자주 묻는 질문</a></main><footer><a href="/faq">자주 묻는 질문</a></footer>'
      c.html: '<!doctype html><html lang="ko"><title>다</title><header><a href="/">처음</a></header><main><h1>다</h1></main>'
    - a.html: '<!doctype html><html lang="ko"><title>가</title><header><a href="/">처음</a></header><main><h1>가</h1></main><footer><p>교통과 02-000-0001</p><p>대표 전화 02-000-0000</p></footer>'
      b.html: '<!doctype html><html lang="ko"><title>나</title><header><a href="/">처음</a></header><main><h1>나</h1></main><footer><p>문화과 02-000-0002</p><p>대표 전화 02-000-0000</p></footer>'
  inapplicable:
    - a.html: '<!doctype html><html lang="en"><title>A</title><main><h1>A</h1><a href="/contact">Contact us</a></main>'
      b.html: '<!doctype html><html lang="en"><title>B</title><header><a href="/contact">Contact us</a></header><main><h1>B</h1></main>'
    - {a.html: '<!doctype html><html lang="ko"><title>가</title><p>글</p>'}
mutants:
  - page: about/index.html
    find: |-
      <li><a href="../late/">늦어진 공개</a></li>
      <li><a href="../plan/">추진일정</a></li>
      <li><a href="../changes/">최근 바뀐 것</a></li>
      <li><a href="../sitemap/">누리집 지도</a></li>
      </ul>

      </nav>
      <p>운영: [예시] 환한구청, 예시과</p>
      <p>전화: <a href="tel:+8221234567">02-123-4567</a></p>
    put: |-
      <li><a href="tel:+8221234567">02-123-4567</a></li>
      <li><a href="../late/">늦어진 공개</a></li>
      <li><a href="../plan/">추진일정</a></li>
      <li><a href="../changes/">최근 바뀐 것</a></li>
      <li><a href="../sitemap/">누리집 지도</a></li>
      </ul>

      </nav>
      <p>운영: [예시] 환한구청, 예시과</p>
---
WCAG 2.2 3.2.6: the order relative to what else repeats around the main content, which stands for itself. The order that most pages
have is taken to be meant, and of two alike that of the first page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Pages

#: Where the main content stands.
MAIN = "main"
#: Neighbours that a link has to have passed, where it is still on the same side of the main content, to have moved.
MOVED = 2

#: Path, selector of the link, its address, the addresses that stand before it, and those that stand before it on most pages.
Target = tuple[str, str, str, frozenset[str], frozenset[str]]


def applies(pages: Pages) -> Iterator[Target]:
    """Each link to help that stands around the main content of several pages."""
    seen = {
        path: _around(pages.facts[path]) for path in sorted(pages.facts, key=lambda path: (path != "index.html", path))
    }
    places: dict[str, list[str]] = defaultdict(list)
    for path, around in seen.items():
        for address, (_, selector) in around.items():
            if selector:
                places[address].append(path)
    for address, paths in places.items():
        if len(paths) > 1:
            usual = _usual(address, [seen[path] for path in paths])
            for path in paths:
                here = seen[path]
                before = {each for each, (place, _) in here.items() if place < here[address][0]}
                known = here.keys() & usual.keys()
                yield (
                    path,
                    here[address][1],
                    address,
                    frozenset(before & known),
                    frozenset(each for each in known if usual[each]),
                )


def expect(target: Target, _pages: Pages) -> Verdict:
    _, selector, address, before, usual = target
    passed = before ^ usual
    return Failed(address, selector) if MAIN in passed or len(passed) >= MOVED else None


def _around(facts: Mapping[str, Any]) -> dict[str, tuple[int, str]]:
    """What stands once around the main content: its place, and its selector where it leads to help."""
    listed = facts.get("around", ())
    addresses = [address for address, _ in listed]
    return {
        address: (place, selector) for place, (address, selector) in enumerate(listed) if addresses.count(address) == 1
    }


def _usual(address: str, pages: list[dict[str, tuple[int, str]]]) -> dict[str, bool]:
    """Of what stands with the link on several pages, whether it comes before it on most."""
    before: dict[str, list[bool]] = defaultdict(list)
    for page in pages:
        for other, (place, _) in page.items():
            if other != address:
                before[other].append(place < page[address][0])
    return {
        other: said[0] if 2 * sum(said) == len(said) else 2 * sum(said) > len(said)
        for other, said in before.items()
        if len(said) > 1
    }
