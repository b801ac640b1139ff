"""---
name: {ko: 글자가 깨지지 않는다, en: The letters of a page are not broken}
wcag: []
kwcag: [8.1.1]
message:
  ko: 파일에 저장된 문자 인코딩과 적어 둔 것이 달라 글자가 깨져 보입니다
  en: The file is saved in another character encoding than it declares, so that its letters are broken
fix:
  ko: '파일을 UTF-8로 저장하고 head의 처음에 <meta charset="utf-8">을 적으세요. 이미 깨져 저장된 글자(�)는 다시 적어야 합니다.'
  en: 'Save the file as UTF-8 and write <meta charset="utf-8"> first in the head. Letters that were saved broken (�) have to be written again.'
over: bytes
examples:
  failed:
    - '<!doctype html><html lang="ko"><meta charset="euc-kr"><title>공공시설 안내</title><h1>공공시설 안내</h1></html>'
    - '<!doctype html><html lang="ko"><meta http-equiv="Content-Type" content="text/html; charset=ks_c_5601-1987"><title>시설</title><h1>공공시설 안내</h1></html>'
    - '<!doctype html><html lang="ko"><meta charset="utf-8"><title>안내</title><h1>����� 안내</h1></html>'
  passed:
    - '<!doctype html><html lang="ko"><meta charset="utf-8"><title>공공시설 안내</title><h1>공공시설 안내</h1></html>'
    - '<!doctype html><html lang="ko"><title>공공시설 안내</title><h1>공공시설 안내</h1></html>'
    - '<!doctype html><html lang="en"><meta charset="utf-8"><title>Signs</title><h1>Signs</h1><p>A letter that cannot be shown is � on most screens – “like this”.</p></html>'
  inapplicable:
    - '<!doctype html><html lang="en"><meta charset="euc-kr"><title>Parking</title><h1>Parking</h1></html>'
mutants:
  - {page: about/index.html, find: '<meta charset="utf-8">', put: '<meta charset="euc-kr">', also: [symbols-repeated]}
---
Encoding Standard (WHATWG), 4.2 and 6: the bytes of a file are letters by what it declares. KWCAG 2.2, 8.1.1.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from accessibility.outcome import Failed, Verdict
from accessibility.visit import SourceBytes

#: Browsers look for the declaration in so many bytes (HTML, 13.2.3.2).
SNIFFED = 1024
DECLARED = re.compile(rb"<meta\s[^>]*?charset\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE)
MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
#: One may be spoken of; several are what became of a text.
BROKEN = re.compile("\ufffd{2,}")
HANGUL = re.compile("[가-힣]{2}")
#: Of a page in XML the declaration of XML counts.
XML = (".xhtml", ".xht")


def applies(source: SourceBytes) -> Iterator[str]:
    """The page as a whole, if it has letters that an encoding can break."""
    if not source.data.isascii() and not source.data.startswith(MARKS) and not source.path.lower().endswith(XML):
        yield source.path


def expect(_path: str, source: SourceBytes) -> Verdict:
    found = DECLARED.search(source.data[:SNIFFED])
    declared = found[1].decode("ascii", "replace") if found else ""
    # What a meta element calls UTF-16 is read as UTF-8 (Encoding Standard, 4.2).
    unicode = declared.lower().replace("_", "-").startswith(("utf-8", "utf8", "utf-16", "unicode"))
    try:
        text = source.data.decode("utf-8")
    except UnicodeDecodeError:
        return Failed(f'charset="{declared}" ≠ {_korean(source.data)}') if unicode or not declared else None
    if declared and not unicode:
        return Failed(f'charset="{declared}" ≠ UTF-8')
    lost = BROKEN.search(text)
    return Failed(text[max(0, lost.start() - 10) : lost.end() + 10].strip()) if lost else None


def _korean(data: bytes) -> str:
    """What the bytes are instead of UTF-8, as far as anybody can tell."""
    try:
        return "EUC-KR" if HANGUL.search(data.decode("cp949")) else "?"
    except UnicodeDecodeError:
        return "?"
