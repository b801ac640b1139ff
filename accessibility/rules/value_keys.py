"""---
name: {ko: 화살표 키로 값을 바꿀 수 있다, en: Arrow keys change the value}
wcag: [2.1.1]
kwcag: [6.1.1]
message:
  ko: 값을 고르는 막대인데 화살표 키로 값이 바뀌지 않습니다
  en: The arrow keys do not change the value of this slider
fix:
  ko: HTML의 <input type="range">를 쓰거나, 화살표 키로 값을 바꾸는 스크립트를 넣으세요.
  en: Use <input type="range">, or add a script that changes the value with the arrow keys.
over: visit
examples:
  failed:
    - '<div role="slider" tabindex="0" aria-label="사람 수" aria-valuemin="1" aria-valuemax="5" aria-valuenow="2" style="width:10em;height:2em;background:#12436d"></div>'
    - '<span role="spinbutton" tabindex="0" aria-label="Hour" aria-valuenow="9" onclick="this.setAttribute(`aria-valuenow`, 10)">9</span>'
  passed:
    - '<div role="slider" tabindex="0" aria-label="사람 수" aria-valuemin="1" aria-valuemax="5" aria-valuenow="5" style="width:10em;height:2em;background:#12436d" onkeydown="if (event.key === `ArrowLeft`) this.setAttribute(`aria-valuenow`, 4)"></div>'
    - '<span role="spinbutton" tabindex="0" aria-label="Hour" aria-valuenow="9" onkeydown="if (event.key === `ArrowUp`) this.setAttribute(`aria-valuenow`, 10)">9</span>'
  inapplicable:
    - '<label>사람 수 <input type="range" min="1" max="5"></label>'
    - '<div role="slider" aria-disabled="true" tabindex="0" aria-label="Adults" aria-valuenow="2">2</div>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<div role="slider" tabindex="0" aria-label="사람 수" aria-valuemin="1" aria-valuemax="5" aria-valuenow="2" style="width:10em;height:2em;background:#12436d"></div></main>'}
---
WCAG 2.2 2.1.1; ARIA Authoring Practices, slider, spinbutton and window splitter: arrow keys change the value.
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import RangeWidget, values


def applies(visit: Visit) -> tuple[RangeWidget, ...]:
    """What has a value and is no field of HTML."""
    return values(visit)


def expect(value: RangeWidget, _visit: Visit) -> Verdict:
    return Failed(value.words, value.selector) if value.fixed else None
