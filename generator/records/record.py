"""Records: data that keep to their contract, and where each came from."""

from __future__ import annotations

import errno
import os
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from generator.diagnostics import Diagnostic, Fact, Span
from generator.records.contract import Contract, Schema, below, branch, contracts, resolve
from generator.records.filename import unread
from generator.records.identity import reserved
from generator.records.misplaced import misplaced
from generator.records.naming import kinds
from generator.records.suggestion import did_you_mean, listed
from generator.records.validation import validate
from generator.records.value import shape_of
from generator.source import Mapping, Node, Sequence, first_line, parse, text_at
from generator.source.compact import compact, expanded
from generator.source.file import closed, read_text
from generator.withholding import MAY_BE_WITHHELD, fields, malformed, may_be_missing, redact, speaks_of_it, whole

#: Why something below data/ is not read (F016).
NO_FOLDER: Fact = {"ko": "폴더가 아니라 파일입니다", "en": "it is a file, not a folder"}
STRAY: Fact = {"ko": "종류별 폴더 안에 있지 않습니다", "en": "it lies in no folder of a kind"}


#: A table that lies beside the record for which ``hwanhi sheet table`` reads it.
LIST = ".csv"


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


@dataclass
class Loaded:
    """What was read: sound records, broken ones, the references of both, and every problem."""

    records: list[Record] = field(default_factory=list)
    #: They break their contract: only good for finding what else is wrong with them.
    broken: list[Record] = field(default_factory=list)
    #: ``kind/id`` of each; ``kind/`` alone where a file of the kind could not be read.
    known: set[str] = field(default_factory=set)
    problems: list[Diagnostic] = field(default_factory=list)
    #: The texts of the files, by path.
    texts: dict[str, str] = field(default_factory=dict)

    def add(self, other: Loaded) -> None:
        """Takes what was read of another file."""
        self.records += other.records
        self.broken += other.broken
        self.known |= other.known
        self.problems += other.problems
        self.texts |= other.texts


class File(NamedTuple):
    """A file that should hold records of a kind; ``shown`` is its path for people."""

    path: str
    shown: str
    kind: str


def load_records(folder: Path) -> Loaded:
    """All records below ``folder``/data. A record that breaks its contract is left out; its problems are not."""
    files, loaded = record_files(folder)
    for each in files:
        loaded.add(load_file(each))
    return loaded


def record_files(folder: Path) -> tuple[list[File], Loaded]:
    """What lies in the folders of kinds below ``folder``/data, and what is wrong with those folders."""
    loaded = Loaded()
    files: list[File] = []
    data = folder / "data"
    if data.exists() and not data.is_dir():
        loaded.problems.append(Diagnostic("F016", "data", facts={"reason": NO_FOLDER}))
    for kind_folder in map(Path, inside(data, folder, loaded)):
        shown = shown_path(kind_folder, folder)
        if kind_folder.is_symlink() or data.is_symlink():
            loaded.problems.append(Diagnostic("Y013", shown))
            continue
        if not kind_folder.is_dir():
            loaded.problems.append(Diagnostic("F016", shown, facts={"reason": STRAY}))
            continue
        contract = contracts().get(kind_folder.name)
        if contract is None:
            facts = {"folder": kind_folder.name, "known": listed(kinds()), **did_you_mean(kind_folder.name, kinds())}
            loaded.problems.append(Diagnostic("F015", shown, facts=facts))
            continue
        paths = map(os.fspath, inside(kind_folder, folder, loaded))
        files += [File(path, shown_path(path, folder), contract.kind) for path in paths]
    return files, loaded


def field_of_tables(contract: Contract) -> str:
    """The field of a kind that is a list of tables; empty where there is none."""
    for name, raw in contract.schema["properties"].items():
        items = resolve(raw).get("items")
        if items and resolve(items).get("x-table"):
            return str(name)
    return ""


