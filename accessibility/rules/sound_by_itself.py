"""---
name: {ko: 스크립트가 저절로 소리를 내지 않는다, en: No script plays sound by itself}
wcag: [1.4.2]
kwcag: [5.4.2]
message:
  ko: '스크립트가 저절로 소리를 내는데 끌 수 있는 버튼이 없습니다'
  en: 'A script plays sound by itself, and no button turns it off'
fix:
  ko: '‘듣기’ 버튼을 누르면 나게 하고, 같은 버튼으로 멈추게 하세요.'
  en: 'Play it when a button is pressed, and let the same button stop it.'
over: visit
examples:
  failed:
    - '<p>노랫말</p><script>const tune = new Audio("song.mp3"); tune.loop = true; tune.play().catch(() => {})</script>'
    - '<audio id="a" loop src="song.mp3"></audio><p>Words</p><script>setTimeout(() => a.play().catch(() => {}), 2000)</script>'
  passed:
    - '<button type="button" id="b" aria-pressed="false">숲 소리 끄기</button><script>const tune = new Audio("song.mp3"); tune.loop = true; tune.play().catch(() => {}); b.onclick = () => tune.pause()</script>'
    - '<p>노랫말</p><button type="button" id="b">노래 듣기</button><script>const tune = new Audio("song.mp3"); tune.loop = true; b.onclick = () => tune.play()</script>'
    - '<audio id="a" loop controls src="song.mp3"></audio><p>Words</p><script>setTimeout(() => a.play().catch(() => {}), 2000)</script>'
    - '<video id="v" muted loop src="town.mp4"></video><p>Words</p><script>v.play().catch(() => {})</script>'
    - '<p>노랫말</p><button type="button" id="b">노래 멈추기</button><script>const tune = new Audio("song.mp3"); tune.loop = true; tune.play().catch(() => {}); b.onclick = () => tune.pause()</script>'
  inapplicable:
    - '<p>글</p><script>document.querySelector("p").className = "ready"</script>'
mutants:
  - {page: about/index.html, find: '<meta charset="utf-8">', put: '<meta charset="utf-8"><script>{ const tune = new Audio("song.mp3"); tune.loop = true; tune.play().catch(() => {}) }</script>'}
---
WCAG failure F23. Of the attribute autoplay it is autoplay-sound. What is played again and again, or longer than three seconds; of what
cannot be read nobody knows.
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
    played = next((each for each in found.left if each.what == "play"), None)
    return Failed(played.to.rsplit("/", 1)[-1][:60]) if played and not (found.stops or found.quiets) else None
