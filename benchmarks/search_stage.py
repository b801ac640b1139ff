"""Each engine with its index as files below one folder, as a site would send them."""
# ruff: noqa: INP001 - a script

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from html import escape
from pathlib import Path

from benchmarks import material, search_corpus
from generator.render.script import ENGINE, smaller
from generator.search.entry import SearchEntry
from generator.search.index import files
from generator.words import THEME

HERE = Path(__file__).resolve().parent
MODULES = HERE / "node_modules"
MATERIAL = Path(material.__file__).parent / "templates/assets/javascripts"
#: Makes MiniSearch's index beforehand, as it advises for large sets.
INDEXED = """
const {readFileSync, writeFileSync} = require("fs"), MiniSearch = require("minisearch");
const index = new MiniSearch({fields: ["title", "department", "text"], storeFields: ["title", "department", "text"]});
index.addAll(JSON.parse(readFileSync(process.argv[1], "utf8")).map(each => ({...each, id: each.path})));
writeFileSync(process.argv[2], JSON.stringify(index));
"""


def stage(entries: Sequence[SearchEntry], out: Path, *, alone: bool = False) -> None:
    """All engines for ``entries``, or ours ``alone``, below ``out``."""
    docs = [
        {"path": each.path, "title": each.title, "department": each.department, "text": text_of(each)}
        for each in entries
    ]
    for one in (ours,) if alone else (ours, material_search, minisearch, flexsearch, pagefind):
        folder = out / one.__name__.removesuffix("_search")
        folder.mkdir(parents=True)
        one(folder, entries, docs)
    shutil.copy(HERE / "search/engines.js", out)
    (out / "index.html").write_text(
        '<!DOCTYPE html><html lang="ko"><meta charset="utf-8"><title>-</title><script src="engines.js"></script>'
    )


def text_of(entry: SearchEntry) -> str:
    return "\n".join((*entry.texts.strong, *entry.texts.body))


def ours(folder: Path, entries: Sequence[SearchEntry], _: list[dict[str, str]]) -> None:
    for path, content in files(entries, {}, search_corpus.alike()).items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(content)
    parts = ((THEME / "search" / name).read_text("utf-8") for name in ENGINE)
    (folder / "engine.js").write_text(smaller("".join(parts)))


def material_search(folder: Path, _: Sequence[SearchEntry], docs: list[dict[str, str]]) -> None:
    # As its plugin writes it: HTML, the department as one of the tags, which the worker looks through.
    config = {"lang": ["ko"], "separator": r"[\s\-]+", "pipeline": [], "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}}  # fmt: skip
    index = [
        {
            "location": each["path"],
            "title": escape(each["title"]),
            "text": "".join(f"<p>{escape(line)}</p>" for line in each["text"].split("\n")),
            **({"tags": [each["department"]]} if each["department"] else {}),
        }
        for each in docs
    ]
    (folder / "search_index.json").write_text(json.dumps({"config": config, "docs": index}, ensure_ascii=False))
    shutil.copytree(MATERIAL / "lunr", folder / "lunr")
    (folder / "workers").mkdir()
    shutil.copy(next((MATERIAL / "workers").glob("search.*.min.js")), folder / "workers/search.js")


def minisearch(folder: Path, _: Sequence[SearchEntry], docs: list[dict[str, str]]) -> None:
    source = folder / "docs.json"
    source.write_text(json.dumps(docs, ensure_ascii=False))
    node(INDEXED, source, folder / "index.json")
    source.unlink()
    shutil.copy(MODULES / "minisearch/dist/umd/index.js", folder / "minisearch.js")


def flexsearch(folder: Path, _: Sequence[SearchEntry], docs: list[dict[str, str]]) -> None:
    (folder / "docs.json").write_text(json.dumps(docs, ensure_ascii=False))
    shutil.copy(MODULES / "flexsearch/dist/flexsearch.bundle.min.js", folder / "flexsearch.js")


def pagefind(folder: Path, _: Sequence[SearchEntry], docs: list[dict[str, str]]) -> None:
    site = folder / "site"
    for each in docs:
        page = site / each["path"] / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        lines = "".join(f"<p>{escape(line)}</p>" for line in (each["department"], *each["text"].split("\n")) if line)
        page.write_text(
            f'<!DOCTYPE html><html lang="ko"><title>-</title><main data-pagefind-body><h1>{escape(each["title"])}</h1>{lines}</main>'
        )
    command = [MODULES / ".bin/pagefind", "--site", site, "--output-path", folder / "pagefind"]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own dependency
    shutil.rmtree(site)


def node(script: str, *arguments: Path) -> None:
    subprocess.run(["node", "-e", script, *arguments], check=True, cwd=HERE)  # noqa: S603, S607 - fixed text
