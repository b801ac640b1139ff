"""Doubts as the templates take them: sentences, each with a link to where all that is known of the number stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Language
from generator.numbers import Disagreement, Doubt, Layout, brief, caveat, contradiction, remarks, short, with_unit
from generator.numbers.doubt import FIGURES
from generator.numbers.table import LEVELS
from generator.records import Record
from generator.render.near import Near
from generator.site import Site
from generator.words import strings


@dataclass(frozen=True)
class Note:
    """What is said, and a link to all of it; without ``href`` where it stands here."""

    text: str
    href: str = ""
    link: str = ""


def words_of(language: Language) -> dict[str, str]:
    found: dict[str, str] = strings(language)["disagreement"]
    return found


def against(known: Disagreement, language: Language) -> str:
    return contradiction(known, words_of(language), language)


def in_cell(doubt: Doubt, language: Language) -> str:
    return brief(doubt, words_of(language), language)


def below_table(layout: Layout, language: Language, root: str) -> list[Note]:
    """Every doubt about the cells of a table in full; one statement about several cells once."""
    cells: dict[tuple[int, tuple[str, ...]], list[Doubt]] = {}
    for doubt in layout.notes:
        cells.setdefault((id(doubt.known), tuple(text for _, text in doubt.others)), []).append(doubt)
    return [of_cells(doubts, language, root) for doubts in cells.values()]


def of_cells(doubts: list[Doubt], language: Language, root: str) -> Note:
    """What is known against cells of one table, their names first."""
    known, said = doubts[0].known, caveat(doubts[0], words_of(language), language)
    names = [LEVELS.join(each.cell.names) for each in doubts if each.cell]
    if doubts[0].computed:
        return Note(f"{', '.join(names)}: {said}. {known.reason}")
    numbers = [with_unit(each, language) for each in doubts]
    told = ", ".join(f"{name} {number}" for name, number in zip(names, numbers, strict=True))
    return linked(
        f"{told}: {said}" if said.endswith(".") else f"{told}: {said}.", numbers, doubts[0].place, language, root
    )


def beside_figure(site: Site | Near, record: Record, figure: Mapping[str, Any], root: str) -> list[Note]:
    """What is known against a figure of a record."""
    return beside_number(site.of_figure(record, figure), site.language, root, record)


def beside_number(doubts: Iterable[Doubt], language: Language, root: str, record: Record | None = None) -> list[Note]:
    """What is known against a number that stands alone, on the page of ``record`` or on one of no record."""
    found = []
    for doubt in doubts:
        said = caveat(doubt, words_of(language), language)
        if doubt.known.record is record and doubt.known.anchor == FIGURES:
            found.append(Note(f"{said}. {doubt.known.reason}"))
        else:
            found.append(linked(said, [with_unit(doubt, language)], doubt.place, language, root))
    return found


def after_text(site: Site | Near, record: Record, root: str) -> dict[str, list[Note]]:
    """By text of a record: what belongs after it."""
    return {text: in_prose(doubts, site.language, root) for text, doubts in site.caveats(record).items()}


def in_prose(doubts: Iterable[Doubt], language: Language, root: str) -> list[Note]:
    found = remarks(doubts, words_of(language), language, short)
    return [linked(each.text, [each.numbers], each.place, language, root) for each in found]


def linked(text: str, numbers: Iterable[str], place: str, language: Language, root: str) -> Note:
    """A note whose link says of which numbers it tells more (WCAG 2.2, 2.4.4; KWCAG 2.2, 6.4.3)."""
    number = ", ".join(dict.fromkeys(numbers))
    return Note(text, f"{root}{place}", words_of(language)["more"].format(number=number))
