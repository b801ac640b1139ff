"""Records: data that keep to their contract, and where each came from."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from generator.diagnostics import Span
from generator.records.contract import Contract, Schema, below, branch, contracts, resolve
from generator.records.value import shape_of
from generator.source import Mapping, Node, Sequence, first_line
from generator.source.compact import compact, expanded
from generator.withholding import whole

#: What an address is to its record.
What = Literal["present", "gone", "earlier"]


class Address(NamedTuple):
    """An address, ``kind/id``, that a record has: its present one, an earlier one, or that of what it says is gone."""

    text: str
    what: What
    #: Which of its earlier ids it is.
    at: int = 0


@dataclass(frozen=True)
class Record:
    """One record. ``data`` is as the contract has it; ``path`` is its file, from the folder of the site."""

    contract: Contract
    data: dict[str, Any]
    node: Mapping
    path: str
    #: SHA-256 of the text of its file, in hexadecimal, and which of the records in it this one is: the same sum, the same record.
    sum: str

    @property
    def kind(self) -> str:
        return self.contract.kind

    def __reduce__(self) -> tuple[Any, ...]:
        """For the way to another process: the contract is there, and places are plain numbers."""
        node = self.__dict__.get("_compact") or compact(self.node)
        return restored, (self.kind, {"_compact": node, **{name: getattr(self, name) for name in CARRIED}})

    if not TYPE_CHECKING:  # or every misspelled name would be one

        def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - a field
            # Of most records nobody asks for the places again once they were found sound: their nodes are made when they are asked for.
            # Of one that was only introduced (``introduced``), all the rest.
            if name in ("data", "node") and "_whole" in self.__dict__:
                self.__dict__.update(self.__dict__.pop("_whole")().__dict__)
                return getattr(self, name)
            if name != "node" or "_compact" not in self.__dict__:
                raise AttributeError(name)
            self.__dict__["node"] = found = expanded(self.__dict__["_compact"])
            return found

    @cached_property
    def id(self) -> str:
        return str(self.data["id"])

    @cached_property
    def reference(self) -> str:
        """How other records name this one."""
        return f"{self.kind}/{self.id}"

    @property
    def at(self) -> int:
        """Which of the records in its file it is, from 0."""
        return int(self.sum.rpartition(":")[2])

    @cached_property
    def closed(self) -> bool:
        """True where the record is withheld as a whole: but for its title nothing of it is there."""
        return whole(self.node)

    @cached_property
    def address(self) -> str:
        """Where the page of this record lies: at its reference, unless its contract names a field that says where."""
        field = self.contract.page.address
        return str(self.data[field]) if field and field in self.data else self.reference

    @cached_property
    def addresses(self) -> tuple[Address, ...]:
        """All that it has, broken or not: whatever of its fields can be read counts. Without an id that is a text it has none."""
        data = self.data
        if not isinstance(data.get("id"), str):
            return ()
        found = [Address(self.reference, "present")]
        if isinstance(data.get(self.contract.page.address or ""), str) and self.address != self.reference:
            found.append(Address(self.address, "gone"))
        # Of a record that breaks its contract it may be anything.
        earlier, kind = data.get("aliases"), self.address.partition("/")[0]
        for at, value in enumerate(earlier if isinstance(earlier, list) else ()):
            if isinstance(value, str):
                found.append(Address(f"{kind}/{value}", "earlier", at))
        return tuple(found)

    @property
    def places(self) -> list[dict[str, Any]]:
        """Where in which document the record comes from; none for one that the office wrote itself."""
        places = self.data.get("source", [])
        return places if isinstance(places, list) else []

    @property
    def own(self) -> bool:
        """True where no document stands behind the record."""
        return not self.places

    @cached_property
    def span(self) -> Span:
        return first_line(self.node.span)

    @cached_property
    def inferred(self) -> frozenset[str]:
        """The fields that say more than the source does: their values were inferred from it."""
        return frozenset(each["field"] for each in self.data.get("inferred", ()))

    @cached_property
    def lost(self) -> frozenset[str]:
        """The fields that the source had and the copy has not; of one with a value a part is lost."""
        return frozenset(each["field"] for each in self.data.get("lost", ()))

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        found: list[Part] = []
        _parts(self.data, self.node, self.contract.schema, (), found)
        return tuple(found)

    @cached_property
    def references(self) -> tuple[Part, ...]:
        """Those of its parts that name other records."""
        return tuple(part for part in self.parts if "x-reference" in part.schema and isinstance(part.value, str))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Its references: the names of other records, each as often as it stands there."""
        return tuple(part.value for part in self.references)

    @cached_property
    def tables(self) -> tuple[Part, ...]:
        """Those of its parts that are tables, whatever their shape."""
        if self.contract.tabled.isdisjoint(self.data):
            return ()
        return tuple(part for part in self.parts if part.schema.get("x-table"))


#: What goes with a record to another process, beside its node and its kind; the last three would follow from the node.
CARRIED = ("data", "path", "sum", "names", "closed", "span")


#: What others have to know of a record to find out whether it has to do with them.
INTRODUCED = ("path", "sum", "id", "names", "address", "addresses")


def restored(kind: str, carried: dict[str, Any]) -> Record:
    made = object.__new__(Record)
    made.__dict__.update(carried, contract=contracts()[kind])
    return made


def introduction(record: Record) -> tuple[Any, ...]:
    """Of a sound record what ``INTRODUCED`` lists."""
    return tuple(getattr(record, name) for name in INTRODUCED)


def introduced(kind: str, known: tuple[Any, ...], whole: Callable[[], Record]) -> Record:
    """A record of which only its ``introduction`` is there; ``whole`` gives the rest when somebody asks for it."""
    return restored(kind, {"_whole": whole, **dict(zip(INTRODUCED, known, strict=True))})


# Not frozen, which would double the time that it takes to make one; nobody changes it all the same.
@dataclass(eq=False, slots=True, weakref_slot=True)
class Part:
    """A value inside a record, with its schema and its place. No part is another: what was made of one can be kept by it."""

    value: Any
    node: Node
    schema: Schema
    #: The way to it from the record.
    path: tuple[str | int, ...] = ()


def parts(record: Record) -> tuple[Part, ...]:
    """Every value of a record, the record itself first. Walked once: half a dozen rules ask for it."""
    return record.parts


def _parts(
    value: Any,  # noqa: ANN401
    node: Node,
    schema: Schema,
    path: tuple[str | int, ...],
    found: list[Part],
) -> None:
    schema = branch(resolve(schema), shape_of(node))
    found.append(Part(value, node, schema, path))
    if isinstance(node, Mapping):
        for key, each in node.entries:
            _parts(value[key.text], each, below(schema, key.text), (*path, key.text), found)
    elif isinstance(node, Sequence):
        of_item = below(schema, 0)
        for at, (item, each) in enumerate(zip(value, node.items, strict=True)):
            _parts(item, each, of_item, (*path, at), found)


@lru_cache(maxsize=65536)
def natural_order(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key that puts 2-10 after 2-9, as people count."""
    return tuple(
        (0, int(part), "") if part.isdecimal() else (1, 0, part) for part in re.split(r"(\d{1,18})", text) if part
    )
