"""---
name: {ko: 움직이는 그림은 멈출 수 있다, en: A picture that moves can be stopped}
wcag: [2.2.2]
kwcag: [6.2.2]
message:
  ko: 그림 파일(GIF 따위)이 저절로 5초 넘게 움직이는데 멈추는 버튼이 없습니다
  en: A picture file (such as a GIF) moves by itself for more than five seconds, and no button stops it
fix:
  ko: '움직이지 않는 그림으로 바꾸거나, 5초 안에 끝나게 하거나, 정지 버튼을 두세요.'
  en: Use a picture that stands still, let it end within five seconds, or add a button that stops it.
over: visit
examples:
  failed:
    - '<p><img src="data:image/gif;base64,R0lGODlhCAAIAIEAAP8AAAAAAAAAAAAAACH/C05FVFNDQVBFMi4wAwEAAAAh+QQAZAAAACwAAAAACAAIAAAIDwABCBxIsKDBgwgTKkwYEAAh+QQBZAABACwAAAAACAAIAIEAAP8AAAAAAAAAAAAIDwABCBxIsKDBgwgTKkwYEAA7" width="200" height="80" alt="접수 안내"></p>'
  passed:
    - '<p><img src="data:image/gif;base64,R0lGODlhCAAIAIEAAP8AAAAAAAAAAAAAACH/C05FVFNDQVBFMi4wAwEAAAAh+QQAZAAAACwAAAAACAAIAAAIDwABCBxIsKDBgwgTKkwYEAAh+QQBZAABACwAAAAACAAIAIEAAP8AAAAAAAAAAAAIDwABCBxIsKDBgwgTKkwYEAA7" width="200" height="80" alt="접수 안내"></p><button>그림 멈추기</button>'
    - '<p><img src="data:image/gif;base64,R0lGODlhCAAIAIEAAAAAAAAAAAAAAAAAACH5BABkAAAALAAAAAAIAAgAAAgPAAEIHEiwoMGDCBMqTBgQACH5BAFkAAEALAAAAAAIAAgAgf///wAAAAAAAAAAAAgPAAEIHEiwoMGDCBMqTBgQADs=" width="200" height="80" alt="Open day"></p>'
    - '<p><img src="data:image/gif;base64,R0lGODlhCAAIAIEAAP8AAAAAAAAAAAAAACH/C05FVFNDQVBFMi4wAwEAAAAh+QQAZAAAACwAAAAACAAIAAAIDwABCBxIsKDBgwgTKkwYEAAh+QQBZAABACwAAAAACAAIAIEAAP8AAAAAAAAAAAAIDwABCBxIsKDBgwgTKkwYEAA7" width="32" height="32" alt="불러오는 중"></p>'
  inapplicable:
    - '<p><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="90" height="90" alt="그림"></p>'
    - '<p hidden><img src="data:image/gif;base64,R0lGODlhCAAIAIEAAP8AAAAAAAAAAAAAACH/C05FVFNDQVBFMi4wAwEAAAAh+QQAZAAAACwAAAAACAAIAAAIDwABCBxIsKDBgwgTKkwYEAAh+QQBZAABACwAAAAACAAIAIEAAP8AAAAAAAAAAAAIDwABCBxIsKDBgwgTKkwYEAA7" alt="접수 안내"></p><p>글</p>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<p><img src="data:image/gif;base64,R0lGODlhCAAIAIEAAP8AAAAAAAAAAAAAACH/C05FVFNDQVBFMi4wAwEAAAAh+QQAZAAAACwAAAAACAAIAAAIDwABCBxIsKDBgwgTKkwYEAAh+QQBZAABACwAAAAACAAIAIEAAP8AAAAAAAAAAAAIDwABCBxIsKDBgwgTKkwYEAA7" width="200" height="80" alt="접수하는 곳을 가리키는 화살표"></p></main>'}
---
WCAG failure F16 and technique G152: pictures with several frames that differ, shown for longer than five seconds in all. What shows
that something is being loaded is let be.
"""

from __future__ import annotations

from accessibility.frames import Animated, animated
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit

#: Seconds (WCAG 2.2.2).
LONG = 5


def applies(visit: Visit) -> tuple[Animated, ...]:
    return animated(visit).pictures


def expect(picture: Animated, visit: Visit) -> Verdict:
    stops = animated(visit).stops or picture.waits or picture.film.seconds <= LONG
    return None if stops else Failed(picture.words, picture.selector)
