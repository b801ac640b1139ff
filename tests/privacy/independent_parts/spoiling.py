"""Ways in which spreadsheets, forms and people spoil a number."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from .rules import Groups

Form = Callable[[Random, Groups], str]

WIDE = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})
INVISIBLE = ("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad")
HARD_BLANKS = ("\u00a0", "\u202f", "\u2007", "\u3000", "\u2009")
DASHES = ("\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\u3161", "\uff0d")


def wide(random: Random, groups: Groups) -> str:
    return random.choice(("-", "", " ")).join(groups).translate(WIDE)


def wide_digits(random: Random, groups: Groups) -> str:
    return "".join(part.translate(WIDE) + random.choice(("-", "")) for part in groups[:-1]) + groups[-1].translate(WIDE)


def wide_letters(random: Random, groups: Groups) -> str:
    return random.choice(("", " ")).join(groups).translate(WIDE)


def invisible(random: Random, groups: Groups) -> str:
    text = "-".join(groups)
    for _ in range(random.randrange(1, 4)):
        at = random.randrange(1, len(text))
        text = text[:at] + random.choice(INVISIBLE) + text[at:]
    return text


def invisible_glued(random: Random, groups: Groups) -> str:
    text = "".join(groups)
    at = random.randrange(1, len(text))
    return text[:at] + random.choice(INVISIBLE) + text[at:]


def hard_blanks(random: Random, groups: Groups) -> str:
    return random.choice(HARD_BLANKS).join(groups)


def other_dash(random: Random, groups: Groups) -> str:
    return random.choice(DASHES).join(groups)


def dots(random: Random, groups: Groups) -> str:
    return random.choice((".", ".", "·", ". ")).join(groups)


def blanks(random: Random, groups: Groups) -> str:
    return random.choice((" ", " - ", "- ", " -", "  ")).join(groups)


def one_by_one(random: Random, groups: Groups) -> str:
    return random.choice(("  ", " - ", " ")).join(" ".join(part) for part in groups)


def every_sign(_: Random, groups: Groups) -> str:
    return " ".join("".join(groups))


def new_line(random: Random, groups: Groups) -> str:
    at = random.randrange(1, len(groups))
    return "-".join(groups[:at]) + random.choice(("-\n", "\n", "-\r\n", "\n-", "-\n    ")) + "-".join(groups[at:])


def new_line_without_dash(random: Random, groups: Groups) -> str:
    at = random.randrange(1, len(groups))
    return "".join(groups[:at]) + random.choice(("\n", "\r\n", "\n  ")) + "".join(groups[at:])


def blank(_: Random, groups: Groups) -> str:
    return " ".join(groups)


def brackets(random: Random, groups: Groups) -> str:
    first, *rest = groups
    return random.choice((f"({first})", f"{first})", f"({first}) ", f"{first}) ")) + "-".join(rest)


def in_words(random: Random, groups: Groups) -> str:
    spoken = dict(zip("0123456789", "공일이삼사오육칠팔구", strict=True))
    parts = ["".join(spoken[digit] for digit in part) for part in groups]
    return random.choice(("-", " ", "-")).join(parts if random.random() < 0.5 else [parts[0], *groups[1:]])


def apostrophe(random: Random, groups: Groups) -> str:
    return "'" + random.choice(("", "-")).join(groups)


def quoted(_: Random, groups: Groups) -> str:
    return "'" + "".join(groups)


def lower(_: Random, groups: Groups) -> str:
    return "".join(groups).lower()


def decimal(_: Random, groups: Groups) -> str:
    return "".join(groups) + ".0"


def only_digits(_: Random, groups: Groups) -> str:
    return "".join(groups)


def without_zero(random: Random, groups: Groups) -> str:
    return "".join(groups).lstrip("0") + random.choice(("", "", ".0"))


def without_zero_dashed(_: Random, groups: Groups) -> str:
    return "-".join(groups).lstrip("0")


def abroad(random: Random, groups: Groups) -> str:
    first, *rest = groups
    start = random.choice(
        ("82{0}", "+82{0}", "82-{0}-", "+82-{0}-", "+82 {0} ", "+82 (0){0} ", "+82-(0){0}-", "0082{0}", "82 {0}-")
    )
    between = "-" if start[-1] in "- " else ""
    return start.format(first[1:]) + between.join(rest)


DIGITS_ODD: tuple[Form, ...] = (
    *(wide, wide_digits, invisible, invisible_glued, hard_blanks, other_dash, dots, blanks, one_by_one, new_line),
)
LETTERS_ODD: tuple[Form, ...] = (wide_letters, invisible_glued, hard_blanks, blank, every_sign, new_line_without_dash)
SHEET: tuple[Form, ...] = (apostrophe, decimal, only_digits)
