"""The page of the form: a shell in the language of the site, with a policy of its own, and beside it what it is told."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from html import escape
from string import Template
from typing import Any

from generator.editor.bundle import bundled
from generator.editor.form import Lying, form
from generator.editor.host import asked
from generator.records import ENGINE, Settings
from generator.words import strings

#: Where the form lies below the site.
FOLDER = "edit/"
SHELL = ENGINE / "generator/editor/form/page.html"
#: Nothing but what lies beside the page, and the host that it saves to. Sveltia sets styles by script, and shows pictures that
#: it made itself; it uses no eval.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self' data: blob:{hosts}; frame-src 'self' blob:; worker-src 'self' blob:; manifest-src blob:; base-uri 'none'; form-action 'none'"
)


def policy(host: Mapping[str, Any]) -> str:
    return POLICY.format(hosts="".join(f" {each}" for each in asked(host)))


def page_files(settings: Settings, files: Iterable[Lying], *, local: bool = False) -> dict[str, bytes]:
    """The page and its configuration by path below the folder of the form."""
    words = strings(settings.language)["editor"]
    host = {} if local else settings["editor"] or {}
    facts = {
        "language": settings.language,
        "title": words["title"].format(name=settings["name"]),
        "policy": policy(host),
        "loading": words["page"]["loading"],
        "noscript": words["page"]["noscript"],
        "local": "local" if local else "hosted",
    }
    shell = Template(SHELL.read_text("utf-8")).substitute({name: escape(text) for name, text in facts.items()})
    told = json.dumps(form(settings, files, local=local), ensure_ascii=False, separators=(",", ":"))
    return {"index.html": shell.encode(), "form.json": told.encode()}


def site_files(settings: Settings, files: Iterable[Lying]) -> dict[str, bytes]:
    """Everything of the form by path below the site, for one that publishes it. Raises Unbundled."""
    program = bundled()
    parts = {path.relative_to(program).as_posix(): path.read_bytes() for path in program.rglob("*") if path.is_file()}
    return {f"{FOLDER}{name}": content for name, content in sorted({**parts, **page_files(settings, files)}.items())}
