"""What a chart says, in sentences: made from its numbers, and only what follows from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from generator.charts import Chart, ChartLine, ChartValue
from generator.charts.chart import size
from generator.numbers.amount import printed_places, show

Words = Mapping[str, Any]
#: A name with its value.
Named = tuple[str, ChartValue]
#: Two of them are told as a pair.
PAIR = 2
#: A rise by more than this many times of the first is said in numbers alone: 39,900% tells nobody anything.
MOST = 2
#: How a sentence goes for several of the same size; for a share of a whole that was named before; for a change of known
#: size; and for what is not drawn.
TIED = {
    "most": "most_tied", "least": "least_tied", "highest": "highest_tied", "lowest": "lowest_tied",
    "peak": "peak_tied", "trough": "trough_tied", "of_whole": "of_whole_each", "of_whole_again": "of_whole_each_again",
}  # fmt: skip
AGAIN = {"of_whole": "of_whole_again"}
RATE = {"up": "up_rate", "down": "down_rate"}
#: How a sentence goes for a table that no document prints.
OWN = {
    "whole_differs": "whole_differs_own", "shares_printed": "shares_printed_own", "as_printed": "as_printed_own",
}  # fmt: skip
UNDRAWN = {"empty": "empty_list", "withheld": "withheld_list"}


def chart_summary(chart: Chart, words: Words, *, disputed: bool, own: bool = False) -> list[str]:
    """The sentences below a chart; ``disputed`` where a number in it does not agree with the rest of its table.

    ``own`` where the office made the table itself, so that no sentence speaks of a document.
    """
    if own:
        words = {**words, **{name: words[own_name] for name, own_name in OWN.items()}}
    teller = Teller(chart, words)
    tell = {"bars": teller.bars, "share": teller.share, "stacked": teller.stacked, "line": teller.line}[chart.shape]
    sentences = [*tell(), *teller.undrawn()]
    return [*sentences, words["as_printed"]] if disputed else sentences


def percentage(line: ChartLine, whole: Fraction) -> str:
    """What per cent of ``whole`` a part is: as the table prints it, or computed to one place."""
    if line.share is not None:
        return f"{line.share.text.strip().removesuffix('%').rstrip()}%"
    return f"{show(size(line) * 100 / whole, 1)}%"


class Teller:
    """Sentences about one chart in one language."""

    def __init__(self, chart: Chart, words: Words) -> None:
        self.chart, self.words = chart, words
        # Of rates the most is the highest: 가장 높은 것.
        self.rate = chart.unit == "%"

    def amount(self, text: str) -> str:
        text, unit = text.strip(), self.chart.unit
        if unit and text.endswith(unit):
            return text
        if self.rate:
            return f"{text}%"
        return str(self.words["amount"].format(number=text, unit=unit)).strip()

    def number(self, value: Fraction, texts: list[str]) -> str:
        """A computed number with as many places as those that it comes from."""
        return self.amount(show(value, max(map(printed_places, texts))))

    def series(self, at: int) -> list[Named]:
        return [(line.name, line.values[at]) for line in self.chart.lines if line.values[at].number is not None]

    def bars(self) -> Iterator[str]:
        for at, name in enumerate(self.chart.series):
            said = " ".join(self.extremes(self.series(at)))
            if said:
                yield said if len(self.chart.series) == 1 else self.words["series"].format(name=name, text=said)

    def extremes(self, named: list[Named]) -> Iterator[str]:
        """The most and the least; of two their difference; of equal ones that they are."""
        if not named:
            return
        numbers = [value.number or Fraction(0) for _, value in named]
        if len(named) == 1:
            yield self.words["only"].format(name=named[0][0], amount=self.amount(named[0][1].text))
        elif min(numbers) == max(numbers):
            yield self.words["same"].format(n=len(named), amount=self.amount(named[0][1].text))
        elif len(named) == PAIR:
            (one, more), (other, less) = sorted(named, key=lambda each: each[1].number or 0, reverse=True)
            gap = self.change((more.number or Fraction(0)) - (less.number or Fraction(0)), [more.text, less.text])
            facts = {"more": self.amount(more.text), "less": self.amount(less.text)}
            yield self.words["pair_rate" if self.rate else "pair"].format(one=one, other=other, gap=gap, **facts)
        else:
            yield self.extreme("highest" if self.rate else "most", named, max(numbers))
            yield self.extreme("lowest" if self.rate else "least", named, min(numbers))

    def extreme(self, which: str, named: list[Named], number: Fraction) -> str:
        found = [(name, value) for name, value in named if value.number == number]
        form = self.words[which if len(found) == 1 else TIED[which]]
        return str(form.format(name=", ".join(name for name, _ in found), amount=self.amount(found[0][1].text)))

    def change(self, value: Fraction, texts: list[str]) -> str:
        """A difference: of rates in points, not in per cent."""
        text = show(abs(value), max(map(printed_places, texts)))
        return str(self.words["points"].format(number=text)) if self.rate else self.amount(text)

    def share(self) -> Iterator[str]:
        """The largest part and what it is of the whole; the smallest; whose arithmetic the shares are."""
        named, whole = self.series(0), self.chart.whole
        numbers = [value.number or Fraction(0) for _, value in named]
        added = sum(numbers, Fraction(0))
        agreed = whole is not None and whole.number == added
        said = self.amount(whole.text) if whole and agreed else self.number(added, [value.text for _, value in named])
        if whole and not agreed:
            yield self.words["whole_differs"].format(added=said, printed=self.amount(whole.text))
        yield from self.two_parts(said, added) if len(named) == PAIR else self.parts(said, added)
        if whole is None:
            yield self.words["whole_computed"]
        printed = all(line.share for line in self.chart.lines)
        yield self.words["shares_printed" if printed else "shares_computed"]

    def two_parts(self, whole: str, added: Fraction) -> Iterator[str]:
        one, other = sorted(self.chart.lines, key=size, reverse=True)
        facts = {"one": one.name, "more": self.amount(one.values[0].text), "share": percentage(one, added)}
        facts |= {"other": other.name, "less": self.amount(other.values[0].text), "rest": percentage(other, added)}
        yield self.words["two_parts"].format(whole=whole, **facts)

    def parts(self, whole: str, added: Fraction) -> Iterator[str]:
        named = self.series(0)
        numbers = [value.number or Fraction(0) for _, value in named]
        form = "of_whole"
        for number, which in {max(numbers): "most", min(numbers): "least"}.items():
            yield self.extreme(which, named, number)
            line = self.chart.lines[numbers.index(number)]
            said = TIED[form] if numbers.count(number) > 1 else form
            yield self.words[said].format(whole=whole, share=percentage(line, added))
            form = AGAIN.get(form, form)

    def stacked(self) -> Iterator[str]:
        """The longest and the shortest bar whose parts are all known, and the largest part of each."""
        whole = [line for line in self.chart.lines if all(value.number is not None for value in line.values)]
        if not whole:
            return
        sums = [sum((value.number or Fraction(0) for value in line.values), Fraction(0)) for line in whole]
        longest, shortest = sums.index(max(sums)), sums.index(min(sums))
        told = {longest: "longest", shortest: "shortest"} if longest != shortest else {longest: "only_stack"}
        for at, which in told.items():
            line = whole[at]
            texts = [value.text for value in line.values]
            total = self.amount(line.total.text) if line.total is not None else self.number(sums[at], texts)
            yield self.words[which].format(name=line.name, amount=total)
            numbers = [value.number or Fraction(0) for value in line.values]
            if numbers.count(max(numbers)) == 1:
                part = numbers.index(max(numbers))
                facts = {"name": self.chart.series[part], "amount": self.amount(texts[part])}
                yield self.words["largest_part"].format(**facts)
        if any(line.total is None for line in whole):
            yield self.words["sums_computed"]

    def line(self) -> Iterator[str]:
        for at, name in enumerate(self.chart.series):
            said = " ".join(self.course(self.series(at)))
            if said:
                yield said if len(self.chart.series) == 1 else self.words["series"].format(name=name, text=said)

    def course(self, named: list[Named]) -> Iterator[str]:
        """From what to what, by how much; and the highest point where that is neither of them."""
        if len(named) < PAIR:
            yield from self.extremes(named)
            return
        (first, start), (last, end) = named[0], named[-1]
        one, other = start.number or Fraction(0), end.number or Fraction(0)
        facts = {"first": first, "start": self.amount(start.text), "last": last, "end": self.amount(end.text)}
        yield self.words["from_to"].format(**facts)
        if one == other:
            yield self.words["unchanged"]
        else:
            facts = {"change": self.change(other - one, [start.text, end.text])}
            which = "up" if other > one else "down"
            if one > 0 and not self.rate and abs(other - one) <= MOST * one:
                which, facts["rate"] = RATE[which], f"{show(abs(other - one) * 100 / one, 1)}%"
            yield self.words[which].format(**facts)
        numbers = [value.number or Fraction(0) for _, value in named]
        if max(numbers) not in (one, other):
            yield self.extreme("peak", named, max(numbers))
        if min(numbers) not in (one, other):
            yield self.extreme("trough", named, min(numbers))

    def undrawn(self) -> Iterator[str]:
        """What has no mark, and why: nothing is drawn as 0."""
        for state, form in UNDRAWN.items():
            names = [
                line.name if len(self.chart.series) == 1 else f"{line.name} {series}"
                for line in self.chart.lines
                for series, value in zip(self.chart.series, line.values, strict=True)
                if value.state == state
            ]
            if names:
                yield self.words[form].format(names=", ".join(names))
