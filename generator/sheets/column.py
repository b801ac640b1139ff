"""Which columns a kind of record has in a sheet, and by which heads an office knows them.

One value a column: fields, fields of a mapping (``method.url``), lists of values in one cell. What is deeper, such as tables,
figures and conflicts, has no column and is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from generator.diagnostics import Fact, Language
from generator.records import Choice, Contract, Schema, branch, contracts, label, letters, meant, resolve

SCALARS = ("string", "integer", "boolean")
#: Heads over what a list is numbered or marked by: nothing of it goes into a record.
SERIAL = {letters(each) for each in ("연번", "순번", "일련번호", "번호", "No", "No.", "#", "순", "NO", "번", "Nr", "serial number")}  # fmt: skip
#: The column that we put in ourselves.
RESULT: dict[Language, str] = {"ko": "결과", "en": "Result"}
RESULTS = {letters(each) for each in RESULT.values()}


@dataclass(frozen=True)
class SheetColumn:
    """One column. ``path`` are the names of fields on the way to its value; ``names`` all heads that mean it."""

    path: tuple[str, ...]
    #: That of the value, references followed; of a list that of the list.
    schema: Schema
    label: dict[Language, str]
    names: tuple[str, ...]
    required: bool = False

    @property
    def key(self) -> str:
        return ".".join(self.path)

    @property
    def choice(self) -> Choice:
        return Choice(self.key, words(self.label), self.names)

    @property
    def items(self) -> Schema | None:
        """What holds for each value of a list, as a text; None where the column holds one value."""
        if self.schema.get("type") != "array":
            return None
        return branch(resolve(self.schema["items"]), "string")


@cache
def columns_of(kind: str) -> tuple[SheetColumn, ...]:
    """The columns of a kind, in the order of its contract."""
    contract = contracts()[kind]
    return tuple(made for name, raw in contract.schema["properties"].items() for made in of_field(contract, name, raw))


def of_field(contract: Contract, name: str, raw: Schema) -> Iterator[SheetColumn]:
    schema, required = resolve(raw), name in contract.schema["required"]
    if flat(schema):
        yield SheetColumn((name,), schema, said(schema), named(schema, name), required)
    elif schema.get("type") == "object" and "properties" in schema:
        yield from of_mapping(schema, name, required=required)


def of_mapping(schema: Schema, name: str, *, required: bool) -> Iterator[SheetColumn]:
    """The values of a mapping. Its own names mean the one value that it cannot be without."""
    outer, needed = said(schema), schema.get("required", [])
    for inner_name, raw in schema["properties"].items():
        inner = resolve(raw)
        if not flat(inner) or inner.get("type") == "array":
            continue
        own = said(inner)
        words: dict[Language, str] = {language: f"{outer[language]}: {text}" for language, text in own.items()}
        names = [*named(inner, f"{name}.{inner_name}"), *words.values()]
        names += [f"{one} {two}" for one in (*outer.values(), *schema.get("x-also", ())) for two in own.values()]
        if needed == [inner_name]:
            names += named(schema, name)
        yield SheetColumn((name, inner_name), inner, words, tuple(names), required and inner_name in needed)


def flat(schema: Schema) -> bool:
    """Whether a cell can hold it: a value, or a list of values or of texts that may have more below them."""
    if "if" in schema:
        return branch(schema, "string").get("type") == "string"
    if schema.get("type") == "array" and not schema.get("x-table"):
        items = branch(resolve(schema.get("items", {})), "string")
        return items.get("type") in SCALARS
    return schema.get("type") in SCALARS


def said(schema: Schema) -> dict[Language, str]:
    return {"ko": label(schema, "ko"), "en": label(schema, "en")}


def named(schema: Schema, key: str) -> tuple[str, ...]:
    return (key, *said(schema).values(), *schema.get("x-also", ()))


def words(label: Mapping[Language, str]) -> Fact:
    """A label as a fact of a sentence."""
    return {str(language): text for language, text in label.items()}


class Heads:
    """The columns of a kind, found by what stands above them."""

    def __init__(self, kind: str, given: dict[str, str]) -> None:
        self.columns = columns_of(kind)
        self.by_key = {each.key: each for each in self.columns}
        #: What the person who calls said of heads, by their letters: the key of a field, or nothing for one to be left out.
        self.given = {letters(head): key for head, key in given.items()}
        self.by_name: dict[str, list[SheetColumn]] = {}
        # Names of what lies above go before those of what lies below: 주소 of a record is its own.
        for each in sorted(self.columns, key=lambda each: len(each.path)):
            for name in dict.fromkeys(letters(name) for name in each.names):
                self.by_name.setdefault(name, []).append(each)

    def left_out(self, head: str) -> bool:
        return self.given.get(letters(head)) == "" or letters(head) in RESULTS

    def find(self, head: str) -> SheetColumn | None:
        """The column that ``head`` names beyond doubt, be it with one letter wrong."""
        found = self.exactly(head)
        if found or self.ambiguous(head):
            return found
        sure = meant(head, self.choices)
        return self.by_key[sure.word] if sure else None

    def exactly(self, head: str) -> SheetColumn | None:
        """The column that has ``head`` among its names."""
        for each in spellings(head):
            if key := self.given.get(letters(each)):
                return self.by_key.get(key)
            if found := self.by_name.get(letters(each), ()):
                # Of several on one level nobody knows which.
                return found[0] if len(found) == 1 or len(found[0].path) < len(found[1].path) else None
        return None

    def ambiguous(self, head: str) -> bool:
        return any(self.by_name.get(letters(each)) for each in spellings(head))

    @cached_property
    def choices(self) -> list[Choice]:
        return [each.choice for each in self.columns]


def spellings(head: str) -> Iterable[str]:
    """A head as it stands, and without what is added to it: 공표주기(월/분기), *제목, 공표방법/URL."""
    yield head
    bare = re.sub(r"[(\[（【<〈].*?[)\]）】>〉]", " ", head.replace("\n", " "))
    bare = re.sub(r"^\s*(?:[0-9]{1,2}[.)]|[①-⑳]|[*※○●□■▶-])\s*|\s*(?:필수|선택|[*※:：])\s*$", "", bare).strip()
    yield bare
    for part in re.split(r"[/·,]|\s및\s|\sor\s", bare):
        yield part.strip()


__all__ = ["RESULT", "Heads", "SheetColumn", "columns_of"]
