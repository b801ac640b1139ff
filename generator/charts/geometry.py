"""Where the marks of a chart stand: exact shares of its width and height, rounded once and so that parts add up."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from generator.charts.chart import Chart, ChartLine

#: Hundredths of a per cent: a mark is off by less than a tenth of a pixel on the widest page.
STEPS = 10_000


@dataclass(frozen=True)
class Mark:
    """A mark of one series, in per cent of the picture. Of a bar ``y`` means nothing, of a point ``width``."""

    series: int
    x: str
    width: str = ""
    y: str = ""


@dataclass(frozen=True)
class Plot:
    """The marks of a chart: of each line, in its order; and, of a line chart, the strokes of each series between them."""

    rows: tuple[tuple[Mark | None, ...], ...]
    #: Points of unbroken strokes, ``x,y`` in per cent without the sign, with the number of their series.
    strokes: tuple[tuple[int, str], ...] = ()
    #: Where nothing lies on the scale, unless that is its beginning.
    zero: str = ""


def plot_of(chart: Chart) -> Plot:
    if chart.shape == "line":
        return points(chart)
    if chart.shape == "bars":
        return bars(chart)
    whole = sum((total(line) for line in chart.lines), Fraction(0))
    scale = whole if chart.shape == "share" else max(total(line) for line in chart.lines)
    return Plot(tuple(parts(line, scale) for line in chart.lines))


def numbers(chart: Chart) -> list[Fraction]:
    return [value.number for line in chart.lines for value in line.values if value.number is not None]


def total(line: ChartLine) -> Fraction:
    """The sum of what is known of a line."""
    return sum((value.number for value in line.values if value.number is not None), Fraction(0))


def bars(chart: Chart) -> Plot:
    """A bar for each value from nothing to it, all on one scale."""
    found = numbers(chart)
    low, high = min(Fraction(0), *found), max(Fraction(0), *found)
    span = (high - low) or Fraction(1)
    zero = steps(-low / span)

    def bar(series: int, number: Fraction | None) -> Mark | None:
        if number is None:
            return None
        end = steps((number - low) / span)
        return Mark(series, percent(min(zero, end)), percent(abs(end - zero)))

    rows = tuple(tuple(bar(at, value.number) for at, value in enumerate(line.values)) for line in chart.lines)
    return Plot(rows, zero=percent(zero) if zero else "")


def parts(line: ChartLine, scale: Fraction) -> tuple[Mark | None, ...]:
    """The values of a line one behind the other: each begins where the one before it ends."""
    marks: list[Mark | None] = []
    begun = Fraction(0)
    for series, value in enumerate(line.values):
        if value.number is None:
            marks.append(None)
            continue
        start, end = steps(begun / scale), steps((begun + value.number) / scale)
        marks.append(Mark(series, percent(start), percent(end - start)))
        begun += value.number
    return tuple(marks)


def points(chart: Chart) -> Plot:
    """A point for each value, each line in the middle of its own column; a stroke breaks where there is no number."""
    found = numbers(chart)
    low, high = min(Fraction(0), *found), max(Fraction(0), *found)
    span = (high - low) or Fraction(1)
    across = [steps(Fraction(2 * at + 1, 2 * len(chart.lines))) for at in range(len(chart.lines))]
    rows = tuple(
        tuple(
            None if value.number is None else Mark(series, percent(x), y=percent(steps((high - value.number) / span)))
            for series, value in enumerate(line.values)
        )
        for x, line in zip(across, chart.lines, strict=True)
    )
    drawn = tuple(
        (series, stroke) for series in range(len(chart.series)) for stroke in strokes([row[series] for row in rows])
    )
    return Plot(rows, drawn, percent(steps(high / span)) if low < 0 else "")


def strokes(marks: list[Mark | None]) -> list[str]:
    runs: list[list[Mark]] = [[]]
    for mark in marks:
        if mark is None:
            runs.append([])
        else:
            runs[-1].append(mark)
    return [" ".join(f"{each.x[:-1]},{each.y[:-1]}" for each in run) for run in runs if len(run) > 1]


def steps(share: Fraction) -> int:
    """A share of the whole in STEPS, rounded half up."""
    return int(share * STEPS + Fraction(1, 2))


def percent(at: int) -> str:
    """Steps as an SVG length: 6534 as 65.34%."""
    return f"{at / 100:.2f}".rstrip("0").rstrip(".") + "%"
