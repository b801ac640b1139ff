"""``hwanhi schema``: what editors complete, explain and mark by, written from the contracts and the words of this site."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.records import editor_files, editor_patterns, load_settings
from generator.session import Session

FOLDER = "schema"
#: The settings of VS Code beside our schemas: nothing is fetched, nothing is told to anybody, nothing is reformatted.
SETTINGS: dict[str, Any] = {
    "yaml.schemaStore.enable": False,
    "yaml.hoverSchemaSource": False,
    "yaml.format.enable": False,
    "redhat.telemetry.enabled": False,
    "[yaml]": {"editor.tabSize": 2, "editor.insertSpaces": True, "editor.quickSuggestions": {"strings": True}},
    "files.eol": "\n",
}
EXTENSIONS = {"recommendations": ["redhat.vscode-yaml", "MS-CEINTL.vscode-language-pack-ko"]}


def schema(session: Session) -> int:
    """Exit 0: written, or nothing to write; 1: with ``--check`` where something is not what would be written."""
    session.enter()
    settings, problems = load_settings(session.folder)
    if settings is None:
        raise session.refuse(problems, "problems_only")
    made = {f"{FOLDER}/{name}": text for name, text in editor_files(settings, session.language)}
    made |= {path: text for path, text in for_vs_code().items() if not (session.folder / path).exists()}
    stale = [path for path, text in made.items() if now(session.folder / path) != text]
    if session.options.check:
        session.say("schema_stale" if stale else "schema_fresh", files=", ".join(stale))
        return int(bool(stale))
    for path in stale:
        target = session.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(made[path], "utf-8")
    session.say("schema_written" if stale else "schema_fresh", n=len(stale))
    return 0


def for_vs_code() -> dict[str, str]:
    """The files of an editor, by their paths; those of a site that has its own are never touched."""
    settings = {"yaml.schemas": editor_patterns(), **SETTINGS}
    return {
        f".vscode/{name}.json": as_text(each) for name, each in (("settings", settings), ("extensions", EXTENSIONS))
    }


def as_text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def now(path: Path) -> str | None:
    """What lies there; None for what is no text."""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
