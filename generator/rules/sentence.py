"""How many sentences a text has, as a reader counts them: a full stop that belongs to a word or a day ends none."""

from __future__ import annotations

import re

from generator.pattern import Pattern

#: Abbreviations before a name, a number or an example; those before a number only; and those that may end a sentence.
TITLES = "Dr|Mr|Mrs|Ms|Mx|Prof|St|Mt|Ft|Sr|Jr|Rev|Hon|Gov|Gen|Sen|Rep|Capt|Lt|Col|Sgt|Pres|Supt|vs|viz|cf|approx|ca|resp|Dept|Div|Bldg|Univ|Assn|Inc|Ltd|Corp|Co"
BEFORE_NUMBERS = "No|Nos|Nr|Art|Arts|Sec|Secs|Fig|Figs|Vol|Ch|Chap|Para|pp?|Tel|Ext|Rm|Apt|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|제|약"
#: A letter or a syllable alone before its stop: U.S., J. Kim; 월. 수. 금.; 가. 나.
ALONE = r"(?<![^\W\d_])[A-Za-z가-힣]"
#: A stop that is none.
INNER = Pattern(rf"\b(?i:{TITLES})\.(?=\s)|\b(?i:{BEFORE_NUMBERS})\.(?=\s*\d)|{ALONE}\.(?=\s)|[.](?=[”’\"']?\s+[a-z])")
#: What stands in brackets is an aside: its stops end nothing.
ASIDE = Pattern(r"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）|［[^［］]*］|〔[^〔〕]*〕")
#: Speech within a sentence. Its last stop may end the sentence, unless the sentence goes on right behind it.
SPEECH = Pattern(
    r"“[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』|《[^《》]*》|«[^«»]*»|\"[^\"]*\"|(?<![\w'])'[^']*'(?![A-Za-z'])"
)
GOES_ON = Pattern(r"[^\s”’\"'」』)\]]|\s+(?:이?라고|이?라는|이?라며|이?란|하고|하며|하는|고|며|[a-z])")
STOPS = Pattern(r"[.!?。！？]")
#: A mark that ends a sentence: a blank or the end of the text follows it. The full stops of a date end none.
END = Pattern(r"(?:(?<![0-9])[.]|[!?。！？])[”’」』)\]\"'»》]*(?=\s|$)|(?<=[0-9])[.]$")


def count(text: str) -> int:
    """The sentences of ``text``; what follows the last full stop is one more."""
    # Speech first: it may stand in brackets, and brackets in it.
    plain = INNER.sub(_without_stops, ASIDE.sub("", SPEECH.sub(_speech, text))).strip()
    ends = [each.end() for each in END.finditer(plain)]
    return len(ends) + (1 if plain[ends[-1] if ends else 0 :].strip() else 0)


def _without_stops(found: re.Match[str]) -> str:
    return STOPS.sub(" ", found[0])


def _speech(found: re.Match[str]) -> str:
    inner, closing = found[0][:-1], found[0][-1]
    ended = inner.rstrip()[-1:] if STOPS.match(inner.rstrip()[-1:]) else ""
    goes_on = GOES_ON.match(found.string, found.end())
    return STOPS.sub(" ", inner) + ("" if goes_on else ended) + closing
