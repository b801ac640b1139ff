"""---
name: {ko: 그림이나 그러데이션 위의 글도 뚜렷하다, en: Text on pictures and gradients stands out too}
wcag: [1.4.3, 1.4.6]
kwcag: [5.4.3]
message:
  ko: 글과 그 아래에 그려진 것의 명도 대비가 모자랍니다. 화면에서 잰 값과 필요한 값은 다음과 같습니다
  en: This text does not stand out from what is drawn under it. Measured on the screen, and needed
fix:
  ko: '글 아래에 한 가지 색의 배경을 깔거나, 글자 색을 더 어둡게 또는 더 밝게 하세요.'
  en: Put a plain colour under the text, or make the text darker or lighter.
over: visit
examples:
  failed:
    - '<p>글</p><form style="filter: opacity(38%)"><button type="button" style="background: #e8e8e8; color: #333">종이로 받기</button></form>'
    - '<p style="background: linear-gradient(90deg, #fff, #777); color: #888">밝은 데서 어두운 데로 가는 배경 위의 글</p>'
    - '<p style="position: relative; z-index: 0">흐린 글<span style="position: absolute; inset: 0; z-index: -1; background: #fff"></span></p><style>p { color: #aaa }</style>'
    - '<p style="background: url(data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20width=%229%22%20height=%229%22%3E%3Crect%20width=%229%22%20height=%229%22%20fill=%22%23666%22/%3E%3C/svg%3E); color: #333">무늬 위의 어두운 글</p>'
    - '<style>.f{background:linear-gradient(#fff,#eee);opacity:.45;color:#222}</style><p class="f">비쳐 보이는 상자에 든 글</p>'
    - '<style>.c{background:linear-gradient(90deg,#9ab,#bcd);background-clip:text;-webkit-background-clip:text;color:transparent}</style><p class="c">색이 변하는 글자로 쓴 글</p>'
    - '<style>.n{position:relative;background:#fff}.n::after{content:"";position:absolute;inset:0;background:rgba(255,255,255,.7);pointer-events:none}</style><div class="n"><p>지하 주차장은 다음 달에 쓸 수 없습니다.</p><p>공사하는 동안 옆 주차장을 쓰세요.</p></div>'
  passed:
    - '<style>.n{position:relative;background:#fff}.n::after{content:"";position:absolute;inset:100% 0 -40px;background:rgba(255,255,255,.7);pointer-events:none}</style><div class="n"><p>지하 주차장은 다음 달에 쓸 수 없습니다.</p><p>공사하는 동안 옆 주차장을 쓰세요.</p></div>'
    - '<style>output{background:linear-gradient(#fff,#eee);color:#999}</style><p><label for="r">Places</label> <input type="range" id="r" disabled> <output for="r">50 places</output></p>'
    - '<style>label{background:linear-gradient(#fff,#eee);color:transparent}label::before{content:"";display:inline-block;width:20px;height:20px;border:2px solid #036}</style><input type="checkbox" id="c"><label for="c">Choose the first row</label>'
    - '<p style="filter: opacity(98%); color: #000">Text</p>'
    - '<style>.f{background:linear-gradient(#fff,#eee);opacity:.9;color:#111}</style><p class="f">조금 비쳐 보이는 상자에 든 글</p>'
    - '<style>.c{background:linear-gradient(90deg,#024,#430);background-clip:text;-webkit-background-clip:text;color:transparent}</style><p class="c">색이 변하는 글자로 쓴 글</p>'
    - '<style>.t{height:1600px;background:linear-gradient(#fff,#def)}</style><div class="t"></div><p style="background:linear-gradient(#fff,#eee)">아래로 밀어야 보이는 글</p>'
    - '<p style="background: linear-gradient(90deg, #fff, #ddd); color: #111">밝은 데서 조금 어두운 데로 가는 배경 위의 글</p>'
    - '<p style="background: linear-gradient(90deg, #fff, #fff); color: #767676">한 가지 색만 있는 그러데이션 위의 글</p>'
    - '<p style="background: url(data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20width=%229%22%20height=%229%22%3E%3Crect%20width=%229%22%20height=%229%22%20fill=%22%23222%22/%3E%3C/svg%3E); color: #fff">무늬 위의 밝은 글</p>'
  inapplicable:
    - '<p>한 가지 색 위의 글</p>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<p style="background: linear-gradient(90deg, #fff, #777); color: #888">배경이 변하는 글</p></main>'}
---
axe-core leaves undecided what stands on pictures, gradients, pseudo-elements or under other elements. Here it is measured in
pictures of the page: WCAG 2.2 1.4.3.
"""

from __future__ import annotations

from accessibility.contrast import RULES, MeasuredText, measured, verdict
from accessibility.outcome import Verdict
from accessibility.visit import Visit


def applies(visit: Visit) -> list[MeasuredText]:
    return measured(visit, RULES[0])


def expect(text: MeasuredText, _visit: Visit) -> Verdict:
    return verdict(text)
