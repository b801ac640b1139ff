"""---
name: {ko: 없어진 요소를 쓰지 않는다, en: No obsolete element}
wcag: []
kwcag: [8.1.1]
message:
  ko: HTML 표준에서 없어진 요소입니다. 브라우저마다 다르게 다루고 보조 기술에는 뜻이 없습니다. 줄:칸과 요소
  en: The HTML standard has dropped this element. Browsers treat it as they like, and it means nothing to assistive technology. Line:column and element
fix:
  ko: '꾸미는 태그는 지우고, 뜻이 있으면 뜻에 맞게 적으세요: 중요한 글은 Markdown의 **글**(HTML의 strong), 목록은 -(ul)입니다.'
  en: 'Remove tags that only decorate; for a meaning write what has it: **words** in Markdown (strong in HTML) for what is important, - (ul) for a list.'
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
from accessibility.visit import SourceBytes


def applies(source: SourceBytes) -> Iterator[str]:
    """The names of the elements of a page, each once."""
    yield from opened(source.text)


def expect(name: str, source: SourceBytes) -> Verdict:
    first = next((each for each in mistakes(source.text) if each.rule == "deprecated" and each.about == name), None)
    return Failed(first.shown, first.selector) if first else None
