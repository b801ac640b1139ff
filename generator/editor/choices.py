"""What people choose from in the form of one site: its words, its records, the headings of its document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.diagnostics import Language
from generator.records import Schema, Settings, citable_kinds, contracts

#: With more records than this nobody finds one in a list that opens; its name is typed.
MOST = 800


@dataclass(frozen=True)
class Referent:
    """A record as others name it."""

    kind: str
    id: str
    title: str


@dataclass(frozen=True)
class Choices:
    """``listed`` are the kinds of which some file holds several records, which no relation of Sveltia finds."""

    language: Language
    settings: Settings
    records: tuple[Referent, ...]
    listed: frozenset[str] = frozenset()

    def offered(self, schema: Schema, name: str) -> bool:
        """Whether a field has a place in the form of this site: which document is no question where there is but one."""
        return not (name == "document" and schema.get("x-form") == "identifier") or len(self.settings.documents) > 1

    def options(self, schema: Schema) -> list[dict[str, str]]:
        """The words of this site for a field; empty where they are typed."""
        if name := schema.get("x-vocabulary"):
            return [option(each.label, each.id) for each in self.settings.vocabulary(name)]
        if schema.get("x-section"):
            return [option(each, each) for each in self.sections]
        if schema.get("x-reference"):
            found = self.referable(schema)
            if self.relation(schema) or len(found) > MOST:
                return []
            return [
                option(f"{contracts()[each.kind].title(self.language)}: {each.title}", f"{each.kind}/{each.id}")
                for each in found
            ]
        return []

    @cached_property
    def sections(self) -> tuple[str, ...]:
        """The headings of the document, as records name them; none where there are several documents, or no outline."""
        documents = self.settings.documents
        return tuple(documents[0].outline.by_path) if len(documents) == 1 else ()

    def referable(self, schema: Schema) -> list[Referent]:
        """The records that a reference may name."""
        fits = re.compile(schema.get("pattern", ""))
        return [each for each in self.records if fits.search(f"{each.kind}/{each.id}")]

    def relation(self, schema: Schema) -> dict[str, Any] | None:
        """Where only records of one kind may be named, whatever was added since is offered, too."""
        kinds = citable_kinds()
        if not schema.get("x-cites") or len(kinds) != 1 or kinds[0] in self.listed:
            return None
        return {
            "widget": "relation",
            "collection": kinds[0],
            "value_field": f"{kinds[0]}/{{{{fields.id}}}}",
            "display_fields": ["title"],
            "search_fields": ["title", "id"],
        }


def option(label: str, value: str) -> dict[str, str]:
    return {"label": label, "value": value}
