"""---
name: {ko: 그림이 바뀌면 대체 텍스트도 바뀐다, en: A picture that changes has another alternative}
wcag: [1.1.1]
kwcag: [5.1.1]
message:
  ko: '단추를 누르면 그림은 바뀌는데 대체 텍스트는 앞 그림의 것 그대로입니다'
  en: The button changes the picture, and its alternative stays that of the picture before
fix:
  ko: 그림을 바꾸는 스크립트에서 alt도 그 그림에 맞게 바꾸세요.
  en: Let the script that changes the picture change its alt as well.
over: visit
examples:
  failed:
    - '<p><img id="i" src="/a/park.png" alt="보기천 산책로" width="64" height="48"></p><button type="button" id="n">다음 사진</button><script>let at = 0; n.onclick = () => { at = 1 - at; i.src = ["/a/park.png", "/a/hall.png"][at] }</script>'
  passed:
    - '<p><img id="i" src="/a/park.png" alt="보기천 산책로" width="64" height="48"></p><button type="button" id="n">다음 사진</button><script>let at = 0; n.onclick = () => { at = 1 - at; i.src = ["/a/park.png", "/a/hall.png"][at]; i.alt = ["보기천 산책로", "옛 구청사"][at] }</script>'
    - '<p><img id="i" src="/a/park-small.png" alt="The river walk" width="64" height="48"></p><button type="button" id="n">Enlarge</button><script>n.onclick = () => { i.src = "/a/park-large.png" }</script>'
    - '<p><img id="i" src="/a/logo-light.svg" alt="환한구청" width="64" height="48"></p><button type="button" id="n">어두운 화면</button><script>n.onclick = () => { i.src = "/a/logo-dark.svg" }</script>'
  inapplicable:
    - '<p><img src="/a/park.png" alt="보기천 산책로" width="64" height="48"></p>'
---
WCAG 2.2 F20: the alternative is not brought up to date when the content changes.
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit
from accessibility.widget import Button, buttons


def applies(visit: Visit) -> tuple[Button, ...]:
    """Buttons that were pressed."""
    return buttons(visit)


def expect(button: Button, _visit: Visit) -> Verdict:
    return Failed(f"{button.stale[1]} ({button.words})", button.stale[0]) if button.stale else None
