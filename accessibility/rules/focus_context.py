"""---
name: {ko: 초점만으로는 다른 곳으로 가지 않는다, en: The focus alone takes nobody elsewhere}
wcag: [3.2.1]
kwcag: [7.2.1]
message:
  ko: 키보드 초점이 오기만 해도 다른 쪽이나 새 창, 대화 상자가 열리거나 서식이 전송됩니다
  en: As soon as it has the keyboard focus, another page, a window or a dialog opens, or a form is sent
fix:
  ko: 초점(focus)이 아니라 누를 때(click) 움직이게 하세요.
  en: Do it when the control is activated (click), not when it gets the focus.
over: visit
examples:
  failed:
    - '<form id="f"><label>Name <input></label><label>Address <input id="z"></label></form><dialog id="d" aria-label="Find your address"><button>Close</button></dialog><script>f.addEventListener("focusin", ({ target }) => { if (target === z) d.showModal() })</script>'
    - '<a href="#a">하나</a><a href="#b" onfocus="location.href = &quot;/next.html&quot;">둘</a><a href="#c">셋</a>'
    - '<input aria-label="Name" onfocus="window.open(&quot;/help.html&quot;)"><a href="#c">Three</a>'
    - '<form action="/find"><input aria-label="찾을 말"><button onfocus="this.form.requestSubmit()">찾기</button></form>'
    - '<label>우편번호 <input id="z"></label><dialog id="d" aria-label="우편번호 목록"><button>닫기</button></dialog><script>z.addEventListener("focus", () => d.showModal(), { once: true })</script>'
  passed:
    - '<label>Postcode <input id="z" aria-describedby="h"></label><p id="h" hidden>Five digits</p><dialog id="d" aria-label="List"><button>Close</button></dialog><button id="b" type="button">Open the list</button><script>z.onfocus = () => { h.hidden = false }; b.onclick = () => d.showModal()</script>'
    - '<a href="#a">하나</a><a href="#b" onfocus="this.classList.add(&quot;here&quot;)" onclick="alert(1)">둘</a>'
    - '<input aria-label="Name" onfocus="note.hidden = false"><p id="note" hidden>As in your passport</p>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>글</title><main><h1>글</h1><p>누를 것이 없는 글입니다.</p></main></html>'
mutants:
  - {page: task/1-1/index.html, find: '<meta charset="utf-8">', put: '<meta charset="utf-8"><script>addEventListener("focusin", (e) => { if (e.target.matches(".name")) location.href = "/"; })</script>'}
---
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from accessibility.keyboard import TabStop, walk
from accessibility.listeners import listeners, numbered
from accessibility.operate import ANSWER, Copy, rest
from accessibility.outcome import Failed, Verdict
from accessibility.part import ask
from accessibility.visit import Visit

TYPES = frozenset({"focus", "focusin"})


class Opener(NamedTuple):
    """What listens to the focus, and whether a dialog opens when it comes."""

    selector: str
    words: str
    opens: bool


def applies(visit: Visit) -> tuple[TabStop | Opener, ...]:
    """What the Tab key stops at, and what listens to the focus."""
    return (*walk(visit).stops, *_openers(visit))


def expect(stop: TabStop | Opener, visit: Visit) -> Verdict:
    if isinstance(stop, Opener):
        return Failed(stop.words, stop.selector) if stop.opens else None
    return next((Failed(stop.words, stop.selector) for _, at in walk(visit).contexts if at.number == stop.number), None)


def _openers(visit: Visit) -> list[Opener]:
    heard = [each for each in listeners(visit) if each.type in TYPES]
    said = ask(visit, "operate", "focusers", *numbered(visit, heard)) if heard else []
    if not said:
        return []
    copy = Copy(visit)
    try:
        copy.renew()
        return list(_tried(visit, said))
    finally:
        copy.close()


def _tried(visit: Visit, said: list[dict[str, str]]) -> Iterator[Opener]:
    """Those that were focused one after the other, until a dialog opens."""
    before = ask(visit, "widget", "open")
    for each in said:
        ask(visit, "operate", "focus", each["selector"])
        rest(visit, ANSWER)
        opens = ask(visit, "widget", "open") != before
        yield Opener(each["selector"], each["words"], opens)
        if opens:
            return