def load_file(file: File) -> Loaded:
    """The records of one file (one mapping, or a list of mappings) and its problems."""
    path, shown, contract = Path(file.path), file.shown, contracts()[file.kind]
    loaded = Loaded()
    # Who asks of each of ten thousand files whether it is a folder waits for the disk as long as for their texts.
    named = file.path.endswith(".yml")
    if reserved(path.name):
        loaded.problems.append(Diagnostic("Y050", shown, facts={"name": path.stem}))
    if path.suffix.lower() == LIST and field_of_tables(contract):
        loaded.problems.append(Diagnostic("S044", shown, facts={"path": shown, "kind": contract.kind, "id": path.stem}))
        return loaded
    text, problems = read_text(path, shown) if named else ("", [])
    if (problems or not named) and (problem := unread(path, shown)):
        loaded.problems.append(problem)
        return loaded
    root, odd = (None, problems) if problems else parse(text, shown)
    loaded.problems += odd
    if not problems:
        loaded.texts[shown] = text
    if root is None:
        loaded.known.add(f"{contract.kind}/")
        return loaded
    total = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    for at, node in enumerate(root.items if isinstance(root, Sequence) else (root,)):
        loaded.known.add(f"{contract.kind}/{text_at(node, 'id')}")
        if speaks_of_it(text):
            loaded.problems += malformed(node, shown)
            # From here on nobody sees what is withheld, not even a message.
            node = redact(node, (contract.page.group_by or "", contract.page.sort_by))  # noqa: PLW2901
        data, wrong = read_as(contract, node, shown, loaded.known)
        if reserved(text_at(node, "id")):
            wrong.append(unusable(node, shown))
        absent = {str(each.facts["key"]) for each in wrong if each.code == "F002"} - MAY_BE_WITHHELD
        wrong = [each for each in wrong if each.code != "F002" or not may_be_missing(node, str(each.facts["key"]))]
        loaded.problems += wrong
        if data is not None and isinstance(node, Mapping):
            # That what there has to be may not be withheld is told by a rule (F019); until then there is no page of it.
            lacking = not whole(node) and absent & fields(node).keys()
            (loaded.broken if wrong or lacking else loaded.records).append(
                Record(contract, data, node, shown, f"{total}:{at}")
            )
    return loaded


def read_as(
    contract: Contract, node: Node, shown: str, known: set[str]
) -> tuple[dict[str, Any] | None, list[Diagnostic]]:
    """The values of a record and what breaks its contract; of one that is of another kind that, and what is personal in it."""
    data, wrong = validate(node, contract, shown)
    elsewhere = misplaced(node, contract, shown) if wrong and isinstance(node, Mapping) else None
    if elsewhere is None:
        return data, wrong
    # Who refers to it refers to what will be there when it was moved.
    known.add(f"{elsewhere.facts['folder']}/{text_at(node, 'id')}")
    return None, [elsewhere, *(each for each in wrong if each.code[0] == "P")]


def unusable(node: Node, shown: str) -> Diagnostic:
    """The id of a record that Windows cannot have as the name of its file, nor of the folder of its page."""
    place = node.get("id") if isinstance(node, Mapping) else None
    return Diagnostic("Y050", shown, first_line((place or node).span), {"name": text_at(node, "id")})


def inside(place: Path, folder: Path, loaded: Loaded) -> list[os.DirEntry[str]]:
    """What lies in a folder of the site in ``folder``; one that may not be read is a problem, for its records are missing."""
    try:
        return listing(place)
    except OSError as error:
        loaded.problems.append(closed(shown_path(place, folder), error))
        loaded.known.add(f"{place.name}/")
        return []


def listing(folder: Path) -> list[os.DirEntry[str]]:
    """What lies in a folder, by name; nothing where there is no folder. Names that begin with a dot are not ours.

    Raises OSError for a folder that may not be read or entered.
    """
    if not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir raises where the folder above may not be entered
        return []
    if not os.access(folder, os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), os.fspath(folder))
    with os.scandir(folder) as found:
        return sorted(
            (each for each in found if not each.name.startswith(".")), key=lambda each: os.fsencode(each.name)
        )


def shown_path(path: Path | str, folder: Path) -> str:
    """The path for people: from the folder of the site, with slashes, Hangul composed, undecodable bytes replaced."""
    whole, start = os.fspath(path), os.fspath(folder)
    if whole.isascii() and os.sep == "/" and whole.startswith(start + "/"):
        return whole[len(start) + 1 :]
    text = os.fsencode(Path(path).relative_to(folder).as_posix()).decode("utf-8", "replace")
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=65536)
def natural_order(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key that puts 2-10 after 2-9, as people count."""
    return tuple(
        (0, int(part), "") if part.isdecimal() else (1, 0, part) for part in re.split(r"(\d{1,18})", text) if part
    )
