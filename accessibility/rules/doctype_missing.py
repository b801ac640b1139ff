"""---
name: {ko: 쪽이 문서 형식으로 시작한다, en: A page begins with its document type}
wcag: []
kwcag: [8.1.1]
message:
  ko: 쪽이 <!doctype html>로 시작하지 않아, 브라우저가 옛 방식(quirks mode)으로 짐작해서 보여 줍니다. 시작하는 글
  en: The page does not begin with <!doctype html>, so that browsers show it by the guesses of old (quirks mode). What it begins with
fix:
  ko: 파일의 첫 줄에 <!doctype html>을 적으세요.
  en: Write <!doctype html> on the first line of the file.
over: bytes
examples:
  failed:
    - '<html lang="ko"><title>주차</title><h1>주차</h1></html>'
    - '<html lang="en"><!-- <!doctype html> --><title>Parking</title><h1>Parking</h1></html>'
  passed:
    - '<!doctype html><html lang="ko"><title>주차</title><h1>주차</h1></html>'
    - '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd"><html lang="en"><title>Parking</title><h1>Parking</h1></html>'
  inapplicable:
    - '<!doctype html>글'
mutants:
  - {page: about/index.html, find: '<!doctype html>', put: ''}
---
HTML, 13.1.1 (the doctype is required) and 13.2.6.4.1 (without it a document is in quirks mode). KWCAG 2.2, 8.1.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessibility.markup import opened
from accessibility.outcome import Failed, Verdict
from accessibility.visit import SourceBytes

#: What may stand before it: blanks, comments, the declaration of XML.
BEGINS = re.compile(r"(?:\s|\ufeff|<!--.*?-->|<\?.*?>)*<!doctype\s", re.IGNORECASE | re.DOTALL)
SHOWN = 40


def applies(source: SourceBytes) -> Iterator[str]:
    """The page as a whole, if any element is written out in it."""
    if opened(source.text):
        yield source.path


def expect(_path: str, source: SourceBytes) -> Verdict:
    return None if BEGINS.match(source.text) else Failed(f"1:1 {source.text.strip()[:SHOWN]}")
