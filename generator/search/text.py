"""The texts of a page by their weight: what a citizen reads of a record, and of a page in Markdown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.records import Record, Schema, label, value_label
from generator.records.contract import below, resolve
from generator.search.caveat import after_figure, after_rows, after_text
from generator.site import Site
from generator.withholding import HOW_KNOWN, MARK, redacted
from generator.words import strings

#: Fields that say where a record stands among others, not what it is about.
APART = (
    "id", "title", "department", "source", "related", "aliases", "data", "withheld", "stated", "from", *HOW_KNOWN,
)  # fmt: skip
#: Fields that weigh more than the rest of the text.
STRONG = ("summary", "keywords", "caption")
#: Places where a line may break, and marks of a file's beginning: the page marks what was found, which they would tear apart.
UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
#: Of Markdown: links, and marks.
LINK = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
SIGNS = re.compile(r"^\s*(?:#{1,6}|[-*+>:]|\d+\.)\s+|[*`|]|^[\s:|-]*-{3,}[\s:|-]*$", re.MULTILINE)


@dataclass
class Texts:
    """``strong`` weighs more: summary, keywords, captions of tables."""

    strong: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    #: Of a record that the office wrote itself, so that no word speaks of a source.
    own: bool = False
    #: Whose texts they are; none of a page that is no record.
    record: Record | None = None


def said(text: str, mark: str) -> str:
    """``text`` on one line, composed, without breaks that nobody sees, what is withheld in the words of ``mark``."""
    plain = MARK.sub(lambda found: mark.format(clause=found["clause"]), UNSEEN.sub("", text))
    return " ".join(unicodedata.normalize("NFC", plain).split())


def of_record(site: Site, record: Record, mark: str) -> Texts:
    """Everything a record says of itself; values of lists of words as citizens read them."""
    texts = Texts(own=record.own, record=record)
    # The summary first: it is what a result shows where nothing says more.
    for name, value in sorted(record.data.items(), key=lambda each: each[0] != "summary"):
        if name not in APART:
            walk(site, name, value, below(record.contract.schema, name), texts)
    texts.body += how_known(site, record)
    strong, body = ([said(each, mark) for each in many] for many in (texts.strong, texts.body))
    return Texts(strong, body)


def how_known(site: Site, record: Record) -> list[str]:
    """What of the record was inferred and what of it is lost, each with the name of the field.

    Of what was inferred with the reason, which speaks of its subject; why something is lost speaks of the copy alone.
    """
    words = strings(site.language)
    return [
        f"{label(record.contract.fields[each['field']], site.language)}: {words[how]['word']}"
        + (f". {each['reason']}" if how == "inferred" else "")
        for how in HOW_KNOWN
        for each in record.data.get(how, ())
    ]


def walk(site: Site, name: str, value: Any, schema: Schema, texts: Texts) -> None:  # noqa: ANN401 - any value of YAML
    into = texts.strong if name in STRONG else texts.body
    if isinstance(value, Mapping) and "rows" in value and "columns" in value:
        table(site, value, texts)
    elif isinstance(value, Mapping):
        flat = [
            each
            for key, inner in value.items()
            if key not in APART and (each := word(site, inner, below(schema, key), own=texts.own))
        ]
        figure = bool(resolve(schema).get("x-figure"))
        if figure and isinstance(value.get("from"), Mapping):
            # What the page shows is the cell of a table elsewhere.
            flat.append(site.cited(value["from"]).text)
        text = " ".join(flat)
        if texts.record and text:
            text = (
                after_figure(site, texts.record, value, text) if figure else after_text(site, texts.record, name, text)
            )
        into += [text] if text else []
        for key, inner in value.items():
            if key not in APART and isinstance(inner, Mapping | list):
                walk(site, key, inner, below(schema, key), texts)
    elif isinstance(value, list):
        for inner in value:
            walk(site, name, inner, below(schema, 0), texts)
    else:
        found = word(site, value, schema, own=texts.own)
        found = after_text(site, texts.record, name, found) if texts.record else found
        into += [found] if found else []


def word(site: Site, value: Any, schema: Schema, *, own: bool) -> str:  # noqa: ANN401 - any value of YAML
    """A single value in words; empty for what is none: addresses, references, yes and no."""
    schema = resolve(schema)
    if (
        not isinstance(value, str | int)
        or isinstance(value, bool)
        or schema.get("x-reference")
        or schema.get("x-section")
    ):
        return ""
    text = str(value)
    if "x-vocabulary" in schema:
        return site.term(schema["x-vocabulary"], text)
    if text.lower().startswith(("http://", "https://")):
        return ""
    return value_label(schema, text, site.language, own)


def table(site: Site, value: Mapping[str, Any], texts: Texts) -> None:
    """The caption weighs more; each row is a line, the names of the columns another."""
    texts.strong.append(str(value["caption"]))
    columns = [
        each if isinstance(each, str) else f"{each.get('group', '')} {each['label']}" for each in value["columns"]
    ]
    texts.body.append(" · ".join(columns))
    rows = [" · ".join(str(cell) for cell in row) for row in value["rows"]]
    texts.body += after_rows(site, texts.record, value, rows) if texts.record else rows
    texts.body += [str(value[name]) for name in ("as_of", "note") if name in value]


def of_markdown(text: str, mark: str) -> list[str]:
    """The lines of a page without the signs of Markdown, and without what is withheld."""
    plain = SIGNS.sub(" ", LINK.sub(r"\1", redacted(text)))
    return [line for each in plain.split("\n") if (line := said(each, mark))]
