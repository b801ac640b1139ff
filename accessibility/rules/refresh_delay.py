"""---
name: {ko: 쪽이 얼마 뒤에 저절로 바뀌지 않는다, en: The page does not refresh after a delay}
wcag: [2.2.1, 2.2.4, 3.2.5]
kwcag: [6.2.1]
message:
  ko: 적힌 시간이 지나면 쪽이 저절로 다시 열리거나 다른 쪽으로 넘어갑니다(meta refresh)
  en: After the time that is written the page loads again or leaves by itself (meta refresh)
fix:
  ko: meta refresh를 없애고, 옮긴 곳은 링크로 알리거나 0초로 바로 보내세요.
  en: Remove the meta refresh; offer a link to the new place, or send readers there at once (0 seconds).
over: bytes
examples:
  failed:
    - '<!doctype html><html lang="ko"><head><meta http-equiv="refresh" content="30"><title>현황</title></head><body><h1>현황</h1></body></html>'
    - '<!doctype html><html lang="en"><head><META HTTP-EQUIV="Refresh" CONTENT="5; URL=/new.html"><title>Moved</title></head><body><h1>Moved</h1></body></html>'
    - '<!doctype html><html lang="en"><head><meta http-equiv="refresh" content="0: /a.html"><meta http-equiv="refresh" content="3,/b.html"><title>Moved</title></head><body><h1>Moved</h1></body></html>'
  passed:
    - '<!doctype html><html lang="ko"><head><meta http-equiv="refresh" content="0; url=/new.html"><title>옮김</title></head><body><h1>옮김</h1></body></html>'
    - '<!doctype html><html lang="en"><head><meta http-equiv="refresh" content="72001"><title>Daily</title></head><body><h1>Daily</h1></body></html>'
    - '<!doctype html><html lang="en"><head><meta http-equiv="refresh" content="0; /a.html"><meta http-equiv="refresh" content="5; /b.html"><title>Moved</title></head><body><h1>Moved</h1></body></html>'
  inapplicable:
    - '<!doctype html><html lang="ko"><head><title>글</title></head><body><h1>글</h1></body></html>'
    - '<!doctype html><html lang="en"><head><meta http-equiv="refresh" content="soon"><title>Text</title></head><body><h1>Text</h1></body></html>'
mutants:
  - {page: task/1-1/index.html, find: '<meta charset="utf-8">', put: '<meta charset="utf-8"><meta http-equiv="refresh" content="600">'}
---
WCAG failures F40 and F41. Read from the bytes, because a browser that is shown the element has left. The first one that the
HTML standard can read counts (shared declarative refresh steps).
"""

from __future__ import annotations

import re

from accessibility.outcome import Failed, Verdict
from accessibility.visit import SourceBytes

#: ``content``, as browsers read it: seconds, of which a fraction is dropped, then an end, a sign or a blank.
TIME = re.compile(r"[ \t\n\f\r]*(?:(?P<seconds>\d+)|(?=\.))[\d.]*(?:$|[;, \t\n\f\r])")
#: Twenty hours, beyond which WCAG 2.2.1 sees no time limit.
UNLIMITED = 72000


def applies(source: SourceBytes) -> tuple[int, ...]:
    """The seconds of the refresh that counts."""
    if b"http-equiv" not in source.data.lower():
        return ()
    for meta in source.tree.css("meta[http-equiv]"):
        if (meta.attributes.get("http-equiv") or "").strip().lower() == "refresh" and (
            match := TIME.match(meta.attributes.get("content") or "")
        ):
            return (int(match["seconds"] or 0),)
    return ()


def expect(seconds: int, _source: SourceBytes) -> Verdict:
    return Failed(f"{seconds} s", 'meta[http-equiv="refresh" i]') if 0 < seconds <= UNLIMITED else None
