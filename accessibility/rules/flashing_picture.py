"""---
name: {ko: 그림이 빠르게 번쩍이지 않는다, en: No picture flashes quickly}
wcag: [2.3.1]
kwcag: [6.3.1]
message:
  ko: 움직이는 그림이 1초에 세 번 넘게 번쩍여 발작을 일으킬 수 있습니다
  en: An animated picture flashes more than three times in a second, which can cause seizures
fix:
  ko: '움직이지 않는 그림으로 바꾸거나, 1초에 세 번을 넘지 않게 늦추거나, 작게(341×256 픽셀의 4분의 1보다) 보이세요.'
  en: Use a picture that stands still, slow it down to three flashes a second, or show it small (less than a quarter of 341 by 256 px).
over: visit
examples:
  failed:
    - '<p><img src="data:image/gif;base64,R0lGODlhCAAIAIEAAAAAAAAAAAAAAAAAACH/C05FVFNDQVBFMi4wAwEAAAAh+QQACgAAACwAAAAACAAIAAAIDwABCBxIsKDBgwgTKkwYEAAh+QQBCgABACwAAAAACAAIAIH///8AAAAAAAAAAAAIDwABCBxIsKDBgwgTKkwYEAA7" width="300" height="200" alt="접수 안내"></p><button>그림 멈추기</button>'
  passed:
    - '<p><img src="data:image/gif;base64,R0lGODlhCAAIAIEAAAAAAAAAAAAAAAAAACH/C05FVFNDQVBFMi4wAwEAAAAh+QQAFAAAACwAAAAACAAIAAAIDwABCBxIsKDBgwgTKkwYEAAh+QQBFAABACwAAAAACAAIAIH///8AAAAAAAAAAAAIDwABCBxIsKDBgwgTKkwYEAA7" width="300" height="200" alt="Open day"></p><button>Pause</button>'
    - '<p><img src="data:image/gif;base64,R0lGODlhCAAIAIEAAAAAAAAAAAAAAAAAACH/C05FVFNDQVBFMi4wAwEAAAAh+QQACgAAACwAAAAACAAIAAAIDwABCBxIsKDBgwgTKkwYEAAh+QQBCgABACwAAAAACAAIAIH///8AAAAAAAAAAAAIDwABCBxIsKDBgwgTKkwYEAA7" width="90" height="60" alt="접수 안내"></p><button>그림 멈추기</button>'
  inapplicable:
    - '<p>글</p>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<p><img src="data:image/gif;base64,R0lGODlhCAAIAIEAAAAAAAAAAAAAAAAAACH/C05FVFNDQVBFMi4wAwEAAAAh+QQACgAAACwAAAAACAAIAAAIDwABCBxIsKDBgwgTKkwYEAAh+QQBCgABACwAAAAACAAIAIH///8AAAAAAAAAAAAIDwABCBxIsKDBgwgTKkwYEAA7" width="260" height="200" alt="접수하는 곳을 가리키는 화살표"></p></main>', also: [picture-animated]}
---
WCAG 2.2 2.3.1 and its general flash threshold, G19, G176. A button that stops it comes too late.
"""

from __future__ import annotations

from accessibility.frames import Animated, animated
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit

#: The part of a field of sight that may not flash.
QUARTER = 0.25


def applies(visit: Visit) -> tuple[Animated, ...]:
    return animated(visit).pictures


def expect(picture: Animated, _visit: Visit) -> Verdict:
    return Failed(picture.words, picture.selector) if picture.flashing >= QUARTER else None
