"""---
name: {ko: 쪽마다 제목이 다르다, en: Each page has a title of its own}
wcag: []
kwcag: [6.4.2]
message: {ko: 제목이 같은 쪽이 또 있습니다, en: Another page has the same title}
fix: {ko: '이 쪽에만 있는 내용이 드러나게 제목을 고치세요: HTML의 <title>, Markdown 머리말과 YAML 기록의 title입니다.', en: 'Name in the title what only this page is about: <title> in HTML, title in the head of a Markdown file or in a YAML record.'}
over: site
examples:
  failed:
    - {a.html: <!doctype html><html lang="ko"><title>과제</title><h1>하나</h1>, b.html: <!doctype html><html lang="ko"><title>과제</title><h1>둘</h1>}
  passed:
    - {a.html: <!doctype html><html lang="ko"><title>과제 1</title><h1>하나</h1>, b.html: <!doctype html><html lang="ko"><title>과제 2</title><h1>둘</h1>}
  inapplicable:
    - {a.html: <!doctype html><html lang="ko"><h1>하나</h1>, b.html: <!doctype html><html lang="ko"><title> </title><h1>둘</h1>}
mutants:
  - {page: story/fair/index.html, find: '<title>', put: '<title>[예시] 환한구 누리집</title><title>', also: [content-model]}
---
KWCAG 2.2 6.4.2: a page's title tells it from all others. WCAG 2.4.2 asks only that it describes its page. A page without a
title is another rule's (axe: document-title).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from accessibility.outcome import Failed, Verdict
from accessibility.visit import Pages


def applies(pages: Pages) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Each page with a title: its path, the title, the paths of the others with the same."""
    paths = defaultdict(list)
    for path, facts in pages.facts.items():
        paths[facts["title"]].append(path)
    for title, same in paths.items():
        if title:
            for path in same:
                yield path, title, tuple(other for other in same if other != path)


def expect(target: tuple[str, str, tuple[str, ...]], _pages: Pages) -> Verdict:
    _, title, others = target
    return Failed(f"{title} ({', '.join(others[:3])})", "head > title") if others else None
