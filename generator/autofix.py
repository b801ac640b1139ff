"""What ``check --fix`` does: the one right answers of a site, tried on a copy until none is left, shown or written back.

The copy is checked anew after every round, so what is behind a mistake in the YAML is found too, and what is shown is what
would be written. Places and texts are those of the diagnostics; whatever they do not name keeps its bytes.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from generator.diagnostics import Diagnostic, Fix, compatible, edited, visible
from generator.privacy import conceal
from generator.site import read_site
from generator.source.tidy import tidied

#: Rounds until we give up: each fixes what the one before uncovered. More would mean that two answers undo each other.
ROUNDS = 20
#: Problems of how a file is written and not of what it says: tabs, indentation, its encoding, blanks of another kind, line ends.
FORM = ("Y003", "Y004", "Y011", "Y025", "Y035", "Y042")
#: What of a site is read by ``check``.
READ = ("site.yml", "data", "content", "accessibility")


@dataclass(frozen=True)
class FileChange:
    """One file before and after. ``path`` and ``new_path`` are relative to the folder of the site."""

    path: str
    new_path: str
    before: bytes
    after: bytes

    def diff(self) -> str:
        """The change as a unified diff; personal data in it is masked, for logs are read by many."""
        before, after = (lines_of(each) for each in (self.before, self.after))
        lines = unified_diff(before, after, self.path, self.new_path, n=0, lineterm="")
        shown = [visible(conceal(line)) for line in lines]
        return "\n".join(shown or [f"--- {self.path}", f"+++ {self.new_path}"])


def lines_of(data: bytes) -> list[str]:
    """The lines of a file for people, whatever it is encoded in."""
    for codec in ("utf-8-sig", "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "cp949"):
        try:
            return data.decode(codec).splitlines()
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace").splitlines()


def fixes(folder: Path, as_of: str | None = None, *, form: bool = False) -> list[FileChange]:
    """Everything that can be fixed in the site in ``folder``, which itself is only read.

    ``form``: nothing but how the files are written (``hwanhi format``): of the fixes those of FORM, then what nobody sees.
    """
    with tempfile.TemporaryDirectory(prefix="hwanhi-") as name:
        copy = Path(name) / "site"
        copy.mkdir()
        for each in READ:
            copied(folder / each, copy / each)
        # By the path now: the path at first.
        origin: dict[str, str] = {}
        for _ in range(ROUNDS):
            _, problems = read_site(copy, as_of)
            if not make(copy, [each for each in problems if not form or each.code in FORM], origin):
                break
        if form:
            tidy(copy, origin)
        changes = []
        for now, first in sorted(origin.items()):
            before, after = (folder / first).read_bytes(), (copy / now).read_bytes()
            if before != after or now != first:
                changes.append(FileChange(first, now, before, after))
        return changes


def tidy(folder: Path, origin: dict[str, str]) -> None:
    """Takes from the files of a copy what nobody sees."""
    for file in [folder / "site.yml", *folder.glob("data/*/*.yml"), *folder.glob("content/**/*.md"), *folder.glob("accessibility/*.yml")]:  # fmt: skip
        if not file.is_file() or file.is_symlink():
            continue
        before = file.read_bytes()
        after = tidied(before, yaml=file.suffix == ".yml")
        if after != before:
            written(file, after, file)
            path = file.relative_to(folder).as_posix()
            origin.setdefault(path, path)


def copied(source: Path, target: Path) -> None:
    """A copy as quick as the disk allows: files are linked, and what is changed is written beside and renamed."""
    if source.is_symlink() or not source.is_dir():
        if source.exists() or source.is_symlink():
            linked(source, target)
        return
    shutil.copytree(source, target, symlinks=True, copy_function=linked)


def linked(source: str | Path, target: str | Path) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def make(folder: Path, problems: Sequence[Diagnostic], origin: dict[str, str]) -> bool:
    """One round; True where something changed."""
    of_file: defaultdict[str, list[Fix]] = defaultdict(list)
    for each in sorted(problems, key=lambda each: each.order):
        if each.fix is not None:
            of_file[each.path].append(each.fix)
    changed = False
    for path, found in of_file.items():
        file = folder / path
        if not file.is_file() or file.is_symlink():
            continue
        before = file.read_bytes()
        chosen = compatible(found)
        after = applied(before, chosen)
        name = next((fix.rename for fix in chosen if fix.rename), file.name)
        # What is there already is not overwritten, and a name is no path.
        target = file.with_name(name) if Path(name).name == name else file
        if target != file and target.exists():
            target = file
        if after == before and target == file:
            continue
        written(target, after, file)
        if target != file:
            file.unlink()
        first = origin.pop(path, path)
        origin[target.relative_to(folder).as_posix()] = first
        changed = True
    return changed


def applied(data: bytes, chosen: Sequence[Fix]) -> bytes:
    """The bytes of a file after fixes that can be made together. What cannot be read as text stays as it is."""
    codec = next((fix.encoding for fix in chosen if fix.encoding), "")
    if codec:
        return data.decode(codec).encode()
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    try:
        lines = data[len(mark) :].decode("utf-8").split("\n")
    except UnicodeDecodeError:
        return data
    return mark + "\n".join(edited(lines, [edit for fix in chosen for edit in fix.edits])).encode()


def written(target: Path, data: bytes, like: Path) -> None:
    """Writes in one rename, with the mode of the file that it replaces."""
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".hwanhi-", delete=False) as file:
        file.write(data)
    try:
        shutil.copymode(like, file.name)
        Path(file.name).replace(target)
    except BaseException:
        Path(file.name).unlink(missing_ok=True)
        raise


def write(folder: Path, changes: Sequence[FileChange]) -> list[FileChange]:
    """Writes changes into the site; gives back those that were not made because the file is another by now."""
    left = []
    for each in changes:
        file, target = folder / each.path, folder / each.new_path
        if file.is_symlink() or file.read_bytes() != each.before or (target != file and target.exists()):
            left.append(each)
            continue
        written(target, each.after, file)
        if target != file:
            file.unlink()
    return left
