"""What came of reading a value: the form that we ask for, or why nobody but its writer can tell it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from generator.diagnostics import Fact

#: Dashes beside the hyphen; the last two are a letter of Hangul and a sign of Japanese that look like one.
DASHES = "‐‑‒–—―−﹣－~～ㅡー"
#: Quotes and white space around a value that somebody meant to be quoted.
AROUND = " \t\n\u00a0\u3000\"'`´‘’“”「」『』"


@dataclass(frozen=True)
class Reading:
    """``text`` is the one right form, empty where there is none; ``note`` says in a sentence what is in the way."""

    text: str = ""
    note: Fact = ""


def plain(text: str) -> str:
    """Full-width signs as ordinary ones (NFKC), one blank between words, nothing around."""
    return " ".join(unicodedata.normalize("NFKC", text).strip(AROUND).split())


def hyphens(text: str, keep: str = "") -> str:
    """Every dash as a hyphen, but for those of ``keep``."""
    return text.translate({ord(each): "-" for each in DASHES if each not in keep})
