"""What a list can be narrowed down by and sorted by, in the words that citizens read.

The facets of a kind are named by its contract (``x-kind: {facets: [field, department, cycle, state]}``): a field, or ``state``
for what its records are on a day. What a facet makes of a field follows from the field: a vocabulary or an enum gives its
words in its order, a cycle the promise it makes, a moment its year, any other text itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from string import ascii_lowercase
from typing import Any

from generator.pages.order import by_title
from generator.records import Contract, Record, Schema, label, natural_order, value_label
from generator.schedule import State, frequencies, parse_cycle
from generator.site import Site

Strings = Mapping[str, Any]
#: Place in the order, key in the address, words on the page.
Value = tuple[Any, str, str]
STATE = "state"
#: A list of fewer is read faster than a form.
FEWEST = 5
#: Facets as plain lists of links are for those without scripts; of so many that they would be a burden they are left out.
PLAIN = 300
#: States in the order of their urgency: what is late, what ends soon, and what nobody has to care about.
URGENCY = (
    "late", "closing", "soon", "open", "active", "planned", "fresh", "review", "answered", "unknown", "expired", "retired",
)  # fmt: skip


@dataclass(frozen=True)
class Option:
    """One value: ``key`` stands in the address, ``label`` on the page; ``members`` are the records that have it."""

    key: str
    label: str
    members: tuple[Record, ...]


@dataclass(frozen=True)
class Facet:
    name: str
    label: str
    options: tuple[Option, ...]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The positions of a record's values, from 1, by its reference."""
        found: dict[str, list[int]] = {}
        for at, option in enumerate(self.options, 1):
            for record in option.members:
                found.setdefault(record.reference, []).append(at)
        return found


@dataclass(frozen=True)
class FacetFinder:
    """What a list offers. ``values`` and ``ranks`` are the attributes of an entry, by its reference.

    ``values``: for each facet the positions of the record's values, from 1, 0 for none, in letters: ``c a b,e``.
    ``ranks``: for each sort the record's place, in letters and all of one length: ``bf ad``. No digits, for the look at what
    is published takes a row of them for the number of a person, and rightly so.
    """

    facets: tuple[Facet, ...]
    sorts: tuple[tuple[str, str], ...]
    values: Mapping[str, str]
    ranks: Mapping[str, str]
    #: Whether the facets are also there as lists of links.
    plain: bool


def finder(site: Site, contract: Contract, records: Sequence[Record], strings: Strings) -> FacetFinder | None:
    """What the list of a kind offers; None where there is too little to choose from."""
    if len(records) < FEWEST:
        return None
    facets = [facet(site, contract, name, records, strings) for name in contract.page.facets]
    facets = [each for each in facets if len(each.options) > 1]
    if not facets:
        return None
    sorts = orders(site, contract, records)
    words = strings["filter"]["sorts"]
    return FacetFinder(
        tuple(facets),
        tuple((name, words[name]) for name in sorts),
        {record.reference: " ".join(positions(each, record) for each in facets) for record in records},
        ranks(list(sorts.values())),
        len(records) <= PLAIN,
    )


def positions(facet: Facet, record: Record) -> str:
    return ",".join(map(letters, facet.places.get(record.reference, (0,))))


def facet(site: Site, contract: Contract, name: str, records: Sequence[Record], strings: Strings) -> Facet:
    """One facet with the values that occur."""
    members: dict[Value, list[Record]] = {}
    # One value has one word, whoever wrote its records.
    own = not site.documented(records)
    for record in records:
        for value in values(site, contract, name, record, strings, own=own):
            members.setdefault(value, []).append(record)
    options = tuple(Option(key, words, tuple(found)) for (_, key, words), found in sorted(members.items(), key=first))
    return Facet(name, title(site, contract, name, strings), options)


def first(item: tuple[Value, object]) -> Value:
    return item[0]


def title(site: Site, contract: Contract, name: str, strings: Strings) -> str:
    if name != STATE:
        return label(contract.fields[name], site.language)
    return str(strings["state"]["publication" if contract.page.renewed else "now"])


def values(
    site: Site, contract: Contract, name: str, record: Record, strings: Strings, *, own: bool
) -> Sequence[Value]:
    """Place in the order, key and words of what a record has; nothing where it has nothing."""
    if name == STATE:
        state = site.state(record)
        words = strings["filter"]["states"]
        return [(URGENCY.index(state.name), state.name, words[state.name])] if state else []
    value = record.data.get(name)
    return [] if value is None else of_field(site, contract.fields[name], value, strings, own=own)


def of_field(site: Site, schema: Schema, value: str, strings: Strings, *, own: bool) -> Sequence[Value]:
    """The same of a value of a field: what it is compared by follows from the schema."""
    if vocabulary := schema.get("x-vocabulary"):
        terms = [term.id for term in site.settings.vocabulary(vocabulary)]
        return [(terms.index(value) if value in terms else len(terms), value, site.term(vocabulary, value))]
    if schema.get("x-cycle"):
        return frequency(site, value)
    if "enum" in schema:
        return [(schema["enum"].index(value), value, value_label(schema, value, site.language, own))]
    if schema.get("format") in ("moment", "date"):
        year = value[:4]
        return [(-int(year), year, strings["date"]["year"].format(year=year))]
    return [(natural_order(value), value, value)]


def frequency(site: Site, text: str) -> list[Value]:
    """How often, the most frequent first; what has no length, such as 수시, at the end."""
    cycle = parse_cycle(text)
    if cycle is None:
        return [((2, 0), text, text)]
    rules = frequencies(cycle)
    return [
        ((not rule.length, rule.length), rule.name, rule.ko if site.language == "ko" else rule.en) for rule in rules
    ]


def orders(site: Site, contract: Contract, records: Sequence[Record]) -> dict[str, list[Record]]:
    """The records in each further order that makes sense for them, by the name of the order."""
    found = {"title": sorted(records, key=by_title)}
    if len({record.data.get("department") for record in records} - {None}) > 1:
        found["department"] = sorted(found["title"], key=department)
    states = {record.reference: state for record in records if (state := site.state(record))}
    if len({state.name for state in states.values()}) > 1:
        found["urgent"] = sorted(found["title"], key=lambda each: urgency(states.get(each.reference)))
    moments = [name for name in contract.page.shown if contract.fields[name].get("format") == "moment"]
    if moments and len({record.data.get(moments[0]) for record in records}) > 1:
        found["new"] = sorted(found["title"], key=lambda each: str(each.data.get(moments[0], "")), reverse=True)
    return found


def department(record: Record) -> tuple[bool, str]:
    name = record.data.get("department")
    return (name is None, name or "")


def urgency(state: State | None) -> tuple[int, int]:
    """The longest late first, then what ends next."""
    if state is None:
        return (len(URGENCY), 0)
    return (URGENCY.index(state.name), -state.days if state.name == "late" else state.days)


def ranks(sorts: Sequence[Sequence[Record]]) -> dict[str, str]:
    length = len(letters(len(sorts[0])))
    places = [{record.reference: letters(at, length) for at, record in enumerate(each)} for each in sorts]
    return {reference: " ".join(each[reference] for each in places) for reference in places[0]}


def letters(number: int, length: int = 1) -> str:
    """``number`` to the base of 26 with the digits a to z, at least ``length`` of them: theme/scripts/list.js reads it."""
    found = ""
    while number or len(found) < length:
        number, digit = divmod(number, len(ascii_lowercase))
        found = ascii_lowercase[digit] + found
    return found
