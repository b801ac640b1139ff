"""In which encoding a file was saved that is no UTF-8, as far as its bytes tell."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from generator.pattern import Pattern

HANGUL = Pattern("[가-힣]")
#: Marks at the start of a file, the longer ones first: that of UTF-32 begins like that of UTF-16.
MARKS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
#: Of the syllables of a Korean text, those that KS X 1001 has; other bytes make syllables that nobody writes.
COMMON = 0.9
HANJA = Pattern(r"[\u4e00-\u9fff\uf900-\ufaff]")
#: Western texts never hold so many letters with accents in a row; what is misread as one does.
MANY = re.compile(r"[^\x00-\x7f]{3}")
#: What a sound text holds: anything but control characters, private characters and what is none.
SOUND = Pattern("[\t\n\r\x20-\x7e\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U0001ffff]*")


@dataclass(frozen=True)
class Encoding:
    """``name`` as people meet it when saving; ``codec`` as Python calls it, empty where nobody can be sure."""

    name: str
    codec: str = ""


def encoding_of(data: bytes) -> Encoding | None:
    """The encoding of ``data``, which is no UTF-8 or holds NUL; ``None`` where nothing fits."""
    for mark, codec in MARKS:
        if data.startswith(mark):
            return Encoding(codec.upper(), codec if readable(data, codec) is not None else "")
    if b"\x00" in data:
        # Without a mark: the byte that is zero in Latin letters and line ends tells which comes first.
        first, second = data[0::2].count(0), data[1::2].count(0)
        codec = "utf-16-le" if second > first else "utf-16-be"
        text = readable(data, codec)
        return Encoding("UTF-16", codec) if text and ":" in text else None
    if data.isascii():
        return Encoding("UTF-7", "utf-7") if korean(readable(data, "utf-7") or "") else None
    text = readable(data, "cp949")
    if text is not None and korean(text):
        return Encoding("CP949(EUC-KR)", "cp949")
    western = readable(data, "cp1252")
    if (
        western is not None
        and not MANY.search(western)
        and re.search(r"[A-Za-z][\u00c0-\u024f’][A-Za-z]|[A-Za-z][\u00e0-\u00ff]\b", western)
    ):
        return Encoding("Windows-1252(Latin-1)", "" if text is not None else "cp1252")
    return Encoding("CP949(EUC-KR)") if text is not None else None


def readable(data: bytes, codec: str) -> str | None:
    """``data`` as text where it is one."""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return None
    return text if SOUND.fullmatch(text) else None


def korean(text: str) -> bool:
    """Whether the syllables are those that Korean is written with."""
    syllables = HANGUL.findall(text)
    common = sum(1 for each in syllables if known(each))
    return len(syllables) > len(HANJA.findall(text)) and common >= COMMON * len(syllables)


def known(syllable: str) -> bool:
    try:
        return len(syllable.encode("euc_kr")) == len("가".encode("euc_kr"))
    except UnicodeEncodeError:
        return False
