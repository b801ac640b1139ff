"""The records as plain Markdown pages, as somebody would write them for a site builder that knows no records."""
# ruff: noqa: INP001 - a part of the scripts beside it

from __future__ import annotations

import json
import re
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
#: A link to another page of Markdown, which mkdocs turns into its address, and Hugo does not.
LINKED = re.compile(r"\]\((\.\./[a-z]+/[a-z0-9-]+)\.md\)")


def write(site: Site, folder: Path) -> int:
    """A folder of mkdocs.yml and Markdown: home, a list of each kind, a page of each record. Returns how many pages."""
    docs = folder / "docs"
    nav: list[Any] = [{"처음": "index.md"}]
    home = [f"# {site.settings['name']}", "", str(site.settings["description"]), ""]
    for kind, contract in contracts().items():
        records = site.of(kind)
        if not records:
            continue
        name = str(contract.page.plural["ko"])
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


#: What a page of Hugo looks like: title, text, and menus that lead everywhere. ``list`` and ``home`` add links to what is below.
LAYOUTS = {
    "baseof": """<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }}</title><meta name="description" content="{{ .Description }}"><link rel="canonical" href="{{ .Permalink }}"></head>
<body><a href="#main">본문</a><header><a href="/">{{ site.Title }}</a><nav aria-label="메뉴"><ul>{{ range site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav></header>
<main id="main"><h1>{{ .Title }}</h1>{{ block "main" . }}{{ .Content }}{{ end }}</main>
<footer><nav aria-label="아래 메뉴"><ul>{{ range site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav></footer></body></html>
""",
    "list": """{{ define "main" }}{{ .Content }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Description }}</li>{{ end }}</ul>{{ end }}
""",
    "home": """{{ define "main" }}<ul>{{ range site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ len .Pages }}</li>{{ end }}</ul>{{ end }}
""",
    "single": """{{ define "main" }}{{ .Content }}{{ end }}
""",
}


def write_hugo(site: Site, folder: Path) -> int:
    """The same records for Hugo: a section a kind, layouts of our own, no theme. Returns how many pages of Markdown."""
    content = folder / "content"
    for kind, contract in contracts().items():
        records = site.of(kind)
        if records:
            _front(content / kind / "_index.md", str(contract.page.plural["ko"]), "", [])
        for record in records:
            said = [LINKED.sub(r"](../\1/)", line) for line in lines(record, site)[1:]]
            _front(content / kind / f"{record.id}.md", _title(record), str(record.data.get("summary", "")), said)
    for name, text in LAYOUTS.items():
        (folder / "layouts").mkdir(exist_ok=True)
        (folder / "layouts" / f"{name}.html").write_text(text, "utf-8")
    settings = {"baseURL": str(site.settings["url"]), "title": str(site.settings["name"]), "languageCode": "ko"}
    # No taxonomies and no feeds: they are no pages of the content.
    settings |= {"disableKinds": ["taxonomy", "term", "RSS"]}
    (folder / "hugo.json").write_text(json.dumps(settings, ensure_ascii=False), "utf-8")
    return len(list(content.rglob("*.md")))


def _front(path: Path, title: str, description: str, body: list[str]) -> None:
    head = json.dumps({"title": title, "description": description}, ensure_ascii=False)
    _page(path, [head, "", *body])
