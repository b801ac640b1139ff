"""An independent corpus to judge the detector of personal data: written without having read the detector.

Its author knew the interface (``measure.py``, the class ``Case``), the names of the kinds in the public settings, and
the public rules of the formats; nothing of the patterns, words or lists that the detector uses, and nothing of the
other two corpora. Nothing here may be tuned to the detector, nor the detector to single cases of this corpus.

How the numbers are made (each function of ``independent_parts/rules.py`` names its rule):

- resident: day of birth, sex with century 1 to 4, place, serial, check digit (weights 2 to 9, 2 to 5, modulo 11); since
  5 October 2020 six random digits, so no check digit. foreigner: sex 5 to 8, base 13. birth: such a number masked so
  that the sex and up to three digits more can still be read.
- passport: M, S, R, O or D with eight digits; since December 2021 a letter in the fifth place. licence: region 11 to 26
  or 28, year, serial, check with count; before May 2014 the name of the region.
- mobile: 010 with 2000 to 9999, 011 and 016 to 019 with three or four digits; also +82 in all its spellings and in
  words. telephone: 050x safe numbers and land lines of homes, always behind a word that says so.
- account: the printed groups of nineteen banks, always with a word of banks. card: issuers by ISO/IEC 7812, Luhn.
  insurance: eleven digits behind its words. vehicle: private plates of 1996, 2004 and 2019.
- email at mail services for everybody; address: road or lot down to the flat, behind a word for an address; person: made-up
  names in columns of names, behind keys, with posts, behind departments, several in one cell, in Latin letters.

Forms: ``plain`` in words, ``column`` under its head with the damage of spreadsheets (apostrophe, ``.0``, lost zero, 82
without plus), ``disguised`` (full-width, invisible and hard blanks, dashes, dots, digit by digit, line breaks,
brackets, the vowel ㅡ for a dash), ``embedded`` (CSV, JSON, tables, tags, glued to Hangul, in brackets).

Look-alikes stand behind the word, or in the column, that tells a reader what they are, wherever their digits alone could
be personal data. Corporations, firms (only kinds of legal persons), GS1, ISBN, ISSN, CAS, IMEI and S10 have right check
digits.

Left out because law or usage does not decide: names of officials in running text without key (Official Information
Disclosure Act, Art. 9 (1) 6), representatives of corporations, lecturers; registration numbers of sole proprietors;
plates of hired, commercial and courier cars; accounts of organisations; 0505 fax numbers; half-masked telephones,
mails and accounts; floors and rooms of public buildings; petition numbers; office mail that names its official;
corporation numbers without any word, where they are also sound resident numbers; passports before 2008 (two letters).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import cycle, islice
from random import Random

from tests.privacy.independent_parts import codes, contacts, figures, numbers, others, persons, told_by_words
from tests.privacy.values import Case

POSITIVES: dict[str, Callable[[Random], Case]] = {
    **numbers.CLASSES,
    **told_by_words.CLASSES,
    **persons.CLASSES,
}
NEGATIVES: dict[str, Callable[[Random], Case]] = {
    **codes.CLASSES,
    **figures.CLASSES,
    **contacts.CLASSES,
    **others.CLASSES,
}

SEED = "hwanhi independent 2014"
TRIES = 200
"""How often a class tries to make a case it has not made before; a class with few words may at last repeat itself."""


def positives(count: int) -> Iterator[Case]:
    """``count`` cases of personal data, the classes in turn, so that each has the same share; always the same ones."""
    return _in_turn(POSITIVES, count)


def negatives(count: int) -> Iterator[Case]:
    """``count`` cases that only look like personal data, the classes in turn; always the same ones."""
    return _in_turn(NEGATIVES, count)


def _in_turn(classes: Mapping[str, Callable[[Random], Case]], count: int) -> Iterator[Case]:
    streams = [_distinct(name, make) for name, make in classes.items()]
    return (next(stream) for stream in islice(cycle(streams), count))


def _distinct(name: str, make: Callable[[Random], Case]) -> Iterator[Case]:
    random = Random(f"{SEED}: {name}")  # noqa: S311 (a corpus, no secret)
    made: set[tuple[str, str]] = set()
    while True:
        for _ in range(TRIES):
            case = make(random)
            if (case.head, case.text) not in made:
                break
        made.add((case.head, case.text))
        yield case
