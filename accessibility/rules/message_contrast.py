"""---
name: {ko: 눌러서 나오는 글도 또렷하다, en: Text that comes with a press can be read}
wcag: [1.4.3]
kwcag: [5.4.3]
message:
  ko: '버튼을 누르면 나오는 글이 바탕과 너무 비슷한 색입니다'
  en: 'Text that a button brings has too little contrast'
fix:
  ko: '글자 색을 바탕과 4.5:1(큰 글자는 3:1) 이상 다르게 하세요.'
  en: 'Give it a colour with a contrast of 4.5:1 or more (3:1 for large text).'
over: visit
examples:
  failed:
    - '<form id="f" novalidate><label>Sacks <input id="n"></label><p id="m" role="alert" style="color: #f0a860"></p><button>Order</button></form><script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "Please enter a number from 1 to 10."; n.focus() }</script>'
    - '<button type="button" id="b" aria-expanded="false">더 보기</button><p id="m" hidden style="color: #aaa">구청은 월요일부터 엽니다.</p><script>b.onclick = () => { m.hidden = false; b.ariaExpanded = "true" }</script>'
  passed:
    - '<form id="f" novalidate><label>Sacks <input id="n"></label><p id="m" role="alert" style="color: #8c1c13"></p><button>Order</button></form><script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "Please enter a number from 1 to 10."; n.focus() }</script>'
    - '<button type="button" id="b" aria-expanded="false">더 보기</button><div style="background: #123"><p id="m" hidden style="color: #eee">구청은 월요일부터 엽니다.</p></div><script>b.onclick = () => { m.hidden = false; b.ariaExpanded = "true" }</script>'
    - '<button type="button" id="b" aria-expanded="false">More</button><div style="background: linear-gradient(#123, #124)"><p id="m" hidden style="color: #eee">On a gradient nobody knows from the style.</p></div><script>b.onclick = () => { m.hidden = false; b.ariaExpanded = "true" }</script>'
  inapplicable:
    - '<p>글</p>'
mutants:
  - {page: task/1-1/index.html, find: '</h1>', put: '</h1><button id="keep" type="button">담아 두기</button><p id="kept" role="status" style="color: #bbb !important; background: #fff"></p><script>keep.onclick = () => { kept.textContent = "이 과제를 담았습니다." }</script>'}
---
WCAG 2.2 1.4.3, for what is not there when the page comes. Buttons are pressed on copies of the page (widget.py); only where one colour
is all that lies behind the text.
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import Button, buttons


def applies(visit: Visit) -> tuple[Button, ...]:
    """Buttons that were pressed."""
    return buttons(visit)


def expect(button: Button, _visit: Visit) -> Verdict:
    if button.faint is None:
        return None
    selector, words, ratio, needed = button.faint
    return Failed(f"{words} ({ratio:.2f}:1 < {needed:g}:1)", selector)
