"""---
name: {ko: 한 태그에 같은 속성을 두 번 적지 않는다, en: No attribute stands twice on a tag}
wcag: []
kwcag: [8.1.1]
message:
  ko: 한 태그에 같은 속성이 두 번 있습니다. 뒤에 적은 값은 버려집니다. 줄:칸과 속성
  en: A tag has one attribute twice, and the second is thrown away. Line:column and attribute
fix: {ko: 둘 가운데 하나를 지우세요., en: Take one of the two away.}
over: bytes
examples:
  failed:
    - '<p class="a" id="b" class="c">글</p>'
    - '<img src="a.png" alt="글" ALT="다른 글">'
    - '<input type="text" title="이름" title="주소">'
  passed:
    - '<p class="a" data-class="b">글</p>'
    - '<p title="class=a class=b">글 class="a" class="b"</p>'
    - '<p class="a">글</p><p class="a">글</p>'
  inapplicable:
    - '<!doctype html><title>글</title>글'
mutants:
  - {page: dataset/example-refund/index.html, find: '<th scope="col"', put: '<th scope="row" scope="col"'}
---
HTML, 13.1.2.3: no two attributes of a tag have one name. KWCAG 2.2, 8.1.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessibility.markup import Mistake, mistakes
from accessibility.outcome import Failed, Verdict
from accessibility.visit import SourceBytes

#: A tag with something behind its name.
WITH = re.compile(r"<[a-zA-Z][^\s/>]*\s+[^\s/>]")


def applies(source: SourceBytes) -> Iterator[Mistake | None]:
    """Each attribute that stands twice; where none does, the attributes of the page as one target."""
    if WITH.search(source.text):
        twice = [each for each in mistakes(source.text) if each.rule == "no-dup-attr"]
        yield from twice or (None,)


def expect(each: Mistake | None, _source: SourceBytes) -> Verdict:
    return Failed(each.shown, each.selector) if each else None
