"""---
name: {ko: 옮긴 쪽은 있는 쪽으로 바로 보낸다, en: A redirect leads straight to a page that exists}
wcag: []
kwcag: []
message:
  ko: 이 누리집에 없는 쪽이나 또 다른 곳으로 보내는 쪽으로 보냅니다
  en: The page sends its readers to a page that is not in this site, or to one that sends them on
fix: {ko: 마지막으로 닿을 쪽의 주소를 적으세요., en: Write the address of the page where people are to arrive.}
over: site
examples:
  failed:
    - {a.html: '<!doctype html><html lang="ko"><title>옮김</title><meta http-equiv="refresh" content="0; url=gone.html"><h1>옮김</h1>'}
    - a.html: '<!doctype html><html lang="ko"><title>옮김</title><meta http-equiv="refresh" content="0; url=https://other.example.org/b.html"><h1>옮김</h1>'
      b.html: '<!doctype html><html lang="ko"><title>둘</title><h1>둘</h1>'
      index.html: '<!doctype html><html lang="ko"><title>처음</title><link rel="canonical" href="https://gu.example.org/"><h1>처음</h1>'
  passed:
    - a.html: '<!doctype html><html lang="ko"><title>옮김</title><meta http-equiv="refresh" content="0; url=b.html"><h1>옮김</h1>'
      b.html: '<!doctype html><html lang="ko"><title>둘</title><h1>둘</h1>'
    - a.html: '<!doctype html><html lang="ko"><title>옮김</title><meta http-equiv="refresh" content="0; url=https://gu.example.org/b.html"><h1>옮김</h1>'
      b.html: '<!doctype html><html lang="ko"><title>둘</title><h1>둘</h1>'
      index.html: '<!doctype html><html lang="ko"><title>처음</title><link rel="canonical" href="https://gu.example.org/"><h1>처음</h1>'
  inapplicable:
    - {a.html: '<!doctype html><html lang="ko"><title>하나</title><h1>하나</h1>'}
mutants:
  - {page: task/0-9/index.html, find: 'content="0; url=../../task/1-9/"', put: 'content="0; url=../../task/9-9/"'}
---
A page that sends its readers on at once is checked as it stands; that they arrive at a page, and need no second step, is
asked here. Neither WCAG nor KWCAG.
"""

from __future__ import annotations

from collections.abc import Iterator

from accessibility.outcome import Failed, Verdict
from accessibility.redirect import file_of, host_of, redirects_of
from accessibility.visit import Pages


def applies(pages: Pages) -> Iterator[tuple[str, str]]:
    """Each redirect: the path of its page, and the address that it names."""
    for path in pages.facts:
        for each in redirects_of(pages.folder / path):
            yield path, each.target or ""


def expect(target: tuple[str, str], pages: Pages) -> Verdict:
    path, address = target
    file = file_of(address, path, pages.base, host_of(pages.folder))
    arrives = file is not None and file in pages.facts and not redirects_of(pages.folder / file)
    return None if arrives else Failed(address, "head > meta")
