"""---
name: {ko: 쪽이 저절로 넘어가거나 쓰던 글을 지우지 않는다, en: 'No page sends its readers on after a time, or throws away what they write'}
wcag: [2.2.1]
kwcag: [6.2.1]
message:
  ko: '얼마 뒤에 저절로 다른 쪽으로 넘어가거나 다시 열리거나 쓰던 글이 없어지는데, 시간을 늘리거나 끌 방법이 없습니다'
  en: 'After some time the page leaves, loads again or loses what was written, by itself, and the time can be neither extended nor turned off'
fix:
  ko: 저절로 넘어가거나 지우지 않게 하고 링크를 두세요. 시간 제한이 꼭 필요하면 끝나기 전에 알리고 늘리는 버튼을 두세요.
  en: Do not leave or clear anything by itself, and offer a link. If there has to be a time limit, tell it before and offer a button that extends it.
over: visit
examples:
  failed:
    - '<p>다른 쪽으로 옮겼습니다.</p><script>setTimeout(() => { location.href = "/new.html"; }, 5000)</script>'
    - '<p>News</p><script>setInterval(() => location.reload(), 60000)</script>'
    - '<p>남은 시간 <span id="n">300</span>초</p><script>let left = 300; setInterval(() => { n.textContent = --left; if (left === 0) location.replace("/login.html"); }, 1000)</script>'
    - '<form id="f" action="/a"><label>의견 <textarea></textarea></label></form><script>setTimeout(() => { f.reset() }, 180000)</script>'
    - '<form id="f" action="/a"><label>Name <input></label></form><p id="m" role="status"></p><script>let n = 600; setInterval(() => { if (--n === 0) { f.hidden = true; m.textContent = "The form was closed." } }, 1000)</script>'
    - '<form id="f" action="/a"><label>Comment <textarea></textarea></label></form><dialog id="d" aria-label="This form closes in one minute"><button id="b">Carry on</button></dialog><script>setTimeout(() => d.showModal(), 60000); setTimeout(() => { d.close(); f.reset() }, 120000); b.onclick = () => d.close()</script>'
    - '<p>5분 뒤에 나갑니다.</p><button id="b">시간 연장</button><p id="m" role="status"></p><script>setTimeout(() => { location.href = "/bye.html" }, 300000); b.onclick = () => { m.textContent = "연장했습니다." }</script>'
    - '<p>Your session ends in 20 minutes.</p><button>Extend</button><script>setTimeout(() => { location.href = "/bye.html"; }, 1200000)</script>'
  passed:
    - '<form id="f" action="/a"><label>Comment <textarea></textarea></label></form><dialog id="d" aria-label="This form closes in one minute"><button id="b">Carry on</button></dialog><script>let a, z; function go() { clearTimeout(a); clearTimeout(z); a = setTimeout(() => d.showModal(), 60000); z = setTimeout(() => { d.close(); f.reset() }, 120000) } b.onclick = () => d.close(); d.onclose = go; go()</script>'
    - '<p>5분 뒤에 나갑니다.</p><button id="b">시간 연장</button><script>let t = setTimeout(out, 300000); function out() { location.href = "/bye.html" } b.onclick = () => { clearTimeout(t); t = setTimeout(out, 300000) }</script>'
    - '<form id="f" action="/a"><label>의견 <textarea></textarea></label></form><dialog id="d" aria-label="2분 남았습니다"><button id="b">15분 더 쓰기</button></dialog><script>let t; const go = () => { t = setTimeout(() => { d.showModal(); t = setTimeout(() => { f.reset(); d.close() }, 120000) }, 780000) }; b.onclick = () => { clearTimeout(t); d.close(); go() }; go()</script>'
    - '<form id="f" action="/a"><label>의견 <textarea></textarea></label></form><button id="b">시간 제한 끄기</button><script>const t = setTimeout(() => { f.reset() }, 180000); b.onclick = () => clearTimeout(t)</script>'
    - '<form id="f" action="/a"><label>Comment <textarea id="c"></textarea></label></form><script>setInterval(() => { localStorage.draft = c.value }, 5000)</script>'
    - '<p id="p">글</p><script>setTimeout(() => { p.className = "late"; }, 5000)</script>'
    - '<p id="p">글</p><script>setTimeout(() => { location.hash = "p"; }, 5000)</script>'
    - '<p>5분 뒤에 나갑니다.</p><button id="b">시간 연장</button><script>let t = setTimeout(out, 300000); function out() { location.href = "/bye.html" } b.onclick = async () => { const a = await fetch("/keep"); if (a.ok) { clearTimeout(t); t = setTimeout(out, 300000) } }</script>'
    - '<p>You are signed out after ten minutes.</p><a href="/more">Stay signed in</a><script>setTimeout(() => { location.href = "/bye.html" }, 600000)</script>'
  inapplicable:
    - '<p>글</p><script>document.querySelector("p").className = "ready"</script>'
mutants:
  - {page: task/1-1/index.html, find: '<meta charset="utf-8">', put: '<meta charset="utf-8"><script>setTimeout(() => { location.href = "/"; }, 30000)</script>'}
---
WCAG failures F40, F41 and F58, where a script does it; refresh-delay is about the element meta. At once is no time limit, and
neither is more than twenty hours.
"""

from __future__ import annotations

from accessibility.clock import Left, Passing, passing, watched
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit

#: Seconds below which nobody has begun to read, and above which there is no limit (WCAG 2.2.1).
AT_ONCE, UNLIMITED = 0.3, 72000
#: Seconds in which a script may still be putting a form together.
MADE = 10
#: Seconds before the end at which more time is asked for, and controls that are tried, the last of the page: dialogs stand there.
BEFORE, TRIED = 1, 3


def applies(visit: Visit) -> tuple[Passing, ...]:
    """A page with a script that may wait."""
    found = passing(visit)
    return (found,) if found else ()


def expect(found: Passing, visit: Visit) -> Verdict:
    for each in found.left:
        least = {"navigate": AT_ONCE, "lost": MADE}.get(each.what, UNLIMITED)
        if least < each.second <= UNLIMITED and not any(
            extends(visit, button, each) for button in found.extends[-TRIED:]
        ):
            what = f"{each.to}: " if each.what == "lost" else ""
            return Failed({"ko": f"{what}{each.second:g}초", "en": f"{what}{each.second:g} s"})
    return None


def extends(visit: Visit, button: str, limit: Left) -> bool:
    """Whether there is more time once ``button`` was pressed shortly before the end, or a server is asked for it."""
    second = max(limit.second - BEFORE, limit.second / 2)
    left = watched(visit, button, second).left
    asked = any(each.what == "fetch" and each.second >= second for each in left)
    return asked or not any(each.what == limit.what and second < each.second <= limit.second + BEFORE for each in left)
