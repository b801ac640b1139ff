"""The records as plain Markdown pages, as somebody would write them for a site builder that knows no records."""
# ruff: noqa: INP001 - a part of the scripts beside it

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).resolve().parents[1]))

import yaml

from generator.records import Record, Schema, contracts, label
from generator.records.contract import below
from generator.site import Site

#: Shown elsewhere or not for citizens.
APART = ("id", "title", "summary", "aliases")
#: The id and the title of a record in its file; no two records may have the same.
NAMED = re.compile(r'^(id|title): "?([^"\n]+?)"?$', re.MULTILINE)
#: Kinds of which there is one record a matter, so that a copy of one is like a further one.
COPIED = ("task", "result", "dataset", "story", "channel", "disclosure", "organisation", "document")


def write(site: Site, folder: Path) -> int:
    """A folder of mkdocs.yml and Markdown: home, a list of each kind, a page of each record. Returns how many pages."""
    docs = folder / "docs"
    nav: list[Any] = [{"처음": "index.md"}]
    home = [f"# {site.settings['name']}", "", str(site.settings["description"]), ""]
    for kind, contract in contracts().items():
        records = site.of(kind)
        if not records:
            continue
        name = str(contract.page["plural"]["ko"])
        home.append(f"- [{name}]({kind}/index.md) ({len(records)}건)")
        _page(docs / kind / "index.md", [f"# {name}", "", *(f"- [{_title(each)}]({each.id}.md)" for each in records)])
        for record in records:
            _page(docs / kind / f"{record.id}.md", lines(record, site))
        nav.append({name: [f"{kind}/index.md", *({_title(each): f"{kind}/{each.id}.md"} for each in records)]})
    _page(docs / "index.md", home)
    _settings(folder, site, nav)
    return len(list(docs.rglob("*.md")))


def _settings(folder: Path, site: Site, nav: list[Any]) -> None:
    # Fonts from another host are left out: here there is none, and the comparison is the kinder to Material for it.
    theme = {"name": "material", "language": "ko", "font": False}
    settings = {
        "site_name": str(site.settings["name"]),
        "site_url": str(site.settings["url"]),
        "site_description": str(site.settings["description"]),
        "theme": theme,
        "plugins": [{"search": {"lang": "ko"}}],
        "markdown_extensions": ["tables"],
        "nav": nav,
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), "utf-8")


def _page(path: Path, content: list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(content) + "\n", "utf-8")


def _title(record: Record) -> str:
    return str(record.data["title"])


def lines(record: Record, site: Site) -> list[str]:
    """The Markdown of one record: every field under its name for people, tables as tables, references as links."""
    said = [f"# {_title(record)}", "", str(record.data.get("summary", "")), ""]
    for name, value in record.data.items():
        if name in APART:
            continue
        schema = below(record.contract.schema, name)
        said += [f"## {label(schema, 'ko') or name}", ""]
        said += _tables(value) if name == "tables" else _said(value, schema, site)
        said.append("")
    return said


def _said(value: Any, schema: Schema, site: Site, depth: int = 0) -> list[str]:  # noqa: ANN401 - as YAML has it
    indent = "    " * depth
    if isinstance(value, list):
        return [line for at, each in enumerate(value) for line in _said(each, below(schema, at), site, depth)]
    if isinstance(value, dict):
        said = []
        for name, each in value.items():
            inner = below(schema, name)
            head = f"{indent}- {label(inner, 'ko') or name}"
            if isinstance(each, (list, dict)):
                said += [head, *_said(each, inner, site, depth + 1)]
            else:
                said.append(f"{head}: {_word(each, inner, site)}")
        return said
    return [f"{indent}- {_word(value, schema, site)}"]


def _word(value: object, schema: Schema, site: Site) -> str:
    text = str(value)
    if text in site.by_reference:
        record = site.by_reference[text]
        return f"[{_title(record)}](../{record.kind}/{record.id}.md)"
    return site.term(schema["x-vocabulary"], text) if "x-vocabulary" in schema else text


def _tables(tables: list[Mapping[str, Any]]) -> list[str]:
    said = []
    for table in tables:
        heads = [each["label"] if isinstance(each, dict) else str(each) for each in table["columns"]]
        said += [f"### {table['caption']}", "", _row(heads), _row(["---"] * len(heads))]
        said += [*(_row([_cell(each) for each in row]) for row in _rows(table)), ""]
    return said


def _rows(table: Mapping[str, Any]) -> list[list[Any]]:
    return [row.get("cells", list(row.values())) if isinstance(row, dict) else row for row in table["rows"]]


def _cell(cell: object) -> str:
    return str(cell.get("value", "")) if isinstance(cell, dict) else "" if cell is None else str(cell)


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(each.replace("|", r"\|") for each in cells) + " |"


def multiplied(site: Path, to: Path, count: int) -> Path:
    """A copy of a site with copies of its records under further ids and titles, until it has ``count`` of them.

    Each file holds one record, as those of this repository do.
    """
    for name in ("site.yml", "data", "content"):
        (shutil.copytree if (site / name).is_dir() else shutil.copy)(site / name, to / name)
    files = [path for kind in COPIED for path in sorted((to / "data" / kind).glob("*.yml"))]
    there = len(list((to / "data").rglob("*.yml")))
    for at in range(count - there):
        source, turn = files[at % len(files)], at // len(files) + 2
        text = NAMED.sub(lambda found, turn=turn: f'{found[1]}: "{found[2]}-{turn}"', source.read_text("utf-8"))
        source.with_name(f"{source.stem}-{turn}.yml").write_text(text, "utf-8")
    return to
