"""---
name: {ko: 마우스로 되는 것은 키보드로도 된다, en: "What a click does, a key does too"}
wcag: [2.1.1]
kwcag: [6.1.1]
message:
  ko: 마우스로 누르면 움직이는데 키보드로는 할 수 없습니다
  en: It answers to a click, and cannot be used with the keyboard
fix:
  ko: 링크(a href)나 버튼(button)으로 바꾸세요. 그러면 Tab 키로 닿고 Enter와 스페이스 키로 눌립니다.
  en: Make it a link (a href) or a button. Then the Tab key reaches it, and Enter and Space work it.
over: visit
examples:
  failed:
    - '<p id="o"></p><div role="button" tabindex="0" id="b">열기</div><p style="height: 3000px">긴 글</p><script>b.onclick = () => { o.textContent = "열림" }</script>'
    - '<ul role="listbox" tabindex="0" id="l" aria-label="Offices"><li role="option" id="n">Library</li><li role="option" id="p">Pool</li></ul><p id="o"></p><p style="height: 3000px">Text</p><script>l.onclick = (e) => { if (e.target !== l) { l.setAttribute("aria-activedescendant", e.target.id); o.textContent = e.target.textContent } }; l.onfocus = () => l.setAttribute("aria-activedescendant", "n")</script>'
    - '<p id="o"></p><div onclick="o.textContent = &quot;열림&quot;">자세히</div>'
    - '<p id="o"></p><span id="b">Open</span><script>b.addEventListener("click", () => o.classList.add("open"))</script>'
    - '<p id="o"></p><div role="button" tabindex="0" onclick="o.textContent = &quot;열림&quot;">자세히</div>'
    - '<p id="o"></p><button onmousedown="o.textContent = &quot;open&quot;">Open</button>'
    - '<p id="o"></p><span class="b" style="cursor: pointer">열기</span><script>document.addEventListener("click", (e) => { if (e.target.closest(".b")) o.textContent = "열림"; })</script>'
    - '<ul><li><a href="/a.html">전자민원</a></li></ul><section><div><div><div onclick="location.href = &quot;/a.html&quot;" style="cursor: pointer">신청하기</div></div></div></section>'
    - '<ul style="list-style:none"><li data-p="a" style="cursor:pointer">이번 주</li><li data-p="b" style="cursor:pointer">다음 주</li></ul><p id="a">화요일</p><p id="b" hidden>수요일</p><script>document.querySelectorAll("li").forEach((li) => { li.onclick = () => { for (const id of ["a", "b"]) document.getElementById(id).hidden = id !== li.dataset.p; } })</script>'
    - '<table role="grid" aria-label="날"><tr><td role="gridcell" tabindex="0">1</td><td role="gridcell" tabindex="-1">2</td><td role="gridcell" tabindex="-1">3</td><td role="gridcell" tabindex="-1">4</td><td role="gridcell" tabindex="-1">5</td><td role="gridcell" tabindex="-1">6</td><td role="gridcell" tabindex="-1">7</td></tr></table><p id="st" role="status"></p><script>const B = [...document.querySelectorAll("td > *, td[tabindex]")]; const mv = (k) => { if (!B[k]) return; B.forEach((b, j) => { b.tabIndex = j === k ? 0 : -1 }); B[k].focus() }; B.forEach((b, k) => { b.onclick = () => { mv(k); st.textContent = "고른 날 " + b.textContent }; b.onkeydown = (e) => { const d = { ArrowRight: 1, ArrowLeft: -1 }[e.key]; if (d) { e.preventDefault(); mv(k + d) } } })</script>'
  passed:
    - '<table role="grid" aria-label="날"><tr><td><button type="button" tabindex="0" class="on">1</button></td><td><button type="button" tabindex="-1" class="">2</button></td><td><button type="button" tabindex="-1" class="">3</button></td></tr><tr><td><button type="button" tabindex="-1" class="">4</button></td><td><button type="button" tabindex="-1" class="">5</button></td><td><button type="button" tabindex="-1" class="">6</button></td><td><button type="button" tabindex="-1" class="">7</button></td></tr></table><p id="st" role="status"></p><script>const B = [...document.querySelectorAll("td > *, td[tabindex]")]; const mv = (k) => { if (!B[k]) return; B.forEach((b, j) => { b.tabIndex = j === k ? 0 : -1 }); B[k].focus() }; B.forEach((b, k) => { b.onclick = () => { mv(k); st.textContent = "고른 날 " + b.textContent }; b.onkeydown = (e) => { const d = { ArrowRight: 1, ArrowLeft: -1 }[e.key]; if (d) { e.preventDefault(); mv(k + d) } } })</script>'
    - '<ol id="l"><li>Mill Lane <button type="button" id="b">Move<span hidden></span></button></li><li>Hill Road</li></ol><p id="o" role="status"></p><script>const tell = () => { o.textContent = "Moved" }; b.onpointerup = tell; b.onkeydown = (e) => { if (e.key === "ArrowDown") { l.append(l.firstElementChild); b.focus(); tell() } }</script>'
    - '<ul role="listbox" tabindex="0" id="l" aria-label="Elements"><li role="option" id="n">Neptunium</li><li role="option" id="p">Plutonium</li></ul><script>const choose = (each) => { for (const other of l.children) other.ariaSelected = String(other === each); l.setAttribute("aria-activedescendant", each.id) }; l.onclick = (e) => { if (e.target !== l) choose(e.target) }; l.onkeydown = (e) => { if (e.key === "ArrowDown") choose(l.querySelector("[aria-selected=true]")?.nextElementSibling ?? l.firstElementChild) }</script>'
    - '<p id="o"></p><div role="button" tabindex="0" id="b">열기</div><script>b.onclick = () => { o.textContent = "열림"; }; b.onkeydown = (e) => { if (e.key === "Enter" || e.key === " ") b.click(); }</script>'
    - '<p id="o"></p><button ondblclick="o.textContent = &quot;open&quot;" onkeydown="if (event.key === &quot;Enter&quot;) o.textContent = &quot;open&quot;">Open</button>'
    - '<p id="o"></p><svg id="s" width="60" height="60"><rect width="60" height="60"/></svg><button id="b">크게 보기</button><script>s.onclick = b.onclick = () => { o.textContent = "크게"; }</script>'
    - '<div onclick="window.counted = 1">이 글을 누르면 세기만 합니다.</div>'
  inapplicable:
    - '<button onclick="this.textContent = &quot;열림&quot;">열기</button>'
    - '<div onclick="location.href = &quot;/a.html&quot;"><a href="/a.html">One</a></div>'
mutants:
  - {page: task/1-1/index.html, find: '<meta charset="utf-8">', put: '<meta charset="utf-8"><script>addEventListener("DOMContentLoaded", () => { const h = document.querySelector("h1"); h.addEventListener("click", () => { h.hidden = true; }); })</script>'}
---
WCAG failures F15, F42, F54 and F59. Each is proved on fresh copies of the page: something comes of a click, and nothing of
Enter and Space; or the Tab key does not get there, and no stop beside it does the same.
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.pointer import Suspect, suspects
from accessibility.visit import Visit


def applies(visit: Visit) -> tuple[Suspect, ...]:
    """What may answer to a pointer alone."""
    return suspects(visit)


def expect(suspect: Suspect, _visit: Visit) -> Verdict:
    more = f" (+{suspect.alike - 1})" if suspect.alike > 1 else ""
    return Failed(f"{suspect.words or suspect.selector}{more}", suspect.selector) if suspect.mute else None
