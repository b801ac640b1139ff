"""How a kind of record appears on the site, as its contract says under ``x-kind``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Language

Words = Mapping[Language, str]


@dataclass(frozen=True)
class Opens:
    """The ``field`` that leads to the thing itself, and what the list says where no record has it."""

    field: str
    none: Words


@dataclass(frozen=True)
class KindPage:
    """How the records of a kind are listed and shown. Names of fields are those of the same contract.

    Made from a contract that was found sound (generator/records/soundness.py), so nothing is looked at again here.
    """

    #: Its place in the menu and on the home page; no two kinds have the same.
    order: int
    plural: Words
    lead: Words
    #: The lead where not all records come from a document.
    lead_own: Words | None
    sort_by: str
    #: What the list shows of each record.
    shown: tuple[str, ...]
    #: A required field with a vocabulary, by whose words the list is grouped.
    group_by: str | None
    #: What the list can be narrowed down by: fields, or ``state``.
    facets: tuple[str, ...]
    #: How a day makes a state of its records: ``publication``, ``release``, ``round`` or ``notice`` (generator/schedule/state.py).
    state: str | None
    #: The fields that play a part in the state, by the name that the part has, where theirs is another.
    parts: Mapping[str, str]
    #: The fields by which the page of the schedule groups its records; without any it has none there.
    views: tuple[str, ...]
    menu: bool
    #: Its records are ways to speak to the office.
    reach: bool
    #: Other records may cite its tables and their cells.
    citable: bool
    #: The field that holds the address of a record's page, for what stands in the place of another record.
    address: str | None
    opens: Opens | None

    @property
    def renewed(self) -> bool:
        """True where its records are published again and again, and so are fresh, due or late."""
        return self.state in ("publication", "release")

    def field(self, part: str) -> str:
        """The field that plays ``part`` in the state of its records: ``opens``, ``valid`` …"""
        return self.parts.get(part, part)

    def played(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """The values of a record by the parts that they play in its state, and by their fields."""
        return (
            {**data, **{part: data[name] for part, name in self.parts.items() if name in data}} if self.parts else data
        )


def stated(said: Mapping[str, Any]) -> tuple[str | None, Mapping[str, str]]:
    """The state of a kind by its name, and the fields that play a part in it under names of their own."""
    state = said.get("state")
    if isinstance(state, Mapping):
        return state["is"], {part: name for part, name in state.items() if part != "is"}
    return state, {}


def kind_page(said: Mapping[str, Any]) -> KindPage:
    """``x-kind`` of a sound contract as a value."""
    opens = said.get("opens")
    state, parts = stated(said)
    return KindPage(
        order=said["order"],
        plural=said["plural"],
        lead=said["lead"],
        lead_own=said.get("lead_own"),
        sort_by=said["sort_by"],
        shown=tuple(said["shown"]),
        group_by=said.get("group_by"),
        facets=tuple(said.get("facets", ())),
        state=state,
        parts=parts,
        views=tuple(said.get("schedule", {}).get("views", ())),
        menu=said.get("menu", True),
        reach=said.get("reach", False),
        citable=said.get("citable", False),
        address=said.get("address"),
        opens=Opens(opens["field"], opens["none"]) if opens else None,
    )
