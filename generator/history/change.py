"""One change of one record: the day and what was done to which fields. No value of a field is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

#: ``explained``: what says that another record is gone was written without that one going at the same time.
Event = Literal["added", "returned", "renamed", "removed", "explained"]
Act = Literal["added", "changed", "dropped"]
#: What two acts on one field on one day come to; nothing where it came and went.
TOGETHER: dict[tuple[Act, Act], Act | None] = {
    ("added", "added"): "added",
    ("added", "changed"): "added",
    ("added", "dropped"): None,
    ("changed", "added"): "changed",
    ("changed", "changed"): "changed",
    ("changed", "dropped"): "dropped",
    ("dropped", "added"): "changed",
    ("dropped", "changed"): "changed",
    ("dropped", "dropped"): "dropped",
}
#: A new name is an event of its own, not a change of these fields.
NAMES = ("id", "aliases")


@dataclass(frozen=True)
class Change:
    """What happened to a record on ``day`` (YYYY-MM-DD in the time zone of the site); empty where nobody knows it."""

    day: str
    events: tuple[Event, ...] = ()
    #: Fields of the first level of the record, by name.
    fields: Mapping[str, Act] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.events or self.fields)

    def then(self, later: Change) -> Change:
        """Both as one, where ``later`` is of the same day. The fields of a record that came or went tell nothing."""
        events = (*self.events, *(each for each in later.events if each not in self.events))
        if {"added", "returned", "removed"} & set(events):
            return Change(self.day, events)
        both = {**later.fields, **self.fields}
        for name in self.fields.keys() & later.fields.keys():
            act = TOGETHER[self.fields[name], later.fields[name]]
            if act is None:
                del both[name]
            else:
                both[name] = act
        return Change(self.day, events, both)


def acts(before: Mapping[str, Any], after: Mapping[str, Any], *, renamed: bool = False) -> Iterator[tuple[str, Act]]:
    """The fields in which two versions of a record differ. How a text is broken into lines is no difference."""
    for name in (*after, *(name for name in before if name not in after)):
        if renamed and name in NAMES:
            continue
        if name not in before:
            yield name, "added"
        elif name not in after:
            yield name, "dropped"
        elif plain(before[name]) != plain(after[name]):
            yield name, "changed"


def plain(value: Any) -> Any:  # noqa: ANN401 - as free as JSON
    """``value`` with the white space of its texts as a page shows it."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return value
