"""A change in words: which fields were added, altered or dropped, by the names that people read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from generator.diagnostics import Language
from generator.history import Act, Change, Event
from generator.records import Record, label
from generator.words import strings

#: Which string says it.
EVENTS: dict[Event, str] = {
    "added": "event_added",
    "returned": "event_returned",
    "renamed": "event_renamed",
    "removed": "event_removed",
    "explained": "event_explained",
}
ACTS: dict[Act, str] = {"added": "act_added", "changed": "act_changed", "dropped": "act_dropped"}


def done(language: Language, record: Record, change: Change) -> str:
    """``change`` of ``record`` in one line. A field that its contract has no more is called by no name."""
    words: Mapping[str, str] = strings(language)["history"]
    said = [words[EVENTS[event]] for event in change.events]
    for act, sentence in ACTS.items():
        names = [name for name, one in change.fields.items() if one == act]
        known = [label(schema, language) for name, schema in record.contract.fields.items() if name in names]
        other = [words["other"]] if any(name not in record.contract.fields for name in names) else []
        if names:
            said.append(words[sentence].format(fields=", ".join([*known, *other])))
    return ". ".join(said)


def doer(language: Language) -> partial[str]:
    """``done`` for templates of one language."""
    return partial(done, language)
