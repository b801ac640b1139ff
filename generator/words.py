"""Words in the reader's language: the strings of the theme, dates and numbers as people say them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, cast

import yaml
from markupsafe import Markup

from generator.diagnostics import Language
from generator.withholding import MARK, OPEN

THEME = Path(__file__).resolve().parents[1] / "theme"


@cache
def strings(language: Language) -> dict[str, Any]:
    """All strings of the interface in ``language``: theme/strings/<language>.yml, every value text."""
    text = (THEME / "strings" / f"{language}.yml").read_text("utf-8")
    return cast("dict[str, Any]", yaml.load(text, Loader=yaml.CBaseLoader))  # noqa: S506 - makes texts only


def moment(text: str, language: Language) -> str:
    """2014, 2014-10 or 2014-10-20 in words: 2014년 10월 20일, 20 October 2014."""
    words = strings(language)["date"]
    numbers = [int(part) for part in text.split("-")]
    form = words[("year", "month", "day")[len(numbers) - 1]]
    year, month, day = (*numbers, 1, 1)[:3]
    return str(form.format(year=year, month=month, month_name=words["months"].split()[month - 1], day=day))


def count(number: int) -> str:
    """1234 as 1,234."""
    return f"{number:,}"


def counted(words: Mapping[str, str], name: str, number: int) -> str:
    """The string ``name`` with a number in it, in its form for one where it is one."""
    return words[f"{name}_one" if number == 1 else name].format(n=count(number))


def telephone(text: str) -> str:
    """The address of a telephone number for a link (RFC 3966): Korean numbers in their international form, with extension.

    Numbers that only Korea has (080, 1577-1234, 120) stay as people dial them there.
    """
    number, _, extension = ("".join(filter(str.isdecimal, part)) for part in text.partition("("))
    more = f";ext={extension}" if extension else ""
    if text.startswith("+"):
        return f"tel:+{number}{more}"
    return (
        f"tel:+82{number[1:]}{more}"
        if number.startswith("0") and not number.startswith("080")
        else f"tel:{number}{more}"
    )


def marks_in_words(value: object, language: Language) -> object:
    """A text with every mark of what is withheld in words: [비공개: 제6호]. Anything else as it is."""
    if not isinstance(value, str) or OPEN not in value:
        return value
    words = strings(language)["withheld"]["mark"]
    said = MARK.sub(lambda found: words.format(clause=found["clause"]), value)
    return Markup(said) if isinstance(value, Markup) else said  # noqa: S704 - as safe as it was: the words are our own
