"""An id for a record that has none: its title in Latin letters, the same each time, and no other record's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

#: 국어의 로마자 표기법 (Revised Romanization of Korean, 2014-42), letter for letter: how a title sounds in a sentence does
#: not matter, but the same title has to give the same id for ever.
INITIALS = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"]
VOWELS = [
    "a",
    "ae",
    "ya",
    "yae",
    "eo",
    "e",
    "yeo",
    "ye",
    "o",
    "wa",
    "wae",
    "oe",
    "yo",
    "u",
    "wo",
    "we",
    "wi",
    "yu",
    "eu",
    "ui",
    "i",
]
FINALS = [
    "",
    "k",
    "k",
    "k",
    "n",
    "n",
    "n",
    "t",
    "l",
    "k",
    "m",
    "l",
    "l",
    "l",
    "p",
    "l",
    "m",
    "p",
    "p",
    "t",
    "t",
    "ng",
    "t",
    "t",
    "k",
    "t",
    "p",
    "t",
]
FIRST, LAST = ord("가"), ord("힣")
#: What marks an example or a note before a title, and stands in no address.
BRACKETED = re.compile(r"[\[［【〔].*?[\]］】〕]")
LONGEST = 60
#: Names that Windows keeps for itself, whatever stands behind the dot: no file can be checked out there under one of them.
#: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")


def reserved(name: str) -> bool:
    """Whether Windows cannot have a file of this name."""
    return bool(RESERVED.fullmatch(name.partition(".")[0].strip().lower()))


def romanised(text: str) -> str:
    """``text`` with each syllable of Hangul in Latin letters, a hyphen between words, nothing else; empty where nothing is left."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    made = "".join(syllable(each) for each in plain)
    letters = "".join(each for each in unicodedata.normalize("NFKD", made) if not unicodedata.combining(each))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def syllable(char: str) -> str:
    """One syllable of Hangul in Latin letters; any other character as it is."""
    if not FIRST <= ord(char) <= LAST:
        return char
    initial, rest = divmod(ord(char) - FIRST, len(VOWELS) * len(FINALS))
    vowel, final = divmod(rest, len(FINALS))
    return INITIALS[initial] + VOWELS[vowel] + FINALS[final]


def shortened(name: str, longest: int = LONGEST) -> str:
    """``name`` cut behind a whole word, where it has words."""
    if len(name) <= longest:
        return name
    head = name[: longest + 1]
    return (head.rpartition("-")[0] or head[:longest]).strip("-")


def proposed(title: str, taken: Container[str], otherwise: str) -> str:
    """The id of a record with this title, which none of ``taken`` is; from ``otherwise`` where no letter of the title can be written."""
    base = shortened(romanised(BRACKETED.sub(" ", title)) or romanised(title) or otherwise)
    if reserved(base):
        base = f"{base}-{otherwise}"
    found, number = base, 1
    while found in taken:
        number += 1
        found = f"{shortened(base, LONGEST - len(str(number)) - 1)}-{number}"
    return found
