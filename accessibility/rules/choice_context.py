"""---
name: {ko: 고르거나 적는 것만으로는 다른 곳으로 가지 않는다, en: A choice or an entry alone takes nobody elsewhere}
wcag: [3.2.2]
kwcag: [7.2.1]
message:
  ko: 고르거나 적기만 해도 다른 쪽으로 가거나 전송되거나 초점이 옮겨 갑니다
  en: As soon as something is chosen or typed, another page opens, the form is sent or the focus moves
fix:
  ko: 고른 뒤에 누를 버튼(이동, 찾기)을 두세요. 그럴 수 없으면 그 앞에 무슨 일이 일어날지 적으세요.
  en: Add a button (Go, Search) to be pressed after the choice. If that cannot be, say before the field what will happen.
over: visit
examples:
  failed:
    - '<label>관련 누리집 <select onchange="location.href = this.value"><option value="">고르세요</option><option value="/a.html">구의회</option></select></label>'
    - '<form action="/find"><label><input type="radio" name="k"> News</label><label><input type="radio" name="k"> Jobs</label></form><script>document.forms[0].addEventListener("change", (e) => e.currentTarget.submit())</script>'
    - '<label>전화 앞자리 <input id="a" maxlength="3" oninput="if (this.value.length === 3) b.focus()"></label><label>뒷자리 <input id="b"></label>'
    - '<label><input type="checkbox" onclick="window.open(&quot;/terms.html&quot;)"> I agree</label>'
    - '<form id="f" action="/d"><label>Postcode <input id="p"></label> <button>Show</button></form><script>p.addEventListener("blur", () => { if (p.value) f.submit() })</script>'
    - '<form id="f"><fieldset><legend>What will you do?</legend><label><input type="radio" name="a"> Sing</label> <label><input type="radio" name="a"> Paint</label></fieldset><button>Continue</button></form><h2 id="t" tabindex="-1">Your form</h2><script>f.addEventListener("change", () => t.focus()); f.onsubmit = (e) => { e.preventDefault(); t.focus() }</script>'
  passed:
    - '<form action="/go"><label>누리집 <select onchange="note.textContent = this.value"><option>구청</option><option>의회</option></select></label><button>이동</button><p id="note"></p></form>'
    - '<p>When you choose a language, the page will reload in it.</p><label>Language <select onchange="location.href = this.value"><option value="/en">English</option><option value="/ko">Korean</option></select></label>'
    - '<label>이름 <input oninput="this.dataset.long = this.value.length"></label>'
  inapplicable:
    - '<form action="/find"><label>찾을 말 <input name="q"></label><button>찾기</button></form>'
mutants:
  - {page: search/index.html, find: '<meta charset="utf-8">', put: '<meta charset="utf-8"><script>addEventListener("input", () => { location.href = "/"; })</script>'}
---
WCAG failures F36 and F37. Each kind of field is used by the keyboard on a fresh copy of the page; nothing is sent.
"""

from __future__ import annotations

from accessibility.choice import WatchedField, fields
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit


def applies(visit: Visit) -> tuple[WatchedField, ...]:
    """Fields on a page that listens to what is done with them."""
    return fields(visit)


def expect(field: WatchedField, _visit: Visit) -> Verdict:
    return Failed(field.words, field.selector) if field.changes else None
