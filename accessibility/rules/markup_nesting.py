"""---
name: {ko: 여는 태그와 닫는 태그가 짝이 맞는다, en: 'Every tag that is opened is closed, in order'}
wcag: []
kwcag: [8.1.1]
message:
  ko: 여는 태그와 닫는 태그가 짝이 맞지 않습니다. 브라우저가 짐작으로 고쳐 읽으므로 사람마다 다르게 보일 수 있습니다. 처음 어긋난 곳(줄:칸)
  en: Tags are not closed, or not in the order in which they were opened. A browser guesses what was meant, and another may guess otherwise. The first place (line:column)
fix:
  ko: 적힌 줄의 태그를 닫거나, 짝이 없는 닫는 태그를 지우세요. 먼저 연 태그는 나중에 닫습니다.
  en: Close the tag on that line, or take away the end tag that closes nothing. What was opened first is closed last.
over: bytes
examples:
  failed:
    - '<div><p>글</p>'
    - '<p><strong>글</p>'
    - '<p><b><i>글</b></i></p>'
    - '<p>글</span></p>'
    - '<p>글<div>안</div></p>'
    - '<ul><li>하나</li>'
    - '<p>글</br></p>'
    - '<p>글</p class="a">'
    - '<!-- [html-validate-disable close-order] --><div><p>글</p>'
  passed:
    - '<ul><li>하나<li>둘</ul><p>글<p>글'
    - '<table><caption>표</caption><tr><th scope="col">가<th scope="col">나<tr><td><p>1<td>2</table>'
    - '<p>글<br>글<br/><img src="a.png" alt="글"></p>'
    - '<p>글<script>var a = "</div><b>";</script><!-- </p><i> --></p>'
    - '<svg role="img" aria-label="그림"><g><path d="M0 0"/></g></svg>'
  inapplicable:
    - '<!doctype html>글'
mutants:
  - {page: dataset/example-refund/index.html, find: '</caption>', put: '</caption></span>'}
  - {page: story/refund/index.html, find: '</h1>', put: '</h1><div>'}
---
HTML, 13.1.2.4 and 13.2.2 (parse errors). KWCAG 2.2, 8.1.1: elements are opened, closed and nested without error. WCAG 4.1.1
is obsolete in WCAG 2.2, and of the criteria that are left none fails by this alone. What is told is the first place of
a page: the others are mostly its consequences.
"""

from __future__ import annotations

from collections.abc import Iterator

from accessibility.markup import mistakes, opened
from accessibility.outcome import Failed, Verdict
from accessibility.visit import SourceBytes

RULES = {"close-order", "void-content", "close-attr"}


def applies(source: SourceBytes) -> Iterator[str]:
    """The page as a whole, if any element is written out in it."""
    if opened(source.text):
        yield source.path


def expect(_path: str, source: SourceBytes) -> Verdict:
    first = next((each for each in mistakes(source.text) if each.rule in RULES), None)
    return Failed(first.shown) if first else None
