"""A cell as the program shows it: the stored number or day under its format (ECMA-376 18.8.31), or that nobody can say.

Own code, as the one package for it in Python (ssf 0.2.2, 2020) is not kept any more and brings seven others. What stands here are the
formats that offices use; whatever else a format asks for (fractions, exponents, conditions) is told at its cell, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal

from generator.pattern import Pattern
from generator.sheets.grid import SheetCell, cleaned

#: One piece of a format: a text, what only makes room, what stands in brackets, a word of days, a place of digits, anything else.
PIECE = Pattern(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|(?P<room>[_*].)|\[(?P<brackets>[^\]]*)\]|(?P<day>AM/PM|A/P|오전/오후|y+|m+|d+|h+|s+|a{3,4})'
    r"|(?P<digits>[0#?](?:[0#?,]*[0#?])?(?:\.[0#?]+)?|\.[0#?]+)(?P<scale>,*)|(?P<general>General|G/표준)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
#: What says in brackets how a text looks, and not what it is.
COLOUR = Pattern(
    r"black|blue|cyan|green|magenta|red|white|yellow|color\s?[0-9]+|검정|파랑|녹색|빨강|흰색|노랑|색\s?[0-9]+|자홍|녹청",
    re.IGNORECASE,
)
CURRENCY = Pattern(r"\$(?P<sign>[^-]*)(?:-(?P<locale>[0-9a-f]+))?", re.IGNORECASE)
#: Days that Windows writes in the way of its country: in Korea the year is first (Excel's formats 14 and 22).
OF_COUNTRY = {"mm-dd-yy": "yyyy-mm-dd", "m/d/yy h:mm": "yyyy-mm-dd h:mm", "m/d/yyyy": "yyyy-mm-dd"}
WEEKDAYS = "월화수목금토일"
ENGLISH = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
#: Digits of a number without a format: more than these no cell shows.
GENERAL = 10


class UnshownError(ValueError):
    """A format asks for what we cannot do."""


def shown(cell: SheetCell) -> str | None:
    """The text of a cell as a reader of the sheet sees it; None where its format cannot be followed."""
    try:
        if isinstance(cell.raw, bool):
            return "TRUE" if cell.raw else "FALSE"
        if isinstance(cell.raw, (int, float)):
            return cleaned(of_number(cell.raw, cell.style))
        if isinstance(cell.raw, (date, time)):
            return cleaned(of_day(cell.raw, cell.style))
    except (UnshownError, ArithmeticError):
        return None
    return cell.text if isinstance(cell.raw, str) or cell.raw is None else None


def sections(style: str) -> list[list[re.Match[str]]]:
    """The pieces of a format, for each of its parts between semicolons. Raises UnshownError for conditions."""
    made: list[list[re.Match[str]]] = [[]]
    for piece in PIECE.finditer(style):
        inside = piece["brackets"]
        if piece["other"] == ";":
            made.append([])
        elif inside is not None and COLOUR.fullmatch(inside):
            continue
        elif inside is not None and not CURRENCY.fullmatch(inside):
            raise UnshownError(inside)
        else:
            made[-1].append(piece)
    return made


def of_number(value: float, style: str) -> str:
    """A number under a format. Raises UnshownError."""
    parts = sections("General" if style in ("", "@") else style)
    exact = Decimal(repr(value))
    at = 0
    if len(parts) > 1 and parts[-1] and any(piece["other"] == "@" for piece in parts[-1]) and len(parts) < 4:  # noqa: PLR2004 - the fourth is for texts
        parts = parts[:-1]
    if exact < 0 and len(parts) > 1:
        at = 1
    elif exact == 0 and len(parts) > 2:  # noqa: PLR2004 - the third is for nothing
        at = 2
    pieces = parts[at]
    # A second part says itself how less than nothing looks.
    text, nothing = figure(abs(exact), pieces)
    return f"-{text}" if exact < 0 and at == 0 and not nothing else text


def figure(value: Decimal, pieces: Sequence[re.Match[str]]) -> tuple[str, bool]:
    """A number that is not below nothing in one part of a format, and whether it is nothing once it is rounded. Raises UnshownError."""
    if any(piece["day"] for piece in pieces):
        raise UnshownError
    places = [piece for piece in pieces if piece["digits"]]
    if len(places) > 1 or any(piece["other"] in ("/", "E", "e", "@") for piece in pieces if piece["other"]):
        raise UnshownError
    scaled = value * 100 ** sum(piece["other"] == "%" for piece in pieces)
    made, nothing = [], False
    for piece in pieces:
        if piece["digits"]:
            text, nothing = digits(scaled, piece["digits"], len(piece["scale"]))
            made.append(text)
        elif piece["general"]:
            text = general(scaled)
            nothing = text == "0"
            made.append(text)
        else:
            made.append(literal(piece))
    return "".join(made), nothing


def literal(piece: re.Match[str]) -> str:
    """What a piece shows that is neither digits nor a part of a day."""
    if piece["brackets"] is not None:
        found = CURRENCY.fullmatch(piece["brackets"])
        return found["sign"] if found else ""
    return (
        piece["quoted"]
        or piece["escaped"]
        or (" " if piece["room"] and piece["room"][0] == "_" else "")
        or piece["other"]
        or ""
    )


def digits(value: Decimal, places: str, thousands: int) -> tuple[str, bool]:
    """The digits of a number: rounded half up, as programs show it; with commas where the format has one."""
    whole, _, rest = places.partition(".")
    value = value.scaleb(-3 * thousands)
    rounded = value.quantize(Decimal(1).scaleb(-len(rest)), ROUND_HALF_UP) if value.adjusted() < GENERAL + 10 else value
    before, _, after = f"{rounded:f}".partition(".")
    optional = len(rest) - len(rest.rstrip("#"))
    while optional and after.endswith("0"):
        after, optional = after[:-1], optional - 1
    before = before.lstrip("0").rjust(sum(each == "0" for each in whole), "0")
    if "," in whole and before:
        before = f"{int(before):,}".rjust(len(before), "0") if before.isdecimal() and before[0] != "0" else before
    return f"{before}.{after}" if rest and (after or "0" in rest) else before or "", rounded == 0


def general(value: Decimal) -> str:
    """A number without a format: as many digits as a cell has room for. Raises UnshownError where a power of ten would be shown."""
    if value == value.to_integral_value():
        if value.adjusted() > GENERAL + 4:
            raise UnshownError
        return f"{value:.0f}"
    text = f"{value:.{max(0, GENERAL - 1 - max(value.adjusted(), 0))}f}".rstrip("0").rstrip(".")
    if not text.strip("0."):
        raise UnshownError
    return text


def of_day(value: date | time, style: str) -> str:
    """A day or an hour under a format. Raises UnshownError."""
    style = OF_COUNTRY.get(style.lower().removesuffix(";@"), style)
    pieces = sections(style)[0]
    if not any(piece["day"] for piece in pieces):
        raise UnshownError
    return "".join(day_pieces(value, pieces))


def day_pieces(value: date | time, pieces: Sequence[re.Match[str]]) -> Iterator[str]:
    korean = any("412" in (piece["brackets"] or "") for piece in pieces)
    words = [piece["day"].lower() if piece["day"] else "" for piece in pieces]
    half = any("/" in word for word in words)
    for at, (piece, word) in enumerate(zip(pieces, words, strict=True)):
        if piece["digits"] or piece["general"] or piece["other"] == "@":
            raise UnshownError
        if not word:
            yield literal(piece)
            continue
        near = (
            [each[0] for each in (*words[:at][::-1][:4], "") if each],
            [each[0] for each in (*words[at + 1 :][:4], "") if each],
        )
        minutes = word[0] == "m" and (near[0][:1] == ["h"] or near[1][:1] == ["s"])
        yield of_clock(value, word, half=half, minutes=minutes, korean=korean)


def of_clock(value: date | time, word: str, *, half: bool, minutes: bool, korean: bool) -> str:
    """One word of a format of days. Raises UnshownError."""
    if word[0] in "hs" or "/" in word or minutes:
        moment = value if isinstance(value, (datetime, time)) else time(0)
        if "/" in word:
            late = moment.hour >= 12  # noqa: PLR2004 - noon
            return ("오후" if late else "오전") if korean or "오" in word else ("PM" if late else "AM")
        number = (
            moment.minute
            if minutes
            else moment.second
            if word[0] == "s"
            else ((moment.hour - 1) % 12 + 1 if half else moment.hour)
        )
        return f"{number:0{min(len(word), 2)}}"
    if isinstance(value, time):
        raise UnshownError
    if word[0] == "y":
        return f"{value.year:04}" if len(word) > 2 else f"{value.year % 100:02}"  # noqa: PLR2004 - yy
    if word[0] == "a" or len(word) in (3, 4):
        return name_of(value, word, korean=korean)
    if len(word) > 4:  # noqa: PLR2004
        raise UnshownError
    return f"{value.month if word[0] == 'm' else value.day:0{len(word)}}"


def name_of(value: date, word: str, *, korean: bool) -> str:
    """The name of a day of the week or of a month."""
    if word[0] == "m":
        if len(word) != 3:  # noqa: PLR2004 - mmm
            raise UnshownError
        return f"{value.month}월" if korean else MONTHS[value.month - 1]
    if word[0] == "a" or korean:
        return WEEKDAYS[value.weekday()] + ("요일" if len(word) == 4 else "")  # noqa: PLR2004 - aaaa
    if len(word) != 3:  # noqa: PLR2004 - ddd
        raise UnshownError
    return ENGLISH[value.weekday()]
