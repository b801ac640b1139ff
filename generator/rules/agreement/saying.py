"""Every number in the sentences of a record, with the words around it that say what it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from generator.numbers.quantity import Quantity, quantities
from generator.pattern import Pattern
from generator.records import Part, Record
from generator.rules.agreement.label import TOTAL, grams, years
from generator.source import Scalar

#: Fields whose texts tell nothing, or are looked at in another way.
PASSED = frozenset(
    [
        "id",
        "aliases",
        "source",
        "keywords",
        "data",
        "related",
        "conflicts",
        "withheld",
        "distributions",
        "figures",
        "licence",
        "url",
        "phone",
        "department",
        "legal_basis",
        "cycle",
        "timing",
        "title",
        "theme",
        "goal",
        "subject",
        "unit",
        "as_of",
        "period",
        "counts",
        "projects",
        "round",
        "year",
        "partners",
        "inferred",
        "lost",
        "unstated",
    ]
)
#: Fields that say when.
WHEN = frozenset({"when", "date"})
#: Words of a schema for a value that is no text.
NO_TEXT = frozenset({"enum", "pattern", "format", "x-reference", "x-vocabulary", "x-section", "x-form", "x-sms"})
#: What names the thing that the other texts of its mapping tell of.
NAMES = ("name", "title", "label", "field", "caption")
SENTENCE = Pattern(r"(?<![0-9])[.!?。](?:\s+|$)|\n")
#: Where the words behind a number end that can belong to it.
CLAUSE = Pattern(r"[,;:·()\[\]（）]|(?:고|며|지만|는데|으나),?\s")
#: What stands between two numbers of one thing: 2개이고 146명, (8회, 91명).
LITTLE = 3
#: What is to come, or was before: another number of the same thing is no contradiction.
OTHER_TIME = Pattern(
    r"앞으로|향후|목표|예정|내년|장차|계획(?!서)|늘릴|늘려|줄여|확대하|지난해|작년|전년|종전|이전|당초|예년|과거|넘게|\b(?:will|plan|target|goal|last year|previous|before|next)\b",
    re.IGNORECASE,
)
#: The same behind the number.
TO_BE = Pattern(
    r"[가-힣]{0,3}\s?(?:[가-힣]+(?:을|를)\s)?(?:늘릴|늘려|늘리|늘립|줄일|줄여|줄이|줄입|높일|높여|높이|높입|올릴|올려|올리|올립|낮출|낮춰|낮추|낮춥|확대할|확대하|달성|예정|계획|목표|넘게)|\s(?:will|planned|targeted)\b"
)
#: What comes on top of what there was.
NEW = Pattern(r"(?<![가-힣])(?:새|새로|새로운|더|추가로?)\s|신규|추가|\b(?i:new|more|additional)\b")
#: What was not, or is left out.
WITHOUT = Pattern(r"못했|못한|못하|않[은았는습]|없[는었이습]|제외|빠진|아닌|\b(?:not|without|except)\b")
#: The name of what is counted stands right behind the counter: 12명의 자문단, 60개 사업.
BEHIND = Pattern(r"의\s|\s[가-힣]{2,}")
#: Names of cells that count a limit, or a piece at a time.
BOUNDS = Pattern(r"이상|이하|이내|미만|초과|최대|최소|\b(?:least|most|limit|over|under)\b", re.IGNORECASE)
PIECES = Pattern(
    r"한 해|한 달|(?<![가-힣0-9])월(?= )|매월|매년|매주|월평균|평균|하루|1인당|당\b|씩|연간|\b(?i:a month|a year|each|per|average)\b"
)
#: A part of what was named: 이 가운데 30건, 방문 상담 가운데 150건; not 37개 가운데 33개, where another number names the whole.
AMONG = Pattern(
    r"(?:^|[^가-힣])(?:이|그)\s?(?:가운데|중)(?:에서|에는|에)?\s?[^0-9]{0,20}$|[가-힣]{2,} (?:가운데|중)(?:에서|에는|에)?\s?$|\b(?i:of (?:these|them|which))\b[^0-9]{0,20}$"
)
#: What says that a number was made out of others.
MADE = Pattern(r"더하|더해|더한|합하|합친|합쳐|나누|나눈|빼|뺀|셈한|보다|\b(?:added|sum|divided|more than|less than)\b")


@dataclass(frozen=True, eq=False)
class Saying:
    """A number in a sentence. ``before`` and ``after`` are the words that belong to it alone."""

    record: Record
    part: Part
    quantity: Quantity
    sentence: str
    #: All quantities of the same sentence, itself too.
    all: tuple[Quantity, ...]
    before: str
    after: str
    #: The texts of the points above, the nearest first.
    above: tuple[str, ...]
    #: The other sentences of its text, and all numbers of the text.
    rest: str = ""
    text: tuple[Quantity, ...] = ()

    @property
    def node(self) -> Scalar:
        assert isinstance(self.part.node, Scalar)  # noqa: S101 - only texts have sayings
        return self.part.node

    @cached_property
    def near(self) -> frozenset[str]:
        return grams(self.before) | grams(self.after)

    @cached_property
    def around(self) -> frozenset[str]:
        return grams(self.sentence)

    @cached_property
    def over(self) -> frozenset[str]:
        return frozenset().union(*(grams(each) for each in (*self.above, self.rest)))

    @cached_property
    def years(self) -> frozenset[str]:
        return years(self.before) or years(self.after) or years(self.sentence)

    @cached_property
    def era(self) -> frozenset[str]:
        """Its years; else those of the nearest point above that has some: 2013년 이용 인원 over 달빛식당 1,154명."""
        return self.years or next(filter(None, map(years, self.above)), frozenset())

    @cached_property
    def skeleton(self) -> str:
        """The sentence without its numbers."""
        text, at = [], 0
        plain = self.part.value
        start = plain.find(self.sentence)
        for each in self.all:
            text.append(plain[start + at : each.start])
            at = each.end - start
        text.append(plain[start + at : start + len(self.sentence)])
        return "".join("#".join(text).split())

    @cached_property
    def order(self) -> int:
        """Which of the numbers of its sentence it is."""
        return next(at for at, each in enumerate(self.all) if each is self.quantity)

    @property
    def begun(self) -> str:
        """The sentence up to the number."""
        text: str = self.part.value
        return text[max(text.find(self.sentence), 0) : self.quantity.start]

    @property
    def total(self) -> bool:
        return bool(TOTAL.search(self.before[-12:]) or TOTAL.search(self.after[:6]))

    @cached_property
    def elsewhen(self) -> bool:
        return bool(OTHER_TIME.search(self.before) or TO_BE.match(self.after))

    @cached_property
    def new(self) -> bool:
        return bool(NEW.search(self.before) or NEW.match(self.after[1:].lstrip()))

    @cached_property
    def without(self) -> bool:
        return bool(WITHOUT.search(self.after))

    @property
    def heads_behind(self) -> bool:
        return bool(BEHIND.match(self.after)) and (self.after.startswith("의") or self.quantity.unit == "개")

    @cached_property
    def made(self) -> bool:
        return bool(MADE.search(self.before))

    @cached_property
    def among(self) -> bool:
        return bool(AMONG.search(self.before))


def sayings(record: Record, texts: list[Part]) -> Iterator[Saying]:
    """The numbers in the texts of a record but those that stand in tables and figures."""
    paths: dict[tuple[str | int, ...], str] = {}
    for part in texts:
        if told(part) and any(quantities(part.value)):
            paths = paths or {each.path: each.value for each in texts}
            yield from of_text(record, part, above(part, paths))


def is_text(part: Part) -> bool:
    """Whether a part is a text that somebody wrote, and no word of a list and no reference."""
    return (
        isinstance(part.value, str)
        and isinstance(part.node, Scalar)
        and bool(part.path)
        and not NO_TEXT & part.schema.keys()
    )


def told(part: Part) -> bool:
    """Whether something is told in a text that no other rule looks at."""
    if part.path[0] == "tables":
        return part.path[-1] in ("note", "reason")
    return part.path[0] not in PASSED and part.path[-1] not in WHEN


def above(part: Part, texts: dict[tuple[str | int, ...], str]) -> tuple[str, ...]:
    """The texts of the points that hold this one, the nearest first."""
    path = part.path[:-1] if part.path[-1] == "text" else part.path
    found = [
        text for name in NAMES if part.path[-1] != name and (text := texts.get((*part.path[:-1], name))) is not None
    ]
    while "points" in path:
        at = len(path) - 1 - path[::-1].index("points")
        path = path[:at]
        if (text := texts.get((*path, "text"))) is not None:
            found.append(text)
    return tuple(found)


def of_text(record: Record, part: Part, over: tuple[str, ...]) -> Iterator[Saying]:
    text: str = part.value
    found = list(quantities(text))
    if not found:
        return
    bounds = [0, *(each.end() for each in SENTENCE.finditer(text)), len(text)]
    for start, end in pairwise(bounds):
        own = tuple(each for each in found if start <= each.start < end)
        for at, each in enumerate(own):
            before, after = around(text, own, at, start, end)
            yield Saying(
                record, part, each, text[start:end], own, before, after, over, text[:start] + text[end:], tuple(found)
            )


def around(text: str, own: tuple[Quantity, ...], at: int, start: int, end: int) -> tuple[str, str]:
    """The words before a number and those behind it that no other number has between."""
    first, before = at, ""
    while True:
        begin = own[first - 1].start + len(own[first - 1].whole) if first else start
        between = text[begin : own[first].start]
        before = between + before
        if first == 0 or sum(char.isalpha() for char in between) > LITTLE:
            break
        first -= 1
    behind = own[at].start + len(own[at].whole)
    stop = own[at + 1].start if at + 1 < len(own) else end
    after = text[behind:stop]
    cut = CLAUSE.search(after, 1) if after else None
    return before, after[: cut.start()] if cut else after
