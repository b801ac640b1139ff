"""---
name: {ko: 요소는 들어갈 수 있는 자리에 있다, en: Every element stands where it may}
wcag: []
kwcag: [8.1.1]
message:
  ko: 이 요소는 여기에 들어갈 수 없습니다. 목록이나 표, 양식의 관계가 끊겨 보조 기술이 다르게 읽을 수 있습니다. 줄:칸과 요소
  en: This element may not stand here. The list, table or control that it is part of may be read otherwise than it is meant. Line:column and elements
fix:
  ko: 바깥 요소에 들어갈 수 있는 요소로 바꾸거나 밖으로 옮기세요. li는 ul이나 ol 안에, dt와 dd는 dl 안에 두고, 링크와 단추는 서로 안에 넣지 않습니다.
  en: Use an element that may stand there, or move it out. li belongs in ul or ol, dt and dd in dl; links and buttons never stand in each other.
over: bytes
examples:
  failed:
    - '<div><li>하나</li></div>'
    - '<ul><div>하나</div><li>둘</li></ul>'
    - '<p><a href="/"><button>글</button></a></p>'
    - '<div><dt>글</dt></div>'
    - '<table><caption>표</caption><tr><div>글</div><td>1</td></tr></table>'
    - '<span><div>글</div></span>'
    - '<form action="/"><form action="/b"><button>글</button></form></form>'
    - '<fieldset><p>글</p><legend>글</legend></fieldset>'
  passed:
    - '<a href="/"><div><p>글</p></div></a>'
    - '<p>글<ul><li>하나<li>둘</ul>'
    - '<dl><div><dt>글</dt><dd>글</dd></div></dl>'
    - '<table><caption>표</caption><tr><td><p>가<td>나<tr><td>다<td>라</table>'
    - '<label>가 <select><optgroup label="가"><option>가<optgroup label="나"><option>나</select></label>'
    - '<details><summary><h2>글</h2></summary><p>글</p></details><div><style>p {}</style></div>'
  inapplicable:
    - '<!doctype html>글'
mutants:
  - {page: story/refund/index.html, find: '</h1>', put: '</h1><div><dt>글</dt></div>'}
---
HTML, 3.2.5 and the content model of each element. KWCAG 2.2, 8.1.1 (nesting).
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
    found = mistakes(source.text)
    # An obsolete element has no place that it may stand in.
    obsolete = {(each.line, each.column) for each in found if each.rule == "deprecated"}
    here = [each for each in found if each.rule.startswith("element-") and each.about.endswith(name)]
    first = next((each for each in here if (each.line, each.column) not in obsolete), None)
    return Failed(first.shown, first.selector) if first else None
