"""Doubts as the templates take them: sentences with the address at which all of the statement stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.diagnostics import Language
from generator.numbers import Disagreement, Doubt, Layout, brief, caveat, contradiction, in_sentence
from generator.numbers.table import LEVELS
from generator.records import Record
from generator.site import Site
from generator.words import strings


@dataclass(frozen=True)
class Remark:
    """What is said, and where all of it stands; no address where it stands here."""

    text: str
    href: str = ""


def in_cell(doubt: Doubt, language: Language) -> str:
    return brief(doubt, strings(language)["disagreement"], language)


def against(known: Disagreement, language: Language) -> str:
    return contradiction(known, strings(language)["disagreement"], language)


def below_table(layout: Layout, language: Language, root: str) -> list[Remark]:
    """Every doubt about the cells of a table in full; one statement about several cells once."""
    words = strings(language)["disagreement"]
    cells: dict[tuple[int, tuple[str, ...]], list[Doubt]] = {}
    for doubt in layout.notes:
        cells.setdefault((id(doubt.known), tuple(text for _, text in doubt.others)), []).append(doubt)
    return [remark(doubts, words, language, root) for doubts in cells.values()]


def remark(doubts: list[Doubt], words: dict[str, str], language: Language, root: str) -> Remark:
    known, said = doubts[0].known, caveat(doubts[0], words, language)
    names = ", ".join(
        f"{LEVELS.join(each.cell.names)} {each.text}" if known.row < 0 else LEVELS.join(each.cell.names)
        for each in doubts
        if each.cell
    )
    if known.row >= 0:
        return Remark(f"{names}: {said}. {known.reason}")
    stop = "" if said.endswith(".") else "."
    return Remark(f"{names}: {said}{stop}", f"{root}{doubts[0].place}")


def beside_figure(site: Site, record: Record, figure: dict[str, object], root: str) -> list[Remark]:
    """What is known against a figure of a record."""
    words = strings(site.language)["disagreement"]
    found = []
    for doubt in site.doubts.of_figure(record, figure):
        said = caveat(doubt, words, site.language)
        if doubt.known.record is record and doubt.cell is None and doubt.known.anchor == "figures":
            found.append(Remark(f"{said}. {doubt.known.reason}"))
        else:
            found.append(Remark(said, f"{root}{doubt.place}"))
    return found


def after_text(site: Site, record: Record, root: str) -> dict[str, list[Remark]]:
    """By text of a record: what belongs after it."""
    return {text: in_prose(doubts, site.language, root) for text, doubts in site.caveats(record).items()}


def in_prose(doubts: Iterable[Doubt], language: Language, root: str) -> list[Remark]:
    words = strings(language)["disagreement"]
    return [Remark(in_sentence(each, words, language), f"{root}{each.place}") for each in doubts]
