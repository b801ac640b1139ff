"""---
name: {ko: 열고 닫는 버튼은 열렸는지 알린다, en: A button that opens and closes something says whether it is open}
wcag: [4.1.2]
kwcag: [8.2.1]
message:
  ko: 누르면 내용이 열리고 다시 누르면 닫히는 버튼인데, 열렸는지 알리는 것이 없습니다
  en: The button opens something and closes it again, and nothing tells which of the two it has done
fix:
  ko: 버튼에 aria-expanded="false"를 두고, 열 때 true로, 닫을 때 false로 바꾸세요. details와 summary를 쓰면 저절로 됩니다.
  en: Give the button aria-expanded="false", and set it to true when it opens and to false when it closes. With details and summary the browser does it.
over: visit
examples:
  failed:
    - '<button type="button" onclick="more.hidden = !more.hidden">자세히</button><p id="more" hidden>더 알아볼 내용</p>'
    - '<style>#m { display: none } #m.open { display: block }</style><button type="button" aria-controls="m" id="b">Sections</button><ul id="m"><li><a href="/1/">Births</a></li></ul><script>b.addEventListener("click", () => m.classList.toggle("open"))</script>'
    - '<button type="button" id="b"><span aria-hidden="true"></span>교통</button><script>b.onclick = () => { const on = b.classList.toggle("active"); b.firstChild.textContent = on ? "✓" : "" }</script>'
  passed:
    - '<button type="button" id="b">Pause the updates</button> <p>Level 3</p><script>b.onclick = () => { b.innerHTML = b.classList.toggle("paused") ? "Start the updates" : "Pause the updates" }</script>'
    - '<button type="button" id="b" aria-describedby="t">Opening hours</button> <span id="t" role="tooltip" hidden>Nine to five, on Fridays to noon</span><script>b.onclick = () => { t.hidden = !t.hidden }</script>'
    - '<button type="button" aria-expanded="false" onclick="more.hidden = !more.hidden; this.setAttribute(&quot;aria-expanded&quot;, !more.hidden)">자세히</button><p id="more" hidden>더 알아볼 내용</p>'
    - '<button type="button" onclick="more.hidden = !more.hidden; this.textContent = more.hidden ? &quot;Show the map&quot; : &quot;Hide the map&quot;">Show the map</button><p id="more" hidden>Next to the station</p>'
    - '<button type="button" id="b">더 보기</button><ul id="l"><li>하나</li></ul><script>b.onclick = () => { l.insertAdjacentHTML("beforeend", "<li>다음</li>") }</script>'
  inapplicable:
    - '<details><summary>자세히</summary><p>더 알아볼 내용</p></details><script>onclick = () => {}</script>'
    - '<p>글</p>'
mutants:
  - {page: task/1-1/index.html, find: '<h1', put: '<button type="button" onclick="this.nextElementSibling.hidden = !this.nextElementSibling.hidden">자세히</button><p hidden>더 알아볼 내용</p><h1'}
---
A button whose words change with what it has done says it by them; so does one that opens a dialog or moves the focus.
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import Button, buttons


def applies(visit: Visit) -> tuple[Button, ...]:
    return buttons(visit)


def expect(button: Button, _visit: Visit) -> Verdict:
    return Failed(button.words, button.selector) if button.stateless else None
