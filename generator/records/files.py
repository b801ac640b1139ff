"""The files of a site's records: which there are, what each holds, and what is wrong with it."""

from __future__ import annotations

import errno
import os
import unicodedata
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from generator.diagnostics import Diagnostic, Fact
from generator.records.contract import Contract, contracts, resolve
from generator.records.filename import unread
from generator.records.identity import reserved
from generator.records.misplaced import misplaced
from generator.records.naming import kinds
from generator.records.record import Record
from generator.records.suggestion import did_you_mean, listed
from generator.records.validation import validate
from generator.source import Mapping, Node, Sequence, first_line, parse, text_at
from generator.source.file import closed, read_text
from generator.withholding import MAY_BE_WITHHELD, fields, malformed, may_be_missing, redact, speaks_of_it, whole

#: Why something below data/ is not read (F016).
NO_FOLDER: Fact = {"ko": "폴더가 아니라 파일입니다", "en": "it is a file, not a folder"}
STRAY: Fact = {"ko": "종류별 폴더 안에 있지 않습니다", "en": "it lies in no folder of a kind"}


#: A table that lies beside the record for which ``hwanhi sheet table`` reads it.
LIST = ".csv"


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
