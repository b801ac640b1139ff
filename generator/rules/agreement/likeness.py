"""How surely a number in a sentence is that of a cell, by the words around it; numbers themselves are not looked at."""

from __future__ import annotations

from generator.numbers.quantity import EACH
from generator.rules.agreement.fact import Counted
from generator.rules.agreement.label import grams, nouns
from generator.rules.agreement.saying import Saying

#: How much words at each distance from a number count.
NEAR, AROUND, OVER = 1.0, 0.75, 0.7
#: Shares of row, column and all else in what a cell is called.
ROW, COLUMN, ABOUT = 0.55, 0.25, 0.2
#: What is taken for granted: of a total that no word calls so, of the only row, of the only column of its unit.
TOTAL, ONLY_ROW, ONLY_COLUMN = 0.4, 0.6, 0.8
#: The share of a name from which on it has been named at all.
SOME = 0.3
#: Words next to a number that say what it counts, and how much each counts against a cell that it is not of.
STRANGE = (0.5, 0.35, 0.1)
#: The same of English, where the counter itself says what is counted.
ENGLISH = 0.3
#: What a cell of 개 분야 is worth where no 분야 is spoken of.
UNNAMED = 0.5


def coverage(label: frozenset[str], saying: Saying) -> float:
    """How much of a name the words around a number hold, from 0 to 1."""
    if not label:
        return 0.0
    near, around, over = saying.near, saying.around, saying.over
    found = 0.0
    for each in label:
        found += NEAR if each in near else AROUND if each in around else OVER if each in over else 0.0
    return found / len(label)


def likeness(cell: Counted, saying: Saying) -> float:
    """How surely a number in a sentence is that of a cell by its words, from 0 to 1."""
    if cell.years and saying.era and not cell.years & saying.era:
        return 0.0
    row = coverage(cell.row_grams, saying)
    if cell.total and not saying.total and any(each and each <= saying.near for each in cell.parts):
        # One of its parts is named: the number is of that part.
        return 0.0
    if cell.total:
        row = max(row, 1.0 if saying.total else TOTAL)
    elif cell.only_row:
        row = max(row, ONLY_ROW)
    column = coverage(cell.column_grams, saying)
    if cell.only_column:
        column = max(column, ONLY_COLUMN)
    found = ROW * row + COLUMN * column + ABOUT * min(1.0, coverage(cell.about_grams, saying) * 1.5)
    return max((found, *(0.95 * coverage(each, saying) for each in cell.label_grams))) * detail(cell, saying)


def named(cell: Counted, saying: Saying) -> bool:
    """Whether words of the sentence really name the cell, beside what is taken for granted of the only one of its kind."""
    labels = (cell.row_grams, cell.column_grams, cell.about_grams, *cell.label_grams)
    return (cell.total and saying.total) or any(coverage(each, saying) >= SOME for each in labels)


def foreign(cell: Counted, saying: Saying, title: frozenset[str]) -> float:
    """How much the words next to a number are of something else than the cell: 요가 대기자는 84명 beside 요가, 회원."""
    behind = nouns(saying.after)
    head = behind[:1] if saying.heads_behind else ()
    # A list before 등, and what says how often, name nothing else.
    listed = saying.before.rstrip().endswith("등")
    before = () if listed else nouns(EACH.sub("", saying.before))[::-1]
    told = (*head, *before)[: len(STRANGE)] or (() if listed else behind[: len(STRANGE)])
    found = 0.0
    for at, word in enumerate(told):
        own = grams(word)
        shared = 2 * len(own & cell.all_grams)
        if (shared <= len(own) if len(own) > 1 else not shared) and not own <= title:
            found += STRANGE[at] * (ENGLISH if word.isascii() else 1.0)
        elif head and not at:
            return 0.0
    return found


def detail(cell: Counted, saying: Saying) -> float:
    """Less than 1 where a cell counts things of a name (개 분야) that the sentence does not have."""
    unit = "".join(cell.unit.split())
    noun = unit.removeprefix("개")
    if cell.kind != "개" or len(noun) < 2 or noun == unit:  # noqa: PLR2004 - 개소 names nothing
        return 1.0
    text = saying.sentence + " ".join(saying.above)
    return 1.0 if noun in text.replace(" ", "") or noun[-2:] in text else UNNAMED
