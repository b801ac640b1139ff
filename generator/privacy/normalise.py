"""A text without its disguises: full-width digits, characters that nobody sees, dashes and blanks of every kind.

The places of what is found are those of the text as it was written: every character remembers where it came from.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.pattern import Pattern

#: Anything that normalisation could change. Most texts have nothing of it and stay as they are.
UNUSUAL = Pattern(r"[^\t\n -~가-힣·“”‘’…○●→「」『』]")
#: The same, and what only looks different beside it: … becomes three full stops.
CHANGED = Pattern(r"[^\t\n -~가-힣·“”‘’○●→「」『』]")
#: A syllable in its letters, as the file names of some systems have it (Unicode Standard, 3.12).
JAMO = Pattern(r"[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?")
#: Characters that are no dash in Unicode's eyes but in a reader's (ー ㅡ ─ ━ ﹘ ⁃ ∼ …); category Pd is taken as a whole.
DASHES = frozenset("\u02d7\u2043\u2212\u2500\u2501\u2796\u30fc\u3161\uff70\u223c\uff5e\u301c\u00af\u203e\u1173")
#: Dots between words that are not the one of the Korean keyboard.
DOTS = dict.fromkeys("\u318d\u119e\u2027\uff65\u30fb\u2219\u22c5\u2022", "·")
#: Letters of other scripts that look like O and I.
LETTERS = {**DOTS, "О": "O", "о": "o", "Ο": "O", "ο": "o", "І": "I", "Ι": "I"}
#: Fillers and blank patterns that are letters or symbols by category.
BLANKS = frozenset("\u115f\u1160\u3164\uffa0\u2800")
#: Shown by no font: variation selectors and the like, beside the category Cf.
HIDDEN = Pattern("[\u034f\u17b4\u17b5\u180b-\u180d\ufe00-\ufe0f\U000e0100-\U000e01ef]")

#: How the Unicode Character Database takes numbers of lists apart, and what stands for one: no digit, nor within a number.
ENCLOSED = Pattern(r"<circle> 003|<compat> (?:0028 )?(?:003\d )+00(?:29|2E)$")
DIVIDER = "※"
NUMERALS = {"공": "0", "영": "0", "령": "0", "일": "1", "이": "2", "삼": "3", "사": "4", "오": "5", "육": "6", "륙": "6", "칠": "7", "팔": "8", "구": "9"}  # fmt: skip
_SYLLABLES = "".join(NUMERALS)
_GAP = r"[\s.,\-/]{0,3}"
#: Ten numerals and more in a row, at least one of them a word: 공일공 일이삼사 오육칠팔.
SPOKEN = Pattern(rf"[0-9{_SYLLABLES}](?:{_GAP}[0-9{_SYLLABLES}]){{9,}}")
#: O for 0, l and I for 1, among digits.
LOOK_ALIKE = Pattern(r"(?<![A-Za-z0-9])[0-9OoIl](?:[ .\-]{0,2}[0-9OoIl]){9,}(?![A-Za-z0-9])")
DIGITS = str.maketrans({**NUMERALS, "O": "0", "o": "0", "I": "1", "l": "1"})
#: Fewer true digits than this are no number whose digits were replaced, but a word.
FEWEST_DIGITS = 5
FEWEST_NUMERALS = 3


@dataclass(frozen=True)
class Normal:
    """The text as it is searched. ``at`` gives, for each of its characters, the place in the text as it was written."""

    text: str
    at: Sequence[int] | None = None
    #: How many characters of the original are one of it, where they are more: syllables in their letters.
    widths: Mapping[int, int] = field(default_factory=dict)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of ``text`` as a stretch of the original."""
        if self.at is None:
            return start, end
        last = self.at[end - 1]
        return self.at[start], last + self.widths.get(last, 1)


def plain(text: str) -> str:
    """Only the text of ``normalise``, for who asks nothing of places."""
    return normalise(text).text if UNUSUAL.search(text) else text


def normalise(text: str) -> Normal:
    """``text`` in NFKC, with one kind of digit, dash and blank, and without what nobody sees."""
    if not UNUSUAL.search(text):
        return Normal(text)
    chars: list[str] = []
    at: list[int] = []
    syllables = {each.start(): each[0] for each in JAMO.finditer(text)}
    within = {start + more for start, letters in syllables.items() for more in range(1, len(letters))}
    done = 0
    for changed in CHANGED.finditer(text):
        index, char = changed.start(), changed[0]
        chars.append(text[done:index])
        at += range(done, index)
        done = index + 1
        if index in within:
            continue
        seen = char if char < "\x7f" else folded(char)
        if seen != char and enclosed(char) and not enclosed(text[index - 1 : index] + text[index + 1 : index + 2]):
            seen = DIVIDER
        if index in syllables:
            seen = unicodedata.normalize("NFC", syllables[index])
        chars.append(seen)
        at += [index] * len(seen)
    chars.append(text[done:])
    at += range(done, len(text))
    return Normal("".join(chars), at, {start: len(letters) for start, letters in syllables.items()})


@lru_cache(maxsize=8192)
def folded(char: str) -> str:
    category = unicodedata.category(char)
    if char in DASHES or category == "Pd":
        return "-"
    if char in BLANKS or category == "Zs":
        return " "
    if category in ("Cf", "Me") or HIDDEN.match(char):
        return ""
    if category == "Nd":
        return str(unicodedata.digit(char))
    if char in LETTERS:
        return LETTERS[char]
    # NFKC makes a letter with a mark of its own, or more than one character, of some; places are kept for each.
    return unicodedata.normalize("NFKC", char)


def enclosed(text: str) -> bool:
    """Whether one of some characters is a number in a circle or brackets, or one with a full stop: ① ⑴ ⒈.

    Such a number counts the items of a list; only several in a row can be meant as digits.
    """
    return any(ENCLOSED.match(unicodedata.decomposition(char)) for char in text if char > "\x7f")


def spoken(text: str) -> Iterator[tuple[int, str]]:
    """Stretches in which words or letters stand for digits: where each begins, and itself with digits, as long."""
    for found in SPOKEN.finditer(text):
        if sum(char in NUMERALS for char in found[0]) >= FEWEST_NUMERALS:
            yield found.start(), found[0].translate(DIGITS)
    for found in LOOK_ALIKE.finditer(text):
        digits = sum(char.isdecimal() for char in found[0])
        letters = sum(char.isalpha() for char in found[0])
        if letters and digits >= FEWEST_DIGITS:
            yield found.start(), found[0].translate(DIGITS)


def key_of(text: str) -> str:
    """A value without its disguises and separators, by which the same value is known in another place."""
    return re.sub(r"[^0-9a-z가-힣@]", "", plain(text).lower())
