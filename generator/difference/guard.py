"""What of an older state nobody may read: what is withheld today, what was withheld then, and personal data of either.

An older state was public once, in a repository; a page or a file that shows it again would publish it anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.diagnostics import Language, Span
from generator.source import Mapping, Node, Scalar, Sequence
from generator.withholding import MARK, STAYS, clear, fields, scalars, whole
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


def behind_marks(text: str) -> Iterator[str]:
    """What stands behind the bars of marks in the text of a file."""
    for found in MARK.finditer(text):
        inner = " ".join(found[0].removesuffix("]]").partition("|")[2].split())
        if telling(inner):
            yield inner


def held(node: Node, listing: Mapping) -> Iterator[str]:
    """The texts of a record that ``listing``, the same record in some state, withholds by field or as a whole."""
    if not isinstance(node, Mapping):
        return
    gone, closed = fields(listing), whole(listing)
    for entry in node.entries:
        named = entry.key.text in gone
        if named or (closed and entry.key.text not in STAYS):
            for each in scalars(entry.value):
                text = " ".join(each.text.split())
                if telling(text) and not MARK.fullmatch(text) and (named or len(text) >= SENTENCE):
                    yield text


def taken_out(old: Node, new: Node) -> Iterator[str]:
    """The phrases of the older state in whose place the newer one has a mark."""
    before = [" ".join(each.text.split()) for each in scalars(old)]
    for each in scalars(new):
        text = " ".join(each.text.split())
        pieces = [piece for at, piece in enumerate(MARK.split(text)) if at % 2 == 0] if "[[" in text else []
        if len(pieces) > 1 and any(pieces):
            pattern = re.compile("(.+?)".join(map(re.escape, pieces)))
            for earlier in before:
                if found := pattern.fullmatch(earlier):
                    yield from (part.strip() for part in found.groups() if telling(part.strip()) and "[[" not in part)


def closed_as(old: Mapping, new: Mapping, kept: tuple[str, ...] = ()) -> Mapping:
    """The older state of a record without what the newer one withholds."""
    ours, theirs = new.get("withheld"), old.get("withheld")
    if not isinstance(ours, Sequence):
        return old
    also = theirs.items if isinstance(theirs, Sequence) else ()
    entries = [each for each in old.entries if each.key.text != "withheld"]
    key = new.key("withheld")
    assert key is not None  # noqa: S101 - it has a value
    both = old._replace(entries=(*entries, type(new.entries[0])(key, ours._replace(items=(*ours.items, *also)))))
    cleared = clear(both, kept)
    assert isinstance(cleared, Mapping)  # noqa: S101 - it was one
    back = [each for each in old.entries if each.key.text == "withheld"]
    return cleared._replace(entries=(*(each for each in cleared.entries if each.key.text != "withheld"), *back))


def all_secrets(*texts: Iterable[str]) -> frozenset[str]:
    return frozenset(each for some in texts for each in some)
