"""---
name: {ko: 움직여서 되는 것은 버튼으로도 된다, en: What moving the device does can be done without}
wcag: [2.5.4]
kwcag: [6.5.4]
message:
  ko: '기기를 흔들거나 기울이면 실행되는 것이 있는데, 같은 일을 하는 버튼이 없거나 움직임에 답하지 않게 끌 수 없습니다'
  en: 'Shaking or tilting the device does something for which there is no button, or which cannot be turned off'
fix:
  ko: '같은 일을 하는 버튼을 두고, 움직임에 답하지 않게 하는 설정도 두세요.'
  en: Offer a button that does the same, and a setting that turns off the answer to motion.
over: visit
examples:
  failed:
    - '<p id="o">적은 글</p><script>addEventListener("devicemotion", (e) => { if (Math.abs(e.acceleration?.x) > 15) o.textContent = "지웠습니다" })</script>'
    - '<form><label>제안 <textarea id="t"></textarea></label><button>보내기</button></form><script>addEventListener("devicemotion", (e) => { if (e.acceleration.x > 15) t.value = "" })</script>'
    - '<p id="o">이야기 하나</p><button onclick="o.textContent = &quot;이야기 둘&quot;">다음</button><script>addEventListener("deviceorientation", (e) => { if (Math.abs(e.gamma) > 40) o.textContent = "이야기 둘" })</script>'
    - '<label><input type="checkbox" id="c"> Old paint</label><p>Shake to empty the list.</p><script>addEventListener("devicemotion", (e) => { if (e.acceleration.x > 15) c.checked = false })</script>'
  passed:
    - '<label><input type="checkbox" id="c"> Old paint</label><p><button type="button" onclick="c.checked = false">Empty the list</button></p><label><input type="checkbox" id="s" checked> Empty it when the phone is shaken</label><script>addEventListener("devicemotion", (e) => { if (s.checked && e.acceleration.x > 15) c.checked = false })</script>'
    - '<p id="o">적은 글</p><button onclick="o.textContent = &quot;지웠습니다&quot;">지우기</button><label><input type="checkbox" checked> 흔들어 지우기</label><script>addEventListener("devicemotion", (e) => { if (Math.abs(e.acceleration?.x) > 15) o.textContent = "지웠습니다" })</script>'
    - '<p>Text</p><script>addEventListener("deviceorientation", () => {})</script>'
    - '<p id="o">Text</p><script>addEventListener("deviceorientation", (e) => { o.dataset.tilt = e.beta; o.style.transform = `rotate(${e.beta / 9}deg)` })</script>'
  inapplicable:
    - '<p>글</p><script>addEventListener("resize", () => {})</script>'
mutants:
  - {page: task/1-1/index.html, find: '<meta charset="utf-8">', put: '<meta charset="utf-8"><script>addEventListener("devicemotion", (e) => { if (e.acceleration?.x > 15) document.querySelector("h1").hidden = true })</script>'}
---
WCAG failure F106. The device is shaken and tilted on a copy of the page, and what comes of it compared with what comes of buttons.
"""

from __future__ import annotations

import re
from dataclasses import replace

from accessibility.listeners import listeners
from accessibility.operate import Copy
from accessibility.outcome import Failed, Undecided, Verdict
from accessibility.visit import Visit

TYPES = frozenset({"devicemotion", "deviceorientation", "deviceorientationabsolute"})
#: What only follows the device for show, as a background does, or is no more than a note that a script makes.
FOLLOWS = re.compile(
    r"^attribute .* (?:data-[^=]*=.*|style=(?:\s*(?:transform|translate|rotate|scale|perspective(?:-origin)?|background-position(?:-[xy])?"
    r"|transition|will-change|--[\w-]+)\s*:[^;]*;?)*\s*)$",
    re.DOTALL,
)
#: Buttons that are tried.
MOST = 8
#: The buttons of the page, and whether a control speaks of motion, as a setting would.
ASK = r"""
const page = hwanhi.page();
const seen = page.all("button, [role=button], input[type=button], input[type=submit], a[href^='#'], [role=switch], input[type=checkbox], select, label").filter(page.visibleByStyle);
const said = (each) => `${each.textContent} ${each.value ?? ""} ${each.getAttribute("aria-label") ?? ""} ${each.title}`;
return {
  buttons: seen.filter((each) => each.matches("button, [role=button], input, a") && !each.matches(":disabled, [type=checkbox]")).map(page.selector),
  // Or the text speaks of a way that is somewhere else.
  elsewhere: /(?:움직|동작|흔들|기울|센서|motion|shak(?:e|ing)|tilt|sensor)[^.]{0,60}(?:끄|끌|꺼|해제|설정|turn(?:ed)? (?:it )?off|switch(?:ed)? (?:it )?off|disable|settings?)/i.test(document.body.innerText),
  setting: seen.some((each) => hwanhi.part("operate").speaksOfMotion(said(each))),
};
"""


def applies(visit: Visit) -> tuple[Visit, ...]:
    """A page with a script that listens to how the device is moved."""
    return (visit,) if any(each.type in TYPES for each in listeners(visit)) else ()


def expect(_page: Visit, visit: Visit) -> Verdict:
    said = visit.evaluate(ASK)
    copy = Copy(visit)
    try:
        effect = copy.shake()
        places = replace(
            effect, sentences=frozenset(each for each in effect.sentences if not FOLLOWS.match(each))
        ).places
        alike = bool(places) and any(places & copy.click(each, filled=True).places for each in said["buttons"][:MOST])
    finally:
        copy.close()
    if not places or (alike and said["setting"]):
        return None
    # What is turned off on another page, only a person can tell.
    return Undecided() if alike and said["elsewhere"] else Failed()
