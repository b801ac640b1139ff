"""---
name: {ko: 무를 길이 없는 일은 확인을 거친다, en: What cannot be taken back is checked first}
wcag: [3.3.4]
kwcag: [7.3.1]
message:
  ko: '되돌릴 수 없다고 하면서, 버튼을 한 번 누르면 확인 없이 끝납니다'
  en: 'It says that this cannot be taken back, and one press does it without a check'
fix:
  ko: '적은 내용을 보여 주고 ‘이대로 하기’와 ‘고치기’를 고르게 하세요.'
  en: 'Show what was written first, with a button to confirm and one to go back.'
over: visit
examples:
  failed:
    - '<p>A mooring that you hand back is gone for good.</p><button type="button" id="b">Surrender mooring C 14</button><p id="m" role="status"></p><script>b.onclick = () => { b.hidden = true; m.textContent = "Mooring C 14 has been surrendered." }</script>'
    - '<p>낸 돈은 취소하거나 돌려받을 수 없습니다.</p><form id="f" action="/p"><label>금액 <input type="number" min="1000" required></label> <button>납부하기</button></form><p id="m" role="status"></p><script>f.onsubmit = (e) => { e.preventDefault(); f.hidden = true; m.textContent = "납부가 끝났습니다." }</script>'
    - '<p>A claim that you give up is final.</p><form id="f"><label>Plot <input required></label> <button>Give up the claim</button></form><p id="m" role="status"></p><script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "Your claim has been withdrawn." }</script>'
    - '<p>Notice is legally binding. Once it is given we cannot take it back.</p><form id="f"><label>Last day <select><option>2 June</option></select></label> <button>Give notice</button></form><p role="status" id="s"></p><script>f.onsubmit = (e) => { e.preventDefault(); f.hidden = true; s.textContent = "Notice given. Your tenancy ends on 2 June." }</script>'
    - '<p>해지하면 되돌릴 수 없습니다.</p><form id="f"><label>까닭 <input></label> <button>해지하기</button></form><p role="status" id="s"></p><script>f.onsubmit = (e) => { e.preventDefault(); s.textContent = "해지 신청서를 받았습니다." }</script>'
  passed:
    - '<p>한 번 낸 신청은 되돌릴 수 없습니다.</p><button type="button" id="b">신청서 내려받기</button><p id="m" role="status"></p><script>b.onclick = () => { m.textContent = "내려받기가 완료되었습니다." }</script>'
    - '<p>A mooring that you hand back is gone for good.</p><button type="button" id="b">Show moorings</button><p id="m" role="status"></p><script>b.onclick = () => { m.textContent = "Twelve moorings are free." }</script>'
    - '<p>낸 돈은 돌려받을 수 없습니다.</p><form id="f" action="/p"><label>금액 <input type="number" min="1000" required></label> <button>내용 확인</button></form><div id="c" hidden><h2>내용을 확인해 주십시오</h2><button type="button" id="ok">이대로 납부하기</button> <button type="button">고치기</button></div><script>f.onsubmit = (e) => { e.preventDefault(); f.hidden = true; c.hidden = false }</script>'
    - '<p>A claim that you give up is final.</p><form id="f"><label>Plot <input required></label> <button>Give up the claim</button></form><p id="m" role="status"></p><script>f.onsubmit = (e) => { e.preventDefault(); if (confirm("Give up the claim?")) m.textContent = "Your claim has been withdrawn." }</script>'
  inapplicable:
    - '<p>This cannot be undone.</p><form id="f"><label>Plot <input required></label> <label><input type="checkbox" required> I have checked what I wrote</label> <button>Give up</button></form><p id="m" role="status"></p><script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "Your claim has been withdrawn." }</script>'
    - '<form id="f"><label>이름 <input></label> <button>보내기</button></form><p id="m" role="status"></p><script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "접수되었습니다." }</script>'
    - '<p>낸 돈은 돌려받을 수 없습니다.</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p>포기한 것은 되돌릴 수 없습니다.</p><form id="fo"><p><label>지번 <input></label></p><button>포기하기</button></form><p id="mo" role="status"></p><script>fo.onsubmit = (e) => { e.preventDefault(); mo.textContent = "포기 신고가 끝났습니다." }</script></main>'}
---
WCAG 2.2 3.3.4: reversible, checked, or confirmed. The page itself says that it is final; the form is filled in and sent on a copy, and the
next thing that is said is that it is done. A box to tick, or a question of the browser, is a confirmation.
"""

from __future__ import annotations

from typing import NamedTuple

from accessibility.listeners import listeners
from accessibility.operate import SENDS, Copy
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit

#: The buttons of a page whose content says that something cannot be taken back: those that send a form, and those that speak of it.
ASK = """
const page = hwanhi.page();
const lexicon = hwanhi.lexicon(page);
const main = document.querySelector("main, [role=main]") ?? document.body;
if (lexicon.find("irrevocable", main.innerText) === null) return [];
// A button of no form is about it where it has a word of the sentence.
const sentence = main.innerText.split(/(?<=[.!?。])\\s+|\\n/u).find((each) => lexicon.find("irrevocable", each) !== null) ?? "";
const alone = [...main.querySelectorAll("button:not([aria-expanded], [aria-haspopup], [aria-pressed])")].filter((each) => !each.form && each.checkVisibility() && lexicon.spoken(lexicon.content(each.textContent), lexicon.plain(sentence)).length);
return [...[...main.querySelectorAll("form")].filter((form) => form.checkVisibility() && !form.querySelector("[type=checkbox]"))
  .map((form) => [...form.querySelectorAll("button, input[type=submit]")].filter((each) => each.checkVisibility() && each.type !== "reset").at(-1)).filter(Boolean), ...alone]
  .map((button) => [page.selector(button), (button.value || button.textContent).trim().slice(0, 40), button.form ? [] : lexicon.content(sentence)]).slice(0, 2);
"""
#: Whether the page says now, and did not before, that something is done.
DONE = """
const [before, about] = arguments;
const lexicon = hwanhi.lexicon(hwanhi.page());
const said = (document.querySelector("main, [role=main]") ?? document.body).innerText.split("\\n").filter((line) => !before.includes(line));
return lexicon.find("done", said.filter((line) => !about.length || lexicon.spoken(about, lexicon.plain(line)).length).join("\\n"));
"""
LINES = "return (document.querySelector('main, [role=main]') ?? document.body).innerText.split('\\n')"


class Final(NamedTuple):
    """A button that does something that cannot be taken back. ``about``: of one of no form, the words of what the page says of that."""

    selector: str
    words: str
    about: list[str]


def applies(visit: Visit) -> tuple[Final, ...]:
    """Those of a page whose scripts listen to a press."""
    heard = {each.type for each in listeners(visit)}
    return tuple(Final(*each) for each in visit.evaluate(ASK)) if heard & SENDS else ()


def expect(button: Final, visit: Visit) -> Verdict:
    copy = Copy(visit)
    try:
        copy.renew()
        before = visit.evaluate(LINES)
        copy.send(button.selector)
        done = visit.evaluate(DONE, before, button.about)
    finally:
        copy.close()
    return Failed(f"{button.words}: {done}", button.selector) if done else None
