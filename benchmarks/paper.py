"""The records as plain Markdown pages, as somebody would write them for a site builder that knows no records."""
# ruff: noqa: INP001 - a part of the scripts beside it

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).resolve().parents[1]))

import yaml

from generator.records import Record, Schema, contracts, label
from generator.records.contract import below
from generator.site import Site

#: Shown elsewhere or not for citizens.
APART = ("id", "title", "summary", "aliases")
#: A link to another page of Markdown, which mkdocs turns into its address, and others do not.
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
    "baseof.html": """<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }}</title><meta name="description" content="{{ .Description }}"><link rel="canonical" href="{{ .Permalink }}"></head>
<body><a href="#main">본문</a><header><a href="/">{{ site.Title }}</a><nav aria-label="메뉴"><ul>{{ range site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav></header>
<main id="main"><h1>{{ .Title }}</h1>{{ block "main" . }}{{ .Content }}{{ end }}</main>
<footer><nav aria-label="아래 메뉴"><ul>{{ range site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav></footer></body></html>
""",
    "list.html": """{{ define "main" }}{{ .Content }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Description }}</li>{{ end }}</ul>{{ end }}
""",
    "home.html": """{{ define "main" }}<ul>{{ range site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ len .Pages }}</li>{{ end }}</ul>{{ end }}
""",
    "single.html": """{{ define "main" }}{{ .Content }}{{ end }}
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
            _front(content / kind / f"{record.id}.md", _title(record), _summary(record), _body(record, site))
    _layouts(folder / "layouts", LAYOUTS)
    settings = {"baseURL": str(site.settings["url"]), "title": str(site.settings["name"]), "languageCode": "ko"}
    # No taxonomies and no feeds: they are no pages of the content.
    settings |= {"disableKinds": ["taxonomy", "term", "RSS"]}
    (folder / "hugo.json").write_text(json.dumps(settings, ensure_ascii=False), "utf-8")
    return len(list(content.rglob("*.md")))


#: The same for Eleventy: ``list`` adds links to what is below, ``home`` to the lists.
ELEVENTY_LAYOUTS = {
    "base.njk": """<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title><meta name="description" content="{{ description }}"><link rel="canonical" href="{{ site.url }}{{ page.url }}"></head>
<body><a href="#main">본문</a><header><a href="/">{{ site.name }}</a><nav aria-label="메뉴"><ul>{% for each in site.kinds %}<li><a href="/{{ each.id }}/">{{ each.name }}</a></li>{% endfor %}</ul></nav></header>
<main id="main"><h1>{{ title }}</h1>{% block main %}{{ content | safe }}{% endblock %}</main>
<footer><nav aria-label="아래 메뉴"><ul>{% for each in site.kinds %}<li><a href="/{{ each.id }}/">{{ each.name }}</a></li>{% endfor %}</ul></nav></footer></body></html>
""",
    "list.njk": """{% extends "base.njk" %}{% block main %}<ul>{% for each in collections[kind] %}<li><a href="{{ each.url }}">{{ each.data.title }}</a> {{ each.data.description }}</li>{% endfor %}</ul>{% endblock %}
""",
    "home.njk": """{% extends "base.njk" %}{% block main %}<ul>{% for each in site.kinds %}<li><a href="/{{ each.id }}/">{{ each.name }}</a> {{ collections[each.id].length }}</li>{% endfor %}</ul>{% endblock %}
""",
}
#: Markdown is Markdown, and no template besides; a page without another layout has the first.
ELEVENTY_SETTINGS = """module.exports = (config) => {
  config.addGlobalData("layout", "base.njk");
  return { dir: { input: "content" }, markdownTemplateEngine: false };
};
"""


def write_eleventy(site: Site, folder: Path) -> int:
    """The same records for Eleventy, as for Hugo: a collection a kind. Returns how many pages of Markdown."""
    content = folder / "content"
    kinds = []
    for kind, contract in contracts().items():
        records = site.of(kind)
        if not records:
            continue
        name = str(contract.page.plural["ko"])
        kinds.append({"id": kind, "name": name})
        listed = {"layout": "list.njk", "kind": kind, "eleventyExcludeFromCollections": True}
        _front(content / kind / "index.md", name, "", [], fence=FENCE, **listed)
        for record in records:
            said = _body(record, site)
            _front(content / kind / f"{record.id}.md", _title(record), _summary(record), said, fence=FENCE, tags=[kind])
    told = {"name": str(site.settings["name"]), "url": str(site.settings["url"]).rstrip("/"), "kinds": kinds}
    _front(content / "index.md", told["name"], "", [], fence=FENCE, layout="home.njk")
    _layouts(content / "_includes", ELEVENTY_LAYOUTS)
    (content / "_data").mkdir()
    (content / "_data/site.json").write_text(json.dumps(told, ensure_ascii=False), "utf-8")
    (folder / "eleventy.config.js").write_text(ELEVENTY_SETTINGS, "utf-8")
    return len(list(content.rglob("*.md")))


#: What Eleventy has around a front matter of JSON; Hugo knows it by its braces.
FENCE = ("---json", "---")


def _front(
    path: Path,
    title: str,
    description: str,
    body: list[str],
    *,
    fence: Sequence[str] = (),
    **more: Any,  # noqa: ANN401 - whatever JSON holds
) -> None:
    head = json.dumps({"title": title, "description": description, **more}, ensure_ascii=False)
    _page(path, [*fence[:1], head, *fence[1:], "", *body])


def _layouts(folder: Path, layouts: Mapping[str, str]) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in layouts.items():
        (folder / name).write_text(text, "utf-8")


def _summary(record: Record) -> str:
    return str(record.data.get("summary", ""))


def _body(record: Record, site: Site) -> list[str]:
    """Its Markdown below the title, which the layout shows."""
    return [LINKED.sub(r"](../\1/)", line) for line in lines(record, site)[1:]]
