"""A chart in the reader's language: what stands beside each mark. Numbers are as printed; what was computed says so."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from generator.charts import Chart, ChartLine, ChartValue, Mark, Plot, chart_of, plot_of
from generator.charts.geometry import percent, steps
from generator.diagnostics import Language
from generator.numbers import Layout
from generator.numbers.amount import printed_places, show
from generator.render.chart_summary import chart_summary, percentage
from generator.words import strings

#: Widths in em that the style sheet knows: a line chart as wide as that has its labels below their points.
WIDTHS = (12, 16, 20, 26, 34, 40)
#: Numbers of two figures that fit side by side on a page of 320 px at twice the size of text.
TICKS = 6
#: About how wide a character is, in em: a Hangul syllable, anything else, a comma or a point.
HANGUL, LATIN, POINT = 1.0, 0.6, 0.3


@dataclass(frozen=True)
class ChartPart:
    """One value of a row: its series, what is said of it, and its mark unless there is nothing to draw."""

    series: int
    name: str
    said: str
    mark: Mark | None


@dataclass(frozen=True)
class ChartRow:
    """``said`` stands at the end of the row: its value, or the total of its parts; ``aside`` what share that is."""

    name: str
    said: str
    aside: str
    parts: tuple[ChartPart, ...]


@dataclass(frozen=True)
class ChartView:
    """Everything that the template of a chart needs."""

    chart: Chart
    plot: Plot
    rows: tuple[ChartRow, ...]
    sentences: tuple[str, ...]
    #: The narrowest page, in em, on which the labels of a line chart stand below its points; 0 for other charts.
    needs: int

    @property
    def ticks(self) -> list[tuple[int, str]]:
        """The numbers below the points of a line chart, no more than fit on the narrowest page, with their places."""
        count = len(self.rows)
        return [(at + 1, percent(steps(Fraction(2 * at + 1, 2 * count)))) for at in range(0, count, -(-count // TICKS))]


def chart_view(layout: Layout, language: Language) -> ChartView | None:
    """The chart of a table; None where the table has none."""
    chart = chart_of(layout.table)
    if chart is None:
        return None
    words = strings(language)["chart"]
    plot = plot_of(chart)
    doubted = frozenset((each.cell.row, each.cell.column) for each in layout.notes if each.cell)
    rows = tuple(
        row(chart, line, marks, words, chart.unit if language == "ko" else f" {chart.unit}".rstrip(), doubted=doubted)
        for line, marks in zip(chart.lines, plot.rows, strict=True)
    )
    wrong = {(note.cell.row, note.cell.column) for note in layout.notes if note.cell and note.computed}
    sentences = chart_summary(chart, words, disputed=bool(wrong & chart.cells), own=layout.own)
    # What nobody prints otherwise, and only our own counting speaks against, is not said of the document.
    counted = frozenset((note.cell.row, note.cell.column) for note in layout.notes if note.cell and note.counted)
    elsewhere = "elsewhere_own" if layout.own else "elsewhere"
    for said, cells in ((elsewhere, doubted - wrong - counted), ("counted", (doubted & counted) - wrong)):
        if names := named(chart, cells):
            sentences.append(words[said].format(names=", ".join(names)))
    return ChartView(chart, plot, rows, tuple(sentences), needs(rows) if chart.shape == "line" else 0)


def named(chart: Chart, cells: Collection[tuple[int, int]]) -> list[str]:
    """What of a chart shows one of ``cells``: its lines, with the series where there are several."""
    return [
        line.name if len(chart.series) == 1 else f"{line.name} {name}"
        for line in chart.lines
        for name, value in zip(chart.series, line.values, strict=True)
        if value.place in cells
    ]


def row(
    chart: Chart,
    line: ChartLine,
    marks: tuple[Mark | None, ...],
    words: dict[str, Any],
    unit: str,
    *,
    doubted: Collection[tuple[int, int]],
) -> ChartRow:
    """``doubted`` are the cells whose numbers get a mark: what is known against them stands in the sentences and the table."""
    parts = tuple(
        ChartPart(
            at,
            name,
            doubtful(said(value, words, unit), words) if value.place in doubted else said(value, words, unit),
            mark,
        )
        for at, (name, value, mark) in enumerate(zip(chart.series, line.values, marks, strict=True))
    )
    if chart.shape == "stacked":
        return ChartRow(line.name, total_of(line, words, unit), "", parts)
    single = parts[0].said if len(parts) == 1 else ""
    return ChartRow(line.name, single, share_of(chart, line), parts)


def doubtful(text: str, words: dict[str, Any]) -> str:
    return str(words["doubtful"].format(said=text))


def said(value: ChartValue, words: dict[str, Any], unit: str) -> str:
    """A value with its unit, or in words why there is none."""
    if value.state != "number":
        return str(words[value.state])
    text = value.text.strip()
    return text if unit.strip() and text.endswith(unit.strip()) else text + unit.replace(" %", "%")


def total_of(line: ChartLine, words: dict[str, Any], unit: str) -> str:
    """The total of a stacked bar: as printed, or added up where all of its parts are known."""
    if line.total is not None:
        return said(line.total, words, unit)
    known = [value for value in line.values if value.number is not None]
    if len(known) < len(line.values):
        return ""
    places = max(printed_places(value.text) for value in known)
    return show(sum((value.number or Fraction(0) for value in known), Fraction(0)), places) + unit


def share_of(chart: Chart, line: ChartLine) -> str:
    whole = sum((each.values[0].number or Fraction(0) for each in chart.lines), Fraction(0))
    return percentage(line, whole) if chart.shape == "share" else ""


def needs(rows: tuple[ChartRow, ...]) -> int:
    """How wide a page has to be for the labels of all points to stand side by side; the widest where none is enough."""
    widest = max(
        max(
            *(width(word) for word in each.name.split()),
            *(width(part.said) + (width(part.name) + 2 if len(each.parts) > 1 else 0) for part in each.parts),
        )
        for each in rows
    )
    wanted = len(rows) * (widest + 1)
    return next((each for each in WIDTHS if each >= wanted), 0)


def width(text: str) -> float:
    return sum(POINT if char in ",.'" else LATIN if char.isascii() else HANGUL for char in text)
