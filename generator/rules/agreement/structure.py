"""Numbers of fields that make one another: seats of a body, amounts of projects; and sentences that say such a number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from generator.numbers.amount import show
from generator.numbers.quantity import quantities
from generator.pattern import Pattern
from generator.rules.agreement.crossing import Crossing
from generator.rules.agreement.fact import Counted
from generator.rules.agreement.label import called, years
from generator.rules.agreement.pool import Pool
from generator.rules.agreement.reckoning import Tally, tally
from generator.rules.agreement.saying import Saying

#: What becomes of opinions, and the words for them in a sentence.
ENDS = ("adopted", "rejected", "pending")
RECEIVED = Pattern(r"(?:받은|접수한|접수된|들어온|제출된|모인) (?:의견|제안)(?:은|이)?\s?(?:모두|총)?\s?$")
#: Which of the rounds, and words for one that was before.
ROUND = Pattern(r"(?<![0-9])(?:제\s?)?([0-9]{1,2})\s?(?:회|차|번째)(?![가-힣]*\s?(?:에 걸쳐|동안))")
EARLIER = Pattern(r"지난|작년|전년|이전|앞선|앞서|예전|\b(?:last|previous|earlier)\b")
#: Names of the whole amount of projects, and words that add somebody to a body or take him away.
WHOLE = Pattern(r"편성|전체|합계|모두|총")
BESIDE = Pattern(r"더하|더해|빼|제외|포함|외에|말고|\b(?:plus|besides|including)\b")


def structures(pool: Pool) -> Iterator[Crossing]:
    """The fields of a record that do not follow from its other fields."""
    for figure in pool.heads:
        if figure.record is pool.record and figure.figure and not figure.approximate and not figure.place:
            yield from against_parts(figure, pool.record.data)


def against_parts(figure: Counted, data: dict[str, Any]) -> Iterator[Crossing]:
    """A figure beside the seats of the body, or the amounts of the projects, that it counts."""
    seats = {name: number for name, number in bodies(data.get("units", ())) if called(name, figure.row)}
    amounts = paid(data.get("projects", ())) if figure.kind == "원" and WHOLE.search(figure.row) else None
    made = Fraction(next(iter(seats.values()))) if len(seats) == 1 and figure.kind == "명" else amounts
    if made is not None and made != figure.value:
        scale = figure.value / Fraction(figure.printed.replace(",", "")) if figure.value else Fraction(1)
        ko = "아래의 자리를 더한" if seats else "사업의 금액을 더한"
        en = "the seats below it are" if seats else "the amounts of the projects are"
        yield Crossing(
            figure.record, figure.span, figure.name, f"{figure.printed}{figure.unit}", {"ko": ko, "en": en},
            f"{show(made / scale, 0)}{figure.unit}", figure.value, made,
        )  # fmt: skip


def bodies(units: Iterable[dict[str, Any]]) -> Iterator[tuple[str, int]]:
    """The units whose parts all have seats, with how many there are."""
    for unit in units:
        below = unit.get("units", ())
        if len(below) > 1 and "seats" not in unit and all("seats" in each for each in below):
            yield unit["name"], sum(int(each["seats"]) for each in below)
        yield from bodies(below)


def paid(projects: Iterable[dict[str, Any]]) -> Fraction | None:
    """What all projects cost, where each has one amount."""
    amounts = [list(quantities(str(each.get("amount", "")))) for each in projects]
    whole = len(amounts) > 1 and all(len(each) == 1 and each[0].kind == "원" for each in amounts)
    if not whole:
        return None
    return sum((each[0].value for each in amounts), Fraction(0))


def another_round(saying: Saying) -> bool:
    """2013년 2회에 받은 의견: whether the words name another round, or another year, than the record is of."""
    data, told = saying.record.data, " ".join((saying.sentence, *saying.above))
    own = " ".join(str(data.get(each, "")) for each in ("round", "title", "opens", "closes"))
    rounds = {each[1] for each in ROUND.finditer(told)}
    return (
        bool(EARLIER.search(told))
        or not years(told) <= years(own)
        or not rounds <= {each[1] for each in ROUND.finditer(own)}
    )


def of_fields(saying: Saying) -> Tally | None:
    """받은 의견 35건, and 자문단은 모두 10명, beside the fields that say so."""
    data, quantity = saying.record.data, saying.quantity
    counts = data.get("counts")
    if (
        isinstance(counts, dict)
        and "received" in counts
        and quantity.kind == "건"
        and RECEIVED.search(saying.before)
        and not another_round(saying)
    ):
        return tally(saying, int(counts["received"]), "field")
    if quantity.kind != "명" or not saying.total or not data.get("units") or BESIDE.search(saying.sentence):
        return None
    seats = [number for name, number in bodies(data["units"]) if called(name, saying.before)]
    return tally(saying, seats[0], "sum") if len(seats) == 1 else None
