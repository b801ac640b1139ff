"""Lengths are the numbers: proportional, complete, and never longer than the picture."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.charts import Chart, ChartLine, ChartValue, MonthSpan, Timeline, plot_of, timeline

numbers = st.one_of(st.integers(0, 10**9), st.fractions(0, 10**6, max_denominator=1000)).map(Fraction)
maybe = st.one_of(st.none(), numbers)
#: Hundredths of a per cent, by which a mark may be off.
STEP = Fraction(1, 10_000)


def value(number: Fraction | None) -> ChartValue:
    return ChartValue("-" if number is None else str(number), number, "empty" if number is None else "number", (0, 0))


def chart(shape: str, rows: list[list[Fraction | None]]) -> Chart:
    lines = tuple(ChartLine(str(at), tuple(map(value, row))) for at, row in enumerate(rows))
    return Chart(shape, "", tuple(map(str, range(len(rows[0])))), lines)


def part(length: str) -> Fraction:
    """An SVG length in per cent as a share of the whole."""
    assert length.endswith("%")
    return Fraction(length[:-1]) / 100


@given(st.lists(numbers, min_size=2, max_size=20))
def test_shares_are_the_shares_of_the_whole_and_make_it(found):
    assume(sum(found))
    marks = [row[0] for row in plot_of(chart("share", [[each] for each in found])).rows]

    for number, mark in zip(found, marks, strict=True):
        assert abs(part(mark.width) - number / sum(found)) <= STEP / 2
        assert part(mark.x) == 0
    assert abs(sum(part(mark.width) for mark in marks) - 1) <= STEP / 2 * len(found)


@given(st.lists(st.lists(numbers, min_size=3, max_size=3), min_size=1, max_size=8))
def test_stacked_parts_touch_and_the_longest_fills_the_width(rows):
    assume(any(map(sum, rows)))
    most = max(map(sum, rows))
    for numbers_of_row, marks in zip(rows, plot_of(chart("stacked", rows)).rows, strict=True):
        end = Fraction(0)
        for mark in marks:
            assert part(mark.x) == end, "no gap and no overlap"
            end += part(mark.width)
        assert abs(end - sum(numbers_of_row) / most) <= STEP / 2
        if sum(numbers_of_row) == most:
            assert end == 1


@given(st.lists(st.one_of(st.none(), st.integers(-(10**6), 10**6).map(Fraction)), min_size=2, max_size=20))
def test_bars_are_proportional_and_lie_on_their_side_of_nothing(found):
    known = [each for each in found if each is not None]
    assume(known)
    low, high = min(0, *known), max(0, *known)
    plot = plot_of(chart("bars", [[each] for each in found]))
    zero = part(plot.zero) if plot.zero else Fraction(0)
    for number, (mark,) in zip(found, plot.rows, strict=True):
        if number is None:
            assert mark is None, "what is not known is not drawn as 0"
            continue
        assert abs(part(mark.width) - abs(number) / ((high - low) or 1)) <= STEP
        assert 0 <= part(mark.x) <= part(mark.x) + part(mark.width) <= 1
        if number:
            assert part(mark.x) == zero if number > 0 else part(mark.x) + part(mark.width) == zero


def test_a_bar_twice_as_long_is_twice_the_number():
    (first,), (second,) = plot_of(chart("bars", [[Fraction(410)], [Fraction(820)]])).rows

    assert (first.width, second.width) == ("50%", "100%")


@given(st.lists(maybe, min_size=2, max_size=12))
def test_points_stand_at_their_height_from_nothing_up(found):
    known = [each for each in found if each is not None]
    assume(known and max(known))
    plot = plot_of(chart("line", [[each] for each in found]))
    for at, (number, (mark,)) in enumerate(zip(found, plot.rows, strict=True)):
        if number is None:
            assert mark is None
            continue
        assert abs(1 - part(mark.y) - number / max(known)) <= STEP
        assert abs(part(mark.x) - Fraction(2 * at + 1, 2 * len(found))) <= STEP


def test_a_line_breaks_where_there_is_no_number():
    plot = plot_of(chart("line", [[Fraction(1)], [Fraction(2)], [None], [Fraction(2)], [Fraction(1)]]))

    assert plot.strokes == ((0, "10,50 30,0"), (0, "70,0 90,50"))


def test_a_quarter_is_a_sixteenth_of_four_years():
    years = timeline([MonthSpan(2014 * 12 + 9, 2017 * 12 + 11)])

    assert years == Timeline(2014, 2017)
    assert years.lines == ["25%", "50%", "75%"]
    assert years.mark(MonthSpan(2014 * 12 + 9, 2017 * 12 + 11), quarters=True).x == "18.75%"
    assert years.mark(MonthSpan(2014 * 12 + 9, 2017 * 12 + 11), quarters=True).width == "81.25%"
    # Any month of a quarter draws the whole quarter.
    assert years.mark(MonthSpan(2014 * 12 + 4, 2014 * 12 + 4), quarters=True).width == "6.25%"


@given(st.integers(2000, 2030), st.integers(0, 120), st.integers(0, 60))
def test_a_span_is_as_long_as_its_months(year, start, length):
    span = MonthSpan(year * 12 + start, year * 12 + start + length)
    years = timeline([MonthSpan(year * 12, year * 12), span])
    mark = years.mark(span)

    assert abs(part(mark.width) - Fraction(length + 1, len(years.years) * 12)) <= STEP
    assert part(mark.x) + part(mark.width) <= 1


def test_no_spans_have_no_years():
    assert timeline([]) is None


@pytest.mark.parametrize("shape", ["bars", "line"])
def test_nothing_but_zeros_is_drawn_as_nothing(shape):
    plot = plot_of(chart(shape, [[Fraction(0)], [Fraction(0)]]))

    assert all(mark.width in ("", "0%") for (mark,) in plot.rows)
