"""---
name: {ko: 대화 상자가 초점을 받고 돌려준다, en: A dialog takes the focus and gives it back}
wcag: [2.4.3]
kwcag: [6.1.2]
message:
  ko: 대화 상자를 열고 닫을 때 키보드 초점이 제자리에 있지 않습니다
  en: When the dialog opens or closes, the keyboard focus is not where it has to be
fix:
  ko: 열 때 초점을 대화 상자 안으로 옮기고, 열려 있는 동안 안에서만 돌게 하고, 닫으면 연 버튼으로 돌려주세요. dialog 요소의 showModal()이 그렇게 합니다.
  en: Move the focus into the dialog when it opens, keep it there while it is open, and give it back to the button. The dialog element's showModal() does all this.
over: visit
examples:
  failed:
    - '<div role="dialog" aria-label="알림" id="d" hidden><p>저장했습니다.</p><button onclick="d.hidden = true">닫기</button></div><a href="#a">하나</a><button id="o">열기</button><a href="#b">둘</a><script>o.onclick = () => { d.hidden = false; }</script>'
    - '<button id="o">Open</button><a href="#b">Two</a><div role="dialog" aria-modal="true" aria-label="Note" id="d" hidden><button id="x">Close</button></div><a href="#c">Three</a><script>o.onclick = () => { d.hidden = false; x.focus(); }; x.onclick = () => { d.hidden = true; }</script>'
    - '<button id="o">열기</button><div role="dialog" aria-label="알림" id="d" hidden><button id="x">닫기</button></div><script>o.onclick = () => { d.hidden = false; x.focus(); }; x.onclick = () => { d.hidden = true; }</script>'
    - '<button id="o">열기</button><div role="dialog" aria-modal="true" aria-label="설문" id="d" hidden><p tabindex="-1" id="p">설문은 3분 걸립니다.</p><a href="/survey/">설문 시작</a></div><script>o.onclick = () => { d.hidden = false; p.focus() }; d.onkeydown = (e) => { if (e.key === "Tab") { e.preventDefault(); d.querySelector("a").focus() } }</script>'
    - '<button id="o">Open</button><div role="dialog" aria-modal="true" aria-label="Note" id="d" hidden><button id="x">Close</button></div><script>o.onclick = () => { d.hidden = false }; x.onclick = () => { d.hidden = true; o.focus() }</script>'
    - '<button id="b" type="button">Give notice</button><p><a href="/x">Exchange the plot</a></p><dialog id="d" aria-label="Notice" style="position: fixed; inset: 0; margin: auto; height: 6em; box-shadow: 0 0 0 200vmax rgba(0, 0, 0, .7)"><button id="k" type="button">Keep the plot</button></dialog><script>b.onclick = () => { d.show() }; k.onclick = () => { d.close(); b.focus() }</script>'
  passed:
    - '<button id="o">Open</button><div role="dialog" aria-modal="true" aria-label="Note" id="d" hidden><button id="x">Close</button></div><script>o.onclick = () => { d.hidden = false; setTimeout(() => x.focus(), 400) }; x.onclick = () => { d.hidden = true; o.focus() }; d.onkeydown = (e) => { if (e.key === "Tab") e.preventDefault() }</script>'
    - '<button id="o">열기</button><dialog id="d"><p>저장했습니다.</p><button id="x">닫기</button></dialog><script>o.onclick = () => d.showModal(); x.onclick = () => d.close()</script>'
    - '<button id="o">Open</button><div role="dialog" aria-label="Note" id="d" hidden><button id="x">Close</button></div><script>o.onclick = () => { d.hidden = false; x.focus(); }; x.onclick = () => { d.hidden = true; o.focus(); }</script>'
  inapplicable:
    - '<button onclick="more.hidden = !more.hidden">자세히</button><p id="more" hidden>더 알아볼 내용</p>'
mutants:
  - {page: task/1-1/index.html, find: '<h1', put: '<div role="dialog" aria-label="알림" id="memo" hidden><p>저장했습니다.</p></div><button type="button" onclick="memo.hidden = false">알림 보기</button><h1'}
---
WCAG failure F85. Each kind of button is pressed on a fresh copy of the page; whatever dialog then shows is gone round and closed.
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import Button, buttons

#: What is wrong with the focus; that the page stays hidden is veil-left's.
WRONG = {
    "behind": {"ko": "열려도 초점이 들어가지 않습니다", "en": "the focus does not go in"},
    "escapes": {"ko": "열려 있는데 Tab 키로 밖에 나갑니다", "en": "the Tab key leaves it while it is open"},
    "lost": {"ko": "닫으면 초점이 사라집니다", "en": "the focus is lost when it closes"},
    "shut": {"ko": "키보드로 닫을 수 없습니다", "en": "no key closes it"},
}


def applies(visit: Visit) -> tuple[Button, ...]:
    """Buttons that open a dialog."""
    return tuple(each for each in buttons(visit) if each.dialog)


def expect(button: Button, _visit: Visit) -> Verdict:
    return (
        Failed({each: f"{button.words} ({words})" for each, words in WRONG[button.dialog].items()}, button.selector)
        if button.dialog in WRONG
        else None
    )
