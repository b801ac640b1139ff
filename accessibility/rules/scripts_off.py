"""---
name: {ko: 스크립트를 꺼도 내용이 있다, en: The content is there with scripts off}
wcag: []
kwcag: []
message:
  ko: '스크립트를 끄면 내용이 거의 다 사라집니다. 오래된 기기와 막힌 망에서는 빈 쪽입니다'
  en: 'With scripts off nearly all content is gone: on old devices and where scripts are blocked the page is empty'
fix:
  ko: '내용을 HTML에 담고, 스크립트는 편하게 하는 데만 쓰세요.'
  en: 'Put the content into the HTML and let scripts only make it more convenient.'
over: visit
examples:
  failed:
    - '<div id="app"></div><script>app.innerHTML = "<h2>민원 안내</h2>" + "<p>민원은 평일 아홉 시부터 여섯 시까지 받습니다. 신분증을 가져오세요. 점심시간에는 창구를 한 곳만 엽니다.</p>".repeat(6)</script>'
    - '<noscript>Please enable JavaScript.</noscript><div id="app"></div><script>app.innerHTML = "<p>The office is open from nine to six on weekdays. Bring your papers, and come before five if you can.</p>".repeat(8)</script>'
  passed:
    - '<p>민원은 평일 아홉 시부터 여섯 시까지 받습니다. 신분증을 가져오세요. 점심시간에는 창구를 한 곳만 엽니다. 예약하면 기다리지 않습니다. 서류는 미리 내려받을 수 있습니다. 주차장은 두 시간까지 무료입니다. 더 궁금한 것은 전화로 물어보세요. 안내소는 일 층에 있습니다. 휠체어로도 들어올 수 있습니다. 화장실은 층마다 있고, 승강기는 가운데에 있습니다. 아이와 함께 오면 먼저 도와 드립니다.</p><p id="d"></p><script>d.textContent = "오늘도 엽니다."</script>'
  inapplicable:
    - '<p>짧은 글</p>'
    - '<p id="d"></p><script>d.textContent = "오늘도 엽니다."</script>'
mutants:
  - {page: task/1-1/index.html, find: '<main', put: '<script>addEventListener("DOMContentLoaded", () => { const held = document.getElementById("held"); held.replaceWith(held.content) })</script><template id="held"><main', also: [markup-nesting]}
---
No criterion asks for it, but the promise that content reaches everybody does: told, and no reason against publishing. Compared
is what the file holds for a reader with what is seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit

#: Letters from which on a page has content that can be lost.
ENOUGH = 200
#: The part of what is seen that a page without scripts has to hold.
LEAST = 0.2
#: What is no content without scripts: nobody can do anything with a request to switch them on.
NONE = ("script", "style", "noscript", "template", "title", "head")
#: What stands around the content on every page.
FRAME = ("header", "nav", "footer")
#: Letters that are seen of the content.
SEEN = """
const letters = (element) => (element?.innerText ?? "").replace(/\\s+/g, "").length;
const frame = [...document.querySelectorAll(arguments[0])].filter((each) => !each.parentElement.closest(arguments[0]));
return letters(document.body) - frame.reduce((sum, each) => sum + letters(each), 0);
"""


def applies(visit: Visit) -> Iterator[tuple[int, int]]:
    """Letters that are seen, and letters in the file, of a page with enough of them."""
    if visit.source is None:
        return
    seen = visit.evaluate(SEEN, ", ".join(FRAME))
    if seen >= ENOUGH:
        tree = visit.source.tree.clone()
        tree.strip_tags([*NONE, *FRAME])
        yield seen, len("".join((tree.body.text() if tree.body else "").split()))


def expect(letters: tuple[int, int], _visit: Visit) -> Verdict:
    seen, held = letters
    return Failed(f"{held} / {seen}", beyond=True) if held < LEAST * seen else None
