"""Names of one thing that differ by a letter within related records: 멘토링 and 맨토링, 테헤란관 and 테헤란로관 (N029).

Only what is hardly ever two things is told: long words with one letter of one syllable changed, a place with or without its
로, a title beside the heading that it comes from, and a name with Latin letters that is divided otherwise. 동부 and 서부 are two
things; so are words of which one is the other with an ending.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from generator.pattern import Pattern
from generator.records import Part, Record, contracts, parts
from generator.rules.agreement.label import CLAUSE, PARTICLE, VERB
from generator.rules.agreement.pool import Survey
from generator.rules.agreement.saying import is_text
from generator.source import Scalar

#: Fields that hold no names of things, or say themselves that there are two.
PASSED = frozenset(
    [
        "id",
        "aliases",
        "conflicts",
        "keywords",
        "data",
        "related",
        "withheld",
        "distributions",
        "url",
        "phone",
        "licence",
        "document",
    ]
)
WORD = Pattern(r"(?<![가-힣A-Za-z0-9])[가-힣]{3,12}(?![A-Za-z0-9])")
CAPITALS = Pattern("[A-Z]{2}")
#: A name with Latin letters inside, and the word before it: 강남기업 SOS넷, 강남 기업SOS넷.
MIXED = Pattern(r"(?<![가-힣])(?:[가-힣]{2,6} )?[가-힣]{0,6}[A-Z]{2,}[가-힣]{1,4}")
#: Words of so many syllables, of which one has one other letter, are one word.
LONG = 4
#: Vowels that sound alike: in words of three syllables, too.
ALIKE = ("ㅐㅔ", "ㅒㅖ", "ㅙㅚㅞ", "ㅜㅡ")
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
#: Syllables that begin an ending of a verb or of a noun.
ENDINGS = frozenset("한할함하해기고게지는은을를이가인의에로된될던며면여서도만들제과와")
#: What a place may have in the middle of its name, or not.
INNER = frozenset("로길동역의")
#: What heads a title, stands in brackets in it, or joins its words.
NUMBERED = Pattern(r"^\s*(?:\[[^\]]*\]\s*)?(?:[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+|[0-9]+)\s*[.)]\s*|\([^)]*\)")
JOINED = Pattern(r"(?:의|과|와)(?=\s)|\s(?:및|그리고)\s|[^가-힣A-Za-z0-9]")
TITLE = 8


@dataclass(frozen=True)
class SpelledPlace:
    """A name and the text that it stands in."""

    word: str
    record: Record
    part: Part

    @property
    def start(self) -> int:
        return max(str(self.part.value).find(self.word), 0)


@dataclass(frozen=True)
class Spelling:
    """A name that is spelled otherwise at another place of the same family."""

    here: SpelledPlace
    other: str
    reference: str


class Names(NamedTuple):
    """What the texts of a record have of names of things, each once and in a line of its own: their long words without particles, and
    names with Latin letters. As one text ten thousand records have fewer things to keep and to read again.
    """

    words: str
    mixed: str


def names_in(record: Record) -> Names:
    """The names that a record has, which nothing of the site but itself decides."""
    text = "\n".join(each.value for each in parts(record) if is_text(each) and each.path[0] not in PASSED)
    words = filter(None, map(stem, dict.fromkeys(WORD.findall(text))))
    mixed = map(unparticled, MIXED.findall(text)) if CAPITALS.search(text) else ()
    return Names("\n".join(dict.fromkeys(words)), "\n".join(dict.fromkeys(mixed)))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its particle; nothing where too little is left, or no noun."""
    found = unparticled(word)
    return "" if len(found) < LONG - 1 or VERB.search(found) or CLAUSE.search(found) else found


class AlikePair(NamedTuple):
    """Two names that are spelled alike, each with the references of the records that have it."""

    one: str
    here: tuple[str, ...]
    two: str
    there: tuple[str, ...]


def alike(named_by: Mapping[str, Names]) -> Iterator[AlikePair]:
    """Every pair of names that may be one. ``named_by`` are the ``names_in`` of all records, by reference."""
    references = list(named_by)
    yield from among(
        [each.words for each in named_by.values()], references, lambda each: [*letters(each), *inserted(each)]
    )
    yield from among([each.mixed for each in named_by.values()], references, divided)


def among(
    texts: Sequence[str],
    references: Sequence[str],
    pairs: Callable[[Collection[str]], Iterable[tuple[str, str]]],
) -> Iterator[AlikePair]:
    """The ``pairs`` among the lines of ``texts``, each of which is of one record."""
    lines = "\n".join(texts).split("\n")
    words = dict.fromkeys(lines)
    words.pop("", None)  # that of a text without a line
    found = [*pairs(words)]
    wanted = {word for pair in found for word in pair}
    ends = [*accumulate(text.count("\n") + 1 for text in texts)]
    places: dict[str, list[str]] = {word: [] for word in wanted}
    for at in [at for at, word in enumerate(lines) if word in wanted]:
        places[lines[at]].append(references[bisect(ends, at)])
    for one, two in found:
        yield AlikePair(one, tuple(places[one]), two, tuple(places[two]))


def unparticled(word: str) -> str:
    return PARTICLE.sub("", word) if len(word) >= LONG else word


