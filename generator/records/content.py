"""What lies in content/: which files are pages, which are attachments, and which are neither.

This is the one description of it; mkdocs, which has another of its own, is handed the files (``mkdocs_plugin/plugin.py``).
Paths on disk stay as they are. Names for people and for addresses are in NFC: a Mac writes Hangul as separate letters.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.diagnostics import Diagnostic, Fact, Fix
from generator.pattern import Pattern
from generator.records.files import listing, shown_path
from generator.source.conflict import conflicts
from generator.source.file import closed, read_text, unusual
from generator.source.pointer import absent_link

#: How the name of a page ends, in capitals or not.
PAGES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
#: What programs leave beside the files of people, and nobody wants published: by the whole name, its beginning, its end.
LEFT_NAMES = frozenset(
    {"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "node_modules", "__macosx", "__pycache__", "$recycle.bin"}
)
#: Names that begin with a dot are hidden; Office writes the name of whoever has a file open into ~$….
LEFT_STARTS = (".", "~$")
LEFT_ENDS = ("~", ".tmp", ".crdownload", ".part")
#: Names that stand for the folder in which they lie, as mkdocs has it.
INDEX = ("index", "README")
#: Attachments that are text, in which a conflict of git would be published as it stands.
TEXTS = (".csv", ".tsv", ".txt", ".json", ".xml", ".svg", ".geojson")

#: What the address of a page cannot hold as it is; of an attachment only what no file system shares with another.
SIGNS = Pattern(r"[#?%:*\"<>|\\\x00-\x1f\x7f]")
NO_SIGNS = Pattern(r"[:\\\x00-\x1f\x7f]")
DRAFT: Fact = {
    "ko": "밑줄(_)로 시작해 초안인지 알 수 없습니다. 게시할 것이면 밑줄을 지우고, 아직 아니면 content 폴더 밖으로 옮기세요",
    "en": "it begins with an underline, as drafts do: delete the underline to publish it, or move it out of the folder content",
}
ADDRESS = {
    "ko": "'{sign}'은(는) 주소에 쓸 수 없는 글자입니다. 이름에서 빼거나 빈칸으로 바꾸세요",
    "en": "an address cannot hold '{sign}': leave it out of the name, or write a blank",
}
HTML: Fact = {
    "ko": "HTML 파일은 둘 수 없습니다. 같은 내용을 Markdown(.md)으로 적으세요.",
    "en": "HTML files are not taken: write the same as Markdown (.md).",
}

RECORD: Fact = {
    "ko": "기록의 파일은 data 아래 그 종류의 폴더에 둡니다. 옮기세요. 예: data/story/",
    "en": "The file of a record belongs into the folder of its kind below data, such as data/story/. Move it there.",
}
#: What every record has, alone or in a list.
OF_RECORD = {name: Pattern(rf"^ {{0,4}}(?:- +)?{name}:", re.MULTILINE) for name in ("id", "title", "summary")}


@dataclass(frozen=True)
class Attachment:
    """A file that goes with the site as it is. ``name`` is its path below content/ and its address, ``file`` the one on disk."""

    name: str
    file: Path


@dataclass
class Content:
    """The files of content/, pages and attachments, and what is wrong with them."""

    pages: list[Path] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)


def left_out(name: str) -> bool:
    """Whether a name in a folder of the site is that of a file which a program left there."""
    small = name.lower()
    return small in LEFT_NAMES or small.startswith(LEFT_STARTS) or small.endswith(LEFT_ENDS)


def is_page(name: str) -> bool:
    return name.lower().endswith(PAGES)


def is_html(name: str) -> bool:
    return name.lower().endswith((".html", ".htm"))


def page_name(path: Path, content: Path) -> str:
    """The name of a page: its path below content/ without its ending, as people and addresses have it."""
    return unicodedata.normalize("NFC", path.relative_to(content).with_suffix("").as_posix())


def page_path(name: str) -> str:
    """Where the page of this name is built."""
    folder, _, last = name.rpartition("/")
    path = [folder, "index.html"] if last in INDEX else [name, "index.html"]
    return "/".join(part for part in path if part)


def files(folder: Path, refused: list[tuple[Path, OSError]] | None = None) -> list[Path]:
    """The files below a folder, and the links, into which nobody goes. What programs left is not among them.

    Folders that may not be read are added to ``refused``.
    """
    return [folder] if folder.is_symlink() else list(map(Path, _files(folder, refused)))


def _files(folder: Path, refused: list[tuple[Path, OSError]] | None) -> Iterator[str]:
    try:
        inside = listing(folder)
    except OSError as error:
        if refused is not None:
            refused.append((folder, error))
        return
    for each in inside:
        if not left_out(each.name):
            # As a path each of ten thousand takes longer than to list it.
            yield from _files(Path(each.path), refused) if each.is_dir(follow_symlinks=False) else (each.path,)


def beside(folder: Path, known: Collection[str]) -> list[tuple[Path, str]]:
    """The files of the data and the content of a site, with their paths for people, but for those that are ``known``."""
    places = [folder / name for name in ("data", "content")]
    paths = (path for place in places for path in ([str(place)] if place.is_symlink() else _files(place, None)))
    found = ((path, shown_path(path, folder)) for path in paths)
    return [(Path(path), shown) for path, shown in found if shown not in known]


def load_content(folder: Path) -> Content:
    """What lies in content/ of the site in ``folder``."""
    content = folder / "content"
    loaded = Content()
    if content.is_file():
        loaded.problems.append(unusual("content"))
    refused: list[tuple[Path, OSError]] = []
    of_address: dict[str, str] = {}
    for path in files(content, refused):
        shown = shown_path(path, folder)
        problem = refusal(path, shown) or unclear_name(path, content, shown)
        if problem:
            loaded.problems.append(problem)
            continue
        page = is_page(path.name)
        name = unicodedata.normalize("NFC", path.relative_to(content).as_posix())
        address = page_path(page_name(path, content)) if page else name
        if address in of_address:
            facts: dict[str, Fact] = {"address": address.removesuffix("index.html"), "first": of_address[address]}
            loaded.problems.append(Diagnostic("B015", shown, facts=facts))
            continue
        of_address[address] = shown
        if page:
            loaded.pages.append(path)
        else:
            loaded.attachments.append(Attachment(name, path))
            loaded.problems += undecided(path, shown)
    loaded.problems += [closed(shown_path(path, folder), error) for path, error in refused]
    return loaded


def refusal(path: Path, shown: str) -> Diagnostic | None:
    """Why a file is not taken, whatever its name says of it."""
    if path.is_symlink():
        return absent_link(path, shown) or Diagnostic("Y013", shown)
    if is_html(path.name):
        return Diagnostic("B002", shown, facts={"reason": HTML})
    if is_record(path, shown):
        return Diagnostic("B002", shown, facts={"reason": RECORD})
    # Not Path.is_file, which raises where a folder may be listed and not entered.
    return None if os.path.isfile(path) else unusual(shown)  # noqa: PTH113


def is_record(path: Path, shown: str) -> bool:
    """Whether a file is one that somebody dropped into the wrong folder: as an attachment its record would be gone without a word."""
    if not path.name.lower().endswith((".yml", ".yaml")):
        return False
    text, _ = read_text(path, shown)
    return all(OF_RECORD[name].search(text) for name in OF_RECORD)


def unclear_name(path: Path, content: Path, shown: str) -> Diagnostic | None:
    """A name that may mark a draft, or that no address can have as it is (B025)."""
    parts = PurePosixPath(unicodedata.normalize("NFC", path.relative_to(content).as_posix())).parts
    page = is_page(parts[-1])
    for part in parts if page else parts[:-1]:
        if part.startswith("_"):
            # No fix: to rename it would publish what may be a draft.
            return Diagnostic("B025", shown, facts={"name": part, "reason": DRAFT})
    for part in parts:
        wrong = (SIGNS if page else NO_SIGNS).search(part)
        if wrong:
            better = " ".join(SIGNS.sub(" ", part).split()).replace(" .", ".")
            fix = Fix(rename=better) if part == parts[-1] and not better.startswith(".") else None
            reason = {each: words.format(sign=repr(wrong[0]).strip("'")) for each, words in ADDRESS.items()}
            return Diagnostic("B025", shown, facts={"name": part, "reason": reason}, fix=fix)
    return None


def undecided(path: Path, shown: str) -> Iterator[Diagnostic]:
    """Conflicts of git in an attachment that is text."""
    if path.name.lower().endswith(TEXTS):
        text, problems = read_text(path, shown)
        if not problems:
            yield from conflict_problems(text, shown)


def conflict_problems(text: str, shown: str) -> Iterator[Diagnostic]:
    """Conflicts of git that nobody decided, in a file of content/."""
    for span in conflicts(text):
        yield Diagnostic("B014", shown, span)
