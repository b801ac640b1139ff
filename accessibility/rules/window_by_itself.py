"""---
name: {ko: 새 창은 저절로 열리지 않는다, en: No window opens by itself}
wcag: [3.2.5]
kwcag: [7.2.1]
message:
  ko: 아무도 누르지 않았는데 새 창이 열립니다
  en: A new window opens without anybody having asked
fix:
  ko: 새 창을 여는 스크립트를 지우고, 알릴 것은 쪽 안에 글로 적거나 링크로 두세요.
  en: Remove the script that opens the window; put what it says into the page, or behind a link.
over: visit
examples:
  failed:
    - '<p>글</p><script>window.open("/notice.html", "notice", "width=400,height=300")</script>'
    - '<p>Text</p><script>addEventListener("load", () => { open("/survey.html") })</script>'
    - '<p>글</p><script>setTimeout(() => window.open("/survey.html"), 5000)</script>'
    - '<!doctype html><html lang="ko"><title>글</title><body onload="open(&quot;/popup.html&quot;)"><main><h1>글</h1></main>'
    - '<p>글</p><script>if (!document.cookie.includes("seen")) top.open("/popup.html")</script>'
  passed:
    - '<p>글</p><button type="button" id="b">요금표(새 창)</button><script>b.onclick = () => window.open("/fees.html")</script>'
    - '<p id="p">Text</p><script>setTimeout(() => { p.className = "ready" }, 100)</script>'
  inapplicable:
    - '<p>글</p><script>document.querySelector("p").className = "ready"</script>'
mutants:
  - {page: about/index.html, find: '<meta charset="utf-8">', put: '<meta charset="utf-8"><script>addEventListener("load", () => window.open("/notice.html"))</script>'}
---
WCAG 2.2 3.2.5 (level AAA, F52) and KWCAG 2.2 7.2.1. What a reader has asked for by a click or a key is none of it.
"""

from __future__ import annotations

from accessibility.clock import Passing, passing
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit


def applies(visit: Visit) -> tuple[Passing, ...]:
    """A page with a script that may do something by itself."""
    found = passing(visit)
    return (found,) if found else ()


def expect(found: Passing, _visit: Visit) -> Verdict:
    for each in found.left:
        if each.what == "open":
            return Failed(f"{each.second:g} s")
    return None
