"""---
name: {ko: 없어진 요소를 쓰지 않는다, en: No obsolete element}
wcag: []
kwcag: [8.1.1]
message:
  ko: HTML 표준에서 없어진 요소입니다. 브라우저마다 다르게 다루고 보조 기술에는 뜻이 없습니다. 줄:칸과 요소
  en: The HTML standard has dropped this element. Browsers treat it as they like, and it means nothing to assistive technology. Line:column and element
fix:
  ko: 꾸밈은 스타일 시트로 옮기고, 뜻이 있으면 뜻에 맞는 요소(strong, em, abbr, ul 등)로 바꾸세요.
  en: Move looks to the style sheet; for a meaning use the element that has it (strong, em, abbr, ul and so on).
over: bytes
examples:
  failed:
    - '<center>글</center>'
    - '<p><font color="#000">글</font> <big>큰 글</big></p>'
    - '<p><acronym title="글">ㄱ</acronym></p>'
    - '<dir><li>하나</li></dir>'
    - '<!doctype html><html lang="ko"><head><title>글</title></head><frameset><frame src="a.html" title="가"></frameset></html>'
  passed:
    - '<p><small>글</small> <s>글</s> <b>글</b> <i>글</i> <u>글</u></p>'
    - '<!-- <center> --><p>&lt;font&gt;는 없어진 요소입니다.</p>'
    - '<svg role="img" aria-label="그림"><font></font></svg>'
  inapplicable:
    - '<!doctype html>글'
mutants:
  - {page: story/refund/index.html, find: '</h1>', put: '</h1><center>글</center>'}
---
HTML, 16.2: elements that authors must not use. KWCAG 2.2, 8.1.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from accessibility.markup import mistakes, opened
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Source


def applies(source: Source) -> Iterator[str]:
    """The names of the elements of a page, each once."""
    yield from opened(source.text)


def expect(name: str, source: Source) -> Verdict:
    first = next((each for each in mistakes(source.text) if each.rule == "deprecated" and each.about == name), None)
    return Failed(first.shown, first.selector) if first else None
