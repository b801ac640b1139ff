"""What of an older state nobody may read: what is withheld today, what was withheld then, and personal data of either.

An older state was public once, in a repository; a page or a file that shows it again would publish it anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Language, Span
from generator.source import Mapping, Node, NodeEntry, Scalar, Sequence
from generator.withholding import MARK, OPEN, STAYS, entries_of, fields, redact, scalars, whole_clause
from generator.words import strings

#: Shorter texts stand everywhere: to hide each of them would hide the page.
SHORTEST, SHORTEST_NUMBER = 2, 4
#: Texts of a record that is withheld as a whole are ordinary words; only sentences of it are looked for elsewhere.
SENTENCE = 8


@dataclass(frozen=True)
class Guard:
    """``personal`` are the places of personal data in a file, ``secrets`` texts that are withheld, wherever they stand."""

    personal: tuple[Span, ...] = ()
    secrets: frozenset[str] = frozenset()

    def shown(self, node: Scalar, text: str, language: Language) -> str:
        """``text``, in which ``node`` is told, or why it is not shown."""
        words = strings(language)["comparison"]
        if any(overlap(node.span, each) for each in self.personal):
            return str(words["personal"])
        return self.clean(text, language)

    def clean(self, text: str, language: Language) -> str:
        """``text`` without what is withheld."""
        for secret in self._longest_first:
            if secret in text:
                text = re.sub(
                    rf"(?<!\d){re.escape(secret)}(?!\d)" if secret[:1].isdigit() else re.escape(secret),
                    lambda _: f"[{strings(language)['comparison']['secret']}]",
                    text,
                )
        return text

    @property
    def _longest_first(self) -> list[str]:
        return sorted(self.secrets, key=lambda each: (-len(each), each))


def overlap(one: Span, other: Span) -> bool:
    """Whether two stretches of one file have something in common."""
    return (one.line, one.column) < (other.end_line, other.end_column) and (other.line, other.column) < (
        one.end_line,
        one.end_column,
    )


def telling(text: str) -> bool:
    """Whether a text is long enough to be looked for."""
    return len(text) >= (SHORTEST if any(char.isalpha() for char in text) else SHORTEST_NUMBER)


def behind_marks(text: str) -> Iterator[tuple[str, str]]:
    """What stands behind the bars of marks in the text of a file, each with its clause."""
    for found in MARK.finditer(text):
        inner = " ".join(found[0].removesuffix("]]").partition("|")[2].split())
        if telling(inner):
            yield inner, found["clause"]


def held(node: Node, listing: Mapping) -> Iterator[tuple[str, str]]:
    """The texts of a record that ``listing``, the same record in some state, withholds by field or as a whole."""
    if not isinstance(node, Mapping):
        return
    gone, clause = fields(listing), whole_clause(listing)
    for entry in node.entries:
        named = gone.get(entry.key.text)
        if named or (clause and entry.key.text not in STAYS):
            for each in scalars(entry.value):
                text = " ".join(each.text.split())
                if telling(text) and not MARK.fullmatch(text) and (named or len(text) >= SENTENCE):
                    yield text, named or clause


def taken_out(old: Node, new: Node) -> Iterator[tuple[str, str]]:
    """The phrases of the older state in whose place the newer one has a mark, each with its clause."""
    before = [" ".join(each.text.split()) for each in scalars(old)]
    for each in scalars(new):
        text = " ".join(each.text.split())
        if OPEN not in text:
            continue
        # Between two pieces of text stands the clause of a mark.
        parts = MARK.split(text)
        if len(parts) > 1 and any(parts[::2]):
            pattern = re.compile("(.+?)".join(map(re.escape, parts[::2])))
            for earlier in before:
                if found := pattern.fullmatch(earlier):
                    for phrase, clause in zip(found.groups(), parts[1::2], strict=True):
                        if telling(phrase.strip()) and OPEN not in phrase:
                            yield phrase.strip(), clause


def closed_as(old: Mapping, new: Mapping, kept: tuple[str, ...] = ()) -> Mapping:
    """The older state of a record without what the newer one withholds."""
    ours, theirs = entries_of(new), entries_of(old)
    if not ours:
        return old
    entries = [each for each in old.entries if each.key.text != "withheld"]
    key = new.key("withheld")
    assert key is not None  # noqa: S101 - it has a value
    both = old._replace(entries=(*entries, NodeEntry(key, Sequence((*ours, *theirs), new.span))))
    redacted = redact(both, kept)
    assert isinstance(redacted, Mapping)  # noqa: S101 - it was one
    back = [each for each in old.entries if each.key.text == "withheld"]
    return redacted._replace(entries=(*(each for each in redacted.entries if each.key.text != "withheld"), *back))
