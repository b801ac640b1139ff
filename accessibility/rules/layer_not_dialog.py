"""---
name: {ko: 쪽을 덮는 상자는 대화 상자로 알려진다, en: What covers the page is told to be a dialog}
wcag: [1.3.1, 4.1.2]
kwcag: [8.2.1]
message:
  ko: '쪽을 덮고 무언가를 묻는 상자(팝업)인데, 화면 낭독기에는 대화 상자라고 알려지지 않습니다'
  en: 'A box covers the page and asks for something, but screen readers are not told that it is a dialog'
fix:
  ko: 'dialog 요소와 showModal()로 여세요. 그럴 수 없으면 role="dialog", aria-modal="true"와 이름(aria-labelledby)을 주세요.'
  en: 'Open it with the dialog element and showModal(), or give it role="dialog", aria-modal="true" and a name (aria-labelledby).'
over: visit
examples:
  failed:
    - '<p><a href="/a">신청하기</a></p><div style="position:fixed;inset:0;z-index:9;background:rgba(0,0,0,.6)"><div style="margin:90px auto;width:400px;background:#fff"><h2>휴관 안내</h2><p>월요일은 쉽니다.</p><button>닫기</button></div></div>'
    - '<p><a href="/a">Apply</a></p><button id="o">Show terms</button><div id="m" hidden style="position:fixed;inset:0;background:#000a"></div><div id="d" hidden style="position:fixed;left:300px;top:90px;width:400px;background:#fff"><p>Terms of use</p><button id="x">Close</button></div><script>o.onclick = () => { m.hidden = d.hidden = false; x.focus() }; x.onclick = () => { m.hidden = d.hidden = true; o.focus() }</script>'
  passed:
    - '<p><a href="/a">신청하기</a></p><button id="o">안내 보기</button><div id="m" hidden style="position:fixed;inset:0;background:#000a"><div role="dialog" aria-modal="true" aria-label="안내" style="width:400px;background:#fff"><button id="x">닫기</button></div></div><script>o.onclick = () => { m.hidden = false; x.focus() }; x.onclick = () => { m.hidden = true; o.focus() }</script>'
  inapplicable:
    - '<p><a href="/a">신청하기</a></p><div style="position:fixed;left:0;right:0;bottom:0;background:#fff"><p>쿠키를 씁니다.</p><button>알겠습니다</button></div>'
    - '<p><a href="/a">신청하기</a></p><div style="position:fixed;inset:0;z-index:9;background:rgba(255,255,255,.9)"><p>불러오는 중입니다.</p></div>'
    - '<p><a href="/a">신청하기</a></p><p>글</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '</main><div style="position:fixed;inset:0;z-index:9999;background:#fff;color:#111"><p>공사로 쉽니다.</p><p><a href="../" style="color:#111">처음으로</a></p></div>', also: [focus-covered]}
---
ARIA Authoring Practices, dialog (modal). Looked at are the page as it comes and what buttons that are pressed lay over it (widget.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from accessibility.outcome import Failed, Verdict
from accessibility.part import ask
from accessibility.visit import Visit
from accessibility.widget import buttons

#: Where it is and what it says first; none where a button opened a dialog that is one.
Layer = tuple[str, str] | None


def applies(visit: Visit) -> Iterator[Layer]:
    """What lies over the page, and what buttons opened that does."""
    pressed = buttons(visit)
    if found := ask(visit, "widget", "layer"):
        yield (found[0], found[1])
    for each in pressed:
        if each.layer or each.dialog:
            yield each.layer


def expect(layer: Layer, _visit: Visit) -> Verdict:
    return Failed(layer[1], layer[0]) if layer else None
