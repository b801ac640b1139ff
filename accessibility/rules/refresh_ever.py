"""---
name: {ko: 쪽이 아무리 늦게라도 저절로 바뀌지 않는다, en: The page does not refresh however late}
wcag: [2.2.4, 3.2.5]
kwcag: []
message:
  ko: 스무 시간이 지나서이지만 쪽이 저절로 다시 열리거나 다른 쪽으로 넘어갑니다(meta refresh)
  en: The page loads again or leaves by itself, though after more than twenty hours (meta refresh)
fix:
  ko: meta refresh를 없애고, 새로 고치는 단추나 링크를 두세요.
  en: Remove the meta refresh; offer a button or link that refreshes.
over: bytes
examples:
  failed:
    - '<!doctype html><html lang="en"><head><meta http-equiv="refresh" content="72001"><title>Daily</title></head><body><h1>Daily</h1></body></html>'
  passed:
    - '<!doctype html><html lang="ko"><head><meta http-equiv="refresh" content="0; url=/new.html"><title>옮김</title></head><body><h1>옮김</h1></body></html>'
    - '<!doctype html><html lang="ko"><head><meta http-equiv="refresh" content="600"><title>현황</title></head><body><h1>현황</h1></body></html>'
  inapplicable:
    - '<!doctype html><html lang="ko"><head><title>글</title></head><body><h1>글</h1></body></html>'
mutants:
  - {page: task/1-1/index.html, find: '<meta charset="utf-8">', put: '<meta charset="utf-8"><meta http-equiv="refresh" content="90000">'}
---
Level AAA, which knows no exception for long times (WCAG failures F40 and F41): told, and keeps nothing back. Shorter ones are
refresh-delay's.
"""

from __future__ import annotations

from accessibility.outcome import Failed, Verdict
from accessibility.rules import refresh_delay
from accessibility.visit import Source


def applies(source: Source) -> tuple[int, ...]:
    """The seconds of the refresh that counts."""
    return refresh_delay.applies(source)


def expect(seconds: int, _source: Source) -> Verdict:
    return (
        Failed(f"{seconds} s", 'meta[http-equiv="refresh" i]', beyond=True)
        if seconds > refresh_delay.UNLIMITED
        else None
    )
