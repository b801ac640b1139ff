"""``hwanhi new-kind``: contract, template and an example record of a new kind of record, and what is left to do."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from generator.diagnostics import Diagnostic, Language
from generator.records import ENGINE, Unsound, contracts, shared_parts
from generator.records.loading import every_kind, filled
from generator.records.soundness import called
from generator.records.soundness.told import of_name
from generator.session import CommandExit, Session

SKELETON = ENGINE / "generator/skeleton"
#: What may be typed as a title: it becomes a part of the example's title, in which no markup may stand.
TITLE = re.compile(r"(?=.*\w)[^<>*_`#|{}\x00-\x1f]{1,60}")
#: The tiny sites of this repository's own tests, which have a full record of each kind; nobody else's checkout needs them.
TESTED: tuple[tuple[str, Language], ...] = (("tests/sites/korean", "ko"), ("tests/sites/english", "en"))


def new_kind(session: Session) -> int:
    """Exit 0: everything was written; 1: the name or a title cannot be that of a kind; 2: something is there already, nothing was written."""
    session.enter()
    kind = session.options.name
    if problems := refused(kind):
        session.refuse_contracts(problems)
        return 1
    for title in (session.options.title, session.options.title_en):
        if title is not None and not TITLE.fullmatch(title):
            session.say("kind_title", title=title[:60])
            return 1
    files = written(kind, session)
    if there := [path for path in files if path.exists() or path.is_symlink()]:
        session.say("kind_exists", kind=kind, files=", ".join(shown(path, session) for path in there))
        raise CommandExit(2)
    try:
        proved(files)
    except Unsound as unsound:
        return session.refuse_contracts(unsound.problems)
    put(files)
    session.say("kind_made", kind=kind, files="\n".join(f"  {shown(path, session)}" for path in files))
    if (ENGINE / "tests/sites").is_dir():
        session.say("kind_tested")
    return 0


def refused(kind: str) -> list[Diagnostic]:
    """Why nothing can have this name: it is no part of an address, or that of something else (K006)."""
    return [of_name(flaw, f"generator/kinds/{kind}.yml") for flaw in called(f"{kind}.yml")]


def written(kind: str, session: Session) -> dict[Path, str]:
    """What is written where. Names may hold anything: in the skeletons they stand in quotes, in which YAML reads JSON."""
    title, english = session.options.title or f"새 종류 {kind}", session.options.title_en or kind.capitalize()
    words = {
        "<kind>": kind,
        "<order>": str(1 + max(each.page.order for each in contracts().values() if not each.page.address)),
        "<title>": json.dumps(title, ensure_ascii=False)[1:-1],
        "<english>": json.dumps(english, ensure_ascii=False)[1:-1],
    }
    found = {
        ENGINE / f"generator/kinds/{kind}.yml": text("contract.yml", words),
        ENGINE / f"theme/kinds/{kind}.html": text("template.html", words),
        session.folder / f"data/{kind}/example-{kind}.yml": text(f"record.{session.language}.yml", words),
    }
    for site, language in TESTED:
        if (ENGINE / site).is_dir():
            found[ENGINE / site / f"data/{kind}/example.yml"] = text(f"record.{language}.yml", words)
    return found


def text(name: str, words: Mapping[str, str]) -> str:
    return str(filled((SKELETON / name).read_text("utf-8"), words))


def proved(files: Mapping[Path, str]) -> None:
    """Raises Unsound where the names that were typed make no contract, before anything is written."""
    with tempfile.TemporaryDirectory(prefix="hwanhi-") as folder:
        made = {path: Path(folder) / path.relative_to(ENGINE) for path in files if path.is_relative_to(ENGINE)}
        put({to: files[path] for path, to in made.items()})
        # Beside the others: two kinds cannot have one name.
        for path in (*(ENGINE / "generator/kinds").glob("*.yml"), *(ENGINE / "theme/kinds").glob("*.html")):
            shutil.copyfile(path, Path(folder) / path.relative_to(ENGINE))
        every_kind(Path(folder) / "generator/kinds", Path(folder) / "theme/kinds", shared_parts())


def put(files: Mapping[Path, str]) -> None:
    """Writes all of them or, where one cannot be written, none. Raises OSError."""
    done: list[Path] = []
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8") as file:
                done.append(path)
                file.write(content)
    except OSError:
        for path in done:
            path.unlink(missing_ok=True)
            with suppress(OSError):
                path.parent.rmdir()  # only where nothing else is in it
        raise


def shown(path: Path, session: Session) -> str:
    """A path as people see it: from the folder of the site or of the engine, whichever it is in."""
    for folder in (session.folder, ENGINE):
        if path.is_relative_to(folder):
            return path.relative_to(folder).as_posix()
    return str(path)
