"""Two states of all records: which came, went, got another name or another file, and in which fields each differs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.diagnostics import Span
from generator.difference.guard import Guard, closed_as, held, taken_out
from generator.difference.line import DifferenceLine
from generator.difference.tree import Fields, Wording, tree
from generator.difference.value import lines
from generator.records import Record, contracts, label, natural_order
from generator.withholding import fields, scalars, whole
from generator.words import strings

#: What a record is called by itself is no difference of the record where it has another name.
NAMES = ("id", "aliases")
#: Where in its file a record has personal data.
Places = Callable[[Record], Sequence[Span]]


@dataclass(frozen=True)
class RecordDifference:
    """What became of one record. ``now`` is None for one that is gone, ``before`` for one that is new."""

    event: Literal["added", "changed", "gone"]
    title: str
    before: Record | None
    now: Record | None
    lines: tuple[DifferenceLine, ...] = ()
    #: Whether the new name of a record is a guess: no alias says so.
    guessed: bool = False

    @property
    def record(self) -> Record:
        found = self.now or self.before
        assert found is not None  # noqa: S101 - one of both is there
        return found

    @property
    def renamed(self) -> bool:
        return bool(self.before and self.now and self.before.reference != self.now.reference)

    @property
    def moved(self) -> bool:
        return bool(self.before and self.now and self.before.path != self.now.path)


def compared(
    old: Iterable[Record],
    new: Iterable[Record],
    names: Mapping[str, str],
    wording: Wording,
    personal: Places,
    *,
    secrets: Collection[str] = (),
    unread: Collection[str] = (),
) -> list[RecordDifference]:
    """Every record that differs, in the order of kinds and ids.

    ``names`` lead from former references to present ones, ``secrets`` are texts that are withheld in either state, ``unread`` are
    files of the newer state that nobody could read: what stood in them is neither gone nor there.
    """
    # A record without an id has no place to be compared at; that it lacks one is told as a problem.
    before, after = ({each.reference: each for each in records if each.data.get("id")} for records in (old, new))
    couples, gone, come = _couples(before, after, names)
    hidden = frozenset(hidden_today(dict.fromkeys(secrets, ""), [each for each, _ in couples], after.values()))
    found = []
    for (one, other), guessed in couples:
        change = _change(one, other, wording, personal, hidden, guessed=guessed)
        if change.lines or change.renamed or change.moved:
            found.append(change)
    for record in gone:
        if record.path not in unread:
            title = _title(record, wording, Guard(tuple(personal(record)), hidden))
            found.append(RecordDifference("gone", title, record, None))
    found += [
        RecordDifference("added", _title(record, wording, Guard(tuple(personal(record)))), None, record)
        for record in come
    ]
    order = {kind: at for at, kind in enumerate(contracts())}
    return sorted(found, key=lambda each: (order[each.record.kind], natural_order(str(each.record.data.get("id", "")))))


Couple = tuple[tuple[Record, Record], bool]


def _couples(
    before: Mapping[str, Record], after: Mapping[str, Record], names: Mapping[str, str]
) -> tuple[list[Couple], list[Record], list[Record]]:
    """Which record is which, what is gone and what has come."""
    couples: list[Couple] = []
    taken = set[str]()
    left = []
    for reference, record in before.items():
        present = reference if reference in after else names.get(reference, reference)
        # A record that tells of one that is gone is another record.
        if present in after and present not in taken and after[present].kind == record.kind:
            couples.append(((record, after[present]), False))
            taken.add(present)
        else:
            left.append(record)
    come = [record for reference, record in after.items() if reference not in taken]
    gone = []
    for record in left:
        same = [each for each in come if each.kind == record.kind and _alike(record, each)]
        if len(same) == 1 and record.reference not in names:
            couples.append(((record, same[0]), True))
            come.remove(same[0])
        else:
            gone.append(record)
    return couples, gone, come


def _alike(old: Record, new: Record) -> bool:
    """Whether two records of different ids say the same, so that one of them must be the other with a new id."""
    one, other = ({name: value for name, value in each.data.items() if name not in NAMES} for each in (old, new))
    same = sum(1 for name in one if name in other and one[name] == other[name])
    return one.get("title") == other.get("title") and 2 * same >= max(len(one), len(other))


def hidden_today(
    known: Mapping[str, str], couples: Iterable[tuple[Record, Record]], today: Iterable[Record]
) -> dict[str, str]:
    """The texts that nobody may read today, each with its clause: those that are ``known``, and what an older state of a record
    says openly and its newer one withholds. What a record of ``today`` says openly is nothing to hide.
    """
    found = dict(known)
    for old, new in couples:
        found |= held(old.node, new.node)
        found |= taken_out(old.node, new.node)
    if not found:
        return found
    said = {" ".join(each.text.split()) for record in today for each in scalars(record.node)}
    return {text: clause for text, clause in found.items() if text not in said}


def _change(
    old: Record, new: Record, wording: Wording, personal: Places, secrets: frozenset[str], *, guessed: bool
) -> RecordDifference:
    guards = Guard(tuple(personal(old)), secrets), Guard(tuple(personal(new)))
    title = _title(new, wording, guards[1])
    return RecordDifference("changed", title, old, new, tuple(_lines(old, new, wording, *guards)), guessed=guessed)


def _lines(old: Record, new: Record, wording: Wording, before: Guard, after: Guard) -> Iterator[DifferenceLine]:
    words = strings(wording.language)["comparison"]
    if whole(new.node):
        if not whole(old.node):
            yield DifferenceLine((words["whole"],), "changed", words["withheld_now"], words["closed"])
        return
    page = new.contract.page
    named = {name: label(schema, wording.language) for name, schema in new.contract.fields.items()}
    wording = replace(wording, fields=named)
    safe = closed_as(old.node, new.node, (page.group_by or "", page.sort_by))
    one, other = (
        tree(node, new.contract.schema, wording, guard) for node, guard in ((safe, before), (new.node, after))
    )
    assert isinstance(one, Fields)  # noqa: S101 - a record is a mapping
    assert isinstance(other, Fields)  # noqa: S101
    gone = {name for name in fields(new.node) if name not in fields(old.node)}
    for name in sorted(gone):
        if old.node.get(name) is not None:
            yield DifferenceLine((named.get(name, name),), "changed", words["withheld_now"], words["closed"])
    renamed = old.reference != new.reference
    skip = gone | (set(NAMES) if renamed else set())
    yield from lines(_without(one, skip), _without(other, skip), (), wording.language)


def _without(value: Fields, names: Collection[str]) -> Fields:
    return Fields({name: each for name, each in value.entries.items() if name not in names}, value.labels)


def _title(record: Record, wording: Wording, guard: Guard) -> str:
    node = record.node.get("title")
    if node is None:
        return record.reference
    found = tree(node, {}, wording, guard)
    return str(getattr(found, "shown", record.reference)) or record.reference
