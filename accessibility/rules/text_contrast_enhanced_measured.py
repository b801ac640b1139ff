"""---
name: {ko: 그림이나 그러데이션 위의 글도 매우 뚜렷하다, en: Text on pictures and gradients stands out very well}
wcag: [1.4.6]
kwcag: []
message:
  ko: 더 높은 수준의 명도 대비(7:1)에 글과 그 아래에 그려진 것의 대비가 모자랍니다. 화면에서 잰 값과 필요한 값은 다음과 같습니다
  en: This text falls short of the enhanced contrast (7:1) against what is drawn under it. Measured on the screen, and needed
fix:
  ko: '글 아래에 한 가지 색의 배경을 깔거나, 글자 색을 더 어둡게 또는 더 밝게 하세요.'
  en: Put a plain colour under the text, or make the text darker or lighter.
over: visit
examples:
  failed:
    - '<!doctype html><html lang="ko" data-palettes="light"><title>쪽</title><body><p style="background: linear-gradient(90deg, #fff, #ddd); color: #666">배경이 변하는 글</p></body></html>'
    - '<p style="background: linear-gradient(90deg, #fff, #ddd); color: #666">색 배합을 고를 수 없는 쪽의 글</p>'
  passed:
    - '<!doctype html><html lang="ko" data-palettes="light"><title>쪽</title><body><p style="background: linear-gradient(90deg, #fff, #ddd); color: #111">배경이 변하는 글</p></body></html>'
  inapplicable:
    - '<p>한 가지 색 위의 글</p>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<p style="background: linear-gradient(90deg, #fff, #eee); color: #636363">배경이 변하는 글</p></main>'}
---
Who offers palettes promises the enhanced contrast in each of them (docs/decisions/0019): WCAG 2.2 1.4.6, level AAA. Elsewhere what
falls short of it is told, and keeps nothing back. What axe-core leaves undecided of it is measured in pictures of the page.
"""

from __future__ import annotations

from dataclasses import replace

from accessibility import palette
from accessibility.contrast import RULES, MeasuredText, measured, verdict
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit


def applies(visit: Visit) -> list[MeasuredText]:
    return measured(visit, RULES[1])


def expect(text: MeasuredText, visit: Visit) -> Verdict:
    said = verdict(text)
    return replace(said, beyond=not palette.offered(visit.world)) if isinstance(said, Failed) else said