def letters(places: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of words of which one syllable has one other letter."""
    masked: dict[str, list[str]] = {}
    for word in places:
        for at in range(len(word)):
            masked.setdefault(f"{word[:at]}*{word[at + 1 :]}", []).append(word)
    for key, words in masked.items():
        if len(words) < 2:  # noqa: PLR2004 - a pair
            continue
        at = key.index("*")
        for one, two in pairwise(sorted(words)):
            # 초등학생 and 고등학생 are two things; of the first syllable only vowels that sound alike are mixed up.
            if one_letter(one[at], two[at], len(one) if at else 0) and not (
                at == len(one) - 1 and ({one[at], two[at]} & ENDINGS)
            ):
                yield one, two


def one_letter(one: str, two: str, length: int) -> bool:
    """Whether two syllables differ by one letter; in short words by a vowel that sounds alike."""
    first, second = ord(one) - ord("가"), ord(two) - ord("가")
    initial, vowel, final = (
        first // 588 != second // 588,
        first // 28 % 21 != second // 28 % 21,
        first % 28 != second % 28,
    )
    if initial + vowel + final != 1:
        return False
    if length >= LONG:
        return True
    pair = {VOWELS[first // 28 % 21], VOWELS[second // 28 % 21]}
    return vowel and any(pair <= set(each) for each in ALIKE)


def inserted(places: Collection[str]) -> Iterator[tuple[str, str]]:
    """Pairs of words of which one has a syllable of a place more: 테헤란관, 테헤란로관."""
    for word in places:
        if len(word) > LONG:
            for at in range(2, len(word) - 1):
                short = word[:at] + word[at + 1 :]
                if word[at] in INNER and short in places:
                    yield short, word


def divided(places: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names that are one without their blanks."""
    found: dict[str, list[str]] = {}
    for name in places:
        found.setdefault(name.replace(" ", ""), []).append(name)
    for names in found.values():
        yield from pairwise(sorted(names))


def together(pair: AlikePair, site: Survey) -> Iterator[Spelling]:
    """The rarer of two spellings, where they stand in related records and no conflict names both."""
    if not (akin(pair.here, pair.there, site) or akin(pair.there, pair.here, site)):
        return

    def texts(word: str, references: Iterable[str]) -> list[tuple[Record, Part]]:
        return [
            (site.records[each], part)
            for each in references
            for part in site.texts(each)
            if part.path[0] not in PASSED and word in part.value
        ]

    found = [(word, texts(word, places)) for word, places in ((pair.one, pair.here), (pair.two, pair.there))]
    (word, rare), (other_word, usual) = sorted(
        found,
        key=lambda each: (sum(part.value.count(each[0]) for _, part in each[1]), each[1][0][0].path, -first(each[1])),
    )
    near = {record.reference for record, _ in usual}
    for record, part in rare:
        family = [record.reference, *site.around(record.reference)]
        other = next((each for each in family if each in near), None)
        if other is None:
            continue
        if not any(
            all(any(name in text for text in versions) for name in (word, other_word))
            for each in family
            for versions in site.printed[each]
        ):
            yield Spelling(SpelledPlace(word, record, part), other_word, other)
        return


def akin(references: Iterable[str], others: Collection[str], site: Survey) -> bool:
    """Whether a record is one of ``others``, or has to do with one; which needs none of their texts."""
    wanted = frozenset(others)
    return any(each in wanted or not wanted.isdisjoint(site.around(each)) for each in references)


def first(places: list[tuple[Record, Part]]) -> int:
    """The line of the first place: of two spellings, the one that comes later is likelier the slip."""
    node = places[0][1].node
    return node.span.line if isinstance(node, Scalar) else 0


def headings(record: Record, site: Survey, labels: Mapping[str, Mapping[str, str]]) -> Iterator[Spelling]:
    """The title of a record, or the label of a word of a vocabulary, beside the headings that the record comes from. ``labels`` are
    those of the words of each vocabulary.
    """
    texts = site.printed[record.reference]
    for name in named(record.kind):
        value = record.data.get(name)
        vocabulary = record.contract.schema["properties"][name].get("x-vocabulary")
        shown = value if name == "title" else labels.get(str(vocabulary), {}).get(str(value), "")
        plain = bare(str(shown))
        if len(plain) < TITLE:
            continue
        for place in record.places:
            for heading in str(place["section"]).split(" > "):
                other = bare(heading)
                if other != plain and one_apart(plain, other) and not declared(texts, plain, other):
                    part = next(each for each in parts(record) if each.path == (name,))
                    yield Spelling(SpelledPlace(str(shown), record, part), heading, "")
                    return


@cache
def named(kind: str) -> tuple[str, ...]:
    """The fields of a kind whose values have the names of things in the source: its title, and words of vocabularies."""
    fields = contracts()[kind].schema["properties"]
    return ("title", *(name for name, schema in fields.items() if "x-vocabulary" in schema))


def declared(conflicts: list[tuple[str, ...]], one: str, two: str) -> bool:
    return any(all(any(word in bare(text) for text in texts) for word in (one, two)) for texts in conflicts)


@lru_cache(maxsize=2048)
def bare(text: str) -> str:
    """A heading without its number, what stands in brackets, and what joins its words."""
    return JOINED.sub("", NUMBERED.sub("", text))


def one_apart(one: str, two: str) -> bool:
    """Whether one syllable of Hangul is another, or one more."""
    if len(one) == len(two):
        wrong = [at for at, pair in enumerate(zip(one, two, strict=True)) if pair[0] != pair[1]]
        return len(wrong) == 1 and all("가" <= text[wrong[0]] <= "힣" for text in (one, two))
    short, long = sorted((one, two), key=len)
    return len(long) - len(short) == 1 and any(
        long[:at] + long[at + 1 :] == short and "가" <= long[at] <= "힣" for at in range(1, len(long) - 1)
    )
