"""---
name: {ko: 대화 상자를 닫으면 본문이 다시 들린다, en: 'When a dialog is closed, the page can be heard again'}
wcag: [4.1.2, 1.3.1]
kwcag: [8.2.1]
message:
  ko: '대화 상자를 닫은 뒤에도 본문이 숨겨져 있어(aria-hidden, inert) 화면 낭독기로는 쪽이 비어 있습니다. 여는 단추'
  en: 'When the dialog is closed, the main content stays hidden (aria-hidden, inert): to a screen reader the page is empty. Opened by'
fix:
  ko: '대화 상자를 열 때 본문에 준 aria-hidden이나 inert를 닫을 때 지우세요. <dialog>의 showModal()은 그럴 일이 없습니다.'
  en: Take away what was put on the content when the dialog opened; <dialog> with showModal() needs nothing of the kind.
over: visit
examples:
  failed:
    - '<main><h2>지도</h2><button id="o" type="button">지역 설명</button></main><div id="d" role="dialog" aria-modal="true" aria-label="설명" hidden><button id="x" type="button">닫기</button></div><script>const m = document.querySelectorAll("main"); o.onclick = () => { d.hidden = false; x.focus(); m.forEach((e) => e.setAttribute("aria-hidden", "true")) }; const shut = () => { d.hidden = true; o.focus() }; x.onclick = shut; d.onkeydown = (e) => { if (e.key === "Escape") shut(); if (e.key === "Tab") e.preventDefault() }</script>'
    - '<main><div id="w"><h2>수거</h2><button id="o" type="button">안 되는 것</button></div><dialog id="d" aria-label="안 되는 것"><button id="x" type="button">닫기</button></dialog></main><script>o.onclick = () => { d.showModal(); w.setAttribute("aria-hidden", "true") }; x.onclick = () => { d.close(); d.removeAttribute("aria-hidden"); o.focus() }</script>'
  passed:
    - '<main><h2>지도</h2><button id="o" type="button">지역 설명</button></main><div id="d" role="dialog" aria-modal="true" aria-label="설명" hidden><button id="x" type="button">닫기</button></div><script>const m = document.querySelectorAll("main"); o.onclick = () => { d.hidden = false; x.focus(); m.forEach((e) => e.setAttribute("aria-hidden", "true")) }; const shut = () => { d.hidden = true; o.focus(); m.forEach((e) => e.removeAttribute("aria-hidden")) }; x.onclick = shut; d.onkeydown = (e) => { if (e.key === "Escape") shut(); if (e.key === "Tab") e.preventDefault() }</script>'
  inapplicable:
    - '<button type="button">지역 설명</button>'
---
WCAG 2.2 4.1.2. What is wrong with the focus is dialog_focus's.
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import Button, buttons


def applies(visit: Visit) -> tuple[Button, ...]:
    """Buttons that open a dialog."""
    return tuple(each for each in buttons(visit) if each.dialog)


def expect(button: Button, _visit: Visit) -> Verdict:
    return Failed(button.words, button.selector) if button.dialog == "veiled" else None
